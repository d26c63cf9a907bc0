// Cells that hold more than a word: head counts, provenance, shares, moments.

import CommunityModel
import PlainText

/// `12`, `10 to 15`, `30+`, `several`. `nil` when it is none of them.
func readHeadCount(_ cell: String) -> HeadCount? {
  let text = folded(cell)
  if text == "several" || text == "many" || text == "some" { return .several }
  if let number = wholeNumber(text) { return HeadCount(low: number, high: number) }
  if text.hasSuffix("+"), let low = wholeNumber(String(text.dropLast())) { return HeadCount(low: low, high: .infinity) }
  var parts: [String] = []
  if let to = text.utf8.firstIndexOf(" to ") {
    parts = [String(text.prefix(to)), String(text.dropFirst(to + 4))]
  } else {
    parts = text.split(separator: "-", omittingEmptySubsequences: false).map { String($0) }
  }
  guard parts.count == 2, let low = wholeNumber(parts[0]), let high = wholeNumber(parts[1]), low <= high else {
    return nil
  }
  return HeadCount(low: low, high: high)
}

private func wholeNumber(_ text: String) -> Double? {
  let plain = trimmed(text).filter { $0 != "," }
  guard !plain.isEmpty, plain.utf8.count <= 10, plain.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else {
    return nil
  }
  return readNumber(plain)
}

extension String.UTF8View {
  /// Where an ASCII text begins, counted in bytes. Only for texts of ASCII.
  fileprivate func firstIndexOf(_ wanted: String) -> Int? {
    let (bytes, wanted) = (Array(self), Array(wanted.utf8))
    guard bytes.count >= wanted.count, bytes.allSatisfy({ $0 < 0x80 }) else { return nil }
    return (0...(bytes.count - wanted.count)).first { Array(bytes[$0..<($0 + wanted.count)]) == wanted }
  }
}

/// A number between 0 and 1, also written `20%`.
func isShare(_ number: Double) -> Bool { number >= 0 && number <= 1 }

/// What a date or the name of a phase says. `nil` when it is neither.
///
/// - Parameter text: `2025`, `2025-03`, `2025-Q1`, `2025-03-01`, or a phase of `settings`.
package func readMoment(_ text: String, in settings: Settings) -> Moment? {
  let plain = trimmed(text)
  if plain.isEmpty { return .unsaid }
  let key = folded(plain)
  if let phase = settings.phases.firstIndex(where: { folded($0.name) == key }) { return .phase(phase) }
  return moment(DateStyle.decided(by: [plain]).read(plain))
}

/// `nil` for a cell that could not be read.
func moment(_ cell: DateCell) -> Moment? {
  switch cell {
  case .blank: .unsaid
  case .day(let year, let month, let day): Day(year: year, month: month, day: day).map { .day($0) }
  case .month(let year, let month): (1...12).contains(month) ? .month(year: year, month: month) : nil
  case .quarter(let year, let quarter): (1...4).contains(quarter) ? .quarter(year: year, quarter: quarter) : nil
  case .year(let year): .year(year)
  case .misread: nil
  }
}

/// Reads `stated`, or `stated|illustrative`: the fact's, then the amount's.
func readProvenance(_ cell: String, _ column: inout WordColumn<Provenance>, _ own: OwnWords) -> ProvenancePair? {
  if !cell.utf8.contains(UInt8(ascii: "|")) {
    return column.read(cell, own).map { ProvenancePair(fact: $0, amount: $0) }
  }
  let parts = cell.split(separator: "|", omittingEmptySubsequences: false).map { trimmed(String($0)) }
  guard parts.count == 2 else { return nil }
  var pair = ProvenancePair.unsaid
  if !parts[0].isEmpty {
    guard let fact = column.read(parts[0], own) else { return nil }
    pair.fact = fact
  }
  if !parts[1].isEmpty {
    guard let amount = column.read(parts[1], own) else { return nil }
    pair.amount = amount
  }
  return pair
}
