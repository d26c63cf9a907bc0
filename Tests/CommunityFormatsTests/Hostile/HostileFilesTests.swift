// Files made to harm: bombs, depths, single words without end, circles, numbers that are none, ids that clash.

import CommunityFormats
import CommunityMeasures
import CommunityTables
import Testing

@Suite("Files made to harm")
struct HostileFilesTests {
  /// What became of a file: its tables, or why it was refused.
  private func read(
    _ format: Format, _ name: String, _ bytes: [UInt8], within limit: Duration = .seconds(30)
  ) throws -> Result<ReadGraph, ImportFailure> {
    let reader = try #require(FormatReader.named(format.rawValue))
    let source = Foreign.file(name, bytes)
    var result: Result<ReadGraph, ImportFailure>?
    let took = try ContinuousClock().measure {
      _ = FormatReader.recognising(source)
      do throws(ImportFailure) {
        _ = try reader.read(source)
      } catch {
        #expect(error.message.count > 10 && error.message.count < 1000, "\(format)")
        result = .failure(error)
      }
      if result == nil { result = .success(try ReadGraph(bytes, name: name, as: format)) }
    }
    #expect(took < limit, "\(format): \(took)")
    return try #require(result)
  }

  private func refusal(_ format: Format, _ name: String, _ text: String) throws -> ImportFailure {
    switch try read(format, name, Array(text.utf8)) {
    case .failure(let failure): return failure
    case .success(let graph): throw WasRead(summary: graph.imported.report.summary)
    }
  }
  private struct WasRead: Error { var summary: String }

  // MARK: Depth

  @Test(
    "A million brackets inside each other",
    arguments: [Format.kumuJSON, .cx2, .cytoscape, .jsonGraph, .nodeLink, .geoJSON, .openReferral])
  func deepJSON(format: Format) throws {
    for (opening, count) in [("[", 1_000_000), ("{\"nodes\":", 20_000), ("{\"elements\":[", 20_000)] {
      let failure = try refusal(format, "deep.json", String(repeating: opening, count: count))
      #expect(failure.message.contains("more than 64 arrays"), "\(failure.message)")
    }
  }

  @Test("A million elements inside each other", arguments: [("gexf", Format.gexf), ("graphml", .graphml)])
  func deepXML(root: String, format: Format) throws {
    let failure = try refusal(format, "deep.\(root)", "<\(root)>" + String(repeating: "<a>", count: 1_000_000))
    #expect(failure.message.contains("more than 200 elements"), "\(failure.message)")
  }

  @Test("A million records inside each other")
  func deepGML() throws {
    let failure = try refusal(.gml, "deep.gml", String(repeating: "graph [ ", count: 1_000_000))
    #expect(failure.message.contains("more than 50 brackets"), "\(failure.message)")
  }

  // MARK: One word without end

  /// Ten million where there is time for it: a reader that is not linear shows with less.
  private static let letters = DamagedFilesTests.long == nil ? 400_000 : 10_000_000

  @Test(
    "A word without an end",
    arguments: [
      ("a.gexf", Format.gexf, "<gexf><graph><nodes><node id=\""), ("a.gexf", .gexf, "<"), ("a.gexf", .gexf, "<gexf>"),
      ("a.graphml", .graphml, "<graphml><graph><node id=\"a\"><data key=\"x\">"), ("a.gml", .gml, "graph [ node [ id "),
      ("a.gml", .gml, "graph [ node [ id 1 label \""), ("a.net", .pajek, "*Vertices 1\n1 \""),
      ("a.net", .pajek, "*Vertices 1\n1 "), ("a.net", .pajek, "*Vertices "),
      ("a.dl", .ucinet, "dl n=1 format=edgelist1\nlabels:\n"), ("a.dl", .ucinet, "dl n="),
      ("a.json", .nodeLink, "{\"nodes\":[{\"id\":\""), ("a.json", .nodeLink, "{\"nodes\":[{\"id\":1"),
      ("a.cx2", .cx2, "[{\"CXVersion\":\""), ("a.csv", .edgeList, "a,b\nb,"), ("a.csv", .edgeList, "a,b\nb,\""),
      ("a.txt", .adjacencyList, "a b c\nb a\nc "), ("a.csv", .matrix, ",a,b\na,0,1\nb,"),
      ("a.csv", .list, "Name,Notes\nHall,"),
    ])
  func endless(name: String, format: Format, opening: String) throws {
    let letter: UInt8 = opening.hasSuffix("1") || opening.hasSuffix("=") || opening.hasSuffix("s ") ? 0x39 : 0x61
    let bytes = Array(opening.utf8) + [UInt8](repeating: letter, count: Self.letters)
    if case .success(let graph) = try read(format, name, bytes) {
      #expect(graph.community.elements.count < 10)
    }
  }

  // MARK: Circles

