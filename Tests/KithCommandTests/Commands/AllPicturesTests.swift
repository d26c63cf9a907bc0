// What holds for every picture of every dataset, drawn as a report draws it.

import CommunityDiagrams
import CommunityMeasures
import CommunityModel
import CommunityReports
import CommunityTables
import Foundation
import GraphvizRendering
import Testing

@testable import KithCommand

#if canImport(FoundationXML)
  import FoundationXML
#endif

/// A dataset of this repository.
private func stored(_ name: String) throws -> Community {
  let folder = "\(TestRun.repository)/Datasets/\(name)"
  let files = try names(in: folder).filter { $0.hasSuffix(".csv") || $0.hasSuffix(".json") }.map {
    SourceFile(name: $0, bytes: try readText("\(folder)/\($0)").utf8.map { $0 })
  }
  return readDataset(files).community
}

/// The graphs that a report draws, and those that are only drawn when asked for.
private func diagrams(of community: Community) -> [Diagram] {
  let ledger = Ledger(community)
  var found = Report.wantedPictures(community).compactMap { $0.diagram(ledger) }
  let each = ledger.elements.map { NamedGroup(name: community.label(of: $0), members: [$0]) }
  found.append(.reciprocity(ledger, between: each))
  found += ledger.elements.prefix(4).map { .ego(ledger, of: $0) }
  let nothing = Comparison(before: Ledger(Community()), after: ledger, answers: [])
  found.append(.compare(nothing, names: ("before", "after")))
  return found
}

private func charts(of community: Community) -> [ReportPicture] {
  Report.wantedPictures(community).compactMap { wanted in
    if case .chart(let shown) = wanted.subject { return shown }
    return nil
  }
}

private let datasets = ((try? names(in: "\(TestRun.repository)/Datasets")) ?? []).filter { !$0.contains(".") }

