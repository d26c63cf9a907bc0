// The shares of decisions that each group holds.

import CommunityModel

/// How the decisions fall to groups. Decisions that nobody fully told are tried both ways.
struct DecisionPower {
  /// More unknown decisions than this are not all tried.
  private static let mostUnknown = 12

  private let groupCount: Int
  private let known: [(stage: Stage, parts: [Double])]
  private let uncertain: [(stage: Stage, parts: [Double])]

  /// A decision of a group is shared evenly by its members, a person counting as many as the row stands for; else it is
  /// the group's own.
  ///
  /// - Throws: ``MeasureFailure/undefined(_:)`` when how many members there are decides and nobody knows.
  init(_ decisions: Decisions, _ groups: Groups, in ledger: Ledger) throws(MeasureFailure) {
    groupCount = groups.count
    let holders = DecisionHolders(groups, in: ledger)
    var known: [(stage: Stage, parts: [Double])] = []
    for decision in decisions.known { known.append((decision.stage, try holders.parts(of: decision.decider))) }
    var uncertain: [(stage: Stage, parts: [Double])] = []
    for decision in decisions.uncertain { uncertain.append((decision.stage, try holders.parts(of: decision.decider))) }
    self.known = known
    self.uncertain = uncertain
  }

  /// Whether a group holds a decision, or may.
  func isPresent(_ group: Int) -> Bool {
    known.contains { $0.parts[group] > 0 } || uncertain.contains { $0.parts[group] > 0 }
  }

  /// The share of each group in the known decisions of all stages. `nil` when there are none.
  func shares() -> [Double]? { shares(of: known.map { $0.parts }) }

  private func shares(of decisions: [[Double]]) -> [Double]? {
    guard !decisions.isEmpty else { return nil }
    var sums = [Double](repeating: 0, count: groupCount)
    for parts in decisions { for (group, part) in parts.enumerated() { sums[group] += part } }
    return sums.map { $0 / Double(decisions.count) }
  }

  /// The least and greatest of a number over all that the untold decisions may be. `nil` when these are too many to try.
  func ends(_ number: ([Double]) -> Double) -> (low: Double, high: Double)? {
    ends(of: known.map { $0.parts }, and: uncertain.map { $0.parts }, number)
  }

  private func ends(
    of sure: [[Double]], and open: [[Double]], _ number: ([Double]) -> Double
  ) -> (low: Double, high: Double)? {
    guard open.count <= Self.mostUnknown else { return nil }
    var found: (low: Double, high: Double)?
    for choice in 0..<(1 << open.count) {
      let chosen = sure + open.indices.filter { choice >> $0 & 1 == 1 }.map { open[$0] }
      guard let shares = shares(of: chosen) else { continue }
      let value = number(shares)
      found = (min(found?.low ?? value, value), max(found?.high ?? value, value))
    }
    return found
  }

  /// A group's share at a stage, `nil` for all stages together; undefined where nobody is known to decide.
  func share(of group: Int, at stage: Stage?) -> Answer {
    let sure = known.filter { stage == nil || $0.stage == stage }.map { $0.parts }
    // What has no stage may belong to any.
    var open = uncertain.filter { stage == nil || $0.stage == stage || $0.stage == .unsaid }.map { $0.parts }
    if stage != nil { open += known.filter { $0.stage == .unsaid }.map { $0.parts } }
    if open.isEmpty { return Answer(shares(of: sure)?[group]) }
    if sure.isEmpty { return .none }
    guard let ends = ends(of: sure, and: open, { $0[group] }) else { return .none }
    return .between(ends.low, ends.high)
  }
}

/// To which groups the part of an element in a decision falls.
struct DecisionHolders {
  let ledger: Ledger
  let groups: Groups
  private let memberships: Memberships

  init(_ groups: Groups, in ledger: Ledger) {
    self.ledger = ledger
    self.groups = groups
    memberships = Memberships(ledger)
  }

  /// Those who stand behind an element: its members, else itself.
  func people(behind element: ElementIndex) -> [ElementIndex] {
    let named = memberships.members(of: element)
    return named.isEmpty ? [element] : named
  }

  /// The share of each group. Count: the groups; the sum is 1.
  func parts(of element: ElementIndex) throws(MeasureFailure) -> [Double] {
    let held = try heldParts(of: element)
    if let open = held.openAt { throw Self.notKnown(open, in: ledger.community) }
    return held.parts
  }

  private static func notKnown(_ member: ElementIndex, in community: Community) -> MeasureFailure {
    let row = community.text(of: community.reference(to: member))
    return .undefined("A decision is shared by members whose number is not known (\(row)).")
  }

  /// The share of each group. Where a member's number is not known, `openAt` is the first such member, and the parts say
  /// only which groups have a share: above 0.
  func heldParts(of element: ElementIndex) throws(MeasureFailure) -> (parts: [Double], openAt: ElementIndex?) {
    let community = ledger.community
    var parts = [Double](repeating: 0, count: groups.count)
    let members = people(behind: element)
    let places = members.map { groups.group(of: $0) }
    if let first = places.first, places.allSatisfy({ $0 == first }) {
      parts[first] = 1
      return (parts, nil)
    }
    var sum = 0.0
    var openAt: ElementIndex?
    for (member, place) in zip(members, places) {
      let count = Population.count(of: member, in: community)
      let people = count.exact ?? count.low
      if count.exact == nil {
        openAt = openAt ?? member
        // Perhaps none: then not even who has a share is known.
        guard people > 0 else { throw Self.notKnown(member, in: community) }
      }
      parts[place] += people
      sum += people
    }
    guard sum > 0 else { throw .undefined("A decision is shared by members whose number is 0.") }
    return (parts.map { $0 / sum }, openAt)
  }
}
