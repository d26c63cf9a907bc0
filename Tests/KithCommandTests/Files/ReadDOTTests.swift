// DOT through the library: in and out, and back with everything.
//
// The garden's file was also put through Graphviz 2.43 by hand: `dot -Tsvg` draws it without a warning, `nop` writes it
// anew and it reads the same; `gvpr 'N{} END_G{printf("%d %d", nNodes($G), nEdges($G))}'` counts 19 nodes, 67 edges.

import CommunityFormats
import CommunityTables
import Foundation
import PlainText
import Testing

@testable import KithCommand

@Suite struct ReadDOTTests {
  /// The filled cells of a sheet, row by row.
  func cells(_ path: String) throws -> [[String: String]] {
    let rows = readCSV(Array(try Data(contentsOf: URL(fileURLWithPath: path)))).rows
    let header = try #require(rows.first).cells
    return rows.dropFirst().map { row in
      Dictionary(uniqueKeysWithValues: zip(header, row.cells).filter { !$0.1.isEmpty })
    }
  }

  func imported(_ text: String) throws -> Import {
    let file = SourceFile(name: "map.dot", bytes: Array(text.utf8))
    return try #require(FormatReader.named("dot")).read(ForeignSource(files: [file], isFolder: false, dot: readDOT))
  }

  @Test("A dataset of the repository comes back whole", arguments: ["garden", "rushcliffe"])
  func dataset(name: String) throws {
    try withFolder { folder in
      let source = "\(TestRun.repository)/Datasets/\(name)"
      // Phases stand in community.json, which has no place in DOT: the same is lost on both ways.
      #expect(TestRun("convert", source, "there.gv", in: folder).code == 0)
      let back = TestRun("convert", "there.gv", "back", in: folder)
      #expect(back.talk.contains("Read as Graphviz DOT: ") && !back.talk.contains("left out"), "\(back.talk)")
      for sheet in ["elements.csv", "connections.csv"] {
        let (after, before) = (try cells("\(folder)/back/\(sheet)"), try cells("\(source)/\(sheet)"))
        #expect(after == before, "\(sheet)")
      }
    }
  }

  @Test("Every trap that a cell can hold comes back, and no column draws")
  func hard() throws {
    try withFolder { folder in
      try write(
        "Label,ID,Type,image,My own,style\n"
          + "\"Zoë \"\"Z\"\" <b>&amp;</b>\",z,person,/etc/passwd,\"two\nlines\",\\N\n李 明,,person,,007,\n"
          + "back\\slash\\,,resource,,\"a|b\",\"&eacute; \\\"\"\"\n", to: "\(folder)/in/elements.csv")
      try write(
        "ID,From,To,Type,Amount,Unit,Direction,dir,weight (column)\n,z,李 明,contribution,12.5,hours,,back,3\n"
          + ",z,李 明,contribution,,hours,mutual,,\nr4,back\\slash\\,z,tie,,,undirected,,\"]]> -> ; { \"\"\"\n",
        to: "\(folder)/in/connections.csv")
      #expect(TestRun("convert", "in", "map.dot", in: folder).code == 0)
      #expect(TestRun("convert", "map.dot", "back", in: folder).code == 0)
      for sheet in ["elements.csv", "connections.csv"] {
        let (after, before) = (try cells("\(folder)/back/\(sheet)"), try cells("\(folder)/in/\(sheet)"))
        #expect(after == before, "\(sheet)")
      }
    }
  }

  @Test("A file as people write it")
  func foreign() throws {
    let found = try imported(
      """
      # by hand
      strict graph village {
        node [shape=box, Role="neighbour"]
        subgraph cluster_0 { label="North end"; ana; ben }
        {ana ben} -- hall:door:n [label="uses\\nit", weight=2];
        hall [label=<The <i>hall</i>>, Role=""];
      }
      graph other { x }
      """)
    let dataset = readDataset(found.files)
    #expect(dataset.diagnostics.filter { $0.severity == .problem }.map { $0.text } == [])
    let elements = elementSheet(dataset.community)
    #expect(elements.rows.map { $0[0] } == ["ana", "ben", "The hall"])
    let connections = connectionSheet(dataset.community)
    #expect(
      connections.rows.count == 2 && connections.rows.allSatisfy { $0.contains("undirected") && $0.contains("2") })
    #expect(found.report.sentences.contains { $0.contains("1 other that follows is not") })
  }

  @Test("Latin-1 that says so, in bytes that are no UTF-8")
  func latin1() throws {
    let bytes = Array("digraph { charset=\"latin1\"; \"caf".utf8) + [0xE9] + Array("\" -> \"caf&egrave;\" }".utf8)
    let source = ForeignSource(files: [SourceFile(name: "a.gv", bytes: bytes)], isFolder: false, dot: readDOT)
    let found = try #require(FormatReader.recognising(source)).read(source)
    let labels = found.files[0].table?.rows.dropFirst().map { $0.cells[0] }
    #expect(found.format == .dot && labels == ["café", "cafè"])
  }

  @Test(
    "A mistake is told with file, line and what to do",
    arguments: [
      (
        "digraph {\n  Ana Ben -> Cem;\n  x -- y\n}", "map.dot line 3: \"--\" cannot stand here",
        "A digraph joins nodes with ->"
      ),
      ("digraph {\n  a [label=\"open];\n}", "map.dot line 2: A text in quotes is never closed", "closing quote"),
      ("digraph {\n  a -> b", "map.dot line 2: The file ends before its graph does", "A } is missing"),
      ("digraph { /* a", "map.dot: A comment is never closed", "Add */"),
    ])
  func mistakes(text: String, message: String, advice: String) throws {
    try withFolder { folder in
      try write(text, to: "\(folder)/map.dot")
      let run = TestRun("check", "map.dot", in: folder)
      #expect(run.code == 3 && run.talk.contains(message) && run.talk.contains(advice), "\(run.talk)")
    }
  }

  @Test("Two hundred changed files are read or refused")
  func changed() throws {
    let reader = try #require(FormatReader.named("dot"))
    let seed = """
      strict digraph "G \\"x\\"" { graph [label="T", charset=latin1]; node [shape=record];
        a [label="{<p> x|y}"]; subgraph cluster_1 { label=<<i>in</i>>; b; c }
        {a b} -> c:p:n [key=k, weight=2]; c -> a [dir=both, label="q\\N\\l&eacute;"]; }
      """
    var random = SeededRandom(seed: 3)
    let telling = Array("{}[]<>\"'\\;,=->/*# \n&é".utf8) + [0, 0xFF, 0xC3]
    for _ in 0..<200 {
      var bytes = Array(seed.utf8)
      for _ in 0...random.below(4) {
        let place = random.below(bytes.count)
        if random.below(2) == 0 { bytes.remove(at: place) } else { bytes[place] = telling[random.below(telling.count)] }
      }
      let source = ForeignSource(files: [SourceFile(name: "a.dot", bytes: bytes)], isFolder: false, dot: readDOT)
      do throws(ImportFailure) {
        _ = readDataset(try reader.read(source).files)
      } catch { #expect(!error.message.isEmpty && error.file == "a.dot" && error.advice != nil) }
    }
  }
}
