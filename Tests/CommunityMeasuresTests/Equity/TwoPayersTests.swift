// Two payers for the same hours: what is pointed out, and each reason to stay silent.

import CommunityModel
import Testing

@testable import CommunityMeasures

@Suite struct TwoPayersTests {
  private typealias Row = TestCommunity.Row

  private static func found(_ rows: [TestCommunity.Row], payment: PaymentSet = [.paid]) -> [TwoPayers] {
    TwoPayers.all(
      in: Ledger(
        TestCommunity.make(
          elements: [
            TestCommunity.Element("Ann", payment: payment), TestCommunity.Element("Employer", .institution),
            TestCommunity.Element("Trust", .institution), TestCommunity.Element("Work", .activity),
            TestCommunity.Element("Café", .activity),
          ], rows: rows)))
  }
  private static let hours = Row(
    "Ann", "Work", .contribution, "time", 40, "hours", paidBy: "Employer", start: .year(2025), end: .year(2025))
  private static let pay = Row(
    "Trust", "Ann", .reward, "pay", 500, "GBP", start: .quarter(year: 2025, quarter: 2),
    end: .quarter(year: 2025, quarter: 2))

  @Test("Hours that one pays for and pay from another, in the same days")
  func payFromAnother() throws {
    let found = Self.found([Self.hours, Self.pay])
    let pair = try #require(found.first)
    #expect(found.count == 1 && pair.kind == .payFromAnother)
    #expect(pair.payer == "Employer" && pair.other == "Trust")
    #expect(pair.rows == [RowReference(.connections, 2), RowReference(.connections, 3)])
    // Two rows of hours with the same payers are one question.
    var second = Self.hours
    second.to = "Café"
    let both = Self.found([Self.hours, second, Self.pay])
    #expect(both.count == 1 && both[0].works.count == 2 && both[0].rows.count == 3)
  }

  @Test("A payer outside the map counts by the words of the cell")
  func outside() {
    var row = Self.hours
    row.paidBy = "Her firm"
    #expect(Self.found([row, Self.pay]).map { $0.payer } == ["Her firm"])
    row.paidBy = "trust"
    #expect(Self.found([row, Self.pay]).isEmpty, "the same payer, written small")
  }

  @Test("Silent where the pay can be for something else")
  func silent() {
    var other = Self.hours
    other.to = "Café"
    other.paidBy = "Trust"
    #expect(Self.found([Self.hours, other, Self.pay]).isEmpty, "other hours that Trust pays for")
    other.paidBy = ""
    #expect(Self.found([Self.hours, other, Self.pay]).isEmpty, "hours of which nobody said who pays")
    var later = Self.pay
    (later.start, later.end) = (.year(2026), .year(2026))
    #expect(Self.found([Self.hours, later]).isEmpty, "another year")
    let passedOn = Row("Employer", "Trust", .contribution, "money", 900, "GBP")
    #expect(Self.found([Self.hours, Self.pay, passedOn]).isEmpty, "one purse")
    var fromCafe = Self.pay
    fromCafe.from = "Café"
    #expect(Self.found([Self.hours, fromCafe]).isEmpty, "pay for another activity")
    fromCafe.from = "Work"
    #expect(Self.found([Self.hours, fromCafe]).count == 1)
    var declined = Self.pay
    declined.status = .declined
    #expect(Self.found([Self.hours, declined]).isEmpty)
    var training = Self.pay
    training.form = "training"
    #expect(Self.found([Self.hours, training]).isEmpty)
    var freely = Self.hours
    freely.paidBy = "nobody"
    #expect(Self.found([freely, Self.pay]).isEmpty)
    #expect(Self.found([]).isEmpty)
  }

  @Test("The same hours in two rows with two payers; a second amount is other hours")
  func listedTwice() {
    var second = Self.hours
    second.paidBy = "Trust"
    let found = Self.found([Self.hours, second])
    #expect(found.count == 1 && found.first?.kind == .listedTwice)
    #expect(found.first?.payer == "Employer" && found.first?.other == "Trust")
    second.amount = 41
    #expect(Self.found([Self.hours, second]).isEmpty)
    second.amount = nil
    #expect(Self.found([Self.hours, second]).isEmpty, "unknown is not the same")
    second.amount = 40
    second.paidBy = "Employer"
    #expect(Self.found([Self.hours, second]).isEmpty, "one payer, two rows")
  }

  @Test("The order of the rows changes nothing but the order of the answer")
  func order() {
    #expect(
      Self.found([Self.pay, Self.hours]).map { $0.payer } == Self.found([Self.hours, Self.pay]).map { $0.payer })
  }
}
