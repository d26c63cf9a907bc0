// For whose eyes is a community, and what was hidden on the way there?

/// Who may see what is made from a dataset.
public enum ShareLevel: String, CaseIterable, Sendable {
  /// The group that it is about.
  case `private`
  /// People who work with the group: names by consent, others by role and number.
  case partners
  /// Everybody: no person is drawn, people are only counted.
  case `public`
}

/// What was done to a community so that it can be shown to others. Numbers only: nothing in it leads back to anybody.
public struct SharedAs: Hashable, Sendable {
  public var level = ShareLevel.private
  /// The stricter rule of health data: counts of 1 to 7 are hidden, the rest is rounded to 5.
  public var isHealth = false
  /// People are counted in groups, and nobody is drawn.
  public var isTogether = false
  /// Rows of elements whose name is hidden.
  public var hidden = 0
  /// Rows of elements that are shown with initials alone.
  public var initials = 0
  /// People in groups too small to be shown, at least; `nil` where that number is itself too small to be told.
  public var leftOut: Int? = 0
  /// Rows of elements whose people asked not to be on the map.
  public var refused = 0
  /// Connections whose amount is kept back, because it would tell what few people give or get.
  public var keptBack = 0
  /// Cells in which a hidden name stood and was taken out.
  public var cellsCleared = 0
  /// Needs, valuations and scenarios that could not be told without telling of somebody.
  public var rowsDropped = 0
  /// Elements without a type that Kith knows: hidden as if they were people.
  public var withoutType = 0
  /// People whose place in the map is like nobody else's.
  public var recognisable = 0

  public init() {}

  public var isShared: Bool { level != .private }

  /// Fewer people than this get no figure of their own.
  public var fewest: Double {
    if isHealth { return 8 }
    return level == .private ? 3 : 5
  }
}
