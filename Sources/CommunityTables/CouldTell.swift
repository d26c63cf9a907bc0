// What the report could tell if one more column were filled.

import CommunityModel
import PlainText

/// One note for each column that is blank where a question needs it.
func noteWhatCouldBeTold(_ community: Community, _ log: inout DiagnosticLog) {
  func note(_ table: TableName, _ column: String, _ message: String) {
    log.add(
      Fault(code: .couldTell, severity: .note, message: message),
      at: Place(community.fileName(of: table), column: column), key: "could-tell \(table.rawValue) \(column) \(message)"
    )
  }
  noteElements(community, note)
  noteConnections(community, note)
  let activities = community.elements.indices.count { community.elements.kind[$0].isActivity }
  if activities > 0 && community.requirements.isEmpty {
    note(
      .requirements, "",
      "There are no requirements: \"what stops?\" can only name activities that lose every contribution. "
        + "What does each activity need to go on?")
  }
}

private func noteElements(_ community: Community, _ note: (TableName, String, String) -> Void) {
  let elements = community.elements
  if community.fileNames[.elements] == nil {
    return note(
      .elements, "", "There is no list of elements: with Label and Type the report could tell people from places.")
  }
  let untyped = elements.indices.count { elements.type[$0].isBlank }
  if untyped > 0 {
    note(
      .elements, "Type", "Type is blank in \(counted(untyped, "row", "rows")): a person, group, resource or activity?")
  }
  let people = elements.indices.filter { elements.kind[$0].isPerson }
  if people.isEmpty { return }
  func blank(_ column: (ElementIndex) -> Bool) -> String? {
    let blank = people.count { column($0) }
    return blank == 0 ? nil : counted(blank, "row", "rows") + " of people"
  }
  if let rows = blank({ elements.constituency[$0].isBlank }) {
    note(
      .elements, "Constituency",
      "Constituency is blank in \(rows): from which side does each speak, in their own words?")
  }
  if let rows = blank({ elements.payment[$0].isBlank }) {
    note(.elements, "Payment", "Payment is blank in \(rows): whose time is paid, and whose is given freely?")
  }
  if let rows = blank({ elements.consent[$0] == .unsaid }) {
    note(
      .elements, "Consent",
      "Consent is blank in \(rows): how may each be shown? Until they say, they are hidden in anything shared.")
  }
  if elements.offers.isUnused {
    note(.elements, "Offers", "Offers is blank throughout: what does each have to offer that nobody has asked for yet?")
  }
  if elements.needs.isUnused {
    note(.elements, "Needs", "Needs is blank throughout: what is wanted that somebody may offer?")
  }
}

private func noteConnections(_ community: Community, _ note: (TableName, String, String) -> Void) {
  let connections = community.connections
  if connections.count == 0 {
    return note(.connections, "", "There are no connections yet: who gives what to whom, and what comes back?")
  }
  var decisions = 0
  var decisionsWithoutPart = 0
  var decisionsWithoutStage = 0
  var untypedRows = 0
  var withoutForm = 0
  var timeWithoutAmount = 0
  var moneyWithoutAmount = 0
  var contributions = 0
  var rewards = 0
  var withoutSource = 0
  for row in connections.indices {
    if connections.provenance[row] == .unsaid { withoutSource += 1 }
    switch connections.kind[row] {
    case .decision:
      decisions += 1
      if connections.part[row] == .unsaid { decisionsWithoutPart += 1 }
      if connections.stage[row] == .unsaid { decisionsWithoutStage += 1 }
    case .contribution, .reward:
      if connections.kind[row] == .contribution { contributions += 1 } else { rewards += 1 }
      let form = community.words[connections.form[row]]
      if form.isEmpty { withoutForm += 1 }
      // What was declined or only promised has no amount to ask for.
      let isBlank =
        connections.status[row].countsAsGiven && connections.amount(of: row) == nil && connections.low(of: row) == nil
        && connections.high(of: row) == nil
      if isBlank, form == "time" { timeWithoutAmount += 1 }
      if isBlank, Forms.money.contains(form) { moneyWithoutAmount += 1 }
    case .other: if connections.type[row].isBlank { untypedRows += 1 }
    case .benefit, .tie: break
    }
  }
  func rows(_ number: Int, _ of: String) -> String { number == 1 ? "1 \(of) row" : "\(number) \(of) rows" }
  if untypedRows > 0 {
    note(
      .connections, "Type",
      "Type is blank in \(counted(untypedRows, "row", "rows")): a contribution, reward, benefit, decision or tie?")
  }
  if decisionsWithoutPart > 0 {
    note(.connections, "Part", "Part is blank in \(rows(decisionsWithoutPart, "decision")): who has the last word?")
  }
  if decisionsWithoutStage > 0 {
    note(
      .connections, "Stage",
      "Stage is blank in \(rows(decisionsWithoutStage, "decision")): when is it decided: commission, design, deliver or assess?"
    )
  }
  if timeWithoutAmount > 0 {
    note(
      .connections, "Amount",
      "Amount is blank in \(rows(timeWithoutAmount, "time")): about how many hours, or between which two numbers?")
  }
  if moneyWithoutAmount > 0 {
    note(
      .connections, "Amount",
      "Amount is blank in \(rows(moneyWithoutAmount, "money")): how much, or between which two sums?")
  }
  if withoutForm > 0 {
    note(
      .connections, "Form",
      "Form is blank in \(counted(withoutForm, "row", "rows")): is it time, money, space, or something else?")
  }
  if contributions > 0 && rewards == 0 {
    note(.connections, "Type", "No row is a reward: what comes back to those who contribute, from whoever?")
  }
  if contributions > 0 && decisions == 0 {
    note(.connections, "Type", "No row is a decision: who decides, and at which stage?")
  }
  if withoutSource > 0 {
    note(
      .connections, "Provenance",
      "Provenance is blank in \(counted(withoutSource, "row", "rows")): recorded, stated, estimated or illustrative?")
  }
}
