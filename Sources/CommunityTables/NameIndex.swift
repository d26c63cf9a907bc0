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

  init() {}

  init(_ community: Community) {
    for element in community.elements.indices {
      _ = add(
        id: community.words[community.elements.id[element]], label: community.label(of: element), element: element)
    }
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
      spellings.append(id)
    }
    let key = folded(label)
    if label != id { spellings.append(label) }
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

  /// The name that was probably meant. Of very many names only those with the same first letter are looked at.
  func nearest(to name: String) -> String? {
    if spellings.count <= 5000 { return nearNames(to: name, among: spellings).first }
    guard let letter = folded(name).unicodeScalars.first else { return nil }
    var some: [String] = []
    for spelling in spellings where folded(String(spelling.prefix(1))).unicodeScalars.first == letter {
      some.append(spelling)
      if some.count == 5000 { break }
    }
    return nearNames(to: name, among: some).first
  }
}
