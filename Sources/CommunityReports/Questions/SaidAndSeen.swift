// Said and seen, promised and given, agreed: what the group holds itself to, beside what the rows show.

import CommunityMeasures
import CommunityModel
import PlainText

extension Question {
  /// `nil` where nothing is said, promised or agreed.
  static func said(_ facts: inout Facts) -> Question? {
    var question = Question("said", Words.saidTitle)
    let promises = PromisesShown(facts)
    if facts.settings.statements.isEmpty && promises.count == 0 && facts.settings.agreed.isEmpty { return nil }
    if facts.settings.agreed.isEmpty == false { question.headline = Words.agreedHeadline(facts.settings.agreed.count) }
    if promises.count > 0 { question.headline = Words.promisedHeadline(promises.count) }
    question.addStatements(&facts, promises)
    question.addPromises(&facts, promises)
    if let table = facts.agreedTable() {
      question.blocks.append(.heading(Words.agreedHeading, id: "said-agreed"))
      question.blocks.append(.table(table))
      question.asks.append(Words.askAgreed)
    }
    return question
  }

  private mutating func addStatements(_ facts: inout Facts, _ promises: PromisesShown) {
    if facts.settings.statements.isEmpty { return }
    blocks.append(.heading(Words.saidHeading, id: "said-statements"))
    var table = Table("said", Words.saidTitle, Words.saidAllColumns.map { Table.Column($0) })
    var counts = (agree: 0, otherwise: 0, open: 0)
    for statement in facts.settings.statements {
      let result = statement.measure.isEmpty ? nil : facts.ask(statement.measure)
      var seen = facts.seenNothing(of: statement.measure)
      var (range, basis, together) = ("–", "–", Words.cannotSay)
      if let result, facts.isKeptBack(result, promises) {
        seen = Words.keptBackFew
      } else if let result {
        basis = Words.basis(result.basis)
        if result.low != nil || result.value != nil {
          let mark = result.basis.illustrative > 0 ? Words.dagger : ""
          seen = (MeasureTable.plainSentence(of: result) ?? MeasureTable.value(of: result)) + mark
          range = facts.rangeText(result)
          together = Appendix.verdict(statement, result)
        } else if let reason = result.undefined {
          seen = reason
        }
        measures.append(result)
        sources.append((statement.text, result.findings.flatMap { $0.rows }))
      }
      switch together {
      case Words.agrees: counts.agree += 1
      case Words.disagrees: counts.otherwise += 1
      default: counts.open += 1
      }
      table.rows.append([
        statement.text, statement.source.isEmpty ? Words.notSaidShort : statement.source, seen, range, basis, together,
      ])
    }
    headline = Words.saidHeadline(agree: counts.agree, otherwise: counts.otherwise, open: counts.open)
    limits.append(Words.saidLimits)
    blocks.append(.table(table))
  }

  private mutating func addPromises(_ facts: inout Facts, _ promises: PromisesShown) {
    if promises.count == 0 { return }
    blocks.append(.heading(Words.promisedHeading, id: "said-promised"))
    if !promises.rows.isEmpty {
      blocks.append(.paragraph(Words.promisedRule))
      blocks.append(
        .table(
          Table(
            "promised", Words.promisedCaption, Words.promisedColumns.map { Table.Column($0) },
            promises.rows.map { row in
              [
                row.who, row.target, row.form, row.promised, row.given, row.outcome,
              ]
            })))
      for row in promises.rows { sources.append(("\(row.who), \(row.form)", row.rows)) }
    }
    if promises.keptBack > 0 {
      blocks.append(.paragraph(Words.promisesKeptBack(promises.keptBack) + " " + Words.promisedPrivate))
    } else {
      _ = ask("promised-and-given", &facts)
    }
    if promises.rows.contains(where: { $0.isShort }) { asks.append(Words.askPromised) }
    if promises.rows.contains(where: { $0.isOpen }) { asks.append(Words.askNotYet) }
  }
}

extension Facts {
  /// What stands where a statement has no answer.
  func seenNothing(of request: String) -> String {
    if request.isEmpty { return Words.noMeasure }
    let id = String(request.prefix { $0 != ":" })
    return Measure.named(id, among: measures) == nil ? Words.notWorkedOutHere(id) : Words.cannotSay
  }

  /// Whether an answer would tell what fewer than three people got or promised.
  func isKeptBack(_ result: MeasureResult, _ promises: PromisesShown) -> Bool {
    if result.id == "promised-and-given" { return promises.keptBack > 0 }
    return !people.showsMoney && result.measure?.family == .equity
  }

  /// `62 % to 71 %`, `0.4`, `at least 3`
  func rangeText(_ result: MeasureResult) -> String {
    func text(_ number: Double) -> String {
      result.unit == "share" ? percentText(number) : readableNumber(number)
    }
    switch (result.low, result.high) {
    case (let low?, let high?): return low < high ? Words.rangeShort(text(low), text(high)) : text(low)
    case (let low?, nil): return Words.atLeastShort(text(low))
    case (nil, let high?): return Words.atMostShort(text(high))
    case (nil, nil): return result.value.map { text($0) } ?? Words.cannotSay
    }
  }
}
