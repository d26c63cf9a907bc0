// How sure is this, and what would change without the rows that nothing backs?

import CommunityDiagrams
import CommunityMeasures
import CommunityModel
import PlainText

/// What the rows rest on, counted once for page, picture and JSON.
struct HowSure {
  /// Rows by where the fact comes from; amounts by where they come from, with those that are unknown.
  let rows: Basis
  let amounts: Basis
  /// Amounts of what is given and given back: one number, a range, nobody knows.
  let known: Int
  let ranges: Int
  /// Rows whose Evidence is filled.
  let withEvidence: Int

  init(_ ledger: Ledger) {
    var rows = Basis()
    var amounts = Basis()
    var (known, ranges, withEvidence) = (0, 0, 0)
    let connections = ledger.community.connections
    var previous: ConnectionIndex?
    for position in 0..<ledger.count {
      let entry = ledger[position]
      if entry.row == previous { continue }
      previous = entry.row
      rows.count(entry.factProvenance)
      if !connections.evidence[entry.row].isBlank { withEvidence += 1 }
      let isWritten = connections.amount(of: entry.row) != nil || connections.low(of: entry.row) != nil
      if isWritten { amounts.count(entry.provenance) }
      guard entry.status.countsAsGiven else { continue }
      switch entry.amount.state {
      case .unknown: amounts.unknownAmounts += 1
      case .ranged: ranges += 1
      case .known: if isWritten { known += 1 }
      case .notMeasured: break
      }
    }
    self.rows = rows
    self.amounts = amounts
    self.known = known
    self.ranges = ranges
    self.withEvidence = withEvidence
  }

  static func cells(_ basis: Basis) -> [Int] {
    [basis.recorded, basis.stated, basis.estimated, basis.illustrative, basis.unsaid]
  }

  /// The picture. `nil` when there is no row.
  var picture: ReportPicture? {
    let all = rows.rows
    let sure = rows.recorded + rows.stated
    let chart = Chart.sure(
      title: Words.sureHeadline(sure, of: all), subtitle: Words.sureSubtitle(unknown: amounts.unknownAmounts),
      rows: zip(Words.sureShort, HowSure.cells(rows)).map { Chart.SurePart($0.0, $0.1) },
      rowsTitle: Words.sureRowsTitle,
      amounts: zip(Words.sureAmounts, [known, ranges, amounts.unknownAmounts]).map { Chart.SurePart($0.0, $0.1) },
      amountsTitle: Words.sureAmountsTitle)
    return chart.map { ReportPicture($0, name: "how-sure") }
  }

  func section(_ evidence: EvidenceTable, _ facts: Facts) -> Section {
    var section = Section("sure", .appendix, Words.sureTitle)
    section.blocks = rows.rows == 0 ? [.paragraph(Words.sureNoRow)] : told(evidence)
    if let answered = WhoAnswered(facts) { section.blocks += answered.blocks(facts) }
    let elements = facts.community.elements
    let left = elements.indices.filter { elements.consent[$0] == Consent.none }.count + facts.community.shared.refused
    if left > 0 { section.blocks.append(.paragraph(Words.leftOut(left, isHealth: facts.community.shared.isHealth))) }
    return section
  }

  private func told(_ evidence: EvidenceTable) -> [Block] {
    var blocks: [Block] = [.paragraph(Words.sureText)]
    if let picture {
      blocks += [.figure(picture), .note(label: Words.readingLabel, text: Words.sureReading, kind: .reading)]
    }
    var table = Table(
      "sure", Words.sureCaption, Words.sureColumns.enumerated().map { Table.Column($0.element, number: $0.offset > 0) })
    for (place, name) in Words.sureNames.enumerated() {
      table.rows.append([
        name, readableNumber(Double(HowSure.cells(rows)[place])), readableNumber(Double(HowSure.cells(amounts)[place])),
      ])
    }
    return blocks + [.table(table), .paragraph(Words.unknownAmounts(amounts.unknownAmounts))] + evidence.blocks
  }

  /// For report.json.
  func json(_ evidence: EvidenceTable, _ answered: WhoAnswered?) -> JSONValue {
    func object(_ names: [String], _ counts: [Int]) -> JSONValue {
      .object(zip(names, counts).map { JSONMember($0.0, .number(Double($0.1))) })
    }
    let words = ["recorded", "stated", "estimated", "illustrative", "unsaid"]
    var members = [
      JSONMember("rows", object(words, HowSure.cells(rows))),
      JSONMember("amountsFrom", object(words, HowSure.cells(amounts))),
      JSONMember("amounts", object(["known", "range", "unknown"], [known, ranges, amounts.unknownAmounts])),
      JSONMember("rowsWithEvidence", .number(Double(withEvidence))),
      JSONMember("headlines", .array(evidence.lines.map { $0.json })),
    ]
    if let answered { members.append(JSONMember("answers", answered.json)) }
    return .object(members)
  }
}
