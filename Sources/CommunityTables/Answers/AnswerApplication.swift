// The answers that count are put into a dataset that holds none.

import CommunityMeasures
import CommunityModel
import PlainText

/// Puts answers into a dataset, person by person in the order of their keys.
struct AnswerApplication {
  private(set) var gathered: Gathered
  private var community: Community
  private let people: [ChosenAnswers]
  private var names: NameIndex
  private let firstNew: Int
  private let hadList: Bool
  /// The element, the key and the label of each person.
  private var elements: [ElementIndex] = []
  private var said: [SaidCell] = []
  private var points: [TalkingPoint] = []
  private var elementCells: ElementCells

  init(_ base: Community, _ people: [ChosenAnswers]) {
    gathered = Gathered(community: base)
    community = base
    self.people = people
    names = NameIndex(base)
    firstNew = base.elements.count
    hadList = base.elements.indices.contains { base.elements.sheetRow[$0] != 0 }
    elementCells = ElementCells(base.settings)
  }

  mutating func putIn() {
    keepHeaders()
    let spellings = addElements()
    for number in people.indices { putInPerson(number, spellings[number]) }
    var rows = ExchangeRows(community, people.map { $0.answers }, elements)
    rows.putIn(names)
    community = rows.community
    said += rows.said
    gathered.joined = rows.joined
    gathered.made = rows.made
    number()
    tell(rows.points(community, sayers: elements))
    community.said = said
    gathered.community = community
    gathered.conversation = points
    gathered.newElements = (firstNew..<community.elements.count).map { community.label(of: ElementIndex($0)) }
  }

  /// The headers as they stand, so that a column that answers add goes with them.
  private mutating func keepHeaders() {
    let sheets: [(SaidCell.Sheet, [String])] = [
      (.elements, hadList ? community.elements.columns.map { $0.rawValue } : []),
      (.connections, community.connections.columns.map { $0.rawValue }),
    ]
    for (sheet, columns) in sheets {
      said.append(
        SaidCell(
          saidBy: "", on: "", sheet: sheet, row: "", column: SaidCell.columns, said: columns.joined(separator: "|")))
    }
  }

  // MARK: Elements

  /// Somebody or something that only answers name.
  private struct New {
    var own: String?
    var mentions: [String] = []
  }

  /// Makes the elements that are not there yet, in the order of their folded names.
  ///
  /// - Returns: For each person, by its folded name, what they call each new element.
  private mutating func addElements() -> [[String: String]] {
    var new: [String: New] = [:]
    var spellings: [[String: String]] = []
    for person in people {
      let answers = person.answers
      let label = answers.about(.label).isEmpty ? answers.by : answers.about(.label)
      let own: Set<String> = [folded(answers.by), folded(label)]
      if person.element == nil { new[folded(label), default: New()].own = label }
      var called: [String: String] = [:]
      for row in answers.rows {
        for name in [row.from, row.to] {
          let key = folded(name)
          if own.contains(key) || names.look(name) != nil { continue }
          if let known = called[key], !name.utf8.lexicographicallyPrecedes(known.utf8) { continue }
          called[key] = name
        }
      }
      for (key, name) in called { new[key, default: New()].mentions.append(name) }
      spellings.append(called)
    }
    for key in new.keys.sorted(by: { $0.utf8.lexicographicallyPrecedes($1.utf8) }) {
      let one = new[key] ?? New()
      let least = one.mentions.min { $0.utf8.lexicographicallyPrecedes($1.utf8) }
      guard let label = one.own ?? least else { continue }
      let element = community.elements.append()
      community.elements.label[element] = community.words.word(label)
      community.elements.sheetRow[element] = 1
      _ = names.add(id: "", label: label, element: element)
    }
    elements = people.map { person in
      let answers = person.answers
      let label = answers.about(.label).isEmpty ? answers.by : answers.about(.label)
      return person.element ?? names.look(label) ?? ElementIndex(0)
    }
    return spellings
  }

