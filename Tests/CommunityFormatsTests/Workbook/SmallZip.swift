// A ZIP file of stored entries, as small as the tests need it.

/// Writes workbooks for the tests, sound ones and broken ones.
struct SmallZip {
  struct Entry {
    var name: String
    var data: [UInt8]
    /// Already packed bytes, their method and what they claim to unpack to.
    var method = 0
    var size: Int?
    var sum: UInt32?
    var flags = 0
    init(_ name: String, _ text: String) { (self.name, data) = (name, Array(text.utf8)) }
  }

  static func bytes(_ entries: [Entry], claimed: Int? = nil) -> [UInt8] {
    var out: [UInt8] = []
    var directory: [UInt8] = []
    for entry in entries {
      let name = Array(entry.name.utf8)
      let common =
        low(entry.flags, 2) + low(entry.method, 2) + low(0, 4) + low(Int(entry.sum ?? sum(entry.data)), 4)
        + low(entry.data.count, 4) + low(entry.size ?? entry.data.count, 4) + low(name.count, 2) + low(0, 2)
      directory += low(0x0201_4B50, 4) + low(20, 2) + low(20, 2) + common + low(0, 2 + 2 + 2 + 4) + low(out.count, 4)
      directory += name
      out += low(0x0403_4B50, 4) + low(20, 2) + common + name + entry.data
    }
    let count = claimed ?? entries.count
    return out + directory + low(0x0605_4B50, 4) + low(0, 4) + low(count, 2) + low(count, 2) + low(directory.count, 4)
      + low(out.count, 4) + low(0, 2)
  }

  private static func low(_ number: Int, _ count: Int) -> [UInt8] {
    (0..<count).map { $0 < 8 ? UInt8(truncatingIfNeeded: number >> (8 * $0)) : 0 }
  }

  /// CRC-32, bit by bit.
  static func sum(_ bytes: [UInt8]) -> UInt32 {
    var sum = UInt32.max
    for byte in bytes {
      sum ^= UInt32(byte)
      for _ in 0..<8 { sum = sum & 1 == 1 ? 0xEDB8_8320 ^ (sum >> 1) : sum >> 1 }
    }
    return ~sum
  }
}

/// A workbook of sheets given as their XML.
struct SmallWorkbook {
  var sheets: [(name: String, xml: String)]
  var hidden: Set<String> = []
  var strings: [String] = []
  var styles = ""
  var from1904 = false
  var namespace = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
  var relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"

  init(_ sheets: [(name: String, xml: String)]) { self.sheets = sheets }

  /// Rows of texts as a sheet of inline strings.
  static func rows(_ rows: [[String]], from first: Int = 1) -> String {
    rows.enumerated().map { index, cells in
      "<row r=\"\(first + index)\">"
        + cells.map { "<c t=\"inlineStr\"><is><t>\($0)</t></is></c>" }.joined() + "</row>"
    }.joined()
  }

  var entries: [SmallZip.Entry] {
    let head = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>"
    var entries = [
      SmallZip.Entry("[Content_Types].xml", head + "<Types/>"),
      SmallZip.Entry(
        "xl/workbook.xml",
        head + "<workbook xmlns=\"\(namespace)\" xmlns:r=\"\(relations)\">"
          + (from1904 ? "<workbookPr date1904=\"1\"/>" : "") + "<sheets>"
          + sheets.enumerated().map { index, sheet in
            "<sheet name=\"\(sheet.name)\" sheetId=\"\(index + 1)\" r:id=\"rId\(index + 1)\""
              + (hidden.contains(sheet.name) ? " state=\"hidden\"" : "") + "/>"
          }.joined() + "</sheets></workbook>"),
      SmallZip.Entry(
        "xl/_rels/workbook.xml.rels",
        head + "<Relationships>"
          + sheets.indices.map { "<Relationship Id=\"rId\($0 + 1)\" Target=\"worksheets/s\($0 + 1).xml\"/>" }.joined()
          + "</Relationships>"),
    ]
    if !strings.isEmpty {
      entries.append(SmallZip.Entry("xl/sharedStrings.xml", "<sst xmlns=\"\(namespace)\">\(strings.joined())</sst>"))
    }
    if !styles.isEmpty {
      entries.append(
        SmallZip.Entry("xl/styles.xml", "<styleSheet xmlns=\"\(namespace)\">\(styles)</styleSheet>"))
    }
    for (index, sheet) in sheets.enumerated() {
      let parts = sheet.xml.split(separator: "<mergeCells>", maxSplits: 1).map(String.init)
      let merged = parts.count > 1 ? "<mergeCells>" + parts[1] : ""
      entries.append(
        SmallZip.Entry(
          "xl/worksheets/s\(index + 1).xml",
          head + "<worksheet xmlns=\"\(namespace)\"><sheetData>\(parts.first ?? "")</sheetData>\(merged)</worksheet>"))
    }
    return entries
  }

  var bytes: [UInt8] { SmallZip.bytes(entries) }
}
