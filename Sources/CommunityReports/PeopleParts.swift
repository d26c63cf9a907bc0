// People by role or by how their time is paid, beside the groups of a report: when may money be told by both?

import CommunityMeasures
import CommunityModel
import PlainText

/// Tells which further groupings can stand beside the first without giving away what one or two people are paid.
///
/// All sums that a report tells are sums over cells: the people who are in the same group of every grouping told. While
/// each cell has none or at least three people with money, no subtraction of told sums reaches fewer than three.
struct MoneyShield {
  private var cellOfElement: [Int]
  private var cells: Int
  private let isPaid: [Bool]
  private let counts: [Double]
  private let isOpen: Bool
  private let fewest: Double

  init(_ facts: Facts) {
    isPaid = PeopleGroups.isPaid(facts.ledger)
    counts = facts.community.elements.indices.map { facts.community.elements.headCount[$0].low }
    cellOfElement = facts.community.elements.indices.map { facts.people.group(of: $0) ?? -1 }
    cells = facts.people.groups.count
    isOpen = facts.people.showsMoney
    fewest = facts.fewest
  }

  /// Whether sums of money may be told by these groups too. If so, they count as told from here on.
  mutating func admits(_ groups: [PeopleGroups.Group]) -> Bool {
    guard isOpen else { return false }
    var split = cellOfElement
    for (number, group) in groups.enumerated() {
      for member in group.members { split[member.position] = cellOfElement[member.position] * groups.count + number }
    }
    var paid = [Double](repeating: 0, count: cells * max(1, groups.count))
    for element in split.indices where split[element] >= 0 && isPaid[element] {
      paid[split[element]] += counts[element]
    }
    if paid.contains(where: { $0 > 0 && $0 < fewest }) { return false }
    // Cells are numbered anew, so that their number stays that of the people at most.
    var names = [Int](repeating: -1, count: paid.count)
    var count = 0
    for element in split.indices where split[element] >= 0 {
      if names[split[element]] < 0 {
        names[split[element]] = count
        count += 1
      }
      split[element] = names[split[element]]
    }
    cellOfElement = split
    cells = count
    return true
  }
}

extension Facts {
  /// How somebody's time is paid, in the order of product and reports: the first that holds.
  private static let paymentKinds: [(PaymentSet, String)] = [
    (.paidByProject, Words.paidByProject), (.paidElsewhere, Words.paidElsewhere), (.paid, Words.paidBySomebody),
    ([.expenses, .voucher, .timeCredit], Words.paidInKind), ([.unpaid, .declined], Words.paidNothing),
    ([], Groups.notSaid),
  ]

  private func paymentKind(_ element: ElementIndex) -> Int {
    let payment = community.elements.paymentSet[element]
    return Facts.paymentKinds.firstIndex { !payment.isDisjoint(with: $0.0) } ?? Facts.paymentKinds.count - 1
  }

  /// People by how their time is paid. A group that is too small joins its neighbour in the order of that list.
  func byPayment(_ shield: inout MoneyShield) -> PeopleGroups {
    var groups = PeopleGroups.ofPeople(ledger, Facts.paymentKinds.map { $0.1 }) { paymentKind($0) }
    while groups.count > 1, let small = groups.indices.first(where: { PeopleGroups.isSmall(groups[$0], ledger) }) {
      let next = small + 1 < groups.count ? small + 1 : small - 1
      groups[min(small, next)].join(groups[max(small, next)])
      groups.remove(at: max(small, next))
    }
    return PeopleGroups(groups, ledger, showsMoney: shield.admits(groups))
  }

  /// People by role, small groups inside the next larger one. `nil` when nobody has a role.
  func byRole(_ shield: inout MoneyShield) -> PeopleGroups? {
    guard !community.elements.role.isUnused, let named = groups(by: "Role") else { return nil }
    var groups = PeopleGroups.ofPeople(ledger, named.names) { named.group(of: $0) }
    groups.sort { ($0.count.low, folded($0.name)) < ($1.count.low, folded($1.name)) }
    while groups.count > 1, let small = groups.firstIndex(where: { PeopleGroups.isSmall($0, ledger) }) {
      let group = groups.remove(at: small)
      groups[min(small, groups.count - 1)].join(group)
      groups.sort { ($0.count.low, folded($0.name)) < ($1.count.low, folded($1.name)) }
    }
    groups.sort { folded($0.name) < folded($1.name) }
    return PeopleGroups(groups, ledger, showsMoney: shield.admits(groups))
  }

  /// Those whose time is paid and those whose is not, the others apart. `nil` unless both are large enough.
  func paidAndNot(_ shield: inout MoneyShield) -> (paid: PeopleGroups.Group, not: PeopleGroups.Group, told: Bool)? {
    let names = [Words.paidPeople, Words.notPaidPeople, Groups.notSaid]
    let groups = PeopleGroups.ofPeople(ledger, names) { element in
      let kind = paymentKind(element)
      return kind < 3 ? 0 : kind < 5 ? 1 : 2
    }
    guard let paid = groups.first(where: { $0.name == names[0] }),
      let not = groups.first(where: { $0.name == names[1] }),
      paid.count.low >= fewest, not.count.low >= fewest
    else { return nil }
    return (paid, not, shield.admits(groups))
  }

  func groups(by column: String) -> Groups? {
    do throws(MeasureFailure) {
      return try Groups(by: column, in: ledger)
    } catch {
      return nil
    }
  }
}