  @Test("Nodes inside each other in a circle are nodes all the same")
  func circles() throws {
    let gexf =
      "<gexf><graph><nodes><node id=\"a\" pid=\"b\"/><node id=\"b\" pid=\"a\"/><node id=\"c\" pid=\"c\"/></nodes></graph></gexf>"
    guard case .success(let graph) = try read(.gexf, "c.gexf", Array(gexf.utf8)) else { throw WasRead(summary: "") }
    #expect(graph.elements.map { $0["Inside"] } == ["b", "a", "c"])
    let json =
      "{\"elements\":{\"nodes\":[{\"data\":{\"id\":\"a\",\"parent\":\"b\"}},{\"data\":{\"id\":\"b\",\"parent\":\"a\"}}]}}"
    guard case .success(let cytoscape) = try read(.cytoscape, "c.cyjs", Array(json.utf8)) else {
      throw WasRead(summary: "")
    }
    #expect(cytoscape.elements.map { $0["Inside"] } == ["b", "a"])
  }

  @Test("Accounts that were merged into each other in a circle")
  func mergedCircle() throws {
    let ids = ["x", "y", "z"]
    var lines = ids.map {
      "{\"action\":{\"type\":\"CREATE_IDENTITY\",\"identity\":{\"id\":\"\($0)\",\"name\":\"\($0)\"}},\"ledgerTimestamp\":1}"
    }
    for (base, target) in [("x", "y"), ("y", "z"), ("z", "x"), ("x", "x")] {
      lines.append(
        "{\"action\":{\"type\":\"MERGE_IDENTITIES\",\"base\":\"\(base)\",\"target\":\"\(target)\"},\"ledgerTimestamp\":2}"
      )
    }
    lines.append(
      "{\"action\":{\"type\":\"TRANSFER_GRAIN\",\"from\":\"x\",\"to\":\"z\",\"amount\":\"5000000000000000000\"},\"ledgerTimestamp\":3}"
    )
    if case .success(let graph) = try read(.sourceCred, "ledger.json", Array(lines.joined(separator: "\n").utf8)) {
      #expect(graph.community.elements.count <= 3)
    }
  }

  // MARK: Numbers that are none

  /// An edge from a to b with this weight.
  private static let weights: [(format: Format, name: String, text: @Sendable (String) -> String)] = [
    (
      .gexf, "w.gexf",
      {
        "<gexf><graph><nodes><node id=\"a\"/><node id=\"b\"/></nodes><edges><edge source=\"a\" target=\"b\" weight=\"\($0)\"/></edges></graph></gexf>"
      }
    ),
    (
      .graphml, "w.graphml",
      {
        "<graphml><key id=\"w\" for=\"edge\" attr.name=\"weight\"/><graph><node id=\"a\"/><node id=\"b\"/><edge source=\"a\" target=\"b\"><data key=\"w\">\($0)</data></edge></graph></graphml>"
      }
    ),
    (.gml, "w.gml", { "graph [ node [ id 1 ] node [ id 2 ] edge [ source 1 target 2 weight \($0) ] ]" }),
    (.pajek, "w.net", { "*Vertices 2\n1 a\n2 b\n*Arcs\n1 2 \($0)\n" }),
    (.ucinet, "w.dl", { "dl n=2 format=edgelist1\nlabels:\na,b\ndata:\n1 2 \($0)\n" }),
    (
      .nodeLink, "w.json",
      {
        "{\"nodes\":[{\"id\":\"a\"},{\"id\":\"b\"}],\"links\":[{\"source\":\"a\",\"target\":\"b\",\"weight\":\"\($0)\"}]}"
      }
    ),
    (.edgeList, "w.csv", { "From,To,Amount\na,b,\($0)\nb,a,1\n" }),
    (.matrix, "w.csv", { ",a,b\na,0,\($0)\nb,1,0\n" }),
  ]

