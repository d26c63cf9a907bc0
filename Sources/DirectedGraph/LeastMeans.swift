// Shares that hang on each other in circles, solved without creeping round them.

/// A system in which every share is a weighted mean of terms, and a term is the least of some shares and a ceiling.
///
/// All numbers lie from 0 to 1. Several solutions may exist (a circle that feeds on itself alone agrees with any level);
/// ``greatestSolution()`` is the largest of them.
package struct LeastMeans: Sendable {
  private var weights: [Double] = []
  private var ceilings: [Double] = []
  private var optionStart: [Int32] = [0]
  private var options: [Int32] = []
  private var termStart: [Int32] = [0]

  package init() {}

  /// How many shares were finished.
  package var count: Int { termStart.count - 1 }

  /// Adds a term to the share that is being put together.
  ///
  /// - Parameters:
  ///   - weight: Finite and greater than zero.
  ///   - ceiling: The term is at most this, from 0 to 1.
  ///   - options: Shares by number, also later ones: the term is at most each of them.
  package mutating func addTerm(weight: Double, ceiling: Double, options: [Int32]) {
    weights.append(weight)
    ceilings.append(ceiling)
    self.options += options
    optionStart.append(Int32(self.options.count))
  }

  /// Ends the share that is being put together. One without terms is 1.
  package mutating func finishShare() { termStart.append(Int32(weights.count)) }

  /// The largest solution, by share.
  ///
  /// Circles are solved one strong component at a time by elimination without subtraction (Grassmann, Taksar and Heyman
  /// 1985), so that a leak of one part in a million costs nothing and loses no digit. Where a term has several options,
  /// the one that is least is found by policy iteration.
  ///
  /// - Complexity: O(terms) where there is no circle; the elimination of a circle of *k* shares is O(*k*³) at worst.
  /// - SeeAlso: Grassmann, W. K., Taksar, M. I. and Heyman, D. P. (1985). Regenerative analysis and steady state
  ///   distributions for Markov chains. *Operations Research* 33(5), 1107–1116.
  package func greatestSolution() -> [Double] {
    var solution = [Double](repeating: 1, count: count)
    var place = [Int32](repeating: -1, count: count)
    for block in strongBlocks() {
      for (number, share) in block.enumerated() { place[Int(share)] = Int32(number) }
      solve(block, place: place, into: &solution)
      for share in block { place[Int(share)] = -1 }
    }
    return solution
  }

  private func terms(of share: Int32) -> Range<Int> {
    Int(termStart[Int(share)])..<Int(termStart[Int(share) + 1])
  }
  private func options(of term: Int) -> ArraySlice<Int32> {
    options[Int(optionStart[term])..<Int(optionStart[term + 1])]
  }

  /// Solves one block; everything it hangs on outside is solved already.
  private func solve(_ block: [Int32], place: [Int32], into solution: inout [Double]) {
    var level = [Double](repeating: 1, count: block.count)
    // Each round picks, at the levels so far, the least option of every term. Levels only fall.
    for _ in 0..<1000 {
      var circle = LeakyCircle(count: block.count)
      for (number, share) in block.enumerated() {
        for term in terms(of: share) {
          var least = ceilings[term]
          var source = -1
          for option in options(of: term) where place[Int(option)] < 0 { least = min(least, solution[Int(option)]) }
          for option in options(of: term) {
            let inside = Int(place[Int(option)])
            guard inside >= 0 else { continue }
            if level[inside] < least || (source < 0 && level[inside] == least) {
              least = level[inside]
              source = inside
            }
          }
          circle.add(weights[term], to: number, from: source, share: least)
        }
      }
      let next = circle.solved(ceilings: level)
      var hasFallen = false
      for number in level.indices {
        if next[number] < level[number] * (1 - 1e-13) { hasFallen = true }
        level[number] = min(level[number], next[number])
      }
      if !hasFallen { break }
    }
    for (number, share) in block.enumerated() { solution[Int(share)] = level[number] }
  }

  /// The strong components of "hangs on", each after those it hangs on (Tarjan 1972, without recursion).
  private func strongBlocks() -> [[Int32]] {
    var index = [Int32](repeating: -1, count: count)
    var low = index
    var isOpen = [Bool](repeating: false, count: count)
    var open: [Int32] = []
    var blocks: [[Int32]] = []
    var next: Int32 = 0
    var path: [(share: Int32, option: Int)] = []
    for root in 0..<Int32(count) where index[Int(root)] < 0 {
      path.append((root, -1))
      while let (share, option) = path.last {
        let position = Int(share)
        let range = optionRange(of: share)
        var current = option
        if current < 0 {
          index[position] = next
          low[position] = next
          next += 1
          open.append(share)
          isOpen[position] = true
          current = range.lowerBound
        }
        var child: Int32 = -1
        while current < range.upperBound {
          let target = options[current]
          current += 1
          if index[Int(target)] < 0 {
            child = target
            break
          }
          if isOpen[Int(target)] { low[position] = min(low[position], index[Int(target)]) }
        }
        path[path.count - 1].option = current
        if child >= 0 {
          path.append((child, -1))
          continue
        }
        path.removeLast()
        if let parent = path.last { low[Int(parent.share)] = min(low[Int(parent.share)], low[position]) }
        if low[position] == index[position] {
          var block: [Int32] = []
          while let member = open.popLast() {
            isOpen[Int(member)] = false
            block.append(member)
            if member == share { break }
          }
          blocks.append(block.sorted())
        }
      }
    }
    return blocks
  }

  private func optionRange(of share: Int32) -> Range<Int> {
    let terms = terms(of: share)
    return Int(optionStart[terms.lowerBound])..<Int(optionStart[terms.upperBound])
  }
}

