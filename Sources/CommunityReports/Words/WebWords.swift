// The page that holds the whole program. The words.

import CommunityMeasures
import CommunityModel
import PlainText

enum WebWords {
  static let title = "Kith"
  static let lead = "Who gives what to whom here? Is it mutual, fair, lasting? Bring your sheets and look."
  static let stays =
    "Nothing leaves this page: it has no network. What you do is kept until you close it, and saved only when you say so."
  static let needsScript =
    "This page works with JavaScript, which is turned off here. Turn it on for this file; nothing is sent anywhere."
  static let skip = "Skip to the content"
  static let footer = "The program is inside this file. It works offline, from a stick or a shared folder."

  static func size(_ facts: Facts) -> String {
    "\(Words.elements(facts.ledger.elements.count)), \(Words.connections(facts.ledger.count))."
  }
  static func measuresOf(_ unit: String?) -> String {
    unit.map { "In \(Words.unitName($0))" } ?? "Of the whole map"
  }
  static func rate(_ name: String, of what: String, in unit: String) -> String {
    what.isEmpty ? "\(name), in \(unit)" : "\(name) (\(what)), in \(unit)"
  }
  static let triedHere = "tried here"
  static let together = "Tick \"Put people of the same role together\" to let them stand together."

  /// What a picture is called before it is drawn.
  static func picture(_ subject: Report.WantedPicture.Subject, _ facts: Facts) -> String {
    switch subject {
    case .assets: "What there is, by kind"
    case .reciprocity(let unit): "Both ways between groups, in \(Words.unitName(unit))"
    case .network: "Who is linked with whom"
    case .story: "The phases from left to right"
    case .exchange(let unit): "Who gives and who receives, in \(Words.unitName(unit))"
    case .dependency(let without, _): "What stops without \(Words.listed(without.map { facts.name($0) }))"
    case .decisions: "Who decides at each stage"
    case .chart(let chart): chart.title
    }
  }

  // MARK: What the page's own buttons say

