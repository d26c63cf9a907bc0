// The rows of the answers meet the rows of the sheet.

import CommunityMeasures
import CommunityModel
import PlainText

/// Puts the rows of everybody's answers into the connections.
struct ExchangeRows {
  private(set) var community: Community
  private(set) var said: [SaidCell] = []
  private(set) var joined = 0
  private(set) var made = 0

  let people: [Answers]
  /// The element of each of them.
  let elements: [ElementIndex]
  private(set) var targets: [Target] = []
  /// How many rows the sheet has of each exchange, and the first of them.
  private(set) var inSheet: [Exchange: (count: Int, first: ConnectionIndex)] = [:]
  /// The exchanges that one person told in several rows.
  private(set) var told: [(person: Int, exchange: Exchange, rows: Int)] = []
  private var cells: ConnectionCells

  /// A row of the written sheet that somebody's answers speak of.
  struct Target {
    var exchange: Exchange
    /// The row: of the sheet, or made.
    var row: ConnectionIndex
    var isJoined: Bool
    /// Where the sheet has several such rows, or somebody told it twice.
    var isOwn = false
    var sheet: SaidAmount?
    var sheetProvenance = ProvenancePair.unsaid
    var voices: [(person: Int, amount: SaidAmount)] = []
    var differs = false
    /// What the ID is made of, where the row has none.
    var idTexts: [String] = []
  }

  init(_ community: Community, _ people: [Answers], _ elements: [ElementIndex]) {
    self.community = community
    self.people = people
    self.elements = elements
    cells = ConnectionCells(community.settings)
  }

  mutating func putIn(_ names: NameIndex) {
    findSheetRows()
    // For each person, what they say, in their order.
    var spoken: [(person: Int, exchange: Exchange, amount: SaidAmount, target: Int)] = []
    var joinedTargets: [ConnectionIndex: Int] = [:]
    var madeTargets: [Exchange: Int] = [:]
    for (person, answers) in people.enumerated() {
      let exchanges = answers.rows.map { exchange(of: $0, person, names) }
      var counts: [Exchange: Int] = [:]
      for exchange in exchanges { counts[exchange, default: 0] += 1 }
      var ordinals: [Exchange: Int] = [:]
      for (row, exchange) in zip(answers.rows, exchanges) {
        let count = counts[exchange] ?? 1
        let sheet = inSheet[exchange]
        ordinals[exchange, default: 0] += 1
        if count > 1, ordinals[exchange] == 1 { told.append((person, exchange, count)) }
        var target: Int
        if count == 1, let sheet, sheet.count == 1 {
          target = joinedTargets[sheet.first] ?? addJoined(exchange, sheet.first)
          joinedTargets[sheet.first] = target
        } else if count == 1, sheet == nil {
          target = madeTargets[exchange] ?? addMade(exchange)
          madeTargets[exchange] = target
        } else {
          target = addMade(exchange)
          targets[target].isOwn = true
          targets[target].idTexts += [community.key(of: elements[person]), String(ordinals[exchange] ?? 1)]
        }
        targets[target].voices.append((person, row.amount))
        spoken.append((person, exchange, row.amount, target))
      }
    }
    for target in targets.indices { merge(target) }
    giveIDs()
    tellSheet()
    for one in spoken {
      let key = community.key(of: elements[one.person])
      said.append(
        SaidCell(
          saidBy: key, on: people[one.person].on, sheet: .connections, row: id(targets[one.target]),
          column: ConnectionColumn.amount.rawValue, said: one.amount.text))
    }
    writeSaidBy()
  }

  private func id(_ target: Target) -> String { community.words[community.connections.id[target.row]] }

  private mutating func findSheetRows() {
    let notUnderstood = community.rowsNotUnderstood()
    var ids: [String: Int] = [:]
    for row in community.connections.indices {
      let id = community.words[community.connections.id[row]]
      if !id.isEmpty { ids[id, default: 0] += 1 }
    }
    for row in community.connections.indices where !notUnderstood.contains(row.raw) {
      let exchange = community.exchange(row)
      let id = community.words[community.connections.id[row]]
      // A row that shares its ID cannot be told from the other one.
      let weight = id.isEmpty || ids[id] == 1 ? 1 : 2
      if let known = inSheet[exchange] {
        inSheet[exchange] = (known.count + weight, known.first)
      } else {
        inSheet[exchange] = (weight, row)
      }
    }
  }

