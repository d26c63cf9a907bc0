// Reading the JSON files of a dataset: what is of the wrong kind is told and kept as it came.

import CommunityModel
import PlainText

/// The object at the top of a JSON file. `nil`, with a problem, when there is none.
func readObject(_ source: SourceFile, log: inout DiagnosticLog) -> [JSONMember]? {
  do throws(JSONProblem) {
    let value = try readJSON(source.bytes)
    if let members = value.members { return members }
    log.add(
      Fault(code: .wrongKind, message: "The file must hold one object: {\"title\": \"…\"}."), at: Place(source.name))
  } catch {
    log.add(
      Diagnostic(
        code: DiagnosticCode.brokenJSON.rawValue, severity: .problem, file: source.name, row: error.line, column: nil,
        columnLetter: nil, found: nil, message: sentence(error.message), suggestion: nil,
        advice: "The rest of the file was not read.", characterColumn: error.column))
  }
  return nil
}

/// Takes the members of an object one by one; what stays is what Kith does not know.
struct ObjectReader {
  let file: String
  private(set) var rest: [JSONMember]
  /// Members of the wrong kind, to be kept as they came.
  private(set) var misread: [JSONMember] = []
  private var taken: [JSONMember] = []
  private let path: String

  init(_ members: [JSONMember], file: String, path: String = "") {
    self.rest = members
    self.file = file
    self.path = path
  }

  /// The value of a key, matched folded; of several the first.
  mutating func take(_ key: String) -> JSONValue? {
    let wanted = folded(key)
    guard let index = rest.firstIndex(where: { folded($0.name) == wanted }) else { return nil }
    let member = rest.remove(at: index)
    taken.append(member)
    let value = member.value
    if case .null = value { return nil }
    return value
  }

  /// The text of a key. A number is taken as it is written.
  mutating func text(_ key: String, log: inout DiagnosticLog) -> String {
    guard let value = take(key) else { return "" }
    if let text = cellText(value) { return trimmed(text) }
    wrong(key, value, "a text", log: &log)
    return ""
  }

  mutating func number(_ key: String, log: inout DiagnosticLog) -> Double? {
    guard let value = take(key) else { return nil }
    if let number = value.double { return number }
    if let text = value.text, let number = readNumber(trimmed(text)) { return number }
    wrong(key, value, "a number", log: &log)
    return nil
  }

  mutating func list(_ key: String, log: inout DiagnosticLog) -> [JSONValue] {
    guard let value = take(key) else { return [] }
    if let items = value.items { return items }
    wrong(key, value, "a list: [ … ]", log: &log)
    return []
  }

  mutating func object(_ key: String, log: inout DiagnosticLog) -> [JSONMember] {
    guard let value = take(key) else { return [] }
    if let members = value.members { return members }
    wrong(key, value, "an object: { … }", log: &log)
    return []
  }

  mutating func wrong(_ key: String, _ value: JSONValue, _ wanted: String, log: inout DiagnosticLog) {
    keepAsWritten(key)
    log.add(
      Fault(code: .wrongKind, message: "\"\(path)\(shortQuote(key))\" should be \(wanted)."), at: Place(file),
      found: jsonText(value, indented: false))
  }

  /// Keeps the whole value of a key, because something inside it was not understood.
  mutating func keepAsWritten(_ key: String) {
    if misread.contains(where: { $0.name == key }) { return }
    let wanted = folded(key)
    if let member = taken.first(where: { folded($0.name) == wanted }) { misread.append(JSONMember(key, member.value)) }
  }

  /// Whether something was not understood, or is not known.
  var hasRest: Bool { !rest.isEmpty || !misread.isEmpty }

  /// What to keep as it came: unknown keys, and known ones of the wrong kind.
  var kept: [ExtraCell] {
    (misread + rest).map { ExtraCell(column: $0.name, text: trimmed(jsonText($0.value, indented: false))) }
  }
}

/// A JSON value as the cell of a sheet would hold it. `nil` for a list or an object.
func cellText(_ value: JSONValue) -> String? {
  switch value {
  case .string(let text): text
  case .number(let number): shortestText(number)
  case .bool(let yes): yes ? "true" : "false"
  case .null: ""
  default: nil
  }
}

/// The cells of an object, in its order. Lists and objects inside are told; then there are fewer cells than members.
func cells(_ members: [JSONMember], file: String, path: String, log: inout DiagnosticLog) -> [ExtraCell] {
  var cells: [ExtraCell] = []
  for member in members {
    guard let text = cellText(member.value) else {
      log.add(
        Fault(code: .wrongKind, message: "\"\(path)\(shortQuote(member.name))\" should be a text or a number."),
        at: Place(file),
        found: jsonText(member.value, indented: false))
      continue
    }
    cells.append(ExtraCell(column: member.name, text: text))
  }
  return cells
}
