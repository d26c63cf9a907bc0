// Who said what: one cell of the sheets, in the words of one person's own answers.

/// What somebody said in their own answers about one cell, or what stood there before anybody said anything.
///
/// `said.csv` holds them. From them an answer can be taken back as if it had never been given.
public struct SaidCell: Hashable, Sendable {
  /// What a statement is about.
  public enum Sheet: String, CaseIterable, Sendable {
    /// A sheet of the dataset.
    case elements, connections
    /// The answers themselves: that somebody gave some.
    case answers
  }

  /// The key of who said it. Blank: it stood in the sheet.
  public var saidBy: String
  /// When the answers were given: `2026-11-23T14:05:09`.
  public var on: String
  /// What it is about.
  public var sheet: Sheet
  /// The key of the element, or the ID of the connection.
  public var row: String
  /// The header of the cell.
  public var column: String
  /// What was said: a word, or an amount such as `10`, `about 10`, `5 to 8`.
  public var said: String
  /// What stood there before.
  public var before: String
  /// The row in the spreadsheet that it was read from; 0 for one that was not read.
  public var sheetRow: Int32

  /// Made of what is given.
  public init(
    saidBy: String, on: String, sheet: Sheet, row: String, column: String, said: String, before: String = "",
    sheetRow: Int32 = 0
  ) {
    self.saidBy = saidBy
    self.on = on
    self.sheet = sheet
    self.row = row
    self.column = column
    self.said = said
    self.before = before
    self.sheetRow = sheetRow
  }

  /// Whether somebody said it. Else it stood in the sheet.
  public var isOfSomebody: Bool { !saidBy.isEmpty }
}
