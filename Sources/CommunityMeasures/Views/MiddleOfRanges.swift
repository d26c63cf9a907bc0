// What is said of an answer at the middle of ranges, whose own range is not worked out?

import CommunityModel

extension Finding {
  /// For answers that amounts may push either way, in a manner that has no exact ends: sampling would bound nothing.
  ///
  /// - Parameter count: How many amounts are ranges. 0 when the ranges are those of a valuation.
  static func atTheMiddle(of count: Int, rows: [RowReference] = []) -> Finding {
    let ranges = count == 1 ? "1 range" : count > 1 ? "\(count) ranges" : "the ranges of the valuation"
    return Finding(
      .note,
      "Worked out at the middle of \(ranges) (at Amount, where it is written). Between which ends the answer and the "
        + "figures beside it lie is not worked out.",
      rows: rows)
  }
}

extension Network {
  /// The rows whose amount is written as a range.
  var rangedRows: [ConnectionIndex] {
    if lowWeights == nil { return [] }
    let connections = ledger.community.connections
    return rows.filter { row in
      guard let low = connections.low(of: row), let high = connections.high(of: row) else { return false }
      return low < high
    }
  }

  /// Takes the ends away from an answer whose extremes are not worked out, and says why.
  func leaveShareOpen(_ result: inout MeasureResult) {
    result.low = nil
    result.high = nil
    if result.value != nil {
      let ranged = rangedRows
      result.findings.append(.atTheMiddle(of: ranged.count, rows: references(ranged)))
    }
  }
}

extension Population {
  /// What is said when the numbers that are compared are the middles of ranges.
  var atTheMiddle: Finding {
    let connections = ledger.community.connections
    var rows: [RowReference] = []
    for side in sides {
      for row in side.rows {
        guard let low = connections.low(of: row), let high = connections.high(of: row), low < high else { continue }
        rows.append(ledger.community.reference(to: row))
      }
    }
    return .atTheMiddle(of: rows.withoutRepeats.count, rows: rows.withoutRepeats)
  }
}
