// The fewest inputs of what left that, taken over by somebody else, would keep an activity going.

import CommunityModel

/// Something that what left gave, paid for or was needed as.
struct StopInput {
  enum Kind {
    case flow(Int32)
    /// By number among the requirements.
    case requirement(Int)
  }
  var kind: Kind
  var row: RowReference
  var text: String
}

/// Finds the smallest sets of inputs that keep an activity going.
struct KeepSets {
  let model: StopModel
  let without: [Int]
  /// Connections first, then requirements, each in the order of its file.
  let inputs: [StopInput]
  private var cascade: Cascade
  /// A bound on the time: one for a small cascade, more for a large one. Below it nothing is left out.
  private var workLeft = 200_000

  /// Sets larger than this are looked for one by one only.
  static let exactUpTo = 3
  static let mostSets = 5

  struct Found {
    var sets: [[Int]]
    var isExact: Bool
  }

  init(_ model: StopModel, without: [Int]) {
    self.model = model
    self.without = without
    cascade = Cascade(model, end: model.hasUnknown ? .most : .least)
    var isGone = [Bool](repeating: false, count: model.elementCount)
    for element in without { isGone[element] = true }
    var inputs: [StopInput] = []
    for (number, flow) in model.flows.enumerated() where isGone[flow.from] || (flow.payer >= 0 && isGone[flow.payer]) {
      inputs.append(StopInput(kind: .flow(Int32(number)), row: flow.row, text: KeepSets.text(of: flow, in: model)))
    }
    for need in model.needs where !need.isWeaker {
      for alternative in need.alternatives {
        guard case .element(let element) = alternative.looks, isGone[element] else { continue }
        let row = model.community.requirements[alternative.requirement]
        inputs.append(
          StopInput(
            kind: .requirement(alternative.requirement), row: RowReference(.requirements, row.sheetRow),
            text: "something in the place of \(model.label(element)) for \(model.label(need.element))"))
      }
    }
    // A need may have several rows: the file decides the order.
    self.inputs =
      inputs.filter { $0.row.table == .connections }
      + inputs.filter { $0.row.table == .requirements }.sorted { $0.row < $1.row }
  }

  private static func text(of flow: StopFlow, in model: StopModel) -> String {
    var what = flow.form.isEmpty ? "what is given" : flow.form
    if let value = flow.amount.value {
      // What one person is paid is not told.
      let isPay = flow.kind == .reward && flow.isMoney && model.kind(flow.to).isPerson
      if !isPay { what = "\(stopFigure(value, flow.unit))\(flow.form.isEmpty ? "" : " of \(flow.form)")" }
    }
    let paid = flow.payer >= 0 && flow.payer != flow.from ? ", paid by \(model.label(flow.payer))" : ""
    return "\(what) from \(model.label(flow.from)) to \(model.label(flow.to))\(paid)"
  }

  /// The smallest sets that keep `element` going: numbers of ``inputs``, at most five sets.
  mutating func find(for element: Int) -> Found {
    if workLeft <= 0 { return Found(sets: [], isExact: false) }
    let candidates = upstream(of: [element])
    // What has to be in every set: without it alone, all the others do not keep the element going.
    let needed = candidates.filter { input in workLeft > 0 && !keeps(element, candidates.filter { $0 != input }) }
    if needed.count <= KeepSets.exactUpTo {
      if keeps(element, needed) { return Found(sets: [needed], isExact: workLeft > 0) }
      let others = candidates.filter { !needed.contains($0) }
      var more = 1
      while needed.count + more <= KeepSets.exactUpTo && workLeft > 0 {
        var sets: [[Int]] = []
        choose(more, from: others[...], with: []) { chosen, search in
          let set = (needed + chosen).sorted()
          if search.keeps(element, set) { sets.append(set) }
          return sets.count < KeepSets.mostSets && search.workLeft > 0
        }
        if !sets.isEmpty { return Found(sets: sets, isExact: workLeft > 0) }
        more += 1
      }
    }
    // Greedy: leave out, from the last row on, whatever is not needed.
    var set = candidates
    for input in candidates.reversed() where !needed.contains(input) && workLeft > 0 {
      let smaller = set.filter { $0 != input }
      if keeps(element, smaller) { set = smaller }
    }
    // With nothing left to choose, all that are needed are the smallest set.
    return Found(sets: keeps(element, set) ? [set] : [], isExact: set == needed && workLeft > 0)
  }

  /// Calls `body` with each choice of `count` inputs, in the order of the rows, until it returns false.
  @discardableResult
  private mutating func choose(
    _ count: Int, from inputs: ArraySlice<Int>, with chosen: [Int], _ body: ([Int], inout KeepSets) -> Bool
  ) -> Bool {
    if count == 0 { return body(chosen, &self) }
    for place in inputs.indices {
      if !choose(count - 1, from: inputs[(place + 1)...], with: chosen + [inputs[place]], body) { return false }
    }
    return true
  }

  private mutating func keeps(_ element: Int, _ set: [Int]) -> Bool {
    cascade.run(without: without, keeping: kept(set))
    workLeft -= 1 + (set.count + cascade.dead.count) / 50
    return !cascade.isDead(element)
  }

  /// The inputs that can matter to any of `starts` at all: those on some way to it.
  func upstream(of starts: [Int]) -> [Int] {
    var isSeen = [Bool](repeating: false, count: model.elementCount)
    var isSeenIncome = [Bool](repeating: false, count: model.incomes.count)
    var isSeenFlow = [Bool](repeating: false, count: model.flows.count)
    var elements = starts
    var incomes: [Int32] = []
    var requirements: Set<Int> = []
    func see(_ element: Int, _ elements: inout [Int], _ isSeen: inout [Bool]) {
      if !isSeen[element] {
        isSeen[element] = true
        elements.append(element)
      }
    }
    for element in starts { isSeen[element] = true }
    func follow(_ flow: Int32) {
      if isSeenFlow[Int(flow)] { return }
      isSeenFlow[Int(flow)] = true
      let given = model.flows[Int(flow)]
      see(given.from, &elements, &isSeen)
      see(given.to, &elements, &isSeen)
      if given.payer >= 0 { see(given.payer, &elements, &isSeen) }
      for income in given.incomes where !isSeenIncome[Int(income)] {
        isSeenIncome[Int(income)] = true
        incomes.append(income)
      }
    }
    while true {
      if let next = elements.popLast() {
        // Only what can stop hangs on what it is given.
        guard model.canStop[next] else { continue }
        for flow in model.contributions[next] { follow(flow) }
        for number in model.needsOf[next] {
          for alternative in model.needs[Int(number)].alternatives {
            requirements.insert(alternative.requirement)
            if case .element(let needed) = alternative.looks { see(needed, &elements, &isSeen) }
          }
        }
      } else if let income = incomes.popLast() {
        for flow in model.incomes[Int(income)].parts { follow(flow) }
      } else {
        break
      }
    }
    return inputs.indices.filter { number in
      switch inputs[number].kind {
      case .flow(let flow): isSeenFlow[Int(flow)]
      case .requirement(let row): requirements.contains(row)
      }
    }
  }
}
