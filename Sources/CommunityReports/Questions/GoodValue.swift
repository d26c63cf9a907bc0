// What does the money draw in, and is it good value? Answered with every rule and assumption beside the figure.

import CommunityMeasures
import CommunityModel
import PlainText

extension Question {
  /// What comes together around the money, what the time is worth, what is said to come back, and who else gains.
  ///
  /// - Returns: `nil` where the rows say nothing of any of it.
  static func value(_ facts: inout Facts, _ pictures: [ReportPicture]) -> Question? {
    let benefits = facts.ask("benefit-beyond")?.value
    if facts.moneySources.isEmpty && facts.community.outcomes.isEmpty && benefits == nil
      && facts.matchFundingLine() == nil
    {
      return nil
    }
    var question = Question("value", Words.valueTitle)
    question.addBeside(&facts)
    question.addTime(&facts)
    question.addOutcomes(&facts)
    question.addReturn(&facts, pictures)
    question.addBeyond(&facts)
    question.addRaised(facts)
    let lines = [facts.matchFundingLine(), facts.socialReturnLine()].compactMap { $0 }
    question.headline = lines.first?.text ?? Words.valueHeadline
    question.limits = Words.valueLimits
    return question
  }

  // MARK: What comes together around the money

  /// For each source of money, what others give where it goes: money, things and time apart.
  private mutating func addBeside(_ facts: inout Facts) {
    var table = Table("value-beside", Words.besideCaption, Words.besideColumns.map { Table.Column($0) })
    var ratios: [String] = []
    let places = facts.moneySources.sorted { (folded(facts.name($0)), $0) < (folded(facts.name($1)), $1) }
    for source in places {
      guard let key = option(facts.community.key(of: source)), let result = facts.ask("leverage:from=\(key)"),
        let rows = result.table?.rows, !rows.isEmpty
      else { continue }
      let isTold = facts.tellsSpending(of: source)
      let mark = result.basis.illustrative > 0 ? Words.dagger : ""
      func given(_ kind: String) -> [(unit: String, given: Answer, ratio: Answer)] {
        rows.compactMap { row in
          guard row.count == 4, case .text(kind) = row[0], case .text(let unit) = row[1] else { return nil }
          return (unit, row[2], row[3])
        }
      }
      func cell(_ kind: String) -> String {
        let texts = given(kind).map { Facts.amount($0.given, $0.unit) + mark }
        return texts.isEmpty ? Words.nothingRecorded : joined(texts, by: "; ")
      }
      table.rows.append([
        facts.name(source), isTold ? cell("its cash") : Words.keptBack, cell("cash"), cell("in kind"), cell("time"),
      ])
      sources.append(("\(Words.besideCaption), \(facts.name(source))", result.findings.flatMap { $0.rows }))
      if isTold {
        measures.append(result)
        if let own = given("its cash").first,
          let hours = given("time").first(where: { $0.unit == "hours" })?.ratio.number
        {
          ratios.append(
            Words.forEach(
              Facts.amount(100, own.unit), from: facts.name(source), Facts.amount(hours * 100, "hours") + mark))
        }
      }
    }
    if table.rows.isEmpty { return }
    blocks.append(.heading(Words.besideHeading, id: "value-beside-heading"))
    blocks.append(.note(label: Words.readingLabel, text: Words.besideReading, kind: .reading))
    blocks.append(.table(table))
    if !ratios.isEmpty { blocks.append(.list(ratios)) }
    asks.append(Words.askBeside)
  }

  // MARK: Who else gains

  private mutating func addBeyond(_ facts: inout Facts) {
    guard let result = ask("benefit-beyond", &facts), result.value != nil, let rows = result.part("rows") else {
      return
    }
    let beyond = result.part("rowsBeyond") ?? 0
    let mark = result.basis.illustrative > 0 ? Words.dagger : ""
    blocks.append(.heading(Words.beyondHeading, id: "value-beyond"))
    blocks.append(.key(Words.beyond(readableNumber(beyond), of: readableNumber(rows) + mark)))
    blocks.append(.paragraph(Words.beyondText))
    sources.append((Words.beyondHeading, result.findings.flatMap { $0.rows }))
    asks.append(Words.askBeyond)
  }

  // MARK: Who raised the money

  /// The way from the money to the work that won it, and to whom it rewards; or which row would tell it.
  private mutating func addRaised(_ facts: Facts) {
    let sources = facts.moneySources
    if sources.isEmpty { return }
    blocks.append(.heading(Words.raisedHeading, id: "value-raised"))
    let raised = RaisedMoney.all(in: facts.ledger, from: sources)
    for money in raised {
      var given: [(payer: Bool, tally: Tally)] = [(false, Tally()), (true, Tally())]
      for work in money.work where work.unit == "hours" {
        let isFree = work.payer == .freely
        given[isFree ? 0 : 1].tally.sum.add(work.amount)
        given[isFree ? 0 : 1].tally.rows.append(work.row)
        if work.isIllustrative { given[isFree ? 0 : 1].tally.illustrative += 1 }
      }
      var items: [String] = []
      for (isOther, tally) in given where !tally.isEmpty {
        items.append(Words.raisedBy(facts.text(tally, "hours"), facts.name(money.source), freely: !isOther))
      }
      var ways: [String] = []
      for reward in money.rewards {
        let way = joined(reward.path.dropLast().map { facts.name($0) }, by: " → ")
        if !ways.contains(way) { ways.append(way) }
      }
      if !ways.isEmpty {
        items.append(Words.raisedPays(Words.some(ways, at: 4)))
        let both = money.raisers.filter { money.rewarded.contains($0) }.count
        items.append(Words.raisedBoth(both, of: money.raisers.count))
      }
      blocks.append(.list(items))
      self.sources.append(
        (
          "\(Words.raisedHeading), \(facts.name(money.source))",
          money.work.map { $0.row } + money.rewards.map { $0.row }
        ))
    }
    let untold = sources.filter { source in !raised.contains { $0.source == source } }
    if !untold.isEmpty { blocks.append(.paragraph(Words.raisedUntold(Words.some(facts.names(untold), at: 4)))) }
  }
}

extension Facts {
  /// An amount of an answer: `£20`, `at least 40 hours`, `between £20 and £30`.
  static func amount(_ answer: Answer, _ unit: String) -> String {
    switch answer {
    case .number(let number): amount(number, unit)
    case .bounds(let low?, let high?): Words.between(amount(low, unit), amount(high, unit))
    case .bounds(let low?, nil): Words.atLeastWord + amount(low, unit)
    case .bounds(nil, let high?): Words.atMostWord + amount(high, unit)
    default: Words.cannotSay
    }
  }
}
