// Finding the element that a cell names, in one step however many there are.

import CommunityModel
import PlainText

/// The names of the elements while a dataset is read: an ID wins over a label, the first of several is meant.
struct NameIndex {
  private var byID: [String: ElementIndex] = [:]
  private var byLabel: [String: ElementIndex] = [:]
  private var bySpelling: [String: ElementIndex] = [:]
  /// Labels of elements that are told apart by their IDs alone.
  private var shared: Set<String> = []
  /// Names for "Did you mean…?"
  private var spellings: [String] = []
  /// The same by their first letter, for when there are very many.
  private var byFirstLetter: [UInt32: [String]] = [:]

  init() {}

  init(_ community: Community) {
    for element in community.elements.indices {
      _ = add(
        id: community.words[community.elements.id[element]], label: community.label(of: element), element: element)
    }
    _ = addOtherNames(community)
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
      if let first = byID[key] { clash = .id(first) } else { byID[key] = element }
      suggest(id, key)
    }
    let key = folded(label)
    if label != id { suggest(label, key) }
    if let first = byLabel[key] {
      if id.isEmpty { clash = clash ?? .label(first) } else { shared.insert(key) }
    } else if !key.isEmpty {
      byLabel[key] = element
    }
    return clash
  }

  /// An element that only a connection names: never suggested.
  mutating func addMade(_ name: String, element: ElementIndex) {
    byLabel[folded(name)] = element
    bySpelling[name] = element
  }

  mutating func find(_ name: String) -> ElementIndex? {
    if let known = bySpelling[name] { return known }
    guard let found = look(name) else { return nil }
    bySpelling[name] = found
    return found
  }

  func look(_ name: String) -> ElementIndex? {
    let key = folded(name)
    return byID[key] ?? byLabel[key]
  }

  /// Whether `name` is a label that several elements with different IDs bear.
  func isShared(_ name: String) -> Bool {
    if shared.isEmpty { return false }
    let key = folded(name)
    return byID[key] == nil && shared.contains(key)
  }

  private mutating func suggest(_ name: String, _ key: String) {
    spellings.append(name)
    if let letter = key.unicodeScalars.first { byFirstLetter[letter.value, default: []].append(name) }
  }

  /// How many names a wrong one is compared with.
  var comparisons: Int { min(spellings.count, NameIndex.mostCompared) }
  private static let mostCompared = 5000

  /// The name that was probably meant. Of very many names only those with the same first letter are looked at.
  func nearest(to name: String) -> String? {
    if spellings.count <= NameIndex.mostCompared { return nearNames(to: name, among: spellings).first }
    guard let letter = folded(name).unicodeScalars.first else { return nil }
    return nearNames(to: name, among: Array((byFirstLetter[letter.value] ?? []).prefix(NameIndex.mostCompared))).first
  }
}
