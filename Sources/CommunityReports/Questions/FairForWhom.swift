// The same sums for other groups: by how time is paid and by role; who pays; what was turned down.

import CommunityMeasures
import CommunityModel
import PlainText

extension Question {
  /// Hours and money by how time is paid and by role, where the groups are large enough.
  mutating func addOtherLenses(_ money: String, _ facts: Facts) {
    var shield = MoneyShield(facts)
    var inner: [Block] = []
    let payment = facts.byPayment(&shield)
    let role = facts.byRole(&shield)
    for (people, name, caption) in [
      (payment, "fair-payment", Words.paymentCaption(money)), (role ?? payment, "fair-role", Words.roleCaption(money)),
    ] where people.groups.count > 1 && (name == "fair-payment" || role != nil) {
      inner.append(.table(lensTable(people, money, name, caption, facts)))
      if !people.showsMoney { inner.append(.paragraph(Words.otherKeptBack)) }
    }
    if inner.isEmpty { return }
    inner.append(.paragraph(Words.smallGroups))
    blocks.append(.details(summary: Words.otherLensesSummary, inner))
  }

  /// Every payer by name, what comes from there and to how many; those outside the map too. No amounts.
  mutating func addPayers(_ facts: Facts) {
    let payers = PayersOfPeople(facts)
    if payers.lines.isEmpty { return }
    blocks.append(
      .table(
        Table(
          "fair-payers", Words.payersCaption,
          Words.payersColumns.enumerated().map { Table.Column($0.element, number: $0.offset > 1) },
          payers.lines.map { line in
            [
              line.name, line.forms.isEmpty ? Words.nothingRecorded : joined(line.forms.sorted(), by: ", "),
              line.people.low > 0 ? Words.people(low: line.people.low, high: line.people.high) : "–",
              line.hours.isEmpty ? "–" : facts.text(line.hours, "hours"),
            ]
          })))
    blocks.append(.note(label: Words.readingLabel, text: Words.payersReading, kind: .reading))
    for line in payers.lines { sources.append(("\(Words.payersCaption), \(line.name)", line.rows)) }
  }

  /// Rewards by form, given, offered, declined and not offered kept apart.
  mutating func addStatuses(_ facts: Facts) {
    let forms = facts.rewardForms()
    let declined = forms.reduce(0) { $0 + $1.declined }
    let notOffered = forms.reduce(0) { $0 + $1.notOffered }
    let others = forms.reduce(0) { $0 + $1.offered + $1.unknown }
    if declined + notOffered + others == 0 { return }
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
    if !items.isEmpty { blocks.append(.list(items)) }
    blocks.append(
      .table(
        Table(
          "fair-statuses", Words.statusesCaption,
          Words.statusesColumns.enumerated().map { Table.Column($0.element, number: $0.offset > 0) },
          forms.compactMap { form in
            let others = form.offered + form.declined + form.notOffered + form.unknown
            if others == 0 { return nil }
            return [form.form]
              + [form.rows.count - others, form.offered, form.declined, form.notOffered, form.unknown].map {
                readableNumber(Double($0))
              }
          })))
  }

  /// Hours for which the rows name two payers, each with its rows and a question.
  mutating func addTwoPayers(_ facts: Facts) {
    let found = TwoPayers.all(in: facts.ledger)
    if found.isEmpty { return }
    blocks.append(.heading(Words.twoPayersHeading, id: "fair-two-payers"))
    blocks.append(
      .list(
        found.map { pair in
          let work = Words.some(facts.names(pair.works), at: 3)
          let rows = facts.places(pair.rows)
          return switch pair.kind {
          case .payFromAnother: Words.payFromAnother(work, pair.payer, pair.other, rows)
          case .listedTwice: Words.listedTwice(work, pair.payer, pair.other, rows)
          }
        }))
    blocks.append(.paragraph(Words.twoPayersMeaning))
    for pair in found.prefix(3) { asks.append(Words.askTwoPayers(Words.some(facts.names(pair.works), at: 3))) }
    for pair in found { sources.append((Words.twoPayersHeading, pair.rows)) }
  }

  /// The gap between paid people and others, split into more hours and more for an hour.
  mutating func addSplit(_ money: String, _ facts: inout Facts) {
    var shield = MoneyShield(facts)
    guard let parts = facts.paidAndNot(&shield), parts.told else { return }
    let groups = PeopleGroups([parts.paid, parts.not], facts.ledger, showsMoney: true)
    let sums = GroupSums(facts, groups, money)
    guard let split = GapSplit(sums) else { return }
    let mark = sums.isIllustrative ? Words.dagger : ""
    func text(_ value: Double) -> String { Facts.signed(value.magnitude, money) + mark }
    blocks.append(.heading(Words.splitHeading, id: "fair-split-\(slug(money))"))
    var sentences = [Words.splitLevel]
    if split.gap.magnitude > 1e-9 * (sums.allMoney + 1) {
      sentences = [split.gap > 0 ? Words.splitMore(text(split.gap)) : Words.splitLess(text(split.gap))]
      if split.hours * split.gap >= 0 && split.rates * split.gap >= 0 {
        sentences.append(Words.splitOf(text(split.gap), hours: text(split.hours), rates: text(split.rates)))
      } else if split.gap > 0 && split.hours < 0 {
        sentences.append(Words.splitFewer(text(split.gap), hours: text(split.hours), rates: text(split.rates)))
      }
      sentences.append(Words.splitMethod)
    }
    blocks.append(.paragraph(joined(sentences, by: " ")))
    sources.append((Words.splitHeading, (sums.hours + sums.got).flatMap { $0.rows }))
    askKitagawa(money, &shield, &facts)
  }

