// What stops: what holds for every community.

import CommunityModel
import PlainText
import Testing

@testable import CommunityMeasures

@Suite("What stops, properties")
struct StopPropertyTests {
  typealias Row = TestCommunity.Row

  /// A made-up community: circles of payment, needs of every kind, people, crowds and bodies.
  struct Made {
    var elements: [TestCommunity.Element] = []
    var rows: [Row] = []
    var needs: [Requirement] = []
    var names: [String] { elements.map { $0.label } }

    init(seed: UInt64, hasUnknown: Bool = false) {
      var random = SeededRandom(seed: seed)
      let bodies = (0..<4).map { "Body \($0)" }
      let people = (0..<4).map { "Person \($0)" }
      let activities = (0..<6).map { "Activity \($0)" }
      elements += bodies.map { .init($0, .group) }
      elements += people.map { .init($0, role: random.below(2) == 0 ? "cook" : "") }
      elements += activities.map { .init($0, .activity) }
      func pick(_ names: [String]) -> String { names[random.below(names.count)] }
      func amount() -> Double? { hasUnknown && random.below(4) == 0 ? nil : Double(1 + random.below(9)) * 10 }
      let units = ["GBP", "GBP", "EUR"]
      for _ in 0..<9 { rows.append(Row(pick(bodies), pick(bodies), .contribution, "money", amount(), pick(units))) }
      for _ in 0..<4 { rows.append(Row(pick(bodies), pick(people), .reward, "pay", amount(), pick(units))) }
      for _ in 0..<10 {
        let payer = random.below(2) == 0 ? pick(bodies) : "nobody"
        rows.append(Row(pick(people), pick(activities), .contribution, "time", amount(), "hours", paidBy: payer))
      }
      for _ in 0..<5 { rows.append(Row(pick(bodies), pick(activities), .contribution, "money", amount(), pick(units))) }
      for _ in 0..<3 {
        rows.append(
          Row(pick(activities), pick(activities), .contribution, "time", amount(), "hours", direction: .mutual))
      }
      let enough: [Requirement.Enough] = [.any, .any, .share(0.5), .amount(40, unit: "hours")]
      for _ in 0..<9 {
        let what = pick(activities + ["time", "money", "role:cook"])
        needs.append(
          StopExamples.need(
            pick(activities), what, atLeast: what.hasPrefix("A") ? .any : enough[random.below(3)],
            anyOf: random.below(3) == 0 ? "x" : ""))
      }
      needs.append(StopExamples.need("Activity 0", "time", atLeast: enough[3]))
    }

    func community() -> Community { StopExamples.make(elements, rows, needs: needs) }
  }

  private func stopped(_ community: Community, _ without: [String]) -> Set<String> {
    Set(community.whatStops(without: without).stops.map { community.label(of: $0.element) })
  }

  @Test("Taking more away never revives anything, and nothing taken away stops nothing", arguments: 1...40)
  func monotone(seed: UInt64) {
    let made = Made(seed: seed)
    let community = made.community()
    let model = StopModel(Ledger(community))
    var random = SeededRandom(seed: seed &+ 1000)
    var cascade = Cascade(model, end: .least)
    cascade.run(without: [])
    #expect(cascade.stopped.isEmpty)
    var without: [Int] = []
    var before: Set<Int> = []
    for _ in 0..<6 {
      without.append(random.below(made.elements.count))
      cascade.run(without: without)
      let now = Set(cascade.stopped)
      #expect(before.subtracting(now).isSubset(of: Set(without)))
      before = now
      // A run that starts from what the last one left is the same as a first run.
      var fresh = Cascade(model, end: .least)
      fresh.run(without: without)
      #expect(fresh.stopped == cascade.stopped)
      #expect(fresh.share == cascade.share)
    }
  }

  @Test("What surely stops is a part of what may stop", arguments: 1...30)
  func ends(seed: UInt64) {
    let model = StopModel(Ledger(Made(seed: seed, hasUnknown: true).community()))
    for element in 0..<model.elementCount {
      var least = Cascade(model, end: .least)
      least.run(without: [element])
      var most = Cascade(model, end: .most)
      most.run(without: [element])
      #expect(Set(least.stopped).isSubset(of: Set(most.stopped)))
    }
    var most = Cascade(model, end: .most)
    most.run(without: [])
    #expect(most.stopped.isEmpty)
  }

