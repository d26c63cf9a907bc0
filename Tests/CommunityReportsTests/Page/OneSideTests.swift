// A first side stays one side of paper, whatever stands on it.

import PlainText
import Testing

@testable import CommunityReports

@Suite struct OneSideTests {
  private func side(_ blocks: [Block]) -> Section {
    var section = Section("for-group", .view, "On one side")
    section.blocks = blocks
    return section
  }

  @Test("What fits is left as it is")
  func fits() {
    let fitted = OneSide.fitted(side([.paragraph("Short."), .list(["a", "b", "c"])]), under: ["A title"])
    #expect(fitted.fit == 1)
    guard case .list(let items) = fitted.blocks[1] else { return #expect(Bool(false), "the list stays") }
    #expect(items == ["a", "b", "c"])
  }

  // A line of a list is at least 16.5 points high: 200 of them are 3,300 points, and a side has less than 800.
  @Test("Too long a list is cut, and says how many more there are")
  func cut() {
    let fitted = OneSide.fitted(side([.list((1...200).map { "line \($0)" })]), under: ["A title"])
    #expect(fitted.fit == OneSide.smallest || fitted.fit > OneSide.smallest && fitted.fit < 1)
    guard case .list(let items) = fitted.blocks[0] else { return #expect(Bool(false), "the list stays") }
    #expect(items.count < 100)
    #expect(items.first == "line 1")
    // What is shown and what is counted make all of them.
    #expect(items.last == Words.moreBelow(200 - (items.count - 1)))
  }

  @Test("The longest list gives way, not the others")
  func longest() {
    let fitted = OneSide.fitted(side([.list(["a", "b", "c"]), .list((1...90).map { "line \($0)" })]), under: [])
    guard case .list(let short) = fitted.blocks[0] else { return #expect(Bool(false), "the list stays") }
    #expect(short == ["a", "b", "c"])
  }

  @Test("A text that fills the side by itself is cut between words")
  func clipped() {
    let fitted = OneSide.fitted(
      side([.paragraph(String(repeating: "word ", count: 3000)), .list(["a"])]), under: ["A title"])
    guard case .paragraph(let text) = fitted.blocks[0] else { return #expect(Bool(false), "the text stays") }
    #expect(text.hasSuffix("word …"))
    #expect(text.count <= OneSide.longestText + 2)
    #expect(fitted.fit == 1)
  }
}
