// A number as people type it on a command line or in JSON: digits, a point, an exponent.

/// The number that the whole text is. `nil` for anything else, also for one that is not finite.
public func readNumber(_ text: String) -> Double? {
  var bytes = Array(text.utf8)[...]
  if bytes.first == UInt8(ascii: "+") || bytes.first == UInt8(ascii: "-") { bytes = bytes.dropFirst() }
  var digits = 0
  var points = 0
  var rest = bytes
  while let byte = rest.first, (0x30...0x39).contains(byte) || byte == 0x2E {
    if byte == 0x2E { points += 1 } else { digits += 1 }
    rest = rest.dropFirst()
  }
  guard digits > 0, points <= 1 else { return nil }
  if let e = rest.first, e == 0x65 || e == 0x45 {
    rest = rest.dropFirst()
    if rest.first == UInt8(ascii: "+") || rest.first == UInt8(ascii: "-") { rest = rest.dropFirst() }
    guard !rest.isEmpty, rest.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
    rest = []
  }
  guard rest.isEmpty, let number = Double(text), number.isFinite else { return nil }
  return number
}
