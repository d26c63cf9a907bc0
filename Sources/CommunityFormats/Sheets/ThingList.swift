// A list of things without connections: what most asset maps are.

import CommunityTables
import PlainText

extension FormatReader {
  static let list = FormatReader(
    .list,
    recognise: { source in
      guard !source.isFolder, let file = source.only, file.table != nil || ["csv", "tsv"].contains(source.ending) else {
        return .no
      }
      return source.openingRows.contains { nameColumn($0) != nil } ? .possible : .no
    },
    read: { source throws(ImportFailure) in
      let file = source.files[0]
      guard let sheet = HeadedSheet(file, isHeader: { nameColumn($0) != nil }),
        let name = nameColumn(sheet.header.map { folded($0) })
      else {
        throw ImportFailure(
          "No column seems to hold the names of things.", advice: "Call the column Label or Name.", file: file.name)
      }
      let headers = sheet.header.map { folded($0) }
      let kind = column(of: kindWords, in: headers, but: [name])
      let place = column(of: placeWords, in: headers, but: [name, kind])
      let text = column(of: ["description", "what", "notes"], in: headers, but: [name, kind, place])
      // What is found under another header must not be overwritten by a column that bears our name.
      var taken: Set<String> = ["label"]
      // Only a column called Type says what a thing is on a map; a category says what it is for.
      let kindName = kind.map { headers[$0] == "type" ? "Type" : "Category" }
      if let kindName { taken.insert(folded(kindName)) }
      let usualType = typeOfThings(named: headers[name])
      if place != nil { taken.insert("place") }
      if text != nil { taken.insert("description") }
      let others = sheet.others(without: [name, kind, place, text], apart: taken)
      var unnamed = 0
      var table = TableBuilder(["Label", "Type"])
      let total = lastRowIsTotal(sheet, name)
      for row in total == nil ? sheet.rows[...] : sheet.rows.dropLast() {
        let label = sheet.cell(row, name)
        if label.isEmpty {
          unnamed += 1
          continue
        }
        var cells: [(column: String, text: String)] = [
          ("Label", label), ("Type", usualType), (kindName ?? "Category", several(sheet.cell(row, kind))),
          ("Place", sheet.cell(row, place)),
          ("Description", sheet.cell(row, text)),
        ]
        cells += others.cells(row).map { ($0.column, several($0.text)) }
        table.row(at: row.sheetRow, cells)
      }
      var report = ImportReport("Read as a list of things: \(counted(table.rowCount, "row", "rows")), no connections.")
      for (column, role) in [(name, "Label"), (kind, kindName ?? ""), (place, "Place"), (text, "Description")] {
        if let column, folded(sheet.header[column]) != folded(role) {
          report.mapped.append((sheet.header[column], role))
        }
      }
      if unnamed > 0 {
        report.notes.append(
          "\(counted(unnamed, "row has", "rows have")) nothing under \"\(shortQuote(sheet.header[name]))\" and "
            + "\(unnamed == 1 ? "is" : "are") left out.")
      }
      if let total {
        report.notes.append("The row \"\(shortQuote(total))\" at the end is left out: it adds up the others.")
      }
      if !usualType.isEmpty, kindName != "Type" {
        report.notes.append(
          "By the header \"\(shortQuote(sheet.header[name]))\" every row is of the Type \(usualType).")
      }
      report.notes += sheet.notes
      report.notes.append("Who runs or uses each of them? A sheet with From and To would tell.")
      return Import(
        format: .list, files: [SourceFile(name: "elements.csv", table: table.table(origin: file.name))], report: report)
    })

  /// What the last row is called, when it only adds up the others: a word for that, and a number or nothing beside it.
  private static func lastRowIsTotal(_ sheet: HeadedSheet, _ name: Int) -> String? {
    guard sheet.rows.count > 1, let row = sheet.rows.last else { return nil }
    let label = sheet.cell(row, name)
    let others = row.cells.indices.filter { $0 != name }.map { sheet.cell(row, $0) }
    let isTotal = ["total", "totals", "sum", "grand total", "subtotal", "total:"].contains(folded(label))
    return isTotal && others.allSatisfy { $0.isEmpty || readNumber($0) != nil } ? label : nil
  }

  private static let kindWords = ["type", "category", "kind", "service type", "asset type", "sector", "tier of help"]
  private static let placeWords = [
    "address", "place", "location", "address-text", "site address", "area", "ward", "neighbourhood", "where",
  ]
  private static let nameWords = [
    "name", "label", "name of organization", "name of organisation", "agency/organization name", "organization name",
    "organisation name", "organization", "organisation", "agency", "service name", "asset name", "group name", "asset",
    "charity_name", "site name", "property name", "title",
  ]

  /// What the things are when the header of their names says it: organisations are groups, services activities.
  private static func typeOfThings(named header: String) -> String {
    func has(_ words: String...) -> Bool { words.contains { header.contains($0) } }
    if has("organi", "agency", "charity", "group") { return "group" }
    if has("service") { return "activity" }
    return has("asset", "site", "property") ? "resource" : ""
  }

  /// The column that holds names: one of the usual headers, else the first that ends with "name".
  private static func nameColumn(_ header: [String]) -> Int? {
    guard header.filter({ !$0.isEmpty }).count > 1 else { return nil }
    return nameWords.lazy.compactMap { header.firstIndex(of: $0) }.first ?? header.firstIndex { $0.hasSuffix(" name") }
  }

  private static func column(of words: [String], in headers: [String], but used: [Int?]) -> Int? {
    words.lazy.compactMap { word in headers.firstIndex(of: word).flatMap { used.contains($0) ? nil : $0 } }.first
  }

  /// Several things on lines of their own in one cell.
  private static func several(_ cell: String) -> String {
    let lines = cell.split(whereSeparator: \.isNewline).map { trimmed(String($0)) }.filter { !$0.isEmpty }
    return lines.count > 1 && lines.allSatisfy { $0.count < 60 } ? lines.joined(separator: "|") : cell
  }
}
