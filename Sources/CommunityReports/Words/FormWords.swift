// The form that is handed out. The words.

/// What the form asks, and what it says while it is filled in.
enum FormWords {
  static func title(_ map: String) -> String { map.isEmpty ? "Your part in this map" : "Your part in \(map)" }
  static let lead =
    "What do you give, and what comes back? You say it in your own words. Every question may be left open."
  static let needsScript =
    "To answer on this screen, turn on JavaScript. Without it, print this page: it is the same form on paper."
  static let skip = "Skip to the questions"
  static let footer =
    "This page asks for nothing from anywhere and sends nothing. Your answers leave it only in the files that you save. Made with Kith"
  static let paperTitle = "On paper"

  // MARK: The steps

  static let steps: [(id: String, title: String)] = [
    ("begin", "Before you begin"), ("who", "Who are you?"), ("give", "What do you give?"),
    ("get", "What do you get back?"), ("with", "Who do you work with?"), ("decide", "Where do you have a say?"),
    ("gifts", "What can you offer, and what do you need?"), ("shown", "How may you be shown?"),
    ("review", "Look through it, then save"),
  ]

  // MARK: Before you begin

  static let begin = [
    "It takes about ten minutes. A rough figure is welcome, and \"I do not know\" is an answer too.",
    "You speak for yourself alone: of others you say only what you give them, and what you get from them.",
    "Nothing is stored in this browser. At the end you save a file and hand it over yourself.",
  ]
  static let purpose = "What it is for"
  static let askedFor = "Who asks"
  static let benefits = "Who it is good for"
  static let contact = "Questions"
  static let deleteAfter = "Deleted after"
  static let helper = "Who is filling this in?"
  static let helperChoices: [(value: String, text: String)] = [
    ("self", "I am, for myself or for my group"), ("helper", "I write for somebody who tells me what to write"),
  ]

  // MARK: Who are you?

  static let known = "Are you in the list?"
  static let knownChoices: [(value: String, text: String)] = [
    ("list", "Yes, I choose my name"), ("typed", "The group knows me, but I am not in the list"),
    ("new", "No, I am new to this map"),
  ]
  static let knownHint = "In the list stands only who agreed to be named. Everybody else types their name."
  static let name = "Your name"
  static let typedName = "Your name, as the group knows you"
  static let typedNameHint = "A first name, a full name or a name that was agreed with you."
  static let kind = "You answer"
  static let kindChoices: [(value: String, text: String)] = [("person", "for myself"), ("group", "for a group")]
  static let role = "What do you do here?"
  static let roleHint = "Your role or roles, with a comma between. For example: volunteer, driver."
  static let side = "Which side do you speak from?"
  static let sideOther = "another one"
  static let sideOpen = "I leave this open"
  static let sideOtherLabel = "Which one?"
  static let span = "Which time do you speak of?"
  static let spanHint = "All your amounts are for this time."
  static let spanOpen = "no time in particular"
  static func span(_ start: String, _ end: String) -> String {
    end.isEmpty || start == end ? start : start.isEmpty ? end : "\(start) to \(end)"
  }

  // MARK: Rows

