// Who falls when too much of what comes in is gone?

extension Digraph {
  /// The round in which each node falls when `gone` are taken away: 0 for those, `nil` for what stays.
  ///
  /// A node falls in the round after enough of what comes into it has fallen. One that nothing comes into stays. Loops
  /// hold nobody up.
  ///
  /// - Parameters:
  ///   - falls: Whether a node falls that has lost the first of the second, which is more than 0.
  /// - Complexity: O(*n* + *m*): every edge is lost once.
  /// - SeeAlso: Granovetter, M. (1978). *Am. J. Sociology* 83(6), 1420–1443; Watts, D. (2002). *PNAS* 99(9), 5766–5771.
  package func cascade(
    without gone: [NodeIndex], isWeighted: Bool, falls: (_ lost: Double, _ all: Double) -> Bool
  ) -> NodeColumn<Int32?> {
    var all = [Double](repeating: 0, count: nodeCount)
    for edge in 0..<edgeCount where weights[edge] > 0 { all[Int(targets[edge])] += isWeighted ? weights[edge] : 1 }
    var lost = [Double](repeating: 0, count: nodeCount)
    var round = [Int32?](repeating: nil, count: nodeCount)
    var falling: [Int32] = []
    for node in gone where round[node.position] == nil {
      round[node.position] = 0
      falling.append(node.raw)
    }
    var now: Int32 = 0
    while !falling.isEmpty {
      var hit: [Int32] = []
      // In the order of the nodes, so that sums come out the same however they were named.
      for node in falling.sorted() {
        for edge in outStart[Int(node)]..<outStart[Int(node) + 1] where weights[Int(edge)] > 0 {
          let receiver = Int(targets[Int(edge)])
          lost[receiver] += isWeighted ? weights[Int(edge)] : 1
          if round[receiver] == nil { hit.append(Int32(receiver)) }
        }
      }
      now += 1
      falling = []
      for node in hit where round[Int(node)] == nil && falls(lost[Int(node)], all[Int(node)]) {
        round[Int(node)] = now
        falling.append(node)
      }
    }
    return NodeColumn(round)
  }
}
