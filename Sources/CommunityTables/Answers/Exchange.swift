// When do two rows speak of the same exchange?

import CommunityMeasures
import CommunityModel
import PlainText

/// What tells one exchange from another. Amounts, notes and evidence do not.
struct Exchange: Hashable {
  var from: ElementIndex
  var to: ElementIndex
  var direction: Direction
  var kind: ConnectionKind
  /// The word, where it is not one of Kith's.
  var type: String
  var form: String
  /// Blank is hours for time, and the community's currency for money.
  var unit: String
  var per: Per
  /// Blank is given.
  var status: Status
  var stage: Stage
  var part: Part
  var start: Moment
  var end: Moment

  /// The unit that a blank cell stands for.
  var usualUnit: String

  /// What two rows share that may be the same exchange, told in another way.
  var about: About {
    About(from: from, to: to, kind: kind, type: type, form: form, stage: kind == .decision ? stage : .unsaid)
  }

  struct About: Hashable {
    var from: ElementIndex
    var to: ElementIndex
    var kind: ConnectionKind
    var type: String
    var form: String
    var stage: Stage
  }

  /// Whether both can be of the same time. Phases without days have none in common unless they are the same.
  func mayShareADay(with other: Exchange) -> Bool {
    if start == other.start && end == other.end { return true }
    func isDated(_ moment: Moment) -> Bool { moment == .unsaid || moment.days != nil }
    guard isDated(start), isDated(end), isDated(other.start), isDated(other.end) else { return false }
    if let last = end.days?.last, let first = other.start.days?.first, last < first { return false }
    if let last = other.end.days?.last, let first = start.days?.first, last < first { return false }
    return true
  }

  /// The key as texts, for the ID of its row.
  func texts(_ community: Community) -> [String] {
    [
      community.key(of: from), community.key(of: to), direction.rawValue, kind.rawValue, type, form, unit,
      per.rawValue, status.rawValue, stage.rawValue, part.rawValue, community.text(of: start),
      community.text(of: end),
    ]
  }
}

extension Community {
  /// What exchange a row speaks of.
  func exchange(_ row: ConnectionIndex) -> Exchange {
    let kind = connections.kind[row]
    let form = formName(row)
    let usual = form == "time" ? "hours" : Forms.money.contains(form) ? currency : ""
    let unit = connections.unit[row]
    let status = connections.status[row]
    var ends = (connections.from(row), connections.to(row))
    let direction = connections.direction[row]
    if kind.isTie && direction == .undirected, isBefore(ends.1, ends.0) { ends = (ends.1, ends.0) }
    return Exchange(
      from: ends.0, to: ends.1, direction: direction, kind: kind,
      type: kind == .other ? folded(words[connections.type[row]]) : "", form: form,
      unit: unit.isBlank ? usual : words[unit], per: connections.per[row],
      status: status.countsAsGiven ? .unsaid : status, stage: connections.stage[row], part: connections.part[row],
      start: connections.start[row], end: connections.end[row], usualUnit: usual)
  }

  /// By their keys, so that the order of rows decides nothing.
  private func isBefore(_ a: ElementIndex, _ b: ElementIndex) -> Bool {
    let (first, second) = (key(of: a), key(of: b))
    return first == second ? a < b : first.utf8.lexicographicallyPrecedes(second.utf8)
  }

  /// The form as a row that gathering makes writes it: Kith's word, else the person's own in small letters.
  private func formName(_ row: ConnectionIndex) -> String {
    let form = words[connections.form[row]]
    if form.isEmpty || Forms.contributions.contains(form) || Forms.rewards.contains(form) { return form }
    let cell = words[connections.formCell[row]]
    return folded(cell) == form ? cell.lowercased() : form
  }

  /// The rows in which a cell that tells exchanges apart, or an amount, could not be read.
  func rowsNotUnderstood() -> Set<Int32> {
    let kept: [ConnectionColumn] = [.id, .paidBy, .uses, .provenance, .evidence, .tags, .note]
    var rows: Set<Int32> = []
    for cell in connections.unread where !kept.contains(where: { $0.rawValue == cell.column }) {
      rows.insert(cell.row.raw)
    }
    return rows
  }
}
