// A promise and what came of it, side by side.

import CommunityModel
import PlainText

/// Contributions of Status `promised` with the same giver, receiver, form and unit, and the given ones beside them.
package struct PromisedPair: Sendable {
  package let from: ElementIndex
  package let to: ElementIndex
  package let form: String
  package let unit: String
  package internal(set) var promised = AmountSum()
  package internal(set) var given = AmountSum()
  /// Whether it is of a kind that is measured; of any other a row is enough.
  package internal(set) var isMeasured = false
  package internal(set) var promises: [RowReference] = []
  /// None: nobody wrote down yet what came of it.
  package internal(set) var gifts: [RowReference] = []
  /// Whether a figure in it was made up to show the form.
  package internal(set) var isIllustrative = false

  init(_ entry: Entry) {
    from = entry.from
    to = entry.to
    form = entry.form
    unit = entry.unit
  }

  /// Whether what was given reaches the promise: `nil` when nobody can say.
  package var isReached: Bool? {
    if !isMeasured { return true }
    if promised.unknownRows == 0 && given.unknownRows == 0 { return PromisedPair.reaches(given.value, promised.value) }
    return isSurelyReached ? true : mayBeReached ? nil : false
  }
  var isSurelyReached: Bool { !isMeasured || promised.high.isFinite && PromisedPair.reaches(given.low, promised.high) }
  var mayBeReached: Bool { !isMeasured || given.high == .infinity || PromisedPair.reaches(given.high, promised.low) }

  private static func reaches(_ given: Double, _ promised: Double) -> Bool { given >= promised * (1 - 1e-9) }

  private struct Key: Hashable {
    var from: ElementIndex
    var to: ElementIndex
    var form: String
    var unit: String

    init(_ entry: Entry) {
      from = entry.from
      to = entry.to
      form = entry.form
      unit = entry.unit
    }
  }

  /// Every promise of a ledger, in the order of the file.
  ///
  /// - Complexity: O(entries).
  package static func all(in ledger: Ledger) -> [PromisedPair] { read(ledger, unit: nil).pairs }

  /// - Parameter unit: Only those in this unit.
  static func read(_ ledger: Ledger, unit: String?) -> (pairs: [PromisedPair], basis: Basis) {
    let directions = ledger.community.connections.direction
    let wanted = unit.map { folded($0) }
    var pairs: [PromisedPair] = []
    var places: [Key: Int] = [:]
    var basis = Basis()
    func isCounted(_ entry: Entry) -> Bool {
      entry.kind == .contribution && directions[entry.row] != .undirected
        && (wanted == nil || folded(entry.unit) == wanted)
    }
    for number in 0..<ledger.count {
      let entry = ledger[number]
      guard entry.status == .promised, isCounted(entry) else { continue }
      let place = places[Key(entry)] ?? pairs.count
      if place == pairs.count {
        places[Key(entry)] = place
        pairs.append(PromisedPair(entry))
      }
      let amount = entry.amount
      if amount.state != .notMeasured { pairs[place].isMeasured = true }
      if entry.provenance == .illustrative { pairs[place].isIllustrative = true }
      pairs[place].promised.add(amount)
      pairs[place].promises.append(entry.reference)
      basis.count(entry, amount)
    }
    if pairs.isEmpty { return (pairs, basis) }
    for number in 0..<ledger.count {
      let entry = ledger[number]
      guard entry.status.countsAsGiven, isCounted(entry), let place = places[Key(entry)] else { continue }
      let amount = entry.amount
      if entry.provenance == .illustrative { pairs[place].isIllustrative = true }
      pairs[place].given.add(amount)
      pairs[place].gifts.append(entry.reference)
      basis.count(entry, amount)
    }
    return (pairs, basis)
  }
}
