// Finding an element by the name that somebody typed.

public import CommunityModel
import PlainText

/// The names of a community's elements, folded: an ID wins over a label.
public struct ElementNames: Sendable {
  private var byID: [String: ElementIndex] = [:]
  private var byLabel: [String: ElementIndex] = [:]

  /// - Complexity: O(the length of all names).
  public init(_ community: Community) {
    for element in community.elements.indices {
      let id = community.elements.id[element]
      if !id.isBlank { add(folded(community.words[id]), element, to: &byID) }
      add(folded(community.label(of: element)), element, to: &byLabel)
    }
  }

  /// The element that bears `name` as ID, else as label; of several the first.
  public subscript(name: String) -> ElementIndex? {
    let key = folded(name)
    return byID[key] ?? byLabel[key]
  }

  private func add(_ key: String, _ element: ElementIndex, to names: inout [String: ElementIndex]) {
    if !key.isEmpty && names[key] == nil { names[key] = element }
  }
}
