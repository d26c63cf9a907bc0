// Workbooks made to harm: parts that unpack to a thousand times their size, lie about it, or are one and the same.

import CommunityFormats
import KithFuzzing
import Testing

@Suite("Workbooks made to harm")
struct HostileWorkbookTests {
  private func refusal(_ bytes: [UInt8]) throws -> ImportFailure {
    let reader = try #require(FormatReader.named("xlsx"))
    var failure: ImportFailure?
    let took = ContinuousClock().measure {
      do throws(ImportFailure) {
        _ = try reader.read(Foreign.file("bomb.xlsx", bytes))
      } catch {
        failure = error
      }
    }
    #expect(took < .seconds(20), "\(took)")
    return try #require(failure, "the workbook was read")
  }

  /// One letter, then the 258 letters from one back, over and over: 13 bits for each 258 bytes.
  static func bomb(of size: Int) -> [UInt8] {
    var bits = BitWriter()
    bits.write(1, 1)
    bits.write(1, 2)
    // The letter " ", 0x20, in the fixed code: 8 bits, 0x30 + 0x20, from the highest.
    bits.writeCode(0x50, 8)
    for _ in 0..<(size - 1) / 258 {
      // Length 258 is code 285, in the fixed code 0b11000101; distance 1 is code 0, five bits.
      bits.writeCode(0b1100_0101, 8)
      bits.writeCode(0, 5)
    }
    for _ in 0..<(size - 1) % 258 { bits.writeCode(0x50, 8) }
    bits.writeCode(0, 7)
    return bits.bytes
  }

  private struct BitWriter {
    var bytes: [UInt8] = []
    private var count = 0
    mutating func write(_ value: Int, _ width: Int) {
      for bit in 0..<width {
        if count % 8 == 0 { bytes.append(0) }
        bytes[bytes.count - 1] |= UInt8((value >> bit) & 1) << UInt8(count % 8)
        count += 1
      }
    }
    /// Codes stand with their highest bit first.
    mutating func writeCode(_ code: Int, _ width: Int) {
      for bit in stride(from: width - 1, through: 0, by: -1) { write((code >> bit) & 1, 1) }
    }
  }

  private static func entries(packed: [UInt8], claiming size: Int) -> [SmallZip.Entry] {
    var entries = ZipDirectoryTests.book.entries
    let last = entries.count - 1
    entries[last].data = packed
    entries[last].method = 8
    entries[last].size = size
    return entries
  }

  // The stream is sound: with its size and check sum told right it would unpack.
  @Test("A sound stream of blanks is unpacked, and is no sheet")
  func sound() throws {
    let blanks = [UInt8](repeating: 0x20, count: 100_000)
    var entries = Self.entries(packed: Self.bomb(of: blanks.count), claiming: blanks.count)
    entries[entries.count - 1].sum = SmallZip.sum(blanks)
    #expect(try refusal(SmallZip.bytes(entries)).message.contains("empty"))
  }

  @Test("A part that is larger than it says is stopped where it should end", arguments: [1, 1000, 3_000_000])
  func lying(size: Int) throws {
    let entries = Self.entries(packed: Self.bomb(of: 20_000_000), claiming: size)
    #expect(try refusal(SmallZip.bytes(entries)).message.contains("damaged"))
  }

  @Test("A part that says that it is hundreds of times its packed size is not unpacked")
  func boasting() throws {
    let entries = Self.entries(packed: Self.bomb(of: 20_000_000), claiming: 60_000_000)
    #expect(try refusal(SmallZip.bytes(entries)).message.contains("more bytes than any sheet has"))
  }

  @Test("A workbook inside a workbook is no sheet")
  func nested() throws {
    var entries = ZipDirectoryTests.book.entries
    entries[entries.count - 1].data = ZipDirectoryTests.book.bytes
    let failure = try refusal(SmallZip.bytes(entries))
    #expect(failure.message.count > 10)
  }

