// What if? A scenario applied to a community: without, add, set, pay, in that order.

import CommunityMeasures
public import CommunityModel
import PlainText

extension Community {
  /// The community as it would be, and what the scenario takes away.
  ///
  /// - Returns: `without` holds the names that stand for an element; the community still has those elements, so that
  ///   *what stops* can say what hangs on them. `problems` names every name and column that matches nothing.
  /// - Complexity: O(rows × changes).
  public func applying(
    _ scenario: Scenario
  ) -> (community: Community, without: [String], problems: [Diagnostic]) {
    var change = ScenarioChange(self, scenario)
    for name in scenario.without { change.takeAway(name) }
    for row in scenario.add { change.add(row) }
    for item in scenario.set { change.set(item) }
    for item in scenario.pay { change.pay(item) }
    return (change.community, change.without, change.log.list)
  }
}

/// A community while a scenario is applied to it.
struct ScenarioChange {
  var community: Community
  private(set) var without: [String] = []
  var log = DiagnosticLog()
  private var names: NameIndex
  private let file: String
  private var elementCells: ElementCells
  private var connectionCells: ConnectionCells

  init(_ community: Community, _ scenario: Scenario) {
    self.community = community
    names = NameIndex(community)
    file = "scenarios/\(scenario.name).json"
    elementCells = ElementCells(community.settings)
    connectionCells = ConnectionCells(community.settings)
  }

  mutating func takeAway(_ name: String) {
    if element(name, "without") != nil { without.append(name) }
  }

  /// The element of that name; a problem when there is none.
  private mutating func element(_ name: String, _ key: String) -> ElementIndex? {
    if let found = names.look(name) { return found }
    let near = names.nearest(to: name)
    log.add(
      Fault(
        code: .scenarioName, message: "\(quoted(name)) is not an element of the dataset.",
        suggestion: near.map { "Did you mean \"\($0)\"?" }), at: Place(file, column: key), found: name)
    return nil
  }

  private mutating func nothing(_ message: String, _ key: String, found: String? = nil) {
    log.add(Fault(code: .scenarioName, message: message), at: Place(file, column: key), found: found)
  }

  // MARK: add

  mutating func add(_ row: Scenario.Cells) {
    if let label = row.first(where: { folded($0.column) == "label" }), !label.text.isEmpty {
      return addElement(label.text, row)
    }
    guard let from = row.first(where: { folded($0.column) == "from" })?.text,
      let to = row.first(where: { folded($0.column) == "to" })?.text
    else { return nothing("A row to add needs From and To, or Label.", "add") }
    let (giver, receiver) = (element(from, "add.From"), element(to, "add.To"))
    guard let giver, let receiver else { return }
    let connection = community.connections.append(from: giver, to: receiver)
    var known: [ConnectionColumn: String] = [:]
    for cell in row {
      switch community.connectionColumn(named: cell.column) {
      case .known(let column): known[column] = cell.text
      case .extra(let number):
        community.connections.extras[number].cells[connection] = community.words.word(cell.text)
      case nil:
        var extra = ExtraColumn<ConnectionTable>(name: cell.column)
        extra.cells[connection] = community.words.word(cell.text)
        community.connections.extras.append(extra)
      }
    }
    for column in readingOrder {
      if let text = known[column] { write(column, of: connection, trimmed(text), "add") }
    }
  }

  private mutating func addElement(_ label: String, _ row: Scenario.Cells) {
    if names.look(label) != nil { return nothing("\(quoted(label)) is there already.", "add.Label", found: label) }
    let added = community.elements.append()
    let id = row.first { folded($0.column) == "id" }?.text ?? ""
    _ = names.add(id: id, label: label, element: added)
    for cell in row {
      switch community.elementColumn(named: cell.column) {
      case .known(let column): write(column, of: added, trimmed(cell.text), "add")
      case .extra(let number): community.elements.extras[number].cells[added] = community.words.word(cell.text)
      case nil:
        var extra = ExtraColumn<ElementTable>(name: cell.column)
        extra.cells[added] = community.words.word(cell.text)
        community.elements.extras.append(extra)
      }
    }
  }

