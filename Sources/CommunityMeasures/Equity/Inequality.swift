// How unequal are these numbers? Pure arithmetic: Gini, Lorenz, Hoover, Theil.

import PlainText

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

  init(_ values: [Double]) { self.init(values, weights: [Double](repeating: 1, count: values.count)) }

  var size: Double { weights.reduce(0, +) }

  var sum: Double {
    var sum = 0.0
    for (value, weight) in zip(values, weights) { sum += value * weight }
    return sum
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
    let order = values.indices.filter { weights[$0] > 0 }.sorted {
      values[$0] == values[$1] ? $0 < $1 : values[$0] < values[$1]
    }
    var (people, amount) = (0.0, 0.0)
    for (place, position) in order.enumerated() {
      people += weights[position]
      amount += weights[position] * values[position]
      if place + 1 < order.count, values[order[place + 1]] == values[position] { continue }
      points.append((people / size, amount / sum))
    }
    points[points.count - 1] = (1, 1)
    return points
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

  /// The mean of *x*/µ · ln(*x*/µ), with 0 ln 0 = 0. `nil` when there is nothing to share.
  func theil() -> Double? {
    let (size, sum) = (self.size, self.sum)
    guard size > 0, sum > 0, sum.isFinite else { return nil }
    let mean = sum / size
    var total = 0.0
    for (value, weight) in zip(values, weights) where value > 0 && weight > 0 {
      let ratio = value / mean
      total += weight * ratio * naturalLog(ratio)
    }
    return max(0, total / size)
  }
}
