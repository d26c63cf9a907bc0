// A dataset without the answers that were gathered into it, and those answers.

import CommunityMeasures
import CommunityModel
import PlainText

/// The dataset as it stood before anybody's answers came in, and the answers as they were given.
///
/// What was changed by hand since then belongs to the sheet: it stays, and the statements about that cell go.
struct Ungathered {
  /// Without a trace of any answer.
  private(set) var base: Community
  /// One for each person, with all that still counts of it.
  private(set) var held: [Answers] = []
  /// Cells about which somebody said something and which were changed by hand since.
  private(set) var edited = 0

  private var places: [String: Int] = [:]
  /// What each calls an element that only answers name.
  private var spellings: [Spelling: String] = [:]
  /// Elements that were listed because of answers.
  private var made: Set<Int32> = []

  private struct Spelling: Hashable {
    var by: String
    var element: ElementIndex
  }

  init(_ community: Community) {
    base = community
    let said = community.said
    base.said = []
    if !said.isEmpty {
      let header = folded(Community.saidByHeader)
      base.connections.extras.removeAll { folded($0.name) == header }
      for one in said where one.isOfSomebody { place(of: one) }
      takeBackElements(said, community)
      takeBackConnections(said, community)
    }
    clearMadeIDs()
    if !said.isEmpty { restoreSheets(said) }
  }

  /// The answers that a statement belongs to.
  @discardableResult
  private mutating func place(of one: SaidCell) -> Int {
    if let place = places[one.saidBy] { return place }
    var answers = Answers()
    answers.by = one.saidBy
    answers.on = one.on
    places[one.saidBy] = held.count
    held.append(answers)
    return held.count - 1
  }

  // MARK: Elements

  private mutating func takeBackElements(_ said: [SaidCell], _ community: Community) {
    let names = NameIndex(community)
    var cells = ElementCells(community.settings)
    for one in said where one.isOfSomebody && one.sheet != .connections {
      let place = place(of: one)
      if one.sheet == .answers {
        held[place].fingerprint = one.said
        continue
      }
      guard let element = names.look(one.row), let column = ElementColumn(rawValue: one.column) else {
        edited += 1
        continue
      }
      if column == .label {
        if one.before.isEmpty { made.insert(element.raw) }
        if names.look(one.saidBy) == element {
          held[place].about.append(AboutCell(column: .label, text: one.said))
        } else {
          spellings[Spelling(by: one.saidBy, element: element)] = one.said
        }
      } else if takeBack(one, column, element, &cells) {
        held[place].add(one.said, to: column)
      } else {
        edited += 1
      }
    }
  }

  /// - Returns: Whether the cell still says what was said.
  private mutating func takeBack(
    _ one: SaidCell, _ column: ElementColumn, _ element: ElementIndex, _ cells: inout ElementCells
  ) -> Bool {
    let cell = base.text(of: .known(column), in: element)
    if column == .consent || column == .type {
      guard folded(cell) == folded(one.said) else { return false }
      base.clear(column, of: element)
      _ = cells.set(column, of: element, to: one.before, numbers: NumberStyle.decided(by: []), in: &base)
      return true
    }
    var parts = cell.split(separator: "|", omittingEmptySubsequences: false).map { String($0) }
    guard let place = parts.lastIndex(where: { sameWord($0, one.said) }) else { return false }
    if !one.before.isEmpty { return true }
    parts.remove(at: place)
    base.clear(column, of: element)
    let rest = parts.joined(separator: "|")
    _ = cells.set(column, of: element, to: rest, numbers: NumberStyle.decided(by: []), in: &base)
    return true
  }

  // MARK: Connections

  /// What was said about one row.
  private struct RowSaid {
    var people: [(statement: Int, amount: SaidAmount)] = []
    var sheet: SaidAmount?
    var provenance: String?
  }

