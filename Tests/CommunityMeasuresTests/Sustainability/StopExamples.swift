// Communities for the tests of "what stops".

import CommunityMeasures
import CommunityModel
import PlainText

enum StopExamples {
  /// A row of requirements.csv.
  static func need(
    _ element: String, _ needs: String, atLeast: Requirement.Enough = .any, anyOf: String = "",
    ifMissing: Requirement.IfMissing = .stops, provenance: Provenance = .unsaid
  ) -> Requirement {
    var row = Requirement()
    row.element = element
    row.needs = needs
    row.atLeast = atLeast
    row.anyOf = anyOf
    row.ifMissing = ifMissing
    row.provenance = ProvenancePair(fact: provenance, amount: provenance)
    return row
  }

  static func make(
    _ elements: [TestCommunity.Element], _ rows: [TestCommunity.Row], needs: [Requirement] = [],
    change: (inout Community) -> Void = { _ in }
  ) -> Community {
    TestCommunity.make(elements: elements, rows: rows) { community in
      community.requirements = needs.enumerated().map { number, need in
        var need = need
        need.sheetRow = Int32(number + 2)
        return need
      }
      community.settings.currency = "GBP"
      change(&community)
    }
  }

  /// The small Rushcliffe of the page "what stops": one grant, one church, four activities.
  static func rushcliffe(
    moreElements: [TestCommunity.Element] = [], moreRows: [TestCommunity.Row] = [], wesRole: String = "",
    needs: [Requirement] = [
      need("Café", "Coordination"), need("Café", "money"), need("Peer groups", "Supervision"),
    ]
  ) -> Community {
    make(
      [
        .init("Grant", .resource), .init("Trust", .institution), "Co-ordinator", "Vera", .init("Wes", role: wesRole),
        "Yusuf", .init("Church", .association), .init("Coordination", .activity), .init("Supervision", .activity),
        .init("Café", .activity), .init("Peer groups", .activity),
      ] + moreElements,
      [
        .init("Grant", "Trust", .contribution, "money", 20_000, "GBP"),
        .init("Trust", "Co-ordinator", .reward, "pay", 18_000, "GBP"),
        .init("Co-ordinator", "Coordination", .contribution, "time", 700, "hours", paidBy: "Trust"),
        .init("Co-ordinator", "Supervision", .contribution, "time", 100, "hours", paidBy: "Trust"),
        .init("Vera", "Café", .contribution, "time", 300, "hours", paidBy: "nobody"),
        .init("Wes", "Café", .contribution, "time", 250, "hours", paidBy: "nobody"),
        .init("Yusuf", "Peer groups", .contribution, "time", 350, "hours", paidBy: "nobody"),
        .init("Church", "Café", .contribution, "money", 3000, "GBP"),
      ] + moreRows, needs: needs)
  }
}

extension Community {
  func whatStops(_ without: String...) -> WhatStops { whatStops(without: without) }
  func whatStops(without: [String]) -> WhatStops {
    WhatStops(Ledger(self), without: without.map { element($0) })
  }
  /// `["Coordination": 1]`
  func rounds(_ answer: WhatStops) -> [String: Int] {
    var rounds: [String: Int] = [:]
    for stop in answer.stops { rounds[label(of: stop.element)] = stop.round }
    return rounds
  }
}

extension WhatStops {
  func share(of unit: String) -> Double? { naiveShare.first { $0.unit == unit }?.share }
  func reasons() -> [String] { stops.map { $0.reason } }
}
