// Which level of co-production do the rows suggest, by which rule?

import CommunityModel
import PlainText

extension Measure {
  /// The highest level whose rule holds; "cannot say" while an unknown part could change it.
  ///
  /// - SeeAlso: The rules are ``Thresholds/coproductionLevels``.
  static let coproductionLevel = Measure(
    id: "coproduction-level", question: "Which level of co-production do the rows suggest?", family: .power,
    answer: "the highest level whose rule holds, 0 to 3", unit: "level",
    parts: [
      "decisions", "unknown", "coproducersDecideEarly", "othersDecideEarly", "coproducersDecideLate",
      "othersDecideLate", "coproducersTakePart", "coproducersContribute", "largestShare",
    ],
    plain: { result in
      guard let value = result.value,
        let level = Thresholds.coproductionLevels.first(where: { Double($0.level) == value })
      else { return nil }
      return "The rows suggest the level \"\(level.name)\": \(level.rule)."
    },
    calculation: .ledger { ledger, _ throws(MeasureFailure) in try CoproductionEvidence(ledger).result() })
}

/// What the rows say about who decides, takes part and contributes.
private struct CoproductionEvidence {
  /// More ways to fill what is unknown than this are not all tried.
  private static let mostWays = 50_000

  private struct Held {
    var stage: Stage
    var parts: [Double]
    /// Whether the parts say only who has a share: how many members there are is not known.
    var isShareOpen: Bool
  }

  let ledger: Ledger
  private let decisions: Decisions
  private let isCoproducer: [Bool]
  private var known: [Held] = []
  /// For each decision that nobody fully told: the ways it may be, `nil` for no decision at all.
  private var open: [[Held?]] = []
  /// Members who share a decision with another constituency, and nobody knows how many they are.
  private var membersNotKnown: [ElementIndex] = []
  /// Whether coproducers take part or advise at design or assess; `nil`: at a stage that nobody named.
  private var takePartRows: [RowReference] = []
  private var mayTakePart = false
  private var contributionRows: [RowReference] = []
  private var contributors = 0
  private var basis: Basis

  init(_ ledger: Ledger) throws(MeasureFailure) {
    self.ledger = ledger
    let groups = try Groups(by: "Constituency", in: ledger)
    decisions = Decisions(ledger)
    basis = decisions.basis
    let words = Thresholds.coproducingConstituencies.map { folded($0) }
    let isCoproducer = groups.names.map { name in
      name.split(separator: "+").contains { words.contains(folded(trimmed(String($0)))) }
    }
    self.isCoproducer = isCoproducer
    let holders = DecisionHolders(groups, in: ledger)
    for decision in decisions.known {
      let (parts, openAt) = try holders.heldParts(of: decision.decider)
      if let openAt, !membersNotKnown.contains(openAt) { membersNotKnown.append(openAt) }
      if decision.stage == .unsaid {
        open.append(Stage.inOrder.map { Held(stage: $0, parts: parts, isShareOpen: openAt != nil) })
      } else {
        known.append(Held(stage: decision.stage, parts: parts, isShareOpen: openAt != nil))
      }
    }
    for decision in decisions.uncertain {
      let (parts, openAt) = try holders.heldParts(of: decision.decider)
      if let openAt, !membersNotKnown.contains(openAt) { membersNotKnown.append(openAt) }
      let stages = decision.stage == .unsaid ? Stage.inOrder : [decision.stage]
      open.append([nil] + stages.map { Held(stage: $0, parts: parts, isShareOpen: openAt != nil) })
    }
    func isOne(_ element: ElementIndex) -> Bool {
      isCoproducer[groups.group(of: element)]
        || holders.people(behind: element).contains { isCoproducer[groups.group(of: $0)] }
    }
    var isContributor = [Bool](repeating: false, count: ledger.community.elements.count)
    var saysAnything = !decisions.known.isEmpty || !decisions.uncertain.isEmpty
    for number in 0..<ledger.count {
      let entry = ledger[number]
      guard entry.status.countsAsGiven else { continue }
      if entry.kind == .contribution {
        saysAnything = true
        let amount = entry.amount
        if !entry.isUndirected, amount.state == .notMeasured || amount.high > 0, isOne(entry.from) {
          basis.count(entry.factProvenance)
          contributionRows.append(entry.reference)
          if !isContributor[entry.from.position] { contributors += 1 }
          isContributor[entry.from.position] = true
        }
      } else if entry.kind == .decision, !entry.isUndirected {
        saysAnything = true
        guard entry.part != .unsaid, isOne(entry.from) else { continue }
        if entry.stage == .design || entry.stage == .assess { takePartRows.append(entry.reference) }
        if entry.stage == .unsaid { mayTakePart = true }
      }
    }
    guard saysAnything else { throw .undefined("No row says who contributes, takes part or decides.") }
    guard groups.names != [Groups.notSaid] else {
      throw .undefined("Cannot say: fill the column Constituency of \(ledger.community.fileName(of: .elements)).")
    }
  }

