// Shares in circles, against sums by hand and against going round and round.

import DirectedGraph
import Testing

@Suite("Least means")
struct LeastMeansTests {
  typealias Term = (weight: Double, ceiling: Double, options: [Int32])

  static func solve(_ shares: [[Term]]) -> [Double] {
    var system = LeastMeans()
    for terms in shares {
      for term in terms { system.addTerm(weight: term.weight, ceiling: term.ceiling, options: term.options) }
      system.finishShare()
    }
    return system.greatestSolution()
  }

  // x = (1·0.5 + 3·y)/4 and y = x: x = 0.125 + 0.75 x, so x = 0.5.
  @Test("A circle of two agrees with what comes in from outside")
  func circle() {
    let levels = Self.solve([[(1, 0.5, []), (3, 1, [1])], [(2, 1, [0])]])
    #expect(levels.allSatisfy { abs($0 - 0.5) < 1e-15 })
  }

  // Each of the two passes on all but one part in a million, and that part is lost: the only solution is 0. Going round
  // would need millions of steps. With one more part in a million kept: x = y, x (10⁶ + 1) = 10⁶ y + … solved by hand:
  // x = (10⁶ y + 1)/(10⁶ + 2), y = x, so 2 x = 1 and x = 0.5.
  @Test("A leak of one part in a million is solved at once")
  func slowLeak() {
    let dry = Self.solve([[(1e6, 1, [1]), (1, 0, [])], [(1, 1, [0])]])
    #expect(dry == [0, 0])
    let wet = Self.solve([[(1e6, 1, [1]), (1, 0, []), (1, 1, [])], [(1, 1, [0])]])
    #expect(wet.allSatisfy { abs($0 - 0.5) < 1e-12 })
  }

  @Test("A circle that feeds on itself alone keeps everything; a share without terms is whole")
  func closed() {
    #expect(Self.solve([[(5, 1, [1])], [(2, 1, [0])], []]) == [1, 1, 1])
  }

  // x is at most y and at most z; y = 0.25, z = 0.75: x = 0.25.
  @Test("The least option decides")
  func least() {
    #expect(Self.solve([[(1, 1, [1, 2])], [(1, 0.25, [])], [(1, 0.75, [])]]) == [0.25, 0.25, 0.75])
  }

  // x = min(x, y) agrees with any x up to y = 0.5: the largest is 0.5.
  @Test("Of several solutions the largest, also under a ceiling")
  func degenerate() {
    #expect(Self.solve([[(1, 1, [0, 1])], [(1, 0.5, [])]]) == [0.5, 0.5])
  }

  @Test("The same as going round many times", arguments: 1...40)
  func againstRepetition(seed: UInt64) {
    var state = seed &* 0x9E37_79B9_7F4A_7C15
    func draw(_ n: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % n
    }
    let count = 2 + draw(7)
    let shares: [[Term]] = (0..<count).map { _ in
      (0...draw(4)).map { _ in
        let options = (0..<draw(3)).map { _ in Int32(draw(count)) }
        return (Double(1 + draw(9)), Double(draw(5)) / 4, options)
      } + [(1, Double(draw(2)), [])]
    }
    var levels = [Double](repeating: 1, count: count)
    for _ in 0..<2000 {
      levels = shares.map { terms in
        let sum = terms.reduce(0) { $0 + $1.weight * $1.options.reduce($1.ceiling) { min($0, levels[Int($1)]) } }
        return sum / terms.reduce(0) { $0 + $1.weight }
      }
    }
    for (found, expected) in zip(Self.solve(shares), levels) { #expect(abs(found - expected) < 1e-9) }
  }
}
