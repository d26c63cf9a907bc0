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

  private static func sheets(
    _ format: Format, _ words: String, role: @escaping @Sendable (_ name: String, _ header: [String]) -> String?
  ) -> FormatReader {
    @Sendable func roles(_ source: ForeignSource) -> [(file: SourceFile, role: String)] {
      source.files.compactMap { file in
        let name = folded(file.name)
        guard !name.contains("(ignore)"), name.hasSuffix(".csv") || name.hasSuffix(".tsv") || file.table != nil else {
          return nil
        }
        let rows = file.table?.rows ?? readCSV(Array(file.bytes.prefix(1 << 16))).rows
        guard let header = rows.first?.cells.map({ folded(trimmed($0)) }), let role = role(name, header) else {
          return nil
        }
        return (file, role)
      }
    }
    return FormatReader(
      format,
      recognise: { source in
        guard source.isFolder else { return .no }
        let roles = Set(roles(source).map { $0.role })
        return roles.count == 2 ? .likely : .no
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
            let rows = readCSV(file.bytes).rows
            files.append(SourceFile(name: role, table: ForeignTable(origin: file.name, rows: rows)))
          }
        }
        guard !files.isEmpty else {
          throw ImportFailure(
            "None of the sheets has the headers of \(words).", advice: "Elements need Label, connections From and To.")
        }
        report.summary = "Read as \(words): \(files.count == 1 ? "one sheet" : "\(files.count) sheets")."
        return Import(format: format, files: files, report: report)
      })
  }
}
