// From many nodes at once, level by level.

extension FlatGraph {
  /// Goes along the edges from up to 64 nodes at once: bit *i* of a node says whether source *i* has come there.
  ///
  /// - Parameters:
  ///   - reached: Is told which source has come to which node, those of a level in the order of the nodes.
  ///   - levelEnds: Is told the number of the level, from 1, when all of it was told.
  /// - Complexity: O(*n* + *m*) for each level.
  /// - SeeAlso: Then, M. et al. (2014). The more the merrier: efficient multi-source graph traversal. *PVLDB* 8(4).
  @inline(__always)
  func reach(
    from sources: ArraySlice<NodeIndex>, reached: (_ bit: Int, _ node: Int) -> Void,
    levelEnds: (_ level: Int) -> Void
  ) {
    let seen = Places<UInt64>(nodeCount, 0)
    let front = Places<UInt64>(nodeCount, 0)
    let next = Places<UInt64>(nodeCount, 0)
    defer {
      seen.free()
      front.free()
      next.free()
    }
    for (bit, source) in sources.enumerated() {
      seen[source.position] |= 1 << UInt64(bit)
      front[source.position] |= 1 << UInt64(bit)
    }
    var level = 0
    var isGoing = true
    while isGoing {
      level += 1
      isGoing = false
      for node in 0..<nodeCount {
        let bits = front[node]
        if bits == 0 { continue }
        for edge in out(node) { next[targets[edge]] |= bits }
      }
      for node in 0..<nodeCount {
        var bits = next[node] & ~seen[node]
        front[node] = bits
        next[node] = 0
        if bits == 0 { continue }
        isGoing = true
        seen[node] |= bits
        while bits != 0 {
          reached(bits.trailingZeroBitCount, node)
          bits &= bits &- 1
        }
      }
      levelEnds(level)
    }
  }
}
