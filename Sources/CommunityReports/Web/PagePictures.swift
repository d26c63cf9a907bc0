// The pictures of a page, laid out by the engine itself.

import CommunityDiagrams
import CommunityMeasures
import CommunityModel
import PlainText

extension PageAnswers {
  /// A drawn picture and what Graphviz would draw it from.
  struct Drawn {
    var shown: ReportPicture
    /// `nil` for a chart, which is no graph.
    var dot: String?
  }

  /// What can be drawn, by name.
  var pictures: JSONValue {
    var facts = facts
    return .array(
      Report.wantedPictures(&facts).map { wanted in
        .object([
          JSONMember("name", .string(wanted.name)),
          JSONMember("title", .string(WebWords.picture(wanted.subject, facts))),
        ])
      })
  }

  /// One picture: as SVG, in words, and its DOT.
  func picture(_ name: String) -> JSONValue {
    var facts = facts
    guard let wanted = Report.wantedPictures(&facts).first(where: { $0.name == name }),
      let drawn = PageAnswers.drawn(wanted, facts.ledger)
    else { return .null }
    var section = Section("", .question, "")
    section.blocks = [.figure(drawn.shown)]
    var page = HTMLPage(title: "", warning: nil, intro: [], sections: [], footer: "", live: nil)
    page.hasTableFiles = false
    return .object([
      JSONMember("html", .string(page.html(section.blocks))), JSONMember("svg", .string(drawn.shown.svg)),
      JSONMember("dot", drawn.dot.map { .string($0) } ?? .null),
    ])
  }

  /// `nil` where there is nothing to draw.
  static func drawn(_ wanted: Report.WantedPicture, _ ledger: Ledger) -> Drawn? {
    let shared = ledger.community.shared
    if case .chart(let shown) = wanted.subject { return Drawn(shown: shown, dot: nil) }
    guard let made = wanted.diagram(ledger) else { return nil }
    let diagram = marked(made, shared)
    return Drawn(
      shown: ReportPicture(
        diagram, name: wanted.name, svg: diagram.plainSVG(idPrefix: ReportPicture.idPrefix(wanted.name))),
      dot: marked(dot: diagram.dotText(), shared))
  }
}
