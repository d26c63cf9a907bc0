// Which rows lie in the chosen period, and how long it is.

public import CommunityModel

/// A chosen period: days, or phases that need no dates.
public struct Period: Sendable {
  enum Extent: Sendable {
    case always
    case days(DaySpan)
    /// Phases by number, where one of the two has no dates.
    case phases(ClosedRange<Int>)
  }
  let extent: Extent
  private let phases: [Phase]
  /// The days that a rate counts for when nothing in the row is shorter. `nil`: not known.
  public let days: Double?
  /// No period was chosen and none is set: a rate counts for one year, and figures say so.
  public let isYearAtThisRate: Bool
  /// Whether rows are chosen by it.
  public var isChosen: Bool { if case .always = extent { false } else { true } }

  /// Made of what is given.
  public init(from: Moment, to: Moment, settings: Settings) {
    phases = settings.phases
    let chosen = Period.extent(from: from, to: to, phases: settings.phases)
    extent = chosen
    var spanForRates = chosen
    if case .always = chosen {
      spanForRates = Period.extent(from: settings.periodFrom, to: settings.periodTo, phases: settings.phases)
    }
    rateSpan = spanForRates
    switch spanForRates {
    case .always:
      days = 365.25
      isYearAtThisRate = true
    case .days(let span):
      days = span.length.map(Double.init)
      isYearAtThisRate = false
    case .phases:
      days = nil
      isYearAtThisRate = false
    }
  }

  private let rateSpan: Extent

  private static func extent(from: Moment, to: Moment, phases: [Phase]) -> Extent {
    if from == .unsaid && to == .unsaid { return .always }
    let start = span(of: from, in: phases)
    let end = span(of: to, in: phases)
    if (from == .unsaid || start != nil) && (to == .unsaid || end != nil) {
      return .days(DaySpan(first: start?.first, last: end?.last))
    }
    let first = number(of: from) ?? 0
    let last = number(of: to) ?? max(phases.count - 1, first)
    return .phases(min(first, last)...max(first, last))
  }

  /// The days of a moment; of a phase those it was given. `nil` for a blank and a phase without dates.
  private static func span(of moment: Moment, in phases: [Phase]) -> DaySpan? {
    guard case .phase(let number) = moment else { return moment.days }
    guard phases.indices.contains(number) else { return nil }
    let phase = phases[number]
    guard let from = phase.from.days ?? phase.to.days, let to = phase.to.days ?? phase.from.days else { return nil }
    return DaySpan(first: from.first, last: to.last)
  }

  private static func number(of moment: Moment) -> Int? {
    if case .phase(let number) = moment { number } else { nil }
  }

  /// Whether a row that runs from `start` to `end` shares a day (or a phase) with the period.
  public func takes(start: Moment, end: Moment) -> Bool {
    switch extent {
    case .always: return true
    case .days(let span): return rowSpan(start, end).map { $0.shared(with: span) != nil } ?? false
    case .phases(let range):
      if start == .unsaid && end == .unsaid { return true }
      // A row with dates cannot be placed among phases without dates.
      if Period.number(of: start) == nil && start != .unsaid || Period.number(of: end) == nil && end != .unsaid {
        return false
      }
      let first = Period.number(of: start) ?? 0
      let last = Period.number(of: end) ?? Int.max
      return first <= range.upperBound && last >= range.lowerBound
    }
  }

  /// Whether a row runs beyond the period on either side: its amount is taken whole all the same.
  public func isLeft(start: Moment, end: Moment) -> Bool {
    guard case .days(let span) = extent, let row = rowSpan(start, end), row != .always else { return false }
    return !row.lies(within: span)
  }

  /// Whether two rows share a day, or a phase. `false` where one has dates and the other a phase without.
  func isShared(_ a: (start: Moment, end: Moment), _ b: (start: Moment, end: Moment)) -> Bool {
    if let first = rowSpan(a.start, a.end), let second = rowSpan(b.start, b.end) {
      return first.shared(with: second) != nil
    }
    func phases(_ row: (start: Moment, end: Moment)) -> ClosedRange<Int>? {
      let (first, last) = (Period.number(of: row.start), Period.number(of: row.end))
      if first == nil && row.start != .unsaid || last == nil && row.end != .unsaid { return nil }
      let low = first ?? 0
      return low...max(low, last ?? Int.max)
    }
    guard let first = phases(a), let second = phases(b) else { return false }
    return first.overlaps(second)
  }

  /// How many times a rate is due within the period. `nil` when its length is not known.
  public func times(_ per: Per, start: Moment, end: Moment) -> Double? {
    switch rateSpan {
    case .always: return per.times(inDays: 365.25)
    case .phases: return nil
    case .days(let span):
      guard let row = rowSpan(start, end) else { return nil }
      guard let shared = row.shared(with: span) else { return 0 }
      return shared.length.flatMap { per.times(inDays: Double($0)) }
    }
  }

  /// Whether two rows surely share a day, or a phase. A row with dates and one of a phase without dates cannot be laid
  /// beside each other.
  func share(_ a: (start: Moment, end: Moment), _ b: (start: Moment, end: Moment)) -> Bool {
    if let first = rowSpan(a.start, a.end), let second = rowSpan(b.start, b.end) {
      return first.shared(with: second) != nil
    }
    func range(_ row: (start: Moment, end: Moment)) -> ClosedRange<Int>? {
      if Period.number(of: row.start) == nil && row.start != .unsaid { return nil }
      if Period.number(of: row.end) == nil && row.end != .unsaid { return nil }
      let first = Period.number(of: row.start) ?? 0
      let last = Period.number(of: row.end) ?? Int.max
      return first <= last ? first...last : nil
    }
    guard let first = range(a), let second = range(b) else { return false }
    return first.overlaps(second)
  }

  /// The days a row runs over. `nil` when it names a phase without dates.
  private func rowSpan(_ start: Moment, _ end: Moment) -> DaySpan? {
    let first = Period.span(of: start, in: phases)
    let last = Period.span(of: end, in: phases)
    if start != .unsaid && first == nil || end != .unsaid && last == nil { return nil }
    return DaySpan(first: first?.first, last: last?.last)
  }
}
