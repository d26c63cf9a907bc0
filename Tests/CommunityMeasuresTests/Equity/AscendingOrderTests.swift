// One order for few numbers and for many.

import Testing

@testable import CommunityMeasures

@Suite struct AscendingOrderTests {
  /// Numbers below and above 0, of all sizes, many alike, both zeros.
  static func numbers(_ count: Int) -> [Double] {
    var state: UInt64 = 11
    return (0..<count).map { _ in
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      let whole = Double(Int64((state >> 40) % 401)) - 200
      switch (state >> 33) % 4 {
      case 0: return whole
      case 1: return whole * 1e-300
      case 2: return whole * 1e300 / 7
      default: return whole == 3 ? -0.0 : whole / 16
      }
    }
  }

  @Test("Ascending, those alike as they came", arguments: [0, 1, 2, 50, 4095, 4096, 20_000])
  func order(count: Int) {
    let values = Self.numbers(count)
    // The order of the library of the language, made stable by position.
    let expected = values.indices.sorted { values[$0] == values[$1] ? $0 < $1 : values[$0] < values[$1] }
    #expect(ascendingOrder(of: values).map { Int($0) } == expected)
  }

  @Test("From another order", arguments: [50, 20_000])
  func twice(count: Int) {
    let values = Self.numbers(count)
    let backwards = values.indices.reversed().map { Int32($0) }
    let expected = values.indices.sorted { values[$0] == values[$1] ? $0 > $1 : values[$0] < values[$1] }
    #expect(ascendingOrder(of: values, from: backwards).map { Int($0) } == expected)
  }
}
