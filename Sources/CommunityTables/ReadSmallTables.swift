// requirements.csv, valuations.csv and outcomes.csv.

import CommunityModel
import PlainText

func readRequirements(_ source: SourceFile, into community: inout Community, log: inout DiagnosticLog) {
  guard
    var small = SmallSheet<RequirementColumn>(
      source, needed: [.element, .needs], numbers: [.atLeast], log: &log)
  else { return }
  community.fileNames[.requirements] = small.sheet.file
  let own = OwnWords(community.settings)
  var provenances = WordColumn<Provenance>("requirements", "Provenance")
  var missing = WordColumn<Requirement.IfMissing>("requirements", "If missing")
  for row in small.sheet.rows {
    var requirement = Requirement()
    requirement.element = small.text(.element, row)
    requirement.needs = small.text(.needs, row)
    requirement.anyOf = small.text(.anyOf, row)
    requirement.why = small.text(.why, row)
    requirement.evidence = small.text(.evidence, row)
    requirement.sheetRow = Int32(small.sheet.sheetRow(row))
    requirement.atLeastCell = small.text(.atLeast, row)
    requirement.atLeast = atLeast(&small, row, log: &log)
    let ifMissing = small.text(.ifMissing, row)
    if !ifMissing.isEmpty {
      if let word = missing.read(ifMissing, own) {
        requirement.ifMissing = word
      } else {
        small.keep(missing.fault(ifMissing), .ifMissing, row, log: &log)
      }
    }
    let provenance = small.text(.provenance, row)
    if !provenance.isEmpty {
      if let pair = readProvenance(provenance, &provenances, own) {
        requirement.provenance = pair
      } else {
        small.keep(provenances.fault(provenance), .provenance, row, log: &log)
      }
    }
    for name in [RequirementColumn.element, .needs] where small.text(name, row).isEmpty {
      log.add(
        Fault(code: .missingCell, message: "\(name.rawValue) is blank, so the row says nothing."),
        at: small.place(name, row))
    }
    requirement.extras = small.takeExtras(row)
    community.requirements.append(requirement)
  }
}

/// `400 hours`, `50%`, `3`, or blank.
private func atLeast(
  _ small: inout SmallSheet<RequirementColumn>, _ row: Int, log: inout DiagnosticLog
) -> Requirement.Enough {
  guard let (value, unit) = small.number(.atLeast, row, log: &log) else { return .any }
  if value < 0 {
    log.add(
      Fault(code: .negativeAmount, message: "\(quoted(small.text(.atLeast, row))) is less than nothing."),
      at: small.place(.atLeast, row), found: small.text(.atLeast, row))
    return .any
  }
  if unit == "%" {
    if isShare(value) { return .share(value) }
    log.add(
      Fault(
        code: .notAShare, message: "\(quoted(small.text(.atLeast, row))) is more than today's level.",
        advice: "A share of today's level goes from 0% to 100%."),
      at: small.place(.atLeast, row), found: small.text(.atLeast, row))
    return .any
  }
  return .amount(value, unit: unit.map { Units.canonical(folded($0)).unit } ?? "")
}

func readValuations(_ source: SourceFile, into community: inout Community, log: inout DiagnosticLog) {
  guard
    var small = SmallSheet<ValuationColumn>(
      source, needed: [.valuation, .worth], numbers: [.worth, .low, .high], log: &log)
  else { return }
  community.fileNames[.valuations] = small.sheet.file
  let own = OwnWords(community.settings)
  for row in small.sheet.rows {
    var valuation = ValuationRow()
    valuation.valuation = small.text(.valuation, row)
    valuation.form = own.meaning(of: small.text(.form, row), in: "connections.form").text
    let unit = own.meaning(of: small.text(.unit, row), in: "connections.unit").text
    valuation.unit = unit.isEmpty ? "" : Units.canonical(unit).unit
    valuation.role = small.text(.role, row)
    let into = folded(small.text(.in, row))
    valuation.in = into.isEmpty ? "" : Units.canonical(into).unit
    valuation.source = small.text(.source, row)
    valuation.sheetRow = Int32(small.sheet.sheetRow(row))
    if let (worth, beside) = small.number(.worth, row, log: &log) {
      if worth < 0 {
        small.keep(
          Fault(code: .negativeAmount, message: "\(quoted(small.text(.worth, row))) is less than nothing."), .worth,
          row,
          log: &log)
      } else {
        valuation.worth = worth
      }
      if valuation.in.isEmpty, let beside, beside != "%" { valuation.in = Units.canonical(folded(beside)).unit }
    } else if small.text(.worth, row).isEmpty {
      log.add(
        Fault(code: .missingCell, message: "Worth is blank, so the row values nothing."), at: small.place(.worth, row))
    }
    if valuation.in.isEmpty {
      log.add(
        Fault(
          code: .missingCell, message: "Worth \(quoted(small.text(.worth, row))) in what?",
          advice: "Write the unit in the column In, e.g. GBP."), at: small.place(.in, row))
    }
    valuation.low = small.number(.low, row, log: &log)?.value
    valuation.high = small.number(.high, row, log: &log)?.value
    valuation.extras = small.takeExtras(row)
    community.valuations.append(valuation)
  }
}

func readOutcomes(_ source: SourceFile, into community: inout Community, log: inout DiagnosticLog) {
  let numbers: [OutcomeColumn] = [
    .quantity, .proxy, .deadweight, .displacement, .attribution, .dropOff, .years, .low, .high,
  ]
  guard var small = SmallSheet<OutcomeColumn>(source, needed: [.outcome], numbers: numbers, log: &log) else { return }
  community.fileNames[.outcomes] = small.sheet.file
  for row in small.sheet.rows {
    var outcome = OutcomeRow()
    outcome.outcome = small.text(.outcome, row)
    outcome.for = small.text(.for, row)
    outcome.source = small.text(.source, row)
    outcome.sheetRow = Int32(small.sheet.sheetRow(row))
    outcome.quantity = small.number(.quantity, row, log: &log)?.value
    let unit = folded(small.text(.unit, row))
    outcome.unit = unit.isEmpty ? "" : Units.canonical(unit).unit
    if let (proxy, beside) = small.number(.proxy, row, log: &log) {
      outcome.proxy = proxy
      if outcome.unit.isEmpty {
        outcome.unit = beside.map { Units.canonical(folded($0)).unit } ?? community.currency
      }
    }
    outcome.deadweight = share(.deadweight, &small, row, log: &log)
    outcome.displacement = share(.displacement, &small, row, log: &log)
    outcome.attribution = share(.attribution, &small, row, log: &log)
    outcome.dropOff = share(.dropOff, &small, row, log: &log)
    outcome.years = small.number(.years, row, log: &log)?.value
    outcome.low = small.number(.low, row, log: &log)?.value
    outcome.high = small.number(.high, row, log: &log)?.value
    outcome.extras = small.takeExtras(row)
    community.outcomes.append(outcome)
  }
}

/// A share: `20%` or `0.2`. `20` alone could be either and is no share.
private func share(
  _ name: OutcomeColumn, _ small: inout SmallSheet<OutcomeColumn>, _ row: Int, log: inout DiagnosticLog
) -> Double? {
  guard let (value, _) = small.number(name, row, log: &log) else { return nil }
  if isShare(value) { return value }
  let text = small.text(name, row)
  small.keep(
    Fault(
      code: .notAShare, message: "\(quoted(text)) is not a share.",
      advice: "Write a share between 0% and 100%, or between 0 and 1."), name, row, log: &log)
  return nil
}
