// The map that can be asked: what its script reads, and what stands in the page for it.

import CommunityDiagrams
import CommunityMeasures
import CommunityModel
import CommunityTables
import PlainText

/// What makes a page live. Handed in by whoever has it; without it the page is complete, and still.
package struct PageEngine: Sendable {
  /// The script of the map.
  let script: [UInt8]
  /// The engine as WebAssembly, packed with gzip.
  let engine: [UInt8]

  package init(script: [UInt8], engine: [UInt8]) {
    self.script = script
    self.engine = engine
  }
}

/// The chapter with the map, and the data behind it.
struct LiveMap {
  let section: Section
  private let facts: Facts
  private let map: WholeMap

  /// What the script reads.
  var data: JSONValue { LiveMap.data(facts, map) }

  /// The line that takes the place of a map with more on it than can be followed. `nil` where there is nothing to draw.
  static func tooLarge(_ facts: Facts) -> Section? {
    guard facts.ledger.elements.count > 1, facts.ledger.count > 0 else { return nil }
    var section = Section("map", .question, Words.liveTitle)
    section.headline = Words.liveTooLarge
    section.blocks = [.paragraph(Words.liveTooLargeHint)]
    return section
  }

  /// `nil` when the map was not drawn: nothing on it, or more than can be followed.
  init?(_ facts: Facts) {
    guard let map = WholeMap(facts.ledger) else { return nil }
    var picture = ReportPicture(map.chart, name: "map")
    picture.remarks = map.remarks
    var section = Section("map", .question, Words.liveTitle)
    section.headline = Words.liveHeadline
    section.blocks = [
      .paragraph(Words.liveIntro), .place(id: "map-tools", text: Words.liveStill), .figure(picture),
      .place(id: "map-answers"),
      .place(id: "map-rate"),
      .note(label: Words.readingLabel, text: Words.liveReading, kind: .reading), .paragraph(Words.livePrivate),
    ]
    self.section = section
    self.facts = facts
    self.map = map
  }

  private static func data(_ facts: Facts, _ map: WholeMap) -> JSONValue {
    var shield = MoneyShield(facts)
    let payments = facts.byPayment(&shield)
    var kinds: [String] = []
    func number(of kind: String) -> Double {
      if let known = kinds.firstIndex(of: kind) { return Double(known) }
      kinds.append(kind)
      return Double(kinds.count - 1)
    }
    let taken = facts.ledger.elements
    var place = [Int](repeating: -1, count: facts.community.elements.count)
    for (number, element) in taken.enumerated() { place[element.position] = number }
    let elements = taken.map { element -> JSONValue in
      let table = facts.community.elements
      return .object([
        JSONMember("key", .string(facts.community.key(of: element))), JSONMember("name", .string(facts.name(element))),
        JSONMember("box", map.boxes.first { $0.element == element }.map { .string($0.id) } ?? .null),
        JSONMember("kind", .number(number(of: Words.kind(kindWord(element, facts))))),
        JSONMember("group", facts.people.group(of: element).map { .number(Double($0)) } ?? .null),
        JSONMember("pay", payments.group(of: element).map { .number(Double($0)) } ?? .null),
        JSONMember("role", .string(joined(words(table.role[element], facts), by: ", "))),
        JSONMember(
          "offers", texts(words(table.offers[element], facts).map { $0.hasSuffix("*") ? String($0.dropLast()) : $0 })),
        JSONMember("needs", texts(words(table.needs[element], facts))),
      ])
    }
    var rows: [JSONValue] = []
    var layers: [String] = []
    for position in 0..<facts.ledger.count {
      let entry = facts.ledger[position]
      guard entry.status.countsAsGiven, entry.from != entry.to else { continue }
      let layer = entry.kind.isTie ? "tie" : entry.kind.rawValue
      if !layers.contains(layer) { layers.append(layer) }
      let line = map.lines.first { $0.from == entry.from && $0.to == entry.to && $0.kind.rawValue == layer }
      rows.append(
        .object([
          JSONMember("from", .number(Double(place[entry.from.position]))),
          JSONMember("to", .number(Double(place[entry.to.position]))), JSONMember("layer", .string(layer)),
          JSONMember("line", line.map { .string($0.id) } ?? .null),
          JSONMember("text", .string(text(entry, facts) + when(entry, facts))),
          JSONMember("row", .string(facts.community.text(of: entry.reference))),
        ]))
    }
    let order = ConnectionKind.allCases.map { $0.rawValue }
    layers.sort { (order.firstIndex(of: $0) ?? 0) < (order.firstIndex(of: $1) ?? 0) }
    let currency = facts.contributedUnits.contains("hours") ? facts.rewardedUnits.first { facts.isMoney($0) } : nil
    let first = firstHour(facts, currency)
    return .object([
      JSONMember("words", .object(Words.liveLabels.map { JSONMember($0.key, .string($0.text)) })),
      JSONMember(
        "layers",
        .array(
          layers.map { .object([JSONMember("id", .string($0)), JSONMember("name", .string(Words.layerName($0)))]) })),
      JSONMember("showsGiven", .bool(map.showsGiven)), JSONMember("kinds", texts(kinds)),
      JSONMember("groups", texts(facts.people.groups.map { Words.short($0.name) })),
      JSONMember("payments", texts(payments.groups.map { $0.name })), JSONMember("elements", .array(elements)),
      JSONMember("rows", .array(rows)), JSONMember("currency", currency.map { .string($0) } ?? .null),
      JSONMember("currencyName", currency.map { .string(Words.unitName($0)) } ?? .null),
      JSONMember("hour", .number(first.worth)), JSONMember("hourFrom", .string(first.from)),
      JSONMember(
        "files",
        .array(
          LiveDataset.files(facts).map { file in
            .object([
              JSONMember("name", .string(file.name)),
              JSONMember("text", .string(String(decoding: file.bytes, as: UTF8.self))),
            ])
          })),
    ])
  }

