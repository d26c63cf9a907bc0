// The groups in which a report speaks of people, so that nobody stands alone and nobody's pay can be read off.

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
  }
  /// Fewer people than this are never shown by themselves.
  static let fewest = 3.0

  /// In alphabetical order.
  let groups: [Group]
  /// Whether what people got in money may be told: false while fewer than three got any.
  let showsMoney: Bool
  private let groupOfElement: [Int32]

  init(_ ledger: Ledger) {
    let kinds = ledger.community.elements.kind
    let counts = ledger.community.elements.headCount
    var isPaid = [Bool](repeating: false, count: ledger.community.elements.count)
    for position in 0..<ledger.count {
      let entry = ledger[position]
      if entry.kind == .reward, entry.isMoneyForm, entry.status.countsAsGiven, entry.amount.high > 0 {
        isPaid[entry.to.position] = true
      }
    }
    var groups: [Group] = []
    if let named = PeopleGroups.constituencies(ledger) {
      for (number, name) in named.names.enumerated() {
        let members = ledger.elements.filter { kinds[$0].isPerson && named.group(of: $0) == number }
        if members.isEmpty { continue }
        var group = Group(name: name, members: members, count: HeadCount(low: 0, high: 0), paid: 0)
        for member in members {
          group.count.low += counts[member].low
          group.count.high += counts[member].high
          if isPaid[member.position] { group.paid += counts[member].low }
        }
        groups.append(group)
      }
    }
    while groups.count > 1,
      let small = groups.indices.filter({ PeopleGroups.isSmall(groups[$0]) }).min(by: {
        (groups[$0].count.low, $0) < (groups[$1].count.low, $1)
      })
    {
      let group = groups.remove(at: small)
      let next = groups.indices.min { (groups[$0].count.low, $0) < (groups[$1].count.low, $1) } ?? 0
      groups[next].name = Words.groupsTogether(groups[next].name, group.name)
      groups[next].members += group.members
      groups[next].count.low += group.count.low
      groups[next].count.high += group.count.high
      groups[next].paid += group.paid
    }
    groups.sort { folded($0.name) < folded($1.name) }
    var groupOfElement = [Int32](repeating: -1, count: ledger.community.elements.count)
    for (number, group) in groups.enumerated() {
      for member in group.members { groupOfElement[member.position] = Int32(number) }
    }
    self.groups = groups
    self.groupOfElement = groupOfElement
    showsMoney = !groups.contains { $0.paid > 0 && $0.paid < PeopleGroups.fewest }
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

  private static func isSmall(_ group: Group) -> Bool {
    group.count.low < fewest || (group.paid > 0 && group.paid < fewest)
  }
}
