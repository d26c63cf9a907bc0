// Names in the first row and the first column.

import CommunityFormats
import CommunityTables
import Testing

@Suite("Matrices")
struct MatrixTests {
  @Test("Rows give, columns receive; blank, 0 and - are nothing")
  func square() throws {
    let text = ",Ana,Ben,Cem\nAna,0,2,\nBen,1,0,-\nCem,0.0,0.5,0\n"
    let imported = try Foreign.read(Foreign.file("m.csv", text), as: .matrix)
    #expect(
      Foreign.connections(imported).map { $0.filter { $0 != ":" } } == ["Ana > Ben 2", "Ben > Ana 1", "Cem > Ben 0.5"])
    #expect(Foreign.problems(imported) == [])
  }

  // 1,5 can only be one and a half, so 1.200,5 is twelve hundred and a half.
  @Test("German decimals")
  func german() throws {
    let text = ";Anna;Bernd;Çem\nAnna;0;1,5;\nBernd;2;0;0,0\nÇem;;1.200,5;0\n"
    let imported = try Foreign.read(Foreign.file("m.csv", text), as: .matrix)
    #expect(
      Foreign.connections(imported).map { $0.filter { $0 != ":" } } == [
        "Anna > Bernd 1.5", "Bernd > Anna 2", "Çem > Bernd 1200.5",
      ])
  }

  @Test("Two kinds of things: rows and columns have other names")
  func twoModes() throws {
    let imported = try Foreign.read(
      Foreign.file("m.csv", ",Garden,Choir\nAna,1,0\nBen,1,1\nCem,0,1\n"), as: .matrix)
    #expect(readDataset(imported.files).community.elements.count == 5)
    #expect(Foreign.connections(imported).count == 4)
    #expect(imported.report.notes.contains { $0.contains("two kinds of things") })
  }

  @Test("Numbers are names when rows and columns bear the same")
  func numbered() throws {
    let imported = try Foreign.read(Foreign.file("m.csv", ",1,2,3\n1,0,1,0\n2,1,0,1\n3,0,0,0\n"), as: .matrix)
    #expect(Foreign.connections(imported).map { $0.filter { $0 != ":" } } == ["1 > 2 1", "2 > 1 1", "2 > 3 1"])
  }

  @Test("The same names in capitals are the same things, however many there are")
  func capitals() throws {
    let count = 300
    var text = "," + (0..<count).map { "N\($0)" }.joined(separator: ",") + "\n"
    for row in 0..<count { text += "n\(row)" + String(repeating: ",1", count: count) + "\n" }
    let imported = try Foreign.read(Foreign.file("m.csv", text), as: .matrix)
    #expect(readDataset(imported.files).community.elements.count == count)
    #expect(try Foreign.cells(imported, "connections.csv").count == count * count)
  }

  @Test("Damaged files give words")
  func fuzz() throws {
    try Foreign.fuzz(Foreign.file("m.csv", ";Anna;Bernd\nAnna;0;1,5\nBernd;2;0\n"), as: .matrix)
  }
}