  private func isEarly(_ stage: Stage) -> Bool { stage == .commission || stage == .design }

  /// Whether coproducers decide together with another constituency in one half of the stages.
  private func isShared(_ held: [Held], early: Bool) -> Bool {
    var decides = [Bool](repeating: false, count: isCoproducer.count)
    for decision in held where isEarly(decision.stage) == early {
      for group in decides.indices where decision.parts[group] > 0 { decides[group] = true }
    }
    let all = decides.filter { $0 }.count
    return all > 1 && decides.indices.contains { decides[$0] && isCoproducer[$0] }
  }

  /// Between which two the largest share lies, over whatever the numbers of members may be; the same two where they are
  /// known. An open decision may fall almost whole to any of those who share it.
  private func largestShare(_ held: [Held]) -> (low: Double, high: Double)? {
    guard !held.isEmpty else { return nil }
    var sums = [(low: Double, high: Double)](repeating: (0, 0), count: isCoproducer.count)
    for decision in held {
      for group in sums.indices where decision.parts[group] > 0 {
        sums[group].low += decision.isShareOpen ? 0 : decision.parts[group]
        sums[group].high += decision.isShareOpen ? 1 : decision.parts[group]
      }
    }
    let all = Double(held.count)
    return ((sums.map { $0.low }.max() ?? 0) / all, (sums.map { $0.high }.max() ?? 0) / all)
  }

  /// `nil` while the number of members could change it.
  private var knownLargestShare: Double? {
    known.contains { $0.isShareOpen } ? nil : largestShare(known)?.high
  }

  private struct Rules {
    /// Whether the rule of level 3 holds whatever the numbers of members are, and whether it may.
    var isTransformative: Bool
    var mayBeTransformative: Bool
    var isIntermediate: Bool
  }

  private func rules(_ held: [Held], takePart: Bool) -> Rules {
    let largest = largestShare(held) ?? (1, 1)
    let most = Thresholds.largestShareOfDecisions * (1 + 1e-9)
    let decides = held.contains { decision in
      (decision.stage == .design || decision.stage == .assess)
        && isCoproducer.indices.contains { isCoproducer[$0] && decision.parts[$0] > 0 }
    }
    let isBoth = isShared(held, early: true) && isShared(held, early: false)
    return Rules(
      isTransformative: isBoth && largest.high <= most, mayBeTransformative: isBoth && largest.low <= most,
      isIntermediate: takePart || decides)
  }

  private func level(_ isTransformative: Bool, _ isIntermediate: Bool) -> Int {
    isTransformative ? 3 : isIntermediate ? 2 : contributors > 0 ? 1 : 0
  }

  /// The lowest and highest level, and whether each rule holds always or ever, over all ways.
  private func ends() -> (low: Int, high: Int, always: (Bool, Bool), ever: (Bool, Bool))? {
    var ways = mayTakePart ? 2 : 1
    for item in open {
      ways *= item.count
      if ways > Self.mostWays { return nil }
    }
    var (low, high) = (3, 0)
    var always = (true, true)
    var ever = (false, false)
    for way in 0..<ways {
      var rest = way
      var takePart = !takePartRows.isEmpty
      if mayTakePart {
        takePart = takePart || rest % 2 == 1
        rest /= 2
      }
      var held = known
      for item in open {
        if let decision = item[rest % item.count] { held.append(decision) }
        rest /= item.count
      }
      let found = rules(held, takePart: takePart)
      low = min(low, level(found.isTransformative, found.isIntermediate))
      high = max(high, level(found.mayBeTransformative, found.isIntermediate))
      always = (always.0 && found.isTransformative, always.1 && found.isIntermediate)
      ever = (ever.0 || found.mayBeTransformative, ever.1 || found.isIntermediate)
    }
    return (low, high, always, ever)
  }

