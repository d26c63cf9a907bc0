// Where in its rank does each box stand?

extension PlainLayout {
  /// How much of the cross direction a box takes.
  func extent(_ box: Int) -> Double { isAcross ? boxes[box].height : boxes[box].width }
  private func depth(_ box: Int) -> Double { isAcross ? boxes[box].width : boxes[box].height }

  mutating func place() {
    let bands = groupsAreBands ? bandStarts() : nil
    var start = [Double](repeating: 0, count: boxes.count)
    var heights: [Double] = []
    for all in order {
      var at = 0.0
      // Between bands there is no room of its own for bends: they go where their line is straight.
      let side = bands == nil ? all : all.filter { $0 < groupOf.count }
      for (number, box) in side.enumerated() {
        if number > 0 {
          let before = side[number - 1]
          at += gap
          if group(before) != group(box) { at += room(after: before) + room(before: box) }
        } else {
          at += room(before: box)
        }
        if let bands, let group = group(box), hasFields[group] { at = max(at, bands[group]) }
        start[box] = at
        at += extent(box)
      }
      heights.append(at + (side.last.map { room(after: $0) } ?? 0))
    }
    let most = heights.max() ?? 0
    if bands == nil {
      for (number, side) in order.enumerated() {
        for box in side { start[box] += (most - heights[number]) / 2 }
      }
      straighten(&start, most)
    } else {
      passBetween(&start)
    }
    var at = 0.0
    for (number, side) in order.enumerated() {
      let deepest = side.reduce(0) { max($0, depth($1), headingDepth($1)) }
      for box in side {
        let across = at + (deepest - depth(box)) / 2
        boxes[box].x = isAcross ? across : start[box]
        boxes[box].y = isAcross ? start[box] : across
      }
      if number + 1 < order.count { at += deepest + rankGap + fieldRoom(number) }
    }
  }

  /// What the heading above a box asks of a column.
  private func headingDepth(_ box: Int) -> Double {
    guard isAcross, let group = group(box) else { return 0 }
    return headings[group] + 12 - (hasFields[group] ? 2 * PlainLayout.padding : 0)
  }

  /// Where lines over several ranks pass: on the straight way, or else just beside the box that stands there.
  private func passBetween(_ start: inout [Double]) {
    for (number, line) in lines.enumerated() where !bends[number].isEmpty {
      let (low, high) = rank[line.from] < rank[line.to] ? (line.from, line.to) : (line.to, line.from)
      let (a, b) = (start[low] + extent(low) / 2, start[high] + extent(high) / 2)
      for bend in bends[number] {
        let share = Double(rank[bend] - rank[low]) / Double(rank[high] - rank[low])
        var at = a + (b - a) * share
        for box in order[rank[bend]] where box < groupOf.count {
          let (top, bottom) = (start[box] - 8, start[box] + extent(box) + 8)
          if at > top && at < bottom { at = at - top < bottom - at ? top : bottom }
        }
        start[bend] = at - extent(bend) / 2
      }
    }
  }

  /// Fields stick out of their ranks on both sides.
  private func fieldRoom(_ number: Int) -> Double {
    order[number].contains { group($0).map { hasFields[$0] } ?? false } ? 2 * PlainLayout.padding : 0
  }

  private func room(before box: Int) -> Double {
    guard let group = group(box) else { return 0 }
    if !isAcross { return hasFields[group] ? PlainLayout.padding : 0 }
    return PlainLayout.heading + (hasFields[group] ? 6 : 0)
  }
  private func room(after box: Int) -> Double {
    guard let group = group(box), hasFields[group] else { return 0 }
    return PlainLayout.padding
  }

  /// Where the band of each group begins: below all boxes of the groups before it.
  private func bandStarts() -> [Double] {
    var starts = [Double](repeating: 0, count: hasFields.count)
    var at = 0.0
    for number in hasFields.indices {
      let sides = order.map { side in side.filter { group($0) == number } }
      guard let first = sides.first(where: { !$0.isEmpty })?.first else { continue }
      at += room(before: first)
      starts[number] = at
      let tallest = sides.reduce(0.0) { max($0, $1.reduce(-gap) { $0 + extent($1) + gap }) }
      at += tallest + room(after: first) + gap
    }
    return starts
  }

  /// Moves boxes towards the middle of their neighbours where there is room, rank after rank.
  private mutating func straighten(_ start: inout [Double], _ most: Double) {
    for round in 0..<6 {
      for number in round % 2 == 0 ? Array(order.indices) : order.indices.reversed() {
        let side = order[number]
        // Boxes with a field around them keep their places: the field would grow.
        guard !side.contains(where: { box in group(box).map { hasFields[$0] } ?? false }) else { continue }
        var low = 0.0
        for (index, box) in side.enumerated() {
          let others = near[box].filter { rank[$0] != rank[box] }
          var wish = start[box]
          if !others.isEmpty {
            let middle = others.reduce(0) { $0 + start[$1] + extent($1) / 2 } / Double(others.count)
            wish = middle - extent(box) / 2
          }
          let isNewGroup = index == 0 || group(side[index - 1]) != group(box)
          let least = low + (isNewGroup ? room(before: box) : 0)
          var after = 0.0
          for later in side[(index + 1)...] { after += extent(later) + gap }
          start[box] = max(least, min(wish, most - after - extent(box)))
          low = start[box] + extent(box) + gap
        }
      }
    }
  }
}
