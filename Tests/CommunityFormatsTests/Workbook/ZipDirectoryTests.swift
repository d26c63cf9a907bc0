// What is no workbook, is broken or would fill the memory is refused in words.

import CommunityFormats
import KithFuzzing
import Testing

@Suite("Packed workbooks")
struct ZipDirectoryTests {
  static let book = SmallWorkbook([("elements", SmallWorkbook.rows([["Label"], ["Ana"]]))])

  private func refusal(_ bytes: [UInt8], _ name: String = "map.xlsx") throws -> ImportFailure {
    let reader = try #require(FormatReader.named("xlsx"))
    do throws(ImportFailure) {
      _ = try reader.read(Foreign.file(name, bytes))
    } catch {
      return error
    }
    throw Unexpected()
  }
  private struct Unexpected: Error {}

  @Test("Other kinds of files say what they are and what to do")
  func kinds() throws {
    #expect(try refusal([0xD0, 0xCF, 0x11, 0xE0, 0xA1]).message.contains("password"))
    #expect(
      try refusal(SmallZip.bytes([SmallZip.Entry("content.xml", "<x/>")])).message.contains("OpenDocument"))
    #expect(try refusal(SmallZip.bytes([SmallZip.Entry("word/document.xml", "<x/>")])).message.contains("no sheets"))
    #expect(try refusal(SmallZip.bytes([SmallZip.Entry("xl/workbook.bin", "")])).message.contains(".xlsb"))
    #expect(try refusal(Array("Label\nAna\n".utf8)).message == "The file is no workbook.")
  }

  @Test("A file cut short has no table of contents")
  func truncated() throws {
    let bytes = Self.book.bytes
    for length in [4, bytes.count / 2, bytes.count - 1] {
      #expect(try refusal(Array(bytes.prefix(length))).message.contains("no table of contents"))
    }
  }

  @Test("One changed byte is found by the check sum")
  func checksum() throws {
    var entries = Self.book.entries
    let last = entries.count - 1
    entries[last].sum = SmallZip.sum(entries[last].data)
    let place = try #require(entries[last].data.lastIndex(of: UInt8(ascii: "n")))
    entries[last].data[place] = UInt8(ascii: "m")
    #expect(
      try refusal(SmallZip.bytes(entries)).message == "The part xl/worksheets/s1.xml of the workbook is damaged.")
  }

  @Test("A part under a password, and one packed in an unknown way")
  func methods() throws {
    var entries = Self.book.entries
    entries[1].flags = 1
    #expect(try refusal(SmallZip.bytes(entries)).message.contains("password"))
    entries[1].flags = 0
    entries[1].method = 14
    #expect(try refusal(SmallZip.bytes(entries)).message.contains("does not know"))
  }

  // A block of the fixed code: one letter, then 258 letters from one back, over and over. A real stream of this kind
  // packs a thousand to one; here the claim alone is enough.
  @Test("A small part that claims to become a large one is not unpacked")
  func bomb() throws {
    var entries = Self.book.entries
    entries[1].method = 8
    entries[1].size = 350_000_000
    #expect(try refusal(SmallZip.bytes(entries)).message.contains("more bytes than any sheet has"))
    entries[1].size = 4_000_000_000
    #expect(try refusal(SmallZip.bytes(entries)).message.contains("more bytes than any sheet has"))
  }

  @Test("More entries than a workbook has, and a table of contents that lies about them")
  func entries() throws {
    #expect(try refusal(SmallZip.bytes(Self.book.entries, claimed: 65_535)).message.contains("more than"))
    #expect(try refusal(SmallZip.bytes(Self.book.entries, claimed: 500)).message.contains("damaged"))
  }

  @Test("Names that lead out of the file lead nowhere")
  func paths() throws {
    let escape = SmallZip.Entry("../../../../tmp/kith-was-here", "x")
    let source = Foreign.file("map.xlsx", SmallZip.bytes(Self.book.entries + [escape]))
    #expect(try Foreign.cells(try Foreign.read(source, as: .workbook), "elements.csv") == [["Label": "Ana"]])
  }

  @Test("A cell at the end of the largest sheet, rows out of order, row numbers beyond all bounds")
  func places() throws {
    let xml =
      "<row r=\"9223372036854775807\"><c t=\"inlineStr\"><is><t>far</t></is></c></row><row><c><v>1</v></c></row>"
      + "<row r=\"3\"><c r=\"B3\"><v>7</v></c><c r=\"A3\" t=\"inlineStr\"><is><t>Ben</t></is></c></row>"
      + "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>Label</t></is></c></row>"
      + "<row r=\"2\"><c r=\"ZZZZZZ2\"><v>1</v></c><c r=\"A2\" t=\"s\"><v>99</v></c></row>"
    let imported = try Foreign.read(Foreign.file("m.xlsx", SmallWorkbook([("elements", xml)]).bytes), as: .workbook)
    let rows = try #require(imported.files[0].table).rows
    #expect(rows.map { $0.cells } == [["Label"], ["Ben", "7"]])
    #expect(rows.map { $0.sheetRow } == [1, 3])
  }

  @Test("Wide rows in great numbers are refused before they fill the memory")
  func wide() throws {
    let xml = (1...3000).map { "<row r=\"\($0)\"><c r=\"XFD\($0)\"><v>1</v></c></row>" }.joined()
    #expect(try refusal(SmallWorkbook([("elements", xml)]).bytes).message.contains("cells"))
  }
}
