// Who stands where: ranks by one number, and what others have along them.

/// The place of everybody by some numbers, from −1 for the lowest to 1 for the highest of very many.
///
/// Those who are alike share the mean of their places, so that the order of rows plays no part.
struct Ranking {
  /// 2R − 1, with R the share of the people below and half of those alike. Mean 0. Count: the numbers.
  let places: [Double]
  let weights: [Double]

  /// - Parameter weights: None below 0. Count: `values.count`.
  /// - Complexity: O(*n* log *n*).
  init(by values: [Double], weights: [Double]) {
    self.init(order: ascendingOrder(of: values), values: values, weights: weights)
  }

  /// - Parameter order: The positions, ascending by value.
  init(order: [Int32], values: [Double], weights: [Double]) {
    self.weights = weights
    let size = weights.reduce(0, +)
    var places = [Double](repeating: 0, count: values.count)
    var (start, below) = (0, 0.0)
    while start < order.count {
      let value = values[Int(order[start])]
      var (end, alike) = (start, 0.0)
      while end < order.count, values[Int(order[end])] == value {
        alike += weights[Int(order[end])]
        end += 1
      }
      let place = size > 0 ? (2 * below + alike - size) / size : 0
      for rank in start..<end { places[Int(order[rank])] = place }
      below += alike
      start = end
    }
    self.places = places
  }

  /// How much of `amounts` lies with those ranked high (above 0) or low: twice the covariance of amount and rank over the
  /// mean amount. Of the numbers ranked by themselves it is their Gini. `nil` when there is nothing to share.
  func concentration(of amounts: [Double]) -> Double? {
    var (sum, turned) = (0.0, 0.0)
    for position in amounts.indices {
      let amount = weights[position] * amounts[position]
      sum += amount
      turned += amount * places[position]
    }
    return sum > 0 && sum.isFinite ? turned / sum : nil
  }

  /// The greatest concentration over every filling of ranges, or the least.
  ///
  /// A mean of places, weighted by the amounts: what stands above the best mean is taken at its high end, the rest at its
  /// low end. An open amount can draw the mean as near to its own place as one likes.
  func end(of amounts: [Figure], isGreatest: Bool) -> Double? {
    let sign: Double = isGreatest ? 1 : -1
    let order = amounts.indices.filter { weights[$0] > 0 }.sorted {
      places[$0] == places[$1] ? $0 < $1 : sign * places[$0] > sign * places[$1]
    }
    var (sum, turned) = (0.0, 0.0)
    for position in order {
      sum += weights[position] * amounts[position].low
      turned += weights[position] * amounts[position].low * sign * places[position]
    }
    var best = sum > 0 ? turned / sum : nil
    for position in order {
      let place = sign * places[position]
      if let best, place <= best { break }
      let figure = amounts[position]
      if figure.high == .infinity {
        best = place
      } else if figure.high > figure.low {
        sum += weights[position] * (figure.high - figure.low)
        turned += weights[position] * (figure.high - figure.low) * place
        best = turned / sum
      }
    }
    return best.map { sign * $0 }
  }
}
