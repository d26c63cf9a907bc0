// What is said of a file that was read: what it is, how much, which column became which, what was decided and left out.

import CommunityFormats
import CommunityTables
import Testing

@Suite("Import report")
struct ImportReportTests {
  struct Sample: Sendable, CustomTestStringConvertible {
    var format: Format
    var source: ForeignSource
    var summary: String
    var mapped: [(String, String)]
    /// The beginning of a note on what was decided or left out.
    var note: String
    var hasDates: Bool
    var testDescription: String { format.rawValue }
  }

  // In each of them 1.234 stands beside 2,5, and 03/04/2025 beside 25/04/2025.
  static let samples = [
    Sample(
      format: .kumu,
      source: Foreign.folder([
        ("old (ignore).csv", "Label\nx\n"),
        ("our connections.csv", "From;To;Amount;Start\nAna;Ben;1.234;03/04/2025\nBen;Ana;2,5;25/04/2025\n"),
        ("our elements.csv", "Label;Type\nAna;person\nBen;person\n"),
      ]), summary: "Read as Kumu sheets: 2 sheets.", mapped: [("our connections.csv", "connections.csv")],
      note: "Left out as its name says: old (ignore).csv.", hasDates: true),
    Sample(
      format: .gephi,
      source: Foreign.folder([
        (
          "m [Edges].csv",
          "Source;Target;Type;Kind;Weight;Start\na;b;Directed;tie;1.234;03/04/2025\nb;a;Directed;tie;2,5;25/04/2025\n"
        ),
        ("m [Nodes].csv", "Id;Label\na;Ana\nb;Ben\n"),
      ]), summary: "Read as Gephi sheets: 2 sheets.", mapped: [("m [Nodes].csv", "nodes.csv")],
      note: "Gephi's Type is the direction, its Kind what passes.", hasDates: true),
    Sample(
      format: .timeBank,
      source: Foreign.file(
        "hours.csv",
        "Our time bank;;;\nProvider;Receiver;Hours;Date\nAna;Ben;1.234;03/04/2025\nBen;Ana;2,5;25/04/2025\n"),
      summary: "Read as time-bank exchanges: 2 exchanges.", mapped: [("Provider", "From"), ("Hours", "Amount")],
      note: "1 row above the header is left out.", hasDates: true),
    Sample(
      format: .openCollective,
      source: Foreign.file(
        "t.csv",
        "datetime;shortId;type;kind;amount;currency;accountSlug;accountName;oppositeAccountSlug;oppositeAccountName\n"
          + "03/04/2025;x1;CREDIT;CONTRIBUTION;1.234;EUR;us;Us;zoe;Zoë\n"
          + "25/04/2025;x2;CREDIT;CONTRIBUTION;2,5;EUR;us;Us;ben;Ben\n"),
      summary: "Read as Open Collective transactions: 2 ", mapped: [], note: "", hasDates: true),
    Sample(
      format: .edgeList, source: Foreign.file("e.txt", "# our edges\nAna;Ben;1.234\nBen;Ana;2,5\n"),
      summary: "Read as a list of edges: 2 edges.", mapped: [("column 3", "Amount")],
      note: "1 line of remarks is left out.", hasDates: false),
    Sample(
      format: .matrix, source: Foreign.file("m.csv", ";Ana;Ben\nAna;0;1.234\nBen;2,5;-\n"),
      summary: "Read as a matrix: 2 nodes, 2 edges.", mapped: [], note: "Rows give, columns receive.", hasDates: false),
  ]

  @Test("The kind, the counts, the columns, and what was left out", arguments: samples)
  func imported(sample: Sample) throws {
    let report = try Foreign.read(sample.source, as: sample.format).report
    #expect(report.summary.hasPrefix(sample.summary), "\(report.summary)")
    for (from, to) in sample.mapped { #expect(report.mapped.contains { $0 == (from, to) }, "\(report.mapped)") }
    #expect(report.notes.contains { $0.hasPrefix(sample.note) }, "\(report.notes)")
    // What `kith check` lists under the code "imported": the summary first, a sentence for the columns, then the notes.
    let sentences = report.sentences
    #expect(sentences.first == report.summary)
    for (from, to) in sample.mapped { #expect(sentences[1].contains("\"\(from)\" as \(to)")) }
    #expect(sentences.suffix(report.notes.count) == report.notes[...])
  }

  @Test("How a column wrote its numbers is decided by all its cells, and said with the place", arguments: samples)
  func numbers(sample: Sample) throws {
    let dataset = readDataset(try Foreign.read(sample.source, as: sample.format).files)
    let notes = dataset.diagnostics.filter { $0.code == "numbers-read-as" }
    #expect(
      notes.map { $0.message } == ["\"1.234\" is read as 1234: other cells of the column have decimal commas."])
    #expect(
      connectionSheet(dataset.community).rows.compactMap { row in
        connectionSheet(dataset.community).header.firstIndex(of: "Amount").map { row[$0] }
      }.sorted() == ["1234", "2.5"])
  }

  @Test("How a column wrote its dates is decided by all its cells", arguments: samples.filter { $0.hasDates })
  func dates(sample: Sample) throws {
    let dataset = readDataset(try Foreign.read(sample.source, as: sample.format).files)
    let notes = Set(dataset.diagnostics.filter { $0.code == "dates-read-as" }.map { $0.message })
    #expect(
      notes == ["\"03/04/2025\" is read as 2025-04-03: \"25/04/2025\" in the column has the day first."])
  }

  @Test("A type that was guessed is said; a total at the end of a list is no thing")
  func guesses() throws {
    let source = Foreign.file(
      "things.csv", "Name of organisation,Category\nFood Bank,Food\nChoir,Arts\nTotal,2\n")
    let imported = try Foreign.read(source, as: .list)
    #expect(imported.report.summary == "Read as a list of things: 2 rows, no connections.")
    #expect(imported.report.notes.contains("By the header \"Name of organisation\" every row is of the Type group."))
    #expect(imported.report.notes.contains("The row \"Total\" at the end is left out: it adds up the others."))
    #expect(try Foreign.cells(imported, "elements.csv").map { $0["Label"] } == ["Food Bank", "Choir"])
  }
}
