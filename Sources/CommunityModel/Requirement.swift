// The small tables: requirements, valuations, outcomes.

/// A cell of a column that Kith does not know.
public struct ExtraCell: Hashable, Sendable {
  public var column: String
  public var text: String
  public init(column: String, text: String) {
    self.column = column
    self.text = text
  }
}

/// A row of `requirements.csv`: what must be there for an activity or group to go on.
public struct Requirement: Sendable {
  /// How much of it is enough.
  public enum Enough: Hashable, Sendable {
    /// Blank: more than nothing.
    case any
    case amount(Double, unit: String)
    /// A share of today's level, 0…1.
    case share(Double)
  }
  public enum IfMissing: String, CaseIterable, Sendable {
    case stops
    case weaker
  }

  public var element = ""
  /// The cell: an element, a form, `role:…` or `form:…`.
  public var needs = ""
  public var atLeast = Enough.any
  /// The cell of `At least` as written.
  public var atLeastCell = ""
  /// Rows with the same word are alternatives. Blank: needed on its own.
  public var anyOf = ""
  public var ifMissing = IfMissing.stops
  public var why = ""
  public var provenance = ProvenancePair.unsaid
  public var evidence = ""
  public var extras: [ExtraCell] = []
  public var sheetRow: Int32 = 0
  public init() {}
}

/// A row of `valuations.csv`: one `unit` is worth `worth` in the unit `in`.
public struct ValuationRow: Sendable {
  public var valuation = ""
  public var form = ""
  public var unit = ""
  public var role = ""
  public var worth: Double?
  public var `in` = ""
  public var low: Double?
  public var high: Double?
  public var source = ""
  public var extras: [ExtraCell] = []
  public var sheetRow: Int32 = 0
  public init() {}
}

/// A row of `outcomes.csv`: what changed, for whom, and the assumptions of its social return.
public struct OutcomeRow: Sendable {
  public var outcome = ""
  public var `for` = ""
  public var quantity: Double?
  public var proxy: Double?
  public var unit = ""
  public var deadweight: Double?
  public var displacement: Double?
  public var attribution: Double?
  public var dropOff: Double?
  public var years: Double?
  public var low: Double?
  public var high: Double?
  public var source = ""
  public var extras: [ExtraCell] = []
  public var sheetRow: Int32 = 0
  public init() {}
}
