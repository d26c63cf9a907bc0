// A CSV file whose cells stay where they are: rows and cells are places in its bytes.

/// The rows of a table, without a text for every cell.
///
/// A row is a place in the file's bytes: a file of ten million rows costs its own size and four bytes a row. Cells are
/// found when they are asked for; ``take(_:rows:pieces:)`` finds whole columns in one pass. Only rows with quotes inside
/// their cells, and tables that were no CSV file, keep texts.
package struct CSVTable: Sendable {
  package let separator: UInt8
  package let encoding: TextEncoding
  package let problems: [CSVProblem]
  let bytes: [UInt8]
  /// A start with the highest bit set is a place in ``texts``.
  private var rows = CSVRows()
  private var texts: [[String]] = []

  private static let isText: UInt32 = 0x8000_0000

  /// How many rows there are: those with at least one cell that is not blank.
  package var count: Int { rows.starts.count }

  /// The most cells that a row has.
  package var widest: Int { rows.widest }

  /// The row's number in a spreadsheet program.
  package func sheetRow(of row: Int) -> Int { rows.sheetRow(of: row) }

  /// Where a row begins in the bytes. `nil` when its cells are kept as texts.
  @inline(__always)
  func start(of row: Int) -> Int? {
    let start = rows.starts[row]
    return start & CSVTable.isText == 0 ? Int(start) : nil
  }

  private func texts(at row: Int) -> [String] { texts[Int(rows.starts[row] & ~CSVTable.isText)] }

  package func cellCount(of row: Int) -> Int {
    guard let start = start(of: row) else { return texts(at: row).count }
    return bytes.withUnsafeBufferPointer { CSVCells.count(from: start, $0, separator) }
  }

  /// A cell as ``readCSV(_:)`` gives it; empty behind the end of a row.
  package func text(_ row: Int, _ column: Int) -> String {
    guard let start = start(of: row) else {
      let cells = texts(at: row)
      return column < cells.count ? cells[column] : ""
    }
    let range = bytes.withUnsafeBufferPointer { CSVCells.range(column, from: start, $0, separator) }
    guard let range, !range.isEmpty else { return "" }
    return cellText(bytes[range])
  }

  package func texts(of row: Int) -> [String] { (0..<cellCount(of: row)).map { text(row, $0) } }

  /// Rows that did not come from a CSV file.
  package init(rows: [CSVRow]) {
    (separator, encoding, bytes) = (UInt8(ascii: ","), .utf8, [])
    if let excess = CSVTable.excess(rows) {
      problems = [excess]
      return
    }
    problems = []
    for row in rows {
      self.rows.lines = row.sheetRow
      add(row.cells)
    }
  }

  /// Reads a CSV file of any encoding and with any of the usual separators, like ``readCSV(_:)``.
  ///
  /// - Parameter pieces: Who reads a large file; the table is the same with any.
  /// - Complexity: O(*n*) in the number of bytes, whatever the bytes are.
  package init(_ file: [UInt8], pieces: Pieces = .one) {
    self.init(file, limit: Limits.fileBytes.most, pieces: pieces)
  }

  init(_ file: [UInt8], limit: Int, pieces: Pieces = .one) {
    guard file.count <= limit else {
      (separator, encoding, problems, bytes) = (UInt8(ascii: ","), .utf8, [.tooLarge(limit: limit)], [])
      return
    }
    let survey = CSVSurvey(file, pieces)
    let text = survey.isASCII ? DecodedText(bytes: file, encoding: .utf8) : decodedText(file)
    let declared = declaredSeparator(text.bytes)
    let start = declared?.end ?? 0
    bytes = text.bytes
    encoding = text.encoding
    separator = declared?.separator ?? sniffedSeparator(text.bytes)
    guard survey.isASCII ? survey.hasQuotes : text.bytes.contains(0x22) else {
      let found = CSVRows.unquoted(text.bytes, separator: separator, from: start, pieces)
      let excess = CSVTable.excess(found, [], text.bytes, separator)
      problems = excess.map { [$0] } ?? []
      if excess == nil { rows = found }
      return
    }
    var scanner = CSVScanner(text.bytes, separator: separator, from: start)
    var found = CSVRows()
    var kept: [[String]] = []
    var cells: [CSVScanner.Cell] = []
    while scanner.position < text.bytes.count {
      if let plain = scanner.nextPlainRow() {
        found.lines = scanner.row
        let isBlank = text.bytes.withUnsafeBufferPointer { isBlankRow($0, plain.range, scanner.separator) }
        if !isBlank { found.add(start: UInt32(plain.range.lowerBound), cells: plain.cells) }
      } else if scanner.nextRow(into: &cells) {
        found.lines = scanner.row
        let isFilled = cells.contains {
          $0.hasQuotesInside ? !isBlank(scanner.text(of: $0)[...]) : !isBlank(text.bytes[$0.start..<$0.end])
        }
        guard isFilled else { continue }
        if let start = scanner.placeOfSimpleRow(cells) {
          found.add(start: UInt32(start), cells: cells.count)
        } else {
          found.add(start: UInt32(kept.count) | CSVTable.isText, cells: cells.count)
          kept.append(
            cells.map {
              $0.hasQuotesInside ? cellText(scanner.text(of: $0)[...]) : cellText(text.bytes[$0.start..<$0.end])
            })
        }
      }
    }
    let excess = CSVTable.excess(found, kept, text.bytes, separator)
    problems = scanner.problems + (excess.map { [$0] } ?? [])
    if excess == nil { (rows, texts) = (found, kept) }
  }

  /// The first row that has more columns or a longer cell than anybody writes; then nothing of the table is read.
  private static func excess(
    _ rows: CSVRows, _ texts: [[String]], _ bytes: [UInt8], _ separator: UInt8
  ) -> CSVProblem? {
    let isWide = rows.widest > Limits.columns.most
    let longest = Limits.cellBytes.most
    for (row, start) in rows.starts.enumerated() {
      if start & isText != 0 {
        let cells = texts[Int(start & ~isText)]
        if cells.count > Limits.columns.most { return .tooManyColumns(sheetRow: rows.sheetRow(of: row)) }
        if cells.contains(where: { $0.utf8.count > longest }) { return .tooLongCell(sheetRow: rows.sheetRow(of: row)) }
        continue
      }
      // A row is at least as long as its longest cell.
      let next = row + 1 < rows.starts.count ? rows.starts[row + 1] : isText
      let end = next & isText == 0 ? Int(next) : bytes.count
      guard isWide || end - Int(start) > longest else { continue }
      let cells = bytes.withUnsafeBufferPointer { CSVCells.count(from: Int(start), $0, separator) }
      if cells > Limits.columns.most { return .tooManyColumns(sheetRow: rows.sheetRow(of: row)) }
      if end - Int(start) <= longest { continue }
      let isLong = bytes.withUnsafeBufferPointer { bytes in
        (0..<cells).contains {
          CSVCells.range($0, from: Int(start), bytes, separator).map { $0.count > longest } ?? false
        }
      }
      if isLong { return .tooLongCell(sheetRow: rows.sheetRow(of: row)) }
    }
    return nil
  }

  static func excess(_ rows: [CSVRow]) -> CSVProblem? {
    for row in rows {
      if row.cells.count > Limits.columns.most { return .tooManyColumns(sheetRow: row.sheetRow) }
      if row.cells.contains(where: { $0.utf8.count > Limits.cellBytes.most }) {
        return .tooLongCell(sheetRow: row.sheetRow)
      }
    }
    return nil
  }

  private mutating func add(_ cells: [String]) {
    rows.add(start: UInt32(texts.count) | CSVTable.isText, cells: cells.count)
    texts.append(cells)
  }
}

