// Unused offers: what is offered and used by nobody?

import PlainText

extension Measure {
  /// How many things are offered that no contribution draws on.
  static let unusedOffers = Measure(
    id: "unused-offers", question: "What is offered and used by nobody yet?", family: .assets,
    answer: "number of offers that no contribution uses", unit: "offers", parts: ["offers", "used", "unused"],
    plain: { result in
      guard let value = result.value, let all = result.part("offers") else { return nil }
      return "\(readableNumber(value)) of \(readableNumber(all)) offers are used by nobody yet."
    },
    calculation: .ledger { (ledger, _) throws(MeasureFailure) in
      try AssetList.unused.answer(OffersAndNeeds(ledger).offers, in: ledger)
    })
}
