// Names are matched without regard to case, spaces and accents.

@_spi(_Unicode) import Swift

/// A text as names are matched: lower case, accents taken off, runs of white space made one space,
/// curly quotes and long dashes made plain. Equal folded texts are the same name.
///
/// - Complexity: O(*n*) in the length of the text.
package func folded(_ text: String) -> String {
  if let plain = foldedASCII(text) { return plain }
  var out = String.UnicodeScalarView()
  var space = false
  for scalar in text.lowercased()._nfd {
    switch scalar.value {
    case 0x300...0x36F, 0x1AB0...0x1AFF, 0x1DC0...0x1DFF, 0x20D0...0x20FF, 0xFE00...0xFE0F, 0x200B...0x200F, 0xFEFF,
      0xAD, 0x061C, 0x202A...0x202E, 0x2060...0x206F:
      continue  // marks, variation selectors, and characters nobody sees
    case 0x20, 0x09...0x0D, 0x85, 0xA0, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000:
      space = true
      continue
    default: break
    }
    if space && !out.isEmpty { out.append(" ") }
    space = false
    switch scalar.value {
    case 0x2018, 0x2019, 0x201B, 0x2032: out.append("'")
    case 0x201C, 0x201D, 0x201F, 0x2033: out.append("\"")
    case 0x2010...0x2015, 0x2212: out.append("-")
    default: out.append(scalar)
    }
  }
  return String(out)
}

/// The same for a text of plain ASCII, which most are. `nil` for any other.
private func foldedASCII(_ text: String) -> String? {
  var text = text
  return text.withUTF8 { bytes -> String? in
    var high: UInt8 = 0
    for byte in bytes { high |= byte }
    if high >= 0x80 { return nil }
    // Straight into the new text: a short one takes no memory of its own.
    return String(unsafeUninitializedCapacity: bytes.count) { out in
      var count = 0
      var space = false
      for byte in bytes {
        switch byte {
        case 0x20, 0x09...0x0D: space = true
        default:
          if space && count > 0 {
            out[count] = 0x20
            count += 1
          }
          space = false
          out[count] = (0x41...0x5A).contains(byte) ? byte + 32 : byte
          count += 1
        }
      }
      return count
    }
  }
}