  private mutating func write(_ column: ElementColumn, of row: ElementIndex, _ text: String, _ key: String) {
    community.clear(column, of: row)
    let numbers = NumberStyle.decided(by: [text])
    if let fault = elementCells.set(column, of: row, to: text, numbers: numbers, in: &community) {
      log.add(fault, at: Place(file, column: "\(key).\(column.rawValue)"), found: text)
    }
  }

  private mutating func write(_ column: ConnectionColumn, of row: ConnectionIndex, _ text: String, _ key: String) {
    community.clear(column, of: row)
    let styles = ConnectionCells.Styles(numbers: NumberStyle.decided(by: [text]), dates: DateStyle.decided(by: [text]))
    if let fault = connectionCells.set(column, of: row, to: text, styles, in: &community) {
      log.add(fault, at: Place(file, column: "\(key).\(column.rawValue)"), found: text)
    }
    if column == .paidBy, !text.isEmpty, !community.connections.paidByNobody[row] {
      community.connections.paidByElement[row] = element(text, "\(key).Paid by")
    }
  }

  // MARK: set

  mutating func set(_ change: Scenario.Change) {
    let isOfElements = change.cells.allSatisfy { cell in
      let key = folded(cell.column)
      let name = RowMatch.withoutTable(key)
      return !key.hasPrefix("connections.") && community.elementColumn(named: name) != nil
        && (key.hasPrefix("elements.") || community.connectionColumn(named: name) == nil
          || RowMatch(change.matching, in: community, first: .connections).asksElements)
    }
    let match = RowMatch(change.matching, in: community, first: isOfElements ? .elements : .connections)
    for column in match.unknown { nothing("There is no column \(quoted(column)).", "set.where", found: column) }
    if !match.unknown.isEmpty { return }
    if isOfElements ? match.asksConnections : match.asksElements {
      return nothing("\"where\" and what is set must be columns of the same table.", "set.where")
    }
    var taken = 0
    if isOfElements {
      for row in community.elements.indices where match.takes(row, in: community) {
        taken += 1
        for cell in change.cells { setCell(cell, of: row) }
      }
    } else {
      for row in community.connections.indices where match.takes(row, in: community) {
        taken += 1
        setCells(change.cells, of: row)
      }
    }
    if taken == 0 { nothing("No row matches \(RowMatch.text(change.matching)).", "set.where") }
  }

  private mutating func setCell(_ cell: ExtraCell, of row: ElementIndex) {
    switch community.elementColumn(named: RowMatch.withoutTable(folded(cell.column))) {
    case .known(.reserve):
      if let share = ScenarioChange.share(cell.text), let today = community.elements.reserve(of: row) {
        community.elements.reserveAmount[row] = today * share
      } else {
        write(.reserve, of: row, trimmed(cell.text), "set")
      }
    case .known(let column): write(column, of: row, trimmed(cell.text), "set")
    case .extra(let number): community.elements.extras[number].cells[row] = community.words.word(cell.text)
    case nil: nothing("There is no column \(quoted(cell.column)).", "set", found: cell.column)
    }
  }

  private mutating func setCells(_ cells: Scenario.Cells, of row: ConnectionIndex) {
    var known: [ConnectionColumn: String] = [:]
    for cell in cells {
      switch community.connectionColumn(named: RowMatch.withoutTable(folded(cell.column))) {
      case .known(.from), .known(.to):
        nothing("\(cell.column) cannot be set: take the row's element away and add a row.", "set", found: cell.column)
      case .known(let column): known[column] = trimmed(cell.text)
      case .extra(let number): community.connections.extras[number].cells[row] = community.words.word(cell.text)
      case nil: nothing("There is no column \(quoted(cell.column)).", "set", found: cell.column)
      }
    }
    for column in readingOrder {
      guard let text = known[column] else { continue }
      if let share = ScenarioChange.share(text), column == .amount || column == .low || column == .high {
        community.scale(column, of: row, by: share)
        if column == .amount {
          if known[.low] == nil { community.scale(.low, of: row, by: share) }
          if known[.high] == nil { community.scale(.high, of: row, by: share) }
        }
        continue
      }
      if column == .amount {
        // A new amount is not between the old ends.
        if known[.low] == nil { community.clear(.low, of: row) }
        if known[.high] == nil { community.clear(.high, of: row) }
      }
      write(column, of: row, text, "set")
    }
  }

