// A CSV file whose cells stay where they are: rows and cells are places in its bytes.

/// The rows of a table, without a text for every cell.
///
/// A cell is two places in the file's bytes: a file of ten million rows costs its own size and four bytes a cell. Only
/// rows with quotes inside their cells, and tables that were no CSV file, keep texts.
public struct CSVTable: Sendable {
  public let separator: UInt8
  public let encoding: TextEncoding
  public private(set) var problems: [CSVProblem]
  let bytes: [UInt8]
  /// For each row in place: how many cells it has, where it begins, and where each cell ends (the next one begins
  /// behind the separator). All are places in `bytes`.
  private(set) var bounds: [UInt32] = []
  /// For each row its place in ``bounds``; with the highest bit set, its place in ``texts``.
  private(set) var places: [UInt32] = []
  private var texts: [[String]] = []
  /// From which row on a spreadsheet counts how much more: a file without blank lines needs one.
  private var shifts: [(row: Int32, shift: Int32)] = []

  static let isText: UInt32 = 0x8000_0000

  /// How many rows there are: those with at least one cell that is not blank.
  public var count: Int { places.count }

  /// The row's number in a spreadsheet program.
  public func sheetRow(of row: Int) -> Int {
    var (low, high) = (0, shifts.count - 1)
    while low < high {
      let middle = (low + high + 1) / 2
      if Int(shifts[middle].row) <= row { low = middle } else { high = middle - 1 }
    }
    return row + Int(shifts[low].shift)
  }

  public func cellCount(of row: Int) -> Int {
    let place = places[row]
    return place & CSVTable.isText != 0 ? texts[Int(place & ~CSVTable.isText)].count : Int(bounds[Int(place)])
  }

  /// A cell as ``readCSV(_:)`` gives it; empty behind the end of a row.
  public func text(_ row: Int, _ column: Int) -> String {
    let place = places[row]
    if place & CSVTable.isText != 0 {
      let cells = texts[Int(place & ~CSVTable.isText)]
      return column < cells.count ? cells[column] : ""
    }
    guard let range = range(row, column), !range.isEmpty else { return "" }
    return cellText(bytes[range])
  }

  public func texts(of row: Int) -> [String] { (0..<cellCount(of: row)).map { text(row, $0) } }

  /// Where a cell stands in the bytes, without its quotes. `nil` for one that is kept as text or is not there.
  func range(_ row: Int, _ column: Int) -> Range<Int>? {
    let place = places[row]
    guard place & CSVTable.isText == 0 else { return nil }
    return bytes.withUnsafeBufferPointer { bytes in
      bounds.withUnsafeBufferPointer { CSVTable.range(column, at: Int(place), $0, bytes) }
    }
  }

  /// The same for a row in place, in a loop over many.
  @inline(__always)
  static func range(
    _ column: Int, at place: Int, _ bounds: UnsafeBufferPointer<UInt32>, _ bytes: UnsafeBufferPointer<UInt8>
  ) -> Range<Int>? {
    guard column < Int(bounds[place]) else { return nil }
    let start = Int(bounds[place + 1 + column]) + (column == 0 ? 0 : 1)
    let end = Int(bounds[place + 2 + column])
    if end > start, bytes[start] == UInt8(ascii: "\"") { return start + 1..<end - 1 }
    return start..<end
  }

  /// Rows that did not come from a CSV file.
  public init(rows: [CSVRow]) {
    (separator, encoding, problems, bytes) = (UInt8(ascii: ","), .utf8, [], [])
    for row in rows { add(row.cells, row.sheetRow) }
  }

  /// Reads a CSV file of any encoding and with any of the usual separators, like ``readCSV(_:)``.
  ///
  /// - Complexity: O(*n*) in the number of bytes, whatever the bytes are.
  public init(_ file: [UInt8]) { self.init(file, limit: 1_000_000_000) }

