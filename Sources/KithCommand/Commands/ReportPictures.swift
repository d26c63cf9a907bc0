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
  case .exchange(let unit): return drawn(.exchange(ledger, unit: unit), wanted.name, invocation)
  case .dependency(let without, let answer):
    return drawn(.dependency(ledger, without: without, answer: answer), wanted.name, invocation)
  case .decisions: return drawn(.decisions(ledger), wanted.name, invocation)
  case .lorenz(let unit):
    guard let chart = lorenzChart(ledger, unit) else { return nil }
    let shown = ReportPicture(
      name: wanted.name, title: chart.title, subtitle: chart.subtitle, textAlternative: chart.textAlternative,
      svg: chart.svg)
    return DrawnPicture(
      shown: shown, files: [OutputFile(name: "pictures/\(wanted.name).svg", bytes: Array(chart.svg.utf8))])
  }
}

/// The curve of the measure `lorenz`, from the steps between its points.
private func lorenzChart(_ ledger: Ledger, _ unit: String) -> Chart? {
  guard let measure = Measure.named("lorenz") else { return nil }
  var session = MeasureSession(ledger.community, ledger.selection)
  do throws(MeasureFailure) {
    let result = try session.answer(
      MeasureRequest(measure, options: [(name: "of", value: "rewards"), (name: "unit", value: unit)]))
    guard let people = result.part("n"), let rows = result.table?.rows else { return nil }
    var steps: [(people: Double, amount: Double)] = []
    var last = (people: 0.0, amount: 0.0)
    for row in rows {
      guard row.count == 2, let x = row[0].number, let y = row[1].number else { return nil }
      if x > last.people { steps.append((people: (x - last.people) * people, amount: max(0, y - last.amount))) }
      last = (people: x, amount: y)
    }
    let isIllustrative = result.basis.illustrative > 0
    return .lorenz(of: steps, what: "\(unit) that came back", isIllustrative: isIllustrative)
  } catch {
    return nil
  }
}

private func drawn(_ diagram: Diagram, _ name: String, _ invocation: Invocation) -> DrawnPicture? {
  let dot = OutputFile(name: "pictures/\(name).dot", bytes: Array(diagram.dotText().utf8))
  do throws(RenderingFailure) {
    let file = try Renderer().render(diagram, as: .svg)
    let inline = try Renderer().inlineSVG(diagram, idPrefix: "\(name)-")
    return DrawnPicture(
      shown: ReportPicture(diagram, name: name, svg: inline, dotFile: dot.name),
      files: [dot, OutputFile(name: "pictures/\(name).svg", bytes: file)])
  } catch {
    invocation.warn("The picture \(name) could not be drawn: \(terminalText(error.message))")
    return nil
  }
}
