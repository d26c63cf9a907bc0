// Unmet needs: what is needed and reaches nobody who needs it?

import PlainText

extension Measure {
  /// How many needs no contribution reaches that uses what is needed.
  static let unmetNeeds = Measure(
    id: "unmet-needs", question: "What is needed and not met yet?", family: .assets,
    answer: "number of needs that no used offer reaches", unit: "needs",
    plain: { result in
      guard let value = result.value, let all = result.part("needs") else { return nil }
      return "\(readableNumber(value)) of \(readableNumber(all)) needs are not met yet, by what is recorded."
    },
    calculation: .ledger { (ledger, _) throws(MeasureFailure) in
      let needs = OffersAndNeeds(ledger).needs
      guard !needs.isEmpty else { throw .undefined("No needs are recorded: the column Needs is blank.") }
      let unmet = needs.filter { !$0.isMatched }
      var result = MeasureResult.counting(unmet, of: needs, column: "need", in: ledger)
      result.parts = [
        Answer.Field("needs", Double(needs.count)), Answer.Field("met", Double(needs.count - unmet.count)),
        Answer.Field("unmet", Double(unmet.count)),
      ]
      if !unmet.isEmpty {
        let count = unmet.count
        result.findings.append(
          Finding(
            .question, "\(count) \(count == 1 ? "need is" : "needs are") not met by anything recorded: who was asked?",
            rows: unmet.map { ledger.community.reference(to: $0.element) }.withoutRepeats))
      }
      return result
    })
}
