// A shared copy while it is made: the elements first, then everything that names them.

import CommunityModel
import PlainText

/// Builds the copy of a community, text by text: what is not let through is not there.
struct CopyMaker {
  let source: Community
  let sharing: Sharing
  let numbering: Numbering
  let names: HiddenNames
  private(set) var isPersonal: [Bool] = []
  private(set) var isHidden: [Bool] = []
  /// For each element of the source its element in the copy.
  private(set) var place: [ElementIndex?] = []
  /// For each element of the source the group it is counted in; -1 for none.
  private(set) var groupOf: [Int32] = []
  private(set) var placeOfGroup: [ElementIndex] = []
  var out = Community()
  var told = SharedAs()

  init(_ source: Community, _ sharing: Sharing, _ numbering: Numbering) {
    self.source = source
    self.sharing = sharing
    self.numbering = numbering
    told.level = sharing.level
    told.isHealth = sharing.isHealth
    told.isTogether = sharing.together != nil
    told.refused = source.shared.refused
    let elements = source.elements
    var isPersonal = [Bool](repeating: false, count: elements.count)
    var isHidden = isPersonal
    for element in elements.indices {
      isPersonal[element.position] = source.mayBePerson(element)
      if isPersonal[element.position], !elements.kind[element].isPerson { told.withoutType += 1 }
      switch elements.consent[element] {
      case .named: isHidden[element.position] = isPersonal[element.position] && sharing.together != nil
      case .unsaid: isHidden[element.position] = isPersonal[element.position]
      case .initials, .hidden, .none: isHidden[element.position] = true
      }
    }
    self.isPersonal = isPersonal
    self.isHidden = isHidden
    names = source.hiddenNames { isHidden[$0.position] }
    place = [ElementIndex?](repeating: nil, count: elements.count)
    groupOf = [Int32](repeating: -1, count: elements.count)
  }

  // MARK: Texts

  /// A text with every hidden name and every address taken out.
  mutating func clean(_ text: String) -> String {
    let cleaned = withoutContacts(names.without(text))
    if cleaned != text { told.cellsCleared += 1 }
    return cleaned
  }

  mutating func clean(_ word: Word) -> String { word.isBlank ? "" : clean(source.words[word]) }

  /// The words of a cell in which no hidden name stands.
  mutating func kept(_ cell: Word) -> [String] {
    var parts: [String] = []
    for part in source.words.parts(of: cell) {
      let text = source.words[part]
      if names.occurs(in: text) { told.cellsCleared += 1 } else { parts.append(withoutContacts(text)) }
    }
    return parts
  }

  static func cell(_ parts: [String]) -> String {
    var text = ""
    for part in parts { text += text.isEmpty ? part : "|" + part }
    return text
  }

  mutating func word(_ text: String) -> Word { out.words.word(text) }

  // MARK: Elements

  private struct NewElement {
    var label: String
    var of: ElementIndex?
    var group: Int?
  }

  mutating func makeElements() {
    var news: [NewElement] = []
    var groups: [PeopleTogether] = []
    if let column = sharing.together {
      let people = source.elements.indices.filter { isPersonal[$0.position] }
      var words: [ElementIndex: [String]] = [:]
      for person in people {
        words[person] = kept(column == .role ? source.elements.role[person] : source.elements.constituency[person])
      }
      let made = PeopleTogether.groups(source, people, fewest: told.fewest) { words[$0] ?? [] }
      groups = made.groups
      let leftOut = made.leftOut.reduce(0.0) { $0 + source.elements.headCount[$1].low }
      told.leftOut = sharing.isHealth && leftOut > 0 && leftOut < 8 ? nil : Int(leftOut)
      for (number, group) in groups.enumerated() {
        for member in group.members { groupOf[member.position] = Int32(number) }
        news.append(NewElement(label: group.label(isHealth: sharing.isHealth), of: nil, group: number))
      }
    }
    var open: [ElementIndex] = []
    for element in source.elements.indices where sharing.together == nil || !isPersonal[element.position] {
      if isHidden[element.position] {
        open.append(element)
      } else {
        news.append(NewElement(label: clean(source.elements.label[element]), of: element, group: nil))
      }
    }
    // Names that are kept are told apart in their own order, so that the order of the rows decides nothing.
    news.sort { (folded($0.label), $0.label) < (folded($1.label), $1.label) }
    var pseudonyms = Pseudonyms(kept: [])
    for number in news.indices { news[number].label = pseudonyms.unique(news[number].label) }
    news += hidden(open, &pseudonyms)
    news.sort { (folded($0.label), $0.label) < (folded($1.label), $1.label) }
    placeOfGroup = [ElementIndex](repeating: ElementIndex(0), count: groups.count)
    for new in news {
      let element = out.elements.append()
      out.elements.label[element] = word(new.label)
      out.elements.sheetRow[element] = Int32(element.position + 2)
      if let of = new.of {
        place[of.position] = element
        fill(element, from: of)
      } else if let number = new.group {
        placeOfGroup[number] = element
        fill(element, from: groups[number])
      }
    }
    out.elements.columns = ElementColumn.allCases.filter {
      $0 != .id && $0 != .tags && $0 != .description && $0 != .evidence
    }
  }

