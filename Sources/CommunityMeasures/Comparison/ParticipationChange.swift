// Who is still there: how many give, and how many take part at each stage?

import CommunityModel

/// A count of elements of one constituency on both sides. A crowd in one row counts once.
public struct ParticipationChange: Sendable {
  /// A way to take part.
  public enum Part: Hashable, Sendable {
    /// Gives a contribution.
    case gives
    /// Takes part, advises or decides at a stage; `Stage/unsaid` where nobody said at which.
    case decides(Stage)
  }
  /// The way to take part.
  public let part: Part
  /// Whose part it is.
  public let constituency: String
  /// How many of them did before.
  public let before: Int
  /// How many of them do after.
  public let after: Int

  /// Whether the number moved.
  public var isChanged: Bool { before != after }
  /// Whether the fall is more than ``Thresholds/participationDrop`` of those who were there.
  public var isFlagged: Bool {
    Double(before - after) > Thresholds.participationDrop * Double(before)
  }

  /// - Complexity: O(entries).
  static func all(_ before: Ledger, _ after: Ledger) -> [ParticipationChange] {
    let first = counts(before)
    let second = counts(after)
    var constituencies: [String] = []
    for side in [first, second] {
      for constituency in side.constituencies where !constituencies.contains(constituency) {
        constituencies.append(constituency)
      }
    }
    constituencies.sort()
    var changes: [ParticipationChange] = []
    for part in [Part.gives] + (Stage.allCases.filter { $0 != .unsaid } + [.unsaid]).map({ Part.decides($0) }) {
      for constituency in constituencies {
        let key = Key(part: part, constituency: constituency)
        let (was, now) = (first.numbers[key] ?? 0, second.numbers[key] ?? 0)
        if was == 0 && now == 0 { continue }
        changes.append(ParticipationChange(part: part, constituency: constituency, before: was, after: now))
      }
    }
    return changes
  }

  private struct Key: Hashable {
    var part: Part
    var constituency: String
  }
  private struct Who: Hashable {
    var part: Part
    var element: ElementIndex
  }

  private static func counts(_ ledger: Ledger) -> (numbers: [Key: Int], constituencies: [String]) {
    let community = ledger.community
    var seen: Set<Who> = []
    var numbers: [Key: Int] = [:]
    var constituencies: [String] = []
    for position in 0..<ledger.count {
      let entry = ledger[position]
      guard entry.status.countsAsGiven, !entry.isUndirected, entry.kind == .contribution || entry.kind == .decision
      else { continue }
      let part = entry.kind == .contribution ? Part.gives : .decides(entry.stage)
      guard seen.insert(Who(part: part, element: entry.from)).inserted else { continue }
      for cell in community.words.parts(of: community.elements.constituency[entry.from]) {
        let word = community.words[cell]
        numbers[Key(part: part, constituency: word), default: 0] += 1
        if !constituencies.contains(word) { constituencies.append(word) }
      }
    }
    return (numbers, constituencies)
  }
}
