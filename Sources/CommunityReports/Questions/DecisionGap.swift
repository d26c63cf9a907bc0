// Who decides, beside who gives: shares of decisions and of contributions, side by side.

import CommunityMeasures
import CommunityModel
import PlainText

/// The shares of one side.
struct DecisionSide {
  /// In percentage points of a share, or a range of them; `nil` where nobody can say.
  struct Span {
    var low: Double
    var high: Double

    static func + (a: Span, b: Span) -> Span { Span(low: a.low + b.low, high: min(a.high + b.high, 1)) }
  }
  var name: String
  /// How many people, at least and at most; none for a side of bodies alone.
  var people: HeadCount?
  var stages: [Span?]
  var overall: Span?
  var contributions: Span?

  /// Share of decisions less share of contributions.
  var gap: Span? {
    guard let overall, let contributions else { return nil }
    return Span(low: overall.low - contributions.high, high: overall.high - contributions.low)
  }

  fileprivate mutating func add(_ other: DecisionSide) {
    func sum(_ a: Span?, _ b: Span?) -> Span? {
      guard let a, let b else { return nil }
      return a + b
    }
    stages = zip(stages, other.stages).map { sum($0, $1) }
    overall = sum(overall, other.overall)
    contributions = sum(contributions, other.contributions)
  }
}

/// What `decision-share` says, as the report may show it.
struct DecisionGap {
  let result: MeasureResult
  /// As the measure has them: what each constituency decides. Contributions are not shown of these.
  let constituencies: [DecisionSide]
  /// In the groups of the report, so that nobody's contributions stand alone.
  let sides: [DecisionSide]

  init(_ result: MeasureResult, _ facts: Facts) {
    self.result = result
    var constituencies: [DecisionSide] = []
    for field in result.perGroup ?? [] {
      func span(_ name: String) -> DecisionSide.Span? {
        switch field.answer[name] {
        case .number(let number): DecisionSide.Span(low: number, high: number)
        case .bounds(let low?, let high?): DecisionSide.Span(low: low, high: high)
        default: nil
        }
      }
      constituencies.append(
        DecisionSide(
          name: field.name, people: nil, stages: Stage.inOrder.map { span($0.rawValue) }, overall: span("overall"),
          contributions: span("contributions")))
    }
    self.constituencies = constituencies
    sides = DecisionGap.merged(constituencies, facts)
  }

  /// Constituencies that hold people of one group of the report become one.
  private static func merged(_ constituencies: [DecisionSide], _ facts: Facts) -> [DecisionSide] {
    var groupOf: [(constituency: String, group: Int)] = []
    do throws(MeasureFailure) {
      let groups = try Groups(by: "Constituency", in: facts.ledger)
      for element in facts.ledger.elements {
        let name = groups.names[groups.group(of: element)]
        if let group = facts.people.group(of: element), !groupOf.contains(where: { $0.constituency == name }) {
          groupOf.append((name, group))
        }
      }
    } catch {
      return []
    }
    var sides: [DecisionSide] = []
    var places = [Int?](repeating: nil, count: facts.people.groups.count)
    for side in constituencies {
      guard let group = groupOf.first(where: { $0.constituency == side.name })?.group else {
        var body = side
        body.name = side.name == Groups.notSaid ? Words.bodiesNotSaid : side.name
        sides.append(body)
        continue
      }
      if let place = places[group] {
        sides[place].add(side)
      } else {
        var own = side
        own.name = Words.side(facts.people.groups[group].name)
        own.people = facts.people.groups[group].count
        places[group] = sides.count
        sides.append(own)
      }
    }
    return sides.sorted { (folded($0.name), $0.name) < (folded($1.name), $1.name) }
  }

  var mark: String { result.basis.illustrative > 0 ? Words.dagger : "" }
  /// Whether anything is known of what each side gives.
  var hasContributions: Bool { sides.contains { $0.contributions != nil } }