/// Linear equations of one circle: each level is a weighted mean of what is kept, what is lost and other levels.
private struct LeakyCircle {
  private var kept: [Double]
  private var lost: [Double]
  /// By level: the levels it hangs on, ascending, with weights.
  private var rows: [[(from: Int, weight: Double)]]

  init(count: Int) {
    kept = [Double](repeating: 0, count: count)
    lost = kept
    rows = Array(repeating: [], count: count)
  }

  /// - Parameter from: The level it follows, or -1 for one that stays at `share`.
  mutating func add(_ weight: Double, to level: Int, from: Int, share: Double) {
    if from >= 0 {
      rows[level].append((from, weight))
    } else {
      kept[level] += weight * share
      lost[level] += weight * (1 - share)
    }
  }

  /// - Parameter ceilings: The greatest level for each. It decides only in a circle that feeds on itself alone.
  func solved(ceilings: [Double]) -> [Double] {
    var (kept, lost) = (kept, lost)
    var rows = rows.map { Self.merged($0.sorted { $0.from < $1.from }) }
    var readers = [[Int]](repeating: [], count: rows.count)
    for (level, row) in rows.enumerated() { for arc in row { readers[arc.from].append(level) } }
    var ceilings = ceilings
    let degrees = rows.indices.map { rows[$0].count * readers[$0].count }
    let order = rows.indices.sorted { (degrees[$0], $0) < (degrees[$1], $1) }
    var isGone = [Bool](repeating: false, count: rows.count)
    var totals = [Double](repeating: 0, count: rows.count)
    for level in order {
      isGone[level] = true
      let row = rows[level].filter { $0.from != level }
      rows[level] = row
      let total = row.reduce(kept[level] + lost[level]) { $0 + $1.weight }
      totals[level] = total
      var seen = -1
      for reader in readers[level].sorted() where !isGone[reader] && reader != seen {
        seen = reader
        guard let place = rows[reader].firstIndex(where: { $0.from == level }) else { continue }
        let weight = rows[reader][place].weight
        ceilings[reader] = min(ceilings[reader], ceilings[level])
        guard total > 0 else { continue }
        rows[reader].remove(at: place)
        kept[reader] += weight * (kept[level] / total)
        lost[reader] += weight * (lost[level] / total)
        let added = row.map { (from: $0.from, weight: weight * ($0.weight / total)) }
        for arc in added where arc.from != reader { readers[arc.from].append(reader) }
        rows[reader] = Self.merged((rows[reader] + added).sorted { $0.from < $1.from })
      }
    }
    var levels = ceilings
    for level in order.reversed() where totals[level] > 0 {
      levels[level] = rows[level].reduce(kept[level]) { $0 + $1.weight * levels[$1.from] } / totals[level]
    }
    return levels
  }

  private static func merged(_ row: [(from: Int, weight: Double)]) -> [(from: Int, weight: Double)] {
    var out: [(from: Int, weight: Double)] = []
    for arc in row {
      if let last = out.last, last.from == arc.from {
        out[out.count - 1].weight += arc.weight
      } else {
        out.append(arc)
      }
    }
    return out
  }
}
