// Assets by type: what have we got?

import PlainText

extension Measure {
  /// How many elements of each asset type there are. Activities are counted apart.
  ///
  /// - SeeAlso: Kretzmann, J. P. and McKnight, J. L. (1993). *Building Communities from the Inside Out*. ACTA.
  static let assetsByType = Measure(
    id: "assets-by-type", question: "What have we got, of which kind?", family: .assets,
    answer: "number of assets, activities apart", unit: "elements",
    plain: { result in
      result.value.map { "There \($0 == 1 ? "is 1 asset" : "are \(readableNumber($0)) assets") on this map." }
    },
    calculation: .ledger { (ledger, _) throws(MeasureFailure) in
      guard !ledger.elements.isEmpty else { throw .undefined("There is nothing on the map.") }
      let types = AssetTypes(ledger)
      var counts = [Int](repeating: 0, count: types.types.count)
      var (activities, notSaid) = (0, 0)
      var perElement: [MeasureResult.ElementAnswer] = []
      var result = MeasureResult(0, unit: "elements")
      for (element, kind) in zip(ledger.elements, types.kinds) {
        switch kind {
        case .type(let type):
          if let place = types.types.firstIndex(of: type) { counts[place] += 1 }
          perElement.append(MeasureResult.ElementAnswer(element, .text(type)))
        case .activity:
          activities += 1
          perElement.append(MeasureResult.ElementAnswer(element, .text("activity")))
        case .notSaid:
          notSaid += 1
          perElement.append(MeasureResult.ElementAnswer(element, Answer.none))
        }
        result.basis.count(ledger.community.elements.provenance[element].fact)
      }
      let total = Double(counts.reduce(0, +))
      (result.value, result.low, result.high) = (total, total, total)
      result.perElement = perElement
      result.parts = zip(types.types, counts).map { Answer.Field($0.0, Double($0.1)) }
      result.parts += [Answer.Field("activities", Double(activities)), Answer.Field("notSaid", Double(notSaid))]
      if !types.guessed.isEmpty {
        let count = types.guessed.count
        result.findings.append(
          Finding(
            .note, "\(count) asset \(count == 1 ? "type is" : "types are") guessed from Type.",
            rows: types.guessed.map { ledger.community.reference(to: $0) }))
      }
      if notSaid > 0 {
        result.findings.append(
          Finding(
            .question,
            "\(notSaid) \(notSaid == 1 ? "element has" : "elements have") no type: what kind of asset is it?",
            rows: zip(ledger.elements, types.kinds).filter { $0.1 == .notSaid }
              .map { ledger.community.reference(to: $0.0) }))
      }
      return result
    })
}
