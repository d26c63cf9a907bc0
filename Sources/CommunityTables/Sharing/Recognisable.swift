// Who could be recognised from their place in the map alone?

import CommunityModel

extension Community {
  /// How many people without a name have a place in the map that no other person has: the same type, as many connections
  /// each way, and neighbours of the same types.
  ///
  /// - Complexity: O(connections × log connections).
  public var recognisablePeople: Int {
    var around = [[String]](repeating: [], count: elements.count)
    func type(_ element: ElementIndex) -> String {
      let kind = elements.kind[element].rawValue
      return kind.isEmpty ? words[elements.type[element]] : kind
    }
    for row in connections.indices {
      let (from, to) = (connections.from(row), connections.to(row))
      around[from.position].append("> " + type(to))
      around[to.position].append("< " + type(from))
    }
    var counts: [String: Double] = [:]
    var patterns: [(pattern: String, people: Double)] = []
    for element in elements.indices where elements.kind[element].isPerson || elements.kind[element] == .other {
      var pattern = type(element)
      for neighbour in around[element.position].sorted() { pattern += "\n" + neighbour }
      let people = elements.headCount[element].low
      counts[pattern, default: 0] += people
      if elements.consent[element] != .named { patterns.append((pattern, people)) }
    }
    return patterns.count { $0.people < 2 && (counts[$0.pattern] ?? 0) < 2 }
  }
}
