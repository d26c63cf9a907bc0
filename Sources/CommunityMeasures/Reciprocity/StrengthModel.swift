// What would come back by chance if everyone gave and received as much as they do, on average?

import DirectedGraph
import PlainText

/// The most random weights with given strengths, each geometric: ⟨wᵢⱼ⟩ = xᵢyⱼ / (1 − xᵢyⱼ).
enum StrengthModel: Sendable {
  /// The expected sum of min(wᵢⱼ, wⱼᵢ) over all ordered pairs; how far the strengths are missed, in shares of the largest.
  case found(returned: Double, residual: Double)
  /// Every edge begins or ends here, though others could give to each other: there is no solution.
  case allThrough(NodeIndex)
  /// The search ended before the strengths were met; the node where they are missed most.
  case unsettled(residual: Double, worst: NodeIndex)
  /// There are more nodes than this.
  case tooMany(limit: Int)
}

extension Digraph {
  /// The directed weighted configuration model of whole weights.
  ///
  /// - Complexity: O(*n*²) memory and, for each of some twenty Newton steps, O(*n*²) for each step of the solution.
  /// - SeeAlso: Squartini, T., Picciolo, F., Ruzzenenti, F. & Garlaschelli, D. (2013). *Scientific Reports* 3, 2729.
  func strengthModel(limit: Int = 1000) -> StrengthModel {
    let (given, received) = (outStrength().values, inStrength().values)
    let total = totalWeight
    let givers = (0..<nodeCount).filter { given[$0] > 0 }
    let receivers = (0..<nodeCount).filter { received[$0] > 0 }
    guard max(givers.count, receivers.count) <= limit else { return .tooMany(limit: limit) }
    for node in givers where given[node] + received[node] >= total {
      let others = (givers.filter { $0 != node }, receivers.filter { $0 != node })
      let canGive = others.0.count > 1 || others.1.count > 1 || others.0 != others.1
      if canGive && !others.0.isEmpty && !others.1.isEmpty { return .allThrough(NodeIndex(node)) }
    }
    var search = StrengthSearch(givers, receivers, given, received)
    let (residual, worst) = search.run()
    guard residual <= 1e-10 else { return .unsettled(residual: residual, worst: NodeIndex(worst)) }
    return .found(returned: search.expectedReturn(nodeCount), residual: residual)
  }
}

/// Newton's method on the logarithms of 1/x and 1/y, of which the likelihood is a convex function.
private struct StrengthSearch {
  private let givers: [Int]
  private let receivers: [Int]
  /// The strengths wanted: of the givers, then of the receivers.
  private let wanted: [Double]
  /// −ln x of the givers, then −ln y of the receivers.
  private var place: [Double]
  /// For each giver and receiver the curvature ⟨w⟩(1 + ⟨w⟩), 0 for one and the same.
  private var curvature: [Double]

  init(_ givers: [Int], _ receivers: [Int], _ given: [Double], _ received: [Double]) {
    self.givers = givers
    self.receivers = receivers
    wanted = givers.map { given[$0] } + receivers.map { received[$0] }
    let (rows, columns) = (Double(givers.count), Double(receivers.count))
    place = givers.map { naturalLog(1 + columns / given[$0]) / 2 }
    place += receivers.map { naturalLog(1 + rows / received[$0]) / 2 }
    curvature = [Double](repeating: 0, count: givers.count * receivers.count)
  }

  /// How far the strengths are missed, in shares of the largest, and the node where most.
  mutating func run() -> (residual: Double, worst: Int) {
    let largest = wanted.max() ?? 1
    var last = Double.infinity
    for _ in 0..<200 {
      let gradient = slope()
      var worst = 0
      for item in gradient.indices where abs(gradient[item]) > abs(gradient[worst]) { worst = item }
      let residual = abs(gradient[worst]) / largest
      let node = worst < givers.count ? givers[worst] : receivers[worst - givers.count]
      if residual <= 1e-14 || (residual <= 1e-10 && residual >= last / 2) { return (residual, node) }
      last = residual
      let direction = newtonStep(gradient)
      guard move(along: direction, gradient) else { return (residual, node) }
    }
    return (last, 0)
  }

