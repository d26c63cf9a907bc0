// Finding an element by the name that somebody typed.

import CommunityModel
import PlainText

/// The names of a community's elements, folded: an ID wins over a label.
package struct ElementNames: Sendable {
  private var ids = TextNumbers()
  private var labels = TextNumbers()
  /// The first element that bears each ID, by the ID's number; the same for labels.
  private var ofID: [ElementIndex] = []
  private var ofLabel: [ElementIndex] = []
  /// Where all names are looked through for each name that is asked for: nothing was made ready then.
  private var unread: Community?

  /// - Parameter isForMany: Whether many names will be asked for; a few are found faster without making all ready.
  /// - Complexity: O(the length of all names): here, or for each name when only few are asked for.
  package init(_ community: Community, isForMany: Bool = true) {
    if !isForMany {
      unread = community
      return
    }
    for element in community.elements.indices {
      let id = community.elements.id[element]
      let key = id.isBlank ? "" : folded(community.words[id])
      if !key.isEmpty, ids.number(key).isNew { ofID.append(element) }
      let label = folded(community.label(of: element))
      if !label.isEmpty, labels.number(label).isNew { ofLabel.append(element) }
    }
  }

  /// The element that bears `name` as ID, else as label; of several the first.
  package subscript(name: String) -> ElementIndex? {
    let key = folded(name)
    if let unread { return key.isEmpty ? nil : ElementNames.first(of: key, in: unread) }
    return ids.existing(key).map { ofID[$0] } ?? labels.existing(key).map { ofLabel[$0] }
  }

  private static func first(of key: String, in community: Community) -> ElementIndex? {
    let elements = community.elements
    return elements.indices.first { !elements.id[$0].isBlank && folded(community.words[elements.id[$0]]) == key }
      ?? elements.indices.first { folded(community.label(of: $0)) == key }
  }
}