  static let giveIntro = "Add one for each thing that you give: time, money, things, a room, what you know."
  static let giveLegend = "Something you give"
  static let giveTo = "To what, or to whom?"
  static let giveForm = "What do you give?"
  static let addGive = "Add something you give"
  static let getIntro = "Add one for each thing: what you got, what you were offered, and what you turned down."
  static let getLegend = "Something you get"
  static let getFrom = "From whom, or from what?"
  static let getForm = "What is it?"
  static let addGet = "Add something you get"
  static let status = "How did it go?"
  static let statusChoices: [(value: String, text: String)] = [
    ("", "I get it"), ("declined", "It was offered, and I said no"), ("offered", "It was offered, and is still open"),
    ("not offered", "It was not offered to me"), ("unknown", "I would rather not say"),
  ]
  static let remove = "Take this one out"
  static let choose = "Choose…"
  static let activities = "Activities"
  static let bodies = "Groups, places and things"
  static let people = "People who agreed to be named"
  static let other = "Something or somebody else…"
  static let otherLabel = "What or who is it?"
  static let howMuch = "How much?"
  static let amountChoices: [(value: String, text: String)] = [
    ("number", "A number"), ("about", "About so much"), ("range", "Between two numbers"), ("unknown", "I do not know"),
  ]
  static let number = "Number"
  static let low = "At least"
  static let high = "At most"
  static let unit = "Of what?"
  static let unitHint = "For example: meals, kg, sessions."
  static let currencyHint = "The currency, for example GBP."
  static let per = "How often?"
  static let perChoices: [(value: String, text: String)] = [
    ("", "in all"), ("day", "each day"), ("week", "each week"), ("fortnight", "every two weeks"),
    ("month", "each month"), ("quarter", "each quarter"), ("year", "each year"),
  ]
  static let contributions: [(value: String, text: String)] = [
    ("time", "Time"), ("money", "Money"), ("in-kind", "Things: food, materials, a service"),
    ("space", "Space: a room, land, a place to meet"), ("knowledge", "Knowledge or advice"),
    ("equipment", "Equipment to use"), ("introduction", "Introductions to others"), ("support", "Support"),
    ("access", "Access to something"),
  ]
  static let rewards: [(value: String, text: String)] = [
    ("pay", "Pay"), ("expenses", "Expenses"), ("involvement payment", "A payment for taking part"),
    ("voucher", "A voucher"), ("training", "Training"), ("reference", "A reference"),
    ("recognition", "Recognition, thanks"), ("access", "Access to something"), ("support", "Support"),
    ("time credit", "Time credits"), ("learning", "Learning"),
  ]
  static let asContribution = "Gifts and help"
  static let asReward = "For taking part"

  // MARK: With, decide, gifts

  static let withIntro = "Tick those you work with."
  static let withFind = "Find a name"
  static let withOthers = "Others you work with"
  static let onePerLine = "One on each line."
  static let decideIntro = "Say it for the whole, or for each activity that you know."
  static let decideLegend = "Where you have a say"
  static let decideWhat = "In what?"
  static let addDecide = "Add another activity"
  static let stages: [(value: String, text: String)] = [
    ("commission", "Choosing what should be done"), ("design", "Planning how it is done"),
    ("deliver", "Doing it"), ("assess", "Judging how it went"),
  ]
  static let parts: [(value: String, text: String)] = [
    ("", "left open"), ("takes part", "I take part"), ("advises", "I advise"), ("decides", "I decide"),
    ("can veto", "I can say no"),
  ]
  static let offers = "What you can offer, as part of what you do here"
  static let gifts = "What else you could offer, if somebody asked"
  static let giftsHint = "Skills, hobbies, languages, things to lend. One on each line."
  static let needs = "What you need, or would like"

  // MARK: How you may be shown

  static let shownIntro =
    "This is for what leaves the group. The group itself works with your name. Asha Green, a driver, would be shown so:"
  static let shown: [(value: String, text: String, example: String)] = [
    ("named", "By my name", "Asha Green"), ("initials", "By my initials", "A. G."),
    ("hidden", "Without my name, by role and a number", "Driver 3"),
    ("none", "Not at all: I want to be on no map", "nothing, and no answer of hers is used"),
  ]
  static let shownLater = "I decide later"
  static let shownOpen = "Left open, your name is hidden. You may change your mind at any time."
  static let shownLike = "Shown as:"

  // MARK: Paper

