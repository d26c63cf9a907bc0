// A question of the report while it is being answered.

import CommunityMeasures
import CommunityModel
import PlainText

/// Collects what a question shows, and closes it with what every question has: measures, limits, asks and sources.
struct Question {
  let id: String
  let title: String
  var headline = ""
  var blocks: [Block] = []
  var measures: [MeasureResult] = []
  /// The names of its pictures, whether they were drawn or not.
  var diagrams: [String] = []
  var limits: [String] = []
  var asks: [String] = []
  /// Each figure in words, and the rows it rests on.
  var sources: [(figure: String, rows: [RowReference])] = []
  /// What `report.json` holds beside what every question has.
  var extra: [JSONMember] = []

  init(_ id: String, _ title: String) {
    self.id = id
    self.title = title
  }

  /// The first table that is not the one of measures.
  var tableName: String? { section(Facts?.none).tables.first { $0.name != "\(id)-measures" }?.name }

  /// Asks a measure and keeps its answer for the table of measures. `nil`: there is no such measure.
  mutating func ask(_ request: String, _ facts: inout Facts) -> MeasureResult? {
    guard let result = facts.ask(request) else { return nil }
    measures.append(result)
    return result
  }

  /// The picture, or a line that says its table stands in for it.
  mutating func show(_ name: String, reading: String, _ pictures: [ReportPicture]) {
    diagrams.append(name)
    if let picture = pictures.first(where: { $0.name == name }) {
      blocks.append(.figure(picture))
      blocks.append(.note(label: Words.readingLabel, text: reading, kind: .reading))
    } else {
      blocks.append(.note(label: Words.pictureLabel, text: Words.noPicture, kind: .plain))
    }
  }

  /// The picture where there is one: nothing is missing where there is not.
  mutating func showIfDrawn(_ name: String, reading: String, _ pictures: [ReportPicture]) {
    if pictures.contains(where: { $0.name == name }) { show(name, reading: reading, pictures) }
  }

  func section(_ facts: Facts?) -> Section {
    var section = Section(id, .question, title)
    section.headline = headline
    section.blocks = blocks
    guard let facts else { return section }
    if !measures.isEmpty {
      section.blocks.append(.details(summary: Words.measuresHeading, [.table(measuresTable(facts))]))
    }
    if !limits.isEmpty {
      section.blocks.append(.note(label: Words.limitsLabel, text: joined(limits, by: " "), kind: .limits))
    }
    if !asks.isEmpty {
      section.blocks.append(.heading(Words.askHeading, id: "\(id)-ask"))
      section.blocks.append(.asks(asks))
    }
    let traced = sources.filter { !$0.rows.isEmpty }
    if !traced.isEmpty {
      section.blocks.append(
        .details(
          summary: Words.sourcesSummary, [.list(traced.map { "\($0.figure): \(facts.places($0.rows))" })]))
    }
    return section
  }

  private func measuresTable(_ facts: Facts) -> Table {
    var table = Table(
      "\(id)-measures", title, Words.sourcesColumns.map { Table.Column($0) })
    for result in measures {
      table.rows.append([
        MeasureTable.name(of: result), facts.text(result),
        MeasureTable.plainSentence(of: result) ?? result.undefined ?? "",
        Words.basis(result.basis),
      ])
    }
    return table
  }
}

extension Words {
  static func basis(_ basis: Basis) -> String {
    Words.basis(
      recorded: basis.recorded, stated: basis.stated, estimated: basis.estimated, illustrative: basis.illustrative,
      unsaid: basis.unsaid)
  }
}
