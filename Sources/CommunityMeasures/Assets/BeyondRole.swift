// Beyond role: what can people do that their job does not ask of them?

import PlainText

extension Measure {
  /// How many offers lie outside the job of who offers them: those that end in a star.
  static let beyondRole = Measure(
    id: "beyond-role", question: "What can people do that their job does not ask of them?", family: .assets,
    answer: "number of offers with a star", unit: "offers", parts: ["offers", "used", "unused"],
    plain: { result in
      guard let value = result.value, let all = result.part("offers") else { return nil }
      return "\(readableNumber(value)) of \(readableNumber(all)) offers lie outside the job of who offers them."
    },
    calculation: .ledger { (ledger, _) throws(MeasureFailure) in
      let offers = OffersAndNeeds(ledger).offers
      try AssetList.unused.require(offers)
      let beyond = offers.filter { $0.isBeyondRole }
      let unused = beyond.filter { !$0.isMatched }
      var result = MeasureResult.counting(beyond, of: offers, column: "offer", in: ledger)
      result.parts = [
        Answer.Field("offers", Double(offers.count)), Answer.Field("used", Double(beyond.count - unused.count)),
        Answer.Field("unused", Double(unused.count)),
      ]
      if !unused.isEmpty {
        let count = unused.count
        result.findings.append(
          Finding(
            .question,
            "\(count) \(count == 1 ? "offer" : "offers") outside a job \(count == 1 ? "is" : "are") used by nobody yet: "
              + "was it asked for?",
            rows: unused.map { ledger.community.reference(to: $0.element) }.withoutRepeats))
      }
      return result
    })
}