  @Test(
    "NaN, infinity and numbers beyond all bounds are no amounts", arguments: 0..<weights.count,
    ["NaN", "nan", "INF", "-Infinity", "inf", "1e999", "-1e999", "9e18446744073709551616", "0x1p4", "1_000"])
  func noNumbers(which: Int, weight: String) throws {
    let (format, name, text) = Self.weights[which]
    guard case .success(let graph) = try read(format, name, Array(text(weight).utf8)) else { return }
    let table = graph.community.connections
    for row in table.indices {
      #expect(!table.amountValue[row].isInfinite, "\(format): \(weight)")
      if table.amountValue[row] != 1 { #expect(table.amountValue[row].isNaN, "\(format): \(weight)") }
    }
    // Not silently: an amount that is there and cannot be read is a problem with its place, or the column is a word.
    let isTold = !graph.problems.isEmpty || graph.dataset.diagnostics.contains { $0.text.contains(weight) }
    #expect(isTold, "\(format): nothing is said of \(weight)")
  }

  @Test("Negative amounts stay what they are, or are told; measures never get NaN from them")
  func negative() throws {
    for (format, name, text) in Self.weights {
      guard case .success(let graph) = try read(format, name, Array(text("-3").utf8)) else { continue }
      var session = MeasureSession(graph.community)
      for id in ["in-strength", "weighted-reciprocity", "pagerank:weighted=true"] {
        let result = try session.answer(id)
        #expect(result.value.map { $0.isFinite } ?? (result.undefined != nil), "\(format): \(id)")
      }
    }
  }

  @Test(
    "Numbers of nodes that are not there are refused or told",
    arguments: [
      ("i.json", Format.nodeLink, "{\"nodes\":[{\"name\":\"a\"}],\"links\":[{\"source\":-1,\"target\":0}]}"),
      ("i.json", .nodeLink, "{\"nodes\":[{\"name\":\"a\"}],\"links\":[{\"source\":0.5,\"target\":0}]}"),
      ("i.json", .nodeLink, "{\"nodes\":[{\"name\":\"a\"}],\"links\":[{\"source\":1e18,\"target\":0}]}"),
      ("i.net", .pajek, "*Vertices 2\n*Arcs\n-1 2\n"), ("i.net", .pajek, "*Vertices 2\n*Arcs\n0 2\n"),
      ("i.net", .pajek, "*Vertices 2\n*Arcs\n1 3\n"), ("i.net", .pajek, "*Vertices -2\n"),
      ("i.net", .pajek, "*Vertices 99999999999999999999\n"),
      ("i.dl", .ucinet, "dl n=2 format=edgelist1\ndata:\n-1 2\n"),
      ("i.dl", .ucinet, "dl n=2 format=edgelist1\ndata:\n1 3\n"),
      ("i.dl", .ucinet, "dl n=-2 format=edgelist1\ndata:\n"),
      ("i.dl", .ucinet, "dl n=999999999 format=fullmatrix\ndata:\n0 1\n"),
      ("i.cx2", .cx2, "[{\"CXVersion\":\"2.0\"},{\"nodes\":[{\"id\":0}]},{\"edges\":[{\"s\":-1,\"t\":0}]}]"),
      ("i.gml", .gml, "graph [ node [ id 1 ] edge [ source -1 target 1 ] ]"),
    ])
  func indices(name: String, format: Format, text: String) throws {
    switch try read(format, name, Array(text.utf8)) {
    case .failure(let failure): #expect(failure.advice != nil)
    case .success(let graph): #expect(!graph.problems.isEmpty, "\(format): \(graph.ties)")
    }
  }

  // MARK: Ids

  @Test(
    "Ids that are the same twice, or for a person who reads them: every node stays, and every edge has its ends",
    arguments: [
      (
        Format.gexf,
        "<gexf><graph><nodes><node id=\"é\"/><node id=\"É\"/><node id=\"e\"/><node id=\" e \"/></nodes>"
          + "<edges><edge source=\"É\" target=\"e\"/></edges></graph></gexf>"
      ),
      (
        .graphml,
        "<graphml><graph><node id=\"é\"/><node id=\"É\"/><node id=\"e\"/><node id=\" e \"/>"
          + "<edge source=\"É\" target=\"e\"/></graph></graphml>"
      ),
      (
        .nodeLink,
        "{\"nodes\":[{\"id\":\"é\"},{\"id\":\"É\"},{\"id\":\"e\"},{\"id\":\" e \"}],\"links\":[{\"source\":\"É\","
          + "\"target\":\"e\"}]}"
      ),
      (
        .jsonGraph,
        "{\"graph\":{\"nodes\":{\"é\":{},\"É\":{},\"e\":{},\" e \":{}},\"edges\":[{\"source\":\"É\",\"target\":"
          + "\"e\"}]}}"
      ),
      (
        .cytoscape,
        "{\"elements\":{\"nodes\":[{\"data\":{\"id\":\"é\"}},{\"data\":{\"id\":\"É\"}},{\"data\":{\"id\":\"e\"}},"
          + "{\"data\":{\"id\":\" e \"}}],\"edges\":[{\"data\":{\"source\":\"É\",\"target\":\"e\"}}]}}"
      ),
    ])
  func folded(format: Format, text: String) throws {
    guard case .success(let graph) = try read(format, "f", Array(text.utf8)) else { throw WasRead(summary: "refused") }
    #expect(graph.problems == [])
    #expect(graph.community.elements.count == 4)
    let row = try #require(graph.community.connections.indices.first)
    #expect(graph.community.connections.from(row).position == 1)
    #expect(graph.community.connections.to(row).position == 2)
  }

  @Test("A thousand nodes with one id are a thousand nodes, and it is said")
  func oneID() throws {
    let nodes = String(repeating: "node [ id 1 label \"x\" ] ", count: 1000)
    guard case .success(let graph) = try read(.gml, "o.gml", Array("graph [ \(nodes) ]".utf8)) else {
      throw WasRead(summary: "refused")
    }
    #expect(graph.community.elements.count == 1000 && graph.problems == [])
    #expect(graph.notes.contains("998 more ids are repeated"))
  }
}