  private mutating func takeBackConnections(_ said: [SaidCell], _ community: Community) {
    var rows: [String: RowSaid] = [:]
    for (number, one) in said.enumerated() where one.sheet == .connections && !one.row.isEmpty {
      if !one.isOfSomebody, one.column == ConnectionColumn.provenance.rawValue {
        rows[one.row, default: RowSaid()].provenance = one.said
      } else if one.column == ConnectionColumn.amount.rawValue, let amount = SaidAmount(one.said) {
        if one.isOfSomebody {
          rows[one.row, default: RowSaid()].people.append((number, amount))
        } else {
          rows[one.row, default: RowSaid()].sheet = amount
        }
      } else {
        edited += 1
      }
    }
    var cells = ConnectionCells(community.settings)
    var answered = [AnswerRow?](repeating: nil, count: said.count)
    var goes = [Bool](repeating: false, count: community.connections.count)
    for row in community.connections.indices {
      let id = community.words[community.connections.id[row]]
      guard !id.isEmpty, let about = rows.removeValue(forKey: id) else { continue }
      var old = community.connections.provenance[row]
      if let text = about.provenance { old = pair(text, &cells) }
      let merged = MergedRow(about.people.map { $0.amount }, sheet: about.sheet, provenance: old)
      let isAsGathered =
        merged.amount.saysTheSame(as: community.saidAmount(of: row))
        && merged.provenance == community.connections.provenance[row]
      guard isAsGathered else {
        edited += about.people.count
        continue
      }
      if let sheet = about.sheet {
        base.set(sheet, of: row)
        base.connections.provenance[row] = old
      } else if hasOwnCells(row) {
        base.set(SaidAmount(), of: row)
        base.connections.provenance[row] = .unsaid
      } else {
        goes[row.position] = true
      }
      for one in about.people {
        answered[one.statement] = answerRow(row, by: said[one.statement].saidBy, one.amount, community)
      }
    }
    // Rows that somebody took out of the sheet.
    for row in rows.values { edited += row.people.count }
    for (number, row) in answered.enumerated() {
      if let row, let place = places[said[number].saidBy] { held[place].rows.append(row) }
    }
    drop(goes)
  }

  private func pair(_ text: String, _ cells: inout ConnectionCells) -> ProvenancePair {
    var scratch = Community()
    let row = scratch.connections.append(from: ElementIndex(0), to: ElementIndex(0))
    let styles = ConnectionCells.Styles(numbers: NumberStyle.decided(by: []), dates: DateStyle.decided(by: []))
    _ = cells.set(.provenance, of: row, to: text, styles, in: &scratch)
    return scratch.connections.provenance[row]
  }

  /// Whether a row that answers made holds something that the group wrote into it.
  private func hasOwnCells(_ row: ConnectionIndex) -> Bool {
    let connections = base.connections
    let columns = [connections.paidBy, connections.uses, connections.evidence, connections.tags, connections.note]
    return columns.contains { !$0[row].isBlank } || connections.extras.contains { !$0.cells[row].isBlank }
  }

  private func answerRow(
    _ row: ConnectionIndex, by: String, _ amount: SaidAmount, _ community: Community
  ) -> AnswerRow {
    let connections = community.connections
    var answer = AnswerRow(
      from: name(connections.from(row), by, community), to: name(connections.to(row), by, community))
    answer.amount = amount
    let texts: [(ConnectionColumn, String)] = [
      (.direction, connections.direction[row] == .directed ? "" : connections.direction[row].rawValue),
      (.type, community.words[connections.type[row]]), (.form, community.words[connections.formCell[row]]),
      (.unit, community.words[connections.unit[row]]), (.per, connections.per[row].rawValue),
      (.status, connections.status[row].rawValue), (.stage, connections.stage[row].rawValue),
      (.part, connections.part[row].rawValue), (.start, community.text(of: connections.start[row])),
      (.end, community.text(of: connections.end[row])),
    ]
    for (column, text) in texts where !text.isEmpty { answer.cells[column] = text }
    return answer
  }

  private func name(_ element: ElementIndex, _ by: String, _ community: Community) -> String {
    spellings[Spelling(by: by, element: element)] ?? community.key(of: element)
  }

