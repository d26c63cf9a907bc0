// Places with names and coordinates, in degrees or not.

import CommunityFormats
import Testing

@Suite("GeoJSON")
struct GeoJSONTests {
  static let places = Foreign.file(
    "places.geojson",
    """
    {"type": "FeatureCollection", "features": [
     {"type": "Feature", "id": 7, "properties": {"operator_name": "Council", "name": "Park", "type": "green",
      "count": "many"}, "geometry": {"type": "Point", "coordinates": [-1.1, 50.8]}},
     {"type": "Feature", "properties": {"name": null, "site_name": "Field"}, "geometry": {"type": "Polygon",
      "coordinates": [[[461000, 99000], [461001, 99001], [461000, 99000]]]}},
     {"type": "Feature", "properties": {"name": ""}, "geometry": null},
     {"type": "Feature", "properties": {"title": "Club"}, "geometry": null}]}
    """)

  @Test("A name is taken where there is one; metres are not taken for degrees")
  func named() throws {
    let imported = try Foreign.read(Self.places, as: .geoJSON)
    let rows = try Foreign.cells(imported, "elements.csv")
    #expect(rows.map { $0["Label"] } == ["Park", "Field", "Club"])
    #expect(rows[0]["Longitude"] == "-1.1" && rows[0]["Latitude"] == "50.8" && rows[0]["Kind"] == "green")
    #expect(rows[1]["X"] == "461000" && rows[1]["Longitude"] == nil)
    #expect(Foreign.problems(imported) == [], "a count of theirs is not one of ours")
    #expect(imported.report.notes.contains("1 feature has no name and is left out."))
    #expect(imported.report.notes.contains("1 place has no coordinates."))
  }

  @Test("Without any name there is nothing to put on a map")
  func nameless() throws {
    let source = Foreign.file(
      "p.geojson", "{\"type\": \"FeatureCollection\", \"features\": [{\"type\": \"Feature\", \"geometry\": null}]}")
    let reader = try #require(FormatReader.named("geojson"))
    #expect(throws: ImportFailure.self) { try reader.read(source) }
  }

  @Test("Damaged files give words")
  func fuzz() throws { try Foreign.fuzz(Self.places, as: .geoJSON) }
}
