// What does this answer file say, and is it one that may be taken?

public import CommunityModel
import PlainText

/// What one person, or one group, says of their own part.
public struct Answers: Sendable, Equatable {
  /// The title of the map that was asked about.
  public var map = ""
  /// When they were given: `2026-11-23T14:05:09`.
  public var on = ""
  /// Who gives them: a claim.
  public var by = ""
  /// Whether they say that they are not on the map yet.
  public var isNew = false
  /// Whether somebody else wrote them down.
  public var wasHelped = false
  /// What they say of themselves, in the order of the columns.
  var about: [AboutCell] = []
  /// What they give, get and decide.
  var rows: [AnswerRow] = []
  /// Equal for the same answers, whatever file they came in.
  var fingerprint = ""

  /// How many rows there are.
  public var rowCount: Int { rows.count }

  func about(_ column: ElementColumn) -> String { about.first { $0.column == column }?.text ?? "" }
}

/// A cell of `elements.csv` in an answer.
struct AboutCell: Sendable, Equatable {
  var column: ElementColumn
  var text: String
}

/// A row of `connections.csv` in an answer.
struct AnswerRow: Sendable, Equatable {
  var from: String
  var to: String
  /// All but the ends, the amounts and the provenance.
  var cells: [ConnectionColumn: String] = [:]
  var amount = SaidAmount()
}

/// Why an answer file is not taken, in words for whoever gathers.
public struct AnswerRefusal: Error, Sendable, Equatable {
  /// One or two sentences without the name of the file.
  public var message: String
}

extension Answers {
  /// The columns of `about`.
  static let aboutColumns: [ElementColumn] = [.label, .type, .role, .constituency, .offers, .needs, .consent]

  /// Reads an answer file. It is a stranger's: bounded, checked, and nothing but the known keys gets in.
  ///
  /// - Parameters:
  ///   - bytes: All of the file.
  ///   - settings: Those of the dataset: its phases are names of times.
  ///   - lastDay: The last day on which an answer can have been given, `2026-11-24`.
  /// - Throws: The first reason to refuse the file. Then nothing of it is taken.
  /// - Complexity: O(bytes).
  public static func read(
    _ bytes: [UInt8], settings: Settings, lastDay: String
  ) throws(AnswerRefusal) -> Answers {
    if bytes.count > Limits.answerBytes.most {
      throw AnswerRefusal(message: "The file holds \(Limits.answerBytes.words).")
    }
    let value: JSONValue
    do throws(JSONProblem) {
      value = try readJSON(bytes, isStrict: true)
    } catch {
      throw AnswerRefusal(
        message:
          "It is damaged, or no answer file: line \(error.line), column \(error.column), \(error.message). Ask for "
          + "it once more.")
    }
    guard let members = value.members, value["kith"]?.text == "answers" else {
      throw AnswerRefusal(message: "It is not an answer file of kith form.")
    }
    guard value["version"]?.double == 1 else {
      throw AnswerRefusal(message: "It is of another version than 1, the only one that this Kith reads.")
    }
    let known = ["kith", "version", "map", "on", "by", "new", "helped", "about", "rows"]
    for member in members where !known.contains(member.name) { throw unknownKey(member.name) }
    var answers = Answers()
    answers.map = try text(value["map"], "map")
    answers.by = try name(value["by"], "by")
    answers.on = try text(value["on"], "on")
    answers.isNew = try flag(value["new"], "new")
    answers.wasHelped = try flag(value["helped"], "helped")
    if answers.by.isEmpty { throw AnswerRefusal(message: "It does not say who answers: \"by\" is blank.") }
    guard isMoment(answers.on) else {
      throw AnswerRefusal(message: "\"on\" is no date and time such as 2026-11-23T14:05:09.")
    }
    if String(answers.on.prefix(10)).utf8.lexicographicallyPrecedes(lastDay.utf8) == false,
      String(answers.on.prefix(10)) != lastDay
    {
      throw AnswerRefusal(
        message:
          "It is dated \(answers.on.prefix(10)), which is still to come: a clock was wrong. Answer once more, or "
          + "mend \"on\" in the file together with whoever gave it.")
    }
    answers.about = try about(value["about"])
    var reader = AnswerRowReader(settings, by: [answers.by, answers.about(.label)])
    answers.rows = try reader.rows(value["rows"])
    answers.fingerprint = answers.ownFingerprint
    return answers
  }

