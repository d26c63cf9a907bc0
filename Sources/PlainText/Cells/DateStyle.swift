// How does this column write its dates: day first or month first?

/// The way in which a whole column writes dates of numbers only.
///
/// `03/04/2026` can be two days; `14/03/2026` in the same column decides. With dots the day is always first, with the
/// year first the month always follows.
package struct DateStyle: Sendable, Equatable {
  package enum Order: Sendable { case dayFirst, monthFirst, undecided }

  /// What comes first in dates like `03/04/2026`. Undecided as well when the cells contradict each other.
  package var order: Order
  /// A cell that could be two days, when another cell of the column decided, and that other.
  package private(set) var decided: (cell: String, by: String)?

  init(order: Order, decided: (cell: String, by: String)? = nil) {
    self.order = order
    self.decided = decided
  }

  package static func == (a: DateStyle, b: DateStyle) -> Bool { a.order == b.order }

  /// The style of a column of cells.
  ///
  /// - Complexity: O(total length of the cells).
  package static func decided(by cells: [String]) -> DateStyle {
    var dayFirst: String?
    var monthFirst: String?
    var unclear: String?
    for cell in cells {
      guard let date = DateParts(trimmed(cell))?.twoAndYear, !date.dotted else { continue }
      if (13...31).contains(date.first), (1...12).contains(date.second), dayFirst == nil { dayFirst = trimmed(cell) }
      if (13...31).contains(date.second), (1...12).contains(date.first), monthFirst == nil {
        monthFirst = trimmed(cell)
      }
      if unclear == nil, date.first != date.second, (1...12).contains(date.first), (1...12).contains(date.second) {
        unclear = trimmed(cell)
      }
    }
    if (dayFirst == nil) == (monthFirst == nil) { return DateStyle(order: .undecided) }
    let decided = unclear.flatMap { cell in (dayFirst ?? monthFirst).map { (cell: cell, by: $0) } }
    return DateStyle(order: dayFirst != nil ? .dayFirst : .monthFirst, decided: decided)
  }

  /// The date in a cell of this column.
  package func read(_ cell: String) -> DateCell {
    let cell = trimmed(cell)
    if cell.isEmpty { return .blank }
    guard let date = DateParts(cell), !date.parts.isEmpty else { return Self.noDate }
    if let numbers = date.twoAndYear { return read(numbers) }
    return readWords(date.parts) ?? readNumbers(date.parts) ?? Self.noDate
  }

  private static let noDate = DateCell.misread("it is not a date; write 2025-03-14, 2025-03, 2025-Q1 or 2025")

  private func read(_ date: (first: Int, second: Int, year: Int, dotted: Bool)) -> DateCell {
    let asDayFirst = date.dotted || order == .dayFirst
    let (first, second) = (date.first, date.second)
    if asDayFirst || order == .monthFirst {
      let (month, day) = asDayFirst ? (second, first) : (first, second)
      if month > 12, (1...12).contains(day), !date.dotted {
        return .misread(
          "it has the \(asDayFirst ? "month" : "day") first where the rest of the column has the "
            + "\(asDayFirst ? "day" : "month") first; write \(isoText(date.year, day, month))")
      }
      return checkedDay(date.year, month, day)
    }
    if first == second || second > 12 { return checkedDay(date.year, first, second) }
    if first > 12 { return checkedDay(date.year, second, first) }
    guard first > 0, second > 0 else { return checkedDay(date.year, second, first) }
    return .misread(
      "it may be \(first) \(monthNames[second - 1]) or \(second) \(monthNames[first - 1]); "
        + "write \(isoText(date.year, second, first)) or \(isoText(date.year, first, second))")
  }

  /// Dates with a month's name or a quarter.
  private func readWords(_ parts: [DateParts.Part]) -> DateCell? {
    var numbers: [(value: Int, digits: Int)] = []
    var words: [String] = []
    for part in parts {
      switch part {
      case .number(let value, let digits): numbers.append((value, digits))
      case .word(let word): words.append(word)
      case .mark: break
      }
    }
    guard words.count == 1, parts.count <= 5 else { return nil }
    if words[0] == "q" || words[0] == "quarter" { return readQuarter(parts) }
    guard let month = monthNumber(words[0]) else { return nil }
    let wordIsLast = parts.last == .word(words[0])
    switch numbers.count {
    case 1 where numbers[0].digits == 4: return checkedYear(numbers[0].value) ?? .month(numbers[0].value, month)
    case 1 where numbers[0].digits <= 2:
      return .misread(
        "the year is missing or has two digits only; write 2025-\(twoDigits(month)) for \(monthNames[month - 1]) 2025")
    case 2 where !wordIsLast && numbers[0].digits <= 2 && numbers[1].digits == 4:
      return checkedDay(numbers[1].value, month, numbers[0].value)
    case 2 where numbers[0].digits == 4 && numbers[1].digits <= 2:
      return checkedDay(numbers[0].value, month, numbers[1].value)
    default: return nil
    }
  }

  /// `2025-Q1`, `2025 Q1`, `2025Q1`, `Q1 2025`, `Q1/2025`.
  private func readQuarter(_ parts: [DateParts.Part]) -> DateCell? {
    let parts = parts.filter { if case .mark = $0 { false } else { true } }
    guard parts.count == 3 else { return nil }
    let year: Int
    let quarter: Int
    switch (parts[0], parts[1], parts[2]) {
    case (.number(let y, digits: 4), .word, .number(let q, digits: 1)): (year, quarter) = (y, q)
    case (.word, .number(let q, digits: 1), .number(let y, digits: 4)): (year, quarter) = (y, q)
    default: return nil
    }
    guard (1...4).contains(quarter) else { return .misread("a year has the quarters Q1 to Q4") }
    return checkedYear(year) ?? .quarter(year, quarter)
  }

  /// Dates of numbers only, the year first or alone, and `03/2025`.
  private func readNumbers(_ parts: [DateParts.Part]) -> DateCell? {
    if parts.count == 1, case .number(let number, let digits) = parts[0] {
      if digits == 4 { return checkedYear(number) ?? .year(number) }
      if digits == 5, (20_000...80_000).contains(number) {
        return .misread(
          "\(number) looks like a day's number inside a spreadsheet program; format the column as dates and save again")
      }
      if digits == 8, (1...12).contains(number / 100 % 100) {
        return checkedDay(number / 10_000, number / 100 % 100, number % 100)
      }
      return nil
    }
    if parts.count == 3 {
      if case .number(let year, digits: 4) = parts[0], case .number(let month, let digits) = parts[2], digits <= 2 {
        return checkedMonth(year, month)
      }
      if case .number(let month, let digits) = parts[0], case .number(let year, digits: 4) = parts[2], digits <= 2 {
        return checkedMonth(year, month)
      }
      return nil
    }
    guard parts.count == 5, case .number(let first, let a) = parts[0], case .number(let second, let b) = parts[2],
      case .number(let third, let c) = parts[4], parts[1] == parts[3]
    else { return nil }
    if a == 4, b <= 2, c <= 2 { return checkedDay(first, second, third) }
    if a <= 2, b <= 2, c == 2 { return .misread("its year has two digits only; write the year with four") }
    return nil
  }

  // MARK: The calendar

  private func checkedYear(_ year: Int) -> DateCell? {
    (1000...2999).contains(year) ? nil : .misread("\(year) is not a year from 1000 to 2999")
  }

  private func checkedMonth(_ year: Int, _ month: Int) -> DateCell {
    if let wrong = checkedYear(year) { return wrong }
    guard (1...12).contains(month) else { return .misread("a year has the months 1 to 12") }
    return .month(year, month)
  }

  private func checkedDay(_ year: Int, _ month: Int, _ day: Int) -> DateCell {
    if let wrong = checkedYear(year) { return wrong }
    guard (1...12).contains(month) else { return .misread("a year has the months 1 to 12") }
    let days = daysInMonth(month, of: year)
    guard (1...days).contains(day) else {
      return .misread("\(monthNames[month - 1]) \(year) has the days 1 to \(days)")
    }
    return .day(year, month, day)
  }

  private func isoText(_ year: Int, _ month: Int, _ day: Int) -> String {
    "\(year)-\(twoDigits(month))-\(twoDigits(day))"
  }

  private func twoDigits(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
}
