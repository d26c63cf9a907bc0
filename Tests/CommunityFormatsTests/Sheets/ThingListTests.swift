// Asset maps as they are in the wild: lists of things without connections.

import CommunityFormats
import Testing

@Suite("Lists of things")
struct ThingListTests {
  static let agencies = Foreign.file(
    "assets.csv",
    """
    Community assets 2024,,,,,,,
    Agency/Organization Name,Category,Service Type,Address,Latitude,Longitude,Hours,Description
    Alum Rock Counseling,Health,Counseling,1245 E Santa Clara St,37.35,-121.86,9-5,Youth counseling
    Food Bank,Food,Pantry,750 Curtner Ave,37.30,-121.87,,Groceries
    ,Food,,,,,,

    """)

  @Test("Organisations are groups; a category is no Type of a map")
  func categories() throws {
    let imported = try Foreign.read(Self.agencies, as: .list)
    let rows = try Foreign.cells(imported, "elements.csv")
    #expect(rows.map { $0["Label"] } == ["Alum Rock Counseling", "Food Bank"])
    #expect(rows.map { $0["Type"] } == ["group", "group"])
    #expect(rows.map { $0["Category"] } == ["Health", "Food"])
    #expect(rows[0]["Place"] == "1245 E Santa Clara St" && rows[0]["Latitude"] == "37.35")
    #expect(Foreign.problems(imported) == [])
    #expect(imported.report.notes.contains { $0.hasPrefix("1 row has nothing under \"Agency/Organization Name\"") })
    #expect(imported.report.notes.contains("1 row above the header is left out."))
  }

  @Test("Several schools on lines of their own in one cell")
  func schools() throws {
    let source = Foreign.file(
      "alum.csv",
      "Name of Organization,Tier of help,Schools where services are provided\nYMCA,Tier 1,\"Linda Vista\nSan Antonio\"\n"
    )
    let rows = try Foreign.cells(try Foreign.read(source, as: .list), "elements.csv")
    #expect(rows[0]["Schools where services are provided"] == "Linda Vista|San Antonio")
    #expect(rows[0]["Category"] == "Tier 1")
  }

  // British National Grid: metres, which are no degrees.
  @Test("A council's land keeps its X and Y as they are")
  func land() throws {
    let source = Foreign.file(
      "land.csv",
      "Organisation,UPRN,Asset ID,Name,Address,X,Y,Tenure\nGosport BC,10001,A1,Walpole Park,\"Walpole Rd\",461234,99876,Freehold\n"
    )
    let row = try Foreign.cells(try Foreign.read(source, as: .list), "elements.csv")[0]
    #expect(row["Label"] == "Walpole Park" && row["X"] == "461234" && row["Y"] == "99876" && row["Latitude"] == nil)
  }

  @Test("A column that bears our name does not overwrite what another gave")
  func collisions() throws {
    let source = Foreign.file(
      "l.csv", "Name,Label,Category,Address,Place,Notes,Notes\nHall,H1,Culture,1 High St,North,a,b\n")
    let row = try Foreign.cells(try Foreign.read(source, as: .list), "elements.csv")[0]
    #expect(row["Label"] == "Hall" && row["Label (l)"] == "H1")
    #expect(row["Place"] == "1 High St" && row["Place (l)"] == "North")
    #expect(row.values.contains("a") && row.values.contains("b"), "of two columns with one header both are kept")
  }

  @Test("Damaged files give words")
  func fuzz() throws { try Foreign.fuzz(Self.agencies, as: .list) }
}
