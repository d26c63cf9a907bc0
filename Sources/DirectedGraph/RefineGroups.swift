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
    var part = (0..<Int32(count)).map { $0 }
    var weightOfGroup = [Double](repeating: 0, count: count)
    for node in 0..<count { weightOfGroup[Int(group[node])] += strength[node] }
    // What links each node, then each part, with the rest of its group.
    var outside = [Double](repeating: 0, count: count)
    for node in 0..<count {
      for edge in Int(start[node])..<Int(start[node + 1]) where group[Int(neighbours[edge])] == group[node] {
        outside[node] += weights[edge]
      }
    }
    let ownOutside = outside
    var weightOfPart = strength
    var isAlone = [Bool](repeating: true, count: count)
    var linked = [Double](repeating: 0, count: count)
    var near: [Int32] = []
    var gains: [Double] = []
    for node in random.order(of: count) {
      let node = Int(node)
      let whole = weightOfGroup[Int(group[node])]
      let own = strength[node]
      guard isAlone[node], ownOutside[node] > 0, ownOutside[node] >= scale * own * (whole - own) - slack else {
        continue
      }
      near.removeAll(keepingCapacity: true)
      for edge in Int(start[node])..<Int(start[node + 1]) {
        let other = Int(neighbours[edge])
        guard group[other] == group[node] else { continue }
        let place = part[other]
        if linked[Int(place)] == 0 { near.append(place) }
        linked[Int(place)] += weights[edge]
      }
      gains.removeAll(keepingCapacity: true)
      var most = 0.0
      for place in near {
        let weight = weightOfPart[Int(place)]
        let isWell = outside[Int(place)] >= scale * weight * (whole - weight) - slack
        let gain = isWell ? linked[Int(place)] - scale * own * weight : -1
        gains.append(gain)
        most = max(most, gain)
      }
      if let chosen = draw(gains, most: most, own: own, &random) {
        let place = Int(near[chosen])
        part[node] = Int32(place)
        isAlone[place] = false
        weightOfPart[place] += own
        outside[place] += ownOutside[node] - 2 * linked[place]
      }
      for place in near { linked[Int(place)] = 0 }
    }
    let parts = GroupedGraph.numbered(part)
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
  var power = max(0, 1 + x / 4096)
  for _ in 0..<12 { power *= power }
  return power
}
