// Sheets of nodes and edges under the names that Gephi, Kumu or a person gave them.

import CommunityTables
import PlainText

extension FormatReader {
  /// The data laboratory's exports: `map [Nodes].csv`, `map [Edges].csv`.
  static let gephi = sheets(.gephi, "Gephi sheets") { name, header in
    if header.contains("source") && header.contains("target") { return "edges.csv" }
    return header.contains("id") && name.contains("node") ? "nodes.csv" : nil
  }

  /// Kumu's two sheets under any names; a sheet called `… (ignore)` is skipped, as Kumu does.
  static let kumu = sheets(.kumu, "Kumu sheets") { name, header in
    if header.contains("from") && header.contains("to") { return "connections.csv" }
    return header.contains("label") ? "elements.csv" : nil
  }

  private static func firstRow(_ file: SourceFile) -> [String] {
    (file.table?.rows ?? readCSV(Array(file.bytes.prefix(1 << 16))).rows).first?.cells ?? []
  }

  private static func sheets(
    _ format: Format, _ words: String, role: @escaping @Sendable (_ name: String, _ header: [String]) -> String?
  ) -> FormatReader {
    @Sendable func roles(_ source: ForeignSource) -> [(file: SourceFile, role: String)] {
      source.files.compactMap { file in
        let name = folded(file.name)
        guard !name.contains("(ignore)"), name.hasSuffix(".csv") || name.hasSuffix(".tsv") || file.table != nil else {
          return nil
        }
        guard let role = role(name, firstRow(file).map { folded(trimmed($0)) }) else { return nil }
        return (file, role)
      }
    }
    return FormatReader(
      format,
      recognise: { source in
        guard source.isFolder else { return .no }
        let found = roles(source)
        guard Set(found.map { $0.role }).count == 2 else { return .no }
        // Gephi's own words in a header, which Kith would read otherwise under the same names of files.
        let isSure = found.contains { $0.role == "edges.csv" && GephiEdges(header: firstRow($0.file)) != nil }
        return isSure ? .certain : .likely
      },
      read: { source throws(ImportFailure) in
        var files: [SourceFile] = []
        var report = ImportReport("")
        for (file, role) in roles(source) {
          if files.contains(where: { $0.name == role }) {
            report.notes.append("\(file.name) is a second sheet of its kind and is left out.")
            continue
          }
          report.mapped.append((file.name, role))
          if let table = file.table {
            files.append(SourceFile(name: role, table: table))
          } else {
            let table = readCSV(file.bytes)
            report.notes += foreignNotes(table).map { "\(file.name): \($0)" }
            var rows = table.rows
            if role == "edges.csv", let edges = GephiEdges(header: rows.first?.cells ?? []) {
              rows = edges.tables(rows)
              report.notes.append("Gephi's Type is the direction, its Kind what passes.")
            }
            files.append(SourceFile(name: role, table: ForeignTable(origin: file.name, rows: rows)))
          }
        }
        let ignored = source.files.filter { folded($0.name).contains("(ignore)") }.map { $0.name }
        if !ignored.isEmpty { report.notes.append("Left out as its name says: \(ignored.joined(separator: ", ")).") }
        guard !files.isEmpty else {
          throw ImportFailure(
            "None of the sheets has the headers of \(words).", advice: "Elements need Label, connections From and To.")
        }
        report.summary = "Read as \(words): \(files.count == 1 ? "one sheet" : "\(files.count) sheets")."
        return Import(format: format, files: files, report: report)
      })
  }
}

/// Gephi's sheet of edges where `Type` is the direction and `Kind` tells lines between the same two apart.
private struct GephiEdges {
  private let type: Int
  private let kind: Int
  private let direction: Int?
  /// `Weight` beside an `Amount` says the same again.
  private let weight: Int?

  /// - Returns: `nil` for a header without both.
  init?(header: [String]) {
    let names = header.map { folded(trimmed($0)) }
    guard names.contains("source"), let type = names.firstIndex(of: "type"), let kind = names.firstIndex(of: "kind")
    else { return nil }
    (self.type, self.kind) = (type, kind)
    direction = names.firstIndex(of: "direction")
    weight = names.contains("amount") ? names.firstIndex(of: "weight") : nil
  }

  /// The rows under the names of a dataset.
  func tables(_ rows: [CSVRow]) -> [CSVRow] {
    rows.enumerated().map { number, row in
      var row = row
      func cell(_ column: Int?) -> String { column.map { $0 < row.cells.count ? row.cells[$0] : "" } ?? "" }
      let way = number == 0 ? "Direction" : cell(direction).isEmpty ? cell(type) : cell(direction)
      let what = number == 0 ? "Type" : cell(kind)
      while row.cells.count <= max(type, kind) { row.cells.append("") }
      (row.cells[type], row.cells[kind]) = (way, what)
      for column in [direction, weight].compactMap({ $0 }).sorted(by: >) where column < row.cells.count {
        row.cells.remove(at: column)
      }
      return row
    }
  }
}
