// The rounds of "what stops", worked out once for one set that is taken away.

import CommunityModel
import DirectedGraph

/// Which of the possible amounts a cascade takes: those in which most stops, or those in which least does.
enum StopEnd { case most, least }

/// What is taken over by somebody else: it is not held down by what left.
struct StopKept {
  var flows: Set<Int32> = []
  /// Requirements, by number, that count as met.
  var requirements: Set<Int> = []
  var isEmpty: Bool { flows.isEmpty && requirements.isEmpty }
}

/// What an element saw when it stopped.
struct StopRecord {
  var element: Int
  var round: Int
  /// Its needs that were not met; empty where it stopped because nothing was left.
  var needs: [Int]
  /// What was left of each contribution to it.
  var left: [(flow: Int32, share: Double)]
}

/// The state of one cascade. Kept between runs, so that the next costs only what it touches.
struct Cascade {
  let model: StopModel
  let end: StopEnd
  /// Least and greatest amount of each flow.
  private let amounts: [(low: Double, high: Double)]
  /// 0: there; -1: gone; otherwise the round in which it stopped.
  private(set) var round: [Int32]
  private(set) var rounds = 0
  /// What is left of each income, 0…1.
  private(set) var share: [Double]
  private var kept = StopKept()
  /// Why each element stopped, when ``isRecording``.
  private(set) var records: [StopRecord] = []
  var isRecording = false
  /// What differs from "everything there", in the order it changed.
  private(set) var dead: [Int32] = []
  private var touchedIncomes: [Int32] = []
  /// The incomes that are being solved: their number in the system, or -1.
  private var place: [Int32]
  private var isWaiting: [Bool]

  /// - Parameter amounts: In the order of the flows; those of the model when `nil`.
  init(_ model: StopModel, end: StopEnd, amounts: [(low: Double, high: Double)]? = nil) {
    self.model = model
    self.end = end
    self.amounts = amounts ?? model.amounts(asRanges: false)
    round = [Int32](repeating: 0, count: model.elementCount)
    share = [Double](repeating: 1, count: model.incomes.count)
    place = [Int32](repeating: -1, count: model.incomes.count)
    isWaiting = [Bool](repeating: false, count: model.elementCount)
  }

  /// The elements that stopped, in the order of rounds and the file.
  var stopped: [Int] { dead.filter { round[Int($0)] > 0 }.map { Int($0) } }
  func isGone(_ element: Int) -> Bool { round[element] < 0 }
  func isDead(_ element: Int) -> Bool { round[element] != 0 }

  /// Takes `without` away and follows what stops to the end.
  ///
  /// - Parameter onlyIncomes: Rules 1 to 4 alone, before any need is looked at.
  /// - Complexity: O(what is touched), but for circles of payment.
  mutating func run(without: [Int], keeping kept: StopKept = StopKept(), onlyIncomes: Bool = false) {
    for element in dead { round[Int(element)] = 0 }
    for income in touchedIncomes { share[Int(income)] = 1 }
    dead.removeAll(keepingCapacity: true)
    touchedIncomes.removeAll(keepingCapacity: true)
    self.kept = kept
    records.removeAll()
    rounds = 0
    for element in without where round[element] == 0 {
      round[element] = -1
      dead.append(Int32(element))
    }
    var news = dead
    while !news.isEmpty {
      let waiting = spread(from: news)
      if onlyIncomes { break }
      news = waiting.filter { mustStop(Int($0)) }
      if news.isEmpty { break }
      rounds += 1
      if isRecording { records += news.map { record(of: Int($0)) } }
      for element in news { round[Int(element)] = Int32(rounds) }
      dead += news
    }
  }

  /// The remaining share of a connection.
  func left(_ flow: Int32) -> Double {
    let given = model.flows[Int(flow)]
    let isKept = kept.flows.contains(flow)
    if holds(given.from, isKept) || holds(given.to, isKept) { return 0 }
    if given.payer >= 0 && holds(given.payer, isKept) { return 0 }
    var least = 1.0
    for income in given.incomes where !(isKept && isGone(model.incomes[Int(income)].element)) {
      least = min(least, share[Int(income)])
    }
    return least
  }

