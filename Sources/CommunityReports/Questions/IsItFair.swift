// Is it fair, by which standard?

import CommunityDiagrams
import CommunityMeasures
import CommunityModel
import PlainText

extension Question {
  /// Hours beside money, group by group, and what three standards would make of the same money.
  static func fair(_ facts: inout Facts, _ pictures: [ReportPicture]) -> Question {
    var question = Question("fair", Words.fairTitle)
    let monies = facts.rewardedUnits.filter { facts.isMoney($0) }
    let paid = facts.people.groups.reduce(0.0) { $0 + $1.paid }
    question.headline = Words.fairNothing
    if !monies.isEmpty && !facts.people.showsMoney { question.headline = Words.fairKeptBack }
    for (number, money) in monies.enumerated() {
      let tally = facts.tally(money) { $0.kind == .reward && facts.people.group(of: $0.to) != nil }
      if facts.people.showsMoney && number == 0 && !tally.isEmpty {
        question.headline = Words.fairHeadline(
          paid: facts.text(tally, money), people: Words.people(low: paid, high: paid))
      }
      if let curve = facts.curve(money) {
        question.show(curve.name, reading: Words.fairReading, [curve])
      }
      question.blocks.append(.heading(Words.lensHeading, id: "fair-lenses-\(slug(money))"))
      question.blocks.append(.list(Words.lenses(facts)))
      question.blocks.append(.table(question.lensTable(money, facts)))
      if let unit = option(money), facts.people.showsMoney {
        for request in [
          "gini:of=rewards,unit=\(unit)", "gini:of=rewards,unit=\(unit),among=rewarded",
          "hoover:of=rewards,unit=\(unit)",
          "theil:of=rewards,unit=\(unit),by=Constituency",
          "reward-ratio:ofUnit=\(unit),againstUnit=hours", "disproportionality:ofUnit=\(unit),againstUnit=hours",
        ] { _ = question.ask(request, &facts) }
      }
    }
    if facts.contributedUnits.contains("hours"),
      let gap = facts.ask("group-gap:of=contributions,unit=hours,by=Payment"), gap.value != nil
    {
      question.measures.append(gap)
    }
    if facts.contributedUnits.contains("hours") { _ = question.ask("gini:of=contributions,unit=hours", &facts) }
    question.addStatuses(facts)
    question.limits = [Words.fairLimits]
    question.asks.insert(Words.askStandard, at: 0)
    return question
  }

  private mutating func lensTable(_ money: String, _ facts: Facts) -> Table {
    let groups = facts.people.groups
    var hours = [Tally](repeating: Tally(), count: groups.count)
    var got = hours
    for position in 0..<facts.ledger.count {
      let entry = facts.ledger[position]
      guard entry.status.countsAsGiven, entry.amount.state != .notMeasured else { continue }
      if entry.kind == .contribution, entry.unit == "hours", let group = facts.people.group(of: entry.from) {
        hours[group].add(entry)
      }
      if entry.kind == .reward, entry.unit == money, let group = facts.people.group(of: entry.to) {
        got[group].add(entry)
      }
    }
    let known = !(hours + got).contains { $0.sum.unknownRows > 0 }
    let people = groups.reduce(0.0) { $0 + $1.count.low }
    let exact = !groups.contains { !$0.count.isExact }
    let allHours = hours.reduce(0.0) { $0 + $1.sum.value }
    let allMoney = got.reduce(0.0) { $0 + $1.sum.value }
    let isMade = (hours + got).contains { $0.illustrative > 0 }
    let mark = isMade ? Words.dagger : ""
    var table = Table(
      "fair-lenses-\(slug(money))", Words.lensCaption(money),
      Words.lensColumns(money).enumerated().map { Table.Column($0.element, number: $0.offset > 0) })
    for (number, group) in groups.enumerated() {
      var equal = Words.keptBack
      var byHours = Words.keptBack
      if facts.people.showsMoney {
        equal =
          known && exact && people > 0
          ? Facts.amount((allMoney * group.count.low / people).rounded(), money) + mark : Words.notAllKnown
        byHours =
          known && allHours > 0
          ? Facts.amount((allMoney * hours[number].sum.value / allHours).rounded(), money) + mark : Words.notAllKnown
      }
      table.rows.append([
        group.name, Words.people(low: group.count.low, high: group.count.high), facts.text(hours[number], "hours"),
        group.paid > 0 && !facts.people.showsMoney ? Words.keptBack : facts.text(got[number], money), equal, byHours,
      ])
      sources.append(("\(Words.lensHeading), \(group.name)", hours[number].rows + got[number].rows))
    }
    return table
  }

