// How to read the pictures that stand in several questions. The words.

extension Words {
  static let reciprocityReading =
    "Each box is one side. Two ways between two boxes show what goes there and what comes back, in one unit."
  static let networkHeading = "Who links whom"
  static let networkReading =
    "A line joins two between whom anything passes. A marked box or line is the only way to a part of two or more."
  static let storyReading =
    "Read from left to right. Each column is a period of the rows; a dash means that no row says so."
}
