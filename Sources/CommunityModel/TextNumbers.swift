// Which texts are the same? Numbers for them, found by their bytes.

@_spi(_Unicode) import Swift

/// A number for each different text: 0 for the first, 1 for the next.
///
/// Texts are the same when Swift calls them equal. Nearly all are plain ASCII: those are told apart by their bytes
/// alone, which is much faster than the hashing of a `Dictionary`, and takes eight bytes a slot.
package struct TextNumbers: Sendable {
  /// The texts by their numbers.
  package private(set) var texts: [String] = []
  /// Open addressing: a power of two, at most half of it full. The upper half is that of the hash, the lower half the
  /// text's number and one more; 0 is a free slot.
  private var slots = [UInt64](repeating: 0, count: 16)

  package init() {}

  package var count: Int { texts.count }

  /// The number of a text that has one.
  package func existing(_ text: String) -> Int? {
    let slot = slots[place(of: text, TextNumbers.hash(text))]
    return slot == 0 ? nil : Int(slot & 0xFFFF_FFFF) - 1
  }

  /// The number of a text, given out when it has none yet.
  package mutating func number(_ text: String) -> (number: Int, isNew: Bool) {
    let hash = TextNumbers.hash(text)
    let place = place(of: text, hash)
    if slots[place] != 0 { return (Int(slots[place] & 0xFFFF_FFFF) - 1, false) }
    texts.append(text)
    slots[place] = UInt64(hash) << 32 | UInt64(texts.count)
    if texts.count * 2 > slots.count { grow() }
    return (texts.count - 1, true)
  }

  /// Makes room for `count` texts at once.
  package mutating func reserve(_ count: Int) {
    texts.reserveCapacity(count)
    while slots.count < 2 * count { grow() }
  }

  /// The slot of a text, or the free one where it would stand.
  private func place(of text: String, _ hash: UInt32) -> Int {
    let mask = slots.count - 1
    var place = Int(truncatingIfNeeded: hash) & mask
    while slots[place] != 0 {
      let slot = slots[place]
      if UInt32(slot >> 32) == hash, texts[Int(slot & 0xFFFF_FFFF) - 1] == text { break }
      place = (place + 1) & mask
    }
    return place
  }

  private mutating func grow() {
    let old = slots
    slots = [UInt64](repeating: 0, count: old.count * 2)
    let mask = slots.count - 1
    for slot in old where slot != 0 {
      var place = Int(truncatingIfNeeded: slot >> 32) & mask
      while slots[place] != 0 { place = (place + 1) & mask }
      slots[place] = slot
    }
  }

  /// Equal texts have equal hashes, also those that spell a letter in two ways: other than ASCII is decomposed first.
  private static func hash(_ text: String) -> UInt32 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    var isASCII = true
    for byte in text.utf8 {
      if byte >= 0x80 {
        isASCII = false
        break
      }
      hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3
    }
    if !isASCII {
      hash = 0xCBF2_9CE4_8422_2325
      for scalar in text._nfd { hash = (hash ^ UInt64(scalar.value)) &* 0x0000_0100_0000_01B3 }
    }
    hash = (hash ^ hash >> 32) &* 0x9E37_79B9_7F4A_7C15
    return UInt32(truncatingIfNeeded: hash >> 32)
  }
}