  /// Labels for those whose name is hidden, by role and number or by initials.
  private mutating func hidden(_ open: [ElementIndex], _ pseudonyms: inout Pseudonyms) -> [NewElement] {
    var stems: [String] = []
    var members: [String: [ElementIndex]] = [:]
    var news: [NewElement] = []
    for element in open {
      let isByInitials = source.elements.consent[element] == .initials
      if isByInitials, let initials = Pseudonyms.initials(of: source.label(of: element)) {
        told.initials += 1
        news.append(NewElement(label: initials, of: element, group: nil))
        continue
      }
      told.hidden += 1
      let role = kept(source.elements.role[element]).first.map { Pseudonyms.large($0) }
      let stem = role ?? kindName(element)
      if members[folded(stem)] == nil { stems.append(stem) }
      members[folded(stem), default: []].append(element)
    }
    news.sort { $0.label < $1.label }
    // Two with the same initials: drawn, not in the order of the rows.
    var start = 0
    while start < news.count {
      var end = start + 1
      while end < news.count, news[end].label == news[start].label { end += 1 }
      if end - start > 1 {
        let labels = pseudonyms.labels(
          news[start].label, keys: news[start..<end].map { source.key(of: $0.of ?? ElementIndex(0)) }, numbering)
        for number in start..<end { news[number].label = labels[number - start] }
      } else {
        news[start].label = pseudonyms.unique(news[start].label)
      }
      start = end
    }
    for stem in stems.sorted(by: { folded($0) < folded($1) }) {
      let elements = members[folded(stem)] ?? []
      let labels = pseudonyms.labels(stem, keys: elements.map { source.key(of: $0) }, numbering)
      for (element, label) in zip(elements, labels) { news.append(NewElement(label: label, of: element, group: nil)) }
    }
    return news
  }

  private func kindName(_ element: ElementIndex) -> String {
    let kind = source.elements.kind[element]
    if kind.isPerson { return "Person" }
    if kind.isGroup { return "Group" }
    switch kind {
    case .activity: return "Activity"
    case .place: return "Place"
    case .other: return "Element"
    default: return "Resource"
    }
  }

  private mutating func fill(_ element: ElementIndex, from old: ElementIndex) {
    let elements = source.elements
    let kind = elements.kind[old]
    let type = source.words[elements.type[old]]
    out.elements.kind[element] = kind
    out.elements.type[element] = word(names.occurs(in: type) ? kind.rawValue : type)
    out.elements.assetType[element] = word(clean(elements.assetType[old]))
    out.elements.role[element] = word(CopyMaker.cell(kept(elements.role[old])))
    out.elements.constituency[element] = word(CopyMaker.cell(kept(elements.constituency[old])))
    out.elements.payment[element] = word(clean(elements.payment[old]))
    out.elements.paymentSet[element] = elements.paymentSet[old]
    if !elements.countCell[old].isBlank {
      let count = told(of: elements.headCount[old], isPerson: isPersonal[old.position])
      out.elements.countCell[element] = word(count.isOld ? clean(elements.countCell[old]) : count.cell)
      out.elements.headCount[element] = count.head
    }
    out.elements.offers[element] = word(cleanParts(elements.offers[old]))
    out.elements.needs[element] = word(cleanParts(elements.needs[old]))
    out.elements.consent[element] = elements.consent[old]
    out.elements.provenance[element] = elements.provenance[old]
    if !isPersonal[old.position], let reserve = elements.reserve(of: old) {
      out.elements.reserveAmount[element] = reserve
      out.elements.reserveUnit[element] = word(clean(elements.reserveUnit[old]))
    }
    if !isHidden[old.position] {
      let id = source.words[elements.id[old]]
      if !id.isEmpty, !names.occurs(in: id), withoutContacts(id) == id { out.elements.id[element] = word(id) }
    }
  }

  /// A count as it may be told: a group of few people is not said to be of few.
  private func told(of count: HeadCount, isPerson: Bool) -> (head: HeadCount, cell: String, isOld: Bool) {
    if isPerson || !sharing.isHealth && count.low >= told.fewest { return (count, "", true) }
    if count.low < told.fewest { return (.one, "", false) }
    let rounded = HeadCount(
      low: toNearestFive(count.low), high: count.high.isFinite ? toNearestFive(count.high) : count.high)
    return (rounded, PeopleTogether.cell(rounded), false)
  }

  mutating func cleanParts(_ cell: Word) -> String {
    CopyMaker.cell(source.words.parts(of: cell).map { clean($0) })
  }

  private mutating func fill(_ element: ElementIndex, from group: PeopleTogether) {
    out.elements.kind[element] = .person
    out.elements.type[element] = word(ElementKind.person.rawValue)
    // Nobody stands alone in it: its label may be shown again.
    out.elements.consent[element] = .named
    if sharing.together == .role {
      out.elements.role[element] = word(group.name)
    } else {
      out.elements.constituency[element] = word(group.name)
    }
    out.elements.countCell[element] = word(group.cell(isHealth: sharing.isHealth))
    out.elements.headCount[element] = group.counted(sharing.isHealth)
  }

  // MARK: Names elsewhere

  /// Where an element of the source went. `nil` when it was left out.
  func newPlace(_ element: ElementIndex) -> ElementIndex? {
    if let alone = place[element.position] { return alone }
    let group = groupOf[element.position]
    return group < 0 ? nil : placeOfGroup[Int(group)]
  }

  /// What somebody is called in the copy who was called `name`. `nil` when it is the name of nothing in the source.
  func newName(_ name: String, _ index: NameIndex) -> (isElement: Bool, label: String?, isTogether: Bool) {
    guard let element = index.look(name) else { return (false, nil, false) }
    guard let place = newPlace(element) else { return (true, nil, true) }
    return (true, out.key(of: place), groupOf[element.position] >= 0)
  }

  /// For the elements of `whole`, some of which were left out of the source before.
  func placesOfAll(in whole: Community) -> [ElementIndex?] {
    if whole.elements.count == source.elements.count { return place }
    var next = 0
    return whole.elements.indices.map { element in
      if whole.elements.consent[element] == .none { return nil }
      next += 1
      return place[next - 1]
    }
  }
}
