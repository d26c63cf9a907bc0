// Numbers as people write them, decided by their column.

import PlainText
import Testing

@Suite struct NumberStyleTests {
  func read(_ cell: String, among cells: [String] = []) -> NumberCell {
    NumberStyle.decided(by: cells + [cell]).read(cell)
  }

  func misreading(_ cell: String, among cells: [String] = []) -> String {
    if case .misread(let reason) = read(cell, among: cells) { reason } else { "" }
  }

  @Test(
    "A cell that is clear by itself",
    arguments: [
      ("40", 40), ("1,200.50", 1200.5), ("1.234,50", 1234.5), ("0,5", 0.5), ("0.125", 0.125), ("1 234,5", 1234.5),
      ("1\u{A0}234\u{202F}567", 1_234_567), ("1'234.5", 1234.5), ("1’234", 1234), ("1,234,567", 1_234_567),
      ("12,34,567", 1_234_567), ("-5", -5), ("−5", -5), ("(5)", -5), ("5-", -5), ("+5", 5), (".5", 0.5), ("1e3", 1000),
      ("1.5E-2", 0.015), ("007", 7), (" 40 ", 40), ("1,200", 1200), ("12.", 12),
    ])
  func clear(cell: String, number: Double) { #expect(read(cell) == .number(number, unit: nil)) }

  @Test(
    "Units before and behind",
    arguments: [
      ("£1,200.00", 1200, "GBP"), ("€ 5", 5, "EUR"), ("5 €", 5, "EUR"), ("-£5", -5, "GBP"), ("£-5", -5, "GBP"),
      ("(£5)", -5, "GBP"), ("$3.50", 3.5, "USD"), ("GBP 12", 12, "GBP"), ("12 eur", 12, "EUR"), ("40 h", 40, "h"),
      ("40 hours/week", 40, "hours/week"), ("£12 / hour", 12, "GBP / hour"), ("12%", 0.12, "%"), ("12.5 %", 0.125, "%"),
      ("1:30", 1.5, "hours"), ("0:45", 0.75, "hours"), ("1:30:36", 1.51, "hours"), ("1h30", 1.5, "hours"),
      ("2 h 15 min", 2.25, "hours"),
    ])
  func units(cell: String, number: Double, unit: String) { #expect(read(cell) == .number(number, unit: unit)) }

  @Test("Blank is blank", arguments: ["", "  ", "\u{A0}"])
  func blank(cell: String) { #expect(read(cell) == .blank) }

  @Test("1.234 alone is ambiguous; its neighbours decide")
  func ambiguous() {
    #expect(NumberStyle.decided(by: ["1.234", "5"]).isAmbiguous)
    #expect(misreading("1.234", among: ["5"]).contains("1234, or 1.234"))
    #expect(read("1.234", among: ["2.345,50"]) == .number(1234, unit: nil))
    #expect(read("1.234", among: ["2.5"]) == .number(1.234, unit: nil))
    #expect(read("1,234", among: ["2,5"]) == .number(1.234, unit: nil))
    #expect(NumberStyle.decided(by: ["1.234", "2,5"]) == NumberStyle.decided(by: ["0,5"]))
  }

  @Test("Cells that contradict each other are not guessed")
  func contradiction() {
    let cells = ["1.5", "2.5", "2,25"]
    #expect(!NumberStyle.decided(by: cells).decimalComma)
    #expect(misreading("2,25", among: cells).contains("decimal comma"))
    #expect(misreading("1,234", among: cells).contains("1234, or 1.234"))
    #expect(read("1.5", among: cells) == .number(1.5, unit: nil))
  }

  // The first number stood in a real table: a latitude of 6.549137185 read by a program set to decimal commas.
  @Test("Mangled numbers never become a value", arguments: ["6.549.137.185", "12.34.567", "1.2.3"])
  func mangled(cell: String) {
    #expect(misreading(cell).contains("lost its decimal point in another program"))
    #expect(misreading(cell, among: ["52.1", "1.5"]).contains("lost its decimal point in another program"))
  }

  @Test("Groups that do not fit", arguments: ["1,23,4", "1234,567,8.5", "1,,2", "1 23", "12,3456,789"])
  func groups(cell: String) { #expect(misreading(cell) != "") }

  @Test("Points between thousands are believed beside a decimal comma")
  func thousandsPoints() {
    #expect(read("1.234.567", among: ["1.234,50"]) == .number(1_234_567, unit: nil))
    #expect(read("1.234.567,5") == .number(1_234_567.5, unit: nil))
  }

  @Test(
    "Words instead of a number are misread, and the reason helps",
    arguments: [
      ("about 40", "write 40 alone"), ("~40", "write 40 alone"), ("c. 40", "guess"), ("40ish", "guess"),
      ("40?", "guess"),
      ("40+", "bound"), ("up to 40", "bound"), (">40", "bound"), ("30-40", "range"), ("30 to 40", "range"),
      ("30 – 40", "range"), ("-", "dash"), ("—", "dash"), ("n/a", "empty"), ("none", "write 0"), ("lots", "digits"),
      ("#REF!", "formula"), ("40k", "40000"), ("40 + 12", "one"), ("1:75", "below 60"), ("room 4", "before the number"),
      ("1e999", "too large"),
    ])
  func words(cell: String, reason: String) { #expect(misreading(cell).contains(reason)) }

  // A plus sign takes the long way.
  @Test("Plain cells are read and vote like those taken apart")
  func shortWay() {
    var random = SeededRandom(seed: 10)
    for _ in 0..<1500 {
      var cell = "\(random.below(12000))"
      if random.below(3) > 0 { cell += "." }
      for _ in 0..<random.below(5) { cell += "\(random.below(10))" }
      for neighbour in ["", "0,5", "0.5"] {
        #expect(read(cell, among: [neighbour]) == read("+" + cell, among: [neighbour]), "\(cell) beside \(neighbour)")
      }
    }
  }
}
