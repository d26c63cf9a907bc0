// GML: nodes and edges in brackets.

import CommunityTables
import PlainText

extension FormatReader {
  /// - SeeAlso: Himsolt, M. (1997). *GML: a portable graph file format*. University of Passau.
  static let gml = FormatReader(
    .gml,
    recognise: { source in
      guard !source.isFolder, source.only != nil else { return .no }
      if startsWithGraph(source.opening) { return source.ending == "gml" ? .certain : .likely }
      return source.isCalled("gml") ? .likely : .no
    },
    read: { source throws(ImportFailure) in
      let file = source.files[0]
      let records = try GMLParser(decodedText(file.bytes).bytes, file: file.name).records()
      guard let graph = records.first(where: { $0.key == "graph" }), case .record(let parts) = graph.value else {
        throw ImportFailure(
          "There is no \"graph [ … ]\" in the file.", advice: "Copy or download it again.", file: file.name)
      }
      var reader = GMLGraph(file: file.name)
      try reader.read(parts, inside: nil)
      var report = ImportReport("Read as GML: \(reader.tables.counts).")
      report.notes = reader.notes
      let others = records.count { $0.key == "graph" } - 1
      if others > 0 {
        report.notes.append(
          "\(counted(others, "more graph", "more graphs")) in the file \(others == 1 ? "is" : "are") left out.")
      }
      return Import(format: .gml, files: reader.files, report: report)
    })

  /// Whether the first word that is no remark and no line about the program is `graph`, with a bracket after it.
  private static func startsWithGraph(_ opening: String) -> Bool {
    var isBegun = false
    for line in opening.split(whereSeparator: { $0.isNewline }) {
      var text = trimmed(String(line)).lowercased()
      if text.isEmpty || text.hasPrefix("#") { continue }
      if !isBegun {
        if ["creator", "version", "comment", "label"].contains(where: { text.hasPrefix($0) }) { continue }
        guard text.hasPrefix("graph") else { return false }
        isBegun = true
        text = trimmed(String(text.dropFirst(5)))
        if text.isEmpty { continue }
      }
      return text.hasPrefix("[") && !text.contains("=")
    }
    return false
  }
}

/// The records of a graph as nodes and edges.
struct GMLGraph {
  let file: String
  private(set) var tables = GraphTables()
  private var title = ""
  private var drawings = 0
  private var inner = 0

  init(file: String) { self.file = file }

  var notes: [String] {
    var notes: [String] = []
    if inner > 0 {
      notes.append("\(counted(inner, "node lies", "nodes lie")) inside others: the outer one is in the column Inside.")
    }
    if drawings > 0 { notes.append("What only says how to draw is left out, but for places.") }
    return notes + tables.notes
  }

  var files: [SourceFile] {
    var files = tables.files(origin: file)
    if !title.isEmpty {
      let settings = JSONValue.object([JSONMember("title", .string(title))])
      files.append(SourceFile(name: "community.json", bytes: Array(jsonText(settings).utf8)))
    }
    return files
  }

  /// - Parameter outer: The node that the graph lies in.
  mutating func read(_ parts: [GMLField], inside outer: String?) throws(ImportFailure) {
    let isDirected = parts.last { $0.key == "directed" }?.value.text == "1"
    if outer == nil, let name = parts.last(where: { $0.key == "label" || $0.key == "name" })?.value.text {
      title = name
    }
    for part in parts {
      guard case .record(let fields) = part.value, part.key == "node" else { continue }
      try addNode(fields, line: part.line, inside: outer)
    }
    for part in parts {
      guard case .record(let fields) = part.value, part.key == "edge" else { continue }
      try addEdge(fields, isDirected, line: part.line)
    }
  }

  private mutating func addNode(_ fields: [GMLField], line: Int, inside outer: String?) throws(ImportFailure) {
    guard let id = fields.first(where: { $0.key == "id" })?.value.text else {
      throw ImportFailure("A node has no id.", advice: "Write id and a number in its brackets.", file: file, line: line)
    }
    let naming = fields.first { $0.key == "label" } ?? fields.first { $0.key == "name" }
    var given = cells(fields, without: ["id", "graph", naming?.key ?? "label"])
    if let graphics = fields.first(where: { $0.key.lowercased() == "graphics" }),
      case .record(let parts) = graphics.value
    {
      for axis in ["x", "y"] {
        if let value = parts.first(where: { $0.key == axis })?.value.text { given.append((axis, value)) }
      }
    }
    if let outer {
      inner += 1
      given.append(("Inside", outer))
    }
    tables.node(id, label: naming?.value.text, line: line, given)
    for field in fields where field.key == "graph" {
      if case .record(let parts) = field.value { try read(parts, inside: id) }
    }
  }

  private mutating func addEdge(_ fields: [GMLField], _ isDirected: Bool, line: Int) throws(ImportFailure) {
    guard let from = fields.first(where: { $0.key == "source" })?.value.text,
      let to = fields.first(where: { $0.key == "target" })?.value.text
    else {
      throw ImportFailure(
        "An edge has no source or no target.", advice: "Write both, each with the id of a node.", file: file, line: line
      )
    }
    var given = cells(fields, without: ["source", "target", "id"])
    if let id = fields.first(where: { $0.key == "id" })?.value.text { given.append(("ID", id)) }
    tables.edge(from: from, to: to, direction: isDirected ? "directed" : "undirected", line: line, given)
  }

  /// Records inside others get names with a dot, a name that comes several times is a list, and what only says how to
  /// draw is left out.
  private mutating func cells(_ fields: [GMLField], without: [String]) -> [(column: String, text: String)] {
    var cells: [(column: String, text: String)] = []
    func add(_ name: String, _ text: String) {
      // NetworkX marks a list of one so.
      if text == "_networkx_list_start" { return }
      if let index = cells.firstIndex(where: { $0.column == name }) {
        cells[index].text += "|" + text
      } else {
        cells.append((name, text))
      }
    }
    for field in fields where !without.contains(field.key) {
      if ["graphics", "labelgraphics"].contains(field.key.lowercased()) {
        drawings += 1
        continue
      }
      switch field.value {
      case .text(let text): add(field.key, text)
      case .record(let inner):
        for cell in self.cells(inner, without: []) { add("\(field.key).\(cell.column)", cell.text) }
      }
    }
    return cells
  }
}
