// In which rank does each box stand, and in which order there?

extension PlainLayout {
  /// The longest way of lines to each box; a line that would close a circle decides nothing.
  static func ranks(_ count: Int, _ lines: [Line]) -> [Int] {
    var rank = [Int](repeating: 0, count: count)
    var out = [[Int]](repeating: [], count: count)
    var waits = [Int](repeating: 0, count: count)
    for (number, line) in lines.enumerated() where line.steps > 0 && line.from != line.to {
      out[line.from].append(number)
      waits[line.to] += 1
    }
    var done = [Bool](repeating: false, count: count)
    var ready = (0..<count).filter { waits[$0] == 0 }
    var next = 0
    var left = count
    while left > 0 {
      if next == ready.count {
        // A circle: the first box of the file that still waits goes on.
        guard let first = (0..<count).first(where: { !done[$0] }) else { break }
        ready.append(first)
      }
      let box = ready[next]
      next += 1
      if done[box] { continue }
      done[box] = true
      left -= 1
      for number in out[box] where !done[lines[number].to] {
        let to = lines[number].to
        rank[to] = max(rank[to], rank[box] + lines[number].steps)
        waits[to] -= 1
        if waits[to] == 0 { ready.append(to) }
      }
    }
    return rank
  }

  mutating func addBends() {
    let last = rank.max() ?? 0
    order = Array(repeating: [], count: last + 1)
    near = Array(repeating: [], count: boxes.count)
    for box in boxes.indices { order[rank[box]].append(box) }
    bends = Array(repeating: [], count: lines.count)
    for (number, line) in lines.enumerated() where line.isSeen {
      let (low, high) = rank[line.from] < rank[line.to] ? (line.from, line.to) : (line.to, line.from)
      var before = low
      for step in rank[low] + 1..<max(rank[low] + 1, rank[high]) {
        let bend = boxes.count
        boxes.append(
          isAcross ? Box(width: 0, height: PlainLayout.bendHeight) : Box(width: PlainLayout.bendHeight, height: 0))
        rank.append(step)
        near.append([before])
        near[before].append(bend)
        order[step].append(bend)
        bends[number].append(bend)
        before = bend
      }
      if rank[low] != rank[high] {
        near[before].append(high)
        near[high].append(before)
      }
    }
  }

  func group(_ box: Int) -> Int? { box < groupOf.count ? groupOf[box] : nil }

  /// Turns the ranks until lines cross little: boxes go where their neighbours are, those of one group stay together.
  mutating func sortRanks() {
    var place = [Double](repeating: 0, count: boxes.count)
    func note(_ rank: [Int]) { for (number, box) in rank.enumerated() { place[box] = Double(number) } }
    for rank in order { note(rank) }
    let areBands = groupsAreBands
    for round in 0..<8 {
      let ranks = round % 2 == 0 ? Array(order.indices) : order.indices.reversed()
      for number in ranks {
        let side = order[number]
        var wish: [Int: Double] = [:]
        for box in side {
          let others = near[box].filter { rank[$0] != rank[box] }
          wish[box] =
            others.isEmpty ? place[box] : others.reduce(0) { $0 + place[$1] } / Double(others.count)
        }
        // The mean wish of each group holds its boxes together.
        var sums: [Int: (total: Double, count: Double)] = [:]
        for box in side {
          guard let group = group(box) else { continue }
          let old = sums[group] ?? (0, 0)
          sums[group] = (old.total + (wish[box] ?? 0), old.count + 1)
        }
        func key(_ box: Int) -> (Double, Int) {
          guard let group = group(box), let sum = sums[group] else { return (wish[box] ?? 0, -1) }
          return areBands ? (Double(group), group) : (sum.total / sum.count, group)
        }
        let sorted = side.enumerated().sorted { a, b in
          let (one, other) = (key(a.element), key(b.element))
          if one != other { return one < other }
          let (first, second) = (wish[a.element] ?? 0, wish[b.element] ?? 0)
          return first != second ? first < second : a.offset < b.offset
        }.map { $0.element }
        order[number] = sorted
        note(sorted)
      }
    }
  }

  /// Whether a group has boxes in several ranks: then each group has a band of its own.
  var groupsAreBands: Bool {
    var first: [Int: Int] = [:]
    for box in groupOf.indices {
      guard let group = groupOf[box], hasFields[group] else { continue }
      if let known = first[group], known != rank[box] { return true }
      first[group] = rank[box]
    }
    return false
  }
}
