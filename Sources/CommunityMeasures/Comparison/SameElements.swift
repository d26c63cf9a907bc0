// Which elements of two communities are the same?

import CommunityModel
import PlainText

/// One number for each element of two communities; the same elements have the same number.
///
/// The same by ID, where there is none by label; then by label alone where one of the two has no ID. So somebody whose
/// label changed is still there, and a sheet that has gained a column of IDs is still about the same people.
struct SameElements {
  /// By position in the first community: the position itself.
  let before: [Int]
  /// By position in the second.
  let after: [Int]

  /// - Complexity: O(the length of all names).
  init(_ first: Community, _ second: Community) {
    before = Array(0..<first.elements.count)
    var numbers = [Int](repeating: -1, count: second.elements.count)
    var isTaken = [Bool](repeating: false, count: before.count)

    var byKey: [String: Int] = [:]
    for element in first.elements.indices {
      let key = folded(first.key(of: element))
      if !key.isEmpty && byKey[key] == nil { byKey[key] = element.position }
    }
    for element in second.elements.indices {
      guard let same = byKey[folded(second.key(of: element))], !isTaken[same] else { continue }
      isTaken[same] = true
      numbers[element.position] = same
    }

    // A label that several bear says nothing.
    let left = SameElements.byLabel(first) { !isTaken[$0] }
    let right = SameElements.byLabel(second) { numbers[$0] < 0 }
    for element in second.elements.indices where numbers[element.position] < 0 {
      let label = folded(second.label(of: element))
      guard let other = left[label], other >= 0, right[label] == element.position else { continue }
      let hasBothIDs = !second.elements.id[element].isBlank && !first.elements.id[ElementIndex(other)].isBlank
      if !hasBothIDs { numbers[element.position] = other }
    }
    for position in numbers.indices where numbers[position] < 0 { numbers[position] = before.count + position }
    after = numbers
  }

  /// The element behind each label; -1 where there are several.
  private static func byLabel(_ community: Community, where takes: (Int) -> Bool) -> [String: Int] {
    var found: [String: Int] = [:]
    for element in community.elements.indices where takes(element.position) {
      let label = folded(community.label(of: element))
      if !label.isEmpty { found[label] = found[label] == nil ? element.position : -1 }
    }
    return found
  }
}