  /// The first rate that was named for this map, or a round number that nobody takes for a finding.
  private static func firstHour(_ facts: Facts, _ currency: String?) -> (worth: Double, from: String) {
    for rate in facts.namedRates where rate.unit == currency {
      if let worth = rate.hour?.worth.value { return (worth, Words.hourNamed(rate.name)) }
    }
    return (10, Words.hourRound)
  }

  private static func kindWord(_ element: ElementIndex, _ facts: Facts) -> String {
    let kind = facts.community.elements.kind[element]
    return kind.isActivity ? "activity" : kind.rawValue
  }

  /// `, 2024`: rows of several years are alike but for that.
  private static func when(_ entry: Entry, _ facts: Facts) -> String {
    let connections = facts.community.connections
    let start = facts.community.text(of: connections.start[entry.row])
    let end = facts.community.text(of: connections.end[entry.row])
    if start.isEmpty && end.isEmpty { return "" }
    return Words.liveWhen(start == end || end.isEmpty ? start : start.isEmpty ? end : Words.fromTo(start, end))
  }

  /// What a row says, nobody's own pay in it.
  private static func text(_ entry: Entry, _ facts: Facts) -> String {
    let form = entry.form.isEmpty ? Words.formNotSaid : entry.form
    if entry.kind == .decision {
      let stage = entry.stage == .unsaid ? Words.stageNames[4] : entry.stage.rawValue
      return "\(stage): \(entry.part == .unsaid ? Words.yourPartNotSaid : entry.part.rawValue)"
    }
    if entry.kind.isTie, !entry.form.isEmpty { return entry.form }
    if entry.kind.isTie { return facts.community.words[facts.community.connections.type[entry.row]] }
    if entry.kind == .reward, entry.isMoneyForm, facts.isPerson(entry.to) { return "\(form): \(Words.keptBack)" }
    guard entry.amount.state == .known || entry.amount.state == .ranged else {
      return entry.amount.state == .unknown ? "\(form): \(Words.unknownAmount)" : form
    }
    let figure = Figure(value: entry.amount.value, low: entry.amount.low, high: entry.amount.high)
    return "\(form): \(Facts.text(figure, entry.unit))\(entry.provenance == .illustrative ? Words.dagger : "")"
  }

  private static func words(_ cell: Word, _ facts: Facts) -> [String] {
    facts.community.words.parts(of: cell).map { facts.community.words[$0] }
  }

  private static func texts(_ texts: [String]) -> JSONValue { .array(texts.map { .string($0) }) }
}