  private mutating func addStatuses(_ facts: Facts) {
    let forms = facts.rewardForms()
    let declined = forms.reduce(0) { $0 + $1.declined }
    let notOffered = forms.reduce(0) { $0 + $1.notOffered }
    if declined + notOffered == 0 { return }
    blocks.append(.heading(Words.declinedHeading, id: "fair-declined"))
    var items: [String] = []
    if declined > 0 {
      items.append(Words.declined(declined))
      asks.append(Words.askDeclined)
    }
    if notOffered > 0 {
      items.append(Words.notOffered(notOffered))
      asks.append(Words.askNotOffered)
    }
    blocks.append(.list(items))
  }
}

extension Facts {
  /// A step of the curve holds at least this many people, so that nobody's part can be measured off it.
  private static let fewestInStep = 5.0

  /// How evenly rewards in one unit are spread over all people. `nil` where too few are paid, or something is unknown.
  func curve(_ money: String) -> ReportPicture? {
    guard people.showsMoney, !people.groups.contains(where: { !$0.count.isExact }) else { return nil }
    var got = [Double](repeating: 0, count: community.elements.count)
    var isMade = false
    for position in 0..<ledger.count {
      let entry = ledger[position]
      guard entry.kind == .reward, entry.unit == money, entry.status.countsAsGiven, isPerson(entry.to),
        entry.amount.state != .notMeasured
      else { continue }
      guard let amount = entry.amount.value else { return nil }
      got[entry.to.position] += amount
      isMade = isMade || entry.provenance == .illustrative
    }
    var steps: [(people: Double, amount: Double)] = []
    let members = people.groups.flatMap { $0.members }
    let counts = community.elements.headCount
    let sorted = members.sorted {
      let (a, b) = (got[$0.position] / counts[$0].low, got[$1.position] / counts[$1].low)
      return (b, $0.position) < (a, $1.position)
    }
    // From those who got most downwards.
    for member in sorted {
      if let last = steps.indices.last, steps[last].people < Facts.fewestInStep {
        steps[last].people += counts[member].low
        steps[last].amount += got[member.position]
      } else {
        steps.append((counts[member].low, got[member.position]))
      }
    }
    guard steps.reduce(0, { $0 + $1.people }) >= 2 * Facts.fewestInStep,
      let chart = Chart.lorenz(of: steps, what: Words.rewardsIn(money), isIllustrative: isMade)
    else { return nil }
    return ReportPicture(chart, name: "lorenz-\(slug(money))")
  }
}

extension Words {
  /// The three standards in words, with the needs that people named.
  static func lenses(_ facts: Facts) -> [String] {
    let elements = facts.community.elements
    var needs: [String] = []
    for element in facts.ledger.elements where elements.kind[element].isPerson {
      for word in facts.community.words.parts(of: elements.needs[element]) {
        let need = facts.community.words[word]
        if !needs.contains(need) { needs.append(need) }
      }
    }
    needs.sort { folded($0) < folded($1) }
    return [
      lensEqual, lensGiven, needs.isEmpty ? lensNeed : lensNeed + " " + lensNeeds(some(needs, at: 8)),
    ]
  }
}
