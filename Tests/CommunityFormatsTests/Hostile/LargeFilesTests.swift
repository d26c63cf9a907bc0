// Large files that mean no harm are read to their end.

import CommunityFormats
import CommunityTables
import Testing

@Suite("Large files")
struct LargeFilesTests {
  // The parser of XML has a limit of ten million bytes for what it is given at once.
  @Test("XML of more than ten million bytes", arguments: [Format.gexf, .graphml])
  func xml(format: Format) throws {
    let long = String(repeating: "neighbour ", count: 100_000)
    var text =
      format == .gexf
      ? "<gexf><graph><attributes class=\"node\"><attribute id=\"0\" title=\"Story\"/></attributes><nodes>"
      : "<graphml><key id=\"0\" for=\"node\" attr.name=\"Story\"/><graph>"
    for number in 0..<12 {
      text +=
        format == .gexf
        ? "<node id=\"n\(number)\"><attvalues><attvalue for=\"0\" value=\"\(long)\"/></attvalues></node>\n"
        : "<node id=\"n\(number)\"><data key=\"0\">\(long)</data></node>\n"
    }
    text += format == .gexf ? "</nodes></graph></gexf>" : "</graph></graphml>"
    #expect(text.utf8.count > 12_000_000)
    let imported = try ReadGraph(text, "long.xml", as: format).imported
    let rows = try #require(imported.files.first { $0.name == "elements.csv" }?.table).rows
    #expect(rows.count == 13)
    #expect(rows.dropFirst().allSatisfy { $0.cells.contains { $0.utf8.count > 900_000 } })
  }

  // Everything below must be told apart from a file of another kind by its first 64 kB alone.
  @Test("A file whose edges lie behind its first 64 kB is known by its beginning")
  func recognition() throws {
    let nodes = (0..<4000).map { "{\"id\": \($0), \"label\": \"Person \($0)\"}" }.joined(separator: ", ")
    let text =
      "{\"directed\": true, \"multigraph\": true, \"graph\": {}, \"nodes\": [\(nodes)], "
      + "\"edges\": [{\"source\": 0, \"target\": 1, \"weight\": 2}]}"
    #expect(text.utf8.count > 1 << 16)
    let imported = try Foreign.read(Foreign.file("map.json", text), as: .nodeLink)
    #expect(imported.report.summary == "Read as node-link JSON: 4000 nodes, 1 edge.")
  }
}
