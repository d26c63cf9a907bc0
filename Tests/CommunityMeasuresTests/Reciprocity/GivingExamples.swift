// Communities that several tests of giving read.

import CommunityMeasures
import CommunityModel

enum GivingExamples {
  /// Hours between people, each row a contribution of time.
  static func hours(_ rows: [(String, String, Double)], elements: [TestCommunity.Element] = []) -> Community {
    TestCommunity.make(
      elements: elements, rows: rows.map { TestCommunity.Row($0.0, $0.1, .contribution, "time", $0.2, "hours") })
  }

  /// 100 hours answered by 1, a circle of three, and one gift from outside: five reciprocities in one example.
  static let fiveArcs = hours([("A", "B", 100), ("B", "A", 1), ("B", "C", 10), ("C", "A", 10), ("D", "A", 5)])

  /// Ten elements and 24 arcs drawn once with Python's `random.seed(7)`, for values of networkx and scipy.
  static let drawn: Community = {
    let arcs = [
      (0, 1, 8.0), (0, 3, 10), (0, 8, 8), (0, 9, 6), (1, 3, 5), (1, 5, 4), (1, 8, 3), (1, 9, 12), (2, 4, 4), (3, 9, 2),
      (5, 1, 10), (5, 2, 5), (6, 0, 9), (6, 2, 8), (6, 5, 6), (7, 8, 12), (8, 1, 8), (8, 2, 5), (8, 3, 10), (9, 0, 2),
      (9, 1, 2), (9, 3, 9), (9, 4, 7), (9, 6, 3),
    ]
    return hours(
      arcs.map { ("N\($0.0)", "N\($0.1)", $0.2) }, elements: (0..<10).map { TestCommunity.Element("N\($0)") })
  }()

  /// The same rows from last to first, under other names.
  static func turnedRound(_ community: Community) -> Community {
    let connections = community.connections
    let rows: [(String, String, Double)] = connections.indices.reversed().map { row in
      let name: (ElementIndex) -> String = { "other " + community.label(of: $0) }
      return (name(connections.from(row)), name(connections.to(row)), connections.amount(of: row) ?? 0)
    }
    return hours(rows)
  }

  static let none = Community()
  static let alone = TestCommunity.make(elements: ["A"], rows: [])
  static let loop = hours([("A", "A", 5)])
  static let zeros = hours([("A", "B", 0), ("B", "A", 0)])
}

extension MeasureResult {
  /// The numbers of the elements by label.
  func numbers(_ community: Community) -> [String: Double] {
    var numbers: [String: Double] = [:]
    for item in perElement ?? [] { numbers[community.label(of: item.element)] = item.answer.number }
    return numbers
  }
  /// An answer as `40…` or `2…5` or `3`.
  static func text(_ answer: Answer?) -> String {
    switch answer {
    case .number(let number): "\(number)"
    case .bounds(let low, let high): "\(low.map { "\($0)" } ?? "")…\(high.map { "\($0)" } ?? "")"
    case .text(let text): text
    case .list(let list): "[" + list.map { text($0) }.joined(separator: " ") + "]"
    case .fields(let fields): fields.map { "\($0.name)=\(text($0.answer))" }.joined(separator: " ")
    case nil, .some(.none): "nothing"
    }
  }
}
