// A label from a stranger is a text in every output: it brings about no element, link, formula or command.

import CommunityDiagrams
import CommunityFormats
import CommunityTables
import Foundation
import GraphvizRendering
import KithFuzzing
import PlainText
import Testing

@testable import KithCommand

@Suite("Labels in every output")
struct LabelOutputsTests {
  /// The labels that the fuzzer starts from.
  static let files = (try? names(in: TestRun.repository + "/Fuzz/corpus/labels")) ?? []

  static func label(_ file: String) throws -> String {
    let path = TestRun.repository + "/Fuzz/corpus/labels/" + file
    return String(decoding: try Data(contentsOf: URL(fileURLWithPath: path)), as: UTF8.self)
  }

  @Test("Page, list, tables, JSON, formats and terminal stay what they are", arguments: files)
  func harmless(file: String) throws {
    #expect(LabelOutputs(try Self.label(file)).faults == [])
  }

  @Test("There are labels of every kind")
  func corpus() {
    #expect(Self.files.count > 20)
    for kind in ["script", "formula", "markdown", "controls", "direction", "surrogate"] {
      #expect(Self.files.contains(kind))
    }
  }

  // In a cell blanks at the ends are no part of the text, and lines of a page are one.
  @Test(
    "The text comes back as it was written",
    arguments: ["script", "entities", "formula", "plus", "at", "wide", "dashes", "path", "plain", "emoji", "json"])
  func comesBack(file: String) throws {
    let label = try Self.label(file)
    let shown = String(String.UnicodeScalarView(label.unicodeScalars.filter { $0.value >= 0x20 }))
    let outputs = LabelOutputs(label)
    #expect(outputs.html.contains(markupEscaped(shown)))
    #expect(MarkupOutline(page: outputs.html).text.contains(shown))
    let json = try JSONSerialization.jsonObject(with: Data(outputs.json.utf8))
    #expect("\(json)".contains(String(shown.prefix(3))))
    let rows = outputs.tables.flatMap { readCSV($0.bytes).rows.flatMap { $0.cells } }
    #expect(rows.contains { $0.contains(shown) })
    #expect(outputs.markdown.contains(markdownEscaped(shown)))
    let again = readDataset(writeDataset(outputs.community))
    #expect(again.community.elements.indices.contains { again.community.label(of: $0) == label })
  }

  @Test("A picture has as many boxes and lines as were asked for, as DOT and as SVG", arguments: files)
  func pictures(file: String) throws {
    let outputs = LabelOutputs(try Self.label(file))
    #expect(!outputs.diagrams.isEmpty)
    for (diagram, dot) in zip(outputs.diagrams, outputs.dots) {
      let graph = try parseDOT(Array(dot.text.utf8))
      #expect(graph.edges.count == diagram.drawing(of: dot.text).lines, "\(dot.name)")
      #expect(graph.nodes.count == diagram.drawing(of: dot.text).boxes, "\(dot.name)")
      for attribute in (graph.nodes.map { $0.attributes } + graph.edges.map { $0.attributes } + [graph.attributes])
        .joined()
      {
        #expect(!["url", "href", "image", "shapefile", "fontpath", "imagepath"].contains(attribute.name.lowercased()))
      }
      do throws(RenderingFailure) {
        #expect(pictureFaults(String(decoding: try Renderer().render(diagram, as: .svg), as: UTF8.self)) == [])
      } catch {
        Issue.record("\(dot.name): \(error.message)")
      }
    }
  }
}

extension Diagram {
  /// How many boxes and lines a DOT text of Kith's own holds, counted line by line.
  fileprivate func drawing(of dot: String) -> (boxes: Int, lines: Int) {
    var (boxes, lines) = (0, 0)
    for line in dot.split(separator: "\n") {
      let words = line.drop { $0 == "\t" }.split(separator: " ", maxSplits: 3)
      guard let first = words.first, first.first == "n", first.dropFirst().allSatisfy({ $0.isNumber }) else { continue }
      if words.count > 1, words[1] == "->" { lines += 1 } else { boxes += 1 }
    }
    return (boxes, lines)
  }
}
