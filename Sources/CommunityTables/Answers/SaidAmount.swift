// How much somebody says it is: exactly, about, between two amounts, or not known.

import CommunityModel
import PlainText

/// An amount as it was said, and as `said.csv` writes it: `10`, `about 10`, `5 to 8`, `6 (5 to 8)`, `5 or more`, `up to
/// 8`, blank.
package struct SaidAmount: Hashable, Sendable {
  var amount: Double?
  var low: Double?
  var high: Double?
  var isAbout = false

  /// Nobody knows how much.
  var isUnknown: Bool { amount == nil && low == nil && high == nil }

  /// The same, but for "about".
  func saysTheSame(as other: SaidAmount) -> Bool { amount == other.amount && low == other.low && high == other.high }

  /// `10` of `about 10`.
  package static func withoutAbout(_ text: String) -> String { after("about ", in: text) ?? text }

  var text: String {
    var text = range
    if let amount { text = range.isEmpty ? shortestText(amount) : "\(shortestText(amount)) (\(range))" }
    return isAbout && !text.isEmpty ? "about " + text : text
  }

  private var range: String {
    switch (low, high) {
    case (let low?, let high?): "\(shortestText(low)) to \(shortestText(high))"
    case (let low?, nil): "\(shortestText(low)) or more"
    case (nil, let high?): "up to \(shortestText(high))"
    case (nil, nil): ""
    }
  }

  init(amount: Double? = nil, low: Double? = nil, high: Double? = nil, isAbout: Bool = false) {
    (self.amount, self.low, self.high, self.isAbout) = (amount, low, high, isAbout)
  }

  /// `nil` for a text that says no amount.
  init?(_ text: String) {
    self.init()
    var rest = trimmed(text)
    if let after = SaidAmount.after("about ", in: rest) { (isAbout, rest) = (true, after) }
    if rest.isEmpty { return }
    if let opening = rest.utf8.firstIndex(of: UInt8(ascii: "(")), rest.hasSuffix(")") {
      guard let number = readNumber(trimmed(String(rest[..<opening]))) else { return nil }
      amount = number
      rest = String(rest[rest.index(after: opening)...].dropLast())
    }
    if let number = readNumber(rest), amount == nil {
      amount = number
    } else if rest.hasSuffix(" or more"), let number = readNumber(String(rest.dropLast(8))) {
      low = number
    } else if let after = SaidAmount.after("up to ", in: rest), let number = readNumber(after) {
      high = number
    } else {
      let parts = rest.split(separator: " ").map { String($0) }
      guard parts.count == 3, parts[1] == "to", let from = readNumber(parts[0]), let to = readNumber(parts[2]) else {
        return nil
      }
      (low, high) = (from, to)
    }
  }

  private static func after(_ start: String, in text: String) -> String? {
    text.hasPrefix(start) ? String(text.dropFirst(start.count)) : nil
  }
}

/// What several said about the amount of one exchange.
struct MergedAmount {
  var amount: SaidAmount
  /// Whether those who know an amount know different ones.
  var differs = false
  /// Whether nobody knows an amount more exactly than "about".
  var isAbout = false

  /// All the same: that. Different: from the least to the most. Whoever does not know contradicts nobody.
  init(_ said: [SaidAmount]) {
    let known = said.filter { !$0.isUnknown }
    guard let first = known.first else {
      amount = SaidAmount()
      return
    }
    isAbout = known.allSatisfy { $0.isAbout }
    if known.allSatisfy({ $0.saysTheSame(as: first) }) {
      amount = SaidAmount(amount: first.amount, low: first.low, high: first.high)
      return
    }
    differs = true
    var (low, high): (Double?, Double?) = (.infinity, 0)
    for one in known {
      if let least = one.low ?? one.amount { low = low.map { min($0, least) } } else { low = nil }
      if let most = one.high ?? one.amount { high = high.map { max($0, most) } } else { high = nil }
    }
    amount = SaidAmount(low: low, high: high)
  }
}

extension Community {
  /// What the cells of a row say.
  func saidAmount(of row: ConnectionIndex) -> SaidAmount {
    SaidAmount(amount: connections.amount(of: row), low: connections.low(of: row), high: connections.high(of: row))
  }

  mutating func set(_ amount: SaidAmount, of row: ConnectionIndex) {
    connections.amountValue[row] = amount.amount ?? .nan
    connections.lowValue[row] = amount.low ?? .nan
    connections.highValue[row] = amount.high ?? .nan
  }
}
