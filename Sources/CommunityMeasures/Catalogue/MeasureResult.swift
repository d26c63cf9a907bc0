// What a measure answers.

public import CommunityModel

/// A number, a range, words, or several of these under names.
public indirect enum Answer: Sendable {
  /// Undefined here.
  case none
  /// A number.
  case number(Double)
  /// Somewhere between; an open side is `nil`.
  case bounds(low: Double?, high: Double?)
  /// A word.
  case text(String)
  /// Several in an order.
  case list([Answer])
  /// Several by name.
  case fields([Field])

  /// An answer with its name.
  public struct Field: Sendable {
    /// What it is called: the key in JSON.
    public var name: String
    /// What it is.
    public var answer: Answer
    /// Made of what is given.
    public init(_ name: String, _ answer: Answer) {
      self.name = name
      self.answer = answer
    }
    /// Made of what is given.
    public init(_ name: String, _ number: Double?) { self.init(name, Answer(number)) }
  }

  /// A number that may be undefined. A number that is not finite is never an answer.
  public init(_ number: Double?) {
    if let number, number.isFinite { self = .number(number) } else { self = .none }
  }

  /// The number, when the answer is one.
  public var number: Double? { if case .number(let number) = self { number } else { nil } }

  /// The answer under a name, when there are several.
  public subscript(name: String) -> Answer? {
    guard case .fields(let fields) = self else { return nil }
    return fields.first { $0.name == name }?.answer
  }
}

/// How much of a result rests on what.
public struct Basis: Hashable, Sendable {
  /// Rows that somebody recorded.
  public var recorded = 0
  /// Rows that somebody stated.
  public var stated = 0
  /// Rows that somebody estimated.
  public var estimated = 0
  /// Rows made up to show the form.
  public var illustrative = 0
  /// Rows that do not say.
  public var unsaid = 0
  /// Rows whose amount nobody knows.
  public var unknownAmounts = 0
  /// Empty, to be filled.
  public init() {}

  /// Counts a row.
  public mutating func count(_ provenance: Provenance) {
    switch provenance {
    case .recorded: recorded += 1
    case .stated: stated += 1
    case .estimated: estimated += 1
    case .illustrative: illustrative += 1
    case .unsaid, .unknown: unsaid += 1
    }
  }
  /// How many rows there are.
  public var rows: Int { recorded + stated + estimated + illustrative + unsaid }
}

/// Something seen, with the rows it was seen in.
public struct Finding: Sendable {
  /// How loud a finding is.
  public enum Severity: String, Sendable {
    /// Seen.
    case note
    /// To ask the group.
    case question
    /// A threshold of the table was passed.
    case warning
  }
  /// How loud it is.
  public var severity: Severity
  /// The sentence.
  public var text: String
  /// What it rests on.
  public var rows: [RowReference]
  /// Made of what is given.
  public init(_ severity: Severity, _ text: String, rows: [RowReference] = []) {
    self.severity = severity
    self.text = text
    self.rows = rows
  }
}

/// A list or a curve.
public struct ResultTable: Sendable {
  /// What stands above each column.
  public var columns: [String]
  /// The rows, as long as the columns are many.
  public var rows: [[Answer]]
  /// Made of what is given.
  public init(columns: [String], rows: [[Answer]]) {
    self.columns = columns
    self.rows = rows
  }
}

/// The answer of one measure with one set of options.
public struct MeasureResult: Sendable {
  /// What is said of one element.
  public struct ElementAnswer: Sendable {
    /// Of whom it is said.
    public var element: ElementIndex
    /// What is said.
    public var answer: Answer
    /// Made of what is given.
    public init(_ element: ElementIndex, _ answer: Answer) {
      self.element = element
      self.answer = answer
    }
    /// Made of what is given.
    public init(_ element: ElementIndex, _ number: Double?) { self.init(element, Answer(number)) }
  }
  /// What is said of one connection.
  public struct ConnectionAnswer: Sendable {
    /// Where it begins.
    public var from: ElementIndex
    /// Where it ends.
    public var to: ElementIndex
    /// What is said.
    public var value: Double
    /// Made of what is given.
    public init(from: ElementIndex, to: ElementIndex, value: Double) {
      self.from = from
      self.to = to
      self.value = value
    }
  }

  /// What was asked. `nil` until ``MeasureSession`` fills it in.
  public package(set) var measure: Measure?
  /// The id, options and question of the request: filled in by ``MeasureSession``.
  public var id = ""
  /// What was chosen about the measure.
  public var options: [Answer.Field] = []

  /// `nil` when undefined: then ``undefined`` says why.
  public var value: Double?
  /// The least value that unknown amounts allow; `nil` when there is none.
  public var low: Double?
  /// The greatest value that unknown amounts allow; `nil` when there is none.
  public var high: Double?
  /// `share`, `hours`, `connections`…
  public var unit: String
  /// Why there is no value.
  public var undefined: String?
  /// `nil`: this measure has no answer for each element.
  public var perElement: [ElementAnswer]?
  /// What is said of each group.
  public var perGroup: [Answer.Field]?
  /// What is said of each connection.
  public var perConnection: [ConnectionAnswer]?
  /// The several numbers of the answer, by name.
  public var parts: [Answer.Field] = []
  /// The answer as a list or a curve.
  public var table: ResultTable?
  /// What the answer rests on.
  public var basis = Basis()
  /// What there is to tell, with its rows.
  public var findings: [Finding] = []

  /// A known value, or an undefined one with its reason.
  public init(_ value: Double?, unit: String, undefined: String? = nil) {
    let value = value.flatMap { $0.isFinite ? $0 : nil }
    self.value = value
    self.low = value
    self.high = value
    self.unit = unit
    self.undefined = value == nil ? undefined : nil
  }

  /// The number of a part, when it is one.
  public func part(_ name: String) -> Double? { parts.first { $0.name == name }?.answer.number }
  /// What is said of an element.
  public func answer(for element: ElementIndex) -> Answer? {
    perElement?.first { $0.element == element }?.answer
  }
}

/// Why a measure has no answer.
public enum MeasureFailure: Error, Sendable {
  /// The data do not say enough, or say 0/0: `value` is null and these are the words.
  case undefined(String)
  /// The request was wrong: an unknown element, a number that is none. Ends with exit code 2.
  case wrongUse(String)
}
