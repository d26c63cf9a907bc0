// The plain picture says what the diagram says: its words, its legend, its boxes, escaped.

import Testing

@testable import CommunityDiagrams

@Suite struct PlainDrawingTests {
  private func diagram() -> Diagram {
    var diagram = Diagram(
      name: "exchange", title: "Who gave what", subtitle: "Two rows.", textAlternative: "In words",
      direction: .leftToRight)
    var gave = NodeLook(name: "gave", border: "#0072B2", fill: "#EAF3F9", meaning: "gave something")
    gave.mark = "×"
    diagram.nodes = [
      Diagram.Node(
        id: "a", name: "Ann & Co", lines: [.init("<Ann> & Co"), .init("10 h", .illustrative)], group: nil, look: gave),
      Diagram.Node(id: "b", name: "Café", lines: [.init("Café")], group: nil, look: gave),
    ]
    var look = LinkLook(name: "given", color: "#0072B2", meaning: "given")
    look.stroke = .dashed
    diagram.links = [
      Diagram.Link(from: 0, to: 1, look: look, name: "Ann → Café"),
      Diagram.Link(from: 0, to: 1, look: .hidden, name: ""),
    ]
    diagram.signs = ["≈ illustrative figure"]
    return diagram
  }

  @Test("Title, words, legend, boxes and the line that is seen stand in it; text from data is escaped")
  func says() {
    let svg = diagram().plainSVG(idPrefix: "p-")
    for text in [
      "<title id=\"p-exchange-title\">Who gave what</title>", "<desc id=\"p-exchange-desc\">In words</desc>",
      "id=\"p-exchange-a\"", "id=\"p-exchange-line-0\"", "× &lt;Ann&gt; &amp; Co", "font-style=\"italic\">10 h",
      "gave something", ">given</text>", "≈ illustrative figure", "stroke-dasharray=\"6 4\"",
    ] { #expect(svg.contains(text), "\(text)") }
    #expect(!svg.contains("<Ann>"))
    #expect(!svg.contains("line-1"))
    #expect(svg == diagram().plainSVG(idPrefix: "p-"))
  }

  @Test("An empty picture is a heading")
  func empty() {
    let svg = Diagram(name: "n", title: "Nothing", subtitle: "", textAlternative: "", direction: .topToBottom)
      .plainSVG()
    #expect(svg.contains("Nothing"))
    #expect(!svg.contains("nan") && !svg.contains("inf"))
  }

  @Test("Wide letters and combining marks: room for them, none for what takes none")
  func widths() {
    #expect(textWidth("mm", size: 10) > textWidth("il", size: 10))
    #expect(textWidth("漢字", size: 10) > textWidth("ab", size: 10))
    #expect(textWidth("e\u{301}", size: 10) == textWidth("e", size: 10))
  }
}
