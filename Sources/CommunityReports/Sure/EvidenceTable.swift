// Which headlines change when only rows with evidence, or only recorded and stated ones, are taken?

import CommunityMeasures
import CommunityModel
import PlainText

/// The headline figures of a report three times: from all rows, from those with evidence, from recorded and stated ones.
struct EvidenceTable {
  /// One figure; `nil` where no such column is told.
  struct Line {
    let headline: String
    let all: Told
    let evidence: Told?
    let founded: Told?

    var isChanged: Bool { [evidence, founded].contains { $0.map { !$0.isSame(as: all) } ?? false } }
  }

  /// A figure as it is told.
  struct Told {
    var text: String
    let value: Double?
    let low: Double?
    let high: Double?
    /// Whether no row is left to say it from.
    var isNothing = false

    /// Whether it says no more than that an amount, or a share, is what any could be.
    var saysNothing: Bool { value == nil && (low ?? 0) == 0 && (high == nil || high == 1) }

    func isSame(as other: Told) -> Bool {
      func near(_ a: Double?, _ b: Double?) -> Bool {
        guard let a, let b else { return a == nil && b == nil }
        return (a - b).magnitude <= 1e-9 * max(1, a.magnitude)
      }
      return near(value, other.value) && near(low, other.low) && near(high, other.high)
    }
  }

  /// Above so many rows the figures are not worked out twice more.
  static let mostRows = Limits.evidenceRows.most

  private(set) var lines: [Line] = []
  private(set) var blocks: [Block] = []

  init(_ facts: inout Facts, _ sure: HowSure) {
    let rows = sure.rows.rows
    if rows == 0 { return }
    blocks.append(.heading(Words.evidenceTitle, id: "sure-evidence"))
    let file = facts.community.fileName(of: .connections)
    let founded = sure.rows.recorded + sure.rows.stated
    let saysProvenance = sure.rows.unsaid < rows
    if sure.withEvidence == 0 { blocks.append(.paragraph(Words.noEvidence(file))) }
    if !saysProvenance { blocks.append(.paragraph(Words.noProvenance(file))) }
    if sure.withEvidence == rows { blocks.append(.paragraph(Words.allEvidence)) }
    let amounts = HowSure.cells(sure.amounts)
    let areAllFounded = founded == rows && amounts[0] + amounts[1] == amounts.reduce(0, +)
    if areAllFounded { blocks.append(.paragraph(Words.allFounded)) }
    let tellsEvidence = sure.withEvidence > 0 && sure.withEvidence < rows
    let tellsFounded = saysProvenance && !areAllFounded
    guard tellsEvidence || tellsFounded else { return }
    guard rows <= EvidenceTable.mostRows else {
      blocks.append(.paragraph(Words.evidenceTooMany))
      return
    }

    let asked = EvidenceTable.headlines(facts)
    let all = EvidenceTable.told(asked, &facts)
    var others: [[Told]?] = [nil, nil]
    for (place, grounds) in [(0, Selection.Grounds.evidence), (1, .recordedOrStated)] {
      guard place == 0 ? tellsEvidence : tellsFounded else { continue }
      var fewer = facts.resting(on: grounds)
      others[place] = EvidenceTable.told(asked, &fewer)
    }
    for (number, headline) in asked.enumerated() where !all[number].saysNothing {
      lines.append(
        Line(
          headline: headline.title, all: all[number], evidence: others[0]?[number], founded: others[1]?[number]))
    }
    addBlocks(tellsEvidence: tellsEvidence, tellsFounded: tellsFounded)
  }

  private mutating func addBlocks(tellsEvidence: Bool, tellsFounded: Bool) {
    let changed = lines.filter { $0.isChanged }
    if lines.isEmpty {
      blocks.append(.paragraph(Words.evidenceNothing))
      return
    }
    let without = [tellsEvidence ? Words.withEvidence : "", tellsFounded ? Words.withFounded : ""].filter {
      !$0.isEmpty
    }
    blocks.append(.key(Words.evidenceKey(changed.count, of: lines.count, joined(without, by: Words.orWith))))
    if changed.isEmpty { return }
    var columns = [Words.evidenceColumns[0], Words.evidenceColumns[1]]
    if tellsEvidence { columns.append(Words.evidenceColumns[2]) }
    if tellsFounded { columns.append(Words.evidenceColumns[3]) }
    columns.append(Words.evidenceColumns[4])
    var table = Table("sure-evidence", Words.evidenceCaption, columns.map { Table.Column($0) })
    for line in changed {
      table.rows.append(
        [line.headline, line.all.text] + [line.evidence, line.founded].compactMap { $0?.text } + [line.changes])
    }
    blocks.append(.table(table))
    blocks.append(.note(label: Words.limitsLabel, text: Words.evidenceLimits, kind: .limits))
  }

