// GML: nodes and edges in brackets.

import CommunityTables
import PlainText

extension FormatReader {
  /// - SeeAlso: Himsolt, M. (1997). *GML: a portable graph file format*. University of Passau.
  static let gml = FormatReader(
    .gml,
    recognise: { source in
      guard !source.isFolder, source.only != nil else { return .no }
      let opening = source.opening
      let looksRight = opening.contains("graph") && opening.contains("[") && opening.contains("node")
      if source.ending == "gml" { return looksRight ? .certain : .likely }
      return looksRight && startsWithGraph(opening) ? .likely : .no
    },
    read: { source throws(ImportFailure) in
      let file = source.files[0]
      let records = try GMLParser(decodedText(file.bytes).bytes, file: file.name).records()
      guard let graph = records.first(where: { $0.key == "graph" }), case .record(let parts) = graph.value else {
        throw ImportFailure("There is no \"graph [ … ]\" in the file.", file: file.name)
      }
      var tables = GraphTables()
      let isDirected = parts.last { $0.key == "directed" }?.value.text == "1"
      for part in parts {
        guard case .record(let fields) = part.value else { continue }
        if part.key == "node" { addNode(fields, line: part.line, to: &tables) }
      }
      for part in parts {
        guard case .record(let fields) = part.value, part.key == "edge" else { continue }
        try addEdge(fields, isDirected, line: part.line, file: file.name, to: &tables)
      }
      var report = ImportReport("Read as GML: \(tables.counts).")
      let others = records.filter { $0.key == "graph" }.count - 1
      if others > 0 {
        report.notes.append(
          "\(counted(others, "more graph", "more graphs")) in the file \(others == 1 ? "is" : "are") left out.")
      }
      return Import(format: .gml, files: tables.files(origin: file.name), report: report)
    })

  private static func startsWithGraph(_ opening: String) -> Bool {
    let lines = opening.split(separator: "\n").map { trimmed(String($0)) }
    guard let first = lines.first(where: { !$0.isEmpty && !$0.hasPrefix("#") }) else { return false }
    return ["graph", "creator", "version", "graph[", "graph ["].contains { first.lowercased().hasPrefix($0) }
      && !opening.contains("{")
  }

  private static func addNode(_ fields: [GMLField], line: Int, to tables: inout GraphTables) {
    let id = fields.first { $0.key == "id" }?.value.text ?? ""
    let label = fields.first { $0.key == "label" }?.value.text ?? fields.first { $0.key == "name" }?.value.text
    let usesName = !fields.contains { $0.key == "label" }
    tables.node(id, label: label, line: line, cells(fields, without: ["id", "label"] + (usesName ? ["name"] : [])))
  }

  private static func addEdge(
    _ fields: [GMLField], _ isDirected: Bool, line: Int, file: String, to tables: inout GraphTables
  ) throws(ImportFailure) {
    guard let from = fields.first(where: { $0.key == "source" })?.value.text,
      let to = fields.first(where: { $0.key == "target" })?.value.text
    else { throw ImportFailure("An edge has no source or no target.", file: file, line: line) }
    tables.edge(
      from: from, to: to, direction: isDirected ? "directed" : "undirected", line: line,
      cells(fields, without: ["source", "target", "id"])
        + fields.filter { $0.key == "id" }.map { ("ID", $0.value.text ?? "") })
  }

  /// Records inside others get names with a dot; what only says how to draw is left out.
  private static func cells(_ fields: [GMLField], without: [String]) -> [(column: String, text: String)] {
    var cells: [(column: String, text: String)] = []
    for field in fields where !without.contains(field.key) && field.key.lowercased() != "graphics" {
      switch field.value {
      case .text(let text): cells.append((field.key, text))
      case .record(let inner): cells += self.cells(inner, without: []).map { ("\(field.key).\($0.column)", $0.text) }
      }
    }
    return cells
  }
}

