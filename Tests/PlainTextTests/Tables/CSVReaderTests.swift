// CSV as people's programs write it.

import Testing

@testable import PlainText

@Suite struct CSVReaderTests {
  func cells(_ text: String) -> [[String]] { readCSV(Array(text.utf8)).rows.map { $0.cells } }

  @Test("Quotes hold separators, line ends and doubled quotes")
  func quotes() {
    #expect(
      cells("a,b\n\"x, y\",\"say \"\"yes\"\"\"\n\"two\nlines\",\"\"\n") == [
        ["a", "b"], ["x, y", "say \"yes\""], ["two\nlines", ""],
      ])
  }

  @Test("Rows end at LF, CR LF and CR", arguments: ["\n", "\r\n", "\r"])
  func lineEnds(end: String) {
    #expect(cells("a,b" + end + "1,2" + end) == [["a", "b"], ["1", "2"]])
    #expect(cells("a,b" + end + "1,") == [["a", "b"], ["1", ""]])
  }

  @Test("Blank rows are dropped and counted; ragged rows stay as they are")
  func blankRows() {
    let file = readCSV(Array("a,b\n\n , \nx\n\"p\nq\",2,3\nlast\n".utf8))
    #expect(file.rows.map { $0.sheetRow } == [1, 4, 5, 6])
    #expect(file.rows.map { $0.cells.count } == [2, 1, 3, 1])
  }

  @Test(
    "The separator is found",
    arguments: [
      ("a,b,c\n1,2,3\n", ","), ("Name;Amount\nAna;1,5\nBo;2,5\n", ";"), ("a\tb\n1,5\t2,5\n", "\t"),
      ("a|b\nx|y\n", "|"), ("Label,Type,Tags\nHall,place,red|blue\nPat,person,old|new|kind\n", ","),
      ("one column\nAna\n", ","), ("", ","), ("a;b\n\"1,2,3\";\"4,5\"\n", ";"), ("sep=;\na,b;c\n", ";"),
    ])
  func separators(text: String, separator: Character) {
    #expect(readCSV(Array(text.utf8)).separator == separator.asciiValue)
  }

  @Test("A first line sep= is obeyed and not counted, as spreadsheet programs do")
  func declared() {
    let file = readCSV(Array("SEP=;\r\na;b\r\n1,5;2\r\n".utf8))
    #expect(file.rows.map { $0.cells } == [["a", "b"], ["1,5", "2"]])
    #expect(file.rows.map { $0.sheetRow } == [1, 2])
  }

  @Test("A quote that nothing closes is a letter, and its row is named")
  func unclosed() {
    let file = readCSV(Array("a,b\n1,\"two\n3,4\n".utf8))
    #expect(file.problems == [.unclosedQuote(sheetRow: 2)])
    #expect(file.rows.map { $0.cells } == [["a", "b"], ["1", "\"two"], ["3", "4"]])
  }

  @Test("Text behind a closing quote belongs to the cell, and its row is named")
  func textBehind() {
    let file = readCSV(Array("a,b\n\"Hall\" (old),2\n".utf8))
    #expect(file.problems == [.textAfterQuote(sheetRow: 2)])
    #expect(file.rows[1].cells == ["Hall (old)", "2"])
  }

  @Test("A file beyond the limit is not read")
  func tooLarge() {
    #expect(readCSV(Array("abcdef".utf8), limit: 5).problems == [.tooLarge(limit: 5)])
  }

  @Test("Many quotes that nothing closes take a fraction of a second")
  func manyQuotes() {
    // Three passes over 150,000 bytes; a reader that started over at each quote would need 50,000.
    let bytes = Array(repeatElement(Array(",\"a".utf8), count: 50_000).joined())
    let clock = ContinuousClock()
    let time = clock.measure { _ = readCSV(bytes) }
    #expect(time < .seconds(2))
  }

  @Test("UTF-16 with tabs, as one program saves `Unicode text`")
  func unicodeText() {
    var bytes: [UInt8] = [0xFF, 0xFE]
    for unit in "a\tb\r\né\t2\r\n".utf16 { bytes += [UInt8(unit & 255), UInt8(unit >> 8)] }
    let file = readCSV(bytes)
    #expect(file.encoding == .utf16)
    #expect(file.rows.map { $0.cells } == [["a", "b"], ["é", "2"]])
  }
}
