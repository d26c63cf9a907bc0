// Who gives, and what comes back?

import CommunityMeasures
import CommunityModel
import PlainText

extension Question {
  /// Each unit in turn, then rewards in all their kinds.
  static func give(_ facts: inout Facts, _ pictures: [ReportPicture]) -> Question {
    var question = Question("give", Words.giveTitle)
    let units = facts.contributedUnits
    let freely = question.ask("freely-given-share", &facts)

    let tallies = units.map { unit in facts.tally(unit) { $0.kind == .contribution } }
    var totals = zip(tallies, units).prefix(3).map { facts.text($0, $1, named: true) }
    if units.count > 3 { totals.append(Words.moreUnits(units.count - 3)) }
    if units.isEmpty {
      question.headline = Words.nothingGiven
    } else if units.count == 1, tallies[0].sum.low == 0, tallies[0].sum.unknownRows > 0 {
      question.headline = Words.giveUnknown(units[0], tallies[0].sum.unknownRows)
    } else {
      question.headline = Words.giveHeadline(
        Words.listed(totals), isOne: units.count == 1 && tallies[0].sum.value == 1,
        freely: freely.flatMap { Words.saysNothing($0) ? nil : facts.shareText($0) })
    }
    if units.count > 1 { question.blocks.append(.paragraph(Words.unitsApart)) }

    for (number, unit) in units.enumerated() {
      question.blocks.append(.heading(Words.unitHeading(unit), id: "give-\(slug(unit))"))
      question.show("exchange-\(slug(unit))", reading: Words.giveReading, pictures)
      if number == 0 { question.showIfDrawn("reciprocity", reading: Words.reciprocityReading, pictures) }
      question.blocks.append(.table(question.givenTable(unit, facts)))
      for id in ["weighted-reciprocity", "cyclic-share", "circulation-share", "giving-matrix", "balance"] {
        if let text = option(unit) { _ = question.ask("\(id):unit=\(text)", &facts) }
      }
      if unit == "hours", let freely { question.addFreely(freely, facts) }
    }
    _ = question.ask("edge-reciprocity", &facts)
    _ = question.ask("dyad-census", &facts)
    question.addUnmeasured(facts)
    question.addRewards(facts)
    question.asks.append(Words.askReturn)
    question.asks.append(Words.askKnown)
    question.limits = [Words.giveLimits]
    return question
  }

  /// People by group, then all bodies together: given, and what came back in the same unit.
  private mutating func givenTable(_ unit: String, _ facts: Facts) -> Table {
    let isMoney = facts.isMoney(unit)
    var given = [Tally](repeating: Tally(), count: facts.people.groups.count + 1)
    var got = given
    for position in 0..<facts.ledger.count {
      let entry = facts.ledger[position]
      guard entry.status.countsAsGiven, entry.amount.state != .notMeasured, entry.unit == unit else { continue }
      let bodies = facts.people.groups.count
      if entry.kind == .contribution { given[facts.people.group(of: entry.from) ?? bodies].add(entry) }
      if entry.kind == .reward { got[facts.people.group(of: entry.to) ?? bodies].add(entry) }
    }
    let columns = Words.givenColumns(money: isMoney)
    var table = Table(
      "give-\(slug(unit))", Words.givenCaption(unit),
      [
        Table.Column(columns[0]), Table.Column(columns[1], number: true), Table.Column(columns[2], number: true),
        Table.Column(columns[3], number: true),
      ])
    var all = (given: Tally(), got: Tally())
    for (number, group) in facts.people.groups.enumerated() {
      let isHidden = isMoney && group.paid > 0 && group.paid < facts.fewest
      table.rows.append([
        group.name, Words.people(low: group.count.low, high: group.count.high), facts.text(given[number], unit),
        isHidden ? Words.keptBack : facts.text(got[number], unit),
      ])
      if got[number].isEmpty && !given[number].isEmpty && !isMoney && unit != "hours" { continue }
      sources.append(("\(Words.unitHeading(unit)), \(group.name)", given[number].rows + got[number].rows))
    }
    for number in given.indices {
      all.given.add(given[number])
      all.got.add(got[number])
    }
    let bodies = facts.people.groups.count
    if !given[bodies].isEmpty || !got[bodies].isEmpty {
      table.rows.append([facts.bodiesName, "", facts.text(given[bodies], unit), facts.text(got[bodies], unit)])
      sources.append(("\(Words.unitHeading(unit)), \(facts.bodiesName)", given[bodies].rows + got[bodies].rows))
    }
    table.rows.append([
      Words.everybody, "", facts.text(all.given, unit),
      isMoney && !facts.people.showsMoney ? Words.keptBack : facts.text(all.got, unit),
    ])
    return table
  }

  private mutating func addFreely(_ freely: MeasureResult, _ facts: Facts) {
    let total = Words.freelyNames.reduce(0) { $0 + (freely.part($1.part) ?? 0) }
    guard total > 0 else { return }
    let columns = Words.freelyColumns
    var table = Table(
      "give-freely", Words.freelyCaption,
      [Table.Column(columns[0]), Table.Column(columns[1], number: true), Table.Column(columns[2], number: true)])
    let mark = freely.basis.illustrative > 0 ? Words.dagger : ""
    for item in Words.freelyNames {
      let hours = freely.part(item.part) ?? 0
      table.rows.append([item.name, Facts.amount(hours, "hours") + mark, percentText(hours / total) + mark])
    }
    blocks.append(.table(table))
  }

