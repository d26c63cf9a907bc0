// Many things put in the order of a small number that each has.

/// A counting sort that moves nothing itself: it tells where each item goes.
enum Buckets {
  /// Puts items in the order of their keys; items with the same key stay in the order they came.
  ///
  /// - Parameters:
  ///   - keys: Keys are from 0 to `keys` − 1.
  ///   - put: Is told the place of each item; side by side, but never two items the same place.
  /// - Returns: Where the items of each key begin. Count: `keys + 1`.
  /// - Complexity: O(items + keys), with `keys` numbers for each core.
  @inline(__always)
  static func order(
    _ items: Int, keys: Int, loop: ChunkLoop, key: @Sendable (_ item: Int) -> Int32,
    put: @Sendable (_ item: Int, _ place: Int) -> Void
  ) -> [Int32] {
    // Each part counts for itself; what comes out does not depend on how many parts there are.
    let parts = items < 1 << 16 ? 1 : min(loop.workers, 8)
    let next = Places<Int32>(parts * keys, 0)
    defer { next.free() }
    loop.run(parts) { part in
      let base = part * keys
      for item in ChunkLoop.items(part, of: parts, in: items) { next[base + Int(key(item))] &+= 1 }
    }
    var start = [Int32](repeating: 0, count: keys + 1)
    start.withUnsafeMutableBufferPointer { start in
      var sum: Int32 = 0
      for key in 0..<keys {
        start[key] = sum
        for part in 0..<parts {
          let count = next[part * keys + key]
          next[part * keys + key] = sum
          sum += count
        }
      }
      start[keys] = sum
    }
    loop.run(parts) { part in
      let base = part * keys
      for item in ChunkLoop.items(part, of: parts, in: items) {
        let place = base + Int(key(item))
        put(item, Int(next[place]))
        next[place] &+= 1
      }
    }
    return start
  }
}
