// The pictures of a report: drawn, or told that they could not be.

import CommunityDiagrams
import CommunityMeasures
import CommunityModel
import CommunityReports
import GraphvizRendering
import PlainText

/// A picture for the page, and its files.
struct DrawnPicture {
  var shown: ReportPicture
  var files: [OutputFile]
}

/// `nil` when it could not be drawn: the report shows the table in its place, and a warning says why.
func drawnPicture(
  _ wanted: Report.WantedPicture, _ ledger: Ledger, _ invocation: Invocation, by renderer: Renderer = Renderer()
) -> DrawnPicture? {
  let shared = ledger.community.shared
  if case .chart(let shown) = wanted.subject {
    return DrawnPicture(
      shown: shown,
      files: [OutputFile(name: "diagrams/\(wanted.name).svg", bytes: Array(marked(svg: shown.svg, shared).utf8))])
  }
  return wanted.diagram(ledger).flatMap { drawn($0, wanted.name, shared, invocation, renderer) }
}

private func drawn(
  _ diagram: Diagram, _ name: String, _ shared: SharedAs, _ invocation: Invocation, _ renderer: Renderer
) -> DrawnPicture? {
  let diagram = marked(diagram, shared)
  let dot = OutputFile(name: "diagrams/\(name).dot", bytes: Array(marked(dot: diagram.dotText(), shared).utf8))
  do throws(RenderingFailure) {
    let file = try renderer.render(diagram, as: .svg)
    let inline = try renderer.inlineSVG(diagram, idPrefix: ReportPicture.idPrefix(name))
    return DrawnPicture(
      shown: ReportPicture(diagram, name: name, svg: inline, dotFile: dot.name),
      files: [
        dot,
        OutputFile(
          name: "diagrams/\(name).svg", bytes: Array(marked(svg: String(decoding: file, as: UTF8.self), shared).utf8)),
      ])
  } catch {
    invocation.warn("The picture \(name) could not be drawn: \(terminalText(error.message))")
    return nil
  }
}
