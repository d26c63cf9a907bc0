// One row of what was given, or promised, as an event or a commitment of Valueflows.

import CommunityMeasures
import CommunityModel
import CommunityTables
import PlainText

extension Valueflows {
  /// Time is work, what is told or done for somebody a service, a room or a tool is used, all else changes hands.
  private func action(_ form: String, _ kind: ConnectionKind, _ unit: String) -> String {
    switch form {
    case "time": return "work"
    case "space", "access", "equipment": return "use"
    case "knowledge", "training", "learning", "support", "reference", "recognition", "advice": return "deliverService"
    case "" where unit == "hours": return "work"
    case "" where kind == .benefit: return "deliverService"
    default: return "transfer"
    }
  }

  /// - Parameter isBack: The way from `To` to `From` of what goes both ways.
  func flow(_ row: ConnectionIndex, _ id: String, isPromise: Bool, isBack: Bool) -> JSONValue {
    let connections = community.connections
    let form = folded(community.words[connections.form[row]])
    let unit = community.words[connections.unit[row]]
    let action = action(form, connections.kind[row], unit)
    var members = [
      JSONMember("@id", .string(id)), JSONMember("@type", .string(isPromise ? "Commitment" : "EconomicEvent")),
      JSONMember("action", .string(action)),
    ]
    let (from, to) = (connections.from(row), connections.to(row))
    members += ends(giver: isBack ? to : from, receiver: isBack ? from : to, isPromise: isPromise)
    if let amount = connections.amount(of: row) {
      var quantity = [JSONMember("@type", .string("Measure")), JSONMember("hasNumericalValue", .number(amount))]
      if !unit.isEmpty {
        quantity.append(
          JSONMember("hasUnit", .string(unit == "hours" ? "om2:hour" : "unit:" + escapedForIRI(unit))))
      }
      // What the ontology says of each action; a use may be told in either.
      let isEffort = action == "work" || action == "use"
      members.append(JSONMember(isEffort ? "effortQuantity" : "resourceQuantity", .object(quantity)))
    }
    members += times(row)
    let note = note(row, form)
    if !note.isEmpty { members.append(JSONMember("note", .string(note))) }
    return .object(members)
  }

  /// Agents provide and receive; an activity takes in or puts out, a resource is what it is about.
  private func ends(giver: ElementIndex, receiver: ElementIndex, isPromise: Bool) -> [JSONMember] {
    let first =
      switch role(of: giver) {
      case .agent: "provider"
      case .process: "outputOf"
      case .resource: "resourceInventoriedAs"
      }
    let second =
      switch role(of: receiver) {
      case .agent: "receiver"
      case .process: "inputOf"
      // Only what happened can name two resources.
      case .resource:
        isPromise && first != "resourceInventoriedAs" ? "resourceInventoriedAs" : "toResourceInventoriedAs"
      }
    if isPromise, second == "toResourceInventoriedAs" { return [JSONMember(first, id(of: giver))] }
    return [JSONMember(first, id(of: giver)), JSONMember(second, id(of: receiver))]
  }

  /// One day is a point in time. A phase has the dates that the settings give it.
  private func times(_ row: ConnectionIndex) -> [JSONMember] {
    let (start, end) = (community.connections.start[row], community.connections.end[row])
    let (first, last) = (days(start)?.first, days(end)?.last)
    if let first, first == last { return [JSONMember("hasPointInTime", .string(date(first) + "T00:00:00"))] }
    var members: [JSONMember] = []
    if let first { members.append(JSONMember("hasBeginning", .string(date(first) + "T00:00:00"))) }
    if let last { members.append(JSONMember("hasEnd", .string(date(last) + "T23:59:59"))) }
    return members
  }

  private func days(_ moment: Moment) -> DaySpan? {
    guard case .phase(let number) = moment else { return moment.days }
    guard community.settings.phases.indices.contains(number) else { return nil }
    let phase = community.settings.phases[number]
    return DaySpan(first: phase.from.days?.first, last: phase.to.days?.last)
  }

  private func date(_ day: Day) -> String {
    let date = day.yearMonthDay
    func padded(_ number: Int, _ length: Int) -> String {
      let digits = "\(number)"
      return String(repeating: "0", count: max(0, length - digits.utf8.count)) + digits
    }
    return "\(padded(date.year, 4))-\(padded(date.month, 2))-\(padded(date.day, 2))"
  }

  /// What kind it is, in the words of the dataset, then its own note.
  private func note(_ row: ConnectionIndex, _ form: String) -> String {
    let connections = community.connections
    let per = connections.per[row] == .none ? "" : "per \(connections.per[row].rawValue)"
    let words = [connections.kind[row].rawValue, form, per].filter { !$0.isEmpty }.joined(separator: ", ")
    return [words, community.text(of: .known(.note), in: row)].filter { !$0.isEmpty }.joined(separator: ": ")
  }

  /// What Valueflows cannot hold, in words.
  func losses() -> [String] {
    var losses = community.lossesAsGraph("Valueflows")
    func lose(_ count: Int, _ one: String, _ many: String, _ why: String) {
      if count > 0 { losses.append("Valueflows has no place for \(counted(count, one, many))\(why).") }
    }
    lose(lost.decisions, "decision", "decisions", "")
    lose(
      lost.notGiven, "row", "rows", " of what was declined, offered or not offered, or of which nobody knows")
    lose(lost.tiesOfThings, "tie", "ties", " with resources or activities: only people and groups are related there")
    lose(lost.amountsOfTies, "amount", "amounts", " of ties")
    lose(
      lost.undirected, "missing direction", "missing directions", ": From is the provider")
    let promises = community.connections.indices.count { row in
      community.connections.status[row] == .promised && role(of: community.connections.from(row)) == .resource
        && role(of: community.connections.to(row)) == .resource
        && [.contribution, .reward, .benefit].contains(community.connections.kind[row])
    }
    lose(promises, "receiver", "receivers", " of a promise from one resource to another")
    let rates = community.connections.indices.count { community.connections.per[$0] != .none }
    lose(rates, "rate", "rates", " (an amount per week or month): the note says what the amount is for")
    let columns = columnsLost()
    if !columns.isEmpty { losses.append("Valueflows has no place for the columns \(columns).") }
    return losses
  }

  private func columnsLost() -> String {
    let kept: Set<String> = [
      "Label", "ID", "Type", "Description", "From", "To", "Direction", "Form", "Amount", "Unit", "Per", "Status",
      "Start",
      "End", "Note",
    ]
    func filled(_ sheet: SheetText) -> [String] {
      sheet.header.indices.filter { column in
        !kept.contains(sheet.header[column]) && sheet.rows.contains { !$0[column].isEmpty }
      }.map { sheet.header[$0] }
    }
    var names: [String] = []
    for name in filled(elementSheet(community)) + filled(connectionSheet(community)) where !names.contains(name) {
      names.append(name)
    }
    return names.joined(separator: ", ")
  }
}

/// How much was left out, counted on the way.
struct ValueflowsLosses {
  var decisions = 0
  var notGiven = 0
  var tiesOfThings = 0
  var amountsOfTies = 0
  var undirected = 0
}