  /// What is given and has no amount: by form, alphabetical.
  private mutating func addUnmeasured(_ facts: Facts) {
    var forms: [(form: String, rows: [RowReference])] = []
    for position in 0..<facts.ledger.count {
      let entry = facts.ledger[position]
      guard entry.kind == .contribution, entry.status.countsAsGiven, entry.amount.state == .notMeasured else {
        continue
      }
      if let known = forms.firstIndex(where: { $0.form == entry.form }) {
        forms[known].rows.append(entry.reference)
      } else {
        forms.append((entry.form, [entry.reference]))
      }
    }
    if forms.isEmpty { return }
    forms.sort { $0.form < $1.form }
    blocks.append(
      .paragraph(Words.unmeasured(joined(forms.map { "\($0.form) (\(Words.rows($0.rows.count)))" }, by: ", "))))
    for form in forms { sources.append(("\(Words.givenUnmeasured), \(form.form)", form.rows)) }
  }

  /// Rewards by form: to whom given, and what was offered, declined or not offered.
  private mutating func addRewards(_ facts: Facts) {
    let rewards = facts.rewardForms()
    if rewards.isEmpty { return }
    blocks.append(
      .table(
        Table(
          "give-rewards", Words.rewardsCaption,
          Words.rewardsColumns.enumerated().map { Table.Column($0.element, number: $0.offset > 1) },
          rewards.map { reward in
            [
              reward.form, reward.given.isEmpty ? Words.nothingRecorded : Words.some(reward.given, at: 6),
              readableNumber(Double(reward.offered)), readableNumber(Double(reward.declined)),
              readableNumber(Double(reward.notOffered)), readableNumber(Double(reward.unknown)),
            ]
          })))
    for reward in rewards { sources.append(("\(Words.rewardsCaption), \(reward.form)", reward.rows)) }
  }
}

extension Facts {
  struct RewardForm {
    var form: String
    /// Names, alphabetical.
    var given: [String] = []
    var offered = 0
    var declined = 0
    var notOffered = 0
    var unknown = 0
    var rows: [RowReference] = []
  }

  /// Rewards by form, alphabetical.
  func rewardForms() -> [RewardForm] {
    var found: [RewardForm] = []
    var given: [[ElementIndex]] = []
    for position in 0..<ledger.count {
      let entry = ledger[position]
      guard entry.kind == .reward else { continue }
      let name = entry.form.isEmpty ? Words.formNotSaid : entry.form
      let place: Int
      if let known = found.firstIndex(where: { $0.form == name }) {
        place = known
      } else {
        place = found.count
        found.append(RewardForm(form: name))
        given.append([])
      }
      found[place].rows.append(entry.reference)
      switch entry.status {
      case .unsaid, .given: if !given[place].contains(entry.to) { given[place].append(entry.to) }
      case .offered, .promised: found[place].offered += 1
      case .declined: found[place].declined += 1
      case .notOffered: found[place].notOffered += 1
      case .unknown: found[place].unknown += 1
      }
    }
    for place in found.indices { found[place].given = names(given[place]) }
    return found.sorted { $0.form < $1.form }
  }

  /// The share that a result tells: `64 %†`, `between 60 % and 70 %`. `nil` when nothing can be said.
  func shareText(_ result: MeasureResult) -> String? {
    let mark = result.basis.illustrative > 0 ? Words.dagger : ""
    if let low = result.low, let high = result.high, low < high {
      // Two ends that read alike are no range.
      let ends = (percentText(low), percentText(high))
      return (ends.0 == ends.1 ? Words.about(ends.0) : Words.between(ends.0, ends.1)) + mark
    }
    return result.value.map { percentText($0) + mark }
  }
}

/// A text for an id or a file name: at most 50 small letters, digits and hyphens.
///
/// Texts that are not alike once folded never share a name: one of which more than letters, digits and single blanks is
/// lost, or that is longer, ends in a number of its own.
func slug(_ text: String) -> String {
  let key = folded(text)
  var out: [UInt8] = []
  var isWhole = true
  for byte in key.utf8 {
    switch byte {
    case 0x30...0x39, 0x61...0x7A: out.append(byte)
    default:
      if byte != 0x20 || out.isEmpty || out.last == 0x2D { isWhole = false }
      if !out.isEmpty && out.last != 0x2D { out.append(0x2D) }
    }
  }
  if out.last == 0x2D {
    out.removeLast()
    isWhole = false
  }
  if isWhole && !out.isEmpty && out.count <= 50 { return String(decoding: out, as: UTF8.self) }
  // FNV-1a of all of it.
  var hash: UInt32 = 0x811C_9DC5
  for byte in key.utf8 { hash = (hash ^ UInt32(byte)) &* 0x0100_0193 }
  var name = Array(out.prefix(40))
  name.append(contentsOf: name.isEmpty ? [0x78, 0x2D] : [0x2D])
  let digits = Array("0123456789abcdef".utf8)
  for place in 0..<8 { name.append(digits[Int(hash >> UInt32(28 - 4 * place) & 15)]) }
  return String(decoding: name, as: UTF8.self)
}

/// A unit as it can stand in a request. `nil` when a comma or an equals sign in it would be read as something else.
func option(_ text: String) -> String? {
  text.isEmpty || text.contains(",") || text.contains("=") ? nil : text
}