  /// `50%` is 0.5.
  private static func share(_ text: String) -> Double? {
    guard case .number(let share, let unit) = NumberStyle.decided(by: [text]).read(text), unit == "%", share >= 0 else {
      return nil
    }
    return share
  }

  // MARK: pay

  /// Adds a reward for each contribution of those who match, in the unit that is paid for.
  mutating func pay(_ pay: Scenario.Pay) {
    let found = element(pay.by, "pay.by")
    let match = RowMatch(pay.matching, in: community, first: .elements)
    for column in match.unknown { nothing("There is no column \(quoted(column)).", "pay.where", found: column) }
    if !match.unknown.isEmpty { return }
    let gives = community.elements.indices.map { match.takes($0, in: community) }
    guard let payer = found else {
      if !gives.contains(true) { nothing("Nobody matches \(RowMatch.text(pay.matching)).", "pay.where") }
      return
    }
    guard pay.each >= 0 else { return nothing("\"each\" is less than nothing.", "pay.each") }
    let unit = pay.unit.isEmpty ? community.currency : pay.unit
    var paid = 0
    for row in community.connections.indices {
      let giver = community.connections.from(row)
      guard community.connections.kind[row] == .contribution, community.connections.status[row].countsAsGiven,
        community.connections.direction[row] != .undirected, gives[giver.position], match.takes(row, in: community),
        unitOf(row) == pay.per
      else { continue }
      paid += 1
      community.connections.paidBy[row] = community.words.word(community.key(of: payer))
      community.connections.paidByNobody[row] = false
      community.connections.paidByElement[row] = payer
      let reward = community.connections.append(from: payer, to: giver)
      for (column, text) in [(ConnectionColumn.type, "reward"), (.form, "pay")] {
        write(column, of: reward, text, "pay")
      }
      community.connections.unit[reward] = community.words.word(unit)
      if let amount = community.connections.amount(of: row) {
        community.connections.amountValue[reward] = amount * pay.each
      }
      if let low = community.connections.low(of: row) { community.connections.lowValue[reward] = low * pay.each }
      if let high = community.connections.high(of: row) { community.connections.highValue[reward] = high * pay.each }
      if community.connections.per[row] != .none { community.connections.per[reward] = community.connections.per[row] }
      if community.connections.start[row] != .unsaid {
        community.connections.start[reward] = community.connections.start[row]
      }
      if community.connections.end[row] != .unsaid {
        community.connections.end[reward] = community.connections.end[row]
      }
      community.connections.provenance[reward] = ProvenancePair(fact: .illustrative, amount: .illustrative)
    }
    if paid == 0 {
      nothing("Nobody who matches \(RowMatch.text(pay.matching)) gives anything in \(pay.per).", "pay.where")
    }
  }

  /// The unit of a contribution: `hours` for time where nobody wrote one.
  private func unitOf(_ row: ConnectionIndex) -> String {
    let cell = community.connections.unit[row]
    if !cell.isBlank { return community.words[cell] }
    return community.words[community.connections.form[row]] == "time" ? "hours" : ""
  }
}

extension Community {
  fileprivate mutating func scale(_ column: ConnectionColumn, of row: ConnectionIndex, by share: Double) {
    switch column {
    case .low: if let low = connections.low(of: row) { connections.lowValue[row] = low * share }
    case .high: if let high = connections.high(of: row) { connections.highValue[row] = high * share }
    default: if let amount = connections.amount(of: row) { connections.amountValue[row] = amount * share }
    }
  }
}

extension RowMatch {
  /// `From "Trust" and Form "time"`
  static func text(_ cells: Scenario.Cells) -> String {
    cells.map { "\($0.column) \(quoted($0.text))" }.joined(separator: " and ")
  }
}
