// How unequal are these numbers? Pure arithmetic: Lorenz, Gini, Hoover, the highest, quantiles.

/// Numbers of people, each with a weight: the same as so many people with that number each.
struct Shares {
  let values: [Double]
  let weights: [Double]

  /// - Parameters:
  ///   - values: None below 0.
  ///   - weights: None below 0. Count: `values.count`.
  init(_ values: [Double], weights: [Double]) {
    self.values = values
    self.weights = weights
  }

  /// Of some of them only.
  init(_ values: [Double], weights: [Double], of places: [Int]) {
    self.init(places.map { values[$0] }, weights: places.map { weights[$0] })
  }

  init(_ values: [Double]) { self.init(values, weights: [Double](repeating: 1, count: values.count)) }

  var size: Double { weights.reduce(0, +) }

  var sum: Double {
    var sum = 0.0
    for (value, weight) in zip(values, weights) { sum += value * weight }
    return sum
  }

  /// A number and how many have it.
  struct Holding {
    var value: Double
    var weight: Double
  }

  /// Those who are counted, the least first.
  ///
  /// - Complexity: O(*n* log *n*) at most.
  func ascending() -> [Holding] {
    var holdings: [Holding] = []
    holdings.reserveCapacity(values.count)
    for position in ascendingOrder(of: values) where weights[Int(position)] > 0 {
      holdings.append(Holding(value: values[Int(position)], weight: weights[Int(position)]))
    }
    return holdings
  }

  /// The Lorenz curve from (0, 0) to (1, 1): share of the people, the least first, and the share they have. Equal
  /// numbers make one straight piece, so that their order does not matter.
  ///
  /// - Returns: `nil` when there is nothing to share.
  /// - Complexity: O(*n* log *n*).
  func lorenz() -> [(people: Double, amount: Double)]? {
    let (size, sum) = (self.size, self.sum)
    guard size > 0, sum > 0, sum.isFinite else { return nil }
    var points: [(people: Double, amount: Double)] = [(0, 0)]
    let holdings = ascending()
    points.reserveCapacity(holdings.count + 1)
    var (people, amount) = (0.0, 0.0)
    for (place, holding) in holdings.enumerated() {
      people += holding.weight
      amount += holding.weight * holding.value
      if place + 1 < holdings.count, holdings[place + 1].value == holding.value { continue }
      points.append((people / size, amount / sum))
    }
    points[points.count - 1] = (1, 1)
    return points
  }

  /// The height of a Lorenz curve at a share of the people, straight between its points.
  static func height(at people: Double, on points: [(people: Double, amount: Double)]) -> Double {
    for (a, b) in zip(points, points.dropFirst()) where b.people >= people {
      return a.amount + (b.amount - a.amount) * (people - a.people) / (b.people - a.people)
    }
    return 1
  }

  /// 1 − twice the area under the Lorenz curve. `nil` when there is nothing to share.
  func gini() -> Double? {
    guard let points = lorenz() else { return nil }
    var twice = 0.0
    for (a, b) in zip(points, points.dropFirst()) { twice += (b.people - a.people) * (b.amount + a.amount) }
    return max(0, 1 - twice)
  }

  /// Half the mean distance from the mean, over the mean. `nil` when there is nothing to share.
  func hoover() -> Double? {
    let (size, sum) = (self.size, self.sum)
    guard size > 0, sum > 0, sum.isFinite else { return nil }
    let mean = sum / size
    var distance = 0.0
    for (value, weight) in zip(values, weights) { distance += weight * (value - mean).magnitude }
    return distance / (2 * sum)
  }

  /// The share of the whole that the `people` who have most have; of a row that stands for more, the part that is
  /// needed. `nil` when there is nothing to share.
  func topShare(people: Double) -> Double? {
    let sum = self.sum
    guard sum > 0, sum.isFinite else { return nil }
    var (left, amount) = (people, 0.0)
    for holding in ascending().reversed() {
      let taken = min(left, holding.weight)
      amount += taken * holding.value
      left -= taken
      if left <= 0 { return min(1, amount / sum) }
    }
    return 1
  }

  /// What the tenth who have most have, over what the four tenths who have least have, with parts of people.
  ///
  /// - Returns: Infinite when those have nothing; `nil` when there is nothing to share.
  func palma() -> Double? {
    guard let points = lorenz() else { return nil }
    let lowest = Shares.height(at: 0.4, on: points)
    return lowest > 0 ? (1 - Shares.height(at: 0.9, on: points)) / lowest : .infinity
  }

  /// Where a quantile lies among *n* numbers.
  enum QuantileRule: Int {
    /// (*n* − 1)*p* after the least: type 7 of R, `linear` of numpy.
    case type7 = 7
    /// (*n* + 1)*p* − 1 after the least: type 6 of R, `weibull` of numpy.
    case type6 = 6

    func place(_ share: Double, of size: Double) -> Double {
      let place = self == .type7 ? (size - 1) * share : (size + 1) * share - 1
      return min(max(place, 0), size - 1)
    }
  }

  /// The 90th percentile over the 10th, straight between neighbours. Weights must be whole numbers of people.
  ///
  /// - Returns: Infinite when the 10th percentile is 0; `nil` when there is nothing to share.
  func percentileRatio(_ rule: QuantileRule) -> Double? {
    let size = self.size
    guard size >= 1, sum > 0 else { return nil }
    let holdings = ascending()
    var (position, before) = (0, 0.0)
    // Asked with ascending places: the walk goes on where it stood.
    func value(at place: Double) -> Double {
      while position + 1 < holdings.count, before + holdings[position].weight <= place {
        before += holdings[position].weight
        position += 1
      }
      return holdings[position].value
    }
    func quantile(_ share: Double) -> Double {
      let place = rule.place(share, of: size)
      let below = Double(Int64(place))
      let low = value(at: below)
      return place > below ? low + (place - below) * (value(at: below + 1) - low) : low
    }
    let lowest = quantile(0.1)
    // Both percentiles may lie between the same two people.
    (position, before) = (0, 0)
    let highest = quantile(0.9)
    return lowest > 0 ? highest / lowest : .infinity
  }
}
