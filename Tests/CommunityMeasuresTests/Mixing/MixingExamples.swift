// One small community for the measures of brokerage and clustering.

import CommunityMeasures
import CommunityModel

enum MixingExamples {
  private static let arcs: [TestCommunity.Tuple] = [
    ("a", "b", .contribution, "time", 2, "hours"), ("b", "c", .contribution, "time", 3, "hours"),
    ("c", "a", .contribution, "time", 1, "hours"), ("b", "a", .contribution, "time", 4, "hours"),
    ("c", "d", .contribution, "time", 5, "hours"), ("d", "a", .contribution, "time", 1, "hours"),
    ("d", "e", .contribution, "time", 2, "hours"), ("f", "e", .contribution, "time", 8, "hours"),
  ]
  private static let places = [
    ("a", "r"), ("b", "r"), ("c", "s"), ("d", "t"), ("e", "t"), ("f", "t"), ("g", "r"),
  ].map { TestCommunity.Element($0.0, constituency: $0.1) }

  /// Two triangles that share an edge, of which one pair gives both ways, then a tail; g stands alone.
  static let community = TestCommunity.make(elements: places, connections: arcs)
  /// The same, rows and elements the other way round, what a gives to b in two rows, and a gift of d to itself.
  static let reordered = TestCommunity.make(
    elements: places.reversed(),
    connections: [("d", "d", .contribution, "time", 9, "hours"), ("a", "b", .contribution, "time", 0.5, "hours")]
      + arcs.reversed().map { $0.0 == "a" ? ("a", "b", .contribution, "time", 1.5, "hours") : $0 })
  /// Ten times the amounts.
  static let scaled = TestCommunity.make(
    elements: places, connections: arcs.map { ($0.0, $0.1, $0.2, $0.3, ($0.4 ?? 0) * 10, $0.5) })

  /// Contributions among people, without amounts.
  static func links(_ pairs: [(String, String)]) -> Community {
    TestCommunity.make(rows: pairs.map { TestCommunity.Row($0.0, $0.1, .contribution, "time") })
  }

  /// The answers for a to g. `nil` where undefined.
  static func each(_ request: String, in community: Community) throws -> [Double?] {
    let answer = try community.answer(request)
    return "abcdefg".map { answer.answer(for: community.element(String($0)))?.number }
  }

  static func isClose(_ some: [Double?], _ others: [Double?]) -> Bool {
    some.count == others.count
      && zip(some, others).allSatisfy {
        guard let a = $0, let b = $1 else { return $0 == nil && $1 == nil }
        return abs(a - b) < 1e-9
      }
  }
}
