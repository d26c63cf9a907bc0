// A list without connections. The words.

extension Words {
  /// More rows than these nobody fills in by hand.
  static let listMost = 24
  static let listTitle = "On one side: who runs and who uses what is here"
  static let listIntro =
    "This is a list of things, not yet a map: nothing says what passes between them. Ask about each of them and write "
    + "the answers down."
  static let listPrompt = "Who runs or uses each of them?"
  static let listColumns = ["What", "Who runs it?", "Who uses it?", "What could it use?"]
  static func listMore(_ count: Int) -> String { "And \(count) more, in the list itself." }
  static let listNext =
    "Each answer is a row of connections.csv: From, To and Type (tie, contribution, reward, benefit, decision) are enough."
  static let listByKind = "What there is, by category"
  static let listByPlace = "What there is, by place"
  static let listWhich = "Which"
  static let listGaps = "Gaps in the list"
  static func listBlank(_ column: String, _ names: String) -> String { "\(column) is blank for \(names)." }
  static let listGive =
    "A list cannot say: it needs rows in connections.csv that tell who gives what to whom, and what comes back."
  static let listFair =
    "A list cannot say: it needs rows of the Type contribution and reward with amounts, to lay beside each other."
  static let listLast =
    "A list cannot say: it needs requirements.csv, where each activity says what it needs to go on."
  static let listDecide =
    "A list cannot say: it needs rows of the Type decision, from who decides to what is decided about."
  static func listFound(_ things: Int, of kinds: Int) -> String {
    "The list names \(times(things, "thing", "things"))"
      + (kinds > 1 ? " of \(times(kinds, "category", "categories"))." : ".")
  }
}
