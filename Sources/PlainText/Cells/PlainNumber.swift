// The numbers that most cells hold, read without taking the cell apart.

/// A cell that is digits, or digits with one decimal point that cannot stand between thousands; a minus in front or not.
///
/// `nil` for all others, which ``NumberParts`` reads: the answers are the same, this is only faster.
func plainNumber(_ cell: String) -> (value: Double, hasPoint: Bool)? { plainNumber(cell.utf8) }

@inline(__always)
func plainNumber<Bytes: Sequence<UInt8>>(_ cell: Bytes) -> (value: Double, hasPoint: Bool)? {
  var value: UInt64 = 0
  var count = 0
  var behind = -1
  var isNegative = false
  var isFirst = true
  for byte in cell {
    switch byte {
    case 0x30...0x39:
      value = value &* 10 &+ UInt64(byte - 0x30)
      count += 1
      if behind >= 0 { behind += 1 }
    case UInt8(ascii: "."):
      guard behind < 0, count > 0 else { return nil }
      behind = 0
    case UInt8(ascii: "-"):
      guard isFirst else { return nil }
      isNegative = true
    default: return nil
    }
    isFirst = false
  }
  // 15 digits and powers of ten up to 15 are exact, so one division rounds once.
  guard count > 0, count <= 15, behind != 0, behind != 3 else { return nil }
  if behind == 2 {
    let size = Double(value) / 100
    return (isNegative && size != 0 ? -size : size, true)
  }
  var power = 1.0
  for _ in 0..<max(0, behind) { power *= 10 }
  let size = Double(value) / power
  return (isNegative && size != 0 ? -size : size, behind > 0)
}
