// What changed between two dates: gained, lost and kept, each by more than its colour.

import CommunityDiagrams
import CommunityMeasures
import Testing

@Suite struct CompareDiagramTests {
  private let elements = "Label,Type\nA,person\nB,person\nC,person\nD,person\nE,person\n"

  private func compare(_ before: String, _ after: String) -> Diagram {
    let header = "From,To,Type\n"
    let first = ledger(elements, header + before)
    let second = ledger(elements, header + after)
    return .compare(Comparison(before: first, after: second, answers: []), names: ("2024", "asked"))
  }

  // Gone: A-B. New: B-C. As before: C-A, which touches two that a change touches, and D-E, which touches none.
  @Test("New, gone and as before differ in stroke and width; what no change touches is counted")
  func states() {
    let diagram = compare("A,B,tie\nC,A,tie\nD,E,tie\n", "B,C,tie\nC,A,tie\nD,E,tie\n")
    #expect(diagram.title == "From 2024 to “asked”: nobody joined or left; 1 connection is new, 1 gone")
    #expect(diagram.nodes.map { $0.name }.sorted() == ["A", "B", "C"])
    var strokes: [String: LinkLook.Stroke] = [:]
    for link in diagram.links { strokes[link.look.name] = link.look.stroke }
    #expect(strokes == ["gained": .solid, "lost": .dashed, "kept": .solid])
    let widths = Set(diagram.links.map { $0.look.width })
    #expect(widths.count == 3, "also in black and white")
    #expect(diagram.subtitle.contains("1 other connection is as before."))
    #expect(diagram.textAlternative.contains("- Gained\n  - B to C\n- Lost\n  - A to B\n- Kept\n  - C to A\n"))
  }

  @Test("Joiners bear a +, leavers a ×")
  func people() {
    let before = ledger("Label,Type\nA,person\nB,person\n", "From,To,Type\nA,B,tie\n")
    let after = ledger("Label,Type\nA,person\nC,person\n", "From,To,Type\nA,C,tie\n")
    let diagram = Diagram.compare(Comparison(before: before, after: after, answers: []), names: ("1", "2"))
    var marks: [String: String] = [:]
    for node in diagram.nodes { marks[node.name] = node.look.mark }
    #expect(marks == ["A": "", "B": "×", "C": "+"])
    #expect(diagram.title.contains("1 joined, 1 left"))
  }

  @Test("Nothing against itself: nothing differs, nothing is drawn")
  func same() {
    let diagram = compare("A,B,tie\n", "A,B,tie\n")
    #expect(diagram.title == "Nothing differs between 2024 and “asked”" && diagram.nodes.isEmpty)
  }
}
