// Who was asked and who answered: the words of the report.

extension Words {
  static let answeredTitle = "Who was asked, and who answered"
  static func answersOf(_ people: Int, of asked: Int, isAtLeast: Bool) -> String {
    "\(times(people, "person", "people")) answered for themselves, of \(isAtLeast ? "at least " : "")\(asked) who are on "
      + "the map or were asked."
  }
  static let answeredCaption = "Who answered"
  static let answeredColumns = ["Side", "People", "Answered"]
  static let answeredCrowd = "A row that stands for several people counts as one answer."
  static func bodiesAnswered(_ bodies: Int) -> String {
    "\(times(bodies, "group or body", "groups and bodies")) answered too."
  }
  static func toldByBoth(_ count: Int) -> String { "\(rest(count)) on the word of both sides." }
  static func toldByOne(_ count: Int) -> String { "\(rest(count)) on the word of one side." }
  static func toldByNobody(_ count: Int) -> String {
    "\(rest(count)) on the sheet alone: nobody in them has told it in their own answers."
  }
  static func toldDifferently(_ count: Int) -> String {
    "In \(rows(count)) the amounts that were told differ, so a range stands there."
  }
  private static func rest(_ count: Int) -> String { "\(rows(count)) \(count == 1 ? "rests" : "rest")" }

  static let nonResponseCaption = "With all rows, and with those alone that somebody told"
  static let nonResponseColumns = ["Figure", "All rows", "Rows that somebody told"]
  static let othersCouldChange =
    "Who did not answer, and why. What they would say is not known, and it could change every figure here."
  static let tooFewAnswered =
    "Too few people have answered to set the figures of their rows beside those of all rows. Those who did not answer "
    + "could change every figure here."
}
