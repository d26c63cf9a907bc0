// Days, and the spans of days that a date in a cell stands for.

/// A day of the Gregorian calendar, as days since 1 January 1970.
public struct Day: Hashable, Sendable, Comparable {
  /// Days since 1 January 1970.
  public let number: Int32
  /// Made of what is given.
  public init(number: Int32) { self.number = number }

  /// - Returns: `nil` when there is no such day.
  public init?(year: Int, month: Int, day: Int) {
    guard (1...9999).contains(year), (1...12).contains(month), day >= 1, day <= Day.daysIn(month: month, of: year)
    else { return nil }
    // Howard Hinnant's days_from_civil: years begin in March, so that a leap day ends one.
    let y = month <= 2 ? year - 1 : year
    let era = (y >= 0 ? y : y - 399) / 400
    let yearOfEra = y - era * 400
    let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    self.number = Int32(era * 146_097 + dayOfEra - 719_468)
  }

  /// The date in the calendar.
  public var yearMonthDay: (year: Int, month: Int, day: Int) {
    let z = Int(number) + 719_468
    let era = (z >= 0 ? z : z - 146_096) / 146_097
    let dayOfEra = z - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shifted = (5 * dayOfYear + 2) / 153
    let month = shifted < 10 ? shifted + 3 : shifted - 9
    return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, dayOfYear - (153 * shifted + 2) / 5 + 1)
  }

  /// How many days a month has.
  public static func daysIn(month: Int, of year: Int) -> Int {
    switch month {
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  public static func < (a: Day, b: Day) -> Bool { a.number < b.number }
}

/// A run of days, both ends included. A side without a day is open.
public struct DaySpan: Hashable, Sendable {
  /// The first day; `nil` when it has no beginning.
  public var first: Day?
  /// The last day; `nil` when it has no end.
  public var last: Day?
  /// Made of what is given.
  public init(first: Day?, last: Day?) {
    self.first = first
    self.last = last
  }
  /// Without beginning and end.
  public static let always = DaySpan(first: nil, last: nil)

  /// How many days it has. `nil` when a side is open.
  public var length: Int? {
    guard let first, let last else { return nil }
    return Int(last.number - first.number) + 1
  }

  /// The days in both. `nil` when there are none.
  public func shared(with other: DaySpan) -> DaySpan? {
    let from = [first, other.first].compactMap { $0 }.max()
    let to = [last, other.last].compactMap { $0 }.min()
    if let from, let to, to < from { return nil }
    return DaySpan(first: from, last: to)
  }

  /// Whether every day of this span lies in `other`.
  public func lies(within other: DaySpan) -> Bool {
    if let edge = other.first { guard let first, first >= edge else { return false } }
    if let edge = other.last { guard let last, last <= edge else { return false } }
    return true
  }
}

/// What a `Start` or `End` cell says: nothing, a date that stands for all its days, or a phase by name.
public enum Moment: Hashable, Sendable {
  /// Nobody said.
  case unsaid
  /// A day.
  case day(Day)
  /// A month of a year.
  case month(year: Int, month: Int)
  /// A quarter of a year.
  case quarter(year: Int, quarter: Int)
  /// A year.
  case year(Int)
  /// The phase of `community.json` with this number, from 0.
  case phase(Int)

  /// The days it stands for. `nil` for a blank, a phase, and a date that is none.
  public var days: DaySpan? {
    switch self {
    case .unsaid, .phase: return nil
    case .day(let day): return DaySpan(first: day, last: day)
    case .month(let year, let month):
      return Moment.days(year, month, month)
    case .quarter(let year, let quarter):
      return Moment.days(year, quarter * 3 - 2, quarter * 3)
    case .year(let year):
      return Moment.days(year, 1, 12)
    }
  }

  private static func days(_ year: Int, _ from: Int, _ to: Int) -> DaySpan? {
    guard let first = Day(year: year, month: from, day: 1),
      let last = Day(year: year, month: to, day: Day.daysIn(month: to, of: year))
    else { return nil }
    return DaySpan(first: first, last: last)
  }
}
