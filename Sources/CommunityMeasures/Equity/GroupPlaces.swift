// Where the members of each group stand in a population.

import CommunityModel

extension Population {
  /// The groups in which somebody is counted, in their order, with the places of their members in ``elements``.
  ///
  /// - Complexity: O(elements + groups).
  func places(in groups: Groups) -> [(group: Int, members: [Int])] {
    var members = [[Int]](repeating: [], count: groups.count)
    for (place, element) in elements.enumerated() { members[groups.group(of: element)].append(place) }
    return members.indices.filter { !members[$0].isEmpty }.map { ($0, members[$0]) }
  }

  /// The groups in which somebody is counted, in their order.
  func groupsPresent(in groups: Groups) -> [Int] { places(in: groups).map { $0.group } }

  /// The places in ``elements`` of those in a group.
  func members(of group: Int, in groups: Groups) -> [Int] {
    elements.indices.filter { groups.group(of: elements[$0]) == group }
  }
}
