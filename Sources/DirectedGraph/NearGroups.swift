// What links a node with each of the groups around it?

/// Sums by group for one node after another, in the order in which its groups are first met.
///
/// Few groups are found in a table that stays in the nearest memory, more in one with a place for every group.
struct NearGroups {
  /// The groups around the node at hand, and what links it with each.
  let groups: Places<Int32>
  let sums: Places<Double>
  /// The slot of the small table that each came into.
  private let slots: Places<Int32>
  /// One number: how many groups there are.
  private let count = Places<Int>(1, 0)
  private let isSmall = Places<Bool>(1, true)
  /// A group and its place; -1 for a free slot. Never more than half full.
  private let keys = Places<Int32>(NearGroups.size, -1)
  private let found = Places<Int32>(NearGroups.size, 0)
  /// The place of each group, -1 for none.
  private let places: Places<Int32>

  private static let size = 256

  init(_ groupCount: Int) {
    groups = Places(groupCount, 0)
    sums = Places(groupCount, 0)
    slots = Places(NearGroups.size, 0)
    places = Places(groupCount, -1)
  }

  func free() {
    groups.free()
    sums.free()
    slots.free()
    count.free()
    isSmall.free()
    keys.free()
    found.free()
    places.free()
  }

  /// Adds up the edges of a node by the group of their other ends.
  ///
  /// - Parameter counts: Which other ends are looked at.
  /// - Returns: How many groups there are.
  @inline(__always)
  func add(
    _ edges: Range<Int>, _ flat: GroupedGraph.Flat, _ group: Places<Int32>,
    where counts: (_ other: Int32) -> Bool = { _ in true }
  ) -> Int {
    var count = 0
    if edges.count <= NearGroups.size / 2 {
      isSmall[0] = true
      for edge in edges where counts(flat.neighbours[edge]) {
        let one = group[flat.neighbours[edge]]
        let slot = slot(of: one)
        if keys[slot] != one {
          keys[slot] = one
          found[slot] = Int32(truncatingIfNeeded: count)
          slots[count] = Int32(truncatingIfNeeded: slot)
          groups[count] = one
          sums[count] = flat.weights[edge]
          count &+= 1
        } else {
          sums[found[slot]] += flat.weights[edge]
        }
      }
    } else {
      isSmall[0] = false
      for edge in edges where counts(flat.neighbours[edge]) {
        let one = group[flat.neighbours[edge]]
        let place = places[one]
        if place < 0 {
          places[one] = Int32(truncatingIfNeeded: count)
          groups[count] = one
          sums[count] = flat.weights[edge]
          count &+= 1
        } else {
          sums[place] += flat.weights[edge]
        }
      }
    }
    self.count[0] = count
    return count
  }

  /// What links the node with a group.
  @inline(__always)
  func sum(of one: Int32) -> Double {
    if isSmall[0] {
      let slot = slot(of: one)
      return keys[slot] == one ? sums[found[slot]] : 0
    }
    return places[one] < 0 ? 0 : sums[places[one]]
  }

  /// Forgets the node.
  @inline(__always)
  func empty() {
    if isSmall[0] {
      for place in 0..<count[0] { keys[slots[place]] = -1 }
    } else {
      for place in 0..<count[0] { places[groups[place]] = -1 }
    }
  }

  /// Where a group stands or would stand.
  @inline(__always)
  private func slot(of one: Int32) -> Int {
    var slot = Int(truncatingIfNeeded: (UInt32(bitPattern: one) &* 0x9E37_79B1) >> 24)
    while keys[slot] >= 0 && keys[slot] != one { slot = (slot &+ 1) & (NearGroups.size - 1) }
    return slot
  }
}