  /// The sentence for a first page: the side where the two shares lie furthest apart. `nil` where none can be told.
  func sentence(_ unit: String) -> String? {
    var widest: DecisionSide?
    for side in sides {
      guard let gap = side.gap, gap.low == gap.high else { continue }
      if (widest?.gap).map({ gap.low.magnitude > $0.low.magnitude }) ?? true { widest = side }
    }
    guard let widest, let decides = widest.overall, let gives = widest.contributions else { return nil }
    return Words.widestGap(
      widest.name, decides: percentText(decides.low) + mark, gives: percentText(gives.low) + mark, unit: unit)
  }

  func text(_ span: DecisionSide.Span?) -> String {
    guard let span else { return Words.cannotSay }
    if span.low == span.high { return percentText(span.low) + mark }
    let (low, high) = (percentText(span.low), percentText(span.high))
    return (low == high ? Words.about(low) : Words.rangeShort(low, high)) + mark
  }

  func gapText(_ span: DecisionSide.Span?) -> String {
    guard let span else { return Words.cannotSay }
    let (low, high) = (DecisionGap.points(span.low), DecisionGap.points(span.high))
    return (low == high ? low : Words.rangeShort(low, high)) + mark
  }

  /// `+12`, `−40`
  private static func points(_ share: Double) -> String {
    let text = fixedText(share.magnitude * 100, places: 0)
    return text == "0" ? "0" : (share < 0 ? "−" : "+") + text
  }

  func gapTable(_ unit: String) -> Table {
    Table(
      "decide-gap", Words.gapCaption(unit),
      Words.gapColumns(unit).enumerated().map { Table.Column($0.element, number: $0.offset > 0) },
      sides.map { side in
        [
          side.name, side.people.map { Words.people(low: $0.low, high: $0.high) } ?? Words.noPeople,
          text(side.overall), text(side.contributions), gapText(side.gap),
        ]
      })
  }

  /// `nil` where no share is known.
  func stageTable() -> Table? {
    guard constituencies.contains(where: { ($0.stages + [$0.overall]).contains { $0 != nil } }) else { return nil }
    return Table(
      "decide-shares", Words.sharesCaption,
      Words.sharesColumns.enumerated().map { Table.Column($0.element, number: $0.offset > 0) },
      constituencies.filter { side in
        side.overall.map { $0.high > 0 } ?? true
      }.map { side in [Words.side(side.name)] + (side.stages + [side.overall]).map { stageText($0) } })
  }

  private func stageText(_ span: DecisionSide.Span?) -> String { span == nil ? Words.notSpoken : text(span) }

  /// The answer with the groups of the report in place of constituencies, for report.json.
  var safeResult: MeasureResult {
    var safe = result
    func answer(_ span: DecisionSide.Span?) -> Answer {
      span.map { $0.low == $0.high ? .number($0.low) : .bounds(low: $0.low, high: $0.high) } ?? .none
    }
    safe.perGroup = sides.map { side in
      var fields = zip(Stage.inOrder, side.stages).map { Answer.Field($0.rawValue, answer($1)) }
      fields.append(Answer.Field("overall", answer(side.overall)))
      fields.append(Answer.Field("contributions", answer(side.contributions)))
      return Answer.Field(side.name, .fields(fields))
    }
    return safe
  }
}

extension Facts {
  /// In hours where any are given, else in the unit of most contributions.
  var decisionUnit: String {
    if contributedUnits.contains("hours") { return "hours" }
    let units = ledger.units(in: .contributions)
    let most = units.map { $0.rows }.max()
    return units.first { $0.rows == most }?.unit ?? ""
  }

  /// `nil` where no row says who decides.
  mutating func decisionGap() -> DecisionGap? {
    let request = option(decisionUnit).map { "decision-share:unit=\($0)" } ?? "decision-share"
    guard let result = ask(request), result.perGroup != nil else { return nil }
    return DecisionGap(result, self)
  }

  /// For a first page: who decides beside who gives, else what the rows say of decisions at all.
  mutating func decisionSentence() -> String {
    if let sentence = decisionGap()?.sentence(decisionUnit) { return sentence }
    let entries = ledger.entries.filter { $0.kind == .decision && $0.status.countsAsGiven }
    if entries.isEmpty { return Words.decideNothing }
    return Words.decideHeadline(known: entries.filter { $0.part.hasLastWord }.count, of: entries.count)
  }
}