  static let paperIntro = "Leave open whatever you like. A rough figure is welcome, and so is a question mark."
  static let paperHelped = "Somebody wrote this for me"
  static let paperSide = "I speak as"
  static let paperTime = "I speak of the time"
  static let paperGive: [String] = [
    "To what, or to whom", "What: time, money, things, a room…", "How much", "How often",
  ]
  static let paperGet: [String] = [
    "From whom", "What: pay, expenses, training, thanks…", "How much", "How often", "Was it so?",
  ]
  static let paperStatus = "got · open · said no · not offered · rather not say"
  static let paperStatusHint =
    "\"Open\": offered, and not yet answered. \"Said no\": offered, and turned down. Ring one for each line."
  static let paperTo = "Activities of this map:"
  static let paperOften =
    "\"How much\" may be a number, \"about\", a range or a question mark. \"How often\": each week, month, year, or in all."
  static let paperStage = "Ring one in each line. In what:"
  static let paperHand = "Hand this sheet to whoever gave it to you."

  // MARK: What the script says

  static let labels: [(key: String, text: String)] = [
    ("next", "Next"), ("back", "Back"), ("step", "Step {n} of {all}"), ("print", "Print it as a paper form"),
    ("start", "Begin"),
    ("needName", "Please choose your name, or say above that you are not in the list."),
    ("needTyped", "Please write a name, so that the group knows whose answers these are."),
    ("needTo", "Please choose one, or take this row out."),
    ("needOther", "Please write what or who it is."),
    ("needForm", "Please choose what it is."),
    ("needNumber", "Please write a number such as 10 or 2.5, or choose \"I do not know\"."),
    ("needRange", "The second number should be larger than the first."),
    ("needUnit", "Please write what is counted, for example meals."),
    ("needCurrency", "Please write the currency, for example GBP."),
    ("self", "This is you. Please choose somebody or something else."),
    ("tooLong", "Please keep it below {n} letters."),
    ("oneProblem", "One answer needs another look."), ("problems", "{n} answers need another look."),
    ("row", "{what} {n}"), ("added", "Added: {what}."), ("removed", "Taken out: {what}."),
    ("about", "about {amount}"), ("between", "{low} to {high}"), ("amountUnknown", "you do not know how much"),
    ("hours", "hours"), ("inAll", "in all"),
    ("sayName", "You are {name}."), ("sayNew", "You are new to this map."), ("sayGroup", "You answer for a group."),
    ("sayHelped", "Somebody wrote this down for you."), ("sayRole", "What you do: {text}."),
    ("saySide", "You speak as: {text}."), ("saySpan", "Your amounts are for {text}."),
    ("sayGive", "{to}: you give {form}."), ("sayGiveAmount", "{to}: you give {form}, {amount}."),
    ("sayGet", "From {from}: you get {form}."), ("sayGetAmount", "From {from}: you get {form}, {amount}."),
    ("say-declined", "From {from}: {form} was offered, and you said no."),
    ("say-offered", "From {from}: {form} was offered, and is still open."),
    ("say-not offered", "From {from}: {form} was not offered to you."),
    ("say-unknown", "From {from}: {form}. You would rather not say how it went."),
    ("sayWith", "You work with {name}."), ("sayDecide", "{what}, {stage}: {part}."),
    ("sayOffer", "You can offer {text}."), ("sayGift", "If somebody asked, you could also offer {text}."),
    ("sayNeed", "You need {text}."),
    ("sayShown", "In what leaves the group, you are shown: {text}. Example: {example}"),
    ("sayShownOpen", "You left open how you may be shown, so your name is hidden."),
    ("sayNone", "You want to be on no map. None of your other answers is used."),
    ("sayNothing", "Nothing, so far."), ("change", "Change"),
    ("save", "Save my answers"), ("copy", "Save a copy to read"),
    (
      "saved",
      "Saved as {file}. Hand this file to whoever asked you. It holds your name: send it as you would a letter."
    ),
    ("copied", "Saved as {file}. This one is for you. The file to hand over is the other one."),
    ("notSaved", "Not saved yet. The file holds what stands above and nothing else."),
    ("changed", "Something changed since you saved. Please save again."),
    ("again", "Start again for somebody else"),
    ("sureAgain", "Press once more: everything that is written here goes away."),
    ("copyTitle", "What you said for {map}"), ("copyOn", "Said on {on}."),
  ]
}
