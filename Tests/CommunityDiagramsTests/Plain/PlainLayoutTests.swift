// Boxes that do not cover each other, lines that end at their boxes, the same layout every time.

import Testing

@testable import CommunityDiagrams

@Suite struct PlainLayoutTests {
  /// Boxes of 80 by 30 with lines between them.
  private func layout(
    _ count: Int, _ lines: [(from: Int, to: Int)], groups: [Int?] = [], fields: [Bool] = [], isAcross: Bool = true,
    tableRows: [[Int]] = []
  ) -> PlainLayout {
    PlainLayout(
      sizes: Array(repeating: (80, 30), count: count),
      groupOf: groups.isEmpty ? Array(repeating: nil, count: count) : groups, hasFields: fields,
      headings: fields.map { _ in 50 },
      lines: lines.map { PlainLayout.Line(from: $0.from, to: $0.to, steps: 1, width: 1, isSeen: true) },
      tableRows: tableRows, isAcross: isAcross, rankGap: 60, gap: 12)
  }

  private func overlap(_ a: PlainLayout.Box, _ b: PlainLayout.Box) -> Bool {
    a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height
  }

  private func expectApart(_ layout: PlainLayout, _ count: Int, _ place: SourceLocation = #_sourceLocation) {
    for a in 0..<count {
      for b in 0..<a {
        #expect(!overlap(layout.boxes[a], layout.boxes[b]), "\(a) and \(b)", sourceLocation: place)
      }
    }
    for box in layout.boxes[..<count] {
      #expect(
        box.x >= 0 && box.y >= 0 && box.x + box.width <= layout.width + 1e-9
          && box.y + box.height <= layout.height + 1e-9, sourceLocation: place)
    }
  }

  @Test("Nothing, and one box alone")
  func small() {
    #expect(layout(0, []).width == 0)
    let one = layout(1, [])
    #expect(one.width == 80)
    #expect(one.height == 30)
  }

  @Test("A chain runs onward, column by column, 60 apart: 80, 140, 280")
  func chain() {
    let chain = layout(3, [(0, 1), (1, 2)])
    #expect(chain.boxes[..<3].map { $0.x } == [0, 140, 280])
    #expect(Set(chain.boxes[..<3].map { $0.y }).count == 1)
    let down = layout(3, [(0, 1), (1, 2)], isAcross: false)
    #expect(down.boxes[..<3].map { $0.y } == [0, 90, 180])
  }

  @Test("A line over two columns bends between the boxes, and each line ends at the sides of its boxes")
  func ends() {
    let lines = [(from: 0, to: 1), (from: 1, to: 2), (from: 0, to: 2), (from: 2, to: 0)]
    let layout = layout(3, lines)
    expectApart(layout, 3)
    #expect(layout.ways[2].count == 3)
    for (number, line) in lines.enumerated() {
      for (box, point) in [(line.from, layout.ways[number].first!), (line.to, layout.ways[number].last!)] {
        let it = layout.boxes[box]
        #expect(point.x == it.x || point.x == it.x + it.width)
        #expect(point.y >= it.y && point.y <= it.y + it.height)
      }
    }
  }

  @Test("Circles and loops are laid out too")
  func circles() {
    expectApart(layout(4, [(0, 1), (1, 2), (2, 0), (3, 3)]), 4)
    expectApart(layout(2, [(0, 1), (1, 0)]), 2)
  }

  @Test("Fields hold their own boxes and no others", arguments: [true, false])
  func fields(isAcross: Bool) throws {
    // Two groups over three columns each, joined crosswise.
    let layout = layout(
      6, [(0, 1), (1, 2), (3, 4), (4, 5), (0, 4), (3, 2)], groups: [0, 0, 0, 1, 1, 1], fields: [true, true],
      isAcross: isAcross)
    expectApart(layout, 6)
    let (first, second) = (try #require(layout.fields[0]), try #require(layout.fields[1]))
    for box in 0..<3 {
      #expect(overlap(layout.boxes[box], first))
      if isAcross { #expect(!overlap(layout.boxes[box], second)) }
    }
    if isAcross { #expect(!overlap(first, second)) }
  }

  @Test("The cells of a table stand under each other: columns of 80 and a gap of 12")
  func table() {
    let table = layout(4, [], tableRows: [[0, 1], [2, 3]])
    #expect(table.boxes.map { $0.x } == [0, 92, 0, 92])
    #expect(table.boxes.map { $0.y } == [0, 0, 42, 42])
    #expect(table.width == 172)
  }

  @Test("Random graphs: no box covers another, twice the same")
  func random() {
    var seed: UInt64 = 7
    func next(_ count: Int) -> Int {
      seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(seed >> 33) % count
    }
    for count in [2, 5, 17, 40] {
      for _ in 0..<10 {
        let lines = (0..<count * 2).map { _ in (from: next(count), to: next(count)) }
        let groups: [Int?] = (0..<count).map { _ in next(4) == 3 ? nil : next(3) }
        let (one, two) = (
          layout(count, lines, groups: groups, fields: [true, false, true]),
          layout(count, lines, groups: groups, fields: [true, false, true])
        )
        expectApart(one, count)
        #expect(one.ways.map { $0.map { [$0.x, $0.y] } } == two.ways.map { $0.map { [$0.x, $0.y] } })
      }
    }
  }
}
