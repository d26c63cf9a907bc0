// What is said about who may see something, and what was hidden for it.

import CommunityModel

/// Sentences about sharing: on the page, beside a shared dataset and on standard error.
package enum ShareWords {
  /// `names hidden`, never a stronger word: people can still be recognised by what is left.
  package static let namesHidden = "names hidden"

  /// One line for every page, picture and table.
  package static func line(_ shared: SharedAs) -> String {
    switch shared.level {
    case .private: "Private: for the group itself."
    case .partners where shared.isTogether: "For partners: \(namesHidden), people are counted and not drawn."
    case .partners: "For partners: \(namesHidden), but for those who agreed to be named."
    case .public: "For everybody: \(namesHidden), people are counted and not drawn."
    }
  }

  /// What a meeting and a reader should know, each a sentence or two.
  package static func told(_ shared: SharedAs) -> [String] {
    guard shared.isShared else { return [] }
    var told = [line(shared)]
    told.append(
      "This does not make anybody impossible to recognise. People who know the group may still see who is who.")
    if shared.hidden > 0 && shared.level == .partners {
      told.append("\(rows(shared.hidden, "name is", "names are", shared)) replaced by a role and a number.")
    }
    if shared.initials > 0 {
      told.append("\(counted(shared.initials, "person stands", "people stand")) with initials.")
    }
    switch shared.leftOut {
    case nil: told.append("Some people are left out: their groups are too small to be shown.")
    case .some(let people) where people > 0:
      told.append("\(counted(people, "person is", "people are")) left out: their groups are too small to be shown.")
    case .some: break
    }
    if shared.refused > 0 {
      told.append("\(rows(shared.refused, "row was", "rows were", shared)) left out at the wish of the people in them.")
    }
    if let left = columnsLeft(shared) { told.append(left) }
    if shared.keptBack > 0 {
      told.append(
        "\(counted(shared.keptBack, "amount is", "amounts are")) kept back, as each would tell of a few people.")
    }
    told.append(
      "No figure is shown for fewer than \(Int(shared.fewest)) people"
        + (shared.isHealth ? ", and counts of people are rounded to 5." : "."))
    if let warning = recognisable(shared) { told.append("\(warning).") }
    return told
  }

  /// What the columns that stay behind are about, where every group has such columns; of the others only their number.
  /// That a group writes down diagnoses is itself nobody's business.
  static func columnsLeft(_ shared: SharedAs) -> String? {
    guard shared.sensitiveLeft > 0 else { return nil }
    let others = shared.unusualLeft
    if shared.usualLeft.isEmpty {
      return "\(counted(others, "sensitive column is", "sensitive columns are")) left out."
    }
    let usual = "columns about \(Words.listed(shared.usualLeft))"
    return others == 0
      ? "Left out: \(usual)." : "Left out: \(usual), and \(others) more that \(others == 1 ? "is" : "are") sensitive."
  }

  /// Without its full stop: who could be recognised from their place in the map alone. `nil` when nobody could.
  package static func recognisable(_ shared: SharedAs) -> String? {
    guard shared.isShared, shared.recognisable > 0 else { return nil }
    return
      "\(counted(shared.recognisable, "person", "people")) could be recognised from the map alone: nobody else has "
      + "the same links"
  }

  /// What the person who shares should look at before anything is sent. For standard error.
  ///
  /// - Parameter together: How to put people with the same role together, in the words of where it is done.
  package static func toCheck(
    _ shared: SharedAs, together: String = "With --merge-by role they would stand together."
  ) -> [String] {
    guard shared.isShared else { return [] }
    var told: [String] = []
    if shared.cellsCleared > 0 {
      told.append(
        "A hidden name or an address stood in other cells and was taken out: look at labels, roles, offers and titles.")
    }
    if shared.ownCellsKeptBack > 0 {
      told.append(
        "\(counted(shared.ownCellsKeptBack, "cell is", "cells are")) blank in the columns that you named: too few people "
          + "have the same.")
    }
    if shared.withoutType > 0 {
      told.append(
        "\(counted(shared.withoutType, "element has", "elements have")) no Type that Kith knows, and may be people: "
          + "they are hidden. Fill Type to show them.")
    }
    if shared.rowsDropped > 0 {
      told.append(
        "\(counted(shared.rowsDropped, "need, value or scenario was", "needs, values or scenarios were")) left out: "
          + "they tell of single people.")
    }
    if let warning = recognisable(shared) {
      told.append("\(warning). \(together)")
    }
    return told
  }

  /// Who may see a page, in "About this map".
  static func mayBeSeen(_ shared: SharedAs) -> String {
    switch shared.level {
    case .private: Words.sharePrivate
    case .partners: "People who work with the group (partners): \(namesHidden)."
    case .public: "Everybody (public): \(namesHidden), people are counted only."
    }
  }

  static let tooFew = "Fewer people than may be shown stand behind it."
  static let contactShared = "Ask whoever gave you this copy: the group keeps the original."
  static let aboutLink = "What the map is for, who asked for it and when it is deleted: see \"About this map\"."

  /// The file beside a shared dataset.
  package static func readMe(_ title: String, _ shared: SharedAs) -> String {
    guard shared.isShared else {
      return "# \(title.isEmpty ? "A map" : title)\n\n- \(line(shared))\n- \(Words.sharePrivate)\n"
    }
    var text = "# A shared copy\(title.isEmpty ? "" : ": \(title)")\n\n"
    for sentence in told(shared) { text += "- \(sentence)\n" }
    let columns = shared.columnsKept == 0 ? "columns of the group's own" : "the other columns of the group's own"
    text += """
      - Notes, evidence, reasons, contacts and \(columns) are not in it.
      - Rows stand in the order of what they say, not in that of the original.
      - People may change their mind. Then the group makes a new copy: delete this one.

      """
    return text
  }

  /// The level of a copy that ``readMe(_:_:)`` stands beside. `nil` where it does not.
  package static func level(ofReadMe text: String) -> SharedAs? {
    guard text.hasPrefix(readMeStart) else { return nil }
    for level in ShareLevel.allCases where level != .private {
      for isTogether in [false, true] {
        var shared = SharedAs()
        (shared.level, shared.isTogether) = (level, isTogether)
        if text.split(separator: "\n").contains("- \(line(shared))") { return shared }
      }
    }
    return nil
  }

  /// The first line of ``readMe(_:_:)``, by which a folder of ours is known.
  package static let readMeStart = "# A shared copy"

  /// By the rule of health data fewer than eight are "some".
  private static func rows(_ count: Int, _ one: String, _ many: String, _ shared: SharedAs) -> String {
    shared.isHealth && count < Int(shared.fewest) ? "Some \(many)" : counted(count, one, many)
  }

  private static func counted(_ count: Int, _ one: String, _ many: String) -> String {
    "\(count) \(count == 1 ? one : many)"
  }
}
