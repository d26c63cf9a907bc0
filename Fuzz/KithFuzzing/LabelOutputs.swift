// A text from data on its way into every output: it must arrive as text, or not at all.

import CommunityDiagrams
import CommunityFormats
import CommunityMeasures
import CommunityModel
import CommunityReports
import CommunityTables
import Foundation
import GraphvizRendering
import PlainText

/// A small dataset that has one text wherever it takes one, and everything that Kith writes of it.
public struct LabelOutputs {
  /// What is made of it: each a target of its own for the fuzzer, so that the slow ones do not hold up the others.
  public enum Part: CaseIterable, Sendable { case report, pictures, formats, terminal }

  public let label: String
  public let community: Community
  public private(set) var html = ""
  public private(set) var markdown = ""
  public private(set) var json = ""
  public private(set) var tables: [(name: String, bytes: [UInt8])] = []
  /// The drawn pictures as DOT, without Graphviz.
  public private(set) var dots: [(name: String, text: String)] = []
  public private(set) var diagrams: [Diagram] = []
  /// The pictures that are no graphs, as SVG.
  public private(set) var charts: [(name: String, svg: String)] = []
  /// What every writer of formats makes of it.
  public private(set) var exports: [(format: Format, files: [SourceFile])] = []
  /// What is printed on a terminal.
  public private(set) var terminal = ""
  public private(set) var measuresCSV: [UInt8] = []
  public private(set) var measuresJSON = ""
  private let parts: [Part]

  public init(_ label: String, _ parts: [Part] = Part.allCases) {
    self.label = label
    self.parts = parts
    community = readDataset(LabelOutputs.files(label)).community
    if parts.contains(.report) || parts.contains(.pictures) { report() }
    if parts.contains(.formats) { exports = FormatWriter.all.map { ($0.format, $0.write(community, "map").files) } }
    if parts.contains(.terminal) { print() }
  }

  private mutating func report() {
    let ledger = Ledger(community, Selection())
    var pictures: [ReportPicture] = []
    var (dots, diagrams, charts): ([(String, String)], [Diagram], [(String, String)]) = ([], [], [])
    for wanted in Report.wantedPictures(community, Selection()) {
      if case .chart(let shown) = wanted.subject { charts.append((wanted.name, shown.svg)) }
      guard let diagram = wanted.diagram(ledger) else { continue }
      dots.append((wanted.name, diagram.dotText()))
      diagrams.append(diagram)
      pictures.append(
        ReportPicture(diagram, name: wanted.name, svg: "<svg></svg>", dotFile: "diagrams/\(wanted.name).dot"))
    }
    (self.dots, self.diagrams, self.charts) = (dots, diagrams, charts)
    guard parts.contains(.report) else { return }
    let report = Report(community, pictures: pictures, version: "test")
    html = report.html()
    markdown = report.markdown()
    json = jsonText(report.json())
    tables = report.tables().map { ($0.name, $0.bytes) }
  }

  private mutating func print() {
    let sheet = Bundle(LabelOutputs.files(label).filter { $0.name != "community.json" }.map { ($0.name, $0.bytes) })
    let connections = sheet.files.first { $0.name == "connections.csv" }?.bytes ?? []
    let runs = [
      ["check", "-"], ["measure", "-"], ["whatif", "-", "--without", label], ["draw", "-", "--diagram", label],
    ]
    .map { CaughtRun($0, input: connections) }
    terminal =
      runs.map { String(decoding: $0.output, as: UTF8.self) + $0.talk }.joined()
    measuresCSV = CaughtRun(["measure", "-", "--format", "csv"], input: connections).output
    measuresJSON = String(
      decoding: CaughtRun(["measure", "-", "--format", "json"], input: connections).output, as: UTF8.self)
  }

  /// What is wrong with any of the outputs, in words.
  public var faults: [String] {
    var faults: [String] = []
    if parts.contains(.report) { faults += reportFaults }
    if parts.contains(.pictures) { faults += drawnFaults }
    if parts.contains(.terminal) {
      faults += turned(measuresJSON).map { "JSON: \($0)" } + jsonFaults(measuresJSON).map { "measure: \($0)" }
      faults += formulas(in: measuresCSV).map { "measure: \($0)" } + unsafeForTerminal(terminal)
    }
    return faults + exportFaults
  }

  private var reportFaults: [String] {
    var faults = (pageFaults(html) + turned(html)).map { "report.html: \($0)" }
    for chart in charts { faults += (pictureFaults(chart.svg) + turned(chart.svg)).map { "\(chart.name).svg: \($0)" } }
    for dot in dots { faults += turned(dot.text).map { "\(dot.name).dot: \($0)" } }
    faults += (turned(json) + jsonFaults(json)).map { "report.json: \($0)" }
    for table in tables { faults += formulas(in: table.bytes).map { "\(table.name): \($0)" } }
    return faults + (markdownFaults(markdown) + turned(markdown)).map { "report.md: \($0)" }
  }

  /// Drawn by Graphviz. A layout may be refused in words; then its table stands in its place.
  private var drawnFaults: [String] {
    var faults: [String] = []
    for (diagram, dot) in zip(diagrams, dots) {
      do throws(RenderingFailure) {
        let svg = String(decoding: try Renderer().render(diagram, as: .svg), as: UTF8.self)
        faults += (pictureFaults(svg) + turned(svg)).map { "\(dot.name).svg: \($0)" }
      } catch {
        if error.message.isEmpty || error.message.utf8.count > 2000 { faults.append("\(dot.name): a poor refusal") }
      }
    }
    return faults
  }

