// Remarks are gathered while reading: the same one in many rows is said once and counted.

import PlainText

/// What a cell reader found wrong, before anybody says where.
struct Fault: Sendable {
  var code: DiagnosticCode
  var severity = Diagnostic.Severity.problem
  var message: String
  var suggestion: String?
  var advice: String?
}

/// Where in a file something stands.
struct Place: Sendable {
  var file: String
  var row: Int?
  var column: String?
  var letter: String?
  init(_ file: String, row: Int? = nil, column: String? = nil, letter: String? = nil) {
    self.file = file
    self.row = row
    self.column = column
    self.letter = letter
  }
}

/// The remarks of one run.
struct DiagnosticLog {
  /// More different remarks of one kind in one file than anybody reads: the rest is only counted.
  static let mostOfAKind = Limits.remarks.most

  private(set) var list: [Diagnostic] = []
  private var known: [String: Int] = [:]
  private var lastRows: [Int?] = []
  private var kinds: [String: (count: Int, last: Int)] = [:]

  /// How many different remarks of this kind there are.
  func count(of code: DiagnosticCode, in file: String) -> Int { kinds[code.rawValue + " " + file]?.count ?? 0 }

  /// Counts one more row of a remark that is known. `false` when it is new.
  mutating func countAgain(_ key: String, row: Int?) -> Bool {
    guard let index = known[key] else { return false }
    countRow(row, at: index)
    return true
  }

  /// Adds a remark, or counts it when the same one is there.
  ///
  /// - Parameter key: Remarks with the same key are one. `nil`: code, file, column and cell make the key.
  /// - Returns: Where it is counted, for ``countRow(_:at:)``.
  @discardableResult
  mutating func add(_ fault: Fault, at place: Place, found: String? = nil, key: String? = nil) -> Int {
    let key = key ?? "\(fault.code.rawValue)\u{1}\(place.file)\u{1}\(place.column ?? "")\u{1}\(found ?? fault.message)"
    if let index = known[key] {
      countRow(place.row, at: index)
      return index
    }
    let kind = fault.code.rawValue + " " + place.file
    if let full = kinds[kind], full.count >= DiagnosticLog.mostOfAKind {
      countRow(place.row, at: full.last)
      return full.last
    }
    known[key] = list.count
    kinds[kind] = ((kinds[kind]?.count ?? 0) + 1, list.count)
    lastRows.append(place.row)
    list.append(
      Diagnostic(
        code: fault.code.rawValue, severity: fault.severity, file: place.file, row: place.row, column: place.column,
        columnLetter: place.letter, found: found, message: fault.message, suggestion: fault.suggestion,
        advice: fault.advice))
    return list.count - 1
  }

  mutating func add(_ diagnostic: Diagnostic) {
    lastRows.append(diagnostic.row)
    list.append(diagnostic)
  }

  /// Adds the remarks of a log about another file.
  mutating func add(_ other: DiagnosticLog) {
    for (key, index) in other.known { known[key] = list.count + index }
    for (kind, found) in other.kinds { kinds[kind] = (found.count, list.count + found.last) }
    lastRows += other.lastRows
    list += other.list
  }

  /// A row that came out as several connections counts once.
  mutating func countRow(_ row: Int?, at index: Int) {
    if let row, row == lastRows[index] { return }
    lastRows[index] = row
    list[index].moreRows += 1
  }
}

/// Problems before notes, then by file, row and column.
func inReadingOrder(_ list: [Diagnostic]) -> [Diagnostic] {
  let order = [
    "elements", "nodes", "connections", "edges", "requirements", "valuations", "outcomes", "said", "community",
  ]
  func fileRank(_ file: String) -> Int {
    let stem = file.split(separator: ".").first.map { $0.lowercased() } ?? ""
    return order.firstIndex(of: stem) ?? order.count
  }
  let keys = list.map { (severity: $0.severity == .problem ? 0 : 1, file: fileRank($0.file), row: $0.row ?? 0) }
  let sorted = list.indices.sorted { a, b in
    if keys[a].severity != keys[b].severity { return keys[a].severity < keys[b].severity }
    if keys[a].file != keys[b].file { return keys[a].file < keys[b].file }
    if list[a].file != list[b].file { return list[a].file < list[b].file }
    if keys[a].row != keys[b].row { return keys[a].row < keys[b].row }
    let (left, right) = (list[a].columnLetter ?? "", list[b].columnLetter ?? "")
    if left.utf8.count != right.utf8.count { return left.utf8.count < right.utf8.count }
    return left != right ? left < right : a < b
  }
  return sorted.map { list[$0] }
}
