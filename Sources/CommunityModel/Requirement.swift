// The small tables: requirements, valuations, outcomes.

/// A cell of a column that Kith does not know.
public struct ExtraCell: Hashable, Sendable {
  /// The header.
  public var column: String
  /// What stands in the cell.
  public var text: String
  /// Made of what is given.
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
    /// So much in a unit.
    case amount(Double, unit: String)
    /// A share of today's level, 0…1.
    case share(Double)
  }
  /// What happens without it.
  public enum IfMissing: String, CaseIterable, Sendable {
    /// It stops.
    case stops
    /// It goes on, but weaker.
    case weaker
  }

  /// What needs it.
  public var element = ""
  /// The cell: an element, a form, `role:…` or `form:…`.
  public var needs = ""
  /// How much of it there must be.
  public var atLeast = Enough.any
  /// The cell of `At least` as written.
  public var atLeastCell = ""
  /// Rows with the same word are alternatives. Blank: needed on its own.
  public var anyOf = ""
  /// What happens without it.
  public var ifMissing = IfMissing.stops
  /// Why it must be there.
  public var why = ""
  /// Where the row comes from.
  public var provenance = ProvenancePair.unsaid
  /// What shows it.
  public var evidence = ""
  /// Cells of columns that Kith does not know.
  public var extras: [ExtraCell] = []
  /// The row as a spreadsheet counts.
  public var sheetRow: Int32 = 0
  /// Empty, to be filled.
  public init() {}
}

/// A row of `valuations.csv`: one `unit` is worth `worth` in the unit `in`.
public struct ValuationRow: Sendable {
  /// The name of the rate.
  public var valuation = ""
  /// The Form it applies to; blank: any.
  public var form = ""
  /// The unit it converts.
  public var unit = ""
  /// The role it applies to; blank: any.
  public var role = ""
  /// What one unit is worth.
  public var worth: Double?
  /// In what it is worth so much.
  public var `in` = ""
  /// It is worth at least so much.
  public var low: Double?
  /// It is worth at most so much.
  public var high: Double?
  /// Who says so.
  public var source = ""
  /// Cells of columns that Kith does not know.
  public var extras: [ExtraCell] = []
  /// The row as a spreadsheet counts.
  public var sheetRow: Int32 = 0
  /// Empty, to be filled.
  public init() {}
}

/// A row of `outcomes.csv`: what changed, for whom, and the assumptions of its social return.
public struct OutcomeRow: Sendable {
  /// What changed.
  public var outcome = ""
  /// For whom, or which work brought it about.
  public var `for` = ""
  /// For how many, or how much of it.
  public var quantity: Double?
  /// A price that stands in for it.
  public var proxy: Double?
  /// What the price is in.
  public var unit = ""
  /// The share that would have happened anyway.
  public var deadweight: Double?
  /// The share that was only moved from somewhere else.
  public var displacement: Double?
  /// The share that others brought about.
  public var attribution: Double?
  /// How much less is left each later year.
  public var dropOff: Double?
  /// How long it lasts.
  public var years: Double?
  /// At least for so many.
  public var low: Double?
  /// At most for so many.
  public var high: Double?
  /// Who says so.
  public var source = ""
  /// Cells of columns that Kith does not know.
  public var extras: [ExtraCell] = []
  /// The row as a spreadsheet counts.
  public var sheetRow: Int32 = 0
  /// Empty, to be filled.
  public init() {}
}
