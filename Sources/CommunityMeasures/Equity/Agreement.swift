// Do two numbers go together? Pure arithmetic: Kendall, Spearman, Pearson.

/// Two numbers of everybody, each with a weight: the same as so many people alike.
struct Agreement {
  /// Kendall's tau-b. `nil` when either number is the same for all.
  private(set) var tau: Double?
  /// Pearson's correlation of mean ranks.
  private(set) var spearman: Double?
  private(set) var pearson: Double?
  /// Shares of all pairs of people: those whom both numbers put in the same order, and in the opposite one.
  private(set) var sameOrder: Double?
  private(set) var oppositeOrder: Double?

  private struct Mark {
    var first: Double
    var second: Double
    var weight: Double
    var position: Int32
  }

  /// - Parameter weights: None below 0. The counts of the three are the same.
  /// - Complexity: O(*n* log *n*): a sort by both numbers, one merge by the second that counts what it turns round.
  /// - SeeAlso: Knight, W. R. (1966). A computer method for calculating Kendall's tau with ungrouped data. *Journal of
  ///   the American Statistical Association* 61(314), 436–439.
  init(_ first: [Double], _ second: [Double], weights: [Double]) {
    var marks: [Mark] = []
    marks.reserveCapacity(first.count)
    for position in ascendingOrder(of: first, from: ascendingOrder(of: second)) where weights[Int(position)] > 0 {
      marks.append(
        Mark(
          first: first[Int(position)], second: second[Int(position)], weight: weights[Int(position)],
          position: position))
    }
    let firstRanks = Ranking(order: marks.map { $0.position }, values: first, weights: weights)
    let alikeInFirst = Agreement.squares(marks) { $0.first == $1.first }
    let alikeInBoth = Agreement.squares(marks) { $0.first == $1.first && $0.second == $1.second }
    let opposite = Agreement.sortBySecond(&marks)
    let secondRanks = Ranking(order: marks.map { $0.position }, values: second, weights: weights)
    let alikeInSecond = Agreement.squares(marks) { $0.second == $1.second }

    let size = marks.reduce(0) { $0 + $1.weight }
    let all = size * size
    let isVaried =
      marks.contains { $0.first != marks[0].first } && marks[marks.count - 1].second != marks[0].second
    // Pairs that differ in either, each counted once.
    let apart = (first: (all - alikeInFirst) / 2, second: (all - alikeInSecond) / 2)
    let same = (all - alikeInFirst - alikeInSecond + alikeInBoth) / 2 - opposite
    if isVaried {
      tau = min(1, max(-1, (same - opposite) / (apart.first.squareRoot() * apart.second.squareRoot())))
      spearman = Agreement.correlation(firstRanks.places, secondRanks.places, weights)
      pearson = Agreement.correlation(first, second, weights)
    }
    let pairs = size * (size - 1) / 2
    if pairs > 0, same + opposite <= pairs * (1 + 1e-9) {
      sameOrder = max(0, same) / pairs
      oppositeOrder = opposite / pairs
    }
  }

  /// The sum over runs of marks that are alike of the square of their weight.
  private static func squares(_ marks: [Mark], _ areAlike: (Mark, Mark) -> Bool) -> Double {
    var (total, run) = (0.0, 0.0)
    for position in marks.indices {
      if position > 0, !areAlike(marks[position - 1], marks[position]) {
        total += run * run
        run = 0
      }
      run += marks[position].weight
    }
    return total + run * run
  }

  /// Sorts by the second number, keeping the order of those alike.
  ///
  /// - Returns: The weight of the pairs that were the other way round.
  private static func sortBySecond(_ marks: inout [Mark]) -> Double {
    var other = marks
    var (turned, width) = (0.0, 1)
    let count = marks.count
    while width < count {
      var start = 0
      while start < count {
        let middle = min(start + width, count)
        let end = min(middle + width, count)
        var (left, right) = (start, middle)
        var waiting = 0.0
        for position in start..<middle { waiting += marks[position].weight }
        for place in start..<end {
          if left < middle, right >= end || marks[left].second <= marks[right].second {
            waiting -= marks[left].weight
            other[place] = marks[left]
            left += 1
          } else {
            // Everybody who still waits stood before this one and belongs after.
            if left < middle { turned += marks[right].weight * waiting }
            other[place] = marks[right]
            right += 1
          }
        }
        start = end
      }
      swap(&marks, &other)
      width *= 2
    }
    return turned
  }

  /// Pearson's correlation. `nil` when one of the two does not vary.
  static func correlation(_ a: [Double], _ b: [Double], _ weights: [Double]) -> Double? {
    var (size, meanA, meanB) = (0.0, 0.0, 0.0)
    for position in a.indices {
      size += weights[position]
      meanA += weights[position] * a[position]
      meanB += weights[position] * b[position]
    }
    guard size > 0 else { return nil }
    meanA /= size
    meanB /= size
    var (both, squaresA, squaresB) = (0.0, 0.0, 0.0)
    for position in a.indices {
      let (x, y) = (a[position] - meanA, b[position] - meanB)
      both += weights[position] * x * y
      squaresA += weights[position] * x * x
      squaresB += weights[position] * y * y
    }
    guard squaresA > 0, squaresB > 0 else { return nil }
    return min(1, max(-1, both / (squaresA.squareRoot() * squaresB.squareRoot())))
  }
}
