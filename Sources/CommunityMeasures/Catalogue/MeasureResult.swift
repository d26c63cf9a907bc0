// What a measure answers.

public import CommunityModel

/// A number, a range, words, or several of these under names.
public indirect enum Answer: Sendable {
  /// Undefined here.
  case none
  case number(Double)
  /// Somewhere between; an open side is `nil`.
  case bounds(low: Double?, high: Double?)
  case text(String)
  case list([Answer])
  case fields([Field])

  public struct Field: Sendable {
    public var name: String
    public var answer: Answer
    public init(_ name: String, _ answer: Answer) {
      self.name = name
      self.answer = answer
    }
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
  public var recorded = 0
  public var stated = 0
  public var estimated = 0
  public var illustrative = 0
  public var unsaid = 0
  public var unknownAmounts = 0
  public init() {}

  public mutating func count(_ provenance: Provenance) {
    switch provenance {
    case .recorded: recorded += 1
    case .stated: stated += 1
    case .estimated: estimated += 1
    case .illustrative: illustrative += 1
    case .unsaid, .unknown: unsaid += 1
    }
  }
  public var rows: Int { recorded + stated + estimated + illustrative + unsaid }
}

/// Something seen, with the rows it was seen in.
public struct Finding: Sendable {
  public enum Severity: String, Sendable {
    /// Seen.
    case note
    /// To ask the group.
    case question
    /// A threshold of the table was passed.
    case warning
  }
  public var severity: Severity
  public var text: String
  public var rows: [RowReference]
  public init(_ severity: Severity, _ text: String, rows: [RowReference] = []) {
    self.severity = severity
    self.text = text
    self.rows = rows
  }
}

/// A list or a curve.
public struct ResultTable: Sendable {
  public var columns: [String]
  public var rows: [[Answer]]
  public init(columns: [String], rows: [[Answer]]) {
    self.columns = columns
    self.rows = rows
  }
}

/// The answer of one measure with one set of options.
public struct MeasureResult: Sendable {
  public struct ElementAnswer: Sendable {
    public var element: ElementIndex
    public var answer: Answer
    public init(_ element: ElementIndex, _ answer: Answer) {
      self.element = element
      self.answer = answer
    }
    public init(_ element: ElementIndex, _ number: Double?) { self.init(element, Answer(number)) }
  }
  public struct ConnectionAnswer: Sendable {
    public var from: ElementIndex
    public var to: ElementIndex
    public var value: Double
    public init(from: ElementIndex, to: ElementIndex, value: Double) {
      self.from = from
      self.to = to
      self.value = value
    }
  }

  /// The id, options and question of the request: filled in by ``MeasureSession``.
  public var id = ""
  public var options: [Answer.Field] = []

  /// `nil` when undefined: then ``undefined`` says why.
  public var value: Double?
  public var low: Double?
  public var high: Double?
  /// `share`, `hours`, `connections`…
  public var unit: String
  public var undefined: String?
  /// `nil`: this measure has no answer for each element.
  public var perElement: [ElementAnswer]?
  public var perGroup: [Answer.Field]?
  public var perConnection: [ConnectionAnswer]?
  public var parts: [Answer.Field] = []
  public var table: ResultTable?
  public var basis = Basis()
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

  public func part(_ name: String) -> Double? { parts.first { $0.name == name }?.answer.number }
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
