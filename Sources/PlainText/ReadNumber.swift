// A number as people type it on a command line or in JSON: digits, a point, an exponent.

/// The number that the whole text is, correctly rounded. `nil` for anything else, also for one that is not finite.
package func readNumber(_ text: String) -> Double? { readNumber(Array(text.utf8)[...]) }

/// The same for the bytes of a text, so that numbers can be read straight from a file's bytes.
func readNumber(_ text: ArraySlice<UInt8>) -> Double? {
  var rest = text
  let isNegative = rest.first == UInt8(ascii: "-")
  if isNegative || rest.first == UInt8(ascii: "+") { rest = rest.dropFirst() }
  var digits: [UInt8] = []
  var point: Int?
  while let byte = rest.first, (0x30...0x39).contains(byte) || byte == UInt8(ascii: ".") {
    if byte == UInt8(ascii: ".") {
      guard point == nil else { return nil }
      point = digits.count
    } else {
      digits.append(byte - 0x30)
    }
    rest = rest.dropFirst()
  }
  guard !digits.isEmpty else { return nil }
  var exponent = 0
  if let e = rest.first, e == UInt8(ascii: "e") || e == UInt8(ascii: "E") {
    rest = rest.dropFirst()
    let isSmall = rest.first == UInt8(ascii: "-")
    if isSmall || rest.first == UInt8(ascii: "+") { rest = rest.dropFirst() }
    guard !rest.isEmpty, rest.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
    // A hundred million is more than any digits in a file can make up for.
    for byte in rest { exponent = min(100_000_000, exponent * 10 + Int(byte) - 0x30) }
    if isSmall { exponent = -exponent }
    rest = []
  }
  guard rest.isEmpty else { return nil }
  let size = nearestDouble(digits: digits[...], point: (point ?? digits.count) + exponent)
  guard size.isFinite else { return nil }
  return isNegative ? -size : size
}
