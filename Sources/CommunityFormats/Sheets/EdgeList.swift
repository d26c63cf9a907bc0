// A bare list: two names in a row, perhaps a number; or a name and all it gives to.

import CommunityTables
import PlainText

/// Rows of a text file in which cells are parted by commas, semicolons, tabs or blanks.
private struct BareRows {
  var rows: [CSVRow] = []
  var comments = 0

  init(_ source: ForeignSource, whole: Bool) {
    guard let file = source.only else { return }
    let bytes = whole ? file.bytes : Array(file.bytes.prefix(1 << 16))
    var table = file.table?.rows ?? readCSV(bytes).rows
    if !whole, file.table == nil, file.bytes.count > bytes.count, !table.isEmpty { table.removeLast() }
    for row in table {
      var cells = row.cells.map { trimmed($0) }
      if cells.count == 1, let text = cells.first, !text.contains("\"") {
        cells = text.split(whereSeparator: { $0 == " " || $0 == "\t" }).map(String.init)
      }
      while cells.last?.isEmpty == true { cells.removeLast() }
      if let first = cells.first, first.hasPrefix("#") || first.hasPrefix("%") {
        comments += 1
        continue
      }
      if !cells.isEmpty { rows.append(CSVRow(sheetRow: row.sheetRow, cells: cells)) }
    }
  }

  static let headers: Set<String> = [
    "from", "to", "source", "target", "giver", "receiver", "sender", "recipient", "ego", "alter", "node1", "node2", "u",
    "v", "head", "tail", "start", "end", "a", "b", "weight", "value", "amount", "from node", "to node", "fromnodeid",
    "tonodeid", "i", "j", "who", "whom", "provider",
  ]

  /// Whether the first row names the columns: words that do, or no number above a column of numbers.
  var hasHeader: Bool {
    guard let first = rows.first, rows.count > 1 else { return false }
    let words = first.cells.map { folded($0) }
    if words.count >= 2, BareRows.headers.contains(words[0]), BareRows.headers.contains(words[1]) {
      // Two letters may be two people.
      return words[0].count > 1 || !rows.dropFirst().contains { $0.cells.prefix(2).contains(first.cells[0]) }
    }
    guard words.count == 3, !isNumber(words[2]) else { return false }
    return rows.dropFirst().allSatisfy { $0.cells.count < 3 || isNumber($0.cells[2]) }
  }
}

/// A number as people in any country write it: `1.5`, `1,5`.
private func isNumber(_ cell: String) -> Bool {
  readNumber(cell) != nil || readNumber(String(cell.map { $0 == "," ? "." : $0 })) != nil
}

extension FormatReader {
  static let edgeList = FormatReader(
    .edgeList,
    recognise: { source in
      guard !source.isFolder, source.only != nil, isText(source) else { return .no }
      let bare = BareRows(source, whole: false)
      let rows = bare.hasHeader ? Array(bare.rows.dropFirst()) : bare.rows
      guard !rows.isEmpty, rows.count > 1 || bare.hasHeader || source.ending != "" else { return .no }
      let fits = rows.allSatisfy { row in
        row.cells.count == 2 || (row.cells.count == 3 && isNumber(row.cells[2]))
      }
      // A list of edges names something twice; prose does not.
      let names = rows.flatMap { $0.cells.prefix(2) }
      return fits && (bare.hasHeader || Set(names).count < names.count) ? .possible : .no
    },
    read: { source throws(ImportFailure) in
      let bare = BareRows(source, whole: true)
      var graph = GraphTables()
      let rows = bare.hasHeader ? bare.rows.dropFirst() : bare.rows[...]
      for row in rows {
        guard row.cells.count >= 2 else {
          throw ImportFailure(
            "There is one name in the row, \"\(shortQuote(row.cells[0]))\"; an edge needs two.",
            advice: "Write who gives and who receives, with a comma, semicolon, tab or blank between.",
            file: source.files[0].name, line: row.sheetRow)
        }
        graph.edge(
          from: row.cells[0], to: row.cells[1], direction: "directed", line: row.sheetRow,
          [("Amount", row.cells.count > 2 ? row.cells[2] : "")])
      }
      var report = ImportReport("Read as a list of edges: \(counted(graph.edgeCount, "edge", "edges")).")
      report.mapped = [("column 1", "From"), ("column 2", "To")]
      if rows.contains(where: { $0.cells.count > 2 }) { report.mapped.append(("column 3", "Amount")) }
      report.notes.append(
        bare.hasHeader ? "The first row was taken for a header." : "The first row was taken for an edge.")
      if bare.comments > 0 {
        report.notes.append("\(counted(bare.comments, "line of remarks is", "lines of remarks are")) left out.")
      }
      return Import(format: .edgeList, files: graph.files(origin: source.files[0].name), report: report)
    })

  static let adjacencyList = FormatReader(
    .adjacencyList,
    recognise: { source in
      guard !source.isFolder, source.only != nil, isText(source) else { return .no }
      let bare = BareRows(source, whole: false)
      let widths = Set(bare.rows.map { $0.cells.count })
      let names = bare.rows.flatMap { $0.cells }
      let numbers = names.filter { readNumber($0) != nil }.count
      return bare.rows.count > 2 && widths.count > 1 && names.count > 4 && Set(names).count * 3 < names.count * 2
        && (numbers == 0 || numbers == names.count) ? .possible : .no
    },
    read: { source throws(ImportFailure) in
      let bare = BareRows(source, whole: true)
      var graph = GraphTables()
      for row in bare.rows where !graph.has(row.cells[0]) { graph.node(row.cells[0], label: nil, line: row.sheetRow) }
      for row in bare.rows {
        for to in row.cells.dropFirst() where !to.isEmpty && !graph.has(to) {
          graph.node(to, label: nil, line: row.sheetRow)
        }
      }
      for row in bare.rows {
        for to in row.cells.dropFirst() where !to.isEmpty {
          graph.edge(from: row.cells[0], to: to, direction: "directed", line: row.sheetRow)
        }
      }
      var report = ImportReport("Read as an adjacency list: \(graph.counts).")
      report.notes = ["Each row is a name and all that it gives to."]
      return Import(format: .adjacencyList, files: graph.files(origin: source.files[0].name), report: report)
    })

  private static func isText(_ source: ForeignSource) -> Bool {
    if source.only?.table != nil { return true }
    let bytes = source.only?.bytes.prefix(4096) ?? []
    guard let first = bytes.first(where: { $0 > 0x20 }), first != UInt8(ascii: "<"), first != UInt8(ascii: "{") else {
      return false
    }
    return ["csv", "tsv", "txt", "edges", "edgelist", "el", "adjlist", "dat", "tab"].contains(source.ending)
  }
}