  private static func about(_ value: JSONValue?) throws(AnswerRefusal) -> [AboutCell] {
    guard let value else { return [] }
    guard let members = value.members else { throw AnswerRefusal(message: "\"about\" should be an object: { … }.") }
    for member in members where !aboutColumns.contains(where: { $0.rawValue == member.name }) {
      throw unknownKey("about.\(member.name)")
    }
    var cells: [AboutCell] = []
    for column in aboutColumns {
      let key = "about.\(column.rawValue)"
      let text = column == .label ? try name(value[column.rawValue], key) : try text(value[column.rawValue], key)
      if text.isEmpty { continue }
      switch column {
      case .type:
        guard let kind = ElementKind(rawValue: folded(text)), kind != .other else { throw wrongWord(key, text) }
        cells.append(AboutCell(column: column, text: kind.rawValue))
      case .consent:
        guard let consent = Consent(rawValue: folded(text)), consent != .unsaid else { throw wrongWord(key, text) }
        cells.append(AboutCell(column: column, text: consent.rawValue))
      default: cells.append(AboutCell(column: column, text: text))
      }
    }
    return cells
  }

  /// Sixteen hexadecimal digits of a hash of all that is said.
  private var ownFingerprint: String {
    var said = [by, on, isNew ? "new" : "", wasHelped ? "helped" : ""]
    for cell in about { said += [cell.column.rawValue, cell.text] }
    for row in rows {
      said += [row.from, row.to, row.amount.text]
      for column in AnswerRowReader.columns { said.append(row.cells[column] ?? "") }
    }
    return hexDigits(of: said, count: 16)
  }

  // MARK: Values

  static func unknownKey(_ key: String) -> AnswerRefusal {
    AnswerRefusal(message: "\(quoted(shortQuote(key))) is no part of an answer, so nothing of the file is taken.")
  }

  static func wrongWord(_ key: String, _ text: String) -> AnswerRefusal {
    AnswerRefusal(message: "\(quoted(shortQuote(text))) is no word for \(key).")
  }

  /// A text without blanks at its ends and without marks of direction.
  static func text(_ value: JSONValue?, _ key: String) throws(AnswerRefusal) -> String {
    guard let value else { return "" }
    guard let text = value.text else { throw AnswerRefusal(message: "\"\(key)\" should be a text in quotes.") }
    if text.utf8.count > Limits.answerCell.most {
      throw AnswerRefusal(message: "\"\(key)\" holds \(Limits.answerCell.words).")
    }
    var plain = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0..<0x20, 0x7F...0x9F, 0x2028, 0x2029:
        throw AnswerRefusal(message: "\"\(key)\" holds a line end or a sign that nobody can see.")
      default: if !isDirectionMark(scalar) { plain.append(scalar) }
      }
    }
    return trimmed(String(plain))
  }

  /// A text that names one element.
  static func name(_ value: JSONValue?, _ key: String) throws(AnswerRefusal) -> String {
    let text = try text(value, key)
    if text.utf8.contains(UInt8(ascii: "|")) {
      throw AnswerRefusal(message: "\"\(key)\" should name one, and \"|\" parts several.")
    }
    return text
  }

  private static func flag(_ value: JSONValue?, _ key: String) throws(AnswerRefusal) -> Bool {
    guard let value else { return false }
    guard let flag = value.bool else { throw AnswerRefusal(message: "\"\(key)\" should be true or false.") }
    return flag
  }

  /// `2026-11-23T14:05:09`, and a day that there is.
  private static func isMoment(_ text: String) -> Bool {
    let bytes = Array(text.utf8)
    guard bytes.count == 19 else { return false }
    var numbers: [Int] = []
    for (start, end, separator) in [
      (0, 4, UInt8(ascii: "-")), (5, 7, UInt8(ascii: "-")), (8, 10, UInt8(ascii: "T")), (11, 13, UInt8(ascii: ":")),
      (14, 16, UInt8(ascii: ":")), (17, 19, 0),
    ] {
      var number = 0
      for byte in bytes[start..<end] {
        guard (0x30...0x39).contains(byte) else { return false }
        number = number * 10 + Int(byte - 0x30)
      }
      numbers.append(number)
      if end < 19, bytes[end] != separator { return false }
    }
    return Day(year: numbers[0], month: numbers[1], day: numbers[2]) != nil && numbers[3] < 24 && numbers[4] < 60
      && numbers[5] < 60
  }
}

/// The first hexadecimal digits of a hash of some texts.
func hexDigits(of texts: [String], count: Int) -> String {
  var bytes: [UInt8] = []
  for text in texts {
    bytes += text.utf8
    bytes.append(1)
  }
  let digits = Array("0123456789abcdef".utf8)
  var hex: [UInt8] = []
  for byte in sha256(bytes) { hex += [digits[Int(byte >> 4)], digits[Int(byte & 15)]] }
  return String(decoding: hex.prefix(count), as: UTF8.self)
}