  private var exportFaults: [String] {
    var faults: [String] = []
    for (format, files) in exports {
      for file in files {
        let name = "\(format.rawValue) \(file.name)"
        let parts = file.name.split(separator: "/", omittingEmptySubsequences: false)
        if parts.contains("..") || parts.count > (parts.first == "scenarios" ? 2 : 1) {
          faults.append("\(name): leads out of its folder")
        }
        if file.name.hasSuffix(".csv") { faults += formulas(in: file.bytes).map { "\(name): \($0)" } }
        switch format {
        case .gexf, .graphml:
          let text = String(decoding: file.bytes, as: UTF8.self)
          if MarkupOutline(text).failure != nil { faults.append("\(name): no XML") }
          faults += turned(text).map { "\(name): \($0)" }
        case .nodeLink, .kumuJSON, .valueflows:
          let text = String(decoding: file.bytes, as: UTF8.self)
          faults += (jsonFaults(text) + turned(text)).map { "\(name): \($0)" }
        default: break
        }
      }
    }
    return faults
  }

  /// The label in every cell that takes text.
  public static func files(_ label: String) -> [SourceFile] {
    func file(_ name: String, _ rows: [[String]]) -> SourceFile {
      var writer = CSVWriter()
      for row in rows { writer.row(row) }
      return SourceFile(name: name, bytes: writer.bytes)
    }
    let settings = JSONValue.object(
      ["title", "place", "purpose", "askedFor", "benefits", "contact", "deleteAfter"].map {
        JSONMember($0, .string(label))
      } + [
        JSONMember(
          "statements", .array([.object([JSONMember("text", .string(label)), JSONMember("source", .string(label))])])),
        JSONMember(
          "agreed", .array([.object([JSONMember("on", .string("2025-11")), JSONMember("text", .string(label))])])),
      ])
    let scenario = JSONValue.object([
      JSONMember("title", .string(label)), JSONMember("without", .array([.string("Town council")])),
    ])
    return [
      file(
        "elements.csv",
        [
          [
            "Label", "ID", "Type", "Asset type", "Role", "Constituency", "Payment", "Offers", "Needs", "Tags",
            "Description", "Evidence", label,
          ],
          [label, "x1", label, label, label, label, label, label, "skips", label, label, label, label],
          ["Ben", "", "person", "", label, "residents", "unpaid", "", label, label, label, "", ""],
          ["Cem", "", "person", "individual", "volunteer", "residents", "paid", "skips", label, "", "", label, ""],
          ["Town council", "", "institution", "", "", "", "", "land", "", "", "", "", ""],
          ["Lunch", "", "activity", "", "", "", "", "", "", "", label, "", ""],
        ]),
      file(
        "connections.csv",
        [
          [
            "From", "To", "Type", "Form", "Amount", "Unit", "Paid by", "Stage", "Part", "Start", "Uses", "Provenance",
            "Evidence", "Tags", "Note",
          ],
          [
            label, "Ben", "contribution", "time", "5", "hours", "", "", "", "2024", label, "stated", label, label,
            label,
          ],
          ["Ben", label, "contribution", label, "3", label, "", "", "", "2025", "", "illustrative", "", label, label],
          ["Town council", label, "reward", "money", "40", "GBP", label, "", "", "2024", "", "", label, "", ""],
          ["Town council", "Ben", "reward", "money", "50", "GBP", "", "", "", "2025", "", "", "", "", label],
          ["Town council", "Cem", "reward", "money", "", "GBP", "", "", "", "2025", "", "", "", "", label],
          [label, "Lunch", "contribution", "time", "2", "hours", "", "", "", "2025", "", "", "", "", ""],
          [label, "Lunch", "decision", "", "", "", "", "plan", "last word", "", "", "", "", "", label],
          ["Lunch", label, label, label, label, label, label, label, label, label, label, label, label, label, label],
          ["Lunch", "Cem", "benefit", "learning", "", "", "", "", "", "", "", "", label, "", ""],
        ]),
      file(
        "requirements.csv",
        [
          ["Element", "Needs", "At least", "Any of", "If missing", "Why", "Provenance"],
          ["Lunch", label, "", "", "", label, ""], ["Lunch", "Ben", "", label, "", label, ""],
        ]),
      file(
        "outcomes.csv",
        [
          ["Outcome", "For", "Quantity", "Proxy", "Unit", "Years", "Low", "High", "Source"],
          [label, "Lunch", "8", "500", "GBP", "2", "5", "10", label],
        ]),
      file(
        "valuations.csv",
        [
          ["Valuation", "Form", "Unit", "Role", "Worth", "In", "Source"],
          [label, "time", "hours", "", "12.60", "GBP", label], ["half", label, label, label, "6", "GBP", label],
        ]),
      SourceFile(name: "community.json", bytes: Array(jsonText(settings).utf8)),
      SourceFile(name: "scenarios/\(label).json", bytes: Array(jsonText(scenario).utf8)),
    ]
  }
}
