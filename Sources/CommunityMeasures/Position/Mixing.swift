// Who is linked with whom by group: what the three measures of mixing share.

import CommunityModel
import DirectedGraph
import PlainText

/// The groups of a network's nodes, and labels dealt anew.
struct MixingGroups {
  let names: [String]
  /// The group of each node.
  let group: [Int32]

  init(_ network: Network, by column: String) throws(MeasureFailure) {
    let groups = try Groups(by: column, in: network.ledger)
    names = groups.names
    group = network.elements.values.map { Int32(groups.group(of: $0)) }
  }

  /// How many nodes each group has.
  var sizes: [Int] {
    var sizes = [Int](repeating: 0, count: names.count)
    for group in group { sizes[Int(group)] += 1 }
    return sizes
  }
}

/// How often labels are dealt anew.
enum Shuffles {
  static let most = 1_999
  /// So many looks at connections are worth a second.
  private static let looks = 40_000_000

  /// Fewer for many connections, never fewer than 19.
  static func count(connections: Int) -> Int { max(19, min(most, looks / max(connections, 1))) }
}

/// The values of a statistic when labels are dealt anew, each deal from a seed of its own: the same on any number of
/// cores.
///
/// - Parameter statistic: From the labels of the nodes; `nil` where it is undefined.
func shuffled(
  _ labels: [Int32], times: Int, seed: UInt64, _ statistic: ([Int32]) -> Double?
) -> [Double] {
  var random = SeededRandom(seed: seed)
  var deck = labels
  var values: [Double] = []
  for _ in 0..<times {
    for place in stride(from: deck.count - 1, to: 0, by: -1) { deck.swapAt(place, random.below(place + 1)) }
    if let value = statistic(deck) { values.append(value) }
  }
  return values
}

/// The share of values at least as far from the middle as the one seen, which counts as one of them.
///
/// - SeeAlso: Phipson, B. & Smyth, G. K. (2010). Permutation p-values should never be zero. *Stat. Appl. Genet. Mol.
///   Biol.* 9(1), article 39.
func permutationP(_ seen: Double, _ values: [Double], around middle: Double) -> Double? {
  guard !values.isEmpty else { return nil }
  let distance = (seen - middle).magnitude
  let slack = 1e-9 * max(distance, 1e-3)
  let asFar = values.reduce(0) { $0 + (($1 - middle).magnitude >= distance - slack ? 1 : 0) }
  return Double(asFar + 1) / Double(values.count + 1)
}

extension MeasureResult {
  /// Says how a p was found.
  mutating func tellShuffles(_ count: Int, seed: UInt64, of what: String) {
    findings.append(
      Finding(
        .note, "p is from \(count) random deals of \(what), seed \(seed): 1 + those at least as far, over 1 + all."))
  }
}
