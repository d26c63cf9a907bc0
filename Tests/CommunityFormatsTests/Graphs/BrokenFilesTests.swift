// Files that are cut, shuffled or made to harm: each is read or refused in words, in bounded time.

import CommunityFormats
import CommunityTables
import PlainText
import Testing

@Suite("Broken graph files")
struct BrokenFilesTests {
  @Test("Every sample has its nodes and edges", arguments: GraphSample.all)
  func whole(sample: GraphSample) throws {
    let graph = try sample.read()
    #expect(graph.community.elements.count == sample.nodes)
    #expect(graph.community.connections.count == sample.edges)
    let line = graph.imported.report.summary
    #expect(line.contains("\(sample.nodes) node") && line.contains("\(sample.edges) edge"), "\(line)")
  }

  @Test(
    "Cut anywhere, a file is refused with what to do; only lists of lines can be shorter", arguments: GraphSample.all)
  func cut(sample: GraphSample) throws {
    let bytes = sample.bytes
    for part in 0..<20 {
      let text = String(decoding: bytes[..<(bytes.count * part / 20)], as: UTF8.self)
      guard let problem = failure(text, sample.name, as: sample.format) else {
        #expect(!sample.tellsTruncation || part == 0, "\(sample.name) at \(part)/20 was read")
        continue
      }
      #expect(problem.file == sample.name)
      #expect(problem.message.count > 10)
      #expect(problem.advice != nil, "\(sample.name) at \(part)/20: \(problem.message)")
    }
  }

  @Test("Changed bytes never stop the program", arguments: GraphSample.all)
  func changed(sample: GraphSample) throws {
    let reader = try #require(FormatReader.named(sample.format.rawValue))
    let bits = [
      "<", ">", "[", "]", "{", "}", "\"", "-1", "99999999999999999999", "1e999", "\0", "é", "|", "&#0;", "*", "\n",
      "null",
    ]
    var random = SeededRandom(seed: 7)
    for round in 0..<40 {
      var bytes = sample.bytes
      for _ in 0...random.below(3) {
        let place = random.below(bytes.count)
        switch random.below(4) {
        case 0: bytes[place] = UInt8(random.below(256))
        case 1: bytes.insert(contentsOf: Array(bits[random.below(bits.count)].utf8), at: place)
        case 2: bytes.removeSubrange(place..<min(bytes.count, place + 1 + random.below(20)))
        default:
          let piece = bytes[place..<min(bytes.count, place + 1 + random.below(40))]
          bytes.insert(contentsOf: piece, at: random.below(bytes.count))
        }
        if bytes.isEmpty { bytes = [0] }
      }
      let source = ForeignSource(files: [SourceFile(name: sample.name, bytes: bytes)], isFolder: false)
      if round % 25 == 0 { _ = FormatReader.recognising(source) }
      do throws(ImportFailure) {
        _ = readDataset(try reader.read(source).files)
      } catch {
        #expect(error.file == sample.name)
        #expect(error.advice != nil, "\(error.message)")
      }
    }
  }

  @Test(
    "Document types and entities are refused with their line",
    arguments: [("gexf", Format.gexf), ("graphml", .graphml)])
  func entities(root: String, format: Format) throws {
    let bombs = [
      "<?xml version=\"1.0\"?>\n<!DOCTYPE \(root) [<!ENTITY a \"aaaa\">]>\n<\(root)>&a;</\(root)>",
      "<!-- <\(root)> -->\n<!DOCTYPE \(root) SYSTEM \"file:///etc/passwd\"><\(root)/>",
      "<?a <b?>\n<!DOCTYPE \(root)><\(root)/>",
    ]
    for bomb in bombs {
      let problem = try #require(failure(bomb, "a.\(root)", as: format))
      #expect(problem.line == 2)
      #expect(problem.message.contains("document type"))
    }
    let wrong = try #require(failure("<svg/>", "a.\(root)", as: format))
    #expect(wrong.message == "The file is a <svg>, not a <\(root)>.")
    let late = try #require(failure("<\(root)><a>\n</\(root)>", "a.\(root)", as: format))
    #expect(late.line == 2)
  }

  @Test(
    "Ten thousand brackets inside each other are refused",
    arguments: [
      ("<gexf>" + String(repeating: "<nodes>", count: 10_000), Format.gexf),
      ("<graphml>" + String(repeating: "<graph>", count: 10_000), .graphml),
      (String(repeating: "graph [ ", count: 10_000), .gml), (String(repeating: "[", count: 10_000), .cytoscape),
      (String(repeating: "{\"graph\":", count: 10_000), .jsonGraph),
    ])
  func deep(text: String, format: Format) {
    #expect(failure(text, "deep", as: format) != nil)
  }

  @Test("Edges to nodes that are not there are told, and never taken for another node")
  func unknownNodes() throws {
    let graph = try ReadGraph(
      "graph [ node [ id 1 label \"2\" ] node [ id 3 ] edge [ source 1 target 2 ] edge [ source 3 target 9 ] ]",
      "u.gml",
      as: .gml)
    #expect(graph.ties == ["2-2 (no node)", "3-9"])
    #expect(graph.problems.count == 2)
  }

  @Test("A repeated id is told with its line; names that differ in capitals or hold a bar stay apart")
  func names() throws {
    let twice = try ReadGraph("graph [\nnode [ id 1 ]\nnode [ id 1 ]\n]", "t.gml", as: .gml)
    #expect(twice.notes.contains("\"1\" in line 3"))
    #expect(twice.community.elements.count == 2)
    let graph = try ReadGraph(
      "{\"nodes\":[{\"id\":\"a\"},{\"id\":\"A\"},{\"id\":\"x|y\"}],\"links\":[{\"source\":\"A\",\"target\":\"x|y\"}]}",
      "n.json", as: .nodeLink)
    #expect(graph.problems == [])
    #expect(graph.community.connections.count == 1)
    let row = try #require(graph.community.connections.indices.first)
    #expect(graph.community.connections.from(row).position == 1)
    #expect(graph.community.connections.to(row).position == 2)
  }
}