  /// Wanted less expected strengths; sets ``curvature`` on the way.
  private mutating func slope() -> [Double] {
    let chances = place.map { exponential(-$0) }
    var slope = wanted
    for row in givers.indices {
      for column in receivers.indices where givers[row] != receivers[column] {
        let p = chances[row] * chances[givers.count + column]
        let mean = p / (1 - p)
        slope[row] -= mean
        slope[givers.count + column] -= mean
        curvature[row * receivers.count + column] = mean * (1 + mean)
      }
    }
    return slope
  }

  /// −H⁻¹g by conjugate gradients, scaled by the diagonal.
  private func newtonStep(_ gradient: [Double]) -> [Double] {
    var diagonal = [Double](repeating: 0, count: place.count)
    for row in givers.indices {
      for column in receivers.indices {
        diagonal[row] += curvature[row * receivers.count + column]
        diagonal[givers.count + column] += curvature[row * receivers.count + column]
      }
    }
    var step = [Double](repeating: 0, count: place.count)
    // One number may go from all x to all y: without the rounding along it there is a solution to approach.
    let skew =
      (gradient[..<givers.count].reduce(0, +) - gradient[givers.count...].reduce(0, +)) / Double(place.count)
    var rest = gradient.indices.map { $0 < givers.count ? skew - gradient[$0] : -skew - gradient[$0] }
    var scaled = rest.indices.map { rest[$0] / max(diagonal[$0], 1e-300) }
    var direction = scaled
    var size = dot(rest, scaled)
    let enough = size * 1e-16
    for _ in 0..<(4 * place.count + 50) where size > enough {
      let product = times(direction)
      let curve = dot(direction, product)
      guard curve > 0 else { break }
      let length = size / curve
      for item in step.indices {
        step[item] += length * direction[item]
        rest[item] -= length * product[item]
        scaled[item] = rest[item] / max(diagonal[item], 1e-300)
      }
      let next = dot(rest, scaled)
      for item in step.indices { direction[item] = scaled[item] + next / size * direction[item] }
      size = next
    }
    return step
  }

  private func times(_ direction: [Double]) -> [Double] {
    var product = [Double](repeating: 0, count: direction.count)
    for row in givers.indices {
      for column in receivers.indices {
        let pull =
          curvature[row * receivers.count + column] * (direction[row] + direction[givers.count + column])
        product[row] += pull
        product[givers.count + column] += pull
      }
    }
    return product
  }

  /// As far as every mean stays finite and the likelihood grows. `false` when no step is short enough.
  private mutating func move(along direction: [Double], _ gradient: [Double]) -> Bool {
    var length = 1.0
    for row in givers.indices {
      for column in receivers.indices where givers[row] != receivers[column] {
        let change = direction[row] + direction[givers.count + column]
        let room = place[row] + place[givers.count + column]
        if change < 0 { length = min(length, -0.95 * room / change) }
      }
    }
    let start = place
    let descent = dot(gradient, direction)
    let before = height()
    // Near the end the heights agree to their last digits: the whole step is right.
    let isNear = -descent <= 1e-7
    for _ in 0..<60 {
      for item in place.indices { place[item] = start[item] + length * direction[item] }
      if isNear || height() <= before + 1e-4 * length * descent { return true }
      length /= 2
    }
    place = start
    return false
  }

  /// Minus the logarithm of the likelihood.
  private func height() -> Double {
    let chances = place.map { exponential(-$0) }
    var height = dot(wanted, place)
    for row in givers.indices {
      for column in receivers.indices where givers[row] != receivers[column] {
        height -= naturalLog(1 - chances[row] * chances[givers.count + column])
      }
    }
    return height
  }

  func expectedReturn(_ nodeCount: Int) -> Double {
    var x = [Double](repeating: 0, count: nodeCount)
    var y = x
    for (item, node) in givers.enumerated() { x[node] = exponential(-place[item]) }
    for (item, node) in receivers.enumerated() { y[node] = exponential(-place[givers.count + item]) }
    var sum = 0.0
    for a in givers where y[a] > 0 {
      for b in givers where b != a && y[b] > 0 {
        let both = x[a] * y[b] * x[b] * y[a]
        sum += both / (1 - both)
      }
    }
    return sum
  }

  private func dot(_ a: [Double], _ b: [Double]) -> Double {
    var sum = 0.0
    for item in a.indices { sum += a[item] * b[item] }
    return sum
  }
}
