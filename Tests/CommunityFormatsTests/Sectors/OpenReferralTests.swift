// Organisations, services and places, as tables and as JSON.

import CommunityFormats
import Testing

@Suite("Open Referral")
struct OpenReferralTests {
  static let tables = Foreign.folder([
    ("organizations.csv", "id,name,description,email,status\n1,Age Friends,Helps,a@b.org,active\n"),
    ("services.csv", "id,organization_id,name,status,type\n1,1,Lunch club,active,meal\n2,1,Advice,active,\n"),
    ("locations.csv", "id,name,organization_id,latitude,longitude\n1,Hall,1,51.5,-0.1\n"),
    ("services_at_location.csv", "id,service_id,location_id\n1,1,1\n2,2,1\n3,2,1\n"),
    ("physical_addresses.csv", "id,location_id,address_1,city,postal_code\n1,1,1 High St,London,N1\n"),
    ("phones.csv", "id,number\n1,020\n"),
  ])

  @Test("An organisation runs services, services are at places, though all are number 1")
  func related() throws {
    let imported = try Foreign.read(Self.tables, as: .openReferral)
    #expect(
      Foreign.connections(imported).map { $0.split(separator: ":")[0] } == [
        "Age Friends > Hall", "Age Friends > Lunch club", "Age Friends > Advice", "Lunch club > Hall", "Advice > Hall",
      ])
    #expect(Foreign.problems(imported) == [])
    let elements = try Foreign.cells(imported, "elements.csv")
    #expect(elements.first { $0["Label"] == "Hall" }?["Place"] == "1 High St, London, N1")
    #expect(elements.first { $0["Label"] == "Lunch club" }?["Type"] == "activity")
    #expect(imported.report.notes.contains("Left out: phones.csv."))
  }

  static let json = Foreign.file(
    "services.json",
    """
    {"totalItems": 1, "contents": [{"id": "s1", "name": "Lunch club", "status": "active",
      "organization": {"id": "o1", "name": "Age Friends", "description": "Helps"},
      "service_at_locations": [{"id": "x", "location": {"id": "l1", "name": "Hall", "latitude": 51.5,
        "addresses": [{"address_1": "1 High St", "city": "London"}]}}]}]}
    """)

  @Test("Version 3 has everything inside the service")
  func nested() throws {
    let imported = try Foreign.read(Self.json, as: .openReferral)
    #expect(
      Foreign.connections(imported).map { $0.split(separator: ":")[0] } == [
        "Age Friends > Lunch club", "Lunch club > Hall",
      ])
    #expect(Foreign.problems(imported) == [])
    let hall = try #require(try Foreign.cells(imported, "elements.csv").first { $0["Label"] == "Hall" })
    #expect(hall["Place"] == "1 High St, London" && hall["latitude"] == "51.5")
  }

  @Test("Damaged files give words", arguments: [tables, json])
  func fuzz(source: ForeignSource) throws { try Foreign.fuzz(source, as: .openReferral) }
}