  // MARK: Figures

  struct Headline {
    enum Source {
      case measure(String)
      /// Contributions in one unit.
      case given(unit: String)
    }
    let title: String
    let source: Source
  }

  /// No figure of pay: two totals that differ by one row would tell it.
  private static func headlines(_ facts: Facts) -> [Headline] {
    var found: [Headline] = []
    for unit in facts.contributedUnits.prefix(3) {
      found.append(Headline(title: Words.evidenceGiven(unit), source: .given(unit: unit)))
    }
    if facts.contributedUnits.contains("hours") {
      found.append(Headline(title: Words.evidenceFree, source: .measure("freely-given-share")))
      found.append(Headline(title: Words.evidenceReturned, source: .measure("weighted-reciprocity:unit=hours")))
    }
    found.append(Headline(title: Words.evidenceFunder, source: .measure("funding-concentration")))
    for story in facts.sourceStories().stories.prefix(2) {
      guard let key = option(facts.community.key(of: story.source)) else { continue }
      found.append(
        Headline(
          title: Words.evidenceStops(facts.name(story.source)), source: .measure("what-stops:without=\(key)")))
    }
    found.append(Headline(title: Words.evidenceDecide, source: .measure("decision-share")))
    found.append(Headline(title: Words.evidenceLevel, source: .measure("coproduction-level")))
    return found
  }

  private static func told(_ headlines: [Headline], _ facts: inout Facts) -> [Told] {
    var found: [Told] = []
    for headline in headlines {
      switch headline.source {
      case .measure(let request):
        guard let result = facts.ask(request) else {
          found.append(Told(text: Words.cannotSay, value: nil, low: nil, high: nil))
          continue
        }
        var told = Told(text: facts.figure(result), value: result.value, low: result.low, high: result.high)
        if told.saysNothing { told.text = Words.cannotSay }
        found.append(told)
      case .given(let unit):
        let tally = facts.tally(unit) { $0.kind == .contribution }
        let high = tally.sum.high.isFinite ? tally.sum.high : nil
        found.append(
          Told(
            text: facts.text(tally, unit), value: tally.isEmpty ? 0 : tally.sum.known, low: tally.sum.low, high: high,
            isNothing: tally.isEmpty))
      }
    }
    return found
  }
}

extension EvidenceTable.Line {
  /// What changes, in words.
  var changes: String {
    // One column needs no name in its own row.
    if evidence == nil || founded == nil {
      return (evidence ?? founded).map { EvidenceTable.Line.change(from: all, to: $0) } ?? ""
    }
    var parts: [String] = []
    if let evidence {
      parts.append(Words.change(Words.withEvidence, EvidenceTable.Line.change(from: all, to: evidence)))
    }
    if let founded { parts.append(Words.change(Words.withFounded, EvidenceTable.Line.change(from: all, to: founded))) }
    return joined(parts, by: "; ")
  }

  private static func change(from all: EvidenceTable.Told, to other: EvidenceTable.Told) -> String {
    if other.isSame(as: all) { return Words.changeNone }
    if other.isNothing { return Words.changeNothing }
    guard let value = other.value else { return other.saysNothing ? Words.changeCannotSay : Words.changeLessSure }
    guard let before = all.value else { return Words.changeSurer }
    return value < before ? Words.changeLower : value > before ? Words.changeHigher : Words.changeRange
  }

  var json: JSONValue {
    func figure(_ told: EvidenceTable.Told?) -> JSONValue {
      guard let told else { return .null }
      return .object([
        JSONMember("value", MeasureJSON.number(told.value)), JSONMember("low", MeasureJSON.number(told.low)),
        JSONMember("high", MeasureJSON.number(told.high)), JSONMember("text", .string(told.text)),
      ])
    }
    return .object([
      JSONMember("headline", .string(headline)), JSONMember("all", figure(all)),
      JSONMember("withEvidence", figure(evidence)), JSONMember("recordedOrStated", figure(founded)),
      JSONMember("changes", .string(changes)),
    ])
  }
}

extension Facts {
  /// The same data without the rows, and the needs, that rest on nothing else.
  fileprivate func resting(on grounds: Selection.Grounds) -> Facts {
    var fewer = community
    fewer.requirements.removeAll { need in
      switch grounds {
      case .all: false
      case .evidence: need.evidence.isEmpty
      case .recordedOrStated: need.provenance.fact != .recorded && need.provenance.fact != .stated
      }
    }
    var selection = ledger.selection
    selection.grounds = grounds
    return Facts(fewer, selection, loop: ledger.loop, measures: measures)
  }
}
