// A first side is one side of paper: how much stands on it, and what gives way when it is too much.

import PlainText

/// Holds a first side to one side of A4, by an estimate of its height: first smaller letters, then shorter lists.
enum OneSide {
  /// Height and width of what can be printed on, in points, with a little left over.
  static let height = 720.0
  static let width = 500.0
  /// Letters of a first side are 10 points high, and never less than this part of it.
  static let smallest = 0.8
  /// No text of a side is longer than this once the side is too full.
  static let longestText = 280

  /// - Parameter above: What stands over the side: the warning, the title.
  static func fitted(_ section: Section, under above: [String]) -> Section {
    let room = height - above.reduce(0) { $0 + lines($1, letter: 9.5) * 25 + 12 }
    var fitted = section
    if points(fitted) > room { fitted.blocks = fitted.blocks.map { clipped($0) } }
    fitted.fit = scale(fitted, room)
    // A list gives way where it is longest; what is left out is counted.
    while fitted.fit < smallest, let place = longestList(in: fitted.blocks) {
      guard case .list(let items) = fitted.blocks[place] else { break }
      var kept = items
      var left = 1
      if let count = Words.leftOutOfSide(in: kept[kept.count - 1]) {
        kept.removeLast()
        left += count
      }
      kept.removeLast()
      fitted.blocks[place] = .list(kept + [Words.moreBelow(left)])
      fitted.fit = scale(fitted, room)
    }
    fitted.fit = max(fitted.fit, smallest)
    return fitted
  }

  /// The largest letters with which the side fits; below ``smallest`` where none of them does.
  private static func scale(_ section: Section, _ room: Double) -> Double {
    var hundredths = 100
    while Double(hundredths) / 100 >= smallest, points(section, scale: Double(hundredths) / 100) > room {
      hundredths -= 2
    }
    return Double(hundredths) / 100
  }

  private static func longestList(in blocks: [Block]) -> Int? {
    var found: (place: Int, items: Int)?
    for (place, block) in blocks.enumerated() {
      guard case .list(let items) = block, items.count > 2, items.count > found?.items ?? 0 else { continue }
      found = (place, items.count)
    }
    return found?.place
  }

  private static func clipped(_ block: Block) -> Block {
    switch block {
    case .paragraph(let text): .paragraph(clipped(text))
    case .key(let text): .key(clipped(text))
    case .list(let items): .list(items.map { clipped($0) })
    default: block
    }
  }

  /// Cut at a blank, with dots for the rest.
  private static func clipped(_ text: String) -> String {
    guard text.count > longestText else { return text }
    let start = text.prefix(longestText)
    let cut = start.lastIndex(of: " ") ?? start.endIndex
    return start[..<cut] + " …"
  }

  // MARK: Heights

  private static func lines(_ text: String, letter: Double) -> Double {
    let perLine = max(1, Int(width / letter))
    return Double((max(1, text.count) + perLine - 1) / perLine)
  }

  /// The height with letters of a part of their size: lines are lower, and hold more.
  static func points(_ section: Section, scale: Double = 1) -> Double {
    section.blocks.reduce(32 * scale) { $0 + points($1, scale) }
  }

  /// A letter is about half as wide as it is high.
  private static func points(_ block: Block, _ scale: Double) -> Double {
    func height(_ text: String, letter: Double, line: Double, around: Double) -> Double {
      (lines(text, letter: letter * scale) * line + around) * scale
    }
    switch block {
    case .paragraph(let text): return height(text, letter: 4.7, line: 13.5, around: 2)
    case .key(let text): return height(text, letter: 5.3, line: 14.2, around: 2)
    case .heading(let text, _): return height(text, letter: 5.8, line: 15, around: 11)
    case .list(let items):
      return items.reduce(4) { $0 + height($1, letter: 4.8, line: 13.5, around: 2) }
    case .writingRoom(_, let lines): return (Double(lines) * 19 + 15) * scale
    case .table(let table):
      return table.rows.reduce(60) { sum, row in
        sum + (row.map { height($0, letter: 5 * Double(table.columns.count), line: 12.5, around: 6) }.max() ?? 20)
      }
    default: return 30
    }
  }
}
