// Workbooks cell by cell: texts, dates, times, shares, faults, and which sheet is which.

import CommunityFormats
import CommunityTables
import Testing

@Suite("Workbooks")
struct WorkbookReaderTests {
  private func read(_ book: SmallWorkbook) throws -> Import {
    try Foreign.read(Foreign.file("map.xlsx", book.bytes), as: .workbook)
  }

  private func rows(_ book: SmallWorkbook, _ name: String = "elements.csv") throws -> [[String]] {
    try #require(try read(book).files.first { $0.name == name }?.table).rows.map { $0.cells }
  }

  @Test("Shared strings, also of several runs and without their readings")
  func strings() throws {
    var book = SmallWorkbook([
      (
        "elements",
        "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"B1\" t=\"s\"><v>1</v></c></row>"
          + "<row r=\"2\"><c r=\"A2\" t=\"s\"><v>2</v></c><c r=\"B2\" t=\"str\"><v>a formula's text</v></c></row>"
          + "<row r=\"3\"><c r=\"A3\" t=\"inlineStr\"><is><r><t>In</t></r><r><t>line</t></r></is></c></row>"
      )
    ])
    book.strings = [
      "<si><t>Label</t></si>", "<si><t>Note &amp; more</t></si>",
      "<si><r><rPr><b/></rPr><t>Zoë </t></r><r><t xml:space=\"preserve\">B.</t></r><rPh><t>ゾエ</t></rPh></si>",
    ]
    #expect(try rows(book) == [["Label", "Note & more"], ["Zoë B.", "a formula's text"], ["Inline"]])
  }

  /// Formats: 1 a date, 2 elapsed hours, 3 a share, 4 a date of its own, 5 francs, 6 magenta, 7 quoted days.
  static let styles =
    "<numFmts><numFmt numFmtId=\"164\" formatCode=\"[h]:mm\"/><numFmt numFmtId=\"165\" formatCode=\"dd/mm/yyyy\"/>"
    + "<numFmt numFmtId=\"166\" formatCode=\"[$CHF] #,##0.00\"/><numFmt numFmtId=\"167\" formatCode=\"[Magenta]0.0\"/>"
    + "<numFmt numFmtId=\"168\" formatCode=\"0&quot; days [h]&quot;\"/></numFmts>"
    + "<cellStyleXfs><xf numFmtId=\"14\"/></cellStyleXfs><cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/>"
    + "<xf numFmtId=\"164\"/><xf numFmtId=\"10\"/><xf numFmtId=\"165\"/><xf numFmtId=\"166\"/><xf numFmtId=\"167\"/>"
    + "<xf numFmtId=\"168\"/></cellXfs>"

  // 45000 days from 30 December 1899 are 15 March 2023 (Python: date(1899, 12, 30) + timedelta(45000)); day 59 is
  // 28 February 1900, day 60 the 29th that never was, day 61 is 1 March. 1.0625 days are 25 h 30 min.
  @Test(
    "A number's format says what it is",
    arguments: [
      ("45000", 1, "2023-03-15"), ("45000.75", 4, "2023-03-15"), ("59", 1, "1900-02-28"), ("61", 1, "1900-03-01"),
      ("1.0625", 2, "25:30"), ("0.0625", 2, "1:30"), ("0.07", 3, "7%"), ("0.125", 3, "12.5%"), ("12.5", 5, "12.5"),
      ("1.5", 6, "1.5"), ("2", 7, "2"), ("1E-3", 0, "0.001"), ("2958466", 1, "2958466"), ("-5", 1, "-5"),
    ])
  func formats(value: String, style: Int, expected: String) throws {
    var book = SmallWorkbook([
      (
        "elements",
        SmallWorkbook.rows([["Label"]]) + "<row r=\"2\"><c r=\"A2\" s=\"\(style)\"><v>\(value)</v></c></row>"
      )
    ])
    book.styles = Self.styles
    #expect(try rows(book)[1] == [expected])
  }

  // In the system of 1904 day 0 is 1 January 1904, so day 43538 is 45000 of the other: 43538 + 1462.
  @Test("Dates counted from 1904")
  func from1904() throws {
    var book = SmallWorkbook([
      ("elements", SmallWorkbook.rows([["Label"]]) + "<row r=\"2\"><c r=\"A2\" s=\"1\"><v>43538</v></c></row>")
    ])
    (book.styles, book.from1904) = (Self.styles, true)
    #expect(try rows(book)[1] == ["2023-03-15"])
  }

