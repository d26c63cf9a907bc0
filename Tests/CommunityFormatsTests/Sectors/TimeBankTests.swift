// Who worked for whom, in the sheets of four time-bank programs.

import CommunityFormats
import Testing

@Suite("Time banks")
struct TimeBankTests {
  static let timeOverflow = Foreign.file(
    "transfers.csv",
    """
    Date,From,To,Post,Quantity
    2024-03-05 10:12:00 +0100,Marta (12),Pere (7),"Classes d'anglès, nivell 1",1:30
    2024-03-09 18:00:00 +0100,Pere (7),Bank,,0:15

    """)

  // Marta's account pays an hour and a half, so Pere taught. 1:30 is 1.5 hours, 0:15 a quarter.
  @Test("In TimeOverflow the account that pays stands first, and hours have minutes")
  func payerFirst() throws {
    let imported = try Foreign.read(Self.timeOverflow, as: .timeBank)
    #expect(
      Foreign.connections(imported) == [
        "Pere (7) > Marta (12): contribution time 1.5 hours", "Bank > Pere (7): contribution time 0.25 hours",
      ])
    #expect(Foreign.problems(imported) == [])
    #expect(try Foreign.cells(imported, "connections.csv")[0]["Start"] == "2024-03-05")
    #expect(try Foreign.cells(imported, "connections.csv")[0]["Service"] == "Classes d'anglès, nivell 1")
  }

  @Test("The credit for an exchange is no second row, so that nothing looks returned")
  func noCredit() throws {
    let imported = try Foreign.read(Self.timeOverflow, as: .timeBank)
    let rows = try Foreign.cells(imported, "connections.csv")
    #expect(rows.count == 2)
    #expect(rows.allSatisfy { $0["Type"] == "contribution" && $0["Paid by"] == "nobody" })
    #expect(imported.report.notes.contains { $0.contains("not read as something that came back") })
  }

  static let transfers = Foreign.file(
    "import.csv",
    """
    12,Member,7,Member,5400,English lessons,33
    7,member,,organization,900,2024-02-29,Membership,

    """)

  // 5400 seconds are 1.5 hours, 900 are 0.25.
  @Test("TimeOverflow's import file has no header and counts seconds")
  func seconds() throws {
    let imported = try Foreign.read(Self.transfers, as: .timeBank)
    #expect(
      Foreign.connections(imported) == [
        "Member 7 > Member 12: contribution time 1.5 hours", "Time bank > Member 7: contribution time 0.25 hours",
      ])
    let rows = try Foreign.cells(imported, "connections.csv")
    #expect(rows[0]["Service"] == "English lessons" && rows[0]["Post"] == "33" && rows[0]["Start"] == nil)
    #expect(rows[1]["Service"] == "Membership" && rows[1]["Start"] == "2024-02-29")
  }

  @Test("TimebanksNZ: the payee worked, the payer received")
  func payee() throws {
    let source = Foreign.file(
      "nz.csv",
      "Payer,Payee,Date,Description,Hours\nMere,Tama,14/03/2026,Gardening,2\nTama,Mere,03/04/2026,Lift,0.5\n")
    let imported = try Foreign.read(source, as: .timeBank)
    #expect(
      Foreign.connections(imported) == [
        "Tama > Mere: contribution time 2 hours", "Mere > Tama: contribution time 0.5 hours",
      ])
  }

  @Test("Payers and payees of money are not certain to be a time bank")
  func money() {
    let source = Foreign.file("bank.csv", "Payer,Payee,Date,Amount\nA,B,2024-01-01,5\n")
    #expect(FormatReader.named("time-bank")?.recognise(source) == .likely)
  }

  @Test("hOurworld: provider and receiver; a status of its own is not ours")
  func provider() throws {
    let source = Foreign.file(
      "hours.csv",
      "Provider,Receiver,Hours,Category,Service,Date,Comment,Status\nAna,Ben,1.5,Home,Plumbing,2025-01-04,ok,Approved\n"
    )
    let imported = try Foreign.read(source, as: .timeBank)
    #expect(Foreign.connections(imported) == ["Ana > Ben: contribution time 1.5 hours"])
    #expect(Foreign.problems(imported) == [])
    #expect(try Foreign.cells(imported, "connections.csv")[0]["Status (hours)"] == "Approved")
  }

  @Test("Community Weaver: what one member earned was given, what was spent was received")
  func statement() throws {
    var source = Foreign.file(
      "statement.csv", "Date,Service,Earned,Spent\n1/14/2026,Dog walking,2.00,0\n2/3/2026,Lift,,1.25\n")
    source.options = [("who", "Ana")]
    let imported = try Foreign.read(source, as: .timeBank)
    #expect(
      Foreign.connections(imported) == [
        "Ana > Other members: contribution time 2 hours", "Other members > Ana: contribution time 1.25 hours",
      ])
  }

  @Test("A sheet of connections with a Type is left to Kith's own reader")
  func own() {
    let source = Foreign.file("connections.csv", "From,To,Type,Amount,Date,Post\nAna,Ben,contribution,2,2024,x\n")
    #expect(FormatReader.named("time-bank")?.recognise(source) == .no)
  }

  @Test("Damaged files give words", arguments: [timeOverflow, transfers])
  func fuzz(source: ForeignSource) throws { try Foreign.fuzz(source, as: .timeBank) }
}
