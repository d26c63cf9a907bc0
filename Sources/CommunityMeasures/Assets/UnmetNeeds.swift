// Unmet needs: what is needed and reaches nobody who needs it?

import PlainText

extension Measure {
  /// How many needs no contribution reaches that uses what is needed.
  static let unmetNeeds = Measure(
    id: "unmet-needs", question: "What is needed and not met yet?", family: .assets,
    answer: "number of needs that no used offer reaches", unit: "needs", parts: ["needs", "met", "unmet"],
    plain: { result in
      guard let value = result.value, let all = result.part("needs") else { return nil }
      if value == all, all > 0 { return "None of \(readableNumber(all)) needs is met yet, by what is recorded." }
      return "\(readableNumber(value)) of \(readableNumber(all)) needs are not met yet, by what is recorded."
    },
    calculation: .ledger { (ledger, _) throws(MeasureFailure) in
      try AssetList.unmet.answer(OffersAndNeeds(ledger).needs, in: ledger)
    })
}
