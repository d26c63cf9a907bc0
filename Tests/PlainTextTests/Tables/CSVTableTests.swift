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
    let taken = table.take([(column, .cells(group: 0)), (column, .amounts)], rows: 0..<table.count)
    let (numbers, plain) = (taken.cells(0), taken.amounts(1))
    var texts: [Int32: String] = [0: ""]
    for row in rows.indices {
      let text = column < rows[row].count ? rows[row][column] : ""
      #expect(texts[numbers[row], default: text] == text)
      texts[numbers[row]] = text
      let value = plain.values[row]
      if !value.isNaN { #expect(plainNumber(text)?.value == value) }
      #expect(text.isEmpty || !value.isNaN || plain.others.contains(row))
    }
    #expect(texts.keys.allSatisfy { $0 < numbers.different })
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
    let taken = table.take([(0, .cells(group: 0))], rows: 0..<12_000).cells(0)
    let numbers = (0..<12_000).map { taken[$0] }
    #expect(taken.different == 6001)
    #expect(Array(numbers[..<6000]) == Array(1...6000))
    #expect(numbers[6000...] == numbers[..<6000])
  }

  @Test("Cells that differ in one byte are told apart", arguments: [7, 8, 9, 15, 16, 17, 18, 24, 40])
  func oneByte(length: Int) {
    let plain = [UInt8](repeating: 0x61, count: length)
    let cells = [plain] + plain.indices.map { place in plain.indices.map { $0 == place ? 0x62 : 0x61 } }
    // Three times, so that each comes again in the same block of rows and in another.
    let table = CSVTable(Array((cells + cells + cells).joined(separator: [0x0A])))
    let taken = table.take([(0, .cells(group: 0))], rows: 0..<3 * cells.count).cells(0)
    #expect(taken.different == cells.count + 1)
    for row in 0..<taken.count { #expect(Int(taken[row]) == row % cells.count + 1) }
  }

  /// Five pieces, the last first.
  static let five = Pieces(5) { count, work in for piece in (0..<count).reversed() { work(piece) } }

  @Test(
    "Many pieces read what one reads",
    arguments: [
      (ends: "\n", odd: ""), (ends: "\r\n", odd: ""), (ends: "\r", odd: ""), (ends: "\n", odd: "\"a \"\"b\"\"\",1"),
      (ends: "\r\n", odd: "é,2"), (ends: "\n", odd: "\n , \n\r\r\n"),
    ])
  func pieces(ends: String, odd: String) {
    var random = SeededRandom(seed: 5)
    var text = "from,to,hours\(ends)"
    for row in 0..<30_000 {
      if row % 7001 == 3 { text += odd + ends }
      let names = (0..<2).map { _ in "a name of somebody \(random.below(9000))" }
      text += "\(names[0]),\(names[1]),\(row % 11 == 0 ? "" : row % 13 == 0 ? "3 h" : "\(row % 97).5")\(ends)"
    }
    let (whole, cut) = (CSVTable(Array(text.utf8)), CSVTable(Array(text.utf8), pieces: Self.five))
    #expect(whole.count == cut.count && whole.count >= 30_001 && whole.widest == cut.widest)
    for row in stride(from: 0, to: whole.count, by: 501) {
      #expect(whole.texts(of: row) == cut.texts(of: row) && whole.sheetRow(of: row) == cut.sheetRow(of: row))
    }
    let wishes: [(column: Int, as: ColumnWish)] = [
      (0, .cells(group: 0)), (1, .cells(group: 0)), (2, .cells(group: 1)), (2, .amounts),
    ]
    let rows = 1..<whole.count
    let (one, many) = (whole.take(wishes, rows: rows), cut.take(wishes, rows: rows, pieces: Self.five))
    for wish in 0..<3 {
      let (a, b) = (one.cells(wish), many.cells(wish))
      #expect(a.different == b.different && (0..<a.count).allSatisfy { a[$0] == b[$0] })
    }
    let (a, b) = (one.amounts(3), many.amounts(3))
    #expect(a.values.map { $0.bitPattern } == b.values.map { $0.bitPattern })
    #expect(a.others == b.others && a.withPoint == b.withPoint && !a.others.isEmpty)
  }
}
