// Is there a core that everybody is linked with, and a rim that is linked with nothing else?

/// Where each node belongs, and how well the links follow it.
package struct CorePeriphery: Sendable {
  /// Count: `nodeCount`.
  package let isCore: [Bool]
  /// From −1 to 1.
  package let correlation: Double
  /// Whether every core was tried, so that none is better.
  package let isExact: Bool
  /// How many cores are as good, this one counted: known only where every core was tried.
  package let equals: Int?
}

extension Digraph {
  /// Every core is tried in graphs of up to so many nodes.
  package static let mostNodesTried = 20

  /// The core whose ideal pattern the links follow most closely, in the undirected projection without weights.
  ///
  /// In the ideal pattern a pair is linked when at least one of the two is in the core. The correlation is Pearson's, over
  /// all pairs. Of equally good cores the smallest counts, then the one found first.
  ///
  /// - Parameters:
  ///   - restarts: How many further searches begin with a core drawn at random, where not all are tried.
  /// - Returns: `nil` when there is no pattern to follow: fewer than three nodes, no pair linked, or every pair.
  /// - Complexity: O(2ⁿ) up to ``mostNodesTried`` nodes, else O(*n* + *m*) for each pass of a search; a few passes each.
  /// - SeeAlso: Borgatti, S. & Everett, M. (1999). Models of core/periphery structures. *Social Networks* 21, 375–395.
  package func corePeriphery(restarts: Int, random: inout some RandomNumberGenerator) -> CorePeriphery? {
    let pairs = LinkedPairs(undirected)
    guard pairs.hasPattern else { return nil }
    if nodeCount <= Digraph.mostNodesTried {
      let best = pairs.tryingAll()
      return CorePeriphery(
        isCore: (0..<nodeCount).map { best.rim >> UInt32($0) & 1 == 0 }, correlation: best.correlation, isExact: true,
        equals: best.equals)
    }
    let found = pairs.searched(restarts: restarts, random: &random)
    return CorePeriphery(isCore: found.isCore, correlation: found.correlation, isExact: false, equals: nil)
  }

  /// How often a network of as many nodes and links, dealt out at random among all pairs, follows its best core at
  /// least as closely: p = (b + 1) / (draws + 1).
  ///
  /// This network and those drawn are searched in the same way, so that a search that misses the best is fair to both.
  ///
  /// - Parameters:
  ///   - loop: Spreads the draws; each has a generator of its own, so that the answer is the same with any.
  ///   - generator: Makes of a seed what gives 64 random bits each time.
  /// - Returns: `nil` as ``corePeriphery(restarts:random:)``.
  package func corePeripheryChance(
    draws: Int, restarts: Int, seed: UInt64, loop: ChunkLoop = .serial,
    generator: @Sendable (_ seed: UInt64) -> () -> UInt64
  ) -> Double? {
    let pairs = LinkedPairs(undirected)
    guard pairs.hasPattern, draws > 0 else { return nil }
    var random = BitSource(draw: generator(seed))
    let seen = pairs.searched(restarts: restarts, random: &random).correlation
    let seeds: [UInt64] = (0..<draws).map { _ in random.next() }
    let chunks = min(draws, 32)
    // One number for each chunk: how many of its draws are as close.
    let counts = loop.sums(1, chunks: chunks) { chunk, count in
      for draw in ChunkLoop.items(chunk, of: chunks, in: draws) {
        var random = BitSource(draw: generator(seeds[draw]))
        let dealt = pairs.dealtAgain(&random)
        if dealt.searched(restarts: restarts, random: &random).correlation >= seen - 1e-12 { count[0] += 1 }
      }
    }
    return (counts[0] + 1) / Double(draws + 1)
  }
}

/// A generator that was handed in as a function.
private struct BitSource: RandomNumberGenerator {
  let draw: () -> UInt64
  mutating func next() -> UInt64 { draw() }
}
