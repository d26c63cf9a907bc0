// The groups in which a report speaks of people, so that nobody stands alone and nobody's pay can be read off.

import CommunityDiagrams
import CommunityMeasures
import CommunityModel
import PlainText

/// People by constituency, small groups inside the next larger one.
///
/// One partition serves every table of a report: two different ones could be subtracted from each other. Each group has
/// at least three people, and none or at least three of them are rewarded in money.
struct PeopleGroups {
  struct Group {
    var name: String
    var members: [ElementIndex]
    /// How many people it stands for, at least and at most.
    var count: HeadCount
    /// How many of them are rewarded in money, at least.
    var paid: Double

    mutating func join(_ other: Group) {
      name = Words.groupsTogether(name, other.name)
      members += other.members
      count.low += other.count.low
      count.high += other.count.high
      paid += other.paid
    }
  }
  /// Fewer people than this are never shown by themselves: three among themselves, more in what is shared.
  static func fewest(_ community: Community) -> Double { community.shared.fewest }

  /// In alphabetical order.
  let groups: [Group]
  /// Whether what people got in money may be told: false while fewer than three got any.
  let showsMoney: Bool
  /// Whether an index of what people got in money may be told: with fewer than five paid people it could be solved,
  /// together with the total, for what each of them got.
  var showsIndices: Bool {
    showsMoney && groups.reduce(0.0) { $0 + $1.paid } >= max(PeopleGroups.fewestInIndex, fewest)
  }
  private static let fewestInIndex = 5.0
  private let groupOfElement: [Int32]
  private let fewest: Double

  init(_ ledger: Ledger) {
    var groups: [Group] = []
    if let named = PeopleGroups.constituencies(ledger) {
      groups = PeopleGroups.ofPeople(ledger, named.names) { named.group(of: $0) }
    }
    while groups.count > 1,
      let small = groups.indices.filter({ PeopleGroups.isSmall(groups[$0], ledger) }).min(by: {
        (groups[$0].count.low, $0) < (groups[$1].count.low, $1)
      })
    {
      let group = groups.remove(at: small)
      let next = groups.indices.min { (groups[$0].count.low, $0) < (groups[$1].count.low, $1) } ?? 0
      groups[next].join(group)
    }
    groups.sort { folded($0.name) < folded($1.name) }
    self.init(groups, ledger, showsMoney: !groups.contains { $0.paid > 0 && $0.paid < ledger.community.shared.fewest })
  }

  init(_ groups: [Group], _ ledger: Ledger, showsMoney: Bool) {
    var groupOfElement = [Int32](repeating: -1, count: ledger.community.elements.count)
    for (number, group) in groups.enumerated() {
      for member in group.members { groupOfElement[member.position] = Int32(number) }
    }
    self.groups = groups
    self.groupOfElement = groupOfElement
    self.showsMoney = showsMoney
    fewest = PeopleGroups.fewest(ledger.community)
  }

  /// The people of a ledger in groups by name, empty ones left out.
  static func ofPeople(_ ledger: Ledger, _ names: [String], _ place: (ElementIndex) -> Int) -> [Group] {
    let kinds = ledger.community.elements.kind
    let counts = ledger.community.elements.headCount
    let isPaid = PeopleGroups.isPaid(ledger)
    var groups = names.map { Group(name: $0, members: [], count: HeadCount(low: 0, high: 0), paid: 0) }
    for element in ledger.elements where kinds[element].isPerson {
      let number = place(element)
      groups[number].members.append(element)
      groups[number].count.low += counts[element].low
      groups[number].count.high += counts[element].high
      if isPaid[element.position] { groups[number].paid += counts[element].low }
    }
    return groups.filter { !$0.members.isEmpty }
  }

  /// For each element whether anything came back to it in money.
  static func isPaid(_ ledger: Ledger) -> [Bool] {
    var isPaid = [Bool](repeating: false, count: ledger.community.elements.count)
    for position in 0..<ledger.count {
      let entry = ledger[position]
      if entry.kind == .reward, entry.isMoneyForm, entry.status.countsAsGiven, entry.amount.high > 0 {
        isPaid[entry.to.position] = true
      }
    }
    return isPaid
  }

  /// The place in ``groups`` of a person. `nil` for a body, place or activity.
  func group(of element: ElementIndex) -> Int? {
    let group = groupOfElement[element.position]
    return group < 0 ? nil : Int(group)
  }

  private static func constituencies(_ ledger: Ledger) -> Groups? {
    do throws(MeasureFailure) {
      return try Groups(by: "Constituency", in: ledger)
    } catch {
      return nil
    }
  }

  /// The same groups for a picture.
  var forPicture: [NamedGroup] { groups.map { NamedGroup(name: Words.short($0.name), members: $0.members) } }

  static func isSmall(_ group: Group, _ ledger: Ledger) -> Bool {
    let fewest = fewest(ledger.community)
    return group.count.low < fewest || (group.paid > 0 && group.paid < fewest)
  }
}
