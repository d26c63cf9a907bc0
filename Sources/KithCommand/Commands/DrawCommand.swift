// kith draw: one picture.

import CommunityDiagrams
import CommunityMeasures
import CommunityModel
import CommunityReports
import DirectedGraph
import GraphvizRendering
import PlainText

let drawCommand = CommandDeclaration(
  name: "draw",
  summary: "Draw a community as a picture.",
  details: [
    "assets: what there is, by kind. exchange: who gives, and what comes back. dependency: what stops when something "
      + "leaves; name it with --without. decisions: who decides at each stage. equity: what each group of people gave "
      + "and what came back, each unit apart. lorenz: how evenly rewards in money are spread. tornado: on which "
      + "assumption the social return hangs most. trend: what moved from period to period. how-sure: what the "
      + "rows rest on. The last five are SVG.",
    "The same input always gives the same picture.",
  ],
  arguments: [datasetArgument],
  options: [
    OptionDeclaration(
      "--diagram", value: "name", usual: "exchange", choices: diagramNames, "Which picture."),
    OptionDeclaration(
      "--output", short: "-o", value: "file", usual: "the diagram's name and .svg",
      "Where to: a file that ends in .svg, .png, .pdf or .dot, or - for standard output."),
    OptionDeclaration(
      "--format", value: "format", choices: DiagramFormat.allCases.map { $0.rawValue },
      "In place of the file's ending."),
    OptionDeclaration("--without", value: "element", repeats: true, "For dependency: what is taken away."),
  ] + selectionOptions,
  examples: [
    "kith draw Datasets/garden",
    "kith draw Datasets/garden --diagram dependency --without 'Town council' -o stops.pdf",
  ]
) { invocation throws(CommandFailure) in
  let name = invocation.value("--diagram") ?? "exchange"
  let target = invocation.value("--output") ?? "\(name).svg"
  let format = try diagramFormat(invocation, target)
  let without = invocation.all("--without")
  if name == "dependency" && without.isEmpty {
    throw .wrongUse("The picture dependency needs to know what leaves: --without <element>.")
  }
  if name != "dependency" && !without.isEmpty {
    throw .wrongUse("--without belongs to --diagram dependency.")
  }
  let community = try invocation.timed("read") { () throws(CommandFailure) in try invocation.usableDataset().community }
  let selection = try invocation.selection(of: community)
  let loop = try invocation.loop()
  let bytes: [UInt8]
  if let chart = charts.first(where: { $0.name == name }) {
    guard format == .svg else {
      throw .wrongUse("\(chart.what) is drawn as SVG alone.", hint: "Open it in a browser and print it to make a PDF.")
    }
    bytes = try drawn(chart, of: community, selection, loop)
  } else {
    let ledger = try invocation.timed("freeze") { Ledger(community, selection, loop: loop) }
    let gone = try elements(named: without, in: ledger)
    bytes = try invocation.timed("draw") { () throws(CommandFailure) in
      try drawn(try diagram(named: name, ledger, without: gone), as: format)
    }
  }
  try invocation.timed("write") { () throws(CommandFailure) in
    if target == "-" { return try invocation.output(bytes) }
    try writeWhole(bytes, to: invocation.console.path(target), named: target)
  }
  if target != "-" { invocation.say("Wrote \(terminalText(target)).") }
  return .done
}

let diagramNames = ["assets", "exchange", "dependency", "decisions"] + charts.map { $0.name }

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
    name: "how-sure", what: "The picture", needs: "There is no row to draw.", hint: "Fill connections.csv first."),
]

/// The chart as the report shows it: a curve in steps of several people, so that it tells nobody's own pay.
private func drawn(
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

private func diagram(
  named name: String, _ ledger: Ledger, without: [ElementIndex]
) throws(CommandFailure) -> Diagram {
  switch name {
  case "assets": .assets(ledger)
  case "dependency": .dependency(ledger, without: without, answer: WhatStops(ledger, without: without))
  case "decisions": .decisions(ledger)
  default: .exchange(ledger, unit: ledger.selection.unit)
  }
}

private func drawn(_ diagram: Diagram, as format: DiagramFormat) throws(CommandFailure) -> [UInt8] {
  if format == .dot { return Array(diagram.dotText().utf8) }
  do throws(RenderingFailure) {
    return try Renderer().render(diagram, as: format)
  } catch {
    throw CommandFailure(.cannotWrite, error.message, hint: "A .dot file needs no drawing: -o \(diagram.name).dot")
  }
}

private func diagramFormat(_ invocation: Invocation, _ target: String) throws(CommandFailure) -> DiagramFormat {
  if let format = invocation.value("--format").flatMap({ DiagramFormat(rawValue: $0) }) { return format }
  if target == "-" { return .svg }
  let ending = target.split(separator: ".").last.map { $0.lowercased() } ?? ""
  if target.contains("."), let format = DiagramFormat(rawValue: ending) { return format }
  throw .wrongUse(
    "\(target) ends in no format that Kith draws.",
    hint: "Name a file that ends in .svg, .png, .pdf or .dot, or give --format.")
}
