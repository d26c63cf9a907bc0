// The words by which rows are told apart, where one holds the name of somebody who is on no map: "lifts of Asha".

import CommunityModel

extension Community {
  /// Whether a word of a connection is one of Kith's: it is never taken for a name.
  static func isWordOfKith(_ word: String) -> Bool {
    ConnectionKind.allCases.contains { $0.rawValue == word } || Forms.contributions.contains(word)
      || Forms.rewards.contains(word)
  }

  /// Takes names out of types, forms and units. What a cell was read as stays, so that no measure changes: a cell whose
  /// meaning the group had said says Kith's own word.
  ///
  /// - Parameter clean: For each text with a name in it the same text without.
  mutating func clearKinds(_ clean: [Word: Word]) {
    for element in elements.indices {
      if clean[elements.type[element]] != nil {
        elements.type[element] = words.word(elements.kind[element].rawValue)
      }
      if let cell = clean[elements.assetType[element]] { elements.assetType[element] = cell }
      if let unit = unitCleared(elements.reserveUnit[element], clean) { elements.reserveUnit[element] = unit }
    }
    for row in connections.indices {
      clearType(row, clean)
      clearForm(row, clean)
      if let unit = unitCleared(connections.unit[row], clean) { connections.unit[row] = unit }
    }
  }

  private mutating func clearType(_ row: ConnectionIndex, _ clean: [Word: Word]) {
    let type = connections.type[row]
    guard let cleared = clean[type], !Community.isWordOfKith(words[type]) else { return }
    let kind = connections.kind[row]
    connections.type[row] = kind == .other ? cleared : words.word(kind.rawValue)
  }

  private mutating func clearForm(_ row: ConnectionIndex, _ clean: [Word: Word]) {
    let cell = connections.formCell[row]
    let form = connections.form[row]
    guard !Community.isWordOfKith(words[form]) else {
      if clean[cell] != nil, cell != form { connections.formCell[row] = form }
      return
    }
    if let cleared = clean[form] { connections.form[row] = cleared }
    if let cleared = clean[cell] { connections.formCell[row] = cleared }
  }

  private func unitCleared(_ unit: Word, _ clean: [Word: Word]) -> Word? {
    Units.canonical(words[unit]).isKnown ? nil : clean[unit]
  }
}
