// Clusters, and what holds them together: by hand on small maps.

import CommunityDiagrams
import CommunityMeasures
import Testing

@Suite struct NetworkDiagramTests {
  /// Two triangles joined by Bridge, and a leaf on the first: a1-a2-a3, b1-b2-b3, a1-Bridge-b1, a2-Leaf.
  private let two = ledger(
    "Label,Type,Count\na1,group\na2,person\na3,person\nb1,group\nb2,person,12\nb3,person\nBridge,person\nLeaf,person\nAlone,person\n",
    "From,To,Type\na1,a2,tie\na2,a3,tie\na3,a1,tie\nb1,b2,tie\nb2,b3,tie\nb3,b1,tie\na1,Bridge,tie\nBridge,b1,tie\na2,Leaf,tie\n"
  )

  // Without a1, Bridge or b1 a part of two or more comes apart; a2 would lose Leaf alone, which is no part.
  // The links a1-Bridge and Bridge-b1 are the only ones; a2-Leaf splits off one element, so it is not marked.
  @Test("What holds parts of two or more together, and the only links between them")
  func holders() {
    let diagram = Diagram.network(two)
    #expect(diagram.nodes.filter { $0.look.mark == "«»" }.map { $0.name }.sorted() == ["Bridge", "a1", "b1"])
    let only = diagram.links.filter { $0.look.name == "only-link" }.map { $0.name }.sorted()
    #expect(only == ["a1 and Bridge", "b1 and Bridge"])
    #expect(diagram.title.hasSuffix("in one piece; parts of it hang on 3 elements"))
    // 8 of 9 elements have a link; 3 + 3 + 2 + 1 = 9 pairs.
    #expect(diagram.subtitle.hasPrefix("8 elements and 9 linked pairs. 2 links are the only one between two parts."))
    #expect(diagram.subtitle.contains("1 element has no link in this layer."))
    #expect(diagram.textAlternative.contains("- No link: Alone"))
    #expect(diagram.nodes.filter { $0.isCrowd }.map { $0.name } == ["b2"])
  }

  @Test("Both ways and twice over is one line")
  func pairs() {
    let diagram = Diagram.network(
      ledger("Label,Type\nA,person\nB,person\n", "From,To,Type\nA,B,tie\nB,A,tie\nA,B,tie\nA,A,tie\n"))
    #expect(diagram.links.count == 1)
    #expect(diagram.title == "1 cluster in one piece; no part hangs on a single element")
  }

  @Test("Nobody, one, and elements without a link")
  func nothing() {
    for elements in ["Label,Type\n", "Label,Type\nA,person\n", "Label,Type\nA,person\nB,person\n"] {
      let diagram = Diagram.network(ledger(elements, "From,To\n"))
      #expect(diagram.title == "No connection is recorded yet" && diagram.nodes.isEmpty)
    }
  }

  // 9 cliques of 5 in a ring: 45 elements, one more than is drawn one by one. Each clique is a cluster of 5 with
  // 5·4/2 = 10 links inside, and 9 links stand between neighbours.
  @Test("Forty-five elements are drawn as their clusters, and the picture says so")
  func grouped() {
    var elements = "Label,Type\n"
    var connections = "From,To,Type\n"
    for clique in 0..<9 {
      for a in 0..<5 {
        elements += "G\(clique)\(a),group\n"
        for b in 0..<a { connections += "G\(clique)\(a),G\(clique)\(b),tie\n" }
      }
      connections += "G\(clique)0,G\((clique + 1) % 9)1,tie\n"
    }
    let diagram = Diagram.network(ledger(elements, connections))
    #expect(diagram.nodes.count == 9)
    for node in diagram.nodes {
      #expect(node.lines.contains { $0.parts.contains { $0.text == "5 elements" } })
      #expect(node.lines.contains { $0.parts.contains { $0.text == "10 links inside" } })
    }
    #expect(diagram.links.count == 9 && Set(diagram.links.map { $0.width }).count == 1)
    #expect(diagram.remarks.contains { $0.hasPrefix("Too many to read at once") && $0.contains("--diagram ego") })
  }
}
