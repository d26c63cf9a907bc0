// Betweenness, articulation points and dominators on communities.

import CommunityMeasures
import CommunityModel
import Testing

@Suite struct SinglePointsTests {
  /// Krackhardt (1990), ASQ 35:342.
  static let kite: Community = {
    let ties = [
      "01", "02", "03", "05", "13", "14", "16", "23", "25", "34", "35", "36", "46", "56", "57", "67", "78", "89",
    ]
    return TestCommunity.make(
      elements: (0..<10).map { TestCommunity.Element("\($0)") },
      rows: ties.map { TestCommunity.Row(String($0.first!), String($0.last!), .tie, direction: .undirected) })
  }()

  @Test("The kite of Krackhardt: printed betweenness; taking 7 or 8 away leaves one piece more")
  func kite() throws {
    let printed = [0.8333, 0.8333, 0, 3.6667, 0, 8.3333, 8.3333, 14, 8, 0]
    let answer = try Self.kite.answer("betweenness")
    let numbers = answer.numbers(Self.kite)
    for (node, value) in printed.enumerated() {
      #expect(abs((numbers["\(node)"] ?? .nan) - value) < 0.00005, "printed to four places")
    }
    #expect(answer.value == 14)
    let cut = try Self.kite.answer("articulation-points")
    #expect(cut.value == 2)
    #expect(cut.numbers(Self.kite).filter { $0.value > 0 } == ["7": 1, "8": 1])
  }

  /// networkx 3.6.1: `betweenness_centrality(G, normalized=False)`, with `weight=` 27720 / w; `articulation_points`.
  @Test("The values of networkx on a drawn graph")
  func peers() throws {
    let community = GivingExamples.drawn
    let numbers = try community.answer("betweenness").numbers(community)
    #expect((0..<10).map { numbers["N\($0)"] } == [4.5, 13, 4, 3, 0, 1, 3, 0, 9.5, 18])
    let weighted = try community.answer("betweenness:weighted=true").numbers(community)
    #expect((0..<10).map { weighted["N\($0)"] } == [6, 17, 1, 0, 0, 1, 12, 0, 9, 23])
    #expect(try community.answer("articulation-points").numbers(community).filter { $0.value > 0 } == ["N8": 1])
  }

  @Test("From 5 of 10 elements: numbers 0, 2, 4, 6, 8; from all: the same as without")
  func sources() throws {
    let community = GivingExamples.drawn
    // Ways from 0, 2, 4, 6, 8 alone: networkx 3.6.1
    // `betweenness_centrality_subset(G, sources=[0, 2, 4, 6, 8], targets=list(range(10)))`.
    let numbers = try community.answer("betweenness:sources=5").numbers(community)
    #expect((0..<10).map { numbers["N\($0)"] } == [3.5, 3.5, 2.0, 1.5, 0.0, 0.5, 0.0, 0.0, 1.0, 4.0])
    #expect(try community.answer("betweenness:sources=10").value == 18)
    #expect(throws: MeasureFailure.self) { try community.answer("betweenness:sources=0") }
  }

  @Test("Several units and weighted: undefined, with the units")
  func mixedUnits() throws {
    let community = TestCommunity.make(rows: [
      .init("A", "B", .contribution, "time", 1, "hours"), .init("B", "C", .contribution, "money", 1, "GBP"),
    ])
    #expect(try community.answer("betweenness").value == 1)
    #expect(
      try community.answer("betweenness:weighted=true").undefined
        == "hours in 1 row, GBP in 1: choose --unit")
  }

  @Test("The tree printed by Lengauer and Tarjan (1979)")
  func dominators() throws {
    let arcs = [
      "RA", "RB", "RC", "AD", "BA", "BD", "BE", "CF", "CG", "DL", "EH", "FI", "GI", "GJ", "HE", "HK", "IK", "JI", "KI",
      "KR", "LH",
    ]
    let community = GivingExamples.hours(arcs.map { (String($0.first!), String($0.last!), 1) })
    let answer = try community.answer("dominators:roots=R")
    let texts = (answer.perElement ?? []).map {
      "\(community.label(of: $0.element)): \(MeasureResult.text($0.answer))"
    }
    #expect(
      texts.sorted() == [
        "A: dominator=R cutOff=[]", "B: dominator=R cutOff=[]", "C: dominator=R cutOff=[F G J]",
        "D: dominator=R cutOff=[L]", "E: dominator=R cutOff=[]", "F: dominator=C cutOff=[]",
        "G: dominator=C cutOff=[J]", "H: dominator=R cutOff=[]", "I: dominator=R cutOff=[]",
        "J: dominator=G cutOff=[]", "K: dominator=R cutOff=[]", "L: dominator=D cutOff=[]",
        "R: dominator=nothing cutOff=[A B C D E F G H I J K L]",
      ])
    #expect(answer.value == 12)
    #expect(try community.answer("dominators").undefined?.hasPrefix("No element gives without receiving") == true)
  }

  @Test("Without roots, those who receive nothing; who is not reached has no entry")
  func usualRoots() throws {
    let community = GivingExamples.hours([
      ("Grant", "Hub", 1), ("Church", "Hub", 1), ("Hub", "Cafe", 1), ("X", "Y", 1), ("Y", "X", 1),
    ])
    let answer = try community.answer("dominators")
    #expect(answer.value == 1)
    #expect(MeasureResult.text(answer.answer(for: community.element("Cafe"))) == "dominator=Hub cutOff=[]")
    #expect(MeasureResult.text(answer.answer(for: community.element("Hub"))) == "dominator=nothing cutOff=[Cafe]")
    #expect(MeasureResult.text(answer.answer(for: community.element("X"))) == "nothing")
    #expect(answer.findings.contains { $0.text.contains("receive nothing (Grant, Church)") })
    #expect(answer.findings.contains { $0.text == "2 elements are reached from none of the roots." })
    #expect(throws: MeasureFailure.self) { try community.answer("dominators:roots=Nobody") }
  }

  @Test("Nobody, one, isolated ones")
  func limits() throws {
    for community in [GivingExamples.none, GivingExamples.alone] {
      #expect(try community.answer("articulation-points").value == 0)
      #expect(try community.answer("dominators").value == nil)
    }
    #expect(try GivingExamples.alone.answer("betweenness").value == 0)
  }
}
