// Where does each box stand, without a layout program? In columns, every line running onward.

/// A layout in ranks: columns from left to right, or rows from the top down.
///
/// Boxes stand in the rank that their lines ask for; lines over several ranks bend between the boxes. The same picture
/// gives the same layout, to the last digit.
struct PlainLayout {
  struct Point {
    var x: Double
    var y: Double
  }
  struct Box {
    var x = 0.0
    var y = 0.0
    var width: Double
    var height: Double
    var middle: Point { Point(x: x + width / 2, y: y + height / 2) }
  }
  /// What is laid out: boxes have sizes, lines say what stands before what.
  struct Line {
    var from: Int
    var to: Int
    /// How many ranks further on; 0 for a line that decides nothing.
    var steps: Int
    var width: Double
    var isSeen: Bool
  }
  /// The boxes of the picture, with their places.
  private(set) var boxes: [Box]
  /// The field of each group. `nil` for a group without boxes.
  private(set) var fields: [Box?]
  /// The way of each line that is seen, from border to border.
  private(set) var ways: [[Point]]
  private(set) var width = 0.0
  private(set) var height = 0.0

  private let groupOf: [Int?]
  private let lines: [Line]
  private let isAcross: Bool
  private let rankGap: Double
  private let gap: Double
  private let hasFields: [Bool]
  private let headings: [Double]
  private var rank: [Int] = []
  /// Boxes, and behind them the bends of long lines.
  private var order: [[Int]] = []
  private var bends: [[Int]] = []
  private var near: [[Int]] = []
  private static let heading = 24.0
  private static let padding = 12.0
  private static let bendHeight = 8.0

  /// - Parameters:
  ///   - sizes: The boxes' own.
  ///   - hasFields: Which groups have a field around their boxes; the others have a heading only.
  ///   - headings: How wide the heading of each group is.
  ///   - tableRows: Boxes that share a rank.
  ///   - isAcross: Columns from left to right; else rows from the top.
  init(
    sizes: [(width: Double, height: Double)], groupOf: [Int?], hasFields: [Bool], headings: [Double], lines: [Line],
    tableRows: [[Int]], isAcross: Bool, rankGap: Double, gap: Double
  ) {
    boxes = sizes.map { Box(width: $0.width, height: $0.height) }
    self.groupOf = groupOf
    self.hasFields = hasFields
    self.headings = headings
    self.lines = lines
    self.isAcross = isAcross
    self.rankGap = rankGap
    self.gap = gap
    fields = Array(repeating: nil, count: hasFields.count)
    ways = Array(repeating: [], count: lines.count)
    if boxes.isEmpty { return }
    if !tableRows.isEmpty {
      placeTable(tableRows)
      return
    }
    rank = PlainLayout.ranks(boxes.count, lines)
    addBends()
    sortRanks()
    place()
    frame()
    route()
  }

  // MARK: Tables

  /// Cells under and beside each other, as wide as their column and as high as their row.
  private mutating func placeTable(_ rows: [[Int]]) {
    var widths: [Double] = []
    for row in rows {
      for (number, box) in row.enumerated() {
        if number == widths.count { widths.append(0) }
        widths[number] = max(widths[number], boxes[box].width)
      }
    }
    var y = 0.0
    for row in rows {
      let most = row.reduce(0) { max($0, boxes[$1].height) }
      var x = 0.0
      for (number, box) in row.enumerated() {
        boxes[box] = Box(x: x, y: y, width: widths[number], height: most)
        x += widths[number] + gap
      }
      y += most + gap
      width = max(width, x - gap)
    }
    height = y - gap
  }

  // MARK: Ranks

  /// The longest way of lines to each box; a line that would close a circle decides nothing.
  private static func ranks(_ count: Int, _ lines: [Line]) -> [Int] {
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

  // MARK: Order in a rank

  private mutating func addBends() {
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

  private func group(_ box: Int) -> Int? { box < groupOf.count ? groupOf[box] : nil }

  /// Turns the ranks until lines cross little: boxes go where their neighbours are, those of one group stay together.
  private mutating func sortRanks() {
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
  private var groupsAreBands: Bool {
    var first: [Int: Int] = [:]
    for box in groupOf.indices {
      guard let group = groupOf[box], hasFields[group] else { continue }
      if let known = first[group], known != rank[box] { return true }
      first[group] = rank[box]
    }
    return false
  }

  // MARK: Places

  /// How much of the cross direction a box takes.
  private func extent(_ box: Int) -> Double { isAcross ? boxes[box].height : boxes[box].width }
  private func depth(_ box: Int) -> Double { isAcross ? boxes[box].width : boxes[box].height }

  private mutating func place() {
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

  /// The fields around groups, and how large the whole is.
  private mutating func frame() {
    for number in hasFields.indices {
      let own = groupOf.indices.filter { groupOf[$0] == number }
      guard let first = own.first else { continue }
      var (left, top) = (boxes[first].x, boxes[first].y)
      var (right, bottom) = (left, top)
      for box in own {
        left = min(left, boxes[box].x)
        top = min(top, boxes[box].y)
        right = max(right, boxes[box].x + boxes[box].width)
        bottom = max(bottom, boxes[box].y + boxes[box].height)
      }
      let side = hasFields[number] ? PlainLayout.padding : 0
      let head = PlainLayout.heading + (hasFields[number] ? 4 : 0)
      let least = max(0, headings[number] + (hasFields[number] ? 20 : 0) - (right - left + 2 * side)) / 2
      fields[number] = Box(
        x: left - side - least, y: top - head, width: right - left + 2 * (side + least),
        height: bottom - top + head + side)
    }
    var (left, top, right, bottom) = (0.0, 0.0, 0.0, 0.0)
    for box in boxes + fields.compactMap({ $0 }) {
      left = min(left, box.x)
      top = min(top, box.y)
      right = max(right, box.x + box.width)
      bottom = max(bottom, box.y + box.height)
    }
    for number in boxes.indices {
      boxes[number].x -= left
      boxes[number].y -= top
    }
    for number in fields.indices {
      fields[number]?.x -= left
      fields[number]?.y -= top
    }
    width = right - left
    height = bottom - top
  }

  // MARK: Lines

  /// Each line from the side of one box to the side of the next, spread along the side in the order of the other ends.
  private mutating func route() {
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
  private func border(_ box: Int, isFront: Bool, _ cross: Double) -> Point {
    let it = boxes[box]
    return isAcross
      ? Point(x: isFront ? it.x + it.width : it.x, y: cross) : Point(x: cross, y: isFront ? it.y + it.height : it.y)
  }
}