  /// The same gap by role, where each role has people of both kinds and nobody's pay can be read off it.
  private mutating func askKitagawa(_ money: String, _ shield: inout MoneyShield, _ facts: inout Facts) {
    guard let unit = option(money), let payments = facts.groups(by: "Payment"), payments.count == 2,
      let cells = facts.groups(by: "Payment+Role"),
      shield.admits(PeopleGroups.ofPeople(facts.ledger, cells.names) { cells.group(of: $0) }),
      let answer = facts.ask("kitagawa:of=rewards,by=Payment,within=Role,unit=\(unit)"), answer.value != nil
    else { return }
    measures.append(answer)
    if let plain = MeasureTable.plainSentence(of: answer) { blocks.append(.paragraph(plain)) }
  }
}

/// A gap between two groups in money for each person, split into hours for each person and money for each hour.
///
/// With h hours for each person and r for each hour: gap = (h₁ − h₂)(r₁ + r₂)/2 + (r₁ − r₂)(h₁ + h₂)/2, exactly.
/// - SeeAlso: Kitagawa, E. M. (1955). Components of a difference between two rates. *Journal of the American Statistical
///   Association* 50(272), 1168–1194.
struct GapSplit {
  let gap: Double
  let hours: Double
  let rates: Double

  /// `nil` when an amount is unsure or a group gave no hours: its reward for an hour is not defined then.
  init?(_ sums: GroupSums) {
    guard sums.isKnown, sums.people.count == 2, !sums.people.contains(0),
      !sums.hours.contains(where: { $0.sum.value <= 0 })
    else { return nil }
    let hoursEach = [0, 1].map { sums.hours[$0].sum.value / sums.people[$0] }
    let perHour = [0, 1].map { sums.got[$0].sum.value / sums.hours[$0].sum.value }
    hours = (hoursEach[0] - hoursEach[1]) * (perHour[0] + perHour[1]) / 2
    rates = (perHour[0] - perHour[1]) * (hoursEach[0] + hoursEach[1]) / 2
    gap = hours + rates
  }
}

/// Who rewards people, and who pays for their hours.
private struct PayersOfPeople {
  struct Line {
    var name: String
    var forms: [String] = []
    var receivers: [ElementIndex] = []
    var people = HeadCount(low: 0, high: 0)
    var hours = Tally()
    var rows: [RowReference] = []
  }
  private(set) var lines: [Line] = []

  init(_ facts: Facts) {
    let payers = Payers(facts.ledger)
    let counts = facts.community.elements.headCount
    var hasPay = [Bool](repeating: false, count: facts.community.elements.count)
    for position in 0..<facts.ledger.count {
      let entry = facts.ledger[position]
      guard entry.status.countsAsGiven, !entry.isUndirected else { continue }
      if entry.kind == .reward, facts.isPerson(entry.to) {
        let place = place(of: facts.isPerson(entry.from) ? Words.payersPeople : facts.name(entry.from))
        let form = entry.form.isEmpty ? Words.formNotSaid : entry.form
        if !lines[place].forms.contains(form) { lines[place].forms.append(form) }
        add(entry.to, at: place)
        lines[place].rows.append(entry.reference)
        if entry.isMoneyForm { hasPay[entry.to.position] = true }
      }
      if entry.kind == .contribution, entry.unit == "hours", facts.isPerson(entry.from),
        entry.amount.state != .notMeasured
      {
        let name: String
        switch payers.payer(of: entry) {
        case .freely, .notKnown: continue
        case .element(let payer): name = facts.isPerson(payer) ? Words.payersPeople : facts.name(payer)
        case .outsideTheMap: name = Words.payersOutside
        case .unknownPayer: name = Words.payersNotNamed
        }
        let place = place(of: name)
        lines[place].hours.add(entry)
        lines[place].rows.append(entry.reference)
      }
    }
    // Wages from an employer elsewhere are a reward too, though no row holds them.
    for element in facts.ledger.elements where facts.isPerson(element) && !hasPay[element.position] {
      guard facts.community.elements.paymentSet[element].contains(.paidElsewhere) else { continue }
      let place = place(of: Words.payersOutside)
      if !lines[place].forms.contains(Words.payOutside) { lines[place].forms.append(Words.payOutside) }
      add(element, at: place)
      lines[place].rows.append(facts.community.reference(to: element))
    }
    for place in lines.indices {
      for receiver in lines[place].receivers {
        lines[place].people.low += counts[receiver].low
        lines[place].people.high += counts[receiver].high
      }
    }
    lines.sort { folded($0.name) < folded($1.name) }
  }

  private mutating func place(of name: String) -> Int {
    if let known = lines.firstIndex(where: { $0.name == name }) { return known }
    lines.append(Line(name: name))
    return lines.count - 1
  }

  private mutating func add(_ receiver: ElementIndex, at place: Int) {
    if !lines[place].receivers.contains(receiver) { lines[place].receivers.append(receiver) }
  }
}