/// `key value` or `key [ … ]`
struct GMLField {
  var key: String
  var value: GMLValue
  var line: Int
}

indirect enum GMLValue {
  case text(String)
  case record([GMLField])
  var text: String? { if case .text(let text) = self { text } else { nil } }
}

/// Reads GML from bytes, without recursion.
struct GMLParser {
  static let depth = 50
  private let bytes: [UInt8]
  private let file: String
  private var position = 0
  private var line = 1

  init(_ bytes: [UInt8], file: String) {
    self.bytes = bytes
    self.file = file
  }

  private enum Token {
    case word(String)
    case string(String)
    case open
    case close
  }

  /// The records at the top.
  func records() throws(ImportFailure) -> [GMLField] {
    var parser = self
    var stack: [[GMLField]] = [[]]
    var waiting: [(key: String, line: Int)] = []
    var key: (text: String, line: Int)?
    while let token = try parser.next() {
      switch token {
      case .open:
        guard let name = key else { throw parser.failure("A bracket opens without a name before it.") }
        if stack.count > GMLParser.depth {
          throw parser.failure("Brackets lie more than \(GMLParser.depth) deep in each other.")
        }
        waiting.append((name.text, name.line))
        stack.append([])
        key = nil
      case .close:
        guard let fields = stack.popLast(), let name = waiting.popLast() else {
          throw parser.failure("A bracket closes that was never opened.")
        }
        if key != nil { throw parser.failure("\"\(key?.text ?? "")\" has no value.") }
        stack[stack.count - 1].append(GMLField(key: name.key, value: .record(fields), line: name.line))
      case .word(let word):
        if let name = key {
          stack[stack.count - 1].append(GMLField(key: name.text, value: .text(word), line: name.line))
          key = nil
        } else {
          key = (word, parser.line)
        }
      case .string(let text):
        guard let name = key else { throw parser.failure("A text stands where a name should.") }
        stack[stack.count - 1].append(GMLField(key: name.text, value: .text(text), line: name.line))
        key = nil
      }
    }
    if let name = waiting.last {
      throw ImportFailure(
        "\"\(name.key) [\" opens here and is never closed: a part of the file is missing.", file: file, line: name.line)
    }
    return stack[0]
  }

  private func failure(_ words: String) -> ImportFailure { ImportFailure(words, file: file, line: line) }

  private mutating func next() throws(ImportFailure) -> Token? {
    while position < bytes.count {
      let byte = bytes[position]
      switch byte {
      case 0x0A:
        line += 1
        position += 1
      case 0x20, 0x09, 0x0D, 0x0B, 0x0C: position += 1
      case UInt8(ascii: "#"): while position < bytes.count, bytes[position] != 0x0A { position += 1 }
      case UInt8(ascii: "["):
        position += 1
        return .open
      case UInt8(ascii: "]"):
        position += 1
        return .close
      case UInt8(ascii: "\""): return .string(try string())
      default:
        let start = position
        while position < bytes.count, !isEnd(bytes[position]) { position += 1 }
        return .word(String(decoding: bytes[start..<position], as: UTF8.self))
      }
    }
    return nil
  }

  private func isEnd(_ byte: UInt8) -> Bool {
    byte <= 0x20 || byte == UInt8(ascii: "[") || byte == UInt8(ascii: "]") || byte == UInt8(ascii: "\"")
  }

  private mutating func string() throws(ImportFailure) -> String {
    let start = position + 1
    let startLine = line
    position = start
    while position < bytes.count, bytes[position] != UInt8(ascii: "\"") {
      if bytes[position] == 0x0A { line += 1 }
      position += 1
    }
    guard position < bytes.count else {
      throw ImportFailure("A quotation mark opens here and is never closed.", file: file, line: startLine)
    }
    position += 1
    return withoutEntities(String(decoding: bytes[start..<(position - 1)], as: UTF8.self))
  }
}
