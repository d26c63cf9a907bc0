// What has more than Kith takes is told, and costs neither time nor memory.

import Testing

@testable import PlainText

@Suite("Limits")
struct LimitsTests {
  private func table(_ bytes: [UInt8]) -> (CSVFile, CSVTable) { (readCSV(bytes), CSVTable(bytes)) }

  @Test("As many columns as a spreadsheet has are read, one more is not", arguments: [true, false])
  func columns(quoted: Bool) {
    let first = Array((quoted ? "\"a\"" : "a").utf8)
    let most = first + [UInt8](repeating: 0x2C, count: Limits.columns.most - 1)
    let (file, table) = table(most)
    #expect(file.problems.isEmpty && table.problems.isEmpty)
    #expect(file.rows[0].cells.count == Limits.columns.most && table.widest == Limits.columns.most)
    let (wide, wideTable) = self.table(Array("x\n".utf8) + most + [0x2C])
    #expect(wide.problems == [.tooManyColumns(sheetRow: 2)] && wide.rows.isEmpty)
    #expect(wideTable.problems == [.tooManyColumns(sheetRow: 2)] && wideTable.count == 0)
  }

  @Test("A cell of the greatest length is read, one of a byte more is not", arguments: [true, false])
  func cell(quoted: Bool) {
    let quote: [UInt8] = quoted ? [0x22] : []
    let longest = quote + [UInt8](repeating: 0x61, count: Limits.cellBytes.most)
    let (file, table) = table(Array("b,".utf8) + longest + quote)
    #expect(file.problems.isEmpty && table.problems.isEmpty)
    #expect(table.text(0, 1).utf8.count == Limits.cellBytes.most)
    let (long, longTable) = self.table(Array("b\nc,".utf8) + longest + [0x61] + quote)
    #expect(long.problems == [.tooLongCell(sheetRow: 2)] && long.rows.isEmpty)
    #expect(longTable.problems == [.tooLongCell(sheetRow: 2)] && longTable.count == 0)
  }

  @Test("Rows that came from another program are held to the same")
  func rows() {
    let wide = CSVRow(sheetRow: 7, cells: [String](repeating: "x", count: Limits.columns.most + 1))
    #expect(CSVTable(rows: [wide]).problems == [.tooManyColumns(sheetRow: 7)])
    let long = String(repeating: "x", count: Limits.cellBytes.most + 1)
    #expect(CSVTable(rows: [CSVRow(sheetRow: 8, cells: [long])]).problems == [.tooLongCell(sheetRow: 8)])
  }

  @Test("Each limit is told once, in words, with a number")
  func all() {
    let places = Limits.all.map { "\($0.place) \($0.what)" }
    #expect(Set(places).count == Limits.all.count)
    for limit in Limits.all {
      #expect(limit.most > 0 && limit.then.hasSuffix("."))
      #expect(limit.words.hasPrefix("more than ") && limit.words.contains(readableNumber(Double(limit.most))))
    }
  }

  // Found by the fuzzer: the quotes of a row counted as letters, those of its text did not.
  @Test("A row of blanks in quotes is blank", arguments: ["\" \" ", "\" \" \n", "a\n\"\" \n"])
  func blankInQuotes(text: String) {
    let rows = readCSV(Array(text.utf8)).rows.map { $0.cells }
    #expect(rows == (text.hasPrefix("a") ? [["a"]] : []))
    #expect(CSVTable(Array(text.utf8)).count == rows.count)
  }
}
