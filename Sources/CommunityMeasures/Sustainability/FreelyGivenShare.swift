// How much of the time is given freely?

import CommunityModel
import PlainText

extension Measure {
  static let freelyGivenShare = Measure(
    id: "freely-given-share",
    question: "How much of the contributed time does nobody pay for?",
    family: .sustainability,
    answer: "hours given freely / hours given",
    unit: "share", parts: ["freelyGiven", "paid", "notKnown"],
    plain: { result in
      result.value.map { "\(percentText($0)) of the recorded hours are given freely." }
    },
    calculation: .ledger { ledger, _ throws(MeasureFailure) in try freelyGivenShare(ledger) })

  private static func freelyGivenShare(_ ledger: Ledger) throws(MeasureFailure) -> MeasureResult {
    let payers = Payers(ledger)
    var (free, paid, notKnown) = (AmountSum(), AmountSum(), AmountSum())
    var basis = Basis()
    var unclear: [RowReference] = []
    for entry in ledger.entries where entry.kind == .contribution && entry.status.countsAsGiven && entry.unit == "hours"
    {
      let amount = entry.amount
      if amount.state == .notMeasured { continue }
      basis.count(entry.provenance)
      if amount.state == .unknown { basis.unknownAmounts += 1 }
      switch payers.payer(of: entry) {
      case .freely: free.add(amount)
      case .element, .unknownPayer, .outsideTheMap: paid.add(amount)
      case .notKnown:
        notKnown.add(amount)
        unclear.append(entry.reference)
      }
    }
    let total = free.value + paid.value + notKnown.value
    guard basis.rows > 0 else { throw .undefined("No hours are recorded as given.") }
    guard total > 0 || basis.unknownAmounts > 0 else { throw .undefined("The hours given add up to nothing.") }
    let (least, most) = bounds(free: free, paid: paid, notKnown: notKnown)
    let unknown = basis.unknownAmounts
    var reasons: [String] = []
    if unknown > 0 { reasons.append("\(unknown) \(unknown == 1 ? "amount is" : "amounts are") unknown") }
    if !unclear.isEmpty {
      reasons.append("whether anybody pays is not known in \(unclear.count) \(unclear.count == 1 ? "row" : "rows")")
    }
    // Where all is on one side, the amounts do not matter.
    let isDecided = notKnown.high == 0 && (unknown == 0 || free.high == 0 || paid.high == 0)
    let value = free.high == 0 ? 0 : paid.high == 0 ? 1 : free.value / total
    var result = MeasureResult(
      isDecided ? value : nil, unit: "share", undefined: "\(reasons.joined(separator: "; ")).")
    (result.low, result.high) = (least, most)
    result.parts = [
      Answer.Field("freelyGiven", answer(free)), Answer.Field("paid", answer(paid)),
      Answer.Field("notKnown", answer(notKnown)),
    ]
    result.basis = basis
    if !unclear.isEmpty {
      result.findings.append(
        Finding(.question, "Is this time paid, and by whom? \(unclear.count) rows do not say.", rows: unclear))
    }
    return result
  }

  private static func answer(_ sum: AmountSum) -> Answer {
    sum.known.map { .number($0) } ?? .bounds(low: sum.low, high: sum.high.isFinite ? sum.high : nil)
  }

  /// The least and greatest share: what is not known counts as paid, then as free.
  private static func bounds(free: AmountSum, paid: AmountSum, notKnown: AmountSum) -> (Double, Double) {
    let against = paid.high + notKnown.high
    let least = against == 0 ? 1 : against.isFinite && free.low + against > 0 ? free.low / (free.low + against) : 0
    let with = free.high + notKnown.high
    let most = with == 0 ? 0 : with.isFinite && with + paid.low > 0 ? with / (with + paid.low) : 1
    return (least, most)
  }
}
