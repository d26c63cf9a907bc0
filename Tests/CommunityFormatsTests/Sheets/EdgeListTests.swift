// Two names in a row, or a name and all its neighbours.

import CommunityFormats
import Testing

@Suite("Lists of edges")
struct EdgeListTests {
  @Test(
    "With a header or without, with any separator",
    arguments: [
      ("e.csv", "Ana,Ben,2\nBen,Cem,1.5\nAna,Cem,\n"), ("e.txt", "Ana Ben 2\nBen Cem 1.5\nAna Cem\n"),
      ("e.tsv", "# drawn by hand\nAna\tBen\t2\nBen\tCem\t1.5\nAna\tCem\n"),
      ("e.csv", "Who;Whom;Weight\nAna;Ben;2\nBen;Cem;1,5\nAna;Cem;\n"),
      ("e.csv", "\u{FEFF}giver,receiver,times\nAna,Ben,2\nBen,Cem,1.5\nAna,Cem,\n"),
    ])
  func list(name: String, text: String) throws {
    let imported = try Foreign.read(Foreign.file(name, text), as: .edgeList)
    #expect(
      Foreign.connections(imported).map { $0.filter { $0 != ":" } } == ["Ana > Ben 2", "Ben > Cem 1.5", "Ana > Cem "])
    #expect(Foreign.problems(imported) == [])
  }

  @Test("A row with one name is told with its number and what to write")
  func oneName() throws {
    let reader = try #require(FormatReader.named("edge-list"))
    do throws(ImportFailure) {
      _ = try reader.read(Foreign.file("e.csv", "Ana,Ben\nCem\n"))
      Issue.record("one name is no edge")
    } catch {
      #expect(error.line == 2 && error.file == "e.csv" && error.message.contains("\"Cem\"") && error.advice != nil)
    }
  }

  @Test("An adjacency list: the first gives to all others")
  func adjacency() throws {
    let imported = try Foreign.read(Foreign.file("a.csv", "a;b;c\nb;c\nc;a;b\nd;a\n"), as: .adjacencyList)
    #expect(
      Foreign.connections(imported).map { $0.filter { $0 != ":" && $0 != " " } } == [
        "a>b", "a>c", "b>c", "c>a", "c>b", "d>a",
      ])
  }

  @Test("A hundred thousand rows are read at once")
  func large() throws {
    let text = (0..<100_000).map { "n\($0 % 5000),n\(($0 * 7 + 1) % 5000),\($0 % 9)" }.joined(separator: "\n")
    let imported = try Foreign.read(Foreign.file("e.csv", text), as: .edgeList)
    #expect(try Foreign.cells(imported, "connections.csv").count == 100_000)
  }

  @Test("Damaged files give words")
  func fuzz() throws {
    try Foreign.fuzz(Foreign.file("e.csv", "Ana,Ben,2\nBen,Cem,1.5\nAna,Cem,\n"), as: .edgeList)
    try Foreign.fuzz(Foreign.file("a.csv", "a;b;c\nb;c\nc;a;b\nd;a\n"), as: .adjacencyList)
  }
}
