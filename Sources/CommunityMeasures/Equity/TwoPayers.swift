// Do two payers stand in the rows for the same hours? A question, never an accusation.

import CommunityModel
import PlainText

/// Hours of one giver for which the rows name two payers.
///
/// Two ways in which that shows:
/// - *Pay from another.* A row of hours says under `Paid by` that X pays, while Y gives the same giver `pay` that shares
///   a day (or a phase) with it. It is left out where the pay can be for other hours: some hours of that time have Y or a
///   payer who is not named; where Y is another activity than the one the hours go to; where money passes on from X to Y
///   or from Y to X, so that both are one purse.
/// - *Listed twice.* Two rows have the same giver, receiver, form, unit and amount and share a day, and name two payers.
package struct TwoPayers: Sendable {
  package enum Kind: Sendable {
    case payFromAnother, listedTwice
  }
  package let kind: Kind
  package let giver: ElementIndex
  /// Whom or what the hours go to, in the order of the file.
  package let works: [ElementIndex]
  /// As the rows name them: a label, or the words of `Paid by` for somebody outside the map.
  package let payer: String
  package let other: String
  package let rows: [RowReference]

  /// Everything found, in the order of the file.
  ///
  /// - Complexity: O(entries · log entries), and a walk along money passed on for each pair of payers that is met.
  package static func all(in ledger: Ledger) -> [TwoPayers] {
    let search = TwoPayersSearch(ledger)
    return search.payFromAnother() + search.listedTwice()
  }
}

/// The rows among which two payers are looked for.
private struct TwoPayersSearch {
  let ledger: Ledger
  private let payers: Payers
  /// Hours that say who pays for them.
  private var named: [Entry] = []
  /// Hours of each giver, and pay to each receiver.
  private var hours: [ElementIndex: [Entry]] = [:]
  private var pay: [ElementIndex: [Entry]] = [:]
  private var moneyTo: [ElementIndex: [ElementIndex]] = [:]

  init(_ ledger: Ledger) {
    self.ledger = ledger
    payers = Payers(ledger)
    let connections = ledger.community.connections
    for position in 0..<ledger.count {
      let entry = ledger[position]
      guard entry.status.countsAsGiven, !entry.isUndirected, entry.amount.high > 0 else { continue }
      if entry.kind == .contribution && (entry.form == "time" || entry.unit == "hours") {
        hours[entry.from, default: []].append(entry)
        if !connections.paidBy[entry.row].isBlank && !connections.paidByNobody[entry.row] && isNamed(entry) {
          named.append(entry)
        }
      }
      if entry.kind == .contribution && entry.isMoneyForm { moneyTo[entry.from, default: []].append(entry.to) }
      if entry.kind == .reward && entry.form == "pay" { pay[entry.to, default: []].append(entry) }
    }
  }

  /// A payer who is not to be on the map is nobody that a question may name.
  private func isNamed(_ entry: Entry) -> Bool { payers.payer(of: entry) != .unknownPayer }

  private func payer(of entry: Entry) -> ElementIndex? {
    if case .element(let element) = payers.payer(of: entry) { element } else { nil }
  }

  private func name(_ entry: Entry) -> String {
    payer(of: entry).map { ledger.community.label(of: $0) }
      ?? trimmed(ledger.community.words[ledger.community.connections.paidBy[entry.row]])
  }

  private func shareTime(_ a: Entry, _ b: Entry) -> Bool {
    let connections = ledger.community.connections
    return ledger.period.share(
      (connections.start[a.row], connections.end[a.row]), (connections.start[b.row], connections.end[b.row]))
  }

  func payFromAnother() -> [TwoPayers] {
    var found: [TwoPayers] = []
    for entry in named {
      for other in pay[entry.from] ?? [] where isQuestion(entry, other) {
        let names = (name(entry), ledger.community.label(of: other.from))
        if let known = found.firstIndex(where: {
          $0.giver == entry.from && $0.payer == names.0 && $0.other == names.1
        }) {
          found[known] = TwoPayers(
            kind: .payFromAnother, giver: entry.from, works: unique(found[known].works + [entry.to]), payer: names.0,
            other: names.1, rows: unique(found[known].rows + [entry.reference, other.reference]))
        } else {
          found.append(
            TwoPayers(
              kind: .payFromAnother, giver: entry.from, works: [entry.to], payer: names.0, other: names.1,
              rows: [entry.reference, other.reference]))
        }
      }
    }
    return found
  }

  private func isQuestion(_ entry: Entry, _ other: Entry) -> Bool {
    let first = payer(of: entry)
    guard other.from != first, folded(ledger.community.label(of: other.from)) != folded(name(entry)),
      shareTime(entry, other)
    else { return false }
    let kinds = ledger.community.elements.kind
    if kinds[other.from].isActivity && other.from != entry.to { return false }
    for own in hours[entry.from] ?? [] where shareTime(own, other) {
      switch payers.payer(of: own) {
      case .element(other.from), .unknownPayer: return false
      default: break
      }
    }
    guard let first else { return true }
    return !passes(from: first, to: other.from) && !passes(from: other.from, to: first)
  }

  /// Whether money goes on from one to the other, also through others.
  private func passes(from start: ElementIndex, to end: ElementIndex) -> Bool {
    var seen: Set<ElementIndex> = [start]
    var open = [start]
    while let element = open.popLast() {
      for next in moneyTo[element] ?? [] where seen.insert(next).inserted {
        if next == end { return true }
        open.append(next)
      }
    }
    return false
  }

  func listedTwice() -> [TwoPayers] {
    var known: [(entry: Entry, amount: Double)] = []
    for entry in named {
      if entry.amount.state == .known, let amount = entry.amount.value { known.append((entry, amount)) }
    }
    known.sort {
      ($0.entry.from, $0.entry.to, $0.amount, $0.entry.row) < ($1.entry.from, $1.entry.to, $1.amount, $1.entry.row)
    }
    var found: [(first: ConnectionIndex, pair: TwoPayers)] = []
    for place in known.indices {
      let (entry, amount) = known[place]
      for other in known[(place + 1)...] {
        guard other.entry.from == entry.from, other.entry.to == entry.to, other.amount == amount else { break }
        guard other.entry.form == entry.form, other.entry.unit == entry.unit, shareTime(entry, other.entry),
          folded(name(entry)) != folded(name(other.entry))
        else { continue }
        found.append(
          (
            entry.row,
            TwoPayers(
              kind: .listedTwice, giver: entry.from, works: [entry.to], payer: name(entry), other: name(other.entry),
              rows: [entry.reference, other.entry.reference])
          ))
        break
      }
    }
    return found.sorted { $0.first < $1.first }.map { $0.pair }
  }

  private func unique<T: Equatable>(_ items: [T]) -> [T] {
    var out: [T] = []
    for item in items where !out.contains(item) { out.append(item) }
    return out
  }
}
