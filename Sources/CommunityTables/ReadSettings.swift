// community.json: what is said about the whole.

import CommunityModel
import PlainText

func readSettings(_ source: SourceFile, log: inout DiagnosticLog) -> Settings {
  var settings = Settings()
  guard let members = readObject(source, log: &log) else { return settings }
  var reader = ObjectReader(members, file: source.name)
  settings.title = reader.text("title", log: &log)
  settings.place = reader.text("place", log: &log)
  settings.purpose = reader.text("purpose", log: &log)
  settings.askedFor = reader.text("askedFor", log: &log)
  settings.benefits = reader.text("benefits", log: &log)
  settings.contact = reader.text("contact", log: &log)
  settings.deleteAfter = reader.text("deleteAfter", log: &log)
  settings.share = reader.text("share", log: &log)
  let currency = reader.text("currency", log: &log)
  settings.currency = currency.isEmpty ? "" : Units.canonical(folded(currency)).unit
  settings.asked = reader.number("asked", log: &log).flatMap { Int(exactly: $0) }
  settings.answered = reader.number("answered", log: &log).flatMap { Int(exactly: $0) }
  readWords(&reader, into: &settings, log: &log)
  readPhases(&reader, into: &settings, log: &log)
  readPeriod(&reader, into: &settings, log: &log)
  readStatements(&reader, into: &settings, log: &log)
  let listed = reader.list("assetTypes", log: &log)
  let assetTypes = listed.compactMap { $0.text.map { trimmed($0) } }
  if assetTypes.count < listed.count { reader.wrong("assetTypes", .array(listed), "a list of words", log: &log) }
  if !assetTypes.isEmpty { settings.assetTypes = assetTypes }
  settings.unknownKeys = reader.kept
  return settings
}

private func readWords(_ reader: inout ObjectReader, into settings: inout Settings, log: inout DiagnosticLog) {
  for column in reader.object("words", log: &log) {
    guard let pairs = column.value.members else {
      reader.wrong("words", .object([column]), "an object of columns, each with its words", log: &log)
      continue
    }
    for pair in pairs {
      guard let means = pair.value.text else {
        reader.wrong("words", .object([column]), "words for words", log: &log)
        continue
      }
      settings.words.append(OwnWord(column: column.name, word: pair.name, means: means))
    }
  }
}

/// Phases stand in order and need no dates.
private func readPhases(_ reader: inout ObjectReader, into settings: inout Settings, log: inout DiagnosticLog) {
  for (number, item) in reader.list("phases", log: &log).enumerated() {
    if let name = item.text, !trimmed(name).isEmpty {
      settings.phases.append(Phase(name: trimmed(name)))
      continue
    }
    guard let members = item.members else {
      reader.wrong("phases", item, "a list of objects: [{\"name\": \"pilot\"}]", log: &log)
      continue
    }
    var phase = ObjectReader(members, file: reader.file, path: "phases.")
    let name = phase.text("name", log: &log)
    let from = date(&phase, "from", settings, log: &log)
    let to = date(&phase, "to", settings, log: &log)
    if name.isEmpty {
      log.add(
        Fault(code: .wrongKind, message: "Phase \(number + 1) has no \"name\", so no row can stand in it."),
        at: Place(reader.file))
    }
    if phase.hasRest || from == nil || to == nil { reader.keepAsWritten("phases") }
    settings.phases.append(Phase(name: name, from: from ?? .unsaid, to: to ?? .unsaid))
  }
}

private func readPeriod(_ reader: inout ObjectReader, into settings: inout Settings, log: inout DiagnosticLog) {
  var period = ObjectReader(reader.object("period", log: &log), file: reader.file, path: "period.")
  let from = date(&period, "from", settings, log: &log)
  let to = date(&period, "to", settings, log: &log)
  settings.periodFrom = from ?? .unsaid
  settings.periodTo = to ?? .unsaid
  if period.hasRest || from == nil || to == nil { reader.keepAsWritten("period") }
}

/// A date, or a phase that stands before. `nil`, with a problem, when it is neither.
private func date(
  _ reader: inout ObjectReader, _ key: String, _ settings: Settings, log: inout DiagnosticLog
) -> Moment? {
  let text = reader.text(key, log: &log)
  if let moment = readMoment(text, in: settings) { return moment }
  log.add(
    Fault(
      code: .notADate, message: "\(quoted(text)) (\"\(key)\") is not a date.",
      advice: "Write 2025, 2025-03, 2025-Q1 or 2025-03-01."), at: Place(reader.file), found: text)
  return nil
}

private func readStatements(_ reader: inout ObjectReader, into settings: inout Settings, log: inout DiagnosticLog) {
  for item in reader.list("statements", log: &log) {
    guard let members = item.members else {
      reader.wrong("statements", item, "a list of objects: [{\"text\": \"…\"}]", log: &log)
      continue
    }
    var object = ObjectReader(members, file: reader.file, path: "statements.")
    var statement = Statement()
    statement.text = object.text("text", log: &log)
    statement.measure = object.text("measure", log: &log)
    statement.above = object.number("above", log: &log)
    statement.below = object.number("below", log: &log)
    statement.source = object.text("source", log: &log)
    if object.hasRest { reader.keepAsWritten("statements") }
    settings.statements.append(statement)
  }
  for item in reader.list("agreed", log: &log) {
    guard let members = item.members else {
      reader.wrong("agreed", item, "a list of objects: [{\"on\": \"2026-11\", \"text\": \"…\"}]", log: &log)
      continue
    }
    var object = ObjectReader(members, file: reader.file, path: "agreed.")
    var agreement = Agreement()
    agreement.on = object.text("on", log: &log)
    agreement.text = object.text("text", log: &log)
    agreement.lookAgain = object.text("lookAgain", log: &log)
    if object.hasRest { reader.keepAsWritten("agreed") }
    settings.agreed.append(agreement)
  }
}
