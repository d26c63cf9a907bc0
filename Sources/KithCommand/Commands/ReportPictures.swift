// The pictures of a report: drawn, or told that they could not be.

import CommunityDiagrams
import CommunityMeasures
import CommunityReports
import GraphvizRendering
import PlainText

/// A picture for the page, and its files.
struct DrawnPicture {
  var shown: ReportPicture
  var files: [OutputFile]
}

/// `nil` when it could not be drawn: the report shows the table in its place, and a warning says why.
func drawnPicture(_ wanted: Report.WantedPicture, _ ledger: Ledger, _ invocation: Invocation) -> DrawnPicture? {
  switch wanted.subject {
  case .assets: return drawn(.assets(ledger), wanted.name, invocation)
  case .reciprocity(let unit):
    return drawn(.reciprocity(ledger, between: Report.peopleTogether(ledger), unit: unit), wanted.name, invocation)
  case .network: return drawn(.network(ledger), wanted.name, invocation)
  case .story: return Diagram.story(ledger).flatMap { drawn($0, wanted.name, invocation) }
  case .exchange(let unit): return drawn(.exchange(ledger, unit: unit), wanted.name, invocation)
  case .dependency(let without, let answer):
    return drawn(.dependency(ledger, without: without, answer: answer), wanted.name, invocation)
  case .decisions: return drawn(.decisions(ledger), wanted.name, invocation)
  case .chart(let shown):
    return DrawnPicture(
      shown: shown, files: [OutputFile(name: "diagrams/\(wanted.name).svg", bytes: Array(shown.svg.utf8))])
  }
}

private func drawn(_ diagram: Diagram, _ name: String, _ invocation: Invocation) -> DrawnPicture? {
  let dot = OutputFile(name: "diagrams/\(name).dot", bytes: Array(diagram.dotText().utf8))
  do throws(RenderingFailure) {
    let file = try Renderer().render(diagram, as: .svg)
    let inline = try Renderer().inlineSVG(diagram, idPrefix: ReportPicture.idPrefix(name))
    return DrawnPicture(
      shown: ReportPicture(diagram, name: name, svg: inline, dotFile: dot.name),
      files: [dot, OutputFile(name: "diagrams/\(name).svg", bytes: file)])
  } catch {
    invocation.warn("The picture \(name) could not be drawn: \(terminalText(error.message))")
    return nil
  }
}