  static let labels: [(key: String, text: String)] = [
    ("begin", "Begin"), ("working", "Working…"), ("starting", "Starting the engine…"), ("reading", "Reading…"),
    ("ready", "Ready."),
    ("failed", "This browser cannot run the engine of the page. A current Firefox, Chrome or Safari can."),
    ("broke", "That could not be worked out. Your sheets are as they were."),
    ("choose", "Choose the files of a dataset"),
    (
      "chooseHint",
      "Sheets as CSV: elements.csv, connections.csv and the others. Or a workbook (.xlsx), two sheets from Kumu or Gephi, or a Kumu file (.json). Or a ZIP that this page saved. You may also drop them on the page."
    ),
    ("chooseFolder", "Or its folder"), ("dropFolder", "{name} is a folder: choose it above, or drop the files in it."),
    ("starter", "Start with two small sheets"), ("example", "Open the example: {name}"), ("other", "Open other files"),
    ("loseAsk", "What you changed is not saved. Open other files all the same?"),
    ("notKnown", "{name}: no file that Kith reads here. The desk program reads more formats."),
    ("badBook", "{name}: the workbook could not be opened. Save it as .xlsx without a password, or its sheets as CSV."),
    ("badJSON", "{name}: the text is no JSON."),
    ("tooBig", "{name}: the file is larger than 50 MB. The desk program reads it."),
    ("secondSheet", "{name} is a second one of its kind and is left out."),
    ("leftSheet", "{name} is left out: its headers are not those of a sheet that Kith knows."),
    ("readSheet", "{name} was read as {file}."),
    ("gephiType", "{name}: Gephi's Type is the direction, its Kind what passes."),
    ("parts", "Parts"), ("sheets", "Sheets"), ("measures", "Measures"), ("stops", "What if it leaves?"),
    ("debate", "What is it worth?"), ("scenarios", "Scenarios"), ("pictures", "Pictures"), ("save", "Save"),
    ("noProblems", "Nothing is wrong with the sheets."), ("problemCount", "{n} to put right"),
    ("oneProblem", "1 to put right"), ("noteCount", "{n} notes"), ("oneNote", "1 note"),
    ("problems", "What the check says"), ("notes", "Notes"), ("goTo", "Go to the cell"),
    ("firstOf", "The first {n} of {all}."),
    ("nothing", "There is nothing to measure yet. Fill the sheets elements and connections."),
    ("sheet", "Sheet"), ("about", "About this map"), ("rowLabel", "Row {row}, {column}"), ("rowName", "Row {row}"),
    ("addRow", "Add a row"), ("removeRow", "Remove row {row}"), ("addColumn", "Add a column"),
    ("newColumn", "Column to add"), ("rowsShown", "Rows {from} to {to} of {all}"), ("earlier", "Earlier rows"),
    ("later", "Later rows"), ("find", "Find in this sheet"), ("found", "{n} rows hold it."),
    ("sheetHint", "Write into the cells. The check runs as you type."),
    ("removed", "Row {row} is removed."), ("bring", "Bring it back"),
    ("aboutTitle", "Title"), ("aboutPurpose", "What it is for"), ("aboutAskedFor", "Who asked for it"),
    ("aboutBenefits", "Who benefits"), ("aboutContact", "Whom to ask, and how to correct or leave"),
    ("aboutDeleteAfter", "When to delete it"), ("aboutCurrency", "Currency, as GBP"),
    ("measure", "Measure"), ("question", "Question"), ("value", "Answer"), ("reading", "In words"),
    ("debateHint", "Move a rate, or type one: the tables show what follows. The rates are yours, not findings."),
    ("debateNone", "No worth is named in the sheet valuations. Add a row there: what, in which unit, worth how much."),
    ("back", "As in the sheet"),
    ("leavesHint", "Choose who or what leaves. The page says what stops, in which order and why."),
    ("leavesFind", "Find by name"), ("leavesNobody", "Nobody has left."), ("bringBack", "Bring {name} back"),
    ("leavesAlso", "Take away"), ("order", "What stops, in order"), ("round", "Round {n}"),
    ("moved", "Findings that move"), ("today", "Today"), ("then", "Then"),
    ("notMoved", "None of the findings asked again here moves."), ("assumed", "What the rules take for granted"),
    ("keepScenario", "Keep it as a scenario"), ("scenarioName", "Name of the scenario"),
    ("scenarioKept", "Kept. It stands among the scenarios and is saved with the sheets."),
    ("scenarioNone", "No scenario yet. Make one here, or under \"What if it leaves?\"."),
    ("scenarioMake", "Make a scenario"), ("scenarioGone", "Who or what leaves"),
    ("scenarioFrom", "Whose giving changes"), ("scenarioForm", "Only of this form (blank: everything)"),
    ("scenarioShare", "To how many per cent of today"), ("scenarioAdd", "Add the scenario"),
    ("scenarioNeeds", "Give it a name, and say what leaves or whose giving changes."),
    ("scenarioNothing", "None of the figures asked for moves in any of them."), ("nobody", "nobody"),
    ("beside", "Today and each scenario"), ("removeScenario", "Remove {name}"),
    ("pictureChoose", "Picture"), ("saveSVG", "Save the picture (SVG)"), ("saveDOT", "Save it for Graphviz (DOT)"),
    ("pictureNone", "There is nothing to draw here yet."),
    ("level", "For whose eyes?"), ("levelPrivate", "Ours alone: everything as it is, with names."),
    ("levelPartners", "Partners: who agreed is named, everybody else is a role and a number."),
    ("levelPublic", "Everybody: people are counted, not drawn, and not named."),
    ("health", "Health data: hide 1 to 7 people, and round counts to 5."),
    ("together", "Put people of the same role together."),
    ("saveDataset", "The sheets (ZIP)"), ("saveReport", "The report (one HTML page)"),
    ("saveTables", "The tables of the report (ZIP)"), ("savePictures", "The pictures (ZIP)"),
    ("saved", "Saved as {name}, in the folder of downloads."), ("look", "Look at it before you send it:"),
    ("unsaved", "There are changes that are not saved."),
  ]
}