  /// How many connections the last run looked at, about.
  var touched: Int {
    touchedIncomes.count + dead.reduce(0) { $0 + 1 + model.touching[Int($1)].count }
  }

  /// The connections that may have changed, in the order of the file.
  var touchedFlows: [Int32] {
    var flows: [Int32] = []
    for element in dead { flows += model.touching[Int(element)] }
    for income in touchedIncomes { flows += model.incomes[Int(income)].limits }
    flows.sort()
    var once: [Int32] = []
    for flow in flows where once.last != flow { once.append(flow) }
    return once
  }

  /// Whether a dead element holds a connection down: what somebody else took over is not held down by what left.
  private func holds(_ element: Int, _ isKept: Bool) -> Bool {
    isDead(element) && !(isKept && isGone(element))
  }

  // MARK: Money

  /// Solves the incomes that hang on `news`. Returns, in the order of the file, what could now stop.
  private mutating func spread(from news: [Int32]) -> [Int32] {
    var waiting: [Int32] = []
    func wait(_ element: Int, _ isWaiting: inout [Bool]) {
      guard model.canStop[element], round[element] == 0, !isWaiting[element] else { return }
      isWaiting[element] = true
      waiting.append(Int32(element))
    }
    var changed: [Int32] = []
    func change(_ flow: Int32, _ place: inout [Int32], _ isWaiting: inout [Bool]) {
      let given = model.flows[Int(flow)]
      if given.kind == .contribution { wait(given.to, &isWaiting) }
      if given.income >= 0 && place[Int(given.income)] < 0 {
        place[Int(given.income)] = Int32(changed.count)
        changed.append(given.income)
      }
    }
    for element in news {
      for flow in model.touching[Int(element)] { change(flow, &place, &isWaiting) }
      for needy in model.neededBy[Int(element)] { wait(Int(needy), &isWaiting) }
    }
    var next = 0
    while next < changed.count {
      for flow in model.incomes[Int(changed[next])].limits { change(flow, &place, &isWaiting) }
      next += 1
    }
    solve(changed)
    for income in changed { place[Int(income)] = -1 }
    touchedIncomes += changed
    for element in waiting { isWaiting[Int(element)] = false }
    return waiting.sorted()
  }

  /// The largest solution of rules 2 to 4 for the incomes in `changed`.
  private mutating func solve(_ changed: [Int32]) {
    if changed.isEmpty { return }
    var isUncertain = false
    for income in changed {
      for flow in model.incomes[Int(income)].parts where amounts[Int(flow)].low < amounts[Int(flow)].high {
        isUncertain = true
      }
    }
    var chosen = weights(of: changed, isUncertain: isUncertain, at: nil)
    // Of amounts that are not known, the ones that serve this end most are found by policy iteration.
    for _ in 0..<200 {
      var system = LeastMeans()
      var term = 0
      for income in changed {
        for flow in model.incomes[Int(income)].parts {
          let (ceiling, options) = limit(of: flow)
          system.addTerm(weight: chosen[term], ceiling: ceiling, options: options)
          term += 1
        }
        system.finishShare()
      }
      let solution = system.greatestSolution()
      for (number, income) in changed.enumerated() { share[Int(income)] = min(1, max(0, solution[number])) }
      if !isUncertain { return }
      let better = weights(of: changed, isUncertain: true, at: chosen)
      if better == chosen { return }
      chosen = better
    }
  }

  /// What holds a flow down apart from the incomes being solved, and which of those do.
  private func limit(of flow: Int32) -> (ceiling: Double, options: [Int32]) {
    let given = model.flows[Int(flow)]
    let isKept = kept.flows.contains(flow)
    if holds(given.from, isKept) || holds(given.to, isKept) { return (0, []) }
    if given.payer >= 0 && holds(given.payer, isKept) { return (0, []) }
    var ceiling = 1.0
    var options: [Int32] = []
    for income in given.incomes where !(isKept && isGone(model.incomes[Int(income)].element)) {
      if place[Int(income)] >= 0 {
        options.append(place[Int(income)])
      } else {
        ceiling = min(ceiling, share[Int(income)])
      }
    }
    return (ceiling, options)
  }

