// Grants as British funders publish them, with the faults that are in the published files.

import CommunityFormats
import Testing

@Suite("360Giving")
struct ThreeSixtyGivingTests {
  static let text = """
    Identifier,Title,Description,Currency,Amount Awarded,Award Date,FUNDER:Identifier,FUNDER:Name,RECIPIENT:Identifier,\
    RECIPIENT:Name,Recipient Ind:0:Identifier,Recipient Ind:0:Name,Status
    360G-t-1,Garden,"A, garden",GBP,"£1,200.00",14/03/2019,GB-CHC-1,Trust,GB-CHC-2,Garden Group,,,Active
    360G-t-2,Hall,Roof,gbp,5000,2019-04-01T00:00:00,GB-CHC-1,The Trust,GB-COH-3,Hall CIC,,,Active
    360G-t-3,Help,Hardship,GBP,"1,250",03/04/2019,GB-CHC-1,Trust,,,ind-1,Individual,Closed

    """

  static func source(_ funder: String, _ recipient: String) -> ForeignSource {
    Foreign.file(
      "grants.csv", text.replacing("FUNDER", with: funder).replacing("RECIPIENT", with: recipient))
  }

  @Test(
    "Headers with colons, with numbers and with dots",
    arguments: [
      ("Funding Org", "Recipient Org"), ("Funding Org:0", "Recipient Org:0"), ("Funding Org.0", "Recipient Org.0"),
    ])
  func headers(funder: String, recipient: String) throws {
    let imported = try Foreign.read(Self.source(funder, recipient), as: .threeSixtyGiving)
    #expect(
      Foreign.connections(imported) == [
        "Trust > Garden Group: contribution money 1200 GBP", "Trust > Hall CIC: contribution money 5000 GBP",
        "Trust > Individual: contribution money 1250 GBP",
      ])
    #expect(Foreign.problems(imported) == [], "a Status of theirs is not one of ours")
  }

  // 14/03/2019 can only be the 14th of March, so 03/04/2019 is the 3rd of April.
  @Test("Dates of two kinds stand in one column")
  func dates() throws {
    let imported = try Foreign.read(Self.source("Funding Org", "Recipient Org"), as: .threeSixtyGiving)
    let rows = try Foreign.cells(imported, "connections.csv")
    #expect(rows.map { $0["Start"] } == ["14/03/2019", "2019-04-01", "03/04/2019"])
  }

  @Test("Somebody who got a grant is a person, an organisation a group")
  func individuals() throws {
    let imported = try Foreign.read(Self.source("Funding Org", "Recipient Org"), as: .threeSixtyGiving)
    let types = try Foreign.cells(imported, "elements.csv").map { $0["Type"] }
    #expect(types == ["group", "group", "group", "person"])
    #expect(imported.report.summary == "Read as 360Giving grants: 3 grants among 3 organisations.")
  }

  static let json = Foreign.file(
    "grants.json",
    """
    {"grants": [{"id": "360G-t-1", "title": "Garden", "currency": "GBP", "amountAwarded": 1200.5,
      "awardDate": "2019-03-14T00:00:00+00:00", "status": "Active",
      "fundingOrganization": [{"id": "GB-CHC-1", "name": "Trust"}],
      "recipientOrganization": [{"id": "GB-CHC-2", "name": "Garden Group"}],
      "plannedDates": [{"startDate": "2019-05-01"}]},
     {"id": "360G-t-2", "currency": "GBP", "amountAwarded": 80, "awardDate": "2019-04-01",
      "fundingOrganization": [{"id": "GB-CHC-1", "name": "Trust"}],
      "recipientIndividual": {"id": "ind-1", "name": "Individual"}}]}
    """)

  @Test("JSON says the same")
  func jsonGrants() throws {
    let imported = try Foreign.read(Self.json, as: .threeSixtyGiving)
    #expect(
      Foreign.connections(imported) == [
        "Trust > Garden Group: contribution money 1200.5 GBP", "Trust > Individual: contribution money 80 GBP",
      ])
    #expect(Foreign.problems(imported) == [])
  }

  @Test("Damaged files give words", arguments: [source("Funding Org:0", "Recipient Org:0"), json])
  func fuzz(source: ForeignSource) throws { try Foreign.fuzz(source, as: .threeSixtyGiving) }
}
