// CRC-32: whether unpacked bytes are the ones that were packed.

/// The check sum of ZIP and PNG.
///
/// - SeeAlso: ITU-T V.42, 8.1.1.6.2; APPNOTE.TXT of ZIP, 4.4.7.
package func checksum(_ bytes: ArraySlice<UInt8>) -> UInt32 {
  var sum: UInt32 = 0xFFFF_FFFF
  checksumTable.withUnsafeBufferPointer { table in
    for byte in bytes { sum = table[Int((sum ^ UInt32(byte)) & 0xFF)] ^ (sum >> 8) }
  }
  return ~sum
}

private let checksumTable: [UInt32] = (0..<256).map { byte in
  (0..<8).reduce(UInt32(byte)) { sum, _ in sum & 1 == 1 ? 0xEDB8_8320 ^ (sum >> 1) : sum >> 1 }
}