  @Test("Truth, dates in words, and formulas that failed")
  func others() throws {
    let book = SmallWorkbook([
      (
        "elements",
        SmallWorkbook.rows([["Label", "b", "d"]])
          + "<row r=\"2\"><c r=\"A2\" t=\"e\"><f>X!A1</f><v>#REF!</v></c><c r=\"B2\" t=\"b\"><v>1</v></c>"
          + "<c r=\"C2\" t=\"d\"><v>2024-02-29T00:00:00</v></c></row>"
      )
    ])
    #expect(try rows(book)[1] == ["#REF!", "TRUE", "2024-02-29"])
    #expect(
      try read(book).report.notes.contains("In sheet elements 1 formula failed (#REF! and the like), the first in A2."))
  }

  @Test("A merged text stands in all its cells, a merged number in one")
  func merged() throws {
    let book = SmallWorkbook([
      (
        "elements",
        SmallWorkbook.rows([["Label", "Place", "n"], ["Hall", "North", ""], ["Club", "", ""]])
          + "<row r=\"4\"><c r=\"A4\"><v>4</v></c><c r=\"C4\"><v>9</v></c></row><row r=\"5\"><c r=\"A5\"><v>5</v></c></row>"
          + "<mergeCells><mergeCell ref=\"B2:B3\"/><mergeCell ref=\"C4:C5\"/><mergeCell ref=\"A1:XFD1048576\"/></mergeCells>"
      )
    ])
    let rows = try rows(book)
    #expect(rows[1].prefix(2) == ["Hall", "North"] && rows[2].prefix(2) == ["Club", "North"])
    #expect(rows[3] == ["4", "", "9"] && rows[4] == ["5"])
  }

  @Test("Sheets of a dataset by name, hidden and ignored ones not, the header below a title")
  func sheets() throws {
    var book = SmallWorkbook([
      (
        "Elements", SmallWorkbook.rows([["Our street"], ["Label", "Type"], ["Ana", "person"], ["Club", "activity"]])
      ),
      ("Connections", SmallWorkbook.rows([["From", "To", "Type"], ["Ana", "Club", "contribution"]])),
      ("requirements", SmallWorkbook.rows([["Element", "Needs"], ["Club", "Ana"]])),
      ("valuations", SmallWorkbook.rows([["Valuation", "Unit", "Worth", "In"], ["wage", "hours", "12", "GBP"]])),
      ("Drafts", SmallWorkbook.rows([["x"], ["y"]])), ("Old (ignore)", SmallWorkbook.rows([["Label"], ["Z"]])),
      ("Secret", SmallWorkbook.rows([["Label"], ["S"]])),
    ])
    book.hidden = ["Secret"]
    let imported = try read(book)
    #expect(
      imported.files.map { $0.name } == ["elements.csv", "connections.csv", "requirements.csv", "valuations.csv"])
    let dataset = readDataset(imported.files)
    #expect(dataset.community.elements.count == 2 && dataset.community.requirements.count == 1)
    #expect(dataset.diagnostics.filter { $0.severity == .problem }.map { $0.text } == [])
    #expect(imported.report.notes.contains("Hidden sheets are left out: Secret."))
    #expect(imported.report.notes.contains("The sheet Drafts is left out."))
  }

  @Test("A message names the sheet, the row and the column as the program shows them")
  func places() throws {
    let book = SmallWorkbook([
      ("elements", SmallWorkbook.rows([["Label", "Type"], ["Ana", "person"]])),
      ("connections", SmallWorkbook.rows([["From", "To"], ["Ana", "Ann"]], from: 3)),
    ])
    #expect(
      Foreign.problems(try read(book)).first?.hasPrefix("map.xlsx, sheet connections row 4, column B (To): \"Ann\"")
        == true)
  }

  @Test("NodeXL: the second row is the header")
  func nodeXL() throws {
    let book = SmallWorkbook([
      (
        "Edges",
        SmallWorkbook.rows([
          ["", "", "Visual Properties"], ["Vertex 1", "Vertex 2", "Color", "Edge Weight"], ["a", "b", "", "3"],
        ])
      ),
      (
        "Vertices",
        SmallWorkbook.rows([["", "Visual"], ["Vertex", "Color", "Label"], ["a", "", "Ana"], ["b", "", ""]])
      ),
    ])
    let imported = try read(book)
    #expect(Foreign.connections(imported).map { $0.filter { $0 != ":" } } == ["Ana > b 3"])
    #expect(imported.report.summary == "Read as a NodeXL workbook: 2 nodes, 1 edge.")
  }

  @Test("The strict kind has other namespaces; other programs leave places and names of parts out")
  func strict() throws {
    var book = SmallWorkbook([("People", SmallWorkbook.rows([["Label"], ["Ana"]]))])
    book.namespace = "http://purl.oclc.org/ooxml/spreadsheetml/main"
    book.relations = "http://purl.oclc.org/ooxml/officeDocument/relationships"
    #expect(try read(book).files.count == 1)
  }

  @Test("A single sheet is read as the file that it would be")
  func single() throws {
    let book = SmallWorkbook([
      ("Form responses 1", SmallWorkbook.rows([["Timestamp", "Your name", "I offer"], ["1", "Ana", "Tea, Cake"]]))
    ])
    let imported = try read(book)
    #expect(imported.format == .form)
    #expect(try Foreign.cells(imported, "elements.csv")[0]["Offers"] == "Tea|Cake")
  }

  @Test("Damaged sheets give words")
  func fuzz() throws {
    var book = SmallWorkbook([("elements", SmallWorkbook.rows([["Label", "Type"], ["Ana", "person"]]))])
    book.styles = Self.styles
    try Foreign.fuzz(Foreign.file("map.xlsx", book.bytes), as: .workbook, rounds: 150)
  }
}
