// The cheapest inputs that keep several activities going together.

import CommunityModel

extension KeepSets {
  /// Some inputs, as a cascade takes them.
  func kept(_ set: [Int]) -> StopKept {
    var kept = StopKept()
    for number in set {
      switch inputs[number].kind {
      case .flow(let flow): kept.flows.insert(flow)
      case .requirement(let row): kept.requirements.insert(row)
      }
    }
    return kept
  }
}

/// Finds the set of least cost: then the one with fewest inputs without a price, then with fewest inputs.
///
/// Keeping more never stops anything. So an input that may be left out of all the others may be tried left out first, and
/// a branch in which the rest no longer suffices is closed.
struct KeepSearch {
  /// With more inputs to choose from than this, the dearest are left out one by one: the answer is "at most".
  static let exactUpTo = 20

  struct Found {
    /// Numbers of ``KeepSets/inputs``, in their order.
    var set: [Int] = []
    var cost = 0.0
    /// Whether nothing is cheaper.
    var isExact = true
    /// Whether any set keeps everything.
    var isFound = true
  }

  private let without: [Int]
  private let elements: [Int]
  private let sets: KeepSets
  private let costs: [Double]
  private let isPriced: [Bool]
  private var cascade: Cascade
  private var workLeft = 200_000
  /// Kept back for an answer that is "at most", where trying each input by itself takes too long.
  private static let workForLarge = 100_000
  private var best: (cost: Double, unpriced: Int, set: [Int])?

  /// - Parameters:
  ///   - elements: What has to go on.
  ///   - costs: Of each input.
  init(
    _ model: StopModel, _ without: [Int], _ elements: [Int], _ sets: KeepSets, _ costs: [Double], _ isPriced: [Bool]
  ) {
    self.without = without
    self.elements = elements
    self.sets = sets
    self.costs = costs
    self.isPriced = isPriced
    cascade = Cascade(model, end: model.hasUnknown ? .most : .least)
  }

  mutating func cheapest() -> Found {
    if elements.isEmpty { return Found() }
    let candidates = sets.upstream(of: elements)
    guard keeps(candidates) else { return Found(set: [], cost: 0, isExact: false, isFound: false) }
    var needed: [Int] = []
    var optional: [Int] = []
    for input in candidates where workLeft > Self.workForLarge {
      if keeps(candidates.filter { $0 != input }) { optional.append(input) } else { needed.append(input) }
    }
    if needed.count + optional.count < candidates.count {
      let set = leavingOutMany(of: candidates)
      return Found(set: set, cost: set.reduce(0) { $0 + costs[$1] }, isExact: false)
    }
    optional.sort { isDearer($0, $1) }
    let isSearched = optional.count <= Self.exactUpTo
    leaveOut(optional[...], of: needed + optional, chosen: needed, isGreedy: !isSearched)
    let set = (best?.set ?? candidates).sorted()
    return Found(
      set: set, cost: set.reduce(0) { $0 + costs[$1] }, isExact: isSearched && workLeft > 0)
  }

  /// The dearest first, of equal ones those without a price, then the last rows.
  private func isDearer(_ a: Int, _ b: Int) -> Bool {
    if costs[a] != costs[b] { return costs[a] > costs[b] }
    if isPriced[a] != isPriced[b] { return !isPriced[a] }
    return a > b
  }

  /// Leaves out as many as the time allows: half of them at once where that keeps everything, else each half's halves.
  private mutating func leavingOutMany(of candidates: [Int]) -> [Int] {
    let order = candidates.sorted { isDearer($0, $1) }
    var isOut: Set<Int> = []
    var waiting = [order[...]]
    while let next = waiting.popLast(), workLeft > 0 {
      let dropped = isOut.union(next)
      if keeps(candidates.filter { !dropped.contains($0) }) {
        isOut = dropped
      } else if next.count > 1 {
        let middle = next.startIndex + next.count / 2
        // The dearer half is tried first.
        waiting.append(next[middle...])
        waiting.append(next[..<middle])
      }
    }
    return candidates.filter { !isOut.contains($0) }
  }

  /// Tries to leave out each of `rest` in turn.
  ///
  /// - Parameters:
  ///   - set: What is still kept: `chosen` and `rest`.
  ///   - chosen: What stays in this branch.
  private mutating func leaveOut(_ rest: ArraySlice<Int>, of set: [Int], chosen: [Int], isGreedy: Bool) {
    if isGreedy {
      var set = set
      for input in rest where workLeft > 0 {
        let smaller = set.filter { $0 != input }
        if keeps(smaller) { set = smaller }
      }
      consider(set)
      return
    }
    if let best, !isBetter(chosen, than: best) { return }
    guard let first = rest.first, workLeft > 0 else {
      consider(set)
      return
    }
    let smaller = set.filter { $0 != first }
    if keeps(smaller) { leaveOut(rest.dropFirst(), of: smaller, chosen: chosen, isGreedy: false) }
    leaveOut(rest.dropFirst(), of: set, chosen: chosen + [first], isGreedy: false)
  }

  private mutating func consider(_ set: [Int]) {
    if let best, !isBetter(set, than: best) { return }
    best = (set.reduce(0) { $0 + costs[$1] }, set.filter { !isPriced[$0] }.count, set)
  }

  private func isBetter(_ set: [Int], than best: (cost: Double, unpriced: Int, set: [Int])) -> Bool {
    let cost = set.reduce(0) { $0 + costs[$1] }
    if cost != best.cost && (cost - best.cost).magnitude > 1e-9 * max(cost, best.cost) { return cost < best.cost }
    let unpriced = set.filter { !isPriced[$0] }.count
    return (unpriced, set.count) < (best.unpriced, best.set.count)
  }

  private mutating func keeps(_ set: [Int]) -> Bool {
    cascade.run(without: without, keeping: sets.kept(set))
    workLeft -= 1 + (set.count + cascade.touched) / 50
    return elements.allSatisfy { !cascade.isDead($0) }
  }
}
