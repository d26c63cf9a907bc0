// What each element gave or got, in one unit, from or to anyone.

import CommunityModel
import PlainText

/// Rewards or contributions added up for each element.
struct AmountsOfElements {
  let unit: String
  /// For all whom the row of the element stands for. Count: the elements of the community.
  private(set) var sums: [AmountSum]
  /// Elements of which no row says that money came back, though it may have.
  private(set) var unrecordedMoney: [Bool]
  /// The rows that were added up, in the order of the file.
  private(set) var rows: [ConnectionIndex] = []
  private(set) var basis = Basis()
  /// Rows with no known giver.
  private(set) var undirectedRows: [ConnectionIndex] = []

  /// - Parameters:
  ///   - kind: `reward` is added up at the receiver, `contribution` at the giver.
  ///   - takes: The elements to add up for.
  init(
    _ kind: ConnectionKind, unit: String, valuation: Valuation?, in ledger: Ledger, takes: [Bool]
  ) {
    self.unit = unit
    let count = ledger.community.elements.count
    sums = [AmountSum](repeating: AmountSum(), count: count)
    unrecordedMoney = [Bool](repeating: false, count: count)
    for position in 0..<ledger.count {
      let entry = ledger[position]
      guard entry.kind == kind, entry.status.countsAsGiven else { continue }
      let element = kind == .reward ? entry.to : entry.from
      guard takes[element.position] || entry.isUndirected else { continue }
      let amount: Amount
      if let valuation {
        amount = valuation.worth(entry.amount, of: entry, in: ledger.community)
      } else {
        guard entry.unit == unit else { continue }
        amount = entry.amount
      }
      if entry.isUndirected {
        undirectedRows.append(entry.row)
        continue
      }
      guard amount.state != .notMeasured else { continue }
      sums[element.position].add(amount)
      if rows.last != entry.row {
        rows.append(entry.row)
        basis.count(entry.provenance)
        if amount.state == .unknown { basis.unknownAmounts += 1 }
      }
    }
    if kind == .reward && ledger.isMoney(unit) { addUnrecordedMoney(ledger, takes: takes) }
  }

  /// Somebody who is paid, or of whom nobody said whether they are, and of whom no reward of a form of money is
  /// recorded, has an unknown reward in money.
  private mutating func addUnrecordedMoney(_ ledger: Ledger, takes: [Bool]) {
    let community = ledger.community
    var hasMoneyRow = [Bool](repeating: false, count: sums.count)
    var isPaidBySomebody = hasMoneyRow
    for position in 0..<ledger.count {
      let entry = ledger[position]
      switch entry.kind {
      case .reward where entry.isMoneyForm && entry.status != .unknown:
        hasMoneyRow[entry.to.position] = true
      case .contribution:
        if !community.connections.paidBy[entry.row].isBlank, !community.connections.paidByNobody[entry.row] {
          isPaidBySomebody[entry.from.position] = true
        }
      default: break
      }
    }
    let paying: PaymentSet = [.paidByProject, .paidElsewhere, .paid, .expenses, .voucher]
    for element in ledger.elements where takes[element.position] && !hasMoneyRow[element.position] {
      let kind = community.elements.kind[element]
      let payment = community.elements.paymentSet[element]
      // Nobody asks how a hall or an activity is paid: only of people is a blank a question.
      let isPerson = kind.isPerson || kind == .other
      guard isPerson || kind.isGroup else { continue }
      let isPaid = !payment.isDisjoint(with: paying) || isPaidBySomebody[element.position]
      let isNotSaid = isPerson && (payment.isNotSaid || payment.contains(.unknown))
      if isPaid || isNotSaid {
        sums[element.position].add(.unknown())
        unrecordedMoney[element.position] = true
      }
    }
  }
}

extension Ledger {
  /// Whether amounts in this unit are money: the community's currency, or the unit of some row of a form of money.
  func isMoney(_ unit: String) -> Bool {
    if unit.isEmpty { return false }
    if unit == community.currency { return true }
    return (0..<count).contains { self[$0].isMoneyForm && self[$0].unit == unit }
  }
}
