// Who decides? The words.

extension Words {
  static let decideTitle = "Who decides?"
  static func decideHeadline(known: Int, of all: Int) -> String {
    if known == 0 { return "Who has the last word is not recorded in any of \(all) rows about decisions." }
    return "Who has the last word is recorded in \(known) of \(all) rows about decisions."
  }
  static let decideAll = "Every row about decisions says what part was taken."
  static let decideNothing = "No row says yet who decides."
  static let decideReading = "Rows are stages, columns are sides. A question mark: nobody has said yet."
  static let decideCaption = "Who decides, at each stage"
  static let decideColumns = ["Stage", "Has the last word", "Advises or takes part", "Part not said"]
  static let stageNames = ["commission", "design", "deliver", "assess", "stage not said"]
  static let notSpoken = "?"
  static let decideLimits =
    "How decisions feel, and what is settled outside meetings. Being in the room is not having a say."
  static func askPart(_ who: String, _ what: String, stage: String) -> String {
    stage.isEmpty
      ? "Who has the last word about \(what): what part does \(who) have?"
      : "Who has the last word about \(what) at \(stage): what part does \(who) have?"
  }
  static func askStage(_ stage: String) -> String { "Who decides at the stage \"\(stage)\"? No row says." }
}
