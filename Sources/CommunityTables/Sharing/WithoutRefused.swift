// Consent `none`: the person, their rows and their name are nowhere, and only their number is told.

public import CommunityModel
import PlainText

extension Community {
  /// The same community without everybody who asked not to be on the map.
  ///
  /// Their rows go, and every connection, need, scenario row and named payer that speaks of them. Their names are taken
  /// out of every cell that is left, notes too. ``SharedAs/refused`` holds how many rows of elements went.
  ///
  /// - Complexity: O(1) where nobody asked, else O(cells + the length of all different texts).
  public func withoutRefused() -> Community {
    if elements.consent.isUnused { return self }
    let refused = elements.indices.filter { elements.consent[$0] == .none }
    if refused.isEmpty { return self }
    let names = hiddenNames { elements.consent[$0] == .none }
    var isRefused = [Bool](repeating: false, count: elements.count)
    for element in refused { isRefused[element.position] = true }
    var part = self
    for row in connections.indices {
      if let payer = connections.paidByElement[row], isRefused[payer.position] {
        part.connections.paidBy[row] = part.words.word(Community.somebody)
        part.connections.paidByElement[row] = nil
      }
    }
    part = part.keeping(elements: { !isRefused[$0.position] })
    part.shared.refused = shared.refused + refused.count
    part.dropStatements(of: names)
    part.clearCells(names)
    part.clearSmallTables(names)
    return part
  }

  /// Stands for a payer who is on no map.
  static let somebody = "somebody"

  /// The names of some elements, to be looked for.
  func hiddenNames(of isHidden: (ElementIndex) -> Bool) -> HiddenNames {
    var names = HiddenNames(common: vocabulary(), kinds: kindsOfPeople())
    for element in elements.indices where isHidden(element) {
      names.add(label: label(of: element))
      let id = words[elements.id[element]]
      if !id.isEmpty { names.add(id: id, label: label(of: element)) }
      for column in elements.extras where otherNameHeaders.contains(folded(column.name)) {
        for part in words.parts(of: column.cells[element]) { names.add(label: words[part]) }
      }
    }
    return names
  }

  /// The words by which a dataset tells kinds apart: they are nobody's ID.
  private func vocabulary() -> [String] {
    var found: [String] = Forms.contributions + Forms.rewards
    var seen: Set<Word> = []
    func take(_ cell: Word) {
      if cell.isBlank || !seen.insert(cell).inserted { return }
      for part in words.parts(of: cell) { found.append(words[part]) }
    }
    for element in elements.indices {
      take(elements.role[element])
      take(elements.constituency[element])
      take(elements.type[element])
      take(elements.assetType[element])
    }
    for row in connections.indices {
      take(connections.type[row])
      take(connections.formCell[row])
      take(connections.unit[row])
    }
    return found
  }

  /// Roles, constituencies and types, and for how many rows each stands.
  private func kindsOfPeople() -> [(cell: String, rows: Int)] {
    var rows: [Word: Int] = [:]
    var order: [Word] = []
    for element in elements.indices {
      for cell in [elements.role[element], elements.constituency[element], elements.type[element]] {
        for part in words.parts(of: cell) {
          if rows[part] == nil { order.append(part) }
          rows[part, default: 0] += 1
        }
      }
    }
    return order.map { (words[$0], rows[$0] ?? 0) }
  }

  // MARK: Cells

  private mutating func clearCells(_ names: HiddenNames) {
    var clean: [Word: Word] = [:]
    for raw in 0..<words.count {
      let word = Word(raw: UInt32(raw))
      let text = words[word]
      let cleared = names.without(text)
      if cleared != text { clean[word] = words.word(cleared) }
    }
    if clean.isEmpty { return }
    clearKinds(clean)
    let rows = elements.indices
    func clear(_ column: inout Column<ElementTable, Word>) {
      if column.isUnused { return }
      for row in rows { if let word = clean[column[row]] { column[row] = word } }
    }
    clear(&elements.label)
    clear(&elements.id)
    clear(&elements.assetType)
    clear(&elements.role)
    clear(&elements.constituency)
    clear(&elements.payment)
    clear(&elements.countCell)
    clear(&elements.offers)
    clear(&elements.needs)
    clear(&elements.tags)
    clear(&elements.description)
    clear(&elements.evidence)
    for number in elements.extras.indices {
      elements.extras[number].name = names.without(elements.extras[number].name)
      clear(&elements.extras[number].cells)
    }
    for number in elements.unread.indices { elements.unread[number].text = names.without(elements.unread[number].text) }
    let connectionRows = connections.indices
    func clear(_ column: inout Column<ConnectionTable, Word>) {
      if column.isUnused { return }
      for row in connectionRows { if let word = clean[column[row]] { column[row] = word } }
    }
    clear(&connections.id)
    clear(&connections.paidBy)
    clear(&connections.uses)
    clear(&connections.evidence)
    clear(&connections.tags)
    clear(&connections.note)
    for number in connections.extras.indices {
      connections.extras[number].name = names.without(connections.extras[number].name)
      clear(&connections.extras[number].cells)
    }
    for number in connections.unread.indices {
      connections.unread[number].text = names.without(connections.unread[number].text)
    }
  }

