// Which way does each line go?

extension PlainLayout {
  /// Each line from the side of one box to the side of the next, spread along the side in the order of the other ends.
  mutating func route() {
    var ends: [Int: [(line: Int, isStart: Bool, isFront: Bool, key: Double)]] = [:]
    func cross(_ box: Int) -> Double { isAcross ? boxes[box].middle.y : boxes[box].middle.x }
    for (number, line) in lines.enumerated() where line.isSeen && line.from != line.to {
      let first = bends[number].first
      let last = bends[number].last
      let isOnward = rank[line.from] <= rank[line.to]
      let (afterStart, beforeEnd) =
        isOnward ? (first ?? line.to, last ?? line.from) : (last ?? line.to, first ?? line.from)
      let isLevel = rank[line.from] == rank[line.to]
      ends[line.from, default: []].append((number, true, isLevel || isOnward, cross(afterStart)))
      ends[line.to, default: []].append((number, false, isLevel || !isOnward, cross(beforeEnd)))
    }
    var starts = [Double](repeating: 0, count: lines.count)
    var stops = starts
    for box in 0..<groupOf.count {
      for isFront in [true, false] {
        let own = (ends[box] ?? []).filter { $0.isFront == isFront }.enumerated().sorted {
          $0.element.key != $1.element.key ? $0.element.key < $1.element.key : $0.offset < $1.offset
        }.map { $0.element }
        let all = own.reduce(0) { $0 + max(lines[$1.line].width, 3) + 2 }
        let shrink = min(1, (extent(box) - 8) / max(all, 1))
        var at = cross(box) - all * shrink / 2
        for end in own {
          let share = (max(lines[end.line].width, 3) + 2) * shrink
          if end.isStart { starts[end.line] = at + share / 2 } else { stops[end.line] = at + share / 2 }
          at += share
        }
      }
    }
    for (number, line) in lines.enumerated() where line.isSeen && line.from != line.to {
      let isOnward = rank[line.from] <= rank[line.to]
      let isLevel = rank[line.from] == rank[line.to]
      var way = [border(line.from, isFront: isLevel || isOnward, starts[number])]
      for bend in isOnward ? bends[number] : bends[number].reversed() { way.append(boxes[bend].middle) }
      way.append(border(line.to, isFront: isLevel || !isOnward, stops[number]))
      ways[number] = way
    }
  }

  /// A place on the side of a box that faces onward, or backward.
  func border(_ box: Int, isFront: Bool, _ cross: Double) -> Point {
    let it = boxes[box]
    return isAcross
      ? Point(x: isFront ? it.x + it.width : it.x, y: cross) : Point(x: cross, y: isFront ? it.y + it.height : it.y)
  }
}
