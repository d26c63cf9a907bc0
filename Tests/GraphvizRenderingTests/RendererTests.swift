// Pictures from the Graphviz library: well formed whatever the data, the same bytes, stopped in time.

import CommunityDiagrams
import CommunityMeasures
import CommunityTables
import Foundation
import GraphvizRendering
import Testing

#if canImport(FoundationXML)
  import FoundationXML
#endif

/// A dataset of this repository.
func dataset(_ name: String) throws -> Ledger {
  let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appendingPathComponent("Datasets/\(name)")
  let names = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
  let files = try names.filter { $0.hasSuffix(".csv") || $0.hasSuffix(".json") }.map {
    SourceFile(name: $0, bytes: Array(try Data(contentsOf: folder.appendingPathComponent($0))))
  }
  return Ledger(readDataset(files).community)
}

/// All pictures of a dataset, without the element `leaving` in the picture of what stops.
func pictures(of ledger: Ledger, leaving: String) throws -> [Diagram] {
  let without = [try #require(ledger.names[leaving])]
  return [.assets(ledger)] + Diagram.exchangeUnits(ledger).map { Diagram.exchange(ledger, unit: $0) }
    + [.dependency(ledger, without: without, answer: WhatStops(ledger, without: without)), .decisions(ledger)]
}

/// Boxes with these names in a group, each linked with the next.
func chain(_ names: [String]) -> Diagram {
  var diagram = Diagram(
    name: "chain", title: names.first ?? "none", subtitle: "a chain", textAlternative: "a chain",
    direction: .leftToRight)
  diagram.groups = [
    Diagram.Group(id: "all", title: names.first ?? "", look: .field(border: "#0072B2", fill: "#EAF3F9"))
  ]
  let look = NodeLook(name: "plain", border: "#0072B2", fill: "#FFFFFF", meaning: names.last ?? "plain")
  for (number, name) in names.enumerated() {
    diagram.nodes.append(
      Diagram.Node(
        id: "n\(number)", name: name, lines: [Diagram.Line(name), Diagram.Line(name, .outlined)], group: 0, look: look))
  }
  for number in names.indices.dropFirst() {
    diagram.links.append(
      Diagram.Link(
        from: number - 1, to: number, look: LinkLook(name: "given", color: "#0072B2", meaning: names[0]),
        name: name(number)))
  }
  func name(_ number: Int) -> String { "\(names[number - 1]) → \(names[number])" }
  return diagram
}

/// Every box linked with every other: no layout in reasonable time.
func complete(_ count: Int) -> Diagram {
  var diagram = chain((0..<count).map { "n\($0)" })
  diagram.links = []
  for a in 0..<count {
    for b in (a + 1)..<max(count, a + 1) {
      diagram.links.append(
        Diagram.Link(from: a, to: b, look: LinkLook(name: "given", color: "#0072B2", meaning: ""), name: ""))
    }
  }
  return diagram
}

/// What an XML parser finds.
final class Found: NSObject, XMLParserDelegate {
  var elements: Set<String> = []
  var attributes: Set<String> = []
  var ids: [String] = []
  var text = ""
  func parser(
    _ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?,
    attributes given: [String: String] = [:]
  ) {
    elements.insert(name)
    for (key, value) in given {
      attributes.insert(key)
      if key == "id" { ids.append(value) }
    }
  }
  func parser(_ parser: XMLParser, foundCharacters string: String) { text += string }

  static func parse(_ bytes: [UInt8]) throws -> Found {
    let found = Found()
    let parser = XMLParser(data: Data(bytes))
    parser.delegate = found
    #expect(parser.parse(), "well formed: \(String(describing: parser.parserError))")
    return found
  }
}

@Suite struct RendererTests {
  static let hostile = [
    "<script>alert(1)</script>", "\\N \\G \\l \"quoted\" 'single'", "a -> b ]; evil [", "&#x1F331; & &amp; &lt;",
    "<b>bold</b>", "]]> --> <!-- ", "日本語 العربية 🌱", "\u{1}\u{8}\u{FFFF}", "x\" onload=\"alert(1)", "",
    String(repeating: "long ", count: 400), String(repeating: "w", count: 2000), "tab\tline\r\nend",
    "javascript:alert(1)",
  ]

  @Test("Hostile names make well-formed SVG without scripts or links")
  func hostile() throws {
    let diagram = chain(Self.hostile)
    let found = try Found.parse(try Renderer().render(diagram, as: .svg))
    let allowed: Set<String> = ["svg", "g", "title", "desc", "text", "polygon", "polyline", "path", "ellipse"]
    #expect(found.elements.isSubset(of: allowed), "\(found.elements.subtracting(allowed))")
    #expect(!found.attributes.contains { $0.hasPrefix("on") || $0.contains("href") })
    #expect(found.text.contains("<script>alert(1)</script>"), "the text is shown as it is")
    #expect(Set(found.ids).count == found.ids.count)
    #expect(try Renderer().render(diagram, as: .png).starts(with: [0x89, 0x50, 0x4E, 0x47]))
  }

  @Test("The pictures of the datasets are drawn without an error, no wider than a page can show")
  func datasets() throws {
    for (name, leaving) in [("rushcliffe", "Pilot funding"), ("garden", "council")] {
      for diagram in try pictures(of: try dataset(name), leaving: leaving) {
        let png = try Renderer().render(diagram, as: .png)
        // The width stands in bytes 16 to 19 of a PNG.
        let width = png[16..<20].reduce(0) { $0 << 8 | Int($1) }
        #expect(width > 300 && width <= 1750, "\(name) \(diagram.name): \(width)")
        _ = try Found.parse(try Renderer().render(diagram, as: .svg))
      }
    }
  }

  @Test("The same picture twice is the same bytes, in every format")
  func sameBytes() throws {
    let diagram = Diagram.exchange(try dataset("garden"), unit: "hours")
    for format in DiagramFormat.allCases {
      #expect(try Renderer().render(diagram, as: format) == Renderer().render(diagram, as: format), "\(format)")
    }
  }

  @Test("Twenty-four pictures at once", .timeLimit(.minutes(2)))
  func parallel() async throws {
    let diagram = chain(["Amina", "Café", "Jonas"])
    let alone = try Renderer().render(diagram, as: .svg)
    await withTaskGroup(of: [UInt8]?.self) { group in
      for _ in 0..<24 {
        group.addTask { try? Renderer(timeout: 30).render(diagram, as: .svg) }
      }
      for await picture in group { #expect(picture == alone) }
    }
  }

  @Test("No boxes at all is a picture of its title")
  func empty() throws {
    let found = try Found.parse(try Renderer().render(chain([]), as: .svg))
    #expect(found.text.contains("none"))
  }

  @Test("More boxes than can be read are not laid out")
  func budget() throws {
    #expect(throws: RenderingFailure.tooLarge(nodes: 801, links: 800, limit: 800)) {
      try Renderer().render(chain((0...800).map { "n\($0)" }), as: .svg)
    }
  }

  @Test(
    "A layout that would take minutes is stopped at the deadline, and the next picture is drawn",
    .enabled(if: Renderer.stopsLayouts),
    .timeLimit(.minutes(5)))
  func deadline() throws {
    #expect(throws: RenderingFailure.timedOut(seconds: 1)) { try Renderer(timeout: 1).render(complete(60), as: .svg) }
    #expect(try !Renderer(timeout: 30).render(chain(["a", "b"]), as: .svg).isEmpty)
  }

  @Test("On a page: named, described, ids prefixed, names instead of n0, no fixed height")
  func inline() throws {
    let svg = try Renderer().inlineSVG(chain(["Amina & Co", "Café"]), idPrefix: "map-")
    #expect(svg.hasPrefix("<svg "))
    let found = try Found.parse(Array(svg.utf8))
    #expect(found.ids.allSatisfy { $0.hasPrefix("map-") })
    #expect(svg.contains("role=\"img\"") && svg.contains("aria-labelledby=\"map-chain-title map-chain-desc\""))
    #expect(svg.contains("<title>Amina &amp; Co</title>") && svg.contains("<title>Amina &amp; Co → Café</title>"))
    #expect(!svg.contains("<title>n0") && !svg.contains("<!--") && !svg.contains(" height="))
    #expect(svg.hasSuffix("</svg>\n"))
  }
}
