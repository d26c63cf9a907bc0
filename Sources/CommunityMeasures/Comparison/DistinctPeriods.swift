// Of which periods do the rows speak?

import CommunityModel

/// A period with its name, as a selection takes it.
package struct NamedPeriod: Hashable, Sendable {
  /// `2025`, `2025-Q1`, `pilot`
  package let name: String
  package let from: Moment
  package let to: Moment

  package init(name: String, from: Moment, to: Moment) {
    self.name = name
    self.from = from
    self.to = to
  }
}

/// The periods that the rows of a ledger are told for, from the first to the last.
///
/// Phases where rows name phases. Else the spans that rows fill, when all are about as long and none overlaps another;
/// years when they differ in length. Days become months, and more than ``most`` of anything becomes the next longer.
package struct DistinctPeriods: Sendable {
  /// More periods than this are not set side by side.
  package static let most = 12

  package private(set) var periods: [NamedPeriod] = []
  /// Earlier ones that were left out because there are more than ``most``.
  package private(set) var leftOut = 0
  /// Whether any row says when.
  package private(set) var isDated = false

  /// - Complexity: O(entries + *p* log *p*) for *p* different spans.
  package init(_ ledger: Ledger) {
    let (connections, settings) = (ledger.community.connections, ledger.community.settings)
    if connections.start.isUnused && connections.end.isUnused { return }
    var isPhaseNamed = [Bool](repeating: false, count: settings.phases.count)
    var spans: Set<DaySpan> = []
    var openDays: Set<Day> = []
    for position in 0..<ledger.count {
      let row = ledger.row(of: position)
      let (start, end) = (connections.start[row], connections.end[row])
      if start == .unsaid && end == .unsaid { continue }
      isDated = true
      let first = DistinctPeriods.number(of: start) ?? DistinctPeriods.number(of: end)
      if let first {
        let last = DistinctPeriods.number(of: end) ?? first
        for phase in min(first, last)...max(first, last) where isPhaseNamed.indices.contains(phase) {
          isPhaseNamed[phase] = true
        }
      } else if let first = start.days?.first, let last = end.days?.last, first <= last {
        spans.insert(DaySpan(first: first, last: last))
      } else if let day = start.days?.first ?? end.days?.last {
        openDays.insert(day)
      }
    }
    let period = ledger.period
    var found: [NamedPeriod] = []
    if isPhaseNamed.contains(true) {
      found = isPhaseNamed.indices.filter { isPhaseNamed[$0] }.map {
        NamedPeriod(name: settings.phases[$0].name, from: .phase($0), to: .phase($0))
      }
    } else {
      found = DistinctPeriods.stretches(spans, openDays).map { DistinctPeriods.named($0, in: ledger.community) }
    }
    found = found.filter { period.takes(start: $0.from, end: $0.to) && !period.isLeft(start: $0.from, end: $0.to) }
    leftOut = max(0, found.count - DistinctPeriods.most)
    periods = Array(found.dropFirst(leftOut))
  }

  private static func number(of moment: Moment) -> Int? {
    if case .phase(let number) = moment { number } else { nil }
  }

  // MARK: Dates

  private struct Stretch: Hashable {
    let first: Day
    let last: Day
    var length: Int { Int(last.number - first.number) + 1 }
  }

  /// In order, none of which overlaps the next.
  private static func stretches(_ spans: Set<DaySpan>, _ openDays: Set<Day>) -> [Stretch] {
    var own: [Stretch] = []
    for span in spans {
      if let first = span.first, let last = span.last { own.append(Stretch(first: first, last: last)) }
    }
    own.sort { ($0.first, $0.last) < ($1.first, $1.last) }
    let lengths = own.map { $0.length }
    let (shortest, longest) = (lengths.min() ?? 0, lengths.max() ?? 0)
    // Months, quarters and years differ by up to three days; nothing shorter than a month is a period.
    let isEven = longest - shortest <= (shortest < 28 ? 0 : 3)
    let isApart = zip(own, own.dropFirst()).allSatisfy { $0.last < $1.first }
    if shortest >= 28 && isEven && isApart && own.count <= most { return own }
    let days = own.isEmpty ? Array(openDays) : own.flatMap { [$0.first, $0.last] }
    if own.isEmpty || !isEven || longest > 92 { return years(of: days) }
    for months in shortest < 28 ? [1, 3] : [3] where longest <= months * 31 {
      let found = calendar(days, months: months)
      if found.count <= most { return found }
    }
    return years(of: days)
  }

  private static func years(of days: [Day]) -> [Stretch] { calendar(days, months: 12) }

  /// The months, quarters or years that the days lie in.
  private static func calendar(_ days: [Day], months: Int) -> [Stretch] {
    var found: Set<Stretch> = []
    for day in days {
      let date = day.yearMonthDay
      let from = (date.month - 1) / months * months + 1
      let to = from + months - 1
      if let first = Day(year: date.year, month: from, day: 1),
        let last = Day(year: date.year, month: to, day: Day.daysIn(month: to, of: date.year))
      {
        found.insert(Stretch(first: first, last: last))
      }
    }
    return found.sorted { $0.first < $1.first }
  }

  private static func named(_ stretch: Stretch, in community: Community) -> NamedPeriod {
    let (first, last) = (stretch.first.yearMonthDay, stretch.last.yearMonthDay)
    let isWhole = first.day == 1 && last.day == Day.daysIn(month: last.month, of: last.year)
    if isWhole && first.year == last.year {
      var whole: Moment?
      switch (first.month, last.month) {
      case (1, 12): whole = .year(first.year)
      case (let from, let to) where from == to: whole = .month(year: first.year, month: from)
      case (let from, let to) where to - from == 2 && to % 3 == 0: whole = .quarter(year: first.year, quarter: to / 3)
      default: break
      }
      if let whole { return NamedPeriod(name: community.text(of: whole), from: whole, to: whole) }
    }
    let from = isWhole ? Moment.month(year: first.year, month: first.month) : .day(stretch.first)
    let to = isWhole ? Moment.month(year: last.year, month: last.month) : .day(stretch.last)
    return NamedPeriod(name: "\(community.text(of: from)) to \(community.text(of: to))", from: from, to: to)
  }
}