  // In an archive that a program wrote, files lie behind each other.
  @Test("Parts that overlap are refused")
  func overlapping() throws {
    var bytes = SmallZip.bytes(ZipDirectoryTests.book.entries)
    // The last entry of the table of contents begins where the one before it does.
    let mark: [UInt8] = [0x50, 0x4B, 0x01, 0x02]
    let places = bytes.indices.dropLast(4).filter { Array(bytes[$0..<$0 + 4]) == mark }
    let (before, last) = (places[places.count - 2], places[places.count - 1])
    for k in 0..<4 { bytes[last + 42 + k] = bytes[before + 42 + k] }
    #expect(try refusal(bytes).message.contains("overlap"))
  }

  @Test("One sheet named a thousand times is read once")
  func repeated() throws {
    let many = SmallWorkbook(
      (0..<900).map { ("elements \($0)", $0 == 0 ? SmallWorkbook.rows([["Label"], ["Ana"]]) : "") })
    var entries = many.entries
    let rels = try #require(entries.firstIndex { $0.name == "xl/_rels/workbook.xml.rels" })
    let text =
      "<Relationships>"
      + (1...900).map { "<Relationship Id=\"rId\($0)\" Target=\"worksheets/s1.xml\"/>" }.joined() + "</Relationships>"
    entries[rels].data = Array(text.utf8)
    let reader = try #require(FormatReader.named("xlsx"))
    let imported = try reader.read(Foreign.file("many.xlsx", SmallZip.bytes(entries)))
    #expect(try Foreign.cells(imported, "elements.csv") == [["Label": "Ana"]])
  }

  @Test(
    "Entities of its own in a sheet, in the strings and in the outline",
    arguments: ["xl/workbook.xml", "xl/worksheets/s1.xml"])
  func laughs(part: String) throws {
    var entries = ZipDirectoryTests.book.entries
    let index = try #require(entries.firstIndex { $0.name == part })
    let laughs = (1...9).map { "<!ENTITY l\($0) \"\(String(repeating: "&l\($0 - 1);", count: 10))\">" }.joined()
    entries[index].data = Array("<!DOCTYPE x [<!ENTITY l0 \"ha\">\(laughs)]><worksheet>&l9;</worksheet>".utf8)
    #expect(try refusal(SmallZip.bytes(entries)).message.contains("document type"))
  }

  @Test(
    "Numbers of texts, styles and rows that are not there", arguments: ["-1", "99999999999999999999", "1e3", "NaN"])
  func indices(number: String) throws {
    let xml =
      "<row r=\"1\"><c t=\"inlineStr\"><is><t>Label</t></is></c></row>"
      + "<row r=\"\(number)\"><c t=\"inlineStr\"><is><t>Ana</t></is></c><c t=\"s\"><v>\(number)</v></c>"
      + "<c s=\"\(number)\"><v>\(number)</v></c></row>"
    let reader = try #require(FormatReader.named("xlsx"))
    do throws(ImportFailure) {
      let imported = try reader.read(Foreign.file("i.xlsx", SmallWorkbook([("elements", xml)]).bytes))
      #expect(!imported.files.isEmpty)
    } catch {
      #expect(error.message.count > 10)
    }
  }

  /// What became of a workbook of one sheet of connections with this XML: its refusal, or the cells that were read.
  private func outcome(_ entries: [SmallZip.Entry]) throws -> (said: String?, cells: [String]) {
    let reader = try #require(FormatReader.named("xlsx"))
    do throws(ImportFailure) {
      let imported = try reader.read(Foreign.file("a.xlsx", SmallZip.bytes(entries)))
      return (nil, imported.files.compactMap { $0.table }.flatMap { $0.rows.flatMap { $0.cells } })
    } catch {
      return (error.message, [])
    }
  }

  private static let rows = SmallWorkbook.rows([["From", "To"], ["Ana", "Ben"]])

