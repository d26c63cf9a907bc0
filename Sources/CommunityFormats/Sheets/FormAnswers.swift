// Answers from an online form: one row a person, one column a question.

import CommunityTables
import PlainText

extension FormatReader {
  /// Google Forms and its like. Every question becomes a column; those that ask for offers, needs, a role or consent
  /// become the columns of that name.
  static let form = FormatReader(
    .form,
    options: [
      ("who", "the question that names the person"), ("offers", "the question whose answers are offers"),
      ("needs", "the question whose answers are needs"),
      ("choices", "the answers that could be ticked, parted by semicolons, where one of them holds a comma"),
    ],
    recognise: { source in
      guard !source.isFolder, let header = source.openingRows.first, let first = header.first else { return .no }
      return FormAnswers.stamps.contains(first) && header.count > 1 ? .certain : .no
    },
    read: { source throws(ImportFailure) in
      let file = source.files[0]
      guard let sheet = HeadedSheet(file) else { throw ImportFailure("The file is empty.", file: file.name) }
      return try FormAnswers(sheet, source).imported()
    })
}

private struct FormAnswers {
  /// What programs in several languages call the moment of an answer.
  static let stamps = [
    "timestamp", "zeitstempel", "horodateur", "marca temporal", "informazioni cronologiche", "tijdstempel",
    "carimbo de data/hora", "start time", "submitted at",
  ]

  private let sheet: HeadedSheet
  private let who: Int
  private var roles: [Int: String] = [:]
  private let choices: [String]
  private let stamp: Int?

  init(_ sheet: HeadedSheet, _ source: ForeignSource) throws(ImportFailure) {
    self.sheet = sheet
    choices = (source[option: "choices"] ?? "").split(separator: ";").map { trimmed(String($0)) }
    let headers = sheet.header.map { folded($0) }
    stamp = headers.firstIndex { FormAnswers.stamps.contains($0) }
    var named: [String: Int] = [:]
    for name in ["who", "offers", "needs"] {
      guard let typed = source[option: name] else { continue }
      let key = folded(typed)
      guard let column = headers.firstIndex(of: key) ?? headers.firstIndex(where: { $0.hasPrefix(key) }) else {
        throw ImportFailure(
          "There is no question \"\(shortQuote(typed))\" in the form.",
          advice: "It asks: \(sheet.header.filter { !$0.isEmpty }.prefix(12).joined(separator: "; ")).",
          file: sheet.file)
      }
      named[name] = column
    }
    guard let who = named["who"] ?? FormAnswers.nameColumn(headers) else {
      throw ImportFailure(
        "No question seems to ask for the name of the person.",
        advice: "Say which: --as \"form:who=\(sheet.header.dropFirst().first ?? "the question")\".", file: sheet.file)
    }
    self.who = who
    for (name, role) in [("offers", "Offers"), ("needs", "Needs")] {
      if let column = named[name] { roles[column] = role }
    }
    let guesses: [(role: String, words: [String])] = [
      ("Offers", ["offer", "can you give", "could you give", "skills", "can you bring", "good at", "help with"]),
      ("Needs", ["need", "would like help", "looking for", "would you like to get"]),
      ("Consent", ["how may we show", "how may you be shown", "consent", "show your name"]),
      ("Role", ["your role", "role"]),
    ]
    for guess in guesses where !roles.values.contains(guess.role) {
      let free = headers.indices.filter { $0 != who && $0 != stamp && roles[$0] == nil }
      if let column = free.first(where: { column in guess.words.contains { headers[column].contains($0) } }) {
        roles[column] = guess.role
      }
    }
  }

  private static func nameColumn(_ headers: [String]) -> Int? {
    let exact = ["name", "your name", "full name", "who are you?", "what is your name?", "label"]
    return exact.lazy.compactMap { headers.firstIndex(of: $0) }.first
      ?? headers.firstIndex { $0.contains("your name") || $0.hasSuffix(" name") || $0.hasPrefix("name") }
  }

