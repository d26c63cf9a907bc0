// How sure is this? The words beside the table.

extension Words {
  static func sureHeadline(_ sure: Int, of all: Int) -> String {
    "\(sure) of \(rows(all)) \(sure == 1 ? "is" : "are") recorded or stated"
  }
  static func sureSubtitle(unknown: Int) -> String {
    "\(unknownAmounts(unknown))"
  }
  static let sureReading =
    "The darker, the surer. Slanted lines are figures made up to show the form; an empty frame is what nobody said."
  static let sureNoRow =
    "No row says yet what passes between the things on this list, so there is nothing to be sure of."
  static let sureShort = ["recorded", "stated by a source", "estimated", "illustrative †", "not said"]
  static let sureAmounts = ["one number", "a range", "unknown"]
  static let sureRowsTitle = "Rows, by where they come from"
  static let sureAmountsTitle = "Amounts, by how far they are known"

  static let evidenceTitle = "What changes without evidence"
  static func noEvidence(_ file: String) -> String {
    "No row names its evidence. The column Evidence of \(file) would show which figures rest on it."
  }
  static func noProvenance(_ file: String) -> String {
    "No row says where it comes from. The column Provenance of \(file) would tell recorded from estimated."
  }
  static let allEvidence = "Every row names its evidence."
  static let allFounded = "Every row and every amount is recorded or stated."
  static let evidenceTooMany =
    "The map has so many rows that the figures are not worked out again without some of them. kith measure can do it."
  static let evidenceNothing = "No headline can be told in figures from all rows yet, so nothing changes without some."
  static let withEvidence = "with evidence alone"
  static let withFounded = "with recorded and stated rows alone"
  static let orWith = " or "
  static func evidenceKey(_ changed: Int, of all: Int, _ how: String) -> String {
    changed == 0
      ? "None of \(times(all, "headline", "headlines")) changes \(how)."
      : "\(changed) of \(times(all, "headline changes", "headlines change")) \(how)."
  }
  static let evidenceCaption = "Headlines that change when some rows are left out"
  static let evidenceColumns = [
    "Headline", "All rows", "Only rows with evidence", "Only recorded and stated rows", "What changes",
  ]
  static let evidenceLimits =
    "Whether a row is right, or its evidence good. People, things and offers all stay; an amount that is not recorded or stated counts as "
    + "unknown."
  static func evidenceGiven(_ unit: String) -> String { "Given in \(unitName(unit))" }
  static let evidenceFree = "Share of the hours that nobody pays for"
  static let evidenceReturned = "Share of the hours that comes back from those who received"
  static let evidenceFunder = "Largest share of the money from one giver"
  static func evidenceStops(_ name: String) -> String { "How many stop without \(name)" }
  static let evidenceDecide = "How far who decides differs from who gives"
  static let evidenceLevel = "Level of co-production that the rule suggests"
  static func change(_ how: String, _ what: String) -> String { "\(how): \(what)" }
  static let changeNone = "the same"
  static let changeLower = "lower"
  static let changeHigher = "higher"
  static let changeRange = "the same, with a different range"
  static let changeSurer = "one number in place of a range"
  static let changeLessSure = "only a range can be said"
  static let changeNothing = "no row is left"
  static let changeCannotSay = "cannot be said"
}
