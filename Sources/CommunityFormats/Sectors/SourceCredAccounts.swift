// The accounts of SourceCred: each person's cred, week by week, and what they were paid.

import CommunityTables
import PlainText

/// Adds what a list of accounts tells.
///
/// - Parameter hasLedger: Then what was paid is told by the ledger already, payment by payment.
/// - Returns: What there is to say about it.
func addAccounts(
  _ file: SourceFile, hasLedger: Bool, _ people: inout SourceCredPeople, _ rows: inout TableBuilder
) throws(ImportFailure) -> [String] {
  let json = try readForeignJSON(file)
  guard let accounts = json["accounts"]?.items else {
    throw ImportFailure(
      "There is no list \"accounts\" in the file.", advice: "Take output/accounts.json as SourceCred wrote it.",
      file: file.name)
  }
  let weeks = weeks(json)
  var withoutWeeks = 0
  for (number, entry) in accounts.enumerated() {
    let account = entry["account"] ?? entry
    let identity = account["identity"] ?? .null
    guard let id = identity["id"]?.identifier, !id.isEmpty else {
      throw ImportFailure(
        "Account \(number + 1) has no identity with an id.",
        advice: "Take output/accounts.json as SourceCred wrote it.",
        file: file.name)
    }
    people.add(id, name: identity["name"]?.text ?? "", subtype: identity["subtype"]?.text ?? "", line: number + 1)
    people.set(
      id, isActive: account["active"]?.bool, balance: (account["balance"]?.cell).flatMap { grainText($0) } ?? "")
    func give(_ cred: Double, _ week: (start: String, end: String)?) {
      guard cred > 0 else { return }
      people.useProject()
      rows.row(
        at: number + 1,
        [
          ("From", people.account(id)), ("To", SourceCredPeople.project), ("Type", "contribution"),
          ("Amount", shortestText(cred)), ("Unit", "cred"), ("Start", week?.start ?? ""), ("End", week?.end ?? ""),
        ])
    }
    let cred = entry["cred"]?.items ?? []
    if !cred.isEmpty, cred.count == weeks.count {
      for (amount, week) in zip(cred, weeks) { give(amount.double ?? 0, week) }
    } else {
      withoutWeeks += 1
      give(entry["totalCred"]?.double ?? cred.reduce(0) { $0 + ($1.double ?? 0) }, nil)
    }
    if !hasLedger, let paid = account["paid"]?.cell, let amount = grainText(paid), !amount.isEmpty {
      people.useDistribution()
      rows.row(
        at: number + 1,
        [
          ("From", SourceCredPeople.distribution), ("To", people.account(id)), ("Type", "reward"), ("Form", "grain"),
          ("Amount", amount), ("Unit", "grain"),
        ])
    }
  }
  return notes(json, withoutWeeks: withoutWeeks, hasLedger: hasLedger)
}

/// The first and the last day of each interval that cred was counted for.
private func weeks(_ json: JSONValue) -> [(start: String, end: String)] {
  if let intervals = json["intervals"]?.items {
    return intervals.map {
      (sourceCredDay($0["startTimeMs"]?.double), sourceCredDay($0["endTimeMs"]?.double.map { $0 - 1 }))
    }
  }
  // Older files name the ends alone; each interval is a week.
  let week = 7.0 * 86_400_000
  return (json["intervalEndpoints"]?.items ?? []).map { end in
    (sourceCredDay(end.double.map { $0 - week }), sourceCredDay(end.double.map { $0 - 1 }))
  }
}

private func notes(_ json: JSONValue, withoutWeeks: Int, hasLedger: Bool) -> [String] {
  var notes = ["Cred is a contribution to \(SourceCredPeople.project), in weeks where the file has them."]
  if !hasLedger { notes.append("Without the ledger, what was paid is one reward in all for each account.") }
  if withoutWeeks > 0 {
    notes.append("\(counted(withoutWeeks, "account has", "accounts have")) no cred by weeks: their total is taken.")
  }
  let unclaimed = json["unclaimedAliases"]?.items ?? []
  if !unclaimed.isEmpty {
    notes.append(
      "\(counted(unclaimed.count, "name that nobody has claimed is", "names that nobody has claimed are")) left out, with "
        + "\(readableNumber(unclaimed.reduce(0) { $0 + ($1["totalCred"]?.double ?? 0) })) cred.")
  }
  return notes
}