  /// The amount of each part of the incomes, in their order. Unknown ones stand at the end that serves.
  private func weights(of changed: [Int32], isUncertain: Bool, at before: [Double]?) -> [Double] {
    var weights: [Double] = []
    for income in changed {
      let parts = model.incomes[Int(income)].parts
      guard isUncertain else {
        for flow in parts { weights.append(amounts[Int(flow)].low) }
        continue
      }
      // "Without end" is a million times what is known, and "nothing" a millionth: far from all that counts as nothing.
      var known = 0.0
      for flow in parts where amounts[Int(flow)].high.isFinite { known += amounts[Int(flow)].high }
      let scale = max(known, 1)
      for flow in parts {
        let (low, high) = (amounts[Int(flow)].low, amounts[Int(flow)].high)
        let (small, large) = (max(low, scale * 1e-6), min(high, max(low, scale) * 1e6))
        if low >= high {
          weights.append(low)
          continue
        }
        let (left, mean) = (left(flow), share[Int(income)])
        let isSmall: Bool
        if let before, abs(left - mean) <= 1e-12 {
          isSmall = before[weights.count] == small
        } else {
          isSmall = end == .most ? left > mean : left < mean
        }
        weights.append(isSmall ? small : large)
      }
    }
    return weights
  }

  // MARK: Needs

  /// Rules 5 and 6.
  private func mustStop(_ element: Int) -> Bool {
    let needs = model.needsOf[element]
    if needs.isEmpty {
      return model.givenAtAll(model.contributions[element], left: left).canFail
    }
    return needs.contains { fails(Int($0)) && !model.needs[Int($0)].isWeaker }
  }

  private func record(of element: Int) -> StopRecord {
    let needs = model.needsOf[element].map { Int($0) }.filter { fails($0) && !model.needs[$0].isWeaker }
    return StopRecord(
      element: element, round: rounds, needs: needs, left: model.contributions[element].map { ($0, left($0)) })
  }

  /// Whether a need that is met today is not met any more, at this end of the possible amounts.
  func fails(_ number: Int) -> Bool {
    let need = model.needs[number]
    guard need.isMetToday else { return false }
    var oneCanFail = false
    var oneIsSurelyMetToday = false
    for alternative in need.alternatives {
      if kept.requirements.contains(alternative.requirement) { return false }
      let isThere: Bool
      switch alternative.looks {
      case .missing: continue
      case .element(let element): isThere = !isDead(element)
      case .form, .role: isThere = true
      }
      let levels = model.levels(of: alternative, amounts: amounts, left: left)
      switch end {
      case .most:
        guard !isThere || levels.contains(where: { $0.canBeUnmetNow }) else { return false }
        if !isThere ? levels.allSatisfy({ $0.canBeMetToday }) : levels.contains(where: { $0.canFail }) {
          oneCanFail = true
        }
      case .least:
        if isThere && levels.allSatisfy({ $0.canBeMetNow }) { return false }
        if !levels.contains(where: { $0.canBeUnmetToday }) { oneIsSurelyMetToday = true }
      }
    }
    return end == .most ? oneCanFail : oneIsSurelyMetToday
  }
}

extension StopModel {
  /// The ends of every flow's amount: unknown ones from 0 without end, ranges by their one value unless asked for.
  func amounts(asRanges: Bool) -> [(low: Double, high: Double)] {
    flows.map { flow in
      switch flow.amount.state {
      case .unknown: (flow.amount.low, .infinity)
      case .known, .ranged:
        asRanges ? (flow.amount.low, flow.amount.high) : (flow.amount.value!, flow.amount.value!)
      case .notMeasured: (0, 0)
      }
    }
  }
}
