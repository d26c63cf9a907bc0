// Who raised the money, and whose rewards does it pay?

import CommunityModel

/// A source of money, the work that won it, and the people whose rewards it pays.
///
/// The rows tell it when somebody gives time to the source itself, or to an activity that has a row to the source (a bid,
/// an appeal). Nothing is guessed.
package struct RaisedMoney: Sendable {
  package struct Work: Sendable {
    package let row: RowReference
    package let giver: ElementIndex
    /// The activity between the giver and the source; `nil` when the time is given to the source itself.
    package let through: ElementIndex?
    package let amount: Amount
    package let unit: String
    package let payer: Payer
    package let isIllustrative: Bool
  }
  /// A way the money takes to somebody whom it rewards.
  package struct Reward: Sendable {
    /// From the source to who is rewarded, the shortest; of equal ones the first in the order of the file.
    package let path: [ElementIndex]
    /// The row of the reward.
    package let row: RowReference
  }

  package let source: ElementIndex
  package let work: [Work]
  package let rewards: [Reward]

  /// People who did the work.
  package var raisers: [ElementIndex] { once(work.map { $0.giver }) }
  /// People whose rewards the money pays.
  package var rewarded: [ElementIndex] { once(rewards.compactMap { $0.path.last }) }

  private func once(_ elements: [ElementIndex]) -> [ElementIndex] {
    var found: [ElementIndex] = []
    for element in elements.sorted() where found.last != element { found.append(element) }
    return found
  }

  /// - Parameter sources: Whose money it is about. Those of which no row tells who raised it are left out.
  /// - Complexity: O(sources × entries).
  package static func all(in ledger: Ledger, from sources: [ElementIndex]) -> [RaisedMoney] {
    let payers = Payers(ledger)
    return sources.compactMap { source in
      let work = work(for: source, in: ledger, payers)
      return work.isEmpty
        ? nil : RaisedMoney(source: source, work: work, rewards: rewards(from: source, in: ledger))
    }
  }

  private static func work(for source: ElementIndex, in ledger: Ledger, _ payers: Payers) -> [Work] {
    let community = ledger.community
    var isBid = [Bool](repeating: false, count: community.elements.count)
    for number in 0..<ledger.count {
      let entry = ledger[number]
      guard entry.to == source, entry.from != source, entry.status.countsAsGiven, !entry.isMoneyForm else { continue }
      if community.elements.kind[entry.from].isActivity { isBid[entry.from.position] = true }
    }
    var work: [Work] = []
    for number in 0..<ledger.count {
      let entry = ledger[number]
      guard ledger.isGift(entry), entry.form == "time" || entry.unit == "hours",
        entry.to == source || isBid[entry.to.position],
        !community.elements.kind[entry.from].isActivity
      else { continue }
      work.append(
        Work(
          row: entry.reference, giver: entry.from, through: entry.to == source ? nil : entry.to, amount: entry.amount,
          unit: entry.unit, payer: payers.payer(of: entry), isIllustrative: entry.provenance == .illustrative))
    }
    return work
  }

  private static func rewards(from source: ElementIndex, in ledger: Ledger) -> [Reward] {
    let community = ledger.community
    var ways: [[Int]] = Array(repeating: [], count: community.elements.count)
    for number in 0..<ledger.count where ledger.movesMoney(ledger[number]) {
      ways[ledger[number].from.position].append(number)
    }
    var before = [Int32](repeating: -1, count: community.elements.count)
    var isReached = before.map { _ in false }
    isReached[source.position] = true
    var waiting = [source]
    var next = 0
    var rewards: [Reward] = []
    while next < waiting.count {
      let giver = waiting[next]
      next += 1
      for number in ways[giver.position] {
        let entry = ledger[number]
        if entry.kind == .reward && community.elements.kind[entry.to].isPerson {
          var path = [entry.to, giver]
          while let last = path.last, before[last.position] >= 0, last != source {
            path.append(ElementIndex(Int(before[last.position])))
          }
          rewards.append(Reward(path: path.reversed(), row: entry.reference))
          continue
        }
        if isReached[entry.to.position] { continue }
        isReached[entry.to.position] = true
        before[entry.to.position] = Int32(giver.position)
        waiting.append(entry.to)
      }
    }
    return rewards
  }
}
