// GeoJSON: a list of places with their names and coordinates.

import CommunityTables
import PlainText

extension FormatReader {
  static let geoJSON = FormatReader(
    .geoJSON,
    recognise: { source in
      source.looksLikeJSON(with: "FeatureCollection") || source.looksLikeJSON(with: "Feature", "geometry")
        ? .certain : .no
    },
    read: { source throws(ImportFailure) in
      let file = source.files[0]
      let json = try source.json()
      let features = json["features"]?.items ?? (json["geometry"] != nil ? [json] : [])
      guard !features.isEmpty else { throw ImportFailure("There are no features in the file.", file: file.name) }
      var table = TableBuilder(["Label", "Type", "Asset type"])
      var (unnamed, unplaced) = (0, 0)
      for (number, feature) in features.enumerated() {
        let properties = feature["properties"] ?? .object([])
        let nameKey = properties.members?.map { $0.name }.first {
          ["name", "label", "title"].contains(folded($0)) || folded($0).hasSuffix("name")
        }
        guard let nameKey, let name = properties[nameKey]?.cell, !name.isEmpty else {
          unnamed += 1
          continue
        }
        var cells: [(column: String, text: String)] = [("Label", name), ("Type", "resource"), ("Asset type", "place")]
        for cell in properties.cells(without: [nameKey]) {
          cells.append(
            (["type", "asset type", "label"].contains(folded(cell.column)) ? "Kind" : cell.column, cell.text))
        }
        if let id = feature["id"]?.identifier { cells.append(("ID", id)) }
        if let point = firstPoint(feature["geometry"]?["coordinates"]) {
          cells += [("Longitude", point.x), ("Latitude", point.y)]
        } else {
          unplaced += 1
        }
        table.row(at: number + 1, cells)
      }
      var report = ImportReport("Read as GeoJSON: \(counted(table.rowCount, "place", "places")), no connections.")
      if unnamed > 0 {
        report.notes.append(
          "\(counted(unnamed, "feature has", "features have")) no name and \(unnamed == 1 ? "is" : "are") left out.")
      }
      if unplaced > 0 { report.notes.append("\(counted(unplaced, "place has", "places have")) no coordinates.") }
      report.notes.append("Who runs or uses each of them? A sheet with From and To would tell.")
      return Import(
        format: .geoJSON, files: [SourceFile(name: "elements.csv", table: table.table(origin: file.name))],
        report: report)
    })

  /// A point, or the first of a line or area.
  private static func firstPoint(_ coordinates: JSONValue?) -> (x: String, y: String)? {
    var value = coordinates
    for _ in 0..<6 {
      guard let items = value?.items, items.count > 0 else { return nil }
      if items.count >= 2, items[0].double != nil, items[1].double != nil { return (items[0].cell, items[1].cell) }
      value = items[0]
    }
    return nil
  }
}
