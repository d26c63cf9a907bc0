// A ZIP file of stored entries.

/// Writes archives, sound ones and broken ones.
public struct SmallZip {
  public struct Entry {
    public var name: String
    public var data: [UInt8]
    /// Already packed bytes, their method and what they claim to unpack to.
    public var method = 0
    public var size: Int?
    public var sum: UInt32?
    public var flags = 0
    public init(_ name: String, _ text: String) { (self.name, data) = (name, Array(text.utf8)) }
  }

  public static func bytes(_ entries: [Entry], claimed: Int? = nil) -> [UInt8] {
    var out: [UInt8] = []
    var directory: [UInt8] = []
    for entry in entries {
      let name = Array(entry.name.utf8)
      let common =
        low(entry.flags, 2) + low(entry.method, 2) + low(0, 4) + low(Int(entry.sum ?? sum(entry.data)), 4)
        + low(entry.data.count, 4) + low(entry.size ?? entry.data.count, 4) + low(name.count, 2) + low(0, 2)
      directory += low(0x0201_4B50, 4) + low(20, 2) + low(20, 2) + common + low(0, 2 + 2 + 2 + 4) + low(out.count, 4)
      directory += name
      out += low(0x0403_4B50, 4) + low(20, 2) + common + name + entry.data
    }
    let count = claimed ?? entries.count
    return out + directory + low(0x0605_4B50, 4) + low(0, 4) + low(count, 2) + low(count, 2) + low(directory.count, 4)
      + low(out.count, 4) + low(0, 2)
  }

  private static func low(_ number: Int, _ count: Int) -> [UInt8] {
    (0..<count).map { $0 < 8 ? UInt8(truncatingIfNeeded: number >> (8 * $0)) : 0 }
  }

  /// CRC-32, bit by bit.
  public static func sum(_ bytes: [UInt8]) -> UInt32 {
    var sum = UInt32.max
    for byte in bytes {
      sum ^= UInt32(byte)
      for _ in 0..<8 { sum = sum & 1 == 1 ? 0xEDB8_8320 ^ (sum >> 1) : sum >> 1 }
    }
    return ~sum
  }
}
