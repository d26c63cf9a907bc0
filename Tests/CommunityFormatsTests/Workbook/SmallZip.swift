// A small workbook, as the tests need it.

import KithFuzzing

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
