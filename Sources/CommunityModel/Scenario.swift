// A what-if: a small file beside the data.

/// Changes to try: applied in the order without, add, set, pay.
public struct Scenario: Sendable {
  /// Column name and cell, as a row of a sheet would hold it.
  public typealias Cells = [ExtraCell]

  public struct Change: Sendable {
    public var matching: Cells
    /// Column and new cell; an amount may be a share of today's, `50%`.
    public var cells: Cells
    public init(matching: Cells, cells: Cells) {
      self.matching = matching
      self.cells = cells
    }
  }
  public struct Pay: Sendable {
    public var matching: Cells
    public var by: String
    public var each: Double
    public var unit: String
    /// The unit of the contributions that are paid: `hours`.
    public var per: String
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
  public var title = ""
  public var without: [String] = []
  public var add: [Cells] = []
  public var set: [Change] = []
  public var pay: [Pay] = []
  /// Keys that Kith does not know, each with its value as JSON text.
  public var unknownKeys: [ExtraCell] = []
  public init() {}
}
