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
  var boxes: [Box]
  /// The field of each group. `nil` for a group without boxes.
  var fields: [Box?]
  /// The way of each line that is seen, from border to border.
  var ways: [[Point]]
  var width = 0.0
  var height = 0.0

  let groupOf: [Int?]
  let lines: [Line]
  let isAcross: Bool
  let rankGap: Double
  let gap: Double
  let hasFields: [Bool]
  let headings: [Double]
  var rank: [Int] = []
  /// Boxes, and behind them the bends of long lines.
  var order: [[Int]] = []
  var bends: [[Int]] = []
  var near: [[Int]] = []
  static let heading = 24.0
  static let padding = 12.0
  static let bendHeight = 8.0

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
}
