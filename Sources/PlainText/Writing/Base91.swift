// Bytes as letters in a page, a seventh shorter than base64.

/// The bytes as letters: every 13 bits are two of 91 letters, which need no escaping between tags.
///
/// A page that brings an engine along is mostly this text: base64 takes 4 letters for 3 bytes, this 16 for 13.
package func base91Text(_ bytes: [UInt8]) -> String {
  var letters: [UInt8] = []
  for letter in UInt8(ascii: "!")...UInt8(ascii: "~") where !base91Unused.contains(letter) { letters.append(letter) }
  var out: [UInt8] = []
  out.reserveCapacity(bytes.count * 16 / 13 + 2)
  var (held, bits): (UInt32, UInt32) = (0, 0)
  func add(_ value: UInt32) {
    out.append(letters[Int(value / 91)])
    out.append(letters[Int(value % 91)])
  }
  for byte in bytes {
    held |= UInt32(byte) << bits
    bits += 8
    if bits >= 13 {
      add(held & 8191)
      held >>= 13
      bits -= 13
    }
  }
  if bits > 0 { add(held) }
  return String(decoding: out, as: UTF8.self)
}

/// Letters that mean something to a page: `&`, `<` and `>`.
private let base91Unused: [UInt8] = [UInt8(ascii: "&"), UInt8(ascii: "<"), UInt8(ascii: ">")]
