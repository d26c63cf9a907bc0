// What is the time given freely worth, and how much of it could stand beside a funder's money?

import CommunityMeasures
import CommunityModel
import PlainText

extension Question {
  /// The hours under every named rate, then the claim with its refusals and rules.
  mutating func addTime(_ facts: inout Facts) {
    let match = MatchFunding(facts.ledger)
    let replacement = facts.ask("replacement-value")
    if match.items.isEmpty { return }
    blocks.append(.heading(Words.timeHeading, id: "value-time"))
    if facts.matchFundingLine() == nil {
      blocks.append(.paragraph(Words.noTimeCounts))
      blocks.append(.list(reasons(match, facts)))
      return
    }
    if match.worths.isEmpty {
      blocks.append(.paragraph(Words.noRates))
    } else {
      blocks.append(.table(rates(match, replacement, facts)))
      blocks.append(.note(label: Words.readingLabel, text: Words.ratesReading, kind: .reading))
      if let replacement { measures.append(replacement) }
    }
    if !match.claimed.isEmpty { blocks.append(.table(claim(match, facts))) }
    if !match.refused.isEmpty { addRefused(match, facts) }
    blocks.append(
      .details(summary: Words.claimRulesSummary, [.table(Question.rules()), .paragraph(Words.claimRulesPage)]))
    asks.append(Words.askMatch)
  }

  /// Each rate: what an hour is, what all time given freely is, what can be claimed, and who says so.
  private func rates(_ match: MatchFunding, _ replacement: MeasureResult?, _ facts: Facts) -> Table {
    var table = Table(
      "value-rates", Words.ratesCaption,
      Words.ratesColumns.enumerated().map { Table.Column($0.element, number: (1...3).contains($0.offset)) })
    let mark = (replacement?.basis.illustrative ?? 0) > 0 ? Words.dagger : ""
    for worth in match.worths {
      let all = replacement?.table?.rows.first { row in
        if case .text(worth.valuation) = row[0] { true } else { false }
      }
      var whole = Words.nothingRecorded
      if let all, all.count > 4 {
        let ends = Answer.bounds(
          low: all[3].number, high: all[4].number)
        whole = Facts.amount(all[2].number.map { .number($0) } ?? ends, worth.unit) + mark
      }
      table.rows.append([
        worth.valuation, Words.rates(worth, unit: worth.unit), whole,
        match.claimed.isEmpty
          ? Words.nothingYet : facts.text(facts.tally(of: match.claimed, worth.sum), worth.unit),
        worth.source.isEmpty ? facts.noSource : worth.source,
      ])
    }
    return table
  }

  /// What can be claimed, by what the time is given to. Time given to people stands in one line.
  private mutating func claim(_ match: MatchFunding, _ facts: Facts) -> Table {
    var lines: [(name: String, items: [MatchFunding.Item])] = []
    for item in match.claimed {
      let name = facts.isPerson(item.receiver) ? Words.toPeople : facts.name(item.receiver)
      if let known = lines.firstIndex(where: { $0.name == name }) {
        lines[known].items.append(item)
      } else {
        lines.append((name, [item]))
      }
    }
    lines.sort { (folded($0.name), $0.name) < (folded($1.name), $1.name) }
    var table = Table(
      "value-match", Words.claimCaption,
      [Table.Column(Words.claimColumns[0]), Table.Column(Words.claimColumns[1], number: true)]
        + match.worths.map { Table.Column(Words.claimAt($0.valuation), number: true) })
    func row(_ name: String, _ items: [MatchFunding.Item]) -> [String] {
      [name, facts.text(facts.tally(of: items), "hours")]
        + match.worths.indices.map { place in
          var sum = AmountSum()
          for item in items { sum.add(item.worths[place]) }
          return facts.text(facts.tally(of: items, sum), match.worths[place].unit)
        }
    }
    for line in lines {
      table.rows.append(row(line.name, line.items))
      sources.append(("\(Words.claimCaption), \(line.name)", line.items.map { $0.row }))
    }
    if lines.count > 1 { table.rows.append(row(Words.everybody, match.claimed)) }
    return table
  }

  /// What does not count, by reason; row by row below.
  private mutating func addRefused(_ match: MatchFunding, _ facts: Facts) {
    blocks.append(.paragraph(Words.refusedText))
    blocks.append(.list(reasons(match, facts)))
    var table = Table(
      "value-refused", Words.refusedCaption,
      Words.refusedColumns.enumerated().map { Table.Column($0.element, number: $0.offset == 2) })
    for item in match.refused {
      guard let refusal = item.refusal else { continue }
      let tally = facts.tally(of: [item])
      table.rows.append([
        facts.community.text(of: item.row), facts.isPerson(item.receiver) ? Words.toPeople : facts.name(item.receiver),
        facts.text(tally, item.unit), Thresholds.matchRule(refusal).reason,
        item.because.map { facts.community.text(of: $0) } ?? "",
      ])
    }
    blocks.append(.details(summary: Words.refusedSummary, [.table(table)]))
  }

  /// `somebody pays for it: 5 rows, 740 hours`
  private mutating func reasons(_ match: MatchFunding, _ facts: Facts) -> [String] {
    var items: [String] = []
    for rule in Thresholds.matchFunding {
      let refused = match.refused.filter { $0.refusal == rule.refusal }
      if refused.isEmpty { continue }
      let inHours = refused.filter { $0.unit == "hours" }
      let tally = facts.tally(of: inHours)
      items.append(
        Words.refused(
          rule.reason, rows: refused.count, hours: inHours.isEmpty ? nil : facts.text(tally, "hours")))
      sources.append(("\(Words.refusedLabel) \(rule.reason)", refused.map { $0.row }))
    }
    return items
  }

  private static func rules() -> Table {
    Table(
      "value-rules", Words.claimRulesCaption, Words.claimRulesColumns.map { Table.Column($0) },
      Thresholds.matchFunding.map { [$0.reason, $0.rule] })
  }
}

extension Words {
  /// `£12.60`; with roles, `coordinator £19; others £14 (£12 to £17)`.
  static func rates(_ worth: MatchFunding.Worth, unit: String) -> String {
    joined(
      worth.rates.map { rate in
        let range =
          rate.low < rate.high ? inRange(Facts.amount(rate.low, unit), Facts.amount(rate.high, unit)) : ""
        let name = rate.role.isEmpty ? (worth.rates.count > 1 ? "\(otherRoles) " : "") : "\(rate.role) "
        return name + Facts.amount(rate.worth, unit) + range
      }, by: "; ")
  }
}