  init(_ file: [UInt8], limit: Int) {
    guard file.count <= limit else {
      (separator, encoding, problems, bytes) = (UInt8(ascii: ","), .utf8, [.tooLarge(limit: limit)], [])
      return
    }
    let text = decodedText(file)
    let declared = declaredSeparator(text.bytes)
    bytes = text.bytes
    encoding = text.encoding
    separator = declared?.separator ?? sniffedSeparator(text.bytes)
    problems = []
    var scanner = CSVScanner(text.bytes, separator: separator, from: declared?.end ?? 0)
    let marks = CSVTable.marks(in: text.bytes, separator)
    bounds.reserveCapacity(marks.cells + 3 * marks.rows + 8)
    places.reserveCapacity(marks.rows + 1)
    var cells: [CSVScanner.Cell] = []
    while scanner.position < text.bytes.count {
      let place = bounds.count
      if scanner.nextPlainRow(into: &bounds) {
        if isBlankRow(at: place) {
          bounds.removeSubrange(place...)
        } else {
          addPlace(UInt32(place), scanner.row)
        }
      } else if scanner.nextRow(into: &cells) {
        add(cells, scanner)
      }
    }
    problems = scanner.problems
  }

  /// At least how many cells and rows there may be: how much room to lay out at once.
  private static func marks(in bytes: [UInt8], _ separator: UInt8) -> (cells: Int, rows: Int) {
    bytes.withUnsafeBufferPointer { bytes in
      var separators = 0
      var ends = 0
      for byte in bytes {
        separators &+= byte == separator ? 1 : 0
        ends &+= byte == 0x0A || byte == 0x0D ? 1 : 0
      }
      return (separators + ends, ends)
    }
  }

  private mutating func addPlace(_ place: UInt32, _ sheetRow: Int) {
    let shift = Int32(sheetRow - places.count)
    if shifts.last?.shift != shift { shifts.append((Int32(places.count), shift)) }
    places.append(place)
  }

  private mutating func add(_ texts: [String], _ sheetRow: Int) {
    addPlace(UInt32(self.texts.count) | CSVTable.isText, sheetRow)
    self.texts.append(texts)
  }

  /// A row with quotes: in place when each quoted cell ends at its closing quote and holds none.
  private mutating func add(_ cells: [CSVScanner.Cell], _ scanner: CSVScanner) {
    guard cells.contains(where: { !isBlank(bytes[$0.start..<$0.end]) }) else { return }
    let quote = UInt8(ascii: "\"")
    func isQuoted(_ cell: CSVScanner.Cell) -> Bool {
      cell.start > 0 && bytes[cell.start - 1] == quote && cell.end < bytes.count && bytes[cell.end] == quote
    }
    let isInPlace = cells.allSatisfy { cell in
      !cell.hasQuotesInside && (isQuoted(cell) || cell.start == cell.end || bytes[cell.start] != quote)
    }
    guard isInPlace else {
      let texts = cells.map {
        $0.hasQuotesInside ? cellText(scanner.text(of: $0)[...]) : cellText(bytes[$0.start..<$0.end])
      }
      return add(texts, scanner.row)
    }
    addPlace(UInt32(bounds.count), scanner.row)
    bounds.append(UInt32(cells.count))
    bounds.append(UInt32(isQuoted(cells[0]) ? cells[0].start - 1 : cells[0].start))
    for cell in cells { bounds.append(UInt32(isQuoted(cell) ? cell.end + 1 : cell.end)) }
  }

  private func isBlankRow(at place: Int) -> Bool {
    let first = Int(bounds[place + 1])
    // Nearly every row begins with a letter or digit.
    if Int(bounds[place + 2]) > first, (0x21...0x7F).contains(bytes[first]) { return false }
    for column in 0..<Int(bounds[place]) {
      let start = Int(bounds[place + 1 + column]) + (column == 0 ? 0 : 1)
      if !isBlank(bytes[start..<Int(bounds[place + 2 + column])]) { return false }
    }
    return true
  }
}
