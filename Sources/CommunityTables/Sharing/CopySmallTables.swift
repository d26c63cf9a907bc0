// Needs, valuations, outcomes, scenarios and settings of a shared copy.

import CommunityModel
import PlainText

extension CopyMaker {
  mutating func makeSmallTables() {
    let index = NameIndex(source)
    for old in source.requirements {
      guard let element = reference(old.element, index), let needs = reference(old.needs, index) else {
        told.rowsDropped += 1
        continue
      }
      var new = old
      (new.element, new.needs, new.anyOf) = (element, needs, clean(old.anyOf))
      (new.why, new.evidence, new.extras) = ("", "", [])
      new.atLeastCell = clean(old.atLeastCell)
      // How much of one person is needed is not said of all with whom they are counted.
      if let needed = index.look(old.needs), isOfFew(needed) { (new.atLeast, new.atLeastCell) = (.any, "") }
      out.requirements.append(new)
    }
    sort(&out.requirements)
    let fewPaid = rolesOfFewPaid()
    for old in source.valuations {
      // What an hour in a role is worth may be what one person is paid, and so may be one that is named after somebody.
      guard old.role.isEmpty || people(withRole: old.role) >= told.fewest,
        !names.occurs(in: old.valuation), !fewPaid.occurs(in: old.valuation)
      else {
        told.rowsDropped += 1
        continue
      }
      var new = old
      (new.valuation, new.role, new.source, new.extras) = (clean(old.valuation), clean(old.role), "", [])
      new.sheetRow = Int32(out.valuations.count + 2)
      out.valuations.append(new)
    }
    for old in source.outcomes {
      guard let whom = reference(old.for, index), !(index.look(old.for).map { isOfFew($0) } ?? false) else {
        told.rowsDropped += 1
        continue
      }
      var new = old
      keepBackFew(&new)
      (new.outcome, new.for, new.source, new.extras) = (clean(old.outcome), whom, "", [])
      new.sheetRow = Int32(out.outcomes.count + 2)
      out.outcomes.append(new)
    }
    for old in source.scenarios {
      if let new = scenario(old, index) { out.scenarios.append(new) } else { told.rowsDropped += 1 }
    }
  }

  /// Whether it is a person, or too few people to tell a figure of them.
  private func isOfFew(_ element: ElementIndex) -> Bool {
    isPersonal[element.position] && source.elements.headCount[element].low < told.fewest
  }

  /// How often an outcome came about may be a number of people: few are not told, and by the rule of health data the
  /// others are rounded.
  private mutating func keepBackFew(_ outcome: inout OutcomeRow) {
    let fewest = told.fewest
    func isFew(_ number: Double?) -> Bool { number.map { $0 > 0 && $0 < fewest } ?? false }
    if isFew(outcome.quantity) || isFew(outcome.low) || isFew(outcome.high) {
      (outcome.quantity, outcome.low, outcome.high) = (nil, nil, nil)
      told.keptBack += 1
    } else if sharing.isHealth {
      outcome.quantity = outcome.quantity.map { toNearestFive($0) }
      outcome.low = outcome.low.map { toNearestFive($0) }
      outcome.high = outcome.high.map { toNearestFive($0) }
    }
  }

  private func people(withRole role: String) -> Double {
    var count = 0.0
    for element in source.elements.indices where isPersonal[element.position] {
      let roles = source.words.parts(of: source.elements.role[element])
      if roles.contains(where: { folded(source.words[$0]) == folded(role) }) {
        count += source.elements.headCount[element].low
      }
    }
    return count
  }

  /// The roles of people who are paid, where fewer bear one than may be told of.
  private func rolesOfFewPaid() -> HiddenNames {
    var roles = HiddenNames(common: [])
    for element in source.elements.indices where isPersonal[element.position] {
      if source.elements.paymentSet[element].isDisjoint(with: [.paidByProject, .paidElsewhere, .paid]) { continue }
      for role in source.words.parts(of: source.elements.role[element])
      where people(withRole: source.words[role]) < told.fewest {
        roles.add(label: source.words[role])
      }
    }
    return roles
  }

  /// A cell that may name an element: its name in the copy. `nil` where the row cannot be told.
  private mutating func reference(_ cell: String, _ index: NameIndex) -> String? {
    if cell.isEmpty { return "" }
    let new = newName(cell, index)
    if new.isElement { return new.label }
    // `role:peer worker`, a form: words that everybody uses, unless somebody is called that. Roles are no more where
    // people stand together by another word.
    let key = folded(cell)
    if sharing.together != nil, key.hasPrefix("role:") {
      let role = folded(String(key.dropFirst("role:".utf8.count)))
      guard placeOfGroup.contains(where: { folded(out.words[out.elements.role[$0]]) == role }) else { return nil }
    }
    return names.occurs(in: cell) ? nil : withoutContacts(cell)
  }

