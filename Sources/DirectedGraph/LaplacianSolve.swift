// Which heights do joined pairs settle at? Systems of equations with the Laplacian of a graph.

/// Pairs joined with weights, and the solution *h* of Σⱼ wᵢⱼ (hᵢ − hⱼ) = bᵢ.
struct Laplacian {
  private let nodeCount: Int
  /// The pairs as given, each once, and those that stand for an eliminated node.
  private var ends: [(a: Int32, b: Int32)]
  private var weights: [Double]
  /// The pairs of each node, eliminated ones included.
  private var pairsOfNode: [[Int32]]
  /// How many pairs of each node are left.
  private var left: [Int32]
  private var isGone: [Bool]
  private var steps: [Step] = []

  /// A node that was taken out, with what it hung on.
  private struct Step {
    var node: Int32
    var a: Int32
    var b: Int32
    var weightA: Double
    var weightB: Double
  }

  /// - Parameter weights: One for each pair of different nodes, finite and greater than 0.
  init(nodeCount: Int, ends: [(a: Int32, b: Int32)], weights: [Double]) {
    self.nodeCount = nodeCount
    self.ends = ends
    self.weights = weights
    pairsOfNode = [[Int32]](repeating: [], count: nodeCount)
    left = [Int32](repeating: 0, count: nodeCount)
    isGone = [Bool](repeating: false, count: nodeCount)
    for (pair, nodes) in ends.enumerated() {
      for node in [nodes.a, nodes.b] {
        pairsOfNode[Int(node)].append(Int32(pair))
        left[Int(node)] += 1
      }
    }
  }

  /// The solution, 0 at one node of each piece. `nil` when the iteration does not settle.
  ///
  /// Nodes with one or two neighbours are taken out exactly, so trees and rings need nothing else. What is left is
  /// solved by Cholesky factors in small pieces, by conjugate gradients in large ones: always in the same order.
  ///
  /// - Parameter sides: The b of each node, adding up to 0 over each piece. Count: the number of nodes.
  mutating func solve(_ sides: [Double]) -> [Double]? {
    var sides = sides
    eliminate(&sides)
    var heights = [Double](repeating: 0, count: nodeCount)
    guard solveCore(sides, &heights) else { return nil }
    for step in steps.reversed() {
      let pull = step.weightA * heights[Int(step.a)] + step.weightB * heights[Int(step.b)]
      heights[Int(step.node)] = (sides[Int(step.node)] + pull) / (step.weightA + step.weightB)
    }
    return heights
  }

  private mutating func eliminate(_ sides: inout [Double]) {
    var ready = (0..<nodeCount).map { Int32($0) }.filter { left[Int($0)] <= 2 }
    var place = 0
    while place < ready.count {
      let node = ready[place]
      place += 1
      guard !isGone[Int(node)] else { continue }
      // Two pairs with one neighbour are one.
      var near: [(node: Int32, weight: Double, pairs: Int32)] = []
      for pair in pairsOfNode[Int(node)] {
        let other = ends[Int(pair)].a == node ? ends[Int(pair)].b : ends[Int(pair)].a
        guard !isGone[Int(other)] else { continue }
        if let known = near.firstIndex(where: { $0.node == other }) {
          near[known].weight += weights[Int(pair)]
          near[known].pairs += 1
        } else {
          near.append((other, weights[Int(pair)], 1))
        }
      }
      isGone[Int(node)] = true
      // The last of its piece.
      guard let first = near.first else { continue }
      for item in near { left[Int(item.node)] -= item.pairs }
      if near.count == 1 {
        steps.append(Step(node: node, a: first.node, b: first.node, weightA: first.weight, weightB: 0))
        sides[Int(first.node)] += sides[Int(node)]
      } else {
        let second = near[1]
        let sum = first.weight + second.weight
        steps.append(
          Step(node: node, a: first.node, b: second.node, weightA: first.weight, weightB: second.weight))
        sides[Int(first.node)] += sides[Int(node)] * (first.weight / sum)
        sides[Int(second.node)] += sides[Int(node)] * (second.weight / sum)
        ends.append((first.node, second.node))
        weights.append(first.weight * (second.weight / sum))
        for item in [first.node, second.node] {
          pairsOfNode[Int(item)].append(Int32(ends.count - 1))
          left[Int(item)] += 1
        }
      }
      for item in near where left[Int(item.node)] <= 2 { ready.append(item.node) }
    }
  }

  private func solveCore(_ sides: [Double], _ heights: inout [Double]) -> Bool {
    var (from, to, kept): ([Int32], [Int32], [Double]) = ([], [], [])
    for pair in ends.indices where !isGone[Int(ends[pair].a)] && !isGone[Int(ends[pair].b)] {
      from.append(contentsOf: [ends[pair].a, ends[pair].b])
      to.append(contentsOf: [ends[pair].b, ends[pair].a])
      kept.append(contentsOf: [weights[pair], weights[pair]])
    }
    guard !from.isEmpty else { return true }
    let graph = Digraph(nodeCount: nodeCount, from: from, to: to, weights: kept)
    let pieces = graph.weakComponents()
    var members = [[Int32]](repeating: [], count: pieces.count)
    for node in 0..<nodeCount where graph.outStart[node + 1] > graph.outStart[node] {
      members[Int(pieces.number.values[node])].append(Int32(node))
    }
    var placeOf = [Int32](repeating: 0, count: nodeCount)
    for nodes in members where !nodes.isEmpty {
      for (place, node) in nodes.enumerated() { placeOf[Int(node)] = Int32(place) }
      let piece = LaplacianPiece(graph, nodes, placeOf)
      guard let found = piece.solve(nodes.map { sides[Int($0)] }) else { return false }
      for (place, node) in nodes.enumerated() { heights[Int(node)] = found[place] }
    }
    return true
  }
}

