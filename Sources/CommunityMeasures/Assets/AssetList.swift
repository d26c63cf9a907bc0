// A list of offers or of needs as an answer: the count, the words of each element, a table, a question to ask.

import CommunityModel

/// One of the two columns of assets, and the words in which its list is told.
struct AssetList {
  /// `offer` or `need`: the unit is its plural.
  let noun: String
  let column: String
  /// Parts: all, those that are matched, and those listed.
  let parts: (all: String, matched: String, listed: String)
  /// "… used by nobody yet: who could use them?", after the number.
  let question: (one: String, several: String)

  static let unused = AssetList(
    noun: "offer", column: "Offers", parts: ("offers", "used", "unused"),
    question: ("offer is used by nobody yet: who could use them?", "offers are used by nobody yet: who could use them?")
  )
  static let unmet = AssetList(
    noun: "need", column: "Needs", parts: ("needs", "met", "unmet"),
    question: (
      "need is not met by anything recorded: who was asked?", "needs are not met by anything recorded: who was asked?"
    ))

  /// Those of `all` that no contribution matches.
  ///
  /// - Throws: ``MeasureFailure/undefined(_:)`` when nothing is recorded in the column.
  func answer(_ all: [OfferOrNeed], in ledger: Ledger) throws(MeasureFailure) -> MeasureResult {
    try require(all)
    let listed = all.filter { !$0.isMatched }
    var result = MeasureResult.counting(listed, of: all, column: noun, in: ledger)
    result.parts = [
      Answer.Field(parts.all, Double(all.count)), Answer.Field(parts.matched, Double(all.count - listed.count)),
      Answer.Field(parts.listed, Double(listed.count)),
    ]
    if !listed.isEmpty {
      result.findings.append(
        Finding(
          .question, "\(listed.count) \(listed.count == 1 ? question.one : question.several)",
          rows: listed.map { ledger.community.reference(to: $0.element) }.withoutRepeats))
    }
    return result
  }

  func require(_ all: [OfferOrNeed]) throws(MeasureFailure) {
    if all.isEmpty { throw .undefined("No \(noun)s are recorded: the column \(column) is blank.") }
  }
}

extension [RowReference] {
  /// Each once, in their order.
  var withoutRepeats: [RowReference] {
    var seen: Set<RowReference> = []
    return filter { seen.insert($0).inserted }
  }
}
