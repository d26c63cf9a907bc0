// What is in use, and what waits? The words.

import CommunityMeasures

extension Words {
  static func useKey(used: Int, unused: Int, unmet: Int) -> String {
    let wait = "\(unused) \(unused == 1 ? "waits" : "wait") for somebody."
    var sentences: [String] = []
    switch (used, unused) {
    case (0, 0): break
    case (_, 0): sentences.append("Everything that is offered is in use.")
    case (0, _): sentences.append("Of what is offered, nothing is in use yet; \(wait)")
    default: sentences.append("Of what is offered, \(used) \(used == 1 ? "is" : "are") in use and \(wait)")
    }
    if unmet > 0 { sentences.append("\(times(unmet, "need is", "needs are")) not met yet.") }
    return sentences.joined(separator: " ")
  }
  static let useReading =
    "Each offer and each open need stands in one place. In use: a row of something given names it under Uses."
  static let useNothing =
    "Nothing is written under Offers or Needs yet. Filled in, they would show what is used, what waits and what is missing."
  static let useCaption = "What is in use, what waits and what is missing, by kind"
  static let useColumns = ["Kind", "In use", "Offered, nobody uses it yet", "Needed, not met yet"]
  static let useListCaption = "Each offer, and each need that is not met yet"
  static let useListColumns = ["What", "Kind", "Who or what", "In use?"]
  static let beyondColumn = "Outside the job"
  static let yes = "yes"
  static func use(_ state: AssetUse.State) -> String {
    switch state {
    case .used: "in use"
    case .unused: "offered, nobody uses it yet"
    case .unmet: "needed, not met yet"
    }
  }
  static func usedBy(_ names: String) -> String { ": \(names)" }
  static func useAll(_ count: Int) -> String { "All \(count) offers and open needs, by kind" }
  static func beyond(_ count: Int, of all: Int, used: Int) -> String {
    "\(count) of \(times(all, "offer", "offers")) \(count == 1 ? "lies" : "lie") outside the job of \(count == 1 ? "who offers it" : "those who offer them"); "
      + "\(used == 0 ? "none of them is" : used == 1 ? "1 of them is" : "\(used) of them are") in use."
  }
  static let noBeyond = "No offer is marked as outside somebody's job. A star behind it under Offers would tell."
  static func askRuns(_ name: String) -> String { "Who runs or uses \(name)? No row says so yet." }
}
