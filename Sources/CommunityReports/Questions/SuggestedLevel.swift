// Which level of co-production do the rows suggest, by which rule, on which evidence?

import CommunityMeasures
import CommunityModel
import PlainText

extension Question {
  /// The level, the rule that gave it, the evidence, what would settle it, and the table of rules.
  mutating func addLevel(_ facts: inout Facts) {
    guard let result = ask("coproduction-level", &facts) else { return }
    blocks.append(.heading(Words.levelHeading, id: "decide-level"))
    let mark = result.basis.illustrative > 0 ? Words.dagger : ""
    if let value = result.value, let level = Thresholds.coproductionLevels.first(where: { Double($0.level) == value }) {
      blocks.append(.key(Words.levelIs(level.level, level.name) + mark))
      blocks.append(.paragraph(Words.levelRule(level.rule)))
    } else if let low = result.low, let high = result.high {
      blocks.append(.key(Words.levelBetween(readableNumber(low), readableNumber(high))))
    } else {
      blocks.append(.key(Words.levelCannotSay))
      if let reason = result.undefined { blocks.append(.paragraph(reason)) }
    }
    let evidence = Words.levelEvidence(result)
    if !evidence.isEmpty { blocks.append(.list(evidence)) }
    for finding in result.findings {
      if finding.severity == .warning { blocks.append(.paragraph(finding.text)) }
      if finding.severity != .warning { sources.append((Words.levelHeading, finding.rows)) }
    }
    addWhatWouldSettle(result, facts)
    var table = Table("decide-rules", Words.rulesCaption, Words.rulesColumns.map { Table.Column($0) })
    for row in result.table?.rows ?? [] { table.rows.append(row.map { MeasureTable.plain($0) }) }
    if table.rows.isEmpty {
      table.rows = Thresholds.coproductionLevels.map { ["\($0.level)", $0.name, $0.rule, Words.cannotSay] }
    }
    blocks.append(.table(table))
    blocks.append(.paragraph(Words.rulesReading))
  }

  private mutating func addWhatWouldSettle(_ result: MeasureResult, _ facts: Facts) {
    if result.value != nil { return }
    var items: [String] = []
    for finding in result.findings where finding.severity == .question {
      items.append(Words.settledByRows(facts.places(finding.rows)))
    }
    let told = facts.ledger.entries.filter { $0.kind == .decision }.map { $0.stage }
    let silent = Stage.inOrder.filter { !told.contains($0) }.map { $0.rawValue }
    if !silent.isEmpty { items.append(Words.settledByStages(joined(silent, by: ", "))) }
    if let reason = result.undefined, items.isEmpty { items.append(reason) }
    if items.isEmpty { return }
    blocks.append(.heading(Words.settleHeading, id: "decide-settle"))
    blocks.append(.list(items))
  }
}

extension Words {
  /// The counts that the rules look at.
  static func levelEvidence(_ result: MeasureResult) -> [String] {
    func count(_ part: String) -> Int? { result.part(part).map { Int($0) } }
    guard let decisions = count("decisions"), let unknown = count("unknown"),
      let early = count("coproducersDecideEarly"), let othersEarly = count("othersDecideEarly"),
      let late = count("coproducersDecideLate"), let othersLate = count("othersDecideLate"),
      let takePart = count("coproducersTakePart"), let contribute = count("coproducersContribute")
    else { return [] }
    var items = [decisionsKnown(decisions, unknown: unknown)]
    if decisions > 0 {
      items.append(evidenceOf(earlyStages, early, othersEarly))
      items.append(evidenceOf(lateStages, late, othersLate))
    }
    items.append(evidenceTakePart(takePart))
    items.append(evidenceContribute(contribute))
    if let share = result.part("largestShare") { items.append(evidenceLargest(percentText(share))) }
    return items
  }
}
