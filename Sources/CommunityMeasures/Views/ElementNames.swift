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

  /// - Complexity: O(the length of all names).
  package init(_ community: Community) {
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
    return ids.existing(key).map { ofID[$0] } ?? labels.existing(key).map { ofLabel[$0] }
  }
}
