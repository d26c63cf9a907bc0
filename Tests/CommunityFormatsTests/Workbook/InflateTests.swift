// Unpacking against streams that zlib packed.

import PlainText
import Testing

@testable import CommunityFormats

@Suite("Inflate")
struct InflateTests {
  static let text = [UInt8](String(repeating: "Ana gives Ben a lift, Ben gives Ana a lift. ", count: 9).utf8)

  // Python 3, zlib: c = zlib.compressobj(level, zlib.DEFLATED, -15, 9, strategy); c.compress(text) + c.flush()
  static let packed: [(call: String, hex: String)] = [
    (
      "level 1",
      "73cc4b5448cf2c4b2d56704acd534854c8c94c2bd101b321a28e407988a89e02883daa9676e10000"
    ),
    (
      "level 9",
      "73cc4b5448cf2c4b2d56704acd534854c8c94c2bd101b321a28e407988a81e983daa96766a01"
    ),
    (
      "level 6, Z_FIXED",
      "73cc4b5448cf2c4b2d56704acd534854c8c94c2bd101b321a28e407988a81e983daa96766a01"
    ),
    (
      "level 6, Z_HUFFMAN_ONLY",
      "05c1c10900310800c156b680703d68273e5404f19360fd37236364ad5fd407a32bde417dc85abfc8184657bc0f"
        + "19236bfda23e185df10eea43d6fa45c630bae27dc81859eb17f5c1e88a77501fb2d62f3286d115ef43c6c85abf"
        + "a80f4657bc83fa90b57e91318cae781f3246d6fa457d30bae21dd487acf58b8c6174c5fb9031b2d62fea83d115"
        + "efa03e64ad5f640ca32bde878c91b57e511f8cae7807f5216bfd2263185df13e648cacf58bfa6074c53ba80f59"
        + "eb1719c3e88af7216364ad5fd407a32bde417dc85abfc8184657bc8f1f"
    ),
  ]

  @Test("What zlib packed at several levels comes out the same", arguments: packed.indices)
  func streams(index: Int) throws {
    #expect(try inflated(bytes(Self.packed[index].hex)[...], limit: 396) == Self.text, "\(Self.packed[index].call)")
  }

  // zlib.compressobj(0, zlib.DEFLATED, -15) packs b"Ana" so: a last block, stored, 3 and its complement, the bytes.
  @Test("Stored bytes, and an empty stream")
  func stored() throws {
    #expect(try inflated(bytes("010300fcff416e61")[...], limit: 3) == Array("Ana".utf8))
    #expect(try inflated(bytes("0300")[...], limit: 0) == [])
  }

  @Test("Nothing comes out beyond the limit", arguments: packed.indices)
  func limit(index: Int) {
    #expect(throws: InflateFailure.tooLarge) { try inflated(bytes(Self.packed[index].hex)[...], limit: 395) }
  }

  @Test("Cut short anywhere, it is damaged", arguments: packed.indices)
  func truncated(index: Int) {
    let packed = bytes(Self.packed[index].hex)
    for length in packed.indices {
      #expect(throws: InflateFailure.damaged) { try inflated(packed.prefix(length), limit: 1000) }
    }
  }

  @Test("Noise and damaged streams end, within the limit")
  func noise() {
    var random = SeededRandom(seed: 1951)
    for round in 0..<3000 {
      var packed = bytes(Self.packed[round % Self.packed.count].hex)
      if round % 3 == 0 { packed = (0..<random.below(300)).map { _ in UInt8(random.below(256)) } }
      for _ in 0..<(1 + random.below(3)) where !packed.isEmpty {
        packed[random.below(packed.count)] = UInt8(random.below(256))
      }
      if let out = try? inflated(packed[...], limit: 5000) { #expect(out.count <= 5000) }
    }
  }

  // CRC-32 of "123456789" is CBF43926, the check value of the catalogue of CRC algorithms; zlib.crc32(b"") is 0.
  @Test("The check sum of ZIP")
  func checksums() {
    #expect(checksum(Array("123456789".utf8)[...]) == 0xCBF4_3926)
    #expect(checksum([]) == 0)
    #expect(checksum(Self.text[...]) == 2_974_798_157, "zlib.crc32(text)")
  }

  private func bytes(_ hex: String) -> [UInt8] {
    let digits = hex.compactMap { $0.hexDigitValue }
    return stride(from: 0, to: digits.count - 1, by: 2).map { UInt8(digits[$0] * 16 + digits[$0 + 1]) }
  }
}
