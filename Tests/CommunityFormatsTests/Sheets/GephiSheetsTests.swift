// Pairs of sheets as Kumu and Gephi write them.

import CommunityFormats
import CommunityTables
import Testing

@Suite("Gephi and Kumu sheets")
struct GephiSheetsTests {
  static let gephi = Foreign.folder([
    ("map [Nodes].csv", "Id;Label;Modularity Class\n1;Ana;0\n2;Ben;1\n3;Cem;1\n"),
    ("map [Edges].csv", "Source;Target;Type;Id;Label;timeset;Weight\n1;2;Directed;0;;;2.5\n2;3;Undirected;1;;;1.0\n"),
  ])

  @Test("Gephi's Type is a direction and its Weight an amount without a unit")
  func gephiPair() throws {
    let imported = try Foreign.read(Self.gephi, as: .gephi)
    #expect(Foreign.connections(imported).map { $0.filter { $0 != ":" } } == ["Ana > Ben 2.5", "Ben > Cem 1"])
    let connections = readDataset(imported.files).community.connections
    #expect(connections.indices.map { connections.direction[$0].rawValue } == ["directed", "undirected"])
    #expect(Foreign.problems(imported) == [])
  }

  static let kumu = Foreign.folder([
    ("People.csv", "Label,Type,Tags,Description\nAna,Person,a|b,**x**\nBen,Person,,\nHall,Resource,,\n"),
    (
      "Ties.csv",
      "From,To,Type,Direction,Strength\nAna,Ben|Hall,knows,mutual,Strong\nBen,Hall,uses,directed,It's complicated\n"
    ), ("Old (ignore).csv", "Label\nGone\n"),
  ])

  @Test("Kumu: several in To, directions in words, strengths in words, sheets to be ignored")
  func kumuPair() throws {
    let imported = try Foreign.read(Self.kumu, as: .kumu)
    let community = readDataset(imported.files).community
    #expect(community.elements.count == 3)
    #expect(
      Foreign.connections(imported).map { $0.split(separator: ":")[0] } == ["Ana > Ben", "Ana > Hall", "Ben > Hall"])
    let table = community.connections
    #expect(table.indices.map { table.direction[$0].rawValue } == ["mutual", "mutual", "directed"])
    let strength = try #require(table.extras.first { $0.name == "Strength" })
    #expect(table.indices.map { community.words[strength.cells[$0]] } == ["Strong", "Strong", "It's complicated"])
    #expect(Foreign.problems(imported) == [])
    #expect(imported.report.notes.contains("Left out as its name says: Old (ignore).csv."))
  }

  @Test("Kith's own sheets under their own names are claimed by nobody for certain")
  func own() {
    let source = Foreign.folder([
      ("elements.csv", "Label,Type\nAna,person\n"), ("connections.csv", "From,To,Type\nAna,Ana,tie\n"),
    ])
    for reader in FormatReader.all { #expect(reader.recognise(source) <= .likely, "\(reader.format)") }
  }

  @Test("Damaged files give words")
  func fuzz() throws {
    try Foreign.fuzz(Self.gephi, as: .gephi)
    try Foreign.fuzz(Self.kumu, as: .kumu)
  }
}
