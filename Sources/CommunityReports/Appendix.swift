// What stands before and after the questions: the warning, the findings, said and seen, how sure, about, words.

import CommunityMeasures
import CommunityModel
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

  static func intro(_ facts: Facts, _ questions: [Question]) -> [Block] {
    var blocks: [Block] = []
    let settings = facts.settings
    if !settings.purpose.isEmpty { blocks.append(.paragraph(settings.purpose)) }
    blocks.append(
      .paragraph(
        Words.whatThisIsText(
          elements: Words.elements(facts.ledger.elements.count), connections: Words.connections(connections(facts)))))
    if warning(facts) != nil { blocks.append(.paragraph(Words.daggerLegend)) }
    if facts.ledger.period.isYearAtThisRate, facts.ledger.entries.contains(where: { isRate($0, facts) }) {
      blocks.append(.paragraph(Words.yearAtThisRate))
    }
    blocks.append(.heading(Words.threeFindings, id: "findings"))
    var findings: [(text: String, section: String)] = []
    for id in facts.isOnlyAList ? ["have", "give", "last"] : ["last", "give", "decide", "fair", "have"] {
      if findings.count < 3, let question = questions.first(where: { $0.id == id }), !question.headline.isEmpty {
        findings.append((question.headline, id))
      }
    }
    blocks.append(.findings(findings))
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

  static func sections(_ facts: inout Facts, _ questions: [Question]) -> [Section] {
    var sections: [Section] = []
    sections.append(open(facts))
    sections.append(sure(facts))
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

  struct OpenQuestion {
    var text: String
    /// The questions of the report that it would help to settle.
    var settles: [String]
    var rows: [RowReference]
  }

  /// What was left blank or in doubt; what would settle most first, then the order of the rows.
  static func openQuestions(_ facts: Facts) -> [OpenQuestion] {
    let give = Words.shortGive
    let fair = Words.shortFair
    let last = Words.shortLast
    let decide = Words.shortDecide
    var blanks: [(column: String, settles: [String], rows: [RowReference])] = [
      ("Amount", [give, fair, last], []), ("Paid by", [give, last], []), ("Constituency", [give, fair, decide], []),
      ("Payment", [give, fair], []), ("Count", [give, fair], []), ("Part", [decide], []), ("Stage", [decide], []),
    ]
    func add(_ column: String, _ row: RowReference) {
      if let place = blanks.firstIndex(where: { $0.column == column }) { blanks[place].rows.append(row) }
    }
    var notes: [OpenQuestion] = []
    let community = facts.community
    var previous: ConnectionIndex?
    for position in 0..<facts.ledger.count {
      let entry = facts.ledger[position]
      if entry.row == previous { continue }
      previous = entry.row
      if entry.status.countsAsGiven, entry.amount.state == .unknown { add("Amount", entry.reference) }
      if entry.kind == .decision {
        if entry.part == .unsaid { add("Part", entry.reference) }
        if entry.stage == .unsaid { add("Stage", entry.reference) }
      }
      let note = trimmed(community.words[community.connections.note[entry.row]])
      if note.contains("?") {
        let settles: [String]
        switch entry.kind {
        case .contribution: settles = [give, fair, last]
        case .reward: settles = [give, fair]
        case .benefit: settles = [last]
        case .decision: settles = [decide]
        case .tie, .other: settles = [Words.shortHave]
        }
        notes.append(OpenQuestion(text: note, settles: settles, rows: [entry.reference]))
      }
    }
    for element in facts.ledger.elements where community.elements.kind[element].isPerson {
      let row = community.reference(to: element)
      if community.elements.constituency[element].isBlank { add("Constituency", row) }
      if community.elements.paymentSet[element].isNotSaid { add("Payment", row) }
      if !community.elements.headCount[element].isExact { add("Count", row) }
    }
    var open = blanks.filter { !$0.rows.isEmpty }
      .map { OpenQuestion(text: Words.blank($0.column, $0.rows.count), settles: $0.settles, rows: $0.rows) }
    open += notes
    return open.enumerated().sorted {
      ($1.element.settles.count, $0.offset) < ($0.element.settles.count, $1.offset)
    }.map { $0.element }
  }

  private static func open(_ facts: Facts) -> Section {
    var section = Section("questions", .appendix, Words.questionsTitle)
    let open = openQuestions(facts)
    if open.isEmpty {
      section.blocks.append(.paragraph(Words.noQuestions))
      return section
    }
    section.blocks.append(.paragraph(Words.questionsText))
    section.blocks.append(
      .table(
        Table(
          "questions", Words.questionsTitle, Words.questionsColumns.map { Table.Column($0) },
          open.map { [$0.text, joined($0.settles, by: ", "), facts.places($0.rows)] })))
    return section
  }

  // MARK: How sure

  private static func bases(_ facts: Facts) -> (facts: Basis, amounts: Basis) {
    var rows = Basis()
    var amounts = Basis()
    var previous: ConnectionIndex?
    for position in 0..<facts.ledger.count {
      let entry = facts.ledger[position]
      if entry.row == previous { continue }
      previous = entry.row
      rows.count(entry.factProvenance)
      if entry.status.countsAsGiven, entry.amount.state == .unknown { amounts.unknownAmounts += 1 }
      if facts.community.connections.amount(of: entry.row) != nil
        || facts.community.connections.low(of: entry.row) != nil
      {
        amounts.count(entry.provenance)
      }
    }
    return (rows, amounts)
  }

  static func basisSentence(_ facts: Facts) -> String {
    let (rows, amounts) = bases(facts)
    return Words.sureSentence(rows: Words.basis(rows), amounts: Words.basis(amounts))
      + " " + Words.unknownAmounts(amounts.unknownAmounts)
  }

  private static func sure(_ facts: Facts) -> Section {
    var section = Section("sure", .appendix, Words.sureTitle)
    let (rows, amounts) = bases(facts)
    section.blocks.append(.paragraph(Words.sureText))
    func cells(_ basis: Basis) -> [Int] {
      [basis.recorded, basis.stated, basis.estimated, basis.illustrative, basis.unsaid]
    }
    section.blocks.append(
      .table(
        Table(
          "sure", Words.sureCaption,
          Words.sureColumns.enumerated().map { Table.Column($0.element, number: $0.offset > 0) },
          Words.sureNames.indices.map {
            [Words.sureNames[$0], readableNumber(Double(cells(rows)[$0])), readableNumber(Double(cells(amounts)[$0]))]
          })))
    section.blocks.append(.paragraph(Words.unknownAmounts(amounts.unknownAmounts)))
    let elements = facts.community.elements
    let left = elements.indices.filter { elements.consent[$0] == Consent.none }.count
    if left > 0 { section.blocks.append(.paragraph(Words.leftOut(left))) }
    return section
  }

  // MARK: About

  static func asked(_ facts: Facts) -> String? {
    guard let asked = facts.settings.asked, let answered = facts.settings.answered else { return nil }
    return Words.answered(answered, of: asked)
  }

  static func agreed(_ facts: Facts) -> [String] {
    facts.settings.agreed.map { item in
      "\(item.on): \(item.text)" + (item.lookAgain.isEmpty ? "" : " " + Words.lookAgain(item.lookAgain))
    }
  }

  private static func about(_ facts: Facts) -> Section {
    var section = Section("about", .appendix, Words.aboutTitle)
    let settings = facts.settings
    func said(_ text: String) -> String { text.isEmpty ? Words.notSaidYet : text }
    section.blocks.append(
      .terms([
        (Words.aboutPurpose, said(settings.purpose)), (Words.aboutPlace, said(settings.place)),
        (Words.aboutAsked, said(settings.askedFor)), (Words.aboutBenefits, said(settings.benefits)),
        (Words.aboutAnswered, asked(facts) ?? Words.notSaidYet), (Words.aboutContact, said(settings.contact)),
        (Words.aboutDelete, said(settings.deleteAfter)), (Words.aboutShare, Words.sharePrivate),
      ]))
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