  @Test("Whatever an unknown amount is, the answer lies between the ends", arguments: 1...4)
  func fillings(seed: UInt64) {
    let made = Made(seed: seed, hasUnknown: true)
    let community = made.community()
    let model = StopModel(Ledger(community))
    var random = SeededRandom(seed: seed)
    for element in 0..<8 {
      var least = Cascade(model, end: .least)
      least.run(without: [element])
      var most = Cascade(model, end: .most)
      most.run(without: [element])
      for _ in 0..<6 {
        var filled = made
        for row in filled.rows.indices where filled.rows[row].amount == nil {
          filled.rows[row].amount = [0.5, 10, 60, 400, 9000][random.below(5)]
        }
        var cascade = Cascade(StopModel(Ledger(filled.community())), end: .least)
        cascade.run(without: [element])
        #expect(Set(least.stopped).isSubset(of: Set(cascade.stopped)))
        #expect(Set(cascade.stopped).isSubset(of: Set(most.stopped)))
      }
    }
  }

  @Test("The incomes are the ones that going round and round ends at", arguments: 1...8)
  func repetition(seed: UInt64) {
    let model = StopModel(Ledger(Made(seed: seed).community()))
    for element in 0..<4 {
      var cascade = Cascade(model, end: .least)
      cascade.run(without: [element], onlyIncomes: true)
      var share = [Double](repeating: 1, count: model.incomes.count)
      func left(_ flow: StopFlow) -> Double {
        if flow.from == element || flow.to == element || flow.payer == element { return 0 }
        return flow.incomes.reduce(1) { min($0, share[Int($1)]) }
      }
      for _ in 0..<3000 {
        share = model.incomes.map { income in
          let parts = income.parts.map { model.flows[Int($0)] }
          return parts.reduce(0) { $0 + $1.amount.value! * left($1) } / parts.reduce(0) { $0 + $1.amount.value! }
        }
      }
      for (found, expected) in zip(cascade.share, share) { #expect(abs(found - expected) < 1e-6) }
    }
  }

  @Test("The order of rows and the names change nothing", arguments: 1...15)
  func orderAndNames(seed: UInt64) {
    let made = Made(seed: seed)
    var shuffled = made
    var random = SeededRandom(seed: seed)
    shuffled.rows.shuffle(using: &random)
    shuffled.needs.shuffle(using: &random)
    shuffled.elements.shuffle(using: &random)
    let (first, second) = (made.community(), shuffled.community())
    var renamed = first
    for element in first.elements.indices {
      renamed.elements.label[element] = renamed.words.word("Z\(20 - element.position)")
    }
    for row in renamed.requirements.indices {
      for name in [0, 1] {
        let text = name == 0 ? renamed.requirements[row].element : renamed.requirements[row].needs
        guard let element = ElementNames(first)[text] else { continue }
        let new = "Z\(20 - element.position)"
        if name == 0 { renamed.requirements[row].element = new } else { renamed.requirements[row].needs = new }
      }
    }
    for name in made.names {
      let rounds = first.rounds(first.whatStops(name))
      #expect(second.rounds(second.whatStops(name)) == rounds)
      let position = first.element(name).position
      let again = WhatStops(Ledger(renamed), without: [ElementIndex(position)])
      #expect(again.stops.map { first.label(of: $0.element) }.sorted() == rounds.keys.sorted())
    }
  }

  @Test("Kept sets keep the activity going, and no smaller set does", arguments: 1...12)
  func keepSets(seed: UInt64) {
    let model = StopModel(Ledger(Made(seed: seed).community()))
    for element in 0..<4 {
      var cascade = Cascade(model, end: .least)
      cascade.run(without: [element])
      var search = KeepSets(model, without: [element])
      for stopped in cascade.stopped {
        let found = search.find(for: stopped)
        #expect(!found.sets.isEmpty)
        func keeps(_ set: [Int]) -> Bool {
          var kept = StopKept()
          for number in set {
            switch search.inputs[number].kind {
            case .flow(let flow): kept.flows.insert(flow)
            case .requirement(let row): kept.requirements.insert(row)
            }
          }
          var again = Cascade(model, end: .least)
          again.run(without: [element], keeping: kept)
          return !again.isDead(stopped)
        }
        for set in found.sets {
          #expect(keeps(set))
          for left in set { #expect(!keeps(set.filter { $0 != left })) }
        }
        // The smallest by trying every set of up to two inputs.
        let size = found.sets[0].count
        if size > 1 { for input in search.inputs.indices { #expect(!keeps([input])) } }
        if size > 2 {
          for a in search.inputs.indices { for b in search.inputs.indices where b > a { #expect(!keeps([a, b])) } }
        }
      }
    }
  }
}
