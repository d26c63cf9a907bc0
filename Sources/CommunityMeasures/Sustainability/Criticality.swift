// What would stop if one element alone were taken away?

import CommunityModel
import PlainText

extension Measure {
  static let criticality = Measure(
    id: "criticality",
    question: "Whose leaving, alone, would stop most?",
    family: .sustainability,
    answer: "largest number of activities and groups stopped by one removal",
    unit: "elements",
    plain: { result in
      guard let value = result.value else { return nil }
      if value == 0 { return "Whoever leaves alone, nothing on this map stops." }
      return "The loss of one alone would stop \(readableNumber(value)) \(value == 1 ? "activity" : "activities")."
    },
    calculation: .ledger { ledger, _ throws(MeasureFailure) in
      let model = StopModel(ledger)
      guard model.canStop.contains(true) else {
        throw .undefined("There is no activity on this map that could stop, and no group with needs.")
      }
      return CriticalitySearch(model).result()
    })
}

/// Takes every element away in turn.
struct CriticalitySearch {
  let model: StopModel
  private let elements: [Int]
  private var least: Cascade
  private var most: Cascade
  private let isUncertain: Bool
  private let amounts: [(low: Double, high: Double)]

  init(_ model: StopModel) {
    self.model = model
    elements = model.ledger.elements.map { $0.position }
    amounts = model.amounts(asRanges: true)
    least = Cascade(model, end: .least, amounts: amounts)
    most = Cascade(model, end: .most, amounts: amounts)
    isUncertain = model.hasUnknown || model.hasRange || model.hasUncertainCount
  }

  private struct Loss {
    var element: Int
    var value: Int?
    var low: Int
    var high: Int
    var lost: [(unit: String, amount: Double)]
  }

  func result() -> MeasureResult {
    var search = self
    var middle = Cascade(model, end: .least)
    var middleMost = Cascade(model, end: .most)
    var losses: [Loss] = []
    for element in elements {
      middle.run(without: [element])
      let count = middle.stopped.count
      var loss = Loss(element: element, value: count, low: count, high: count, lost: middle.lostByUnit())
      if isUncertain {
        middleMost.run(without: [element])
        if middleMost.stopped.count != count { loss.value = nil }
        search.least.run(without: [element])
        search.most.run(without: [element])
        (loss.low, loss.high) = (search.least.stopped.count, search.most.stopped.count)
      }
      losses.append(loss)
    }
    let largest = losses.compactMap { $0.value }.max() ?? 0
    let isOpen = losses.contains { $0.value == nil && $0.high > largest }
    var result = MeasureResult(
      isOpen ? nil : Double(largest), unit: "elements",
      undefined: "Amounts that nobody recorded decide: at least \(losses.map { $0.low }.max() ?? 0).")
    result.low = losses.map { Double($0.low) }.max()
    result.high = losses.map { Double($0.high) }.max()
    result.perElement = losses.map { loss in
      let answer: Answer =
        loss.low == loss.high ? .number(Double(loss.low)) : .bounds(low: Double(loss.low), high: Double(loss.high))
      return MeasureResult.ElementAnswer(ElementIndex(loss.element), answer)
    }
    result.findings = findings(losses)
    result.table = table(losses)
    for flow in model.flows {
      result.basis.count(flow.provenance)
      if flow.amount.state == .unknown { result.basis.unknownAmounts += 1 }
    }
    if elements.count <= JointLoss.mostElements {
      let pairs = JointLoss.all(in: model)
      result.parts.append(Answer.Field("pairsWorse", Double(pairs.count)))
      let named = pairs.filter { !model.isPerson($0.first) && !model.isPerson($0.second) }
      for pair in named.prefix(10) {
        let what = pair.stops.map { model.label($0.position) }.joined(separator: ", ")
        result.findings.append(
          Finding(
            .note,
            "\(model.label(pair.first.position)) and \(model.label(pair.second.position)) together stop what neither "
              + "stops alone: \(what)."))
      }
      if pairs.count > named.count {
        let rest = pairs.count - named.count
        result.findings.append(
          Finding(.note, "\(rest) more such \(rest == 1 ? "pair" : "pairs") with people; they are not listed."))
      }
    }
    return result
  }

  /// Bodies, resources and places by name, most first; people only as a number.
  private func findings(_ losses: [Loss]) -> [Finding] {
    var findings: [Finding] = []
    let bodies = losses.filter { $0.low > 0 && !model.kind($0.element).isPerson }
    for loss in bodies.sorted(by: { ($0.low, $1.element) > ($1.low, $0.element) }).prefix(10) {
      let count = loss.value ?? loss.low
      let many = loss.value == nil ? "at least \(count)" : "\(count)"
      let lost = loss.lost.map { stopFigure($0.amount, $0.unit) }.joined(separator: ", ")
      findings.append(
        Finding(
          .note,
          "Without \(model.label(loss.element)) alone, \(many) \(count == 1 ? "stops" : "stop")"
            + (lost.isEmpty ? "." : "; \(lost) of contributions are lost.")))
    }
    let people = losses.filter { $0.low > 0 && model.kind($0.element).isPerson }.count
    if people > 0 {
      findings.append(
        Finding(
          .question,
          "Something stops if one of \(people) \(people == 1 ? "person or crowd" : "people or crowds") leaves; they are "
            + "not listed. Who could learn to share this work?"))
    }
    if bodies.isEmpty && people == 0 {
      findings.append(Finding(.note, "Whoever leaves alone, nothing on this map stops."))
    }
    return findings
  }

  private func table(_ losses: [Loss]) -> ResultTable {
    var table = ResultTable(columns: ["element", "stops", "unit", "lost"], rows: [])
    for loss in losses where !model.kind(loss.element).isPerson {
      let key = Answer.text(model.community.key(of: ElementIndex(loss.element)))
      for (unit, amount) in loss.lost {
        table.rows.append([key, Answer(loss.value.map { Double($0) }), .text(unit), .number(amount)])
      }
    }
    return table
  }
}

extension Cascade {
  /// The known amounts of contributions that are lost, by unit in the order of the file.
  func lostByUnit() -> [(unit: String, amount: Double)] {
    var lost: [(unit: String, amount: Double)] = []
    for flow in touchedFlows {
      let given = model.flows[Int(flow)]
      guard given.kind == .contribution, let value = given.amount.value else { continue }
      let gone = value * (1 - left(flow))
      if gone <= value * StopLevel.slack { continue }
      if let known = lost.firstIndex(where: { $0.unit == given.unit }) {
        lost[known].amount += gone
      } else {
        lost.append((given.unit, gone))
      }
    }
    return lost
  }
}
