// For whose eyes is a community, and what was hidden on the way there?

/// Who may see what is made from a dataset.
package enum ShareLevel: String, CaseIterable, Sendable {
  /// The group that it is about.
  case `private`
  /// People who work with the group: names by consent, others by role and number.
  case partners
  /// Everybody: no person is drawn, people are only counted.
  case `public`
}

/// What was done to a community so that it can be shown to others. Numbers, and words of Kith's own: nothing in it leads
/// back to anybody.
package struct SharedAs: Hashable, Sendable {
  package var level = ShareLevel.private
  /// The stricter rule of health data: counts of 1 to 7 are hidden, the rest is rounded to 5.
  package var isHealth = false
  /// People are counted in groups, and nobody is drawn.
  package var isTogether = false
  /// Rows of elements whose name is hidden.
  package var hidden = 0
  /// Rows of elements that are shown with initials alone.
  package var initials = 0
  /// People in groups too small to be shown, at least; `nil` where that number is itself too small to be told.
  package var leftOut: Int? = 0
  /// Rows of elements whose people asked not to be on the map.
  package var refused = 0
  /// Connections whose amount is kept back, because it would tell what few people give or get.
  package var keptBack = 0
  /// Cells in which a hidden name stood and was taken out.
  package var cellsCleared = 0
  /// Needs, valuations and scenarios that could not be told without telling of somebody.
  package var rowsDropped = 0
  /// Elements without a type that Kith knows: hidden as if they were people.
  package var withoutType = 0
  /// Columns of the group's own that stay behind although they are filled.
  package var columnsLeft = 0
  /// Those of them that are sensitive.
  package var sensitiveLeft = 0
  /// What those of them are about that every group has: `how to reach somebody`.
  package var usualLeft: [String] = []
  /// How many are about anything else: about what is not told.
  package var unusualLeft = 0
  /// Columns of the group's own that go along because somebody named them.
  package var columnsKept = 0
  /// Cells of columns that were named, left blank because too few people have the same.
  package var ownCellsKeptBack = 0
  /// People whose place in the map is like nobody else's.
  package var recognisable = 0

  package init() {}

  package var isShared: Bool { level != .private }

  /// Fewer people than this get no figure of their own.
  package var fewest: Double {
    if isHealth { return 8 }
    return level == .private ? 3 : 5
  }
}