  private func entries(_ xml: String = rows, _ change: (inout [SmallZip.Entry]) throws -> Void = { _ in }) rethrows
    -> [SmallZip.Entry]
  {
    var entries = SmallWorkbook([("connections", xml)]).entries
    try change(&entries)
    return entries
  }

  @Test(
    "A sheet that is said to lie elsewhere is not looked for there",
    arguments: [
      "file:///etc/passwd", "../../../../etc/passwd", "http://127.0.0.1/x", "/etc/passwd",
      "worksheets/../../../../etc/passwd", "", "%2e%2e/%2e%2e/etc/passwd",
    ])
  func elsewhere(target: String) throws {
    let entries = try entries { entries in
      let place = try #require(entries.firstIndex { $0.name == "xl/_rels/workbook.xml.rels" })
      let text = "<Relationship Id=\"rId1\" TargetMode=\"External\" Target=\"\(target)\"/>"
      entries[place].data = Array("<Relationships>\(text)</Relationships>".utf8)
    }
    let outcome = try outcome(entries)
    // The sheet of that number is there: it is read, or nothing is.
    #expect(outcome.said != nil || outcome.cells == ["From", "To", "Ana", "Ben"])
    #expect(!outcome.cells.contains { $0.contains("root:") })
  }

  @Test("Cells far out, too many parts, parts that lead out of the archive, a book for its own sheet")
  func shapes() throws {
    let far = "<row r=\"4000000000\"><c r=\"ZZZZZZ4000000000\"><v>1</v></c></row>"
    let read = try outcome(entries(Self.rows + far))
    #expect(read.said == nil && read.cells.prefix(4) == ["From", "To", "Ana", "Ben"] && read.cells.count < 10)
    // 2,000 rows of 16,384 cells are 32,768,000.
    let wide = (2...2000).map { "<row r=\"\($0)\"><c r=\"XFD\($0)\"><v>1</v></c></row>" }.joined()
    #expect(try outcome(entries(Self.rows + wide)).said?.contains("more than 30,000,000 cells") == true)
    let many = entries { entries in entries += (0..<20_001).map { SmallZip.Entry("xl/x/\($0)", "") } }
    #expect(try outcome(many).said?.contains("more than 20,000 packed files") == true)
    let slip = [SmallZip.Entry("../../evil", "x"), SmallZip.Entry("xl/workbook.xml", "<workbook/>")]
    #expect(try outcome(slip).said == "There is nothing in the workbook.")
    let itself = try entries { entries in
      let place = try #require(entries.firstIndex { $0.name == "xl/_rels/workbook.xml.rels" })
      entries[place].data = Array(
        "<Relationships><Relationship Id=\"rId1\" Target=\"workbook.xml\"/></Relationships>".utf8)
    }
    #expect(try outcome(itself).said == "The file is a <workbook>, not a <worksheet>.")
  }

  @Test("Texts by numbers that are none, and entities in the list of texts")
  func texts() throws {
    let cells = ["0", "99999999999999999999", "-1", "NaN"].map { "<c t=\"s\"><v>\($0)</v></c>" }.joined()
    var book = SmallWorkbook([("connections", "<row r=\"1\">\(cells)</row>" + Self.rows)])
    book.strings = ["<si><t>From</t></si>"]
    #expect(try outcome(book.entries).cells.contains("From"))
    var entries = book.entries
    let place = try #require(entries.firstIndex { $0.name == "xl/sharedStrings.xml" })
    entries[place].data = Array((HostileXMLTests.laughs + "<sst><si><t>&a9;</t></si></sst>").utf8)
    #expect(try outcome(entries).said?.contains("document type") == true)
    // An instruction without content ended the program.
    let instruction = try outcome(self.entries("<?x?>" + Self.rows))
    #expect(instruction.cells == ["From", "To", "Ana", "Ben"])
  }
}
