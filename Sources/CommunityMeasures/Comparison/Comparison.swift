// What changed between two periods of a community, or between two datasets?

public import CommunityModel
import PlainText

/// Two frozen periods side by side: measures, who takes part, who came and went, what passes between whom.
///
/// Setting a period beside itself shows no change; turning the two round turns every change round.
public struct Comparison: Sendable {
  /// A connection that stands on one side only.
  public struct Tie: Sendable {
    /// Of the community that the connection is in.
    public let from: ElementIndex
    /// The receiver, or the other end.
    public let to: ElementIndex
    /// The Type of its rows.
    public let kind: ConnectionKind
    /// The Form of its rows.
    public let form: String
    /// The Stage of its rows.
    public let stage: Stage
    /// Whether it has no direction.
    public let isUndirected: Bool
    /// The first row that says so.
    public let row: RowReference
  }

  /// The earlier view.
  public let before: Ledger
  /// The later view.
  public let after: Ledger
  /// In the order the measures were asked.
  public let measures: [MeasureChange]
  /// How many give, and how many take part in decisions at each stage, by constituency.
  public let participation: [ParticipationChange]
  /// With connections in the second only: elements of ``after``.
  public let joiners: [ElementIndex]
  /// With connections in the first only: elements of ``before``.
  public let leavers: [ElementIndex]
  /// Connections of the second only, one for each giver, receiver, Type, Form and Stage.
  public let gained: [Tie]
  /// Connections of the first only.
  public let lost: [Tie]
  /// Where one dominant constituency took the place of another: then no rise of the level of co-production is told.
  package let moveOfPower: MoveOfPower?

  /// Sets two views side by side.
  ///
  /// - Parameters:
  ///   - before: The earlier one.
  ///   - after: The later one.
  ///   - answers: The same requests, asked of the one and of the other.
  /// - Complexity: O(rows + elements), beside the answers.
  public init(before: Ledger, after: Ledger, answers: [(before: MeasureResult, after: MeasureResult)]) {
    self.before = before
    self.after = after
    let pairs = SameElements(before.community, after.community)
    let first = SideOfComparison(before, numbers: pairs.before)
    let second = SideOfComparison(after, numbers: pairs.after)
    joiners = second.elements(notIn: first)
    leavers = first.elements(notIn: second)
    gained = second.ties(notIn: first)
    lost = first.ties(notIn: second)
    let moveOfPower = MoveOfPower(before, after)
    self.moveOfPower = moveOfPower
    measures = answers.map { MeasureChange(before: $0.before, after: $0.after, moveOfPower: moveOfPower) }
    participation = ParticipationChange.all(before, after)
  }

  /// One number for each element of either side, the same for the same element: by position before, and after.
  public var sharedNumbers: (before: [Int], after: [Int]) {
    let pairs = SameElements(before.community, after.community)
    return (pairs.before, pairs.after)
  }

  /// Whether anything at all differs.
  public var isEmpty: Bool {
    joiners.isEmpty && leavers.isEmpty && gained.isEmpty && lost.isEmpty && !measures.contains { $0.isChanged }
      && !participation.contains { $0.isChanged }
  }

  /// Whether anything fell further than the table of drops allows.
  public var hasFlags: Bool {
    measures.contains { $0.flag != nil } || participation.contains { $0.isFlagged }
  }
}

/// Elements and connections of one side, under numbers that both sides share.
private struct SideOfComparison {
  struct Key: Hashable {
    var from: Int
    var to: Int
    var kind: ConnectionKind
    var form: String
    var stage: Stage
    var isUndirected: Bool
  }
  let ledger: Ledger
  let numbers: [Int]
  /// By shared number: has it any connection here?
  private var isConnected: Set<Int> = []
  private var keys: Set<Key> = []
  private var ties: [(key: Key, tie: Comparison.Tie)] = []

  init(_ ledger: Ledger, numbers: [Int]) {
    self.ledger = ledger
    self.numbers = numbers
    for position in 0..<ledger.count {
      let entry = ledger[position]
      guard entry.status.countsAsGiven, ledger.selection.layer?.takes(entry.kind) ?? true else { continue }
      let (from, to) = (numbers[entry.from.position], numbers[entry.to.position])
      isConnected.insert(from)
      isConnected.insert(to)
      let isUndirected = entry.isUndirected
      let key = Key(
        from: isUndirected ? min(from, to) : from, to: isUndirected ? max(from, to) : to, kind: entry.kind,
        form: entry.form, stage: entry.stage, isUndirected: isUndirected)
      guard keys.insert(key).inserted else { continue }
      let tie = Comparison.Tie(
        from: entry.from, to: entry.to, kind: entry.kind, form: entry.form, stage: entry.stage,
        isUndirected: isUndirected, row: entry.reference)
      ties.append((key, tie))
    }
  }

  func elements(notIn other: SideOfComparison) -> [ElementIndex] {
    ledger.elements.filter {
      isConnected.contains(numbers[$0.position]) && !other.isConnected.contains(numbers[$0.position])
    }
  }

  func ties(notIn other: SideOfComparison) -> [Comparison.Tie] {
    ties.filter { !other.keys.contains($0.key) }.map { $0.tie }
  }
}
