// Where does each box of a plain map stand? Blocks of boxes in rows.

import CommunityMeasures
import CommunityModel

/// A block for each kind, its boxes in a grid, the blocks side by side while they fit: people, then what we do, then the
/// others, so that most lines are short.
struct BlockGrid {
  struct Rect {
    var x = 0.0
    var y = 0.0
    var width = 0.0
    var height = 0.0
    var middle: (x: Double, y: Double) { (x + width / 2, y + height / 2) }
  }
  struct Block {
    let title: String
    let colors: Palette.Pair
    var rect: Rect
  }
  struct Box {
    let element: ElementIndex
    let colors: Palette.Pair
    let lines: [String]
    var rect: Rect
  }
  static let boxWidth = 150.0
  static let gap = 14.0
  static let padding = 12.0
  static let heading = 26.0
  static let columns = 6

  private(set) var blocks: [Block] = []
  private(set) var boxes: [Box] = []
  /// How far down it reaches, from 0.
  private(set) var height = 0.0
  static let width = Double(columns) * (boxWidth + gap) + 2 * padding + Double(columns - 1) * padding

  init(_ ledger: Ledger) {
    let community = ledger.community
    let kinds = AssetMap(ledger).kinds
    let people = kinds.filter { $0.word == "individual" }
    let work = kinds.filter { $0.isActivities }
    let others = kinds.filter { $0.word != "individual" && !$0.isActivities }
    var x = 0.0
    var y = 0.0
    var used = 0
    var rowHeight = 0.0
    for kind in people + work + others {
      let texts = kind.members.map { element in
        wrapped(community.label(of: element), width: 21, most: 3)
          + [community.peopleText(of: element)].compactMap { $0 }
      }
      let columns = BlockGrid.columns(of: kind.members.count)
      if used + columns > BlockGrid.columns {
        (x, y, used) = (0, y + rowHeight + BlockGrid.gap, 0)
        rowHeight = 0
      }
      let width = Double(columns) * (BlockGrid.boxWidth + BlockGrid.gap) - BlockGrid.gap + 2 * BlockGrid.padding
      var line = y + BlockGrid.heading
      var start = 0
      while start < kind.members.count {
        let end = min(start + columns, kind.members.count)
        let most = texts[start..<end].reduce(1) { max($0, $1.count) }
        let boxHeight = 14.0 * Double(most) + 12
        for place in start..<end {
          let left = x + BlockGrid.padding + Double(place - start) * (BlockGrid.boxWidth + BlockGrid.gap)
          boxes.append(
            Box(
              element: kind.members[place], colors: kind.colors, lines: texts[place],
              rect: Rect(x: left, y: line, width: BlockGrid.boxWidth, height: boxHeight)))
        }
        line += boxHeight + BlockGrid.gap
        start = end
      }
      let rect = Rect(x: x, y: y, width: width, height: line - BlockGrid.gap + BlockGrid.padding - y)
      blocks.append(Block(title: kind.title, colors: kind.colors, rect: rect))
      x += width + BlockGrid.padding
      used += columns
      rowHeight = max(rowHeight, rect.height)
      height = max(height, y + rowHeight)
    }
  }

  /// Two boxes stand side by side, ten in two rows, thirty in five.
  private static func columns(of count: Int) -> Int {
    count <= 2 ? count : count <= 4 ? 2 : count <= 6 ? 3 : min(columns, max(4, (count + 1) / 2))
  }
}
