// What is written opens elsewhere, runs nothing, and reads back the same.

import PlainText
import Testing

@Suite struct CSVWriterTests {
  func written(_ rows: [[String]]) -> [UInt8] {
    var writer = CSVWriter()
    for row in rows { writer.row(row) }
    return writer.bytes
  }

  @Test("Quotes only where needed")
  func quotes() {
    #expect(
      written([["a", "x, y", "say \"yes\"", "two\nlines", ""]])
        == Array("a,\"x, y\",\"say \"\"yes\"\"\",\"two\nlines\",\n".utf8))
  }

  @Test(
    "Formulas are neutralised, plain numbers are not",
    arguments: [
      ("=1+1", "'=1+1"), ("@SUM(A1)", "'@SUM(A1)"), ("-2+3", "'-2+3"), ("+44 20", "'+44 20"), ("-5", "-5"),
      ("+1.5", "+1.5"), ("\t=1", "\"'\t=1\""), ("＝1", "'＝1"), ("'=1", "''=1"), ("a=1", "a=1"),
    ])
  func formulas(cell: String, printed: String) {
    #expect(written([["x", cell]]) == Array("x,\(printed)\n".utf8))
  }

  @Test("Reading what was written gives the same cells")
  func roundTrip() {
    let rows = [
      ["sep=;", "b"], ["=x", "'=x"], ["a;b;c", "a|b"], ["\tx", "\r"], [" a ", "\"\""], ["\u{FEFF}x", "é🙂"], ["'", "-"],
      ["-5", "'-5"],
    ]
    let file = readCSV(written(rows))
    #expect(file.rows.map { $0.cells } == rows)
    #expect(file.problems.isEmpty)
  }
}
