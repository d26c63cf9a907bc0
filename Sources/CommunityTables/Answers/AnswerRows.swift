// The rows of an answer file: each a row of connections.csv, with the one who answers at an end.

import CommunityModel
import PlainText

/// Reads the rows of one answer file.
struct AnswerRowReader {
  /// The columns that say what kind of exchange it is.
  static let columns: [ConnectionColumn] = [
    .direction, .type, .form, .unit, .per, .status, .stage, .part, .start, .end,
  ]
  private static let amounts: [ConnectionColumn] = [.amount, .low, .high]

  private let settings: Settings
  /// The names of the one who answers, folded.
  private let own: Set<String>

  init(_ settings: Settings, by: [String]) {
    self.settings = settings
    own = Set(by.filter { !$0.isEmpty }.map { folded($0) })
  }

  mutating func rows(_ value: JSONValue?) throws(AnswerRefusal) -> [AnswerRow] {
    guard let value else { return [] }
    guard let items = value.items else { throw AnswerRefusal(message: "\"rows\" should be a list: [ … ].") }
    if items.count > Limits.answerRows.most {
      throw AnswerRefusal(message: "The file holds \(Limits.answerRows.words).")
    }
    var rows: [AnswerRow] = []
    for (number, item) in items.enumerated() { rows.append(try row(item, "row \(number + 1)")) }
    return rows
  }

  private func row(_ value: JSONValue, _ place: String) throws(AnswerRefusal) -> AnswerRow {
    guard let members = value.members else {
      throw AnswerRefusal(message: "In \(place) there should be an object: { … }.")
    }
    var row = AnswerRow(from: "", to: "")
    var amounts: [ConnectionColumn: Double] = [:]
    for member in members {
      guard let column = ConnectionColumn(rawValue: member.name) else { throw unknown(member.name, place) }
      let key = "\(column.rawValue) in \(place)"
      let text = try Answers.name(member.value, key)
      switch column {
      case .from: row.from = text
      case .to: row.to = text
      case .provenance:
        if text == "estimated" {
          row.amount.isAbout = true
        } else if !text.isEmpty {
          throw Answers.wrongWord(key, text)
        }
      case _ where AnswerRowReader.amounts.contains(column):
        if text.isEmpty { continue }
        guard let number = readNumber(text), number.isFinite, number >= 0, number <= 1e12 else {
          throw AnswerRefusal(message: "\(quoted(shortQuote(text))) is no amount for \(key): digits from 0 up.")
        }
        amounts[column] = number
      case _ where AnswerRowReader.columns.contains(column):
        if !text.isEmpty { row.cells[column] = try word(text, column, key) }
      default: throw unknown(member.name, place)
      }
    }
    if row.from.isEmpty || row.to.isEmpty { throw AnswerRefusal(message: "In \(place) From or To is blank.") }
    let (from, to) = (folded(row.from), folded(row.to))
    if from == to { throw AnswerRefusal(message: "In \(place) From and To are the same.") }
    if !own.contains(from), !own.contains(to) {
      throw AnswerRefusal(
        message: "In \(place) others alone are spoken of. Everybody answers for what they themselves give and get.")
    }
    if row.cells[.type] == nil { throw AnswerRefusal(message: "In \(place) Type is blank.") }
    row.amount.amount = amounts[.amount]
    row.amount.low = amounts[.low]
    row.amount.high = amounts[.high]
    let inOrder = [amounts[.low], amounts[.amount], amounts[.high]].compactMap { $0 }
    if zip(inOrder, inOrder.dropFirst()).contains(where: { $0 > $1 }) {
      throw AnswerRefusal(message: "In \(place) Low, Amount and High are not in order.")
    }
    if row.amount.isUnknown { row.amount.isAbout = false }
    return row
  }

  /// The words of closed lists as Kith writes them, forms and units as they came.
  private func word(_ text: String, _ column: ConnectionColumn, _ key: String) throws(AnswerRefusal) -> String {
    let plain = folded(text)
    var known: String?
    switch column {
    case .direction: known = Direction(rawValue: plain).map { $0 == .directed ? "" : $0.rawValue }
    case .type: known = ConnectionKind(rawValue: plain)?.rawValue
    case .status: known = Status(rawValue: plain)?.rawValue
    case .stage: known = Stage(rawValue: plain)?.rawValue
    case .part: known = Part(rawValue: plain)?.rawValue
    case .per: known = Per(rawValue: plain)?.rawValue
    case .start, .end: known = readMoment(text, in: settings) == nil ? nil : text
    default: known = text
    }
    guard let known else { throw Answers.wrongWord(key, text) }
    return known
  }

  private func unknown(_ name: String, _ place: String) -> AnswerRefusal { Answers.unknownKey("\(name) in \(place)") }
}
