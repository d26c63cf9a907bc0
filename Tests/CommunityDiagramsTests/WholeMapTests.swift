// Everything in one picture: each element once, each layer of each pair once, nothing on top of another.

import CommunityDiagrams
import CommunityMeasures
import Foundation
import Testing

#if canImport(FoundationXML)
  import FoundationXML
#endif

@Suite struct WholeMapTests {
  /// A ring of `count` elements of two kinds, each giving to the next.
  private func ring(_ count: Int, rows: Int) -> Ledger {
    var elements = "Label,Type\n"
    for number in 0..<count { elements += "Element \(number),\(number % 3 == 0 ? "activity" : "person")\n" }
    var connections = "From,To,Type,Form,Amount,Unit\n"
    for number in 0..<rows {
      connections +=
        "Element \(number % count),Element \((number + 1 + number / count) % count),contribution,time,1,hours\n"
    }
    return ledger(elements, connections)
  }

  /// Trust gives twice to Café, money and knowledge: one line of what is given. Ben and Ada both have a say beside what
  /// they give. So of nine rows 5 pairs are given (the two to Café are Trust's one), 2 come back and 2 have a say.
  @Test("One line for each layer of each pair")
  func lines() throws {
    let map = try #require(WholeMap(Small.ledger))
    #expect(map.boxes.count == 7)
    #expect(map.lines.filter { $0.kind == .contribution }.count == 5)
    #expect(map.lines.filter { $0.kind == .reward }.count == 2)
    #expect(map.lines.filter { $0.kind == .decision }.count == 2)
    #expect(map.showsGiven)
    #expect(map.chart.subtitle.hasPrefix("Lines: 5 of what is given, 2 of what comes back and 2 of who has a say."))
  }

  @Test("What is given is drawn; the rest waits, also in a picture that stands alone")
  func shown() throws {
    let svg = try #require(WholeMap(Small.ledger)).chart.svg
    #expect(svg.components(separatedBy: "class=\"edge layer-contribution\">").count == 6)
    #expect(svg.components(separatedBy: "class=\"edge layer-reward\" display=\"none\">").count == 3)
    let tangle = try #require(WholeMap(ring(40, rows: 61)))
    #expect(!tangle.showsGiven && tangle.remarks.count == 1)
    #expect(!tangle.chart.svg.contains("class=\"edge layer-contribution\">"))
    #expect(try #require(WholeMap(ring(40, rows: 60))).showsGiven)
  }

  @Test("More than can be followed is not drawn; neither is one element, or no line")
  func limits() {
    #expect(WholeMap(ring(150, rows: 150)) != nil)
    #expect(WholeMap(ring(151, rows: 151)) == nil)
    #expect(WholeMap(ledger("Label,Type\nA,person\n", "From,To\n")) == nil)
    #expect(WholeMap(ledger("Label,Type\nA,person\nB,person\n", "From,To\n")) == nil)
    #expect(WholeMap(ledger("Label,Type\nA,person\nB,person\n", "From,To,Type\nA,A,tie\n")) == nil)
  }

  @Test("No box lies on another, and every one lies inside the picture", arguments: [2, 3, 7, 12, 31, 60, 150])
  func apart(count: Int) throws {
    let svg = try #require(WholeMap(ring(count, rows: count))).chart.svg
    let document = try XMLDocument(xmlString: svg)
    func numbers(_ name: String) throws -> [Double] {
      try document.nodes(forXPath: "//*[local-name()='rect'][@class='body']/@\(name)")
        .compactMap { $0.stringValue.flatMap(Double.init) }
    }
    let (x, y, width, height) = (try numbers("x"), try numbers("y"), try numbers("width"), try numbers("height"))
    let rects = x.indices.map { CGRect(x: x[$0], y: y[$0], width: width[$0], height: height[$0]) }
    #expect(rects.count == count)
    let size = svg.components(separatedBy: "viewBox=\"")[1].prefix { $0 != "\"" }.split(separator: " ").compactMap {
      Double($0)
    }
    let whole = CGRect(x: 0, y: 0, width: size[2], height: size[3])
    for (number, rect) in rects.enumerated() {
      #expect(whole.contains(rect))
      for other in rects[(number + 1)...] { #expect(!rect.intersects(other)) }
    }
    let ids = try document.nodes(forXPath: "//@id").compactMap { $0.stringValue }
    #expect(Set(ids).count == ids.count)
  }

  @Test("Text from data is text in the picture")
  func escaped() throws {
    let hostile = "</title><script>alert(1)</script>&#x41;"
    let map = try #require(
      WholeMap(ledger("Label,Type\n\(hostile),person\nB,activity\n", "From,To,Type\n\(hostile),B,contribution\n")))
    let document = try XMLDocument(xmlString: map.chart.svg)
    #expect(try document.nodes(forXPath: "//*[local-name()='script']").isEmpty)
    #expect(document.rootElement()?.stringValue?.contains("&#x41;") == true)
  }

  @Test("The same data gives the same bytes")
  func same() throws {
    #expect(WholeMap(Small.ledger)?.chart.svg == WholeMap(Small.ledger)?.chart.svg)
  }
}
