// Numbers drawn from a generator that is handed in: the same generator, the same numbers.

extension RandomNumberGenerator {
  /// A whole number from 0 to `limit` − 1, each equally likely.
  mutating func whole(below limit: Int) -> Int {
    let limit = UInt64(limit)
    // The lowest 2^64 mod limit numbers are drawn again, so that no remainder has one chance more.
    let redrawn = (0 &- limit) % limit
    while true {
      let bits: UInt64 = next()
      if bits >= redrawn { return Int(bits % limit) }
    }
  }

  /// A number from 0 to below 1: one of 2^53 evenly spaced ones.
  mutating func share() -> Double {
    let bits: UInt64 = next()
    return Double(bits >> 11) * 0x1p-53
  }

  /// 0 to `count` − 1 in random order, but `runs` numbers always stay together: memory likes neighbours.
  mutating func order(of count: Int, runs: Int) -> [Int32] {
    if runs == 1 { return order(of: count) }
    var all: [Int32] = []
    all.reserveCapacity(count)
    for run in order(of: (count + runs - 1) / runs) {
      for number in Int(run) * runs..<min((Int(run) + 1) * runs, count) { all.append(Int32(number)) }
    }
    return all
  }

  /// 0 to `count` − 1 in random order.
  mutating func order(of count: Int) -> [Int32] {
    var order = (0..<Int32(count)).map { $0 }
    for place in stride(from: count - 1, to: 0, by: -1) { order.swapAt(place, whole(below: place + 1)) }
    return order
  }
}
