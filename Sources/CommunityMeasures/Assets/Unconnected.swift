// Unconnected: what is on the map and in no connection?

import PlainText

extension Measure {
  /// How many elements no row links with anything.
  static let unconnected = Measure(
    id: "unconnected", question: "What is on the map and in no connection?", family: .assets,
    answer: "number of elements that no row names", unit: "elements",
    plain: { result in
      result.value == 0
        ? "Every element is in some connection."
        : result.value.map { "\(readableNumber($0)) \($0 == 1 ? "element is" : "elements are") in no connection yet." }
    },
    calculation: .ledger { (ledger, _) throws(MeasureFailure) in
      guard !ledger.elements.isEmpty else { throw .undefined("There is nothing on the map.") }
      var isConnected = [Bool](repeating: false, count: ledger.community.elements.count)
      for position in 0..<ledger.count {
        let entry = ledger[position]
        isConnected[entry.from.position] = true
        isConnected[entry.to.position] = true
      }
      let apart = ledger.elements.filter { !isConnected[$0.position] }
      var result = MeasureResult(Double(apart.count), unit: "elements")
      result.perElement = ledger.elements.map { MeasureResult.ElementAnswer($0, isConnected[$0.position] ? 0 : 1) }
      for element in ledger.elements { result.basis.count(ledger.community.elements.provenance[element].fact) }
      if !apart.isEmpty {
        let count = apart.count
        result.findings.append(
          Finding(
            .question, "\(count) \(count == 1 ? "element is" : "elements are") in no connection: who could link them?",
            rows: apart.map { ledger.community.reference(to: $0) }))
      }
      return result
    })
}
