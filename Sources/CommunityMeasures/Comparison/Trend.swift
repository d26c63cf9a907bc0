// What do the measures say in each period, and what slipped from one to the next?

import CommunityModel
import DirectedGraph
import PlainText

/// The same questions asked of every period that the rows speak of, and each neighbouring pair compared.
public struct Trend: Sendable {
  /// One question over all periods.
  public struct Series: Sendable {
    /// What was asked in each period.
    public let request: MeasureRequest
    /// One for each period.
    public let answers: [MeasureResult]
    /// From each period to the next: one fewer.
    public let changes: [MeasureChange]
  }

  package let periods: [NamedPeriod]
  /// One for each period.
  public let ledgers: [Ledger]
  /// What moved, each measure by itself.
  public let series: [Series]
  /// Each period with the next: one fewer than `periods`.
  public let steps: [Comparison]

  /// - Parameters:
  ///   - selection: What is measured; its period is replaced by each of `periods`.
  ///   - also: Requests beside those that the table of drops is about, as `freely-given-share`.
  /// - Returns: `nil` for fewer than two periods.
  package init?(
    _ community: Community, _ selection: Selection, periods: [NamedPeriod], also: [String] = [],
    measures: [Measure] = Measure.all, loop: ChunkLoop = .serial
  ) {
    guard periods.count > 1 else { return nil }
    var sessions = periods.map { period in
      var own = selection
      own.from = period.from
      own.to = period.to
      return MeasureSession(Ledger(community, own, loop: loop), measures: measures)
    }
    let ledgers = sessions.map { $0.ledger }
    var requests = Trend.watched(ledgers, among: measures)
    for text in also {
      do throws(MeasureFailure) { requests.append(try MeasureRequest(text, among: measures)) } catch { continue }
    }
    var asked: [MeasureRequest] = []
    var answers = [[MeasureResult]](repeating: [], count: periods.count)
    for request in requests {
      var own: [MeasureResult] = []
      for place in sessions.indices {
        do throws(MeasureFailure) { own.append(try sessions[place].answer(request)) } catch { break }
      }
      // A request that no period can take is none.
      if own.count < periods.count { continue }
      asked.append(request)
      for place in own.indices { answers[place].append(own[place]) }
    }
    let steps = ledgers.indices.dropLast().map { place in
      Comparison(
        before: ledgers[place], after: ledgers[place + 1],
        answers: zip(answers[place], answers[place + 1]).map { ($0, $1) })
    }
    self.periods = periods
    self.ledgers = ledgers
    self.steps = steps
    series = asked.indices.map { place in
      Series(
        request: asked[place], answers: answers.map { $0[place] }, changes: steps.map { $0.measures[place] })
    }
  }

  /// The answers to a measure: the first request for it.
  public func series(_ id: String, unit: String? = nil) -> Series? {
    series.first { $0.request.measure.id == id && (unit == nil || $0.request.options["unit"] == unit) }
  }

  /// Whether anything fell further than the table of drops allows, in any step.
  public var hasFlags: Bool { steps.contains { $0.hasFlags } }

  // MARK: What the table of drops is about

  private static let ofEachUnit = ["weighted-reciprocity", "circulation-share"]
  private static let ofRewards = ["disproportionality", "hoover", "gini"]

  /// A request for each line of ``Thresholds/drops``: for each unit in turn, for the unit that most contributions are
  /// in, or for the whole.
  static func watched(_ ledgers: [Ledger], among measures: [Measure] = Measure.all) -> [MeasureRequest] {
    var requests: [MeasureRequest] = []
    func add(_ id: String, _ unit: String?) {
      guard let measure = Measure.named(id, among: measures) else { return }
      let takesUnit = unit != nil && measure.options.contains { $0.name == "unit" }
      requests.append(MeasureRequest(measure, options: takesUnit ? [("unit", unit ?? "")] : []))
    }
    let isValued = ledgers.contains { $0.selection.valuation != nil }
    func all(_ units: (Ledger) -> [String]) -> [String?] {
      if isValued { return [nil] }
      if let chosen = ledgers.first?.selection.unit { return [chosen] }
      var found: [String?] = []
      for ledger in ledgers {
        for unit in units(ledger) where !unit.isEmpty && !found.contains(unit) { found.append(unit) }
      }
      return found
    }
    let exchanged = all { ledger in ledger.units(in: ledger.layer).map { $0.unit } }
    let rewarded = all { ledger in ledger.units(in: .rewards).map { $0.unit } }
    let contributed = all { ledger in
      let contributions = ledger.units(in: .contributions)
      let most = contributions.map { $0.rows }.max()
      return contributions.first { $0.rows == most }.map { [$0.unit] } ?? []
    }
    let decided = contributed.isEmpty ? [nil] : contributed
    for drop in Thresholds.drops {
      let units: [String?] =
        ofEachUnit.contains(drop.measure)
        ? exchanged
        : ofRewards.contains(drop.measure) ? rewarded : drop.measure == "decision-share" ? decided : [nil]
      for unit in units { add(drop.measure, unit) }
    }
    return requests
  }
}