  func result() -> MeasureResult {
    let ends = ends()
    let isSure = ends.map { $0.low == $0.high } ?? false
    var result = MeasureResult(isSure ? ends.map { Double($0.low) } : nil, unit: "level")
    (result.low, result.high) = (ends.map { Double($0.low) }, ends.map { Double($0.high) })
    let unknown = decisions.unknownRows.count
    if !isSure {
      let between = ends.map { ": level \($0.low) to \($0.high)" } ?? ""
      result.undefined = "Cannot say\(between).\(openWords(unknown))"
    }
    func count(early: Bool, coproducers: Bool) -> Double {
      Double(
        known.filter { held in
          isEarly(held.stage) == early
            && isCoproducer.indices.contains { isCoproducer[$0] == coproducers && held.parts[$0] > 0 }
        }.count)
    }
    result.parts = [
      Answer.Field("decisions", Double(decisions.known.count)), Answer.Field("unknown", Double(unknown)),
      Answer.Field("coproducersDecideEarly", count(early: true, coproducers: true)),
      Answer.Field("othersDecideEarly", count(early: true, coproducers: false)),
      Answer.Field("coproducersDecideLate", count(early: false, coproducers: true)),
      Answer.Field("othersDecideLate", count(early: false, coproducers: false)),
      Answer.Field("coproducersTakePart", Double(takePartRows.count)),
      Answer.Field("coproducersContribute", Double(contributors)),
      Answer.Field("largestShare", knownLargestShare),
    ]
    result.table = ResultTable(
      columns: ["level", "name", "rule", "holds"],
      rows: Thresholds.coproductionLevels.map { level in
        [.number(Double(level.level)), .text(level.name), .text(level.rule), .text(holds(level.level, ends))]
      })
    result.basis = basis
    result.findings = findings(result)
    return result
  }

  /// What would settle it.
  private func openWords(_ rows: Int) -> String {
    var words = ""
    if rows > 0 { words += " \(counted(rows, "row does", "rows do")) not say who has the last word, or when." }
    if let member = membersNotKnown.first {
      let row = ledger.community.text(of: ledger.community.reference(to: member))
      words += " A decision is shared by members whose number is not known (\(row))."
    }
    return words
  }

  private func holds(_ level: Int, _ ends: (low: Int, high: Int, always: (Bool, Bool), ever: (Bool, Bool))?) -> String {
    func words(_ always: Bool, _ ever: Bool) -> String { always ? "yes" : ever ? "cannot say" : "no" }
    switch level {
    case 3: return ends.map { words($0.always.0, $0.ever.0) } ?? "cannot say"
    case 2: return ends.map { words($0.always.1, $0.ever.1) } ?? "cannot say"
    case 1: return contributors > 0 ? "yes" : "no"
    // None of the others.
    default:
      if contributors > 0 { return "no" }
      return ends.map { words(!$0.ever.0 && !$0.ever.1, !$0.always.0 && !$0.always.1) } ?? "cannot say"
    }
  }

  private func findings(_ result: MeasureResult) -> [Finding] {
    let community = ledger.community
    var findings: [Finding] = []
    if let value = result.value, let level = Thresholds.coproductionLevels.first(where: { Double($0.level) == value }) {
      let rows = level.level == 1 ? contributionRows : decisions.rows.map { community.reference(to: $0) } + takePartRows
      var once: [RowReference] = []
      for row in rows.sorted() where once.last != row { once.append(row) }
      findings.append(
        Finding(.note, "The rows suggest level \(level.level), \(level.name): \(level.rule).", rows: once))
    }
    if !decisions.unknownRows.isEmpty {
      let count = decisions.unknownRows.count
      findings.append(
        Finding(
          .question,
          "\(counted(count, "row does", "rows do")) not say who has the last word, or at which stage: who has?",
          rows: decisions.unknownRows.map { community.reference(to: $0) }))
    }
    if let share = knownLargestShare, share > Thresholds.largestShareOfDecisions * (1 + 1e-9) {
      findings.append(
        Finding(
          .warning,
          "One constituency holds \(percentText(share)) of the decisions. One dominant group in place of another would "
            + "not be shared power."))
    }
    return findings
  }
}