  // MARK: Small tables and settings

  private mutating func clearSmallTables(_ names: HiddenNames) {
    func clean(_ text: inout String) { text = names.without(text) }
    func clean(_ extras: inout [ExtraCell]) {
      for number in extras.indices {
        extras[number].column = names.without(extras[number].column)
        extras[number].text = names.without(extras[number].text)
      }
    }
    requirements.removeAll { names.occurs(in: $0.element) || names.occurs(in: $0.needs) }
    for number in requirements.indices {
      clean(&requirements[number].atLeastCell)
      clean(&requirements[number].why)
      clean(&requirements[number].anyOf)
      clean(&requirements[number].evidence)
      clean(&requirements[number].extras)
    }
    for number in valuations.indices {
      clean(&valuations[number].valuation)
      clean(&valuations[number].role)
      if !Community.isWordOfKith(valuations[number].form) { clean(&valuations[number].form) }
      if !Units.canonical(valuations[number].unit).isKnown { clean(&valuations[number].unit) }
      clean(&valuations[number].source)
      clean(&valuations[number].extras)
    }
    outcomes.removeAll { names.occurs(in: $0.for) }
    for number in outcomes.indices {
      clean(&outcomes[number].outcome)
      clean(&outcomes[number].source)
      clean(&outcomes[number].extras)
    }
    for number in scenarios.indices { scenarios[number].clear(names) }
    settings.clear(names)
  }
}

extension Scenario {
  fileprivate mutating func clear(_ names: HiddenNames) {
    func speaks(_ cells: Cells) -> Bool { cells.contains { names.occurs(in: $0.text) } }
    name = names.without(name)
    title = names.without(title)
    without.removeAll { names.occurs(in: $0) }
    add.removeAll { speaks($0) }
    set.removeAll { speaks($0.matching) || speaks($0.cells) }
    pay.removeAll { names.occurs(in: $0.by) || speaks($0.matching) }
    unknownKeys.removeAll { names.occurs(in: $0.column) }
    for number in unknownKeys.indices { unknownKeys[number].text = names.without(unknownKeys[number].text) }
  }
}

extension Settings {
  fileprivate mutating func clear(_ names: HiddenNames) {
    title = names.without(title)
    place = names.without(place)
    purpose = names.without(purpose)
    askedFor = names.without(askedFor)
    benefits = names.without(benefits)
    contact = names.without(contact)
    deleteAfter = names.without(deleteAfter)
    // The cells that they are for were read by them already: without them such a cell says Kith's own word.
    words.removeAll { names.occurs(in: $0.column) || names.occurs(in: $0.word) || names.occurs(in: $0.means) }
    assetTypes.removeAll { names.occurs(in: $0) }
    for number in phases.indices { phases[number].name = names.without(phases[number].name) }
    if names.occurs(in: currency) { currency = "" }
    statements.removeAll { names.occurs(in: $0.measure) }
    for number in statements.indices {
      statements[number].text = names.without(statements[number].text)
      statements[number].source = names.without(statements[number].source)
    }
    for number in agreed.indices {
      agreed[number].text = names.without(agreed[number].text)
      agreed[number].on = names.without(agreed[number].on)
      agreed[number].lookAgain = names.without(agreed[number].lookAgain)
    }
    unknownKeys.removeAll { names.occurs(in: $0.column) }
    for number in unknownKeys.indices { unknownKeys[number].text = names.without(unknownKeys[number].text) }
  }
}

/// Remarks about a dataset in which nobody is named who asked not to be on the map.
public func withoutRefusedNames(_ remarks: [Diagnostic], of community: Community) -> [Diagnostic] {
  let consent = community.elements.consent
  if consent.isUnused { return remarks }
  let names = community.hiddenNames { consent[$0] == .none }
  if names.isEmpty { return remarks }
  return remarks.map { remark in
    var remark = remark
    remark.file = names.without(remark.file)
    remark.column = remark.column.map { names.without($0) }
    remark.message = names.without(remark.message)
    remark.found = remark.found.map { names.without($0) }
    remark.suggestion = remark.suggestion.map { names.without($0) }
    remark.advice = remark.advice.map { names.without($0) }
    return remark
  }
}
