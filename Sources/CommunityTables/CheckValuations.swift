// Two rates for the same thing: neither is chosen.

import CommunityModel
import PlainText

func checkValuations(_ community: Community, _ log: inout DiagnosticLog) {
  let file = community.fileName(of: .valuations)
  var first: [[String]: ValuationRow] = [:]
  for row in community.valuations {
    let key = [folded(row.valuation), folded(row.form), folded(row.unit), folded(row.role)]
    guard let before = first[key] else {
      first[key] = row
      continue
    }
    if before.worth == row.worth && folded(before.in) == folded(row.in) { continue }
    log.add(
      Fault(
        code: .equalValuations,
        message: "The row applies to the same amounts as row \(before.sheetRow), with another worth.",
        advice: "Neither is chosen: what they value is unknown until one of them is taken out or says more."),
      at: Place(file, row: Int(row.sheetRow), column: "Worth"))
  }
  checkSeveralRoles(community, &log)
}

/// Of a giver's several roles the highest worth is not chosen.
private func checkSeveralRoles(_ community: Community, _ log: inout DiagnosticLog) {
  var byRole: [String: [ValuationRow]] = [:]
  for row in community.valuations where !row.role.isEmpty { byRole[folded(row.role), default: []].append(row) }
  if byRole.count < 2 { return }
  for element in community.elements.indices {
    let roles = community.words.parts(of: community.elements.role[element]).map { community.words[$0] }
    if roles.count < 2 { continue }
    var before: [ValuationRow] = []
    for role in roles {
      for row in byRole[folded(role)] ?? [] {
        if let other = before.first(where: { isEqual($0, row) && folded($0.role) != folded(row.role) }) {
          log.add(
            Fault(
              code: .equalValuations,
              message:
                "\(quoted(community.label(of: element))) is \(quoted(other.role)) and \(quoted(row.role)), which "
                + "\(quoted(row.valuation)) values differently (rows \(other.sheetRow) and \(row.sheetRow)).",
              advice: "The higher is not chosen: say which role the hours are given in, or give both the same worth."),
            at: Place(
              community.fileName(of: .elements), row: Int(community.elements.sheetRow[element]), column: "Role"),
            found: community.words[community.elements.role[element]],
            key: "roles \(folded(row.valuation)) \(folded(other.role)) \(folded(row.role))")
        }
        before.append(row)
      }
    }
  }
}

/// Whether two rows apply to the same amounts, but for their role, and differ in what they are worth.
private func isEqual(_ a: ValuationRow, _ b: ValuationRow) -> Bool {
  folded(a.valuation) == folded(b.valuation) && folded(a.form) == folded(b.form) && folded(a.unit) == folded(b.unit)
    && (a.worth != b.worth || folded(a.in) != folded(b.in))
}
