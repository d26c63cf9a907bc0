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
    "assets: what there is, by kind. exchange: who gives, and what comes back. reciprocity: both ways between groups. "
      + "network: clusters, and what holds them together. ego: one element and its neighbours; name it with --element. "
      + "dependency: what stops when something leaves; name it with --without. "
      + "decisions: who decides at each stage. compare: what changed; give --at twice. story: the phases from left to "
      + "right.",
    "equity: what each group of people gave and what came back, each unit apart. lorenz: how evenly rewards in money are "
      + "spread. tornado: on which assumption the social return hangs most. trend: what moved from period to period. "
      + "how-sure: what the rows rest on. map: every element and what is given. These six are SVG.",
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
    OptionDeclaration("--element", value: "element", "For ego: whose neighbours are drawn."),
    OptionDeclaration(
      "--by", value: "column", usual: "Constituency",
      "For reciprocity: the groups, by a column of elements; element draws each alone."),
    OptionDeclaration(
      "--portrait", "For a phone or an upright page: short lines above, turned where that is narrower."),
    OptionDeclaration("--at", value: "date", repeats: true, "A date or a phase; for compare twice, the earlier first."),
  ] + sharingOptions + selectionOptions.filter { $0.name != "--at" },
  examples: [
    "kith draw Datasets/garden",
    "kith draw Datasets/garden --diagram dependency --without 'Town council' -o stops.pdf",
    "kith draw Datasets/garden --diagram ego --element 'Garden group' -o garden-group.png",
    "kith draw Datasets/garden --diagram compare --at 2024 --at 2025",
  ]
) { invocation throws(CommandFailure) in
  let name = invocation.value("--diagram") ?? "exchange"
  let target = invocation.value("--output") ?? "\(name).svg"
  let format = try diagramFormat(invocation, target)
  try checkOptions(of: name, invocation)
  let usable = try invocation.usableCommunity(outputs: target == "-" ? [] : [target])
  let community = usable.community
  let loop = try invocation.loop()
  let bytes: [UInt8]
  if let chart = charts.first(where: { $0.name == name }) {
    guard format == .svg else {
      throw .wrongUse("\(chart.what) is drawn as SVG alone.", hint: "Open it in a browser and print it to make a PDF.")
    }
    let chart = try drawn(chart, of: community, try invocation.selection(of: community), loop)
    bytes = marked(picture: chart, as: .svg, community.shared)
  } else {
    let asked = DiagramRequest(name: name, usable: usable, loop: loop, invocation: invocation)
    bytes = try invocation.timed("draw") { () throws(CommandFailure) in
      var diagram = try asked.diagram()
      if invocation.has("--portrait") { diagram = Renderer().narrowest(of: diagram.upright) ?? diagram }
      tellMissingFonts(diagram, format, invocation)
      return try drawn(diagram, as: format, community.shared)
    }
  }
  try invocation.timed("write") { () throws(CommandFailure) in
    if target == "-" { return try invocation.output(bytes) }
    try writeWhole(bytes, to: invocation.console.path(target), named: target)
  }
  if target != "-" { invocation.say("Wrote \(terminalText(target)).") }
  return .done
}

/// SVG and DOT are drawn with the fonts of whoever opens them; a bitmap and a PDF with those of this machine.
private func tellMissingFonts(_ diagram: Diagram, _ format: DiagramFormat, _ invocation: Invocation) {
  guard format == .png || format == .pdf else { return }
  for missing in Renderer.missingFonts(for: diagram) {
    invocation.warn(
      "No font on this machine draws all of the picture's \(missing.script): some letters are empty boxes. "
        + "Install \(missing.package), or draw an SVG: it keeps every letter.")
  }
}

private func drawn(
  _ diagram: Diagram, as format: DiagramFormat, _ shared: SharedAs
) throws(CommandFailure) -> [UInt8] {
  let diagram = marked(diagram, shared)
  if format == .dot { return Array(marked(dot: diagram.dotText(), shared).utf8) }
  do throws(RenderingFailure) {
    return marked(picture: try Renderer().render(diagram, as: format), as: format, shared)
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
