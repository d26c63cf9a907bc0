// A technical word stands in a report only if the report explains it.

import CommunityReports
import Foundation
import PlainText
import Testing

@Suite struct GlossaryTests {
  /// Words that not everybody knows. What is not in the glossary may not be in a text.
  static let technical = [
    "gini", "hoover", "theil", "lorenz", "kitagawa", "oaxaca", "herfindahl", "hhi", "constituency", "co production",
    "reciprocity", "disproportionality", "runway", "valuation", "deadweight", "displacement", "attribution", "drop off",
    "proxy", "break even", "match funding", "in kind", "time credit", "provenance", "cluster", "scenario",
    "lived experience", "element", "connection", "median", "percentile", "quantile", "coefficient", "correlation",
    "standard deviation", "bootstrap", "articulation", "homophily", "heuristic", "algorithm", "parameter", "throughput",
    "ascendency", "node", "edge",
  ]

  /// The explained terms of the page itself.
  static func terms(_ html: String) -> [String] {
    html.components(separatedBy: "<dt>").dropFirst().map { plain(String($0.prefix { $0 != "<" })) }
  }

  static func plain(_ text: String) -> String {
    " " + folded(text).map { $0.isLetter || $0.isNumber ? String($0) : " " }.joined() + " "
  }

  @Test("A technical word in a text of the report is in its glossary")
  func explained() throws {
    let terms = Self.terms(Report(try ReportTests.community("garden")).html())
    #expect(terms.count > 20)
    for text in PlainEnglishTests.texts {
      let plain = Self.plain(text)
      for word in Self.technical where plain.contains(" \(word) ") || plain.contains(" \(word)s ") {
        #expect(terms.contains { $0.contains(" \(word) ") }, "\(word) in: \(text)")
      }
    }
  }
}