  private mutating func putInPerson(_ number: Int, _ spellings: [String: String]) {
    let (answers, element) = (people[number].answers, elements[number])
    let key = community.key(of: element)
    let isNew = element.position >= firstNew
    func statement(_ sheet: SaidCell.Sheet, _ row: String, _ column: String, _ word: String, _ before: String = "")
      -> SaidCell
    {
      SaidCell(saidBy: key, on: answers.on, sheet: sheet, row: row, column: column, said: word, before: before)
    }
    said.append(statement(.answers, key, "Answers", answers.fingerprint))
    let isListed = !isNew && (!hadList || community.elements.sheetRow[element] != 0)
    let label = answers.about(.label).isEmpty ? answers.by : answers.about(.label)
    said.append(statement(.elements, key, "Label", label, isListed ? community.label(of: element) : ""))
    if !isListed { community.elements.sheetRow[element] = 1 }
    if answers.isNew, !isNew, !people[number].isHeld {
      points.append(TalkingPoint(kind: .saysNew, about: community.label(of: element)))
    }
    if !answers.map.isEmpty, !community.settings.title.isEmpty, folded(answers.map) != folded(community.settings.title)
    {
      points.append(
        TalkingPoint(
          kind: .anotherMap, about: community.label(of: element), voices: [.init(who: "", said: answers.map)]))
    }
    for column in Answers.aboutColumns where column != .label {
      let text = answers.about(column)
      if text.isEmpty { continue }
      let before = community.text(of: .known(column), in: element)
      switch column {
      case .type:
        if !before.isEmpty { continue }
        _ = elementCells.set(column, of: element, to: text, numbers: NumberStyle.decided(by: []), in: &community)
        said.append(statement(.elements, key, column.rawValue, text))
      case .consent:
        community.clear(.consent, of: element)
        _ = elementCells.set(column, of: element, to: text, numbers: NumberStyle.decided(by: []), in: &community)
        said.append(statement(.elements, key, column.rawValue, text, before))
        if !isNew, folded(before) != folded(text), !people[number].isHeld {
          points.append(
            TalkingPoint(
              kind: .consent, about: community.label(of: element),
              voices: [.init(who: "", said: before), .init(who: community.label(of: element), said: text)]))
        }
      default:
        var parts = before.isEmpty ? [] : before.split(separator: "|").map { trimmed(String($0)) }
        var added = before
        var seen: Set<String> = []
        for word in text.split(separator: "|").map({ trimmed(String($0)) }) where !word.isEmpty {
          if !seen.insert(plainWord(word)).inserted { continue }
          let known = parts.first { sameWord($0, word) }
          said.append(statement(.elements, key, column.rawValue, word, known ?? ""))
          if known != nil { continue }
          parts.append(word)
          added = added.isEmpty ? word : "\(added)|\(word)"
        }
        community.clear(column, of: element)
        _ = elementCells.set(column, of: element, to: added, numbers: NumberStyle.decided(by: []), in: &community)
      }
    }
    for name in spellings.keys.sorted(by: { $0.utf8.lexicographicallyPrecedes($1.utf8) }) {
      guard let spelling = spellings[name], let named = names.look(spelling) else { continue }
      said.append(statement(.elements, community.key(of: named), "Label", spelling))
    }
  }

  // MARK: The whole

  /// Numbers the rows as they will stand in the files.
  private mutating func number() {
    for row in community.connections.indices { community.connections.sheetRow[row] = Int32(row.position + 2) }
    var next: Int32 = 2
    for element in community.elements.indices where !hadList || community.elements.sheetRow[element] != 0 {
      community.elements.sheetRow[element] = next
      next += 1
    }
  }

  private mutating func tell(_ rows: [TalkingPoint]) {
    points.sort { a, b in
      a.kind == b.kind ? a.about.utf8.lexicographicallyPrecedes(b.about.utf8) : a.kind.rawValue < b.kind.rawValue
    }
    // Whoever asked not to be on the map is named in no list.
    let elements = community.elements
    let hidden = Set(elements.indices.filter { elements.consent[$0] == .none }.map { community.label(of: $0) })
    points.removeAll { hidden.contains($0.about) && $0.kind != .consent }
    points = rows + points
    for near in suggestedMerges(community, from: firstNew) {
      let labels = [community.label(of: near.second), community.label(of: near.first)]
      if labels.contains(where: { hidden.contains($0) }) { continue }
      points.append(
        TalkingPoint(
          kind: .nearName, about: labels[0],
          rows: [community.text(of: community.reference(to: near.second))],
          voices: [.init(who: labels[1], said: near.reason)]))
    }
  }
}
