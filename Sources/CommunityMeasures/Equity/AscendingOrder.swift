// In which order do numbers ascend? One sort for everything that ranks.

/// The positions of numbers, ascending; those alike keep the order they came in.
///
/// - Parameters:
///   - values: No NaN.
///   - order: The positions in the order they come; the order of the array when nobody says.
/// - Complexity: O(*n*) for many, by digits of eleven bits; O(*n* log *n*) for few.
func ascendingOrder(of values: [Double], from order: [Int32]? = nil) -> [Int32] {
  var keys: [OrderKey] = []
  keys.reserveCapacity(values.count)
  if let order {
    for position in order { keys.append(OrderKey(values[Int(position)], at: position)) }
  } else {
    for position in values.indices { keys.append(OrderKey(values[position], at: Int32(position))) }
  }
  if keys.count < fewNumbers {
    // Equal keys are told apart by where they stand now.
    var places = (0..<keys.count).map { Int32($0) }
    places.sort {
      let (a, b) = (keys[Int($0)].bits, keys[Int($1)].bits)
      return a == b ? $0 < $1 : a < b
    }
    return places.map { keys[Int($0)].position }
  }
  sortByDigits(&keys)
  return keys.map { $0.position }
}

private let fewNumbers = 4096
private let digitBits = 11
private let digitCount = 6
private let digitValues = 1 << digitBits

/// A number as bits that stand in the same order, and where it comes from.
private struct OrderKey {
  var bits: UInt64
  var position: Int32

  init(_ value: Double, at position: Int32) {
    // −0 is 0. Below 0 the larger bits are the smaller number.
    let bits = (value + 0).bitPattern
    self.bits = bits >> 63 == 1 ? ~bits : bits | 1 << 63
    self.position = position
  }

  func digit(_ number: Int) -> Int { Int(truncatingIfNeeded: bits >> UInt64(number * digitBits)) & (digitValues - 1) }
}

private func sortByDigits(_ keys: inout [OrderKey]) {
  var counts = [Int](repeating: 0, count: digitCount * digitValues)
  for key in keys {
    for number in 0..<digitCount { counts[number * digitValues + key.digit(number)] += 1 }
  }
  var other = keys
  for number in 0..<digitCount {
    let base = number * digitValues
    // Where all have the same digit there is nothing to move.
    if counts[base + keys[0].digit(number)] == keys.count { continue }
    var start = 0
    for digit in base..<(base + digitValues) {
      let count = counts[digit]
      counts[digit] = start
      start += count
    }
    for key in keys {
      let place = base + key.digit(number)
      other[counts[place]] = key
      counts[place] += 1
    }
    swap(&keys, &other)
  }
}
