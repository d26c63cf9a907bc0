// Which parts of a group hold together by themselves?

extension GroupedGraph {
  /// Splits every group into parts that are well linked: each node joins, once at most, a part of its own group.
  ///
  /// Only nodes and parts that are linked with the rest of their group at least as much as chance would do so take
  /// part. Which part is drawn at random: one with a larger gain is likelier, e to the power of gain / (0.01 · strength of
  /// the node).
  ///
  /// - Returns: The part of each node, numbered by first members.
  /// - SeeAlso: Traag, V., Waltman, L. & van Eck, N. J. (2019). From Louvain to Leiden. *Scientific Reports* 9, 5233:
  ///   RefinePartition and MergeNodesSubset. Its θ is one number; here it follows the node, so that units play no part.
  func refined(resolution: Double, random: inout some RandomNumberGenerator) -> (part: [Int32], count: Int) {
    let scale = resolution / total
    let slack = slack
    let part = Places<Int32>(count) { Int32($0) }
    let group = Places<Int32>(count) { self.group[$0] }
    let weightOfGroup = Places<Double>(count, 0)
    for node in 0..<count { weightOfGroup[group[node]] += strength[node] }
    // What links each node, then each part, with the rest of its group.
    let outside = Places<Double>(count, 0)
    let ownOutside = Places<Double>(count, 0)
    let weightOfPart = Places<Double>(count) { strength[$0] }
    let isAlone = Places<Bool>(count, true)
    let near = NearGroups(count)
    defer {
      part.free()
      group.free()
      weightOfGroup.free()
      outside.free()
      ownOutside.free()
      weightOfPart.free()
      isAlone.free()
      near.free()
    }
    var gains: [Double] = []
    withFlat { flat in
      for node in 0..<count {
        var sum = 0.0
        for edge in flat.edges(node) where group[flat.neighbours[edge]] == group[node] { sum += flat.weights[edge] }
        outside[node] = sum
        ownOutside[node] = sum
      }
      for node in random.order(of: count, runs: count > 100_000 ? 64 : 1) {
        let node = Int(node)
        let whole = weightOfGroup[group[node]]
        let own = flat.strength[node]
        guard isAlone[node], ownOutside[node] > 0, ownOutside[node] >= scale * own * (whole - own) - slack else {
          continue
        }
        let found = near.add(flat.edges(node), flat, part, where: { group[$0] == group[node] })
        gains.removeAll(keepingCapacity: true)
        var most = 0.0
        for place in 0..<found {
          let one = near.groups[place]
          let weight = weightOfPart[one]
          let isWell = outside[one] >= scale * weight * (whole - weight) - slack
          let gain = isWell ? near.sums[place] - scale * own * weight : -1
          gains.append(gain)
          most = max(most, gain)
        }
        if let chosen = draw(gains, most: most, own: own, &random) {
          let one = near.groups[chosen]
          part[node] = one
          isAlone[one] = false
          weightOfPart[one] += own
          outside[one] += ownOutside[node] - 2 * near.sums[chosen]
        }
        near.empty()
      }
    }
    let parts = GroupedGraph.numbered(part.array)
    return (parts.group, parts.count)
  }

  /// One of the places whose gain is not negative, or none: to stay alone gains 0.
  private func draw(_ gains: [Double], most: Double, own: Double, _ random: inout some RandomNumberGenerator) -> Int? {
    var sum = likelihood(-most / (0.01 * own))
    for gain in gains where gain >= 0 { sum += likelihood((gain - most) / (0.01 * own)) }
    var left = random.share() * sum
    var last: Int?
    for (place, gain) in gains.enumerated() where gain >= 0 {
      left -= likelihood((gain - most) / (0.01 * own))
      last = place
      if left < 0 { return place }
    }
    // What is left belongs to staying alone, unless rounding left it.
    return likelihood(-most / (0.01 * own)) < 1e-12 ? last : nil
  }
}

/// e to the power of x, for x up to 0 and to about three digits: a chance needs no more. This room has no exponential.
private func likelihood(_ x: Double) -> Double {
  if x < -40 { return 0 }
  var power = max(0, 1 + x / 4096)
  for _ in 0..<12 { power *= power }
  return power
}
