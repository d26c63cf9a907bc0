// Cells found in place are the cells that are read one by one.

import Testing

@testable import PlainText

@Suite struct CSVTableTests {
  /// Everything that the table says, beside what the row reader says.
  func expectSame(_ bytes: [UInt8], sourceLocation: SourceLocation = #_sourceLocation) {
    let table = CSVTable(bytes)
    let file = readCSV(bytes)
    let rows = (0..<table.count).map { table.texts(of: $0) }
    #expect(rows == file.rows.map { $0.cells }, sourceLocation: sourceLocation)
    #expect((0..<table.count).map { table.sheetRow(of: $0) } == file.rows.map { $0.sheetRow })
    #expect(table.problems == file.problems && table.separator == file.separator && table.encoding == file.encoding)
    for column in 0..<(rows.map { $0.count }.max() ?? 0) { expectNumbers(table, rows, column) }
  }

  /// The same number means the same text, 0 means empty, and plain numbers are those of the text.
  func expectNumbers(_ table: CSVTable, _ rows: [[String]], _ column: Int) {
    var different = CellNumbers()
    let numbers = different.numbers(of: column, rows: 0..<table.count, in: table)
    var texts: [Int32: String] = [0: ""]
    let plain = PlainNumbers(of: column, rows: 0..<table.count, in: table)
    for (row, number) in numbers.enumerated() {
      let text = column < rows[row].count ? rows[row][column] : ""
      #expect(texts[number, default: text] == text)
      texts[number] = text
      let value = plain.values[row]
      if !value.isNaN { #expect(plainNumber(text)?.value == value) }
      #expect(text.isEmpty || !value.isNaN || plain.others.contains(row))
    }
    #expect(texts.keys.allSatisfy { $0 < different.count })
  }

  @Test(
    "Messy files",
    arguments: [
      "", "\n", "a", "a,b\n1,2", "a,b\r\n1,2\r\n", "a,b\r1,2\r", "a,b\n\n , \nx\n\"p\nq\",2,3\nlast\n",
      "\"a\",\"b\"\n\"1\",\"\"\n\"x\"\"y\",2\n", "a,b\n\"x\" (old),2\n\"open,3\n", "'=1,'plain\n'-5,-5\n",
      "sep=;\na;b\n1,5;2,50\n", "a,-5,b-c\n,,\n1,,\n,,2\n", "a-rather-long-name,b\na-rather-long-nams,b\n",
      "é,ü\u{A0}\n\u{A0},\u{A0}\n  x ,y\t\n", "\"\",\"\"\n\" \",\"\t\"\n\"a\",\n",
      "from,to\nP1,P2\nP1,\"P2\"\n12345678,123456789\n",
    ])
  func messy(text: String) {
    expectSame(Array(text.utf8))
    expectSame([0xEF, 0xBB, 0xBF] + Array(text.utf8))
    expectSame([0xFF, 0xFE] + text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] })
    expectSame(Array(text.utf8) + [0x2C, 0xE9, 0x0A])
  }

  @Test("Bytes changed at random", arguments: 0..<20)
  func mutated(seed: Int) {
    var random = SeededRandom(seed: UInt64(7000 + seed))
    let telling = Array("\"\"\"',,,;|\t\r\n\n=+-. 01aé".utf8) + [0xC2, 0xA0, 0x80]
    for _ in 0..<60 {
      expectSame((0..<random.below(120)).map { _ in telling[random.below(telling.count)] })
    }
  }

  @Test("Many different cells each get their own number")
  func manyNumbers() {
    // 3,000 short and 3,000 long names, each twice: the slots grow twice.
    let names = (0..<3000).flatMap { ["P\($0)", "a long name that differs at its end \($0)"] }
    let table = CSVTable(Array((names + names).joined(separator: "\n").utf8))
    var different = CellNumbers()
    let numbers = different.numbers(of: 0, rows: 0..<12_000, in: table)
    #expect(different.count == 6001)
    #expect(Array(numbers[..<6000]) == Array(1...6000))
    #expect(numbers[6000...] == numbers[..<6000])
  }
}
