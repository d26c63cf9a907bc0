// Does an answer that was told before an amount was known still hold once it is?

import CommunityMeasures
import CommunityModel

/// Compares what was told while amounts were open with the answer once they are filled in.
struct Containment {
  let opening: OpenedSheet.Opening

  static func near(_ a: Double, _ b: Double) -> Bool {
    (a - b).magnitude <= 1e-6 * max(1, a.magnitude, b.magnitude)
  }

  /// Parts that count what is known and what is not, or are of the known amounts alone and say so: they change as soon
  /// as more is known.
  static let counts: [String: Set<String>] = [
    "what-stops": ["goesOn", "undecided", "rounds", "naiveShare", "naiveShareByUnit"],
    "keep-cost": ["activities"], "promised-and-given": ["reached", "cannotSay"], "criticality": ["pairsWorse"],
  ]

  private func isBelow(_ a: Double, _ b: Double) -> Bool { a < b && !Self.near(a, b) }

  /// What the filled answer contradicts, in words.
  func faults(_ told: MeasureResult, _ found: MeasureResult) -> [String] {
    var faults: [String] = []
    if let value = found.value {
      if let low = told.low, isBelow(value, low) { faults.append("value \(value) below low \(low)") }
      if let high = told.high, isBelow(high, value) { faults.append("value \(value) above high \(high)") }
      if opening == .blank, let known = told.value, !Self.near(known, value) {
        faults.append("a blank was told as \(known), is \(value)")
      }
    }
    if let value = told.value {
      if let low = told.low, isBelow(value, low) { faults.append("its own value \(value) below low \(low)") }
      if let high = told.high, isBelow(high, value) { faults.append("its own value \(value) above high \(high)") }
    }
    // Elements and groups: a number only where it is known, unless all of the answer is said to be at the middle.
    let isStrict = opening == .blank || told.value == nil || told.low != nil
    if let perElement = told.perElement {
      for item in perElement {
        guard let other = found.answer(for: item.element) else { continue }
        check(item.answer, other, "element \(item.element.position)", isStrict: isStrict, &faults)
      }
    }
    for field in told.perGroup ?? [] {
      guard let other = found.perGroup?.first(where: { $0.name == field.name }) else { continue }
      check(field.answer, other.answer, "group \(field.name)", isStrict: isStrict, &faults)
    }
    // Parts, as the value, may use the middle of a range.
    for field in told.parts where Self.counts[told.id]?.contains(field.name) != true {
      guard let other = found.parts.first(where: { $0.name == field.name }) else { continue }
      check(field.answer, other.answer, "part \(field.name)", isStrict: opening == .blank, &faults)
    }
    if opening == .blank {
      for item in told.perConnection ?? [] {
        guard let other = found.perConnection?.first(where: { $0.from == item.from && $0.to == item.to }) else {
          continue
        }
        if !Self.near(item.value, other.value) { faults.append("connection \(item.value), is \(other.value)") }
      }
    }
    return faults
  }

  private func check(_ told: Answer, _ found: Answer, _ place: String, isStrict: Bool, _ faults: inout [String]) {
    switch (told, found) {
    case (.number(let a), .number(let b)):
      if isStrict, !Self.near(a, b) { faults.append("\(place): told as \(a), is \(b)") }
    case (.bounds(let low, let high), .number(let value)):
      if let low, isBelow(value, low) { faults.append("\(place): \(value) below \(low)") }
      if let high, isBelow(high, value) { faults.append("\(place): \(value) above \(high)") }
    case (.text(let a), .text(let b)):
      if isStrict, a != b { faults.append("\(place): told as \(a), is \(b)") }
    case (.fields(let a), .fields(let b)):
      for field in a {
        guard let other = b.first(where: { $0.name == field.name }) else { continue }
        check(field.answer, other.answer, "\(place) \(field.name)", isStrict: isStrict, &faults)
      }
    default: break
    }
  }
}
