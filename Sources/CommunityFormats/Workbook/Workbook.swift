// An Excel workbook as sheets of cells, each as a person would read it.

import PlainText

/// A sheet: its name and the rows that hold anything.
struct WorkbookSheet {
  var name: String
  var rows: [CSVRow]
  /// How many merged ranges had their text repeated.
  var merged = 0
  /// How many cells show the mark of a formula that failed (`#REF!`), and where the first stands.
  var failed = (count: 0, first: "")
}

/// Reads every sheet of a workbook that is not hidden.
struct Workbook {
  private(set) var sheets: [WorkbookSheet] = []
  private(set) var hidden: [String] = []

  init(_ bytes: [UInt8], file: String) throws(ImportFailure) {
    if bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) {
      throw ImportFailure(
        "The workbook is protected by a password, or is of the old kind .xls.",
        advice: "Open it in a spreadsheet program and save it as .xlsx without a password.", file: file)
    }
    guard bytes.starts(with: [0x50, 0x4B]) else { throw ImportFailure("The file is no workbook.", file: file) }
    let zip = try ZipDirectory(bytes, file: file)
    if zip.entries.contains(where: { $0.name == "content.xml" }) {
      throw ImportFailure(
        "The file is an OpenDocument file, not an Excel workbook.",
        advice: "Save it as .xlsx, or save its sheets as CSV.", file: file)
    }
    if zip.entries.contains(where: { $0.name == "xl/workbook.bin" }) {
      throw ImportFailure(
        "The workbook is of the binary kind .xlsb.", advice: "Save it as .xlsx, or save its sheets as CSV.", file: file)
    }
    guard let book = try zip.file("xl/workbook.xml", of: file) else {
      throw ImportFailure(
        "The file is packed like a workbook, but holds no sheets of Excel.",
        advice: "Save it as .xlsx, or save its sheets as CSV.", file: file)
    }
    var outline = WorkbookOutline()
    try walkXML(book, of: file, root: "workbook", into: &outline)
    var links = Relationships()
    if let part = try zip.file("xl/_rels/workbook.xml.rels", of: file) {
      try walkXML(part, of: file, root: "relationships", into: &links)
    }
    var strings = SharedStrings()
    if let part = try zip.file("xl/sharedStrings.xml", of: file) {
      try walkXML(part, of: file, root: "sst", into: &strings)
    }
    var styles = CellStyles()
    if let part = try zip.file("xl/styles.xml", of: file) {
      try walkXML(part, of: file, root: "stylesheet", into: &styles)
    }
    guard outline.sheets.count <= Limits.sheets.most else {
      throw ImportFailure("There are \(Limits.sheets.words).", file: file)
    }
    var unpacked = 0
    var paths: Set<String> = []
    for (number, sheet) in outline.sheets.enumerated() {
      if sheet.isHidden {
        hidden.append(sheet.name)
        continue
      }
      let target = links.targets[sheet.link] ?? "worksheets/sheet\(number + 1).xml"
      let path = target.hasPrefix("/") ? String(target.dropFirst()) : "xl/" + target
      // Two names for one part say nothing twice.
      guard paths.insert(path).inserted, let part = try zip.file(path, of: file) else { continue }
      unpacked += part.count
      guard unpacked <= Limits.zipBytes.most else {
        throw ImportFailure(
          "The sheets of the workbook are too large together.", advice: "Save the one you need as CSV.", file: file)
      }
      var cells = SheetCells(strings: strings.texts, styles: styles, from1904: outline.from1904)
      try walkXML(part, of: file, root: "worksheet", into: &cells)
      sheets.append(try cells.sheet(named: sheet.name, of: file))
    }
  }
}

