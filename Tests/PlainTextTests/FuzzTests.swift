// Any bytes whatever give an answer, and what we wrote we read.

import Testing

@testable import PlainText

@Suite struct FuzzTests {
  static let seeds: [[UInt8]] = [
    "a,b\n\"x, y\",\"say \"\"yes\"\"\"\n'=1,2\n", "sep=;\na;1.234,50\nb;6.549.137.185\n",
    "{\"a\": [1, -2.5e3, \"\\ud83d\\ude42\"]}",
    "£1,200.00", "14/03/2025", "March 2025", "2025-Q1", "1:30", "(5)", "1e308", "about 40", "12,34,567 %",
  ].map { Array($0.utf8) }

  /// One of the seeds with one to four bytes changed, put in, taken out or doubled, mostly by bytes that mean something.
  func mutated(_ random: inout SeededRandom) -> [UInt8] {
    let telling =
      Array("\"',;|\t\r\n=+-@\\{}[]:.%()/0159eEqu ".utf8) + [0, 0xEF, 0xBB, 0xBF, 0xFF, 0xFE, 0xC2, 0xA0, 0xD8]
    var bytes = Self.seeds[random.below(Self.seeds.count)]
    for _ in 0...random.below(4) {
      let byte = random.below(4) == 0 ? UInt8(random.below(256)) : telling[random.below(telling.count)]
      let place = random.below(bytes.count + 1)
      switch random.below(4) {
      case 0 where place < bytes.count: bytes[place] = byte
      case 1 where place < bytes.count: bytes.remove(at: place)
      case 2 where place < bytes.count: bytes.insert(contentsOf: bytes[place...].prefix(4), at: place)
      default: bytes.insert(byte, at: place)
      }
    }
    return bytes
  }

  @Test("CSV: 6,000 changed files are read, and read the same once written")
  func csv() {
    var random = SeededRandom(seed: 7)
    for _ in 0..<6000 {
      let bytes = mutated(&random)
      let rows = readCSV(bytes).rows
      var writer = CSVWriter()
      for row in rows { writer.row(row.cells) }
      let again = readCSV(writer.bytes)
      guard again.rows.map({ $0.cells }) == rows.map({ $0.cells }), again.problems.isEmpty else {
        Issue.record("\(bytes) became \(rows), then \(again)")
        return
      }
    }
  }

  @Test("JSON: 6,000 changed files are read or refused with a place, and read the same once written")
  func json() throws {
    var random = SeededRandom(seed: 8)
    for _ in 0..<6000 {
      let bytes = mutated(&random)
      do throws(JSONProblem) {
        let value = try readJSON(bytes)
        guard try readJSON(Array(jsonText(value, indented: random.below(2) == 0).utf8)) == value else {
          Issue.record("\(bytes) became \(value)")
          return
        }
      } catch {
        #expect(error.line > 0 && error.column > 0 && !error.message.isEmpty)
      }
    }
  }

  @Test("Cells: 8,000 changed cells are a finite number, an existing day, or misread with a reason")
  func cells() {
    var random = SeededRandom(seed: 9)
    for _ in 0..<8000 {
      let cell = String(decoding: decodedText(mutated(&random)).bytes, as: UTF8.self)
      let neighbours = [cell, String(decoding: Self.seeds[3 + random.below(9)], as: UTF8.self)]
      switch NumberStyle.decided(by: neighbours).read(cell) {
      case .blank: #expect(trimmed(cell).isEmpty)
      case .number(let number, let unit): #expect(number.isFinite && unit != "")
      case .misread(let reason): #expect(!reason.isEmpty)
      }
      switch DateStyle.decided(by: neighbours).read(cell) {
      case .day(let year, let month, let day):
        #expect((1000...2999).contains(year) && (1...daysInMonth(month, of: year)).contains(day))
      case .month(_, let month): #expect((1...12).contains(month))
      case .quarter(_, let quarter): #expect((1...4).contains(quarter))
      case .year(let year): #expect((1000...2999).contains(year))
      case .blank: #expect(trimmed(cell).isEmpty)
      case .misread(let reason): #expect(!reason.isEmpty)
      }
      _ = (markupEscaped(cell), markdownEscaped(cell), terminalSafe(cell), dotQuoted(cell), folded(cell))
    }
  }
}
