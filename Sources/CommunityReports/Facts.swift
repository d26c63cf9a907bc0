// What a report knows of the data: answers, sums with their rows, names, marks.

import CommunityMeasures
import CommunityModel
import DirectedGraph
import PlainText

/// Amounts of one unit added up, with the rows they stand in.
struct Tally {
  var sum = AmountSum()
  var rows: [RowReference] = []
  /// How many of the rows hold a made-up amount.
  var illustrative = 0

  var isEmpty: Bool { rows.isEmpty }

  mutating func add(_ entry: Entry) {
    sum.add(entry.amount)
    rows.append(entry.reference)
    // An amount that nobody knows is no figure to mark.
    if entry.provenance == .illustrative, entry.amount.state != .unknown { illustrative += 1 }
  }

  mutating func add(_ other: Tally) {
    sum.value += other.sum.value
    sum.low += other.sum.low
    sum.high += other.sum.high
    sum.unknownRows += other.sum.unknownRows
    rows += other.rows
    illustrative += other.illustrative
  }
}

/// The data a report is made from, and what was asked of it.
struct Facts {
  let ledger: Ledger
  let people: PeopleGroups
  private var session: MeasureSession
  private var answered: [String: MeasureResult] = [:]
  /// What every period says, once asked: ``trend()``.
  var knownTrend: Trend??
  private var tried: [ScenarioAnswer]?

  init(
    _ community: Community, _ selection: Selection, loop: ChunkLoop = .serial, measures: [Measure] = Measure.inReports
  ) {
    self.init(Ledger(community, selection, loop: loop), measures: measures)
  }

  /// - Parameter measures: What can be asked: those that reports ask, unless somebody says otherwise.
  init(_ ledger: Ledger, measures: [Measure] = Measure.inReports) {
    session = MeasureSession(ledger, measures: measures)
    self.ledger = ledger
    people = PeopleGroups(ledger)
  }

  var community: Community { ledger.community }
  var measures: [Measure] { session.measures }
  /// Fewer people than this are never shown by themselves.
  var fewest: Double { PeopleGroups.fewest(community) }
  var settings: Settings { ledger.community.settings }

  /// The answer to `gini:of=rewards`. `nil` when there is no such measure, or not with these options.
  mutating func ask(_ request: String) -> MeasureResult? {
    if let known = answered[request] { return known }
    do throws(MeasureFailure) {
      let result = SmallNumbers.kept(try session.answer(request), ledger)
      answered[request] = result
      return result
    } catch {
      return nil
    }
  }

  /// Every scenario beside the data, in the order of their names, tried on the chosen period.
  mutating func scenarioAnswers() -> [ScenarioAnswer] {
    if let tried { return tried }
    let answers = community.scenarios.sorted { $0.name < $1.name }.map { ScenarioAnswer($0, today: ledger) }
    tried = answers
    return answers
  }

  /// The elements whose answer is at least one word, with the words.
  func words(in result: MeasureResult) -> [(element: ElementIndex, words: [String])] {
    var found: [(element: ElementIndex, words: [String])] = []
    for item in result.perElement ?? [] {
      let words = Facts.texts(item.answer)
      if !words.isEmpty { found.append((item.element, words)) }
    }
    return found.sorted { folded(name($0.element)) < folded(name($1.element)) }
  }

  private static func texts(_ answer: Answer) -> [String] {
    switch answer {
    case .text(let text): text.isEmpty ? [] : [text]
    case .list(let answers): answers.flatMap { texts($0) }
    case .fields(let fields): fields.flatMap { texts($0.answer) }
    case .none, .number, .bounds: []
    }
  }

  // MARK: Names

  /// How an element is called: of a person the role before the label.
  func name(_ element: ElementIndex) -> String {
    let label = community.label(of: element)
    guard community.elements.kind[element].isPerson else { return label }
    let roles = community.words.parts(of: community.elements.role[element]).map { community.words[$0] }
    guard let role = roles.first, !holds(folded(label), folded(role)), !holds(folded(role), folded(label)),
      !folded(role).split(separator: " ").contains(where: { folded(label).split(separator: " ").contains($0) })
    else { return label }
    return "\(role) \(label)"
  }

  /// What stands where a rate has no source; a copy for others brings none.
  var noSource: String { community.shared.isShared ? Words.sourceNotInCopy : Words.noSource }

  /// What the bodies of the map are called together; of what kind some are may not be said.
  var bodiesName: String {
    ledger.elements.contains { community.elements.kind[$0] == .other } ? Words.kindNotSaid : Words.bodies
  }

  func isPerson(_ element: ElementIndex) -> Bool { community.elements.kind[element].isPerson }

  func names(_ elements: [ElementIndex]) -> [String] {
    elements.map { name($0) }.sorted { (folded($0), $0) < (folded($1), $1) }
  }

  // MARK: Figures

  /// Sums of what entries hold, unit by unit, in the order first met. What is given unmeasured is left out.
  func tallies(_ takes: (Entry) -> Bool) -> [(unit: String, tally: Tally)] {
    var found: [(unit: String, tally: Tally)] = []
    for position in 0..<ledger.count {
      let entry = ledger[position]
      guard entry.status.countsAsGiven, entry.amount.state != .notMeasured, takes(entry) else { continue }
      let unit = entry.unit
      if let known = found.firstIndex(where: { $0.unit == unit }) {
        found[known].tally.add(entry)
      } else {
        var tally = Tally()
        tally.add(entry)
        found.append((unit, tally))
      }
    }
    return found
  }

