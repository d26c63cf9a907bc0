// What NetworkX, igraph and Graphviz read in the files that Kith writes, and what Kith reads in theirs.
//
// Run with NetworkX 3.6.1, python-igraph 1.0.0 and Graphviz 2.43.

import CommunityFormats
import CommunityMeasures
import CommunityModel
import CommunityTables
import Foundation
import Testing

@testable import KithCommand

@Suite("Other programs")
struct OtherProgramsTests {
  /// What anybody's program can say of a graph: nodes, edges, the sum of its weights, its weak pieces.
  struct Counts: Equatable {
    var nodes: Int
    var edges: Int
    var weight: Double
    var pieces: Int
  }

  private func counts(_ community: Community) throws -> Counts {
    var selection = Selection()
    selection.layer = .all
    var session = MeasureSession(community, selection)
    let size = try session.answer("size")
    let sheet = connectionSheet(community)
    let amount = sheet.header.firstIndex(of: "Amount")
    let weight = sheet.rows.compactMap { row in amount.flatMap { Double(row[$0]) } }.reduce(0, +)
    return Counts(
      nodes: community.elements.count, edges: community.connections.count, weight: weight,
      pieces: Int(size.part("weakComponents") ?? -1))
  }

  private func dataset(_ name: String) throws -> Community {
    let folder = "\(TestRun.repository)/Datasets/\(name)"
    let names = try FileManager.default.contentsOfDirectory(atPath: folder).filter { $0.hasSuffix(".csv") }.sorted()
    return readDataset(
      try names.map {
        SourceFile(name: $0, bytes: Array(try Data(contentsOf: URL(fileURLWithPath: "\(folder)/\($0)"))))
      }
    ).community
  }

