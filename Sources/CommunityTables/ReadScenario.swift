// scenarios/NAME.json: a what-if beside the data.

import CommunityModel
import PlainText

func readScenario(_ source: SourceFile, log: inout DiagnosticLog) -> Scenario? {
  guard let members = readObject(source, log: &log) else { return nil }
  var reader = ObjectReader(members, file: source.name)
  var scenario = Scenario()
  scenario.name = String(source.lastPart.dropLast(".json".count))
  scenario.title = reader.text("title", log: &log)
  for item in reader.list("without", log: &log) {
    if let name = item.text {
      scenario.without.append(trimmed(name))
    } else {
      reader.wrong("without", item, "a list of names", log: &log)
    }
  }
  for item in reader.list("add", log: &log) {
    guard let row = item.members else {
      reader.wrong("add", item, "a list of rows: [{\"From\": \"…\", \"To\": \"…\"}]", log: &log)
      continue
    }
    let cells = cells(row, file: source.name, path: "add.", log: &log)
    if cells.count < row.count { reader.keepAsWritten("add") }
    scenario.add.append(cells)
  }
  for item in reader.list("set", log: &log) {
    guard let change = item.members, let matching = item["where"]?.members else {
      reader.wrong("set", item, "a list of changes: [{\"where\": {\"From\": \"…\"}, \"Amount\": \"50%\"}]", log: &log)
      continue
    }
    let conditions = cells(matching, file: source.name, path: "set.where.", log: &log)
    let changes = cells(change.filter { $0.name != "where" }, file: source.name, path: "set.", log: &log)
    if conditions.count < matching.count {
      reader.keepAsWritten("set")
      continue
    }
    if changes.count + 1 < change.count { reader.keepAsWritten("set") }
    scenario.set.append(Scenario.Change(matching: conditions, cells: changes))
  }
  for item in reader.list("pay", log: &log) {
    guard let members = item.members, let matching = item["where"]?.members else {
      reader.wrong(
        "pay", item, "a list: [{\"where\": {\"Payment\": \"unpaid\"}, \"by\": \"…\", \"each\": 12}]", log: &log)
      continue
    }
    var pay = ObjectReader(members.filter { $0.name != "where" }, file: source.name, path: "pay.")
    let by = pay.text("by", log: &log)
    let unit = pay.text("unit", log: &log)
    let per = pay.text("per", log: &log)
    guard let each = pay.number("each", log: &log) else {
      log.add(
        Fault(code: .wrongKind, message: "\"pay.each\" is missing: how much is paid for one?"), at: Place(source.name))
      reader.keepAsWritten("pay")
      continue
    }
    let conditions = cells(matching, file: source.name, path: "pay.where.", log: &log)
    if pay.hasRest || conditions.count < matching.count { reader.keepAsWritten("pay") }
    if conditions.count < matching.count { continue }
    scenario.pay.append(
      Scenario.Pay(
        matching: conditions, by: by, each: each,
        unit: unit.isEmpty ? "" : Units.canonical(folded(unit)).unit,
        per: per.isEmpty ? "hours" : Units.canonical(folded(per)).unit))
  }
  scenario.unknownKeys = reader.kept
  // A key of one's own is kept in silence; one that looks like a slip is told.
  for key in reader.rest {
    guard let near = nearNames(to: key.name, among: ["title", "without", "add", "set", "pay"]).first else { continue }
    log.add(
      Fault(
        code: .unknownWord, severity: .note,
        message: "\(quoted(key.name)) is not a key of a scenario: it is kept and changes nothing.",
        suggestion: "Did you mean \"\(shortQuote(near))\"?"), at: Place(source.name), found: key.name)
  }
  return scenario
}
