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
    question.addPicture(facts)
    if !monies.isEmpty && !facts.people.showsMoney { question.headline = Words.fairKeptBack }
    for (number, money) in monies.enumerated() {
      let tally = facts.tally(money) { $0.kind == .reward && facts.people.group(of: $0.to) != nil }
      if facts.people.showsMoney && number == 0 && !tally.isEmpty {
        let people = Words.people(low: paid, high: paid)
        question.headline =
          tally.sum.low == 0 && tally.sum.unknownRows > 0
          ? Words.fairHeadlineUnknown(people: people)
          : Words.fairHeadline(paid: Words.sentence(facts.text(tally, money, named: true)), people: people)
      }
      if let curve = facts.curve(money) {
        question.show(curve.name, reading: Words.fairReading, [curve])
      }
      question.blocks.append(.heading(Words.lensHeading, id: "fair-lenses-\(slug(money))"))
      question.blocks.append(.list(Words.lenses(facts)))
      question.blocks.append(
        .table(question.lensTable(facts.people, money, "fair-lenses", Words.lensCaption(money), facts)))
      question.addOtherLenses(money, facts)
      if let unit = option(money), facts.people.showsIndices {
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
    question.addPayers(facts)
    question.addStatuses(facts)
    question.addTwoPayers(facts)
    for money in monies { question.addSplit(money, &facts) }
    question.limits = [Words.fairLimits]
    question.addWorth(&facts)
    for money in monies { question.addCosts(money, facts) }
    // Where nothing comes back in money there is nothing to measure by one of them.
    if !monies.isEmpty { question.asks.insert(Words.askStandard, at: 0) }
    return question
  }

  /// What each group gave and got, and what two of the standards would make of it.
  mutating func lensTable(
    _ people: PeopleGroups, _ money: String, _ name: String, _ caption: String, _ facts: Facts
  ) -> Table {
    let sums = GroupSums(facts, people, money)
    let columns = people.showsMoney ? Words.lensColumns(money) : Array(Words.lensColumns(money).prefix(3))
    var table = Table(
      "\(name)-\(slug(money))", caption, columns.enumerated().map { Table.Column($0.element, number: $0.offset > 0) })
    let mark = sums.isIllustrative ? Words.dagger : ""
    for (number, group) in people.groups.enumerated() {
      var row = [
        Words.short(group.name), Words.people(low: group.count.low, high: group.count.high),
        facts.text(sums.hours[number], "hours"),
      ]
      if people.showsMoney {
        row.append(
          facts.text(sums.got[number], money)
            + (sums.unrecorded[number] > 0 ? Words.payNotOnMap(sums.unrecorded[number]) : ""))
        row.append(sums.equal(number).map { Facts.amount($0, money) + mark } ?? Words.notAllKnown)
        row.append(sums.byHours(number).map { Facts.amount($0, money) + mark } ?? Words.notAllKnown)
      }
      table.rows.append(row)
      sources.append(("\(caption), \(Words.short(group.name))", sums.hours[number].rows + sums.got[number].rows))
    }
    return table
  }
}

/// Hours given and money got, for each group of people.
struct GroupSums {
  let people: [Double]
  let hours: [Tally]
  let got: [Tally]
  /// Rows of people who are or may be paid, with no money recorded.
  let unrecorded: [Int]
  let isIllustrative: Bool
  /// Whether every amount and every number of people is one number.
  let isKnown: Bool
  private let isPeopleKnown: Bool
  private let isHoursKnown: Bool
  private let isMoneyKnown: Bool

  init(_ facts: Facts, _ people: PeopleGroups, _ money: String) {
    var hours = [Tally](repeating: Tally(), count: people.groups.count)
    var got = hours
    for position in 0..<facts.ledger.count {
      let entry = facts.ledger[position]
      guard entry.status.countsAsGiven, entry.amount.state != .notMeasured, !entry.isUndirected else { continue }
      if entry.kind == .contribution, entry.unit == "hours", let group = people.group(of: entry.from) {
        hours[group].add(entry)
      }
      if entry.kind == .reward, entry.unit == money, let group = people.group(of: entry.to) { got[group].add(entry) }
    }
    self.hours = hours
    self.got = got
    self.people = people.groups.map { $0.count.low }
    unrecorded = people.groups.map {
      ExchangeOfGroup(facts.ledger, $0.members, unit: "hours", money: money).unrecordedMoney.count
    }
    isIllustrative = (hours + got).contains { $0.illustrative > 0 }
    isPeopleKnown = !people.groups.contains { !$0.count.isExact }
    isHoursKnown = !hours.contains { $0.sum.unknownRows > 0 }
    isMoneyKnown = !got.contains { $0.sum.unknownRows > 0 } && !unrecorded.contains { $0 > 0 }
    isKnown =
      isPeopleKnown && isHoursKnown && isMoneyKnown && !(hours + got).contains { $0.sum.low < $0.sum.high }
  }

  var allMoney: Double { got.reduce(0.0) { $0 + $1.sum.value } }
  var allHours: Double { hours.reduce(0.0) { $0 + $1.sum.value } }

  /// What a group would get if everybody got the same.
  func equal(_ group: Int) -> Double? {
    let all = people.reduce(0, +)
    guard isMoneyKnown, isPeopleKnown, all > 0 else { return nil }
    return Facts.whole(allMoney * people[group] / all)
  }

  /// What it would get if each hour brought the same.
  func byHours(_ group: Int) -> Double? {
    guard isMoneyKnown, isHoursKnown, allHours > 0 else { return nil }
    return Facts.whole(allMoney * hours[group].sum.value / allHours)
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
    let numbers = lensNumbers(facts)
    return [
      lensEqual + (numbers.map { " " + lensEach($0.each) } ?? ""),
      lensGiven + (numbers?.hour.map { " " + lensHour($0) } ?? ""),
      needs.isEmpty ? lensNeed : lensNeed + " " + lensNeeds(some(needs, at: 8)),
    ]
  }

  /// What the first two standards come to for one person and for one hour. `nil` where money is kept back, of several
  /// kinds, or not all known.
  private static func lensNumbers(_ facts: Facts) -> (each: String, hour: String?)? {
    let monies = facts.rewardedUnits.filter { facts.isMoney($0) }
    guard monies.count == 1, facts.people.showsMoney else { return nil }
    let sums = GroupSums(facts, facts.people, monies[0])
    guard sums.isKnown, sums.allMoney > 0 else { return nil }
    let mark = sums.isIllustrative ? dagger : ""
    let people = sums.people.reduce(0, +)
    return (
      Facts.signed(sums.allMoney / people, monies[0]) + mark,
      sums.allHours > 0 ? Facts.signed(sums.allMoney / sums.allHours, monies[0]) + mark : nil
    )
  }
}
