// Does one constituency hold most of the decisions?

import CommunityModel
import PlainText

/// A constituency that holds more than ``Thresholds/largestShareOfDecisions`` of the known decisions.
package struct DominantSide: Sendable {
  /// As ``Groups`` calls it: `carer`, `not said`.
  package let name: String
  package let share: Double
}

extension Ledger {
  /// Shares of decisions by constituency, decision by decision, that are worked out at all.
  private static let mostShares = 20e6

  /// `nil` where decisions are spread, where there are none, and where nobody can say whose they are.
  ///
  /// - Complexity: O(entries + decisions × constituencies); `nil` beyond ``mostShares`` of these.
  package func dominantSide() -> DominantSide? {
    let decisions = Decisions(self)
    if decisions.known.isEmpty { return nil }
    do throws(MeasureFailure) {
      let groups = try Groups(by: "Constituency", in: self)
      guard Double(decisions.known.count) * Double(groups.count) <= Ledger.mostShares,
        let shares = try DecisionPower(decisions, groups, in: self).shares()
      else { return nil }
      for (group, share) in shares.enumerated() where share > Thresholds.largestShareOfDecisions * (1 + 1e-9) {
        return DominantSide(name: groups.names[group], share: share)
      }
      return nil
    } catch {
      return nil
    }
  }
}

/// Most of the decisions moved from one constituency to another: power was moved, not shared.
package struct MoveOfPower: Sendable {
  package let before: DominantSide
  package let after: DominantSide

  /// `nil` where either side has no dominant constituency, or both the same.
  package init?(_ before: Ledger, _ after: Ledger) {
    guard let first = before.dominantSide(), let second = after.dominantSide(),
      folded(first.name) != folded(second.name)
    else { return nil }
    self.before = first
    self.after = second
  }
}