  func imported() -> Import {
    var table = TableBuilder(["Label", "Type"])
    var again: Set<String> = []
    // Whoever answered twice is taken at their last word.
    var last: [String: Int] = [:]
    for (index, row) in sheet.rows.enumerated() {
      let name = folded(sheet.cell(row, who))
      if !name.isEmpty, last.updateValue(index, forKey: name) != nil { again.insert(name) }
    }
    let others = sheet.others(without: [who, stamp] + roles.keys.map { $0 }, apart: OurColumns.elements)
    let ticks = Set(others.columns.map { $0.position }.filter { isTicked($0) })
    var unnamed = 0
    for (index, row) in sheet.rows.enumerated() {
      let name = sheet.cell(row, who)
      if name.isEmpty { unnamed += 1 }
      guard !name.isEmpty, last[folded(name)] == index else { continue }
      var cells: [(column: String, text: String)] = [("Label", name), ("Type", "person")]
      for (column, role) in roles.sorted(by: { $0.key < $1.key }) {
        let answer = sheet.cell(row, column)
        cells.append((role, role == "Offers" || role == "Needs" ? ticked(answer).joined(separator: "|") : answer))
      }
      for (position, name) in others.columns {
        let answer = sheet.cell(row, position)
        cells.append((name, ticks.contains(position) ? ticked(answer).joined(separator: "|") : answer))
      }
      table.row(at: row.sheetRow, cells)
    }
    var report = ImportReport("Read as answers from a form: \(counted(table.rowCount, "person", "people")).")
    report.mapped = [(sheet.header[who], "Label")]
    for column in roles.keys.sorted() { report.mapped.append((sheet.header[column], roles[column] ?? "")) }
    if !again.isEmpty {
      report.notes.append(
        "\(counted(again.count, "person", "people")) answered again: the last answer of each is taken.")
    }
    if unnamed > 0 {
      report.notes.append(
        "\(counted(unnamed, "answer has", "answers have")) no name and \(unnamed == 1 ? "is" : "are") left out.")
    }
    report.notes += sheet.notes
    if choices.isEmpty, !roles.isEmpty {
      report.notes.append(
        "Ticked answers were parted at commas before a capital letter; --as form:choices= lists them where that is wrong."
      )
    }
    return Import(
      format: .form, files: [SourceFile(name: "elements.csv", table: table.table(origin: sheet.file))], report: report)
  }

  /// Whether the answers in a column look like ticks: the same pieces come back in several of them.
  private func isTicked(_ column: Int) -> Bool {
    let answers = sheet.rows.map { sheet.cell($0, column) }.filter { !$0.isEmpty }
    guard answers.contains(where: { $0.contains(", ") }), answers.allSatisfy({ $0.count < 200 }) else { return false }
    var seen: [String: Int] = [:]
    var pieces = 0
    for answer in answers {
      for piece in ticked(answer) {
        seen[folded(piece), default: 0] += 1
        pieces += 1
      }
    }
    return pieces >= 2 * seen.count
  }

  /// The pieces of an answer: known choices whole, the rest parted at commas.
  private func ticked(_ answer: String) -> [String] {
    let pieces = answer.split(whereSeparator: \.isNewline).joined(separator: ", ").split(separator: ",").map {
      trimmed(String($0))
    }
    var found: [String] = []
    var start = 0
    while start < pieces.count {
      var end = start + 1
      // "Lifts, to hospital": an answer begins with a capital, what follows a comma inside it does not.
      if choices.isEmpty, pieces[start].first?.isUppercase == true {
        while end < pieces.count, pieces[end].first?.isLowercase == true { end += 1 }
      }
      // The longest run of pieces that is one of the choices.
      for stop in stride(from: min(pieces.count, start + 8), to: start + 1, by: -1) {
        let joined = folded(pieces[start..<stop].joined(separator: ", "))
        if choices.contains(where: { folded($0) == joined }) {
          end = stop
          break
        }
      }
      let piece = pieces[start..<end].joined(separator: ", ")
      if !piece.isEmpty, !found.contains(where: { folded($0) == folded(piece) }) { found.append(piece) }
      start = end
    }
    return found
  }
}