/// A first look at all bytes of a file.
private struct CSVSurvey {
  /// Nothing but ASCII, without NULs.
  var isASCII = true
  var hasQuotes = false

  init(_ bytes: [UInt8], _ pieces: Pieces) {
    let count = bytes.count < 1 << 20 ? 1 : pieces.count
    let looks = pieces.map(count) { piece in
      bytes.withUnsafeBytes { CSVSurvey($0, Pieces.items(piece, of: count, in: $0.count)) }
    }
    for look in looks {
      isASCII = isASCII && look.isASCII
      hasQuotes = hasQuotes || look.hasQuotes
    }
  }

  private init(_ bytes: UnsafeRawBufferPointer, _ range: Range<Int>) {
    var i = range.lowerBound
    var high: UInt64 = 0
    var zeros: UInt64 = 0
    var quotes: UInt64 = 0
    let quote = eight(0x22)
    while i + 8 <= range.upperBound {
      let word = bytes.loadUnaligned(fromByteOffset: i, as: UInt64.self)
      high |= word
      zeros |= zeroBytes(word)
      quotes |= zeroBytes(word ^ quote)
      i += 8
    }
    isASCII = high & eight(0x80) == 0 && zeros == 0
    hasQuotes = quotes != 0
    while i < range.upperBound {
      isASCII = isASCII && bytes[i] != 0 && bytes[i] < 0x80
      hasQuotes = hasQuotes || bytes[i] == 0x22
      i += 1
    }
  }
}