  /// What is given and not measured by those whom `takes` takes: `knowledge`, `support`; each once, in the order of the file.
  func unmeasuredForms(_ takes: (ElementIndex) -> Bool) -> [String] {
    var found: [String] = []
    for position in 0..<ledger.count {
      let entry = ledger[position]
      guard entry.kind == .contribution, entry.status.countsAsGiven, entry.amount.state == .notMeasured,
        takes(entry.from), !found.contains(entry.form)
      else { continue }
      found.append(entry.form)
    }
    return found
  }

  func tally(_ unit: String, _ takes: (Entry) -> Bool) -> Tally {
    tallies { $0.unit == unit && takes($0) }.first?.tally ?? Tally()
  }

  /// Units of contributions: hours first, then in the order of the file. A blank unit is told apart, never added.
  var contributedUnits: [String] { units(in: .contributions) }
  var rewardedUnits: [String] { units(in: .rewards) }

  private func units(in layer: Selection.Layer) -> [String] {
    let units = ledger.units(in: layer).map { $0.unit }
    return units.filter { $0 == "hours" } + units.filter { $0 != "hours" && !$0.isEmpty }
  }

  /// `1,200 hours†`, `at least £40; 3 amounts unknown`
  ///
  /// - Parameter named: Whether the unit is named also where every amount is unknown.
  func text(_ tally: Tally, _ unit: String, named: Bool = false) -> String {
    let mark = tally.illustrative > 0 ? Words.dagger : ""
    let sum = tally.sum
    if tally.isEmpty { return Words.nothingRecorded }
    if sum.unknownRows > 0 {
      if sum.low == 0 {
        let unknown = Words.amountUnknown(sum.unknownRows)
        return named && !unit.isEmpty ? Words.allUnknown(Words.someOf(Words.unitName(unit)), unknown) : unknown
      }
      let least = Facts.amount(sum.low, unit) + mark
      // In a sentence with others a semicolon would part what belongs together.
      return named
        ? Words.allUnknown(Words.atLeast(least), Words.amountUnknown(sum.unknownRows))
        : Words.atLeast(least, unknown: sum.unknownRows)
    }
    if sum.low < sum.high {
      return Words.between(Facts.amount(sum.low, unit), Facts.amount(sum.high, unit)) + mark
    }
    return Facts.amount(sum.value, unit) + mark
  }

  static func amount(_ value: Double, _ unit: String) -> String {
    switch unit {
    case "GBP": "£" + pence(readableNumber(value))
    case "EUR": "€" + pence(readableNumber(value))
    case "USD": "$" + pence(readableNumber(value))
    case "": readableNumber(value)
    case "hours" where value == 1: Words.oneHour
    default: readableNumber(value) + "\u{A0}" + unit
    }
  }

  /// `12.60`, not `12.6`.
  private static func pence(_ text: String) -> String {
    guard let point = text.utf8.firstIndex(of: 0x2E), text.utf8.distance(from: point, to: text.utf8.endIndex) == 2
    else { return text }
    return text + "0"
  }

  func isMoney(_ unit: String) -> Bool {
    unit == community.currency && !unit.isEmpty || Facts.isMoneyCode(unit)
  }

  /// Whether it is written as a currency is: `GBP`.
  static func isMoneyCode(_ unit: String) -> Bool {
    unit.utf8.count == 3 && unit.utf8.allSatisfy { (0x41...0x5A).contains($0) }
  }

  /// A range or a number of a result, with its mark. Words when undefined.
  func text(_ result: MeasureResult) -> String {
    guard result.value != nil || result.low != nil, !result.saysNothing else { return Words.cannotSay }
    return MeasureTable.value(of: result) + (result.basis.illustrative > 0 ? Words.dagger : "")
  }

  /// A figure where no measure's name stands beside it: `64 %†`, `£4.97† for each hour`, `7.2 months†`.
  func figure(_ result: MeasureResult) -> String {
    let mark = result.basis.illustrative > 0 ? Words.dagger : ""
    if result.unit == "share", !result.saysNothing, let share = shareText(result) { return share }
    guard let value = result.value, result.low == result.high else { return text(result) }
    if result.unit == "months", let months = Words.months(.number(value)) {
      return joined(months.split(separator: " ").map { String($0) }, by: "\u{A0}") + mark
    }
    let units = result.unit.split(separator: " ")
    guard units.count == 3, units[1] == "per" else { return text(result) }
    return Words.forOne(Facts.amount(value, String(units[0])) + mark, Words.one(String(units[2])))
  }

  /// `connections.csv:2–9, 14; elements.csv:3`
  ///
  /// Nothing for what only connections name: it has no row of its own.
  func places(_ rows: [RowReference]) -> String {
    let rows = rows.filter { $0.sheetRow > 0 }
    var text = ""
    var previous: RowReference?
    var isRun = false
    for row in Facts.unique(rows) {
      if let last = previous, last.table == row.table, last.sheetRow + 1 == row.sheetRow {
        isRun = true
      } else {
        if isRun, let last = previous { text += "–\(last.sheetRow)" }
        isRun = false
        if previous?.table == row.table {
          text += ", \(row.sheetRow)"
        } else {
          text += (text.isEmpty ? "" : "; ") + community.text(of: row)
        }
      }
      previous = row
    }
    if isRun, let last = previous { text += "–\(last.sheetRow)" }
    return text
  }

  private static func unique(_ rows: [RowReference]) -> [RowReference] {
    var out: [RowReference] = []
    for row in rows.sorted() where out.last != row { out.append(row) }
    return out
  }
}

extension MeasureResult {
  /// Whether its range is all that it could be anyway: at least 0, or a share of 0 to 1.
  var saysNothing: Bool {
    guard value == nil, low == 0 else { return false }
    return high.map { unit == "share" && $0 >= 1 } ?? true
  }
}
