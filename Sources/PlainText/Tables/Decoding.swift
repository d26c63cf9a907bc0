// Which letters do these bytes stand for?

/// How a file wrote its letters.
package enum TextEncoding: String, Sendable {
  case utf8 = "UTF-8"
  case utf16 = "UTF-16"
  case windows1252 = "Windows-1252"
}

/// A file's text as UTF-8.
package struct DecodedText: Sendable {
  /// Valid UTF-8 without a byte order mark and without NULs.
  package var bytes: [UInt8]
  /// How the file was written.
  package var encoding: TextEncoding
}

/// The text of a file in any encoding that spreadsheet programs write.
///
/// A byte order mark decides. Without one, text with a NUL in most pairs of bytes is UTF-16, valid UTF-8 is UTF-8, and
/// the rest is Windows-1252, in which every byte means something. Half a surrogate pair, half a UTF-16 letter and the
/// five bytes without a meaning in Windows-1252 become U+FFFD, so that somebody sees them.
///
/// - Complexity: O(*n*) in the number of bytes.
package func decodedText(_ bytes: [UInt8]) -> DecodedText {
  if bytes.starts(with: [0xEF, 0xBB, 0xBF]) {
    let rest = bytes[3...]
    if isUTF8(rest) { return DecodedText(bytes: rest.filter { $0 != 0 }, encoding: .utf8) }
    return DecodedText(bytes: fromWindows1252(rest), encoding: .windows1252)
  }
  if bytes.starts(with: [0xFF, 0xFE]) {
    return DecodedText(bytes: fromUTF16(bytes[2...], bigEndian: false), encoding: .utf16)
  }
  if bytes.starts(with: [0xFE, 0xFF]) {
    return DecodedText(bytes: fromUTF16(bytes[2...], bigEndian: true), encoding: .utf16)
  }
  if let bigEndian = looksLikeUTF16(bytes) {
    return DecodedText(bytes: fromUTF16(bytes[...], bigEndian: bigEndian), encoding: .utf16)
  }
  if isUTF8(bytes[...]) {
    return DecodedText(bytes: bytes.contains(0) ? bytes.filter { $0 != 0 } : bytes, encoding: .utf8)
  }
  return DecodedText(bytes: fromWindows1252(bytes[...]), encoding: .windows1252)
}

/// Whether the first 4,096 bytes have a NUL in more than half of their pairs, always on the same side, which UTF-16 of
/// any text in Latin letters has: `true` for big endian, `false` for little endian, `nil` for neither.
private func looksLikeUTF16(_ bytes: [UInt8]) -> Bool? {
  let pairs = min(bytes.count, 4096) / 2
  guard pairs > 0 else { return nil }
  var firstNUL = 0
  var secondNUL = 0
  for pair in 0..<pairs {
    if bytes[2 * pair] == 0 { firstNUL += 1 }
    if bytes[2 * pair + 1] == 0 { secondNUL += 1 }
  }
  if secondNUL * 2 > pairs && firstNUL * 10 < pairs { return false }
  if firstNUL * 2 > pairs && secondNUL * 10 < pairs { return true }
  return nil
}

/// Whether the bytes are UTF-8 by the book: no overlong forms, no surrogates, nothing above U+10FFFF.
func isUTF8(_ bytes: ArraySlice<UInt8>) -> Bool {
  var i = bytes.startIndex
  let end = bytes.endIndex
  while i < end {
    let byte = bytes[i]
    if byte < 0x80 {
      i += 1
      if end - i >= 8 { i += plainBytes(bytes, from: i) }
      continue
    }
    let length: Int
    var second: ClosedRange<UInt8> = 0x80...0xBF
    switch byte {
    case 0xC2...0xDF: length = 2
    case 0xE0: (length, second) = (3, 0xA0...0xBF)
    case 0xED: (length, second) = (3, 0x80...0x9F)
    case 0xE1...0xEF: length = 3
    case 0xF0: (length, second) = (4, 0x90...0xBF)
    case 0xF1...0xF3: length = 4
    case 0xF4: (length, second) = (4, 0x80...0x8F)
    default: return false
    }
    guard end - i >= length, second.contains(bytes[i + 1]) else { return false }
    for k in 2..<max(2, length) where !(0x80...0xBF).contains(bytes[i + k]) { return false }
    i += length
  }
  return true
}

/// How many bytes from `start` are surely ASCII: a multiple of eight.
private func plainBytes(_ bytes: ArraySlice<UInt8>, from start: Int) -> Int {
  bytes[start...].withUnsafeBytes { bytes in
    var i = 0
    // A load of eight begins only where eight bytes are left.
    while i + 8 <= bytes.count, bytes.loadUnaligned(fromByteOffset: i, as: UInt64.self) & 0x8080_8080_8080_8080 == 0 {
      i += 8
    }
    return i
  }
}

private func fromUTF16(_ bytes: ArraySlice<UInt8>, bigEndian: Bool) -> [UInt8] {
  var out: [UInt8] = []
  out.reserveCapacity(bytes.count / 2 + 16)
  var i = bytes.startIndex
  func unit(_ i: Int) -> UInt32 {
    bigEndian ? UInt32(bytes[i]) << 8 | UInt32(bytes[i + 1]) : UInt32(bytes[i + 1]) << 8 | UInt32(bytes[i])
  }
  while i + 1 < bytes.endIndex {
    let first = unit(i)
    i += 2
    if (0xD800...0xDBFF).contains(first), i + 1 < bytes.endIndex, (0xDC00...0xDFFF).contains(unit(i)) {
      appendUTF8(0x10000 + (first - 0xD800) << 10 + (unit(i) - 0xDC00), to: &out)
      i += 2
    } else if (0xD800...0xDFFF).contains(first) {
      appendUTF8(0xFFFD, to: &out)
    } else if first != 0 {
      appendUTF8(first, to: &out)
    }
  }
  if i < bytes.endIndex && bytes[i] != 0 { appendUTF8(0xFFFD, to: &out) }
  return out
}

private func fromWindows1252(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
  var out: [UInt8] = []
  out.reserveCapacity(bytes.count + bytes.count / 8)
  for byte in bytes where byte != 0 {
    switch byte {
    case 0x80...0x9F: appendUTF8(windows1252Table[Int(byte) - 0x80], to: &out)
    default: appendUTF8(UInt32(byte), to: &out)
    }
  }
  return out
}

/// The letters of the bytes 0x80 to 0x9F; all others are the letters of Unicode with the same number.
private let windows1252Table: [UInt32] = [
  0x20AC, 0xFFFD, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0xFFFD,
  0x017D, 0xFFFD, 0xFFFD, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A,
  0x0153, 0xFFFD, 0x017E, 0x0178,
]

/// Adds the UTF-8 bytes of a Unicode scalar value that is no surrogate.
func appendUTF8(_ scalar: UInt32, to out: inout [UInt8]) {
  switch scalar {
  case 0..<0x80: out.append(UInt8(scalar))
  case 0..<0x800:
    out.append(UInt8(0xC0 | scalar >> 6))
    out.append(UInt8(0x80 | scalar & 0x3F))
  case 0..<0x10000:
    out.append(UInt8(0xE0 | scalar >> 12))
    out.append(UInt8(0x80 | scalar >> 6 & 0x3F))
    out.append(UInt8(0x80 | scalar & 0x3F))
  default:
    out.append(UInt8(0xF0 | scalar >> 18))
    out.append(UInt8(0x80 | scalar >> 12 & 0x3F))
    out.append(UInt8(0x80 | scalar >> 6 & 0x3F))
    out.append(UInt8(0x80 | scalar & 0x3F))
  }
}
