// What was left open in the rows, and how many findings would each answer settle?

import CommunityMeasures
import CommunityModel
import PlainText

extension Appendix {
  struct OpenQuestion {
    var text: String
    /// The questions of the report that it would help to settle.
    var settles: [String]
    var rows: [RowReference]
    /// Between whom it was asked, where it is the note of one row.
    var about: String?
    /// How many answers of the report rest on it: a finding asks about one of its rows, or is told from one.
    var findings = 0

    /// The question and what it is about, for where no row stands beside it.
    var inContext: String { about.map { Words.askedAbout(text, $0) } ?? text }
  }

  /// What was left blank or in doubt, by how many findings rest on it; then by how many questions of the report it bears
  /// on, then in the order of the rows.
  ///
  /// - Parameter questions: Answered. Without any the order is by the questions it bears on.
  static func openQuestions(_ facts: Facts, _ questions: [Question] = []) -> [OpenQuestion] {
    let give = Words.shortGive
    let fair = Words.shortFair
    let last = Words.shortLast
    let decide = Words.shortDecide
    var blanks: [(column: String, settles: [String], rows: [RowReference])] = [
      ("Amount", [give, fair, last], []), ("Constituency", [give, fair, decide], []),
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
        notes.append(
          OpenQuestion(
            text: note, settles: settles, rows: [entry.reference],
            about: Words.fromTo(facts.name(entry.from), facts.name(entry.to))))
      }
    }
    // What a copy for others leaves out of people's rows is no question to its readers.
    for element in facts.ledger.elements
    where community.elements.kind[element].isPerson && !community.shared.isShared {
      let row = community.reference(to: element)
      if community.elements.constituency[element].isBlank { add("Constituency", row) }
      if community.elements.paymentSet[element].isNotSaid { add("Payment", row) }
      if !community.elements.headCount[element].isExact { add("Count", row) }
    }
    var open = blanks.filter { !$0.rows.isEmpty }
      .map { blank in
        let isKept = blank.column == "Amount" && (community.shared.keptBack) > 0
        return (isKept ? Words.keptOrBlank : blank.column, blank.settles, blank.rows)
      }
      .map { (column: String, settles: [String], rows: [RowReference]) in
        OpenQuestion(text: Words.blank(column, rows.count), settles: settles, rows: rows)
      }
    open += notes
    for result in questions.flatMap({ $0.measures }) where result.id == "freely-given-share" {
      let rows = result.findings.filter { $0.severity == .question }.flatMap { $0.rows }
      if rows.isEmpty || open.contains(where: { $0.rows == rows }) { continue }
      open.append(OpenQuestion(text: Words.blank("Paid by", rows.count), settles: [give, last], rows: rows))
    }
    count(&open, in: questions)
    return open.enumerated().sorted {
      ($1.element.findings, $1.element.settles.count, $0.offset)
        < ($0.element.findings, $0.element.settles.count, $1.offset)
    }.map { $0.element }
  }

  /// Counts each answer once for each open question of whose rows one of its findings names any.
  ///
  /// What a measure of a network only notes is what it left out: that would be the same whatever the answer.
  private static func count(_ open: inout [OpenQuestion], in questions: [Question]) {
    if questions.isEmpty || open.isEmpty { return }
    var openAtRow: [RowReference: [Int]] = [:]
    for (number, item) in open.enumerated() {
      for row in item.rows { openAtRow[row, default: []].append(number) }
    }
    var lastAnswer = [Int](repeating: -1, count: open.count)
    var asked: [String] = []
    var answer = 0
    for result in questions.flatMap({ $0.measures }) {
      // The same measure under two questions is one answer.
      let request = MeasureTable.name(of: result)
      if asked.contains(request) { continue }
      asked.append(request)
      var tellsFromRows = false
      if case .ledger = result.measure?.calculation { tellsFromRows = true }
      for finding in result.findings where tellsFromRows || finding.severity != .note {
        for row in finding.rows {
          for number in openAtRow[row] ?? [] where lastAnswer[number] != answer {
            lastAnswer[number] = answer
            open[number].findings += 1
          }
        }
      }
      answer += 1
    }
  }

  static func open(_ facts: Facts, _ questions: [Question]) -> Section {
    var section = Section("questions", .appendix, Words.questionsTitle)
    let open = openQuestions(facts, questions)
    if open.isEmpty {
      section.blocks.append(.paragraph(Words.noQuestions))
      return section
    }
    section.blocks.append(.paragraph(Words.questionsText))
    section.blocks.append(
      .table(
        Table(
          "questions", Words.questionsTitle,
          Words.questionsColumns.enumerated().map { Table.Column($0.element, number: $0.offset == 1) },
          open.map {
            [$0.text, readableNumber(Double($0.findings)), joined($0.settles, by: ", "), facts.places($0.rows)]
          })))
    return section
  }
}
