// Who pays for what somebody gives?

import CommunityModel
import PlainText

/// Who pays for a contribution.
package enum Payer: Hashable, Sendable {
  /// Nobody: it is given freely.
  case freely
  case element(ElementIndex)
  /// Somebody on the map, and it is not said who.
  case unknownPayer
  /// Somebody who is not on the map: an employer elsewhere.
  case outsideTheMap
  /// Nobody has said whether it is paid at all.
  case notKnown
}

/// The payers of a ledger's contributions: made once, asked often.
package struct Payers: Sendable {
  private let ledger: Ledger
  /// For each element the one that gives it pay; `nil` inside when there are several.
  private let paidBy: [ElementIndex: ElementIndex?]

  /// - Complexity: O(entries).
  package init(_ ledger: Ledger) {
    self.ledger = ledger
    var paidBy: [ElementIndex: ElementIndex?] = [:]
    for entry in ledger.entries where Payers.isPay(entry, of: ledger) {
      if let known = paidBy[entry.to] {
        if known != entry.from { paidBy[entry.to] = .some(nil) }
      } else {
        paidBy[entry.to] = .some(entry.from)
      }
    }
    self.paidBy = paidBy
  }

  private static func isPay(_ entry: Entry, of ledger: Ledger) -> Bool {
    entry.kind == .reward && entry.status.countsAsGiven && entry.form == "pay"
      && ledger.community.connections.direction[entry.row] != .undirected && entry.amount.high > 0
  }

  /// Who pays for `entry`: its `Paid by`, else what the giver's `Payment` says.
  ///
  /// Of several words in `Payment` the one that tells of pay wins: `paid by project`, `paid elsewhere`, `paid`, then those
  /// of somebody who gives freely.
  package func payer(of entry: Entry) -> Payer {
    let community = ledger.community
    if community.connections.paidByNobody[entry.row] { return .freely }
    if let payer = community.connections.paidByElement[entry.row] {
      return community.elements.consent[payer] == .none ? .unknownPayer : .element(payer)
    }
    if !community.connections.paidBy[entry.row].isBlank { return .outsideTheMap }
    let payment = community.elements.paymentSet[entry.from]
    if payment.contains(.paidByProject) {
      if let known = paidBy[entry.from], let payer = known { return .element(payer) }
      return .unknownPayer
    }
    if payment.contains(.paidElsewhere) { return .outsideTheMap }
    if payment.contains(.paid) { return .unknownPayer }
    let free: PaymentSet = [.unpaid, .declined, .expenses, .voucher, .timeCredit]
    return payment.isDisjoint(with: free) ? .notKnown : .freely
  }
}

extension Ledger {
  /// Who pays for one contribution. For many, make ``Payers`` once.
  ///
  /// - Complexity: O(entries).
  package func payer(of entry: Entry) -> Payer { Payers(self).payer(of: entry) }
}
