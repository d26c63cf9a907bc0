// What holds for every picture.

import CommunityDiagrams
import CommunityMeasures
import Testing

@Suite struct DiagramTests {
  @Test("The legend holds exactly the looks with a meaning that are drawn")
  func legend() {
    for diagram in Small.all(Small.ledger) {
      var drawn: Set<String> = []
      for node in diagram.nodes where !node.look.meaning.isEmpty { drawn.insert(node.look.meaning) }
      for link in diagram.links where !link.look.meaning.isEmpty { drawn.insert(link.look.meaning) }
      var told: [String] = []
      for entry in diagram.legend {
        if case .sign = entry { continue }
        told.append(entry.text)
      }
      #expect(Set(told) == drawn, "\(diagram.name)")
      #expect(
        told.count == Set(told).count || diagram.name.hasPrefix("exchange"), "\(diagram.name): one entry a meaning")
      for entry in diagram.legend {
        guard case .box(let look) = entry else { continue }
        #expect(diagram.dotText().contains("fillcolor=\"\(look.fill)\""))
      }
    }
  }

  @Test("Every line ends at boxes of the picture, and ids are its own")
  func ends() {
    for diagram in Small.all(Small.ledger) {
      #expect(Set(diagram.nodes.map { $0.id }).count == diagram.nodes.count)
      for link in diagram.links {
        #expect(diagram.nodes.indices.contains(link.from) && diagram.nodes.indices.contains(link.to))
      }
      #expect(!diagram.title.isEmpty && !diagram.subtitle.isEmpty && !diagram.textAlternative.isEmpty)
    }
  }

  @Test("The same data gives the same bytes")
  func same() {
    let first = Small.all(Small.ledger).map { $0.dotText() + $0.textAlternative }
    #expect(Small.all(Small.ledger).map { $0.dotText() + $0.textAlternative } == first)
  }

  @Test("Every name in a picture also stands in its words")
  func words() {
    let ledger = Small.ledger
    for diagram in Small.all(ledger) {
      for node in diagram.nodes {
        guard let element = node.element else { continue }
        let label = ledger.community.label(of: element)
        #expect(diagram.textAlternative.contains(label), "\(diagram.name): \(label)")
      }
    }
  }

  @Test("A label from data cannot leave its label")
  func injection() {
    let hostile = "\"] ; evil [label=\"<b>&#x1F331;"
    let ledger = CommunityDiagramsTests.ledger(
      "Label,Type\n\"\(hostile.split(separator: "\"").joined(separator: "\"\""))\",person\nB,activity\n",
      "From,To,Type,Form,Amount,Unit\n")
    let dot = Diagram.assets(ledger).dotText()
    #expect(!dot.contains("evil [label=\""))
    #expect(!dot.contains("&#x1F331;"))
  }

  @Test("Nothing at all is still a picture with a title", arguments: ["Label,Type\n"])
  func nothing(elements: String) {
    let empty = ledger(elements, "From,To\n")
    for diagram in [Diagram.assets(empty), .exchange(empty), .decisions(empty)] {
      #expect(!diagram.title.isEmpty)
      #expect(diagram.dotText().hasPrefix("digraph kith {"))
    }
  }
}

@Suite struct AssetsDiagramTests {
  let diagram = Diagram.assets(Small.ledger)

  @Test("Ben's baking is used, his singing is not: only that stands in an outline")
  func offers() throws {
    let ben = try #require(diagram.nodes.first { $0.name == "Ben" })
    let outlined = ben.lines.filter { $0.parts.contains { $0.tone == .outlined } }
    #expect(outlined.map { $0.parts[0].text } == ["singing"])
    // meeting room and singing of meeting room, planning, baking, singing
    #expect(diagram.title == "2 offers that nobody uses yet")
    #expect(diagram.subtitle.contains("4 offers, of which 2 not used"))
  }

  @Test("Activities stand apart from the kinds; a resource with money in its rows is exchange")
  func kinds() {
    #expect(diagram.groups.map { $0.title } == ["People and their gifts", "Institutions", "Exchange", "What we do"])
  }

  @Test("Sixty people are folded to those best linked, and the picture says so")
  func folded() throws {
    var elements = "Label,Type\nWork,activity\n"
    for number in 1...60 { elements += "P\(number),person\n" }
    let ledger = ledger(elements, "From,To,Type,Form,Amount,Unit\nP60,Work,contribution,time,1,hours\n")
    let diagram = Diagram.assets(ledger)
    // 44 boxes over two kinds: 21 of each, so 60 − 21 = 39 are folded and one activity is drawn.
    #expect(diagram.nodes.count == 21 + 1 + 1)
    #expect(diagram.nodes.contains { $0.name == "P60" }, "the one with a line is kept")
    #expect(
      diagram.remarks == ["Too many to read at once: the most linked of each kind are drawn, 39 others are counted."])
    #expect(diagram.nodes.contains { $0.name == "39 more: People and their gifts" })
  }
}

@Suite struct DependencyDiagramTests {
  // Without Grant nothing comes in to Trust, so Ada's 700 paid hours end and Coordination stops in round 1; Café needs it
  // and stops in round 2. Of 1,050 known hours the 350 of Ben remain, beside unknown ones of Walkers: no naive share.
  @Test("Round by round, each with its reason")
  func rounds() throws {
    let ledger = Small.ledger
    let without = [ledger.elements[0]]
    let diagram = Diagram.dependency(ledger, without: without, answer: WhatStops(ledger, without: without))
    #expect(diagram.title == "Without Grant, 2 of 2 activities stop")
    let cafe = try #require(diagram.nodes.first { $0.name.hasPrefix("Café") })
    #expect(diagram.groups[try #require(cafe.group)].title == "Round 2")
    #expect(cafe.lines.contains { $0.parts.contains { $0.text == "needs Coordination" } })
    #expect(cafe.look.mark == "×")
  }

  @Test("Nothing taken away: nothing stops")
  func nothing() {
    let diagram = Diagram.dependency(Small.ledger, without: [], answer: WhatStops(Small.ledger, without: []))
    #expect(diagram.title == "Nothing is taken away, so nothing stops")
  }
}

@Suite struct DecisionsDiagramTests {
  @Test("Who decides, who has a part, and the cells nobody has spoken about")
  func cells() throws {
    let diagram = Diagram.decisions(Small.ledger)
    func cell(_ name: String) -> Diagram.Node? { diagram.nodes.first { $0.name.hasPrefix(name) } }
    #expect(cell("Deliver, professional")?.look.meaning == "decides")
    #expect(cell("Design, community")?.look.meaning == "has a part; how much say is not said")
    #expect(cell("Assess, community")?.lines.map { $0.parts[0].text } == ["?"])
    // Two sides, four stages: 8 cells, of which 2 are spoken about.
    #expect(diagram.subtitle.hasSuffix("Nobody has spoken about 6 of 8 cells."))
    #expect(diagram.title == "Who has the last word is said for 1 of 4 stages")
  }
}
