// What stands before and after the questions: the warning, the findings, said and seen, how sure, about, words.

import CommunityMeasures
import CommunityModel
import CommunityTables
import PlainText

enum Appendix {
  // MARK: Before the questions

  /// The first line of the page when figures are made up. `nil` when none are.
  static func warning(_ facts: Facts) -> String? {
    var amounts = 0
    var made = 0
    var rows = 0
    var madeRows = 0
    let connections = facts.community.connections
    var previous: ConnectionIndex?
    for position in 0..<facts.ledger.count {
      let entry = facts.ledger[position]
      if entry.row == previous { continue }
      previous = entry.row
      rows += 1
      let pair = connections.provenance[entry.row]
      if pair.fact == .illustrative || pair.amount == .illustrative { madeRows += 1 }
      if connections.amount(of: entry.row) != nil || connections.low(of: entry.row) != nil {
        amounts += 1
        if pair.amount == .illustrative { made += 1 }
      }
    }
    if made == 0 && madeRows == 0 { return nil }
    return Words.illustrative(amounts: made, of: amounts, rows: madeRows, ofRows: rows)
  }

  static func intro(
    _ facts: Facts, _ questions: [Question], _ readers: [Report.Reader], leftOut: [Question]
  ) -> [Block] {
    var blocks: [Block] = []
    let settings = facts.settings
    if facts.community.shared.isShared { blocks.append(.key(ShareWords.line(facts.community.shared))) }
    if !settings.purpose.isEmpty { blocks.append(.paragraph(settings.purpose)) }
    let things = facts.ledger.elements.count
    blocks.append(
      .paragraph(
        facts.isOnlyAList
          ? Words.whatThisIsList(Words.times(things, "thing", "things"))
          : Words.whatThisIsText(
            elements: Words.elements(things), connections: Words.connections(connections(facts)))))
    if facts.community.shared.isShared {
      blocks.append(.list(Array(ShareWords.told(facts.community.shared).dropFirst()) + [ShareWords.aboutLink]))
    }
    if warning(facts) != nil { blocks.append(.paragraph(Words.daggerLegend)) }
    if facts.ledger.period.isYearAtThisRate, facts.ledger.entries.contains(where: { isRate($0, facts) }) {
      blocks.append(.paragraph(Words.yearAtThisRate))
    }
    blocks.append(.heading(Words.threeFindings, id: "findings"))
    var findings: [(text: String, section: String)] = []
    for id in facts.isOnlyAList ? ["have", "give"] : Report.firstFindings(for: readers) {
      if findings.count < 3, let question = questions.first(where: { $0.id == id }), !question.headline.isEmpty {
        findings.append((question.headline, id))
      }
    }
    blocks.append(.findings(findings))
    if !leftOut.isEmpty { blocks.append(.paragraph(Words.otherQuestions(leftOut.map { $0.title }))) }
    return blocks
  }

  private static func connections(_ facts: Facts) -> Int {
    var count = 0
    var previous: ConnectionIndex?
    for position in 0..<facts.ledger.count {
      let row = facts.ledger[position].row
      if row != previous { count += 1 }
      previous = row
    }
    return count
  }

  private static func isRate(_ entry: Entry, _ facts: Facts) -> Bool {
    facts.community.connections.per[entry.row] != .none
  }

  // MARK: After them

  static func sections(
    _ facts: inout Facts, _ questions: [Question], _ sure: HowSure, _ evidence: EvidenceTable
  ) -> [Section] {
    var sections: [Section] = []
    sections.append(open(facts, questions))
    sections.append(sure.section(evidence, facts))
    sections.append(about(facts))
    var words = Section("words", .appendix, Words.glossaryTitle)
    words.blocks = [.terms(Words.glossary)]
    sections.append(words)
    sections.append(numbers(questions))
    return sections
  }

  /// Whether every number that the result may be lies on the side that was said, or every one on the other.
  static func verdict(_ statement: Statement, _ result: MeasureResult) -> String {
    var agrees = true
    var disagrees = false
    if let above = statement.above {
      agrees = agrees && (result.low.map { $0 > above } ?? false)
      disagrees = disagrees || (result.high.map { $0 <= above } ?? false)
    }
    if let below = statement.below {
      agrees = agrees && (result.high.map { $0 < below } ?? false)
      disagrees = disagrees || (result.low.map { $0 >= below } ?? false)
    }
    if statement.above == nil && statement.below == nil { return Words.cannotSay }
    return disagrees ? Words.disagrees : agrees ? Words.agrees : Words.cannotSay
  }

  static func basisSentence(_ facts: Facts) -> String {
    let sure = HowSure(facts.ledger)
    return Words.sureSentence(rows: Words.basis(sure.rows), amounts: Words.basis(sure.amounts))
      + " " + Words.unknownAmounts(sure.amounts.unknownAmounts)
  }

  // MARK: About

  static func asked(_ facts: Facts) -> String? {
    if let answered = WhoAnswered(facts) { return answered.sentence }
    guard let asked = facts.settings.asked, let answered = facts.settings.answered else { return nil }
    return Words.answered(answered, of: asked)
  }

  private static func about(_ facts: Facts) -> Section {
    var section = Section("about", .appendix, Words.aboutTitle)
    let settings = facts.settings
    let told: [(term: String, meaning: String)] = [
      (Words.aboutPurpose, settings.purpose), (Words.aboutPlace, settings.place),
      (Words.aboutAsked, settings.askedFor), (Words.aboutBenefits, settings.benefits),
      (Words.aboutAnswered, asked(facts) ?? ""),
      (Words.aboutContact, facts.community.shared.isShared ? ShareWords.contactShared : settings.contact),
      (Words.aboutDelete, settings.deleteAfter), (Words.aboutShare, ShareWords.mayBeSeen(facts.community.shared)),
    ]
    var terms = told.filter { !$0.meaning.isEmpty }
    // What is left out of a shared copy is told by its kind; a private page names the headers.
    let left = facts.community.sensitiveColumns.map { $0.header }
    let columns =
      facts.community.shared.isShared ? ShareWords.columnsLeft(facts.community.shared) ?? "" : Words.listed(left)
    if !columns.isEmpty { terms.append((Words.aboutColumns, columns)) }
    section.blocks.append(.terms(terms))
    let blank = told.filter { $0.meaning.isEmpty }.map { $0.term }
    if !blank.isEmpty { section.blocks.append(.paragraph(Words.aboutBlank(blank))) }
    return section
  }

  private static func numbers(_ questions: [Question]) -> Section {
    var section = Section("numbers", .appendix, Words.sourcesTitle)
    section.blocks.append(.paragraph(Words.sourcesText))
    var ids: [String] = []
    for result in questions.flatMap({ $0.measures }) where !ids.contains(result.id) { ids.append(result.id) }
    section.blocks.append(.list(ids.map { Words.formulaPage($0) }))
    return section
  }
}