  private func export(_ community: Community, _ format: String, to folder: String) throws {
    for file in try #require(FormatWriter.named(format)).write(community, "map").files {
      try Data(file.bytes).write(to: URL(fileURLWithPath: "\(folder)/\(file.name)"))
    }
  }

  private func told(_ text: String?) throws -> Counts {
    let words = try #require(text, "the program failed").split(whereSeparator: { $0.isWhitespace }).map { String($0) }
    try #require(words.count >= 4, "\(words)")
    return Counts(
      nodes: Int(words[0]) ?? -1, edges: Int(words[1]) ?? -1, weight: Double(words[2]) ?? .nan,
      pieces: Int(words[3]) ?? -1)
  }

  private static let networkX = """
    import sys, json, csv, networkx as nx
    path = sys.argv[1]
    if path.endswith(".gexf"): g = nx.read_gexf(path)
    elif path.endswith(".graphml"): g = nx.read_graphml(path, force_multigraph=True)
    elif path.endswith("/edges.csv"):
        g = nx.MultiDiGraph()
        g.add_nodes_from(row["Id"] for row in csv.DictReader(open(path[:-9] + "nodes.csv", encoding="utf-8")))
        for row in csv.DictReader(open(path, encoding="utf-8")):
            g.add_edge(row["Source"], row["Target"], weight=float(row["Weight"] or 0))
    else: g = nx.node_link_graph(json.load(open(path, encoding="utf-8")), edges="links")
    weight = sum(float(d.get("weight", 0)) for _, _, d in g.edges(data=True))
    print(g.number_of_nodes(), g.number_of_edges(), repr(weight), nx.number_weakly_connected_components(g))
    """

  @Test(
    "NetworkX finds the same nodes, edges, weights and pieces",
    .enabled(if: OtherPrograms.hasNetworkX, "python3 with networkx is not installed"),
    arguments: [("gexf", "map.gexf"), ("graphml", "map.graphml"), ("node-link", "map.json"), ("gephi", "edges.csv")],
    ["garden", "rushcliffe"])
  func networkX(file: (format: String, name: String), name: String) throws {
    try withFolder { folder in
      let community = try dataset(name)
      try export(community, file.format, to: folder)
      let found = try told(OtherPrograms.output("python3", ["-c", Self.networkX, "\(folder)/\(file.name)"]))
      let own = try counts(community)
      #expect(found.nodes == own.nodes && found.edges == own.edges, "\(found) \(own)")
      // In the other dataset some rows say what was not offered: they are lines of the file, and join nobody.
      if name == "garden" { #expect(found.pieces == own.pieces) }
      #expect(abs(found.weight - own.weight) < 1e-6)
    }
  }

  @Test(
    "igraph finds the same in GraphML", .enabled(if: OtherPrograms.hasIgraph, "python3 with igraph is not installed"),
    arguments: ["garden", "rushcliffe"])
  func igraph(name: String) throws {
    let script = """
      import sys, math, igraph
      g = igraph.Graph.Read_GraphML(sys.argv[1])
      weight = sum(w for w in g.es["weight"] if not math.isnan(w)) if "weight" in g.es.attributes() else 0
      print(g.vcount(), g.ecount(), repr(weight), len(g.connected_components(mode="weak")))
      """
    try withFolder { folder in
      let community = try dataset(name)
      try export(community, "graphml", to: folder)
      let found = try told(OtherPrograms.output("python3", ["-c", script, "\(folder)/map.graphml"]))
      let own = try counts(community)
      #expect(found.nodes == own.nodes && found.edges == own.edges, "\(found) \(own)")
      // In the other dataset some rows say what was not offered: they are lines of the file, and join nobody.
      if name == "garden" { #expect(found.pieces == own.pieces) }
      #expect(abs(found.weight - own.weight) < 1e-6)
    }
  }

  @Test(
    "Graphviz counts the same, and what it makes of GraphML is read",
    .enabled(if: OtherPrograms.hasGraphviz, "the tools of Graphviz are not installed"),
    arguments: ["garden", "rushcliffe"])
  func graphviz(name: String) throws {
    try withFolder { folder in
      let community = try dataset(name)
      let own = try counts(community)
      try export(community, "dot", to: folder)
      // Nodes, edges and connected components, then the name of the graph.
      let words = try #require(OtherPrograms.output("gc", ["-n", "-e", "-c", "\(folder)/map.dot"]))
        .split(whereSeparator: { $0.isWhitespace }).prefix(3).compactMap { Int($0) }
      #expect(words.prefix(2) == [own.nodes, own.edges])
      if name == "garden" { #expect(words.last == own.pieces) }
      try export(community, "graphml", to: folder)
      let dot = try #require(OtherPrograms.output("graphml2gv", ["\(folder)/map.graphml"]))
      try write(dot, to: "\(folder)/back.gv")
      let again = try read("\(folder)/back.gv", as: "dot")
      #expect(again.elements.count == own.nodes && again.connections.count == own.edges)
    }
  }

  // A name with a blank is none in GML, and gv2gml writes some all the same: this graph has none.
  @Test(
    "Through the GML of Graphviz and back",
    .enabled(if: OtherPrograms.hasGraphviz, "the tools of Graphviz are not installed"))
  func graphvizGML() throws {
    let file = try #require(GraphFile.all.first { $0.format == .gml })
    let source = ForeignSource(
      files: file.files.map { SourceFile(name: $0.name, bytes: Array($0.text.utf8)) }, isFolder: false)
    let community = readDataset(try #require(FormatReader.named("gml")).read(source).files).community
    try withFolder { folder in
      try export(community, "dot", to: folder)
      let gml = try #require(OtherPrograms.output("gv2gml", ["\(folder)/map.dot"]))
      try write(gml, to: "\(folder)/map.gml")
      #expect(try counts(read("\(folder)/map.gml", as: "gml")) == counts(community))
      // The other way: our graph in DOT drawn as plain text has a line for each node and edge.
      let plain = try #require(OtherPrograms.output("dot", ["-Tplain", "\(folder)/map.dot"])).split(separator: "\n")
      #expect(plain.count { $0.hasPrefix("node ") } == 6 && plain.count { $0.hasPrefix("edge ") } == 8)
    }
  }

  private func read(_ path: String, as format: String) throws -> Community {
    let name = path.split(separator: "/").last.map { String($0) } ?? path
    let bytes = Array(try Data(contentsOf: URL(fileURLWithPath: path)))
    let source = ForeignSource(files: [SourceFile(name: name, bytes: bytes)], isFolder: false, dot: readDOT)
    #expect(FormatReader.recognising(source)?.format.rawValue == format)
    let dataset = readDataset(try #require(FormatReader.named(format)).read(source).files)
    #expect(dataset.diagnostics.filter { $0.severity == .problem }.map { $0.text } == [], "\(name)")
    return dataset.community
  }

  // MARK: Their files

  /// The graph of SameGraphTests as these programs write it.
  private static let theirs = """
    import json, sys, networkx as nx
    out = sys.argv[1]
    rows = json.loads(sys.argv[2])
    names = sorted({name for a, b, w in rows for name in (a, b)}) + ["Solo"]
    G = nx.MultiDiGraph()
    G.add_nodes_from(names)
    for a, b, w in rows: G.add_edge(a, b, weight=float(w))
    nx.write_gexf(G, out + "/nx.gexf")
    nx.write_graphml(G, out + "/nx.graphml")
    nx.write_gml(G, out + "/nx.gml")
    nx.write_pajek(G, out + "/nx.net")
    json.dump(nx.node_link_data(G, edges="edges"), open(out + "/nx-edges.json", "w"))
    json.dump(nx.node_link_data(G, edges="links"), open(out + "/nx-links.json", "w"))
    json.dump(nx.cytoscape_data(G), open(out + "/nx.cyjs", "w"))
    """

  private static let igraphs = """
    import json, sys, igraph
    out = sys.argv[1]
    rows = json.loads(sys.argv[2])
    names = sorted({name for a, b, w in rows for name in (a, b)}) + ["Solo"]
    g = igraph.Graph(directed=True)
    g.add_vertices(names)
    g.vs["id"] = names
    g.add_edges([(a, b) for a, b, w in rows])
    g.es["weight"] = [float(w) for a, b, w in rows]
    g.write_graphml(out + "/ig.graphml")
    g.write_gml(out + "/ig.gml")
    g.write_pajek(out + "/ig.net")
    g.write_dot(out + "/ig.dot")
    """

  private func readTheirs(_ script: String, _ files: [(name: String, format: String)]) throws {
    let rows = SameGraphTests.Graph.rows.map { row in
      "[\(jsonText(row.from)), \(jsonText(row.to)), \(row.amount)]"
    }.joined(separator: ", ")
    try withFolder { folder in
      _ = try #require(OtherPrograms.output("python3", ["-c", script, folder, "[\(rows)]"]))
      for file in files {
        let community = try read("\(folder)/\(file.name)", as: file.format)
        var session = MeasureSession(community)
        let size = try session.answer("size")
        #expect(size.value == 6 && size.part("connections") == 8 && size.part("loops") == 1, "\(file.name)")
        for (id, expected) in [
          ("in-strength", SameGraphTests.Graph.received), ("out-strength", SameGraphTests.Graph.given),
        ] {
          var found: [String: Double] = [:]
          for entry in try session.answer(id).perElement ?? [] {
            found[community.label(of: entry.element)] = entry.answer.number
          }
          #expect(found == expected, "\(file.name): \(id)")
        }
        #expect(try session.answer("weighted-reciprocity").value == 0.5, "\(file.name)")
      }
    }
  }

  private func jsonText(_ text: String) -> String { "\"\(text)\"" }

  @Test("Files of NetworkX", .enabled(if: OtherPrograms.hasNetworkX, "python3 with networkx is not installed"))
  func fromNetworkX() throws {
    try readTheirs(
      Self.theirs,
      [
        ("nx.gexf", "gexf"), ("nx.graphml", "graphml"), ("nx.gml", "gml"), ("nx.net", "pajek"),
        ("nx-edges.json", "node-link"), ("nx-links.json", "node-link"), ("nx.cyjs", "cytoscape"),
      ])
  }

  @Test("Files of igraph", .enabled(if: OtherPrograms.hasIgraph, "python3 with igraph is not installed"))
  func fromIgraph() throws {
    try readTheirs(
      Self.igraphs, [("ig.graphml", "graphml"), ("ig.gml", "gml"), ("ig.net", "pajek"), ("ig.dot", "dot")])
  }
}
