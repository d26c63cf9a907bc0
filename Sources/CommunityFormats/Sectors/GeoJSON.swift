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
      var (unnamed, unplaced, metres) = (0, 0, 0)
      for (number, feature) in features.enumerated() {
        let properties = feature["properties"] ?? .object([])
        let filled = properties.members?.filter { !trimmed($0.value.cell).isEmpty }.map { $0.name } ?? []
        let nameKey =
          filled.first { ["name", "label", "title"].contains(folded($0)) }
          ?? filled.first { folded($0).hasSuffix("name") }
        guard let nameKey, let name = properties[nameKey]?.cell else {
          unnamed += 1
          continue
        }
        var cells: [(column: String, text: String)] = [("Label", name), ("Type", "resource"), ("Asset type", "place")]
        for cell in properties.cells(without: [nameKey]) {
          cells.append(
            (own(cell.column), cell.text))
        }
        if let id = feature["id"]?.identifier { cells.append(("ID", id)) }
        if let point = firstPoint(feature["geometry"]?["coordinates"]) {
          if point.isInDegrees {
            cells += [("Longitude", point.x), ("Latitude", point.y)]
          } else {
            metres += 1
            cells += [("X", point.x), ("Y", point.y)]
          }
        } else {
          unplaced += 1
        }
        table.row(at: number + 1, cells)
      }
      guard table.rowCount > 0 else {
        throw ImportFailure(
          "None of the \(counted(unnamed, "feature", "features")) has a name.",
          advice: "Give each a property \"name\" in the program that the file comes from.", file: file.name)
      }
      var report = ImportReport("Read as GeoJSON: \(counted(table.rowCount, "place", "places")), no connections.")
      if unnamed > 0 {
        report.notes.append(
          "\(counted(unnamed, "feature has", "features have")) no name and \(unnamed == 1 ? "is" : "are") left out.")
      }
      if unplaced > 0 { report.notes.append("\(counted(unplaced, "place has", "places have")) no coordinates.") }
      if metres > 0 {
        report.notes.append(
          "\(counted(metres, "place has", "places have")) coordinates that are no degrees: they are kept as X and Y.")
      }
      report.notes.append("Who runs or uses each of them? A sheet with From and To would tell.")
      return Import(
        format: .geoJSON, files: [SourceFile(name: "elements.csv", table: table.table(origin: file.name))],
        report: report)
    })

  /// A property that bears the name of a column of ours by chance is told apart.
  private static func own(_ property: String) -> String {
    switch folded(property) {
    case "type": "Kind"
    case "description", "tags": property
    case "longitude", "latitude", "x", "y": property + " (property)"
    case let name: OurColumns.elements.contains(name) ? property + " (property)" : property
    }
  }

  /// A point, or the first of a line or area.
  private static func firstPoint(_ coordinates: JSONValue?) -> (x: String, y: String, isInDegrees: Bool)? {
    var value = coordinates
    for _ in 0..<6 {
      guard let items = value?.items, items.count > 0 else { return nil }
      if items.count >= 2, let x = items[0].double, let y = items[1].double {
        return (items[0].cell, items[1].cell, abs(x) <= 180 && abs(y) <= 90)
      }
      value = items[0]
    }
    return nil
  }
}
