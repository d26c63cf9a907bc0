// A community currency: what members paid each other, apart from what the issuer gave out and took back.

import CommunityFormats
import CommunityMeasures
import CommunityTables
import Testing

@Suite("Sarafu")
struct SarafuTests {
  static let transactions = """
    id,timeset,transfer_subtype,source,target,weight,token_name
    1,2020-01-25 19:13:17.731529,DISBURSEMENT,0xissuer,0xa,400,Sarafu
    2,2020-01-26 08:00:00,STANDARD,0xa,0xb,120,Sarafu
    3,2020-01-27 09:30:00,STANDARD,0xb,0xa,60,Sarafu
    4,2020-02-01 10:00:00,RECLAMATION,0xa,0xissuer,50,Sarafu
    5,2020-02-02 10:00:00,AGENT_OUT,0xb,0xissuer,30,Sarafu
    6,2020-02-03 10:00:00,STANDARD,0xa,,5,Sarafu

    """

  static let accounts = """
    ,xDAI_blockchain_address,gender,area_name,held_roles,business_type
    0,0xa,Female,Kilifi,BENEFICIARY,Food/Water
    1,0xb,Unknown gender,Kilifi,GROUP_ACCOUNT,Savings Group
    2,0xc,Male,Nairobi,BENEFICIARY,Labour

    """

  // Of 120 one way and 60 the other, 60 of each are returned: 120 of 180. With what the issuer gave out and took back
  // it would be less or more, and mean nothing.
  @Test("Only what accounts paid each other counts as coming back")
  func reciprocity() throws {
    let imported = try Foreign.read(Foreign.file("txns.csv", Self.transactions), as: .sarafu)
    #expect(Foreign.problems(imported) == [])
    #expect(
      Foreign.connections(imported) == [
        "0xissuer > 0xa: tie money 400 sarafu", "0xa > 0xb: contribution money 120 sarafu",
        "0xb > 0xa: contribution money 60 sarafu", "0xa > 0xissuer: tie money 50 sarafu",
        "0xb > 0xissuer: tie money 30 sarafu",
      ])
    var session = MeasureSession(readDataset(imported.files).community)
    let returned = try #require(try session.answer("weighted-reciprocity").value)
    #expect(abs(returned - 120.0 / 180) < 1e-12)
    #expect(
      imported.report.notes.contains {
        $0.hasPrefix("3 transfers of the issuer (agent_out, disbursement, reclamation) are ties")
      })
    #expect(imported.report.notes.contains("1 row lacks a source or a target and is left out."))
    #expect(try Foreign.cells(imported, "connections.csv")[1]["Start"] == "2020-01-26")
  }

  @Test("With the accounts beside it, groups are groups and what nobody names is left out")
  func accounts() throws {
    let folder = Foreign.folder([("sarafu_txns.csv", Self.transactions), ("sarafu_users.csv", Self.accounts)])
    let imported = try Foreign.read(folder, as: .sarafu)
    let rows = try Foreign.cells(imported, "elements.csv")
    #expect(rows.map { $0["Label"] } == ["0xa", "0xb"])
    #expect(rows.map { $0["Type"] } == ["person", "group"])
    #expect(rows[0]["business_type"] == "Food/Water" && rows[0]["area_name"] == "Kilifi")
    #expect(imported.report.notes.contains("1 account that no transfer names is left out."))
  }
}
