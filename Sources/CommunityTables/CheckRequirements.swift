// Do the requirements point at something, and at something that can stop?

import CommunityModel
import PlainText

func checkRequirements(_ community: Community, _ names: NameIndex, _ log: inout DiagnosticLog) {
  if community.requirements.isEmpty { return }
  let known = KnownNeeds(community)
  for requirement in community.requirements {
    if !requirement.element.isEmpty { checkElement(requirement, community, names, &log) }
    if !requirement.needs.isEmpty { checkNeeds(requirement, community, names, known, &log) }
  }
  reportCircles(community, names, &log)
}

private func checkElement(
  _ requirement: Requirement, _ community: Community, _ names: NameIndex, _ log: inout DiagnosticLog
) {
  let place = community.place(requirement, "Element")
  guard let element = names.look(requirement.element) else {
    return reportUnknown(requirement.element, at: place, community, names, community.fileName(of: .elements), &log)
  }
  let kind = community.elements.kind[element]
  if kind.isActivity || kind.isGroup { return }
  let type = community.words[community.elements.type[element]]
  log.add(
    Fault(
      code: .needsOfWhatCannotStop,
      message:
        "\(quoted(requirement.element)) is \(type.isEmpty ? "without a Type" : "a \(type)"), and only an activity, "
        + "group, association or institution can stop.",
      advice: "Write the need on the activity that depends on it, or change its Type."), at: place,
    found: requirement.element, key: "cannot-stop \(folded(requirement.element))")
}

/// Roles and forms that stand in the data, folded, and as written.
private struct KnownNeeds {
  var roles: [String] = []
  var forms: [String] = []
  private var foldedRoles: Set<String> = []
  private var foldedForms: Set<String> = []

  init(_ community: Community) {
    for element in community.elements.indices {
      for part in community.words.parts(of: community.elements.role[element]) { addRole(community.words[part]) }
    }
    for form in Forms.contributions { addForm(form) }
    for row in community.connections.indices where !community.connections.form[row].isBlank {
      addForm(community.words[community.connections.form[row]])
    }
  }
  private mutating func addRole(_ role: String) {
    if foldedRoles.insert(folded(role)).inserted { roles.append(role) }
  }
  private mutating func addForm(_ form: String) {
    if foldedForms.insert(folded(form)).inserted { forms.append(form) }
  }
  func hasRole(_ role: String) -> Bool { foldedRoles.contains(folded(role)) }
  func hasForm(_ form: String) -> Bool { foldedForms.contains(folded(form)) }
}

private func checkNeeds(
  _ requirement: Requirement, _ community: Community, _ names: NameIndex, _ known: KnownNeeds,
  _ log: inout DiagnosticLog
) {
  let needs = requirement.needs
  let place = community.place(requirement, "Needs")
  func tell(_ what: String, _ near: String?) {
    log.add(
      Fault(
        code: .needNowhere, message: "\(quoted(needs)) is no \(what).",
        suggestion: near.map { "Did you mean \"\($0)\"?" },
        advice: near == nil ? "Write the Label of an element, a form such as time or money, or role:peer worker." : nil),
      at: place, found: needs)
  }
  if let colon = needs.firstIndex(of: ":") {
    let rest = trimmed(String(needs[needs.index(after: colon)...]))
    switch folded(String(needs[..<colon])) {
    case "role":
      if !known.hasRole(rest) {
        tell("role that anybody has", nearNames(to: rest, among: known.roles).first.map { "role:\($0)" })
      }
      return
    case "form":
      if !known.hasForm(rest) {
        tell("form that anybody gives", nearNames(to: rest, among: known.forms).first.map { "form:\($0)" })
      }
      return
    default: break
    }
  }
  if names.look(needs) != nil || known.hasForm(needs) { return }
  tell(
    "element, form or role of the dataset",
    names.nearest(to: needs) ?? nearNames(to: needs, among: known.forms).first
      ?? nearNames(to: needs, among: known.roles).first.map { "role:\($0)" })
}

/// Each needs the next, and the last the first: none of them could ever have begun.
private func reportCircles(_ community: Community, _ names: NameIndex, _ log: inout DiagnosticLog) {
  var needs: [ElementIndex: [(to: ElementIndex, row: Int)]] = [:]
  var order: [ElementIndex] = []
  for (row, requirement) in community.requirements.enumerated() {
    guard requirement.anyOf.isEmpty, requirement.ifMissing == .stops,
      let from = names.look(requirement.element), let to = names.look(requirement.needs)
    else { continue }
    if needs[from] == nil { order.append(from) }
    needs[from, default: []].append((to, row))
  }
  // Depth first without recursion: 1 is on the way, 2 is done.
  var state: [ElementIndex: Int] = [:]
  for start in order where state[start] == nil {
    var path: [(element: ElementIndex, next: Int)] = [(start, 0)]
    state[start] = 1
    while let top = path.last {
      let edges = needs[top.element] ?? []
      guard top.next < edges.count else {
        state[top.element] = 2
        path.removeLast()
        continue
      }
      path[path.count - 1].next += 1
      let edge = edges[top.next]
      switch state[edge.to] {
      case nil:
        state[edge.to] = 1
        path.append((edge.to, 0))
      case 1:
        let first = path.firstIndex { $0.element == edge.to }!
        report(path[first...].map { $0.element } + [edge.to], community.requirements[edge.row], community, &log)
      default: break
      }
    }
  }
}

private func report(
  _ circle: [ElementIndex], _ requirement: Requirement, _ community: Community, _ log: inout DiagnosticLog
) {
  var shown = circle.prefix(9).map { quoted(community.label(of: $0)) }
  if circle.count > 9 { shown.append("…") }
  log.add(
    Fault(
      code: .needsInACircle, message: shown.joined(separator: " needs ") + ": a circle.",
      advice:
        "Each waits for the next. Is one of these needs only \"weaker\", or is there something else that would do?"),
    at: community.place(requirement, "Needs"), found: requirement.needs)
}
