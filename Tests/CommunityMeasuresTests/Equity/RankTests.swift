// Those who give more: concentration index, Kakwani, rank correlation, against scipy and by hand.

import CommunityModel
import Testing

@testable import CommunityMeasures

@Suite struct RankTests {
  static let got = [60.0, 120, 20, 0, 35, 35, 80, 15]
  static let given = [30.0, 10, 0, 0, 25, 30, 12, 7]
  static let weights = [1.0, 2, 1, 3, 1, 1, 4, 2]

  static func community(
    _ got: [Double], _ given: [Double], weights: [Double]? = nil, groups: [String]? = nil
  ) -> Community {
    TestCommunity.make(
      elements: got.indices.map {
        TestCommunity.Element(
          "P\($0)", constituency: groups?[$0] ?? "",
          extras: ["o": "\(got[$0])", "c": "\(given[$0])", "w": "\(weights?[$0] ?? 1)"])
      }, rows: [])
  }
  static let against = "of=column:o,against=column:c"
  static let ranked = "of=column:o,rank=column:c"

  // scipy 1.17.1: kendalltau(o, g), spearmanr(o, g), pearsonr(o, g); ties on both sides.
  @Test("tau-b, Spearman and Pearson")
  func correlations() throws {
    let result = try Self.community(Self.got, Self.given).answer("rank-correlation:\(Self.against)")
    #expect(abs(result.value! - 0.3396831102433787) < 1e-12)
    #expect(abs(result.part("spearman")! - 0.5515252806307664) < 1e-12)
    #expect(abs(result.part("pearson")! - 0.22928662511928036) < 1e-12)
    let turned = try Self.community(Self.given, Self.got).answer("rank-correlation:\(Self.against)")
    #expect(abs(turned.value! - result.value!) < 1e-12)
  }

  // The same calls on each row repeated as often as its weight says.
  @Test("Weights are so many people alike")
  func weighted() throws {
    let community = Self.community(Self.got, Self.given, weights: Self.weights)
    let result = try community.answer("rank-correlation:\(Self.against),weight=column:w")
    #expect(abs(result.value! - 0.36070420968117417) < 1e-12)
    #expect(abs(result.part("spearman")! - 0.5805645149536218) < 1e-12)
    #expect(abs(result.part("pearson")! - 0.3240944785613303) < 1e-12)
    let index = try community.answer("concentration-index:\(Self.ranked),weight=column:w")
    #expect(abs(index.value! - 0.23198198198198194) < 1e-12)
  }

  @Test("By hand: three people, one pair the other way round")
  func byHand() throws {
    // Pairs: (1, 2) same, (1, 3) same, (2, 3) opposite: tau = (2 − 1)/3.
    let result = try Self.community([1, 3, 2], [10, 20, 30]).answer("rank-correlation:\(Self.against)")
    #expect(abs(result.value! - 1.0 / 3) < 1e-12)
    #expect(abs(result.part("sameOrder")! - 2.0 / 3) < 1e-12)
    #expect(abs(result.part("oppositeOrder")! - 1.0 / 3) < 1e-12)
    // C: places −2/3, 0, 2/3 by what is given: (−2/3·1 + 0 + 2/3·2)/6 = 1/9.
    let index = try Self.community([1, 3, 2], [10, 20, 30]).answer("concentration-index:\(Self.ranked)")
    #expect(abs(index.value! - 1.0 / 9) < 1e-12)
    // G of 10, 20, 30: (−2/3·10 + 2/3·30)/60 = 2/9, so K = −1/9.
    let kakwani = try Self.community([1, 3, 2], [10, 20, 30]).answer("kakwani:\(Self.ranked)")
    #expect(abs(kakwani.value! + 1.0 / 9) < 1e-12)
    #expect(abs(kakwani.part("gini")! - 2.0 / 9) < 1e-12)
  }

  @Test("Every pair counted: the merge agrees with comparing all", arguments: [1, 2, 3, 7, 64, 65, 150])
  func allPairs(size: Int) throws {
    var state: UInt64 = 7
    func next(_ bound: UInt64) -> Double {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Double((state >> 33) % bound)
    }
    let a = (0..<size).map { _ in next(20) }
    let b = (0..<size).map { _ in next(12) }
    var (same, opposite, apartA, apartB) = (0.0, 0.0, 0.0, 0.0)
    for i in 0..<size {
      for j in 0..<i {
        let product = (a[i] - a[j]) * (b[i] - b[j])
        if product > 0 { same += 1 } else if product < 0 { opposite += 1 }
        if a[i] != a[j] { apartA += 1 }
        if b[i] != b[j] { apartB += 1 }
      }
    }
    let found = Agreement(a, b, weights: [Double](repeating: 1, count: size))
    if apartA > 0 && apartB > 0 {
      #expect(abs(found.tau! - (same - opposite) / (apartA * apartB).squareRoot()) < 1e-12)
      #expect(abs(found.sameOrder! * Double(size * (size - 1) / 2) - same) < 1e-6)
      #expect(abs(found.oppositeOrder! * Double(size * (size - 1) / 2) - opposite) < 1e-6)
    } else {
      #expect(found.tau == nil)
    }
  }

