// What a cell of a date column says.

/// A cell read as a date: a day, a month, a quarter or a year.
package enum DateCell: Sendable, Equatable {
  /// Nothing is in the cell.
  case blank
  /// Year, month 1–12, day of the month; a day that exists.
  case day(Int, Int, Int)
  /// Year and month 1–12.
  case month(Int, Int)
  /// Year and quarter 1–4.
  case quarter(Int, Int)
  case year(Int)
  /// No date, and why: one sentence without a full stop, which also says what to write.
  case misread(String)
}

/// The number of days of a month, in the calendar of today taken back and forward for ever.
package func daysInMonth(_ month: Int, of year: Int) -> Int {
  switch month {
  case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
  case 4, 6, 9, 11: 30
  default: 31
  }
}

let monthNames = [
  "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
  "December",
]

/// 1–12 for a month's English name, whole or cut to three letters (or `sept`), in small letters.
func monthNumber(_ word: String) -> Int? {
  if word == "sept" { return 9 }
  for (i, name) in monthNames.enumerated() {
    let whole = name.lowercased()
    if word == whole || word == String(whole.prefix(3)) { return i + 1 }
  }
  return nil
}
