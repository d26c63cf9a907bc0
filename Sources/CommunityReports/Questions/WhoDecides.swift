// Who decides?

import CommunityMeasures
import CommunityModel
import PlainText

extension Question {
  static func decide(_ facts: inout Facts, _ pictures: [ReportPicture]) -> Question {
    var question = Question("decide", Words.decideTitle)
    let entries = facts.ledger.entries.filter { $0.kind == .decision && $0.status.countsAsGiven }
    let known = entries.filter { $0.part.hasLastWord }.count
    let unsaid = entries.filter { $0.part == .unsaid }
    question.headline =
      entries.isEmpty ? Words.decideNothing : Words.decideHeadline(known: known, of: entries.count)
    question.limits = [Words.decideLimits]
    if entries.isEmpty {
      question.asks = Stage.inOrder.map { Words.askStage($0.rawValue) }
      return question
    }
    question.show("decisions", reading: Words.decideReading, pictures)
    var table = Table("decide-stages", Words.decideCaption, Words.decideColumns.map { Table.Column($0) })
    for (number, stage) in (Stage.inOrder + [.unsaid]).enumerated() {
      let here = entries.filter { $0.stage == stage }
      if here.isEmpty {
        if stage != .unsaid {
          table.rows.append([Words.stageNames[number], Words.notSpoken, Words.notSpoken, Words.notSpoken])
          question.asks.append(Words.askStage(stage.rawValue))
        }
        continue
      }
      func names(_ takes: (Entry) -> Bool) -> String {
        var who: [ElementIndex] = []
        for entry in here where takes(entry) && !who.contains(entry.from) { who.append(entry.from) }
        return who.isEmpty ? "–" : joined(facts.names(who), by: ", ")
      }
      table.rows.append([
        Words.stageNames[number], names { $0.part.hasLastWord }, names { $0.part == .advises || $0.part == .takesPart },
        names { $0.part == .unsaid },
      ])
      question.sources.append((Words.stageNames[number], here.map { $0.reference }))
    }
    question.blocks.append(.table(table))
    question.addGap(&facts)
    question.addLevel(&facts)
    for entry in unsaid.prefix(4) {
      question.asks.append(Words.askPart(facts.name(entry.from), facts.name(entry.to), stage: entry.stage.rawValue))
    }
    return question
  }

  /// Shares of decisions beside shares of contributions.
  private mutating func addGap(_ facts: inout Facts) {
    guard let gap = facts.decisionGap() else { return }
    measures.append(gap.safeResult)
    let unit = facts.decisionUnit
    blocks.append(.heading(Words.gapHeading, id: "decide-gap"))
    if let sentence = gap.sentence(unit) { blocks.append(.key(sentence)) }
    if gap.hasContributions {
      blocks.append(.table(gap.gapTable(unit)))
      blocks.append(.note(label: Words.readingLabel, text: Words.gapReading, kind: .reading))
      asks.append(Words.askGap)
    } else if let reason = gap.result.undefined {
      blocks.append(.paragraph(Words.gapCannotSay(reason)))
    }
    if let shares = gap.stageTable(), !shares.rows.isEmpty {
      blocks.append(.table(shares))
      blocks.append(.paragraph(Words.sharesNote))
    }
    sources.append((Words.gapHeading, gap.result.findings.flatMap { $0.rows }))
  }
}