  // numpy 2.4.6, scipy 1.17.1: 2·cov(o, (rankdata(g) − ½)/n, ddof=0)/mean(o), with mean ranks for ties.
  @Test("Concentration index and Kakwani, with ties")
  func concentration() throws {
    let community = Self.community(Self.got, Self.given)
    #expect(
      abs(try community.answer("concentration-index:\(Self.ranked)").value! - 0.16095890410958905) < 1e-12)
    let kakwani = try community.answer("kakwani:\(Self.ranked)")
    #expect(abs(kakwani.value! + 0.29518144676760394) < 1e-12)
    #expect(abs(kakwani.part("concentration")! - 0.16095890410958905) < 1e-12)
    #expect(abs(kakwani.part("gini")! - 0.45614035087719296) < 1e-12)
    // Rows that are tied may stand anywhere.
    let turned = Self.community(Self.got.reversed(), Self.given.reversed())
    #expect(abs(try turned.answer("concentration-index:\(Self.ranked)").value! - 0.16095890410958905) < 1e-12)
    // Ranked by itself it is the Gini, and Kakwani is 0.
    let gini = try community.answer("gini:of=column:o").value!
    #expect(abs(try community.answer("concentration-index:of=column:o,rank=column:o").value! - gini) < 1e-12)
    #expect(abs(try community.answer("kakwani:of=column:o,rank=column:o").value!) < 1e-12)
    // Inside groups.
    let groups = ["a", "a", "a", "b", "b", "b", "b", "b"]
    let parts = try Self.community(Self.got, Self.given, groups: groups)
      .answer("concentration-index:\(Self.ranked),by=Constituency").perGroup!
    let first = try Self.community(Array(Self.got[..<3]), Array(Self.given[..<3]))
      .answer("concentration-index:\(Self.ranked)").value!
    #expect(abs(parts[0].answer.number! - first) < 1e-12)
  }

  @Test("Constant, all 0, alone, nobody: said in words, with every part")
  func undefined() throws {
    let constant = try Self.community([1, 2, 3], [5, 5, 5]).answer("rank-correlation:\(Self.against)")
    #expect(constant.value == nil && constant.undefined == "Nobody can be put in order: all c are the same.")
    #expect(constant.part("spearman") == nil && constant.parts.count == 4)
    // Nobody is above anybody: the index is 0.
    #expect(try Self.community([1, 2, 3], [5, 5, 5]).answer("concentration-index:\(Self.ranked)").value == 0)
    #expect(
      try Self.community([0, 0], [1, 2]).answer("concentration-index:\(Self.ranked)").undefined
        == "Nothing to share: all o are 0.")
    #expect(
      try Self.community([1, 2], [0, 0]).answer("kakwani:\(Self.ranked)").undefined
        == "Nothing to compare with: all c are 0.")
    #expect(try Self.community([4], [2]).answer("rank-correlation:\(Self.against)").value == nil)
    for id in ["rank-correlation", "kakwani"] {
      let nobody = try TestCommunity.make(rows: []).answer(id)
      #expect(nobody.undefined == "There is nobody to compare." && !nobody.parts.isEmpty)
    }
    #expect(throws: MeasureFailure.self) { try Self.community([1], [1]).answer("kakwani:rank=colum:c") }
  }

  // numpy 2.4.6 grid as in SharesBoundsTests, places by ranks 30, 10, 20, 5: the ends lie at its corners.
  @Test("Ranges in what is got: the ends that a grid finds")
  func ends() throws {
    let ranges = InequalityBoundsTests.ranges([(40, 40), (60, 80), (10, 100), (15, 15)])
    var community = ranges
    community.elements.extras.append(ExtraColumn(name: "c"))
    for (name, rank) in [("P0", "30"), ("P1", "10"), ("P2", "20"), ("P3", "5")] {
      let element = community.element(name)
      community.elements.extras[0].cells[element] = community.words.word(rank)
    }
    let result = try community.answer("concentration-index:rank=column:c")
    #expect(abs(result.low! - 0.008620689655172414) < 1e-12)
    #expect(abs(result.high! - 0.13372093023255813) < 1e-12)
    let gini = try community.answer("gini:of=column:c").value!
    let kakwani = try community.answer("kakwani:rank=column:c")
    #expect(abs(kakwani.low! - (result.low! - gini)) < 1e-12 && abs(kakwani.high! - (result.high! - gini)) < 1e-12)
  }

  @Test("Open above: what is got can lie next to wholly with one")
  func openEnd() {
    // Places −2/3, 0, 2/3; the lowest has 10, the others are open: least −2/3 (others 0), greatest 2/3.
    let ranking = Ranking(by: [1, 2, 3], weights: [1, 1, 1])
    let figures = [Figure.known(10), .unknown, .unknown]
    #expect(abs(ranking.end(of: figures, isGreatest: false)! + 2.0 / 3) < 1e-12)
    #expect(abs(ranking.end(of: figures, isGreatest: true)! - 2.0 / 3) < 1e-12)
  }

  @Test("Shares and ratios under weights: as often as the weight says")
  func weightedSides() throws {
    var (got, given): ([Double], [Double]) = ([], [])
    for position in Self.got.indices {
      for _ in 0..<Int(Self.weights[position]) {
        got.append(Self.got[position])
        given.append(Self.given[position])
      }
    }
    let weighted = Self.community(Self.got, Self.given, weights: Self.weights)
    let replicated = Self.community(got, given)
    for id in ["reward-ratio", "disproportionality"] {
      let expected = try replicated.answer("\(id):\(Self.against)")
      let found = try weighted.answer("\(id):\(Self.against),weight=column:w")
      #expect(abs(found.value! - expected.value!) < 1e-12)
      if id == "reward-ratio" { #expect(abs(found.part("gini")! - expected.part("gini")!) < 1e-12) }
    }
  }

  @Test("Gaps of shares add up inside groups")
  func groupGaps() throws {
    let community = Self.community([30, 60, 10], [75, 25, 0], groups: ["a", "b", "b"])
    let result = try community.answer("disproportionality:\(Self.against),by=Constituency")
    // Shares got 0.3, 0.7; given 0.75, 0.25.
    #expect(abs(result.perGroup![0].answer.number! + 0.45) < 1e-12)
    #expect(abs(result.perGroup![1].answer.number! - 0.45) < 1e-12)
  }
}