/// One connected piece in which every node has at least three pairs.
private struct LaplacianPiece {
  private let diagonal: [Double]
  private let start: [Int32]
  private let columns: [Int32]
  private let values: [Double]
  private var count: Int { diagonal.count }

  init(_ graph: Digraph, _ nodes: [Int32], _ placeOf: [Int32]) {
    var diagonal = [Double](repeating: 0, count: nodes.count)
    var start: [Int32] = [0]
    var (columns, values): ([Int32], [Double]) = ([], [])
    for (place, node) in nodes.enumerated() {
      for edge in graph.outEdges(of: NodeIndex(Int(node))) {
        diagonal[place] += graph.weights[edge]
        columns.append(placeOf[Int(graph.targets[edge])])
        values.append(graph.weights[edge])
      }
      start.append(Int32(columns.count))
    }
    self.diagonal = diagonal
    self.start = start
    self.columns = columns
    self.values = values
  }

  func solve(_ given: [Double]) -> [Double]? {
    let sides = balanced(given)
    guard sides.contains(where: { $0 != 0 }) else { return sides }
    if count <= 300 { return solveDensely(sides) }
    // A second pass on what the first left over takes away its rounding.
    guard var heights = iterate(sides, until: 1e-14) else { return nil }
    let product = times(heights)
    let rest = balanced(sides.indices.map { sides[$0] - product[$0] })
    guard let correction = iterate(rest, until: 1e-6) else { return nil }
    for place in heights.indices { heights[place] += correction[place] }
    return heights
  }

  /// Without the rounding that keeps the sum from 0: otherwise there is no solution to approach.
  private func balanced(_ sides: [Double]) -> [Double] {
    let mean = sides.reduce(0, +) / Double(count)
    return sides.map { $0 - mean }
  }

  /// Cholesky factors without the last node, whose height is 0.
  private func solveDensely(_ sides: [Double]) -> [Double]? {
    let size = count - 1
    var factor = [Double](repeating: 0, count: size * size)
    for row in 0..<size {
      factor[row * size + row] = diagonal[row]
      for item in Int(start[row])..<Int(start[row + 1]) where Int(columns[item]) < row {
        factor[row * size + Int(columns[item])] -= values[item]
      }
    }
    for row in 0..<size {
      for column in 0...row {
        var sum = factor[row * size + column]
        for k in 0..<column { sum -= factor[row * size + k] * factor[column * size + k] }
        if row == column {
          guard sum > 0 else { return nil }
          factor[row * size + row] = sum.squareRoot()
        } else {
          factor[row * size + column] = sum / factor[column * size + column]
        }
      }
    }
    var heights = sides
    for row in 0..<size {
      for k in 0..<row { heights[row] -= factor[row * size + k] * heights[k] }
      heights[row] /= factor[row * size + row]
    }
    for row in (0..<size).reversed() {
      for k in (row + 1)..<max(size, row + 1) { heights[row] -= factor[k * size + row] * heights[k] }
      heights[row] /= factor[row * size + row]
    }
    heights[size] = 0
    return heights
  }

  /// Conjugate gradients, scaled by the diagonal, until what is left over is so small a share of the right side.
  private func iterate(_ sides: [Double], until share: Double) -> [Double]? {
    var heights = [Double](repeating: 0, count: count)
    var rest = sides
    var scaled = rest.indices.map { rest[$0] / diagonal[$0] }
    var direction = scaled
    var size = dot(rest, scaled)
    let enough = size * share * share
    guard size > 0 else { return heights }
    for _ in 0..<(20 * count + 1000) {
      let product = times(direction)
      let curve = dot(direction, product)
      guard curve > 0 else { return heights }
      let step = size / curve
      for place in 0..<count {
        heights[place] += step * direction[place]
        rest[place] -= step * product[place]
        scaled[place] = rest[place] / diagonal[place]
      }
      let next = dot(rest, scaled)
      if next <= enough { return heights }
      let turn = next / size
      for place in 0..<count { direction[place] = scaled[place] + turn * direction[place] }
      size = next
    }
    return nil
  }

  private func dot(_ a: [Double], _ b: [Double]) -> Double {
    var sum = 0.0
    for place in 0..<count { sum += a[place] * b[place] }
    return sum
  }

  private func times(_ heights: [Double]) -> [Double] {
    var product = [Double](repeating: 0, count: count)
    for row in 0..<count {
      var sum = diagonal[row] * heights[row]
      for item in Int(start[row])..<Int(start[row + 1]) { sum -= values[item] * heights[Int(columns[item])] }
      product[row] = sum
    }
    return product
  }
}
