// Bytes as letters, to stand inside a page.

/// The bytes in base64, padded, in one line.
///
/// - SeeAlso: RFC 4648, section 4.
package func base64Text(_ bytes: [UInt8]) -> String {
  let letters = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
  var out: [UInt8] = []
  out.reserveCapacity((bytes.count + 2) / 3 * 4)
  var place = 0
  while place < bytes.count {
    let left = bytes.count - place
    let three =
      UInt32(bytes[place]) << 16 | (left > 1 ? UInt32(bytes[place + 1]) << 8 : 0)
      | (left > 2 ? UInt32(bytes[place + 2]) : 0)
    out.append(letters[Int(three >> 18)])
    out.append(letters[Int(three >> 12 & 63)])
    out.append(left > 1 ? letters[Int(three >> 6 & 63)] : UInt8(ascii: "="))
    out.append(left > 2 ? letters[Int(three & 63)] : UInt8(ascii: "="))
    place += 3
  }
  return String(decoding: out, as: UTF8.self)
}