  /// Reads the cells of an answer as those of a sheet are read.
  private mutating func exchange(of row: AnswerRow, _ person: Int, _ names: NameIndex) -> Exchange {
    var scratch = Community()
    scratch.settings = community.settings
    let place = scratch.connections.append(from: ElementIndex(0), to: ElementIndex(0))
    ExchangeRows.write(row, to: place, &cells, in: &scratch)
    let own: Set<String> = [folded(people[person].by), folded(people[person].about(.label))]
    func element(_ name: String) -> ElementIndex {
      own.contains(folded(name)) ? elements[person] : names.look(name) ?? elements[person]
    }
    var exchange = scratch.exchange(place)
    (exchange.from, exchange.to) = (element(row.from), element(row.to))
    if exchange.kind.isTie && exchange.direction == .undirected {
      let (from, to) = (community.key(of: exchange.from), community.key(of: exchange.to))
      if to.utf8.lexicographicallyPrecedes(from.utf8) {
        (exchange.from, exchange.to) = (exchange.to, exchange.from)
      }
    }
    return exchange
  }

  private static func write(
    _ row: AnswerRow, to place: ConnectionIndex, _ cells: inout ConnectionCells, in target: inout Community
  ) {
    let styles = ConnectionCells.Styles(numbers: NumberStyle.decided(by: []), dates: DateStyle.decided(by: []))
    for column in AnswerRowReader.columns {
      if let text = row.cells[column] { _ = cells.set(column, of: place, to: text, styles, in: &target) }
    }
  }

  // MARK: Targets

  private mutating func addJoined(_ exchange: Exchange, _ row: ConnectionIndex) -> Int {
    var target = Target(exchange: exchange, row: row, isJoined: true)
    target.sheet = community.saidAmount(of: row)
    target.sheetProvenance = community.connections.provenance[row]
    target.idTexts = exchange.texts(community)
    targets.append(target)
    joined += 1
    return targets.count - 1
  }

  /// A new row, written in Kith's words, so that nothing tells who told it first.
  private mutating func addMade(_ exchange: Exchange) -> Int {
    let row = community.connections.append(from: exchange.from, to: exchange.to)
    var answer = AnswerRow(from: "", to: "")
    answer.cells = [
      .direction: exchange.direction == .directed ? "" : exchange.direction.rawValue,
      .type: exchange.kind == .other ? exchange.type : exchange.kind.rawValue, .form: exchange.form,
      .per: exchange.per.rawValue, .status: exchange.status.rawValue, .stage: exchange.stage.rawValue,
      .part: exchange.part.rawValue, .start: community.text(of: exchange.start),
      .end: community.text(of: exchange.end),
    ]
    ExchangeRows.write(answer, to: row, &cells, in: &community)
    var target = Target(exchange: exchange, row: row, isJoined: false)
    target.idTexts = exchange.texts(community)
    targets.append(target)
    made += 1
    return targets.count - 1
  }

  private mutating func merge(_ number: Int) {
    let target = targets[number]
    let merged = MergedRow(
      target.voices.map { $0.amount }, sheet: target.sheet, provenance: target.sheetProvenance)
    community.set(merged.amount, of: target.row)
    community.connections.provenance[target.row] = merged.provenance
    targets[number].differs = merged.differs
    if target.isJoined { return }
    // A unit that goes without saying stands where there is an amount.
    let exchange = target.exchange
    if !merged.amount.isUnknown || exchange.unit != exchange.usualUnit {
      community.connections.unit[target.row] = community.words.word(exchange.unit)
    }
  }

  /// Eight digits of a hash; sixteen where eight are not enough to tell two rows apart.
  private mutating func giveIDs() {
    var digits: [Int: String] = [:]
    var starts: [String: Int] = [:]
    for (number, target) in targets.enumerated() where community.connections.id[target.row].isBlank {
      let hex = hexDigits(of: target.idTexts, count: 16)
      digits[number] = hex
      starts[String(hex.prefix(8)), default: 0] += 1
    }
    for (number, target) in targets.enumerated() {
      guard let hex = digits[number] else { continue }
      let start = String(hex.prefix(8))
      community.connections.id[target.row] = community.words.word("said-" + (starts[start] == 1 ? start : hex))
    }
  }

  /// What stood in the sheet, so that it can stand there again.
  private mutating func tellSheet() {
    for target in targets.filter({ $0.isJoined }).sorted(by: { $0.row < $1.row }) {
      let id = id(target)
      said.append(
        SaidCell(
          saidBy: "", on: "", sheet: .connections, row: id, column: ConnectionColumn.amount.rawValue,
          said: target.sheet?.text ?? ""))
      if community.connections.provenance[target.row] != target.sheetProvenance {
        said.append(
          SaidCell(
            saidBy: "", on: "", sheet: .connections, row: id, column: ConnectionColumn.provenance.rawValue,
            said: community.text(of: target.sheetProvenance)))
      }
    }
  }

  private mutating func writeSaidBy() {
    if targets.isEmpty { return }
    var column = ExtraColumn<ConnectionTable>(name: Community.saidByHeader)
    for target in targets {
      var labels: [String] = []
      for voice in target.voices {
        let label = community.label(of: elements[voice.person])
        if !labels.contains(label) { labels.append(label) }
      }
      column.cells[target.row] = community.words.word(labels.joined(separator: "|"))
    }
    community.connections.extras.append(column)
  }
}
