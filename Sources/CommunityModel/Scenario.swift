// A what-if: a small file beside the data.

/// Changes to try: applied in the order without, add, set, pay.
public struct Scenario: Sendable {
  /// Column name and cell, as a row of a sheet would hold it.
  public typealias Cells = [ExtraCell]

  /// New cells for the rows that match.
  public struct Change: Sendable {
    /// Which rows.
    public var matching: Cells
    /// Column and new cell; an amount may be a share of today's, `50%`.
    public var cells: Cells
    /// Made of what is given.
    public init(matching: Cells, cells: Cells) {
      self.matching = matching
      self.cells = cells
    }
  }
  /// A reward for each contribution of those who match.
  public struct Pay: Sendable {
    /// Which rows.
    public var matching: Cells
    /// Who pays.
    public var by: String
    /// How much for each unit.
    public var each: Double
    /// What it is paid in.
    public var unit: String
    /// The unit of the contributions that are paid: `hours`.
    public var per: String
    /// Made of what is given.
    public init(matching: Cells, by: String, each: Double, unit: String, per: String) {
      self.matching = matching
      self.by = by
      self.each = each
      self.unit = unit
      self.per = per
    }
  }

  /// The file's name without `.json`.
  public var name = ""
  /// What stands above the answer.
  public var title = ""
  /// What is taken away.
  public var without: [String] = []
  /// Rows that are added.
  public var add: [Cells] = []
  /// Cells that are changed.
  public var set: [Change] = []
  /// Rewards that are added.
  public var pay: [Pay] = []
  /// Keys that Kith does not know, each with its value as JSON text.
  public var unknownKeys: [ExtraCell] = []
  /// Empty, to be filled.
  public init() {}
}
