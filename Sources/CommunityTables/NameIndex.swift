// Finding the element that a cell names, in one step however many there are.

import CommunityModel
import PlainText

/// The names of the elements while a dataset is read: an ID wins over a label, the first of several is meant.
struct NameIndex {
  private var ids = TextNumbers()
  private var labels = TextNumbers()
  /// The element that each ID means, by the ID's number; the same for labels.
  private var ofID: [ElementIndex] = []
  private var ofLabel: [ElementIndex] = []
  /// Labels of elements that are told apart by their IDs alone.
  private var shared: Set<String> = []
  /// Names for "Did you mean…?"
  private var spellings: [String] = []
  private var spellingCount = 0
  /// The same by their first letter, for when there are very many. No more are kept than are compared.
  private var byFirstLetter: [UInt32: [String]] = [:]
  /// Letters of ASCII under which no more are kept.
  private var isFull = [Bool](repeating: false, count: 128)

  init() {}

  init(_ community: Community) {
    for element in community.elements.indices {
      _ = add(
        id: community.words[community.elements.id[element]], label: community.label(of: element), element: element)
    }
    _ = addOtherNames(community)
  }

  /// Makes room for many names at once.
  mutating func reserve(_ count: Int, ids hasIDs: Bool) {
    labels.reserve(count)
    ofLabel.reserveCapacity(count)
    if !hasIDs { return }
    ids.reserve(count)
    ofID.reserveCapacity(count)
  }

  enum Clash {
    case id(ElementIndex)
    case label(ElementIndex)
  }

  /// - Returns: The element that has the name already.
  mutating func add(id: String, label: String, element: ElementIndex) -> Clash? {
    var clash: Clash?
    if !id.isEmpty {
      let key = folded(id)
      let (number, isNew) = ids.number(key)
      if isNew { ofID.append(element) } else { clash = .id(ofID[number]) }
      suggest(id, key)
    }
    let key = folded(label)
    if label != id { suggest(label, key) }
    if key.isEmpty {
      if let number = labels.existing(key) { clash = repeated(key, id, ofLabel[number], clash) }
      return clash
    }
    let (number, isNew) = labels.number(key)
    if isNew { ofLabel.append(element) } else { clash = repeated(key, id, ofLabel[number], clash) }
    return clash
  }

  private mutating func repeated(_ key: String, _ id: String, _ first: ElementIndex, _ clash: Clash?) -> Clash? {
    if id.isEmpty { return clash ?? .label(first) }
    shared.insert(key)
    return clash
  }

  /// An element that only a connection names: never suggested.
  mutating func addMade(_ name: String, element: ElementIndex) {
    let (number, isNew) = labels.number(folded(name))
    if isNew { ofLabel.append(element) } else { ofLabel[number] = element }
  }

  func look(_ name: String) -> ElementIndex? {
    let key = folded(name)
    return ids.existing(key).map { ofID[$0] } ?? labels.existing(key).map { ofLabel[$0] }
  }

  /// The element that a name means, unless ``isShared(_:)``.
  func lookUnshared(_ name: String) -> ElementIndex? {
    let key = folded(name)
    if let number = ids.existing(key) { return ofID[number] }
    guard shared.isEmpty || !shared.contains(key) else { return nil }
    return labels.existing(key).map { ofLabel[$0] }
  }

  /// Whether `name` is a label that several elements with different IDs bear.
  func isShared(_ name: String) -> Bool {
    if shared.isEmpty { return false }
    let key = folded(name)
    return ids.existing(key) == nil && shared.contains(key)
  }

  private mutating func suggest(_ name: String, _ key: String) {
    spellingCount += 1
    if spellings.count < NameIndex.mostCompared { spellings.append(name) }
    if let first = key.utf8.first, first < 128, isFull[Int(first)] { return }
    guard let letter = key.unicodeScalars.first else { return }
    if byFirstLetter[letter.value, default: []].count < NameIndex.mostCompared {
      byFirstLetter[letter.value, default: []].append(name)
    } else if letter.value < 128 {
      isFull[Int(letter.value)] = true
    }
  }

  /// How many names a wrong one is compared with.
  var comparisons: Int { min(spellingCount, NameIndex.mostCompared) }
  private static let mostCompared = Limits.comparedNames.most

  /// The name that was probably meant. Of very many names only those with the same first letter are looked at.
  func nearest(to name: String) -> String? {
    if spellingCount <= NameIndex.mostCompared { return nearNames(to: name, among: spellings).first }
    guard let letter = folded(name).unicodeScalars.first else { return nil }
    return nearNames(to: name, among: byFirstLetter[letter.value] ?? []).first
  }
}
