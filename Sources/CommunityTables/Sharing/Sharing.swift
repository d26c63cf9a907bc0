// What is asked of a copy that leaves the room?

public import CommunityModel

/// How a community is made fit for other eyes.
public struct Sharing: Sendable {
  /// People with the same word here become one element.
  public enum Together: String, CaseIterable, Sendable {
    /// The column whose words stand together.
    case role, constituency
  }

  package var level: ShareLevel
  /// The stricter rule of health data.
  public var isHealth: Bool
  /// For partners: people are shown together, as they always are for the public.
  public var mergeBy: Together?
  /// Columns of the group's own that go along because somebody named them.
  public var keptColumns: [String] = []

  package init(_ level: ShareLevel, isHealth: Bool = false, mergeBy: Together? = nil) {
    self.level = level
    self.isHealth = isHealth
    self.mergeBy = mergeBy
  }

  /// `nil` where everybody stands alone. By the rule of health data nobody does: one person is fewer than eight.
  var together: Together? { mergeBy ?? (level == .public || isHealth ? .constituency : nil) }
}

/// A community made fit for other eyes, and which of its elements came from which.
public struct SharedCopy: Sendable {
  /// Made anew from what may be told: no text of the source is in it that was not let through.
  public let community: Community
  /// For each element of the source its element in the copy; `nil` for people who are counted together or left out. For
  /// the program alone: it must stand in no output.
  public let places: [ElementIndex?]
}

extension Community {
  /// This community made fit for the eyes of `sharing.level`.
  ///
  /// Everything that Kith writes for others is made from the copy alone, so that nothing hidden can reach it. Names go by
  /// consent; free text, evidence, reasons, contacts and columns that Kith does not know are left behind, but for those that
  /// `sharing.keptColumns` names; rows are in the
  /// order of what they say in the copy, never in that of the source.
  ///
  /// - Parameter numbering: Where the numbers of hidden people come from.
  /// - Complexity: O(cells + rows × log rows).
  public func shared(_ sharing: Sharing, numbering: Numbering) -> SharedCopy {
    let source = withoutRefused()
    guard sharing.level != .private else {
      var copy = source
      copy.shared.isHealth = sharing.isHealth
      return SharedCopy(community: copy, places: [])
    }
    // Not even by naming its column does anybody learn who said what.
    var maker = CopyMaker(source.withoutSaid(), sharing, numbering)
    maker.makeElements()
    maker.keepElementColumns()
    maker.makeConnections()
    maker.makeSmallTables()
    maker.makeSettings()
    var community = maker.out
    community.shared = maker.told
    community.shared.recognisable = community.recognisablePeople
    return SharedCopy(community: community, places: maker.placesOfAll(in: self))
  }
}