private struct WorkbookOutline: XMLHandler {
  var sheets: [(name: String, link: String, isHidden: Bool)] = []
  var from1904 = false
  mutating func start(_ name: String, _ attributes: [String: String], line: Int) {
    if name == "sheet" {
      let link = attributes["r:id"] ?? attributes.first { $0.key.hasSuffix(":id") }?.value ?? ""
      sheets.append((attributes["name"] ?? "", link, (attributes["state"] ?? "visible") != "visible"))
    } else if name == "workbookPr" {
      from1904 = ["1", "true"].contains(attributes["date1904"] ?? "")
    }
  }
  mutating func end(_ name: String, text: String) {}
}

private struct Relationships: XMLHandler {
  var targets: [String: String] = [:]
  mutating func start(_ name: String, _ attributes: [String: String], line: Int) {
    if name == "Relationship", let id = attributes["Id"], attributes["TargetMode"] != "External" {
      targets[id] = attributes["Target"]
    }
  }
  mutating func end(_ name: String, text: String) {}
}

private struct SharedStrings: XMLHandler {
  var texts: [String] = []
  private var current = ""
  private var phonetic = 0
  mutating func start(_ name: String, _ attributes: [String: String], line: Int) {
    if name == "si" { current = "" }
    if name == "rPh" { phonetic += 1 }
  }
  mutating func end(_ name: String, text: String) {
    switch name {
    case "t" where phonetic == 0: current += text
    case "rPh": phonetic -= 1
    case "si": texts.append(current)
    default: break
    }
  }
}

/// Which cells are dates, times or shares.
struct CellStyles: XMLHandler {
  enum Kind { case plain, date, time, share }
  private(set) var kinds: [Kind] = []
  private var formats: [Int: String] = [:]
  private var inCellFormats = false

  mutating func start(_ name: String, _ attributes: [String: String], line: Int) {
    switch name {
    case "numFmt":
      if let id = attributes["numFmtId"].flatMap({ Int($0) }) { formats[id] = attributes["formatCode"] }
    case "cellXfs": inCellFormats = true
    case "xf" where inCellFormats: kinds.append(kind(Int(attributes["numFmtId"] ?? "") ?? 0))
    default: break
    }
  }
  mutating func end(_ name: String, text: String) { if name == "cellXfs" { inCellFormats = false } }

  private func kind(_ id: Int) -> Kind {
    switch id {
    case 9, 10: return .share
    case 14...17, 22, 27...36, 50...58: return .date
    case 18...21, 45...47: return .time
    default: break
    }
    guard let code = formats[id] else { return .plain }
    return CellStyles.kind(ofCode: code)
  }

  /// Letters outside quotation marks and brackets tell: y and d of dates, h and s of times. Hours in brackets (`[h]`)
  /// run beyond a day; other brackets hold colours and currencies.
  static func kind(ofCode code: String) -> Kind {
    let lowered = code.lowercased()
    if lowered == "general" || lowered == "standard" { return .plain }
    var letters: Set<Character> = []
    var inside: String?
    var (inQuotes, isEscaped, hasElapsed) = (false, false, false)
    for character in lowered {
      if isEscaped {
        isEscaped = false
        continue
      }
      switch character {
      case "\"": inQuotes.toggle()
      case _ where inQuotes: break
      case "\\", "_", "*": isEscaped = true
      case "[": inside = ""
      case "]":
        if let text = inside, !text.isEmpty, Set(text).count == 1, "hms".contains(text.prefix(1)) { hasElapsed = true }
        inside = nil
      case _ where inside != nil: inside?.append(character)
      case ";": return finished(letters, hasElapsed)
      default: letters.insert(character)
      }
    }
    return finished(letters, hasElapsed)
  }

  private static func finished(_ letters: Set<Character>, _ hasElapsed: Bool) -> Kind {
    if letters.contains("%") { return .share }
    if letters.contains("y") || letters.contains("d") { return .date }
    if hasElapsed || letters.contains("h") || letters.contains("s") { return .time }
    return letters.contains("m") && !letters.contains("0") && !letters.contains("#") ? .date : .plain
  }
}