@Suite struct AllPicturesTests {
  @Test("A headline, a statistic that is not the headline, a legend of the looks that are drawn", arguments: datasets)
  func legend(name: String) throws {
    for diagram in diagrams(of: try stored(name)) {
      #expect(!diagram.title.isEmpty && !diagram.subtitle.isEmpty && diagram.title != diagram.subtitle)
      var drawn: Set<String> = []
      for node in diagram.nodes { drawn.insert(node.look.meaning) }
      for link in diagram.links { drawn.insert(link.look.meaning) }
      drawn.remove("")
      var told: Set<String> = []
      for entry in diagram.legend {
        if case .sign = entry { continue }
        told.insert(entry.text)
      }
      #expect(told == drawn, "\(name) \(diagram.name)")
      let texts = diagram.nodes.flatMap { $0.lines }.flatMap { $0.parts }
      #expect(
        diagram.signs.contains { $0.hasPrefix("†") } == texts.contains { $0.text.contains("†") },
        "\(name) \(diagram.name)")
      #expect(diagram.signs.contains { $0.hasPrefix("double outline") } == diagram.nodes.contains { $0.isCrowd })
    }
  }

  @Test("Every name that is drawn stands in the words", arguments: datasets)
  func words(name: String) throws {
    let community = try stored(name)
    for diagram in diagrams(of: community) {
      for node in diagram.nodes {
        guard let element = node.element else { continue }
        let label = community.label(of: element)
        #expect(diagram.textAlternative.contains(label), "\(name) \(diagram.name): \(label)")
      }
      #expect(diagram.textAlternative.hasPrefix(diagram.title))
    }
  }

  @Test("Well formed, every id its own, the same bytes twice", arguments: datasets)
  func bytes(name: String) throws {
    var ids: Set<String> = []
    for (number, diagram) in diagrams(of: try stored(name)).enumerated() {
      let file = try Renderer().render(diagram, as: .svg)
      #expect(try Renderer().render(diagram, as: .svg) == file, "\(name) \(diagram.name)")
      let own = try self.ids(in: try Renderer().inlineSVG(diagram, idPrefix: "p\(number)-"))
      #expect(Set(own).count == own.count && ids.isDisjoint(with: own), "\(name) \(diagram.name)")
      ids.formUnion(own)
    }
    for chart in charts(of: try stored(name)) {
      #expect(!chart.title.isEmpty && !chart.subtitle.isEmpty && chart.title != chart.subtitle)
      #expect(chart.textAlternative.hasPrefix(chart.title))
      let own = try self.ids(in: chart.svg)
      #expect(Set(own).count == own.count && ids.isDisjoint(with: own), "\(name) \(chart.name)")
      ids.formUnion(own)
    }
  }

  private func ids(in svg: String) throws -> [String] {
    try XMLDocument(xmlString: svg).nodes(forXPath: "//@id").compactMap { $0.stringValue }
  }

  @Test("Two curves of one kind share a page without sharing an id")
  func curves() throws {
    let chart = try #require(Chart.lorenz(of: [(5, 4), (5, 5)], what: "rewards"))
    let first = try ids(in: ReportPicture(chart, name: "lorenz-gbp").svg)
    let second = try ids(in: ReportPicture(chart, name: "lorenz-eur").svg)
    #expect(first.count == 2 && Set(first).isDisjoint(with: second))
  }

  // A figure is a word with a digit in it: 574 h†, 24, £11,000†, 45 %.
  @Test("Every figure in a box stands in the words", arguments: datasets)
  func figures(name: String) throws {
    for diagram in diagrams(of: try stored(name)) {
      for part in diagram.nodes.flatMap({ $0.lines }).flatMap({ $0.parts }) {
        // "and 10 more" counts names that the words list.
        if part.text.hasSuffix(" more") || part.text.hasSuffix("\u{A0}more") { continue }
        for word in part.text.split(separator: " ") where word.contains(where: { $0.isNumber }) {
          let figure = word.trimmingCharacters(in: CharacterSet(charactersIn: "().,;:×"))
          #expect(diagram.textAlternative.contains(figure), "\(name) \(diagram.name): \(part.text)")
        }
      }
    }
  }

  @Test("A map of 120, 200 and 1,000 things has boxes and lines that can be counted", arguments: [120, 200, 1000])
  func large(count: Int) throws {
    let ledger = Ledger(ring(count))
    let each = ledger.elements.map { NamedGroup(name: ledger.community.label(of: $0), members: [$0]) }
    let nothing = Comparison(before: Ledger(Community()), after: ledger, answers: [])
    let gone = [ledger.elements[0]]
    for diagram in [
      Diagram.network(ledger), .assets(ledger), .exchange(ledger), .reciprocity(ledger, between: each),
      .compare(nothing, names: ("before", "after")),
      .dependency(ledger, without: gone, answer: WhatStops(ledger, without: gone)),
    ] {
      #expect(diagram.nodes.count <= 65, "\(diagram.name)")
      #expect(diagram.links.filter { $0.look.stroke != .hidden }.count <= 44, "\(diagram.name)")
      let isFolded = diagram.remarks.contains { $0.hasPrefix("Too m") }
      // What stops when one of many leaves is a few boxes; the others are counted where there are many.
      #expect(isFolded || diagram.name == "dependency" && count == 120, "\(diagram.name)")
      #expect(diagram.textAlternative.utf8.count < 40_000, "\(diagram.name)")
      // In points, of the drawing: on A4 upright, 538 wide, letters of 11 points come out at 5 at least.
      #expect(try width(diagram) <= 1250, "\(diagram.name)")
    }
  }

  /// Clubs of ten people, each giving to its activity and its neighbour, and one in ten to the next club's.
  private func ring(_ count: Int) -> Community {
    var elements = "Label,Type\n"
    var connections = "From,To,Type,Form,Amount,Unit\n"
    for club in 0..<(count / 10) {
      elements += "Work \(club),activity\n"
      for person in 1..<10 {
        elements += "P \(club)-\(person),person\n"
        connections += "P \(club)-\(person),Work \(club),contribution,time,\(person),hours\n"
        connections += "P \(club)-\(person),P \(club)-\(person % 9 + 1),tie,,,\n"
      }
      connections += "P \(club)-1,Work \((club + 1) % (count / 10)),contribution,time,1,hours\n"
    }
    return readDataset([
      SourceFile(name: "elements.csv", bytes: Array(elements.utf8)),
      SourceFile(name: "connections.csv", bytes: Array(connections.utf8)),
    ]).community
  }

  @Test("Letters without a font are told of a bitmap and a PDF, not of an SVG")
  func fonts() throws {
    // The last code points of the last private plane: no font has them.
    try withFolder { folder throws in
      try write("Label,Type\nGarden \u{10FFFD},activity\nAda,person\n", to: "\(folder)/d/elements.csv")
      func draw(_ file: String) -> TestRun { TestRun("draw", "d", "--diagram", "assets", "-o", file, in: folder) }
      let (bitmap, page, vector) = (draw("a.png"), draw("a.pdf"), draw("a.svg"))
      #expect(bitmap.code == 0 && page.code == 0 && vector.code == 0)
      #expect(!vector.talk.contains("No font"))
      #expect(try readText("\(folder)/a.svg").contains("Garden \u{10FFFD}"))
      #if os(Linux)
        #expect(bitmap.talk.contains("No font on this machine draws all of the picture's U+10FFFD"))
        #expect(page.talk.contains("draw an SVG: it keeps every letter"))
      #endif
    }
  }

  @Test("Upright: short lines above, and never wider than before", arguments: datasets)
  func upright(name: String) throws {
    for diagram in diagrams(of: try stored(name)).prefix(5) {
      let upright = try #require(Renderer().narrowest(of: diagram.upright))
      #expect(upright.headingLetters < diagram.headingLetters)
      #expect(try width(upright) <= width(diagram) * 1.02, "\(name) \(diagram.name)")
    }
  }

  private func width(_ diagram: Diagram) throws -> Double {
    let svg = String(decoding: try Renderer().render(diagram, as: .svg), as: UTF8.self)
    let box = try #require(svg.components(separatedBy: "viewBox=\"").dropFirst().first)
    return try #require(Double(box.prefix { $0 != "\"" }.split(separator: " ")[2]))
  }
}
