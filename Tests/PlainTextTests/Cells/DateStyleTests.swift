// Dates as people write them, decided by their column.

import PlainText
import Testing

@Suite struct DateStyleTests {
  func read(_ cell: String, among cells: [String] = []) -> DateCell { DateStyle.decided(by: cells + [cell]).read(cell) }

  func misreading(_ cell: String, among cells: [String] = []) -> String {
    if case .misread(let reason) = read(cell, among: cells) { reason } else { "" }
  }

  @Test(
    "Days",
    arguments: [
      "2025-03-14", "2025/3/14", "2025-03-14T10:20:33Z", "14/03/2025", "3/14/2025 10:20:33", "14.3.2025", "14-03-2025",
      "14 March 2025", "14th of March 2025", "March 14, 2025", "14-Mar-2025", "Fri 14 Mar 2025", "20250314",
      "14. March 2025", "14/03/2025 9:05 pm", "2025 Mar 14", "14 / 3 / 2025",
    ])
  func days(cell: String) { #expect(read(cell) == .day(2025, 3, 14)) }

  @Test(
    "Months",
    arguments: ["2025-03", "03/2025", "2025/03", "March 2025", "Mar 2025", "mar. 2025", "March, 2025", "2025 March"])
  func months(cell: String) { #expect(read(cell) == .month(2025, 3)) }

  @Test("Quarters", arguments: ["2025-Q1", "2025 q1", "2025Q1", "Q1 2025", "Q1/2025", "Q1-2025"])
  func quarters(cell: String) { #expect(read(cell) == .quarter(2025, 1)) }

  @Test("Years and blanks")
  func years() {
    #expect(read("2025") == .year(2025))
    #expect(read(" ") == .blank)
    #expect(read("Sept 2024") == .month(2024, 9))
  }

  @Test("A date of numbers is decided by its column")
  func order() {
    #expect(misreading("03/04/2026").contains("3 April or 4 March; write 2026-04-03 or 2026-03-04"))
    #expect(read("03/04/2026", among: ["14/03/2026"]) == .day(2026, 4, 3))
    #expect(read("03/04/2026", among: ["3/14/2026"]) == .day(2026, 3, 4))
    #expect(read("03/03/2026") == .day(2026, 3, 3))
    #expect(read("03.04.2026", among: ["3/14/2026"]) == .day(2026, 4, 3))
    #expect(DateStyle.decided(by: ["14/03/2026", "3/14/2026"]).order == .undecided)
    #expect(read("14/03/2026", among: ["3/14/2026"]) == .day(2026, 3, 14))
    #expect(misreading("03/04/2026", among: ["14/03/2026", "3/14/2026"]) != "")
    #expect(DateStyle.decided(by: ["2025", "March 2025"]).order == .undecided)
  }

  @Test(
    "Days that do not exist",
    arguments: [
      ("2025-02-29", "1 to 28"), ("2024-02-30", "1 to 29"), ("1900-02-29", "1 to 28"), ("31/04/2025", "1 to 30"),
      ("2025-13-01", "months 1 to 12"), ("13/2025", "months 1 to 12"), ("2025-Q5", "Q1 to Q4"),
      ("0000", "1000 to 2999"),
      ("2025-00-10", "months"), ("0/0/2025", "months"), ("99/99/2025", "months"),
    ])
  func calendar(cell: String, reason: String) { #expect(misreading(cell).contains(reason)) }

  @Test("Leap days that exist", arguments: [2024, 2000])
  func leapDays(year: Int) { #expect(read("29/02/\(year)") == .day(year, 2, 29)) }

  @Test(
    "What is no date is misread, and the reason helps",
    arguments: [
      ("soon", "not a date"), ("45000", "spreadsheet"), ("14/03/25", "four"), ("Mar-25", "2025-03"),
      ("March", "not a date"),
      ("2025-2026", "not a date"), ("12/13/14/15", "not a date"), ("🙂", "not a date"), ("1/2", "not a date"),
    ])
  func noDate(cell: String, reason: String) { #expect(misreading(cell).contains(reason)) }
}
