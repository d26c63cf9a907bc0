// The pictures that are no graphs, and what each of them needs.

import CommunityMeasures
import CommunityModel
import CommunityReports
import DirectedGraph
import PlainText

/// Pictures that are no graphs: the report makes them as SVG.
struct ChartName {
  let name: String
  let what: String
  /// What it needs, and what to do about it.
  let needs: String
  let hint: String
}

let charts = [
  ChartName(
    name: "equity", what: "The bars",
    needs: "There is nothing to draw: no person gives or gets an amount with a unit.",
    hint: "'kith check <dataset>' says what could be filled in."),
  ChartName(
    name: "lorenz", what: "The curve",
    needs: "There is no curve to draw: it needs known rewards in money of several people.",
    hint: "'kith measure <dataset> gini' says what is missing."),
  ChartName(
    name: "tornado", what: "The tornado",
    needs: "There is no tornado to draw: it needs a social return, from outcomes.csv with every assumption filled.",
    hint: "'kith measure <dataset> social-return' says what is missing."),
  ChartName(
    name: "trend", what: "The trend", needs: "There is no trend to draw: the rows tell of one period at most.",
    hint: "Fill Start and End of connections.csv with dates, or with phases of community.json."),
  ChartName(
    name: "map", what: "The map",
    needs: "Everything in one picture could not be followed here, or there is nothing to draw.",
    hint: "--diagram network draws clusters, --diagram ego one element with its neighbours."),
  ChartName(
    name: "how-sure", what: "The picture", needs: "There is no row to draw.", hint: "Fill connections.csv first."),
]

/// The chart as the report shows it: a curve in steps of several people, so that it tells nobody's own pay.
func drawn(
  _ chart: ChartName, of community: Community, _ selection: Selection, _ loop: ChunkLoop
) throws(CommandFailure) -> [UInt8] {
  for wanted in Report.wantedPictures(community, selection, loop: loop) {
    guard case .chart(let shown) = wanted.subject, wanted.name == chart.name || wanted.name.hasPrefix("\(chart.name)-")
    else { continue }
    if chart.name == "lorenz", let unit = selection.unit, wanted.name != "lorenz-\(folded(unit))" { continue }
    return Array(shown.svg.utf8)
  }
  throw CommandFailure(.problems, chart.needs, hint: chart.hint)
}
