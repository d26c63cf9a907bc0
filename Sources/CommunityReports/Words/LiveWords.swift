// Ask the map. The words.

extension Words {
  static let liveTitle = "Ask the map"
  static let liveHeadline = "Find somebody or something, and see what hangs on it."
  static let liveIntro =
    "Every element and everything that passes between them. Choose one: what it gives and gets is listed, and the map says what stops without it."
  static let liveStill =
    "To search the map and to ask it, turn on JavaScript. The picture and its words are complete without."
  static func liveWhen(_ period: String) -> String { ", \(period)" }
  static func hourNamed(_ rate: String) -> String { "It begins at the rate \"\(rate)\"." }
  static let hourRound = "It begins at a round number, as no rate is named for this map."
  static let liveReading = "A line runs from the giver to the receiver. Its colour and its stroke say what passes."
  static let liveTooLarge = "There is more on this map than one picture can show."
  static let liveTooLargeHint =
    "The picture of who links whom shows it in clusters. The picture named ego draws one element with its neighbours."
  static let livePrivate = "Nothing that you ask here leaves this page."

  // MARK: What the page's own buttons say

  static let liveLabels: [(key: String, text: String)] = [
    ("tools", "Look at a part"), ("search", "Find by name"),
    ("searchHint", "Any part of a name. Enter chooses the first that is found."),
    ("views", "Move and enlarge the picture"),
    ("mapHint", "On the map: arrow keys go from one to the next, Enter chooses, plus and minus enlarge."),
    ("found", "{n} found"),
    ("noneFound", "Nothing of that name."),
    ("layers", "Lines to show"), ("kind", "Kind"), ("constituency", "Who people speak for"),
    ("payment", "How time is paid"), ("all", "all"), ("zoomIn", "Zoom in"), ("zoomOut", "Zoom out"),
    ("left", "Move left"),
    ("right", "Move right"), ("up", "Move up"), ("down", "Move down"), ("whole", "Whole map"), ("reset", "Start again"),
    ("mapName", "The map. Arrow keys go from one to the next, Enter chooses, plus and minus zoom."),
    ("choose", "Choose somebody or something on the map, or find it by name: what it gives and gets is listed here."),
    ("gives", "Gives"), ("gets", "Gets"),
    ("givesNothing", "Nothing is recorded as given yet."), ("getsNothing", "No return is recorded."),
    ("offers", "Offers"),
    ("needs", "Needs"), ("to", "to"), ("from", "from"), ("role", "Role"),
    ("chosen", "Chosen: {name}. Gives in {gives} rows, gets in {gets}."),
    ("leave", "What if this leaves?"), ("alsoLeave", "And if this leaves too?"), ("back", "Bring {name} back"),
    ("leaving", "What if something leaves?"),
    (
      "leavingHint",
      "Choose somebody or something first. A button then asks what stops without it, in which order and why."
    ),
    ("order", "What stops, in order"), ("round", "Round {n}"), ("moved", "Findings that move"), ("today", "Today"),
    ("then", "Then"), ("question", "Question"), ("notMoved", "None of the findings asked again here moves."),
    ("assumed", "What the rules take for granted"), ("hour", "What if an hour is worth…?"),
    ("hourLabel", "An hour is worth, in {unit}"),
    ("hourHint", "Type a rate or move the slider. The rate is yours, not a finding. {from}"),
    ("hourRows", "What people give and what comes back at that rate"),
    ("working", "Working it out…"),
    ("failed", "This browser cannot run the engine of the page. The rest of the report holds."),
    ("shown", "{n} of {all} elements shown"), ("dimmed", "The others are drawn pale."), ("stops", "stops"),
    ("less", "goes on with less"),
    ("gone", "has left"),
  ]
  static func layerName(_ layer: String) -> String {
    switch layer {
    case "contribution": "what is given"
    case "reward": "what comes back"
    case "benefit": "what it does for people"
    case "decision": "who has a say"
    default: "other ties"
    }
  }

  // MARK: Answers

  static let liveNobody = "Nothing was taken away."
  static func liveNothing(_ gone: String) -> String { "Without \(gone), nothing on this map surely stops." }
  static func liveSimple(_ share: String, _ unit: String) -> String {
    "Counting \(unitName(unit)) alone, \(share) of what is given would still be there."
  }
  static func liveKeep(_ inputs: String) -> String { "It would go on if somebody took over: \(inputs)." }
  static let liveGoesOn = "Goes on"
  static let liveLess = "Goes on with less"
  static let liveEnds = "What ends for people"
  static let liveWeaker = "Goes on, but weaker"
  static let liveOpen = "Cannot say yet"
  static func liveRate(_ amount: String) -> String { "an hour at \(amount)" }
  static func liveHour(_ rate: String, _ side: Side) -> String {
    "With \(rate), all people together: \(worthSide(side))."
  }
}