  private func sort(_ rows: inout [Requirement]) {
    rows.sort { ($0.element, $0.needs, $0.anyOf, $0.atLeastCell) < ($1.element, $1.needs, $1.anyOf, $1.atLeastCell) }
    for number in rows.indices { rows[number].sheetRow = Int32(number + 2) }
  }

  // MARK: Scenarios

  /// `nil` where it speaks of somebody who is counted together with others, or of a column that is left behind.
  private mutating func scenario(_ old: Scenario, _ index: NameIndex) -> Scenario? {
    var new = Scenario()
    new.name = fileStem(clean(old.name))
    new.title = clean(old.title)
    for name in old.without {
      guard let label = nameAlone(name, index) else { return nil }
      new.without.append(label)
    }
    for row in old.add {
      guard let cells = cells(row, index) else { return nil }
      new.add.append(cells)
    }
    for change in old.set {
      guard let matching = cells(change.matching, index), let cells = cells(change.cells, index) else { return nil }
      new.set.append(Scenario.Change(matching: matching, cells: cells))
    }
    for pay in old.pay {
      guard let matching = cells(pay.matching, index), let by = nameAlone(pay.by, index) else { return nil }
      new.pay.append(Scenario.Pay(matching: matching, by: by, each: pay.each, unit: pay.unit, per: pay.per))
    }
    if sharing.together != nil, !new.pay.isEmpty || !new.set.isEmpty { return nil }
    while out.scenarios.contains(where: { folded($0.name) == folded(new.name) }) { new.name += " 2" }
    return new
  }

  /// A file's name: nothing that a system reads as a folder.
  private func fileStem(_ name: String) -> String {
    String(String.UnicodeScalarView(name.unicodeScalars.map { $0 == "/" || $0 == "\\" ? "-" : $0 }))
  }

  private mutating func nameAlone(_ name: String, _ index: NameIndex) -> String? {
    if name.isEmpty { return "" }
    let new = newName(name, index)
    if new.isElement { return new.isTogether ? nil : new.label }
    return names.occurs(in: name) ? nil : name
  }

  private mutating func cells(_ cells: Scenario.Cells, _ index: NameIndex) -> Scenario.Cells? {
    let dropped = ["note", "evidence", "tags", "description", "why"]
    var new: Scenario.Cells = []
    for cell in cells {
      let column = RowMatch.withoutTable(folded(cell.column))
      if dropped.contains(column) { continue }
      guard
        ConnectionColumn.allCases.contains(where: { folded($0.rawValue) == column })
          || ElementColumn.allCases.contains(where: { folded($0.rawValue) == column })
      else { return nil }
      if column == "id" { continue }
      guard let text = nameAlone(cell.text, index) else { return nil }
      new.append(ExtraCell(column: cell.column, text: text))
    }
    return new
  }

  // MARK: Settings

  mutating func makeSettings() {
    let old = source.settings
    var new = Settings()
    new.title = clean(old.title)
    new.place = clean(old.place)
    (new.periodFrom, new.periodTo) = (old.periodFrom, old.periodTo)
    if !names.occurs(in: old.currency) { new.currency = old.currency }
    // What a reader of the copy has to know: purpose, who asked, who benefits, until when.
    new.purpose = clean(old.purpose)
    new.askedFor = clean(old.askedFor)
    new.benefits = clean(old.benefits)
    new.deleteAfter = clean(old.deleteAfter)
    new.share = sharing.level.rawValue
    new.asked = old.asked.flatMap { count($0) }
    new.answered = old.answered.flatMap { count($0) }
    for phase in old.phases { new.phases.append(Phase(name: clean(phase.name), from: phase.from, to: phase.to)) }
    for statement in old.statements
    where !names.occurs(in: statement.text) && !names.occurs(in: statement.measure) {
      var told = statement
      (told.text, told.source) = (withoutContacts(statement.text), "")
      new.statements.append(told)
    }
    new.assetTypes = old.assetTypes.filter { !names.occurs(in: $0) }
    new.words = old.words.filter {
      !names.occurs(in: $0.word) && !names.occurs(in: $0.means) && !names.occurs(in: $0.column)
    }
    out.settings = new
  }

  private func count(_ number: Int) -> Int? {
    if sharing.isHealth { return number < 8 ? nil : Int(toNearestFive(Double(number))) }
    return Double(number) < told.fewest ? nil : number
  }
}
