// Who gave, who was paid and what the host took, in both styles of Open Collective's headers.

import CommunityFormats
import Testing

@Suite("Open Collective")
struct OpenCollectiveTests {
  static let fields =
    "datetime,shortId,shortGroup,description,type,kind,isRefund,isRefunded,shortRefundId,displayAmount,amount,"
    + "paymentProcessorFee,hostFee,netAmount,balance,currency,accountSlug,accountName,oppositeAccountSlug,"
    + "oppositeAccountName,expenseType,expenseTags"
  static let titles =
    "Date & Time,Short Transaction ID,Short Group ID,Description,Credit/Debit,Kind,Is Reverse,Is Reversed,"
    + "Short Refund Transaction ID,Original Currency Amount,Gross Amount,Payment Processor Fee,Host Fee,"
    + "Amount Single Column,Balance,Currency,Account Handle,Account Name,Opposite Account Handle,"
    + "Opposite Account Name,Expense Type,Expense Tags"
  static let rows = """
    2023-05-01T10:00:00,aaaa1111,g1,Monthly,CREDIT,CONTRIBUTION,,,,$20.00 USD,20,-0.9,0,19.1,9,USD,garden,Garden,ana,Ana,,
    2023-05-01T10:00:00,aaaa1112,g1,Monthly,DEBIT,CONTRIBUTION,,,,-$20.00 USD,-20,0,0,-20,9,USD,ana,Ana,garden,Garden,,
    2023-05-01T10:00:00,aaaa1113,g1,Host fee,DEBIT,HOST_FEE,,,,-$2.00 USD,-2,0,0,-2,9,USD,garden,Garden,host,Host,,
    2023-05-03T10:00:00,aaaa1114,g2,Design,DEBIT,EXPENSE,,,,-$300,-300,0,0,-300,9,USD,garden,Garden,ben,Ben,INVOICE,"a, b"
    2023-05-04T10:00:00,aaaa1115,g3,Seeds,DEBIT,EXPENSE,,,,-$30,-30,0,0,-30,9,USD,garden,Garden,ben,Ben,RECEIPT,

    """
  static let expected = [
    "Ana > Garden: contribution money 20 USD", "Garden > Host: tie money 2 USD", "Garden > Ben: reward pay 300 USD",
    "Garden > Ben: reward expenses 30 USD",
  ]

  @Test(
    "A credit comes from the opposite account, a debit goes to it; one movement told twice is one",
    arguments: [
      fields, titles,
    ])
  func directions(header: String) throws {
    let imported = try Foreign.read(Foreign.file("t.csv", header + "\n" + Self.rows), as: .openCollective)
    #expect(Foreign.connections(imported) == Self.expected)
    #expect(Foreign.problems(imported) == [])
    let rows = try Foreign.cells(imported, "connections.csv")
    #expect(rows.map { $0["Type"] } == ["contribution", "fee", "reward", "reward"])
    #expect(rows[2]["Tags"] == "a|b" && rows[0]["Start"] == "2023-05-01")
    #expect(imported.report.notes.contains("1 row tells a movement again from its other side."))
  }

  @Test("Without the number of a group, the two sides are matched by day, kind and amount")
  func ungrouped() throws {
    let text =
      "date,type,kind,amount,currency,accountSlug,oppositeAccountSlug\n"
      + "2024-01-01,CREDIT,CONTRIBUTION,5,EUR,garden,ana\n2024-01-01,DEBIT,CONTRIBUTION,-5,EUR,ana,garden\n"
      + "2024-01-01,CREDIT,CONTRIBUTION,5,EUR,garden,ana\n"
    let imported = try Foreign.read(Foreign.file("t.csv", text), as: .openCollective)
    #expect(Foreign.connections(imported).count == 2, "Ana gave twice on one day")
  }

  @Test("What was given back was not given: refunds go with what they refund")
  func refunds() throws {
    let text =
      "datetime,shortId,type,kind,isRefund,shortRefundId,amount,currency,accountSlug,oppositeAccountSlug\n"
      + "2024-01-01T00:00:00,a1,CREDIT,CONTRIBUTION,,,50,EUR,garden,cy\n"
      + "2024-01-02T00:00:00,a2,DEBIT,CONTRIBUTION,REFUND,a1,-50,EUR,garden,cy\n"
      + "2024-01-03T00:00:00,a3,CREDIT,ADDED_FUNDS,,,7,EUR,garden,trust\n"
    let imported = try Foreign.read(Foreign.file("t.csv", text), as: .openCollective)
    #expect(Foreign.connections(imported) == ["trust > garden: contribution money 7 EUR"])
  }

  @Test("The older export has a column for credits and one for debits")
  func twoColumns() throws {
    let text =
      "Date & Time,Credit/Debit,Kind,Debit Amount,Credit Amount,Currency,Account Handle,Opposite Account Handle\n"
      + "2024-01-01T00:00:00,CREDIT,CONTRIBUTION,,12,EUR,garden,ana\n"
      + "2024-01-02T00:00:00,DEBIT,EXPENSE,-3,,EUR,garden,ben\n"
    let imported = try Foreign.read(Foreign.file("t.csv", text), as: .openCollective)
    #expect(
      Foreign.connections(imported) == ["ana > garden: contribution money 12 EUR", "garden > ben: reward 3 EUR"])
  }

  @Test("Damaged files give words")
  func fuzz() throws {
    try Foreign.fuzz(Foreign.file("t.csv", Self.titles + "\n" + Self.rows), as: .openCollective)
  }
}
