// Unused offers: what is offered and used by nobody?

import CommunityModel
import PlainText

extension Measure {
  /// How many things are offered that no contribution draws on.
  static let unusedOffers = Measure(
    id: "unused-offers", question: "What is offered and used by nobody yet?", family: .assets,
    answer: "number of offers that no contribution uses", unit: "offers",
    plain: { result in
      guard let value = result.value, let all = result.part("offers") else { return nil }
      return "\(readableNumber(value)) of \(readableNumber(all)) offers are used by nobody yet."
    },
    calculation: .ledger { (ledger, _) throws(MeasureFailure) in
      let offers = OffersAndNeeds(ledger).offers
      guard !offers.isEmpty else { throw .undefined("No offers are recorded: the column Offers is blank.") }
      let unused = offers.filter { !$0.isMatched }
      var result = MeasureResult.counting(unused, of: offers, column: "offer", in: ledger)
      result.parts = [
        Answer.Field("offers", Double(offers.count)), Answer.Field("used", Double(offers.count - unused.count)),
        Answer.Field("unused", Double(unused.count)),
      ]
      if !unused.isEmpty {
        let count = unused.count
        result.findings.append(
          Finding(
            .question, "\(count) \(count == 1 ? "offer is" : "offers are") used by nobody yet: who could use them?",
            rows: unused.map { ledger.community.reference(to: $0.element) }.withoutRepeats))
      }
      return result
    })
}

extension [RowReference] {
  /// Each once, in their order.
  var withoutRepeats: [RowReference] {
    var seen: Set<RowReference> = []
    return filter { seen.insert($0).inserted }
  }
}