  // MARK: What is left

  /// Takes out the rows that only answers made, and the elements that are named by nothing else.
  private mutating func drop(_ goes: [Bool]) {
    var isNamed = [Bool](repeating: false, count: base.elements.count)
    for row in base.connections.indices where !goes[row.position] {
      isNamed[base.connections.from(row).position] = true
      isNamed[base.connections.to(row).position] = true
      if let payer = base.connections.paidByElement[row] { isNamed[payer.position] = true }
    }
    let texts = ElementCellTexts(base)
    var leaves = [Bool](repeating: false, count: base.elements.count)
    for element in base.elements.indices where made.contains(element.raw) {
      if texts.hasMoreThanLabel(element) { continue }
      if isNamed[element.position] {
        base.elements.sheetRow[element] = 0
      } else {
        leaves[element.position] = true
      }
    }
    base = base.keeping(elements: { !leaves[$0.position] }, connections: { !goes[$0.position] })
  }

  /// IDs that gathering gave are given anew.
  private mutating func clearMadeIDs() {
    if base.connections.id.isUnused { return }
    for row in base.connections.indices where isMadeID(base.words[base.connections.id[row]]) {
      base.connections.id[row] = .blank
    }
  }

  /// The columns that the sheets had, as they stood.
  private mutating func restoreSheets(_ said: [SaidCell]) {
    for one in said where !one.isOfSomebody && one.row.isEmpty && one.column == SaidCell.columns {
      let before = one.said.split(separator: "|").map { String($0) }
      if one.sheet == .elements {
        if before.isEmpty {
          base.elements.columns = []
          for element in base.elements.indices { base.elements.sheetRow[element] = 0 }
          continue
        }
        base.elements.columns = base.elements.columns.filter { column in
          before.contains(column.rawValue) || !Answers.aboutColumns.contains(column)
            || base.elements.indices.contains { !base.text(of: .known(column), in: $0).isEmpty }
        }
      } else if one.sheet == .connections {
        if before.isEmpty, base.connections.count == 0 {
          base.connections.columns = []
          continue
        }
        let filled = before.isEmpty ? Set<ConnectionColumn>() : filledColumns()
        base.connections.columns = base.connections.columns.filter { column in
          before.contains(column.rawValue) || !Ungathered.columns.contains(column) || filled.contains(column)
        }
      }
    }
  }

  /// The columns that gathering may have added.
  private static let columns: [ConnectionColumn] =
    [.id, .amount, .low, .high, .provenance] + AnswerRowReader.columns

  private func filledColumns() -> Set<ConnectionColumn> {
    var filled: Set<ConnectionColumn> = []
    for column in Ungathered.columns {
      if base.connections.indices.contains(where: { !base.text(of: .known(column), in: $0).isEmpty }) {
        filled.insert(column)
      }
    }
    return filled
  }
}

extension SaidCell {
  /// Stands in `Column` where a statement keeps the header of a sheet.
  static let columns = "Columns"
}

/// `said-` and eight or sixteen hexadecimal digits.
func isMadeID(_ id: String) -> Bool {
  guard id.hasPrefix("said-") else { return false }
  let digits = id.utf8.dropFirst(5)
  return (digits.count == 8 || digits.count == 16)
    && digits.allSatisfy { (0x30...0x39).contains($0) || (0x61...0x66).contains($0) }
}

/// Whether two words of a cell are one: an offer outside of a job ends in `*`.
func sameWord(_ a: String, _ b: String) -> Bool { plainWord(a) == plainWord(b) }

func plainWord(_ word: String) -> String {
  var plain = folded(word)
  while plain.hasSuffix("*") || plain.hasSuffix(" ") { plain.removeLast() }
  return plain
}

extension Answers {
  /// Adds a word to what somebody says of themselves.
  fileprivate mutating func add(_ word: String, to column: ElementColumn) {
    if let place = about.firstIndex(where: { $0.column == column }) {
      about[place].text += "|" + word
    } else {
      about.append(AboutCell(column: column, text: word))
    }
  }
}
