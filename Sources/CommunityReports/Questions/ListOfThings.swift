// A list without connections: what is on it, what is missing, and who could say more.

import CommunityMeasures
import CommunityModel
import CommunityTables
import PlainText

extension Facts {
  /// Whether there are things and not one connection: most maps begin so.
  var isOnlyAList: Bool { community.connections.count == 0 && community.elements.count > 0 }

  /// The columns of the group's own that may be told: no sensitive one.
  var openColumns: [ExtraColumn<ElementTable>] {
    let sensitive = community.sensitiveColumns { community.elements.kind[$0].isPerson }
    return community.elements.extras.enumerated().filter { column in
      !sensitive.contains { $0.table == .elements && $0.number == column.offset }
    }.map { $0.element }
  }

  /// The elements by what a column of the file says, the most frequent first; an own column by its header.
  func grouped(by names: [String]) -> (header: String, groups: [(name: String, elements: [ElementIndex])])? {
    let columns = openColumns
    guard let column = names.lazy.compactMap({ name in columns.first { folded($0.name) == name } }).first
    else { return nil }
    var places: [String: Int] = [:]
    var groups: [(name: String, elements: [ElementIndex])] = []
    for element in ledger.elements {
      let cell = community.words[column.cells[element]]
      let parts = cell.split(separator: "|").map { trimmed(String($0)) }.filter { !$0.isEmpty }
      for part in parts {
        if let place = places[folded(part)] {
          groups[place].elements.append(element)
        } else {
          places[folded(part)] = groups.count
          groups.append((part, [element]))
        }
      }
    }
    let order = groups.indices.sorted { a, b in
      let (first, second) = (groups[a].elements.count, groups[b].elements.count)
      return first != second ? first > second : folded(groups[a].name) < folded(groups[b].name)
    }
    return (column.name, order.map { groups[$0] })
  }
}

extension Question {
  /// The columns that group a list, first the one that is there.
  private static let kinds = ["category", "service type", "asset type", "kind", "sector"]
  private static let places = ["place", "area", "ward", "neighbourhood", "location", "address"]

  /// Adds to the first question what a list can tell: things by category and by place, and what is blank.
  mutating func addList(_ facts: Facts) {
    for (name, columns, caption) in [
      ("have-categories", Question.kinds, Words.listByKind), ("have-places", Question.places, Words.listByPlace),
    ] {
      guard let found = facts.grouped(by: columns) else { continue }
      // Addresses that differ throughout group nothing.
      guard found.groups.contains(where: { $0.elements.count > 1 }) || name == "have-categories" else { continue }
      var table = Table(
        name, caption,
        [Table.Column(found.header), Table.Column(Words.kindsColumns[1], number: true), Table.Column(Words.listWhich)])
      for group in found.groups.prefix(Words.listMost) {
        table.rows.append([
          group.name, readableNumber(Double(group.elements.count)), Words.some(facts.names(group.elements), at: 6),
        ])
      }
      if !table.rows.isEmpty { blocks.append(.table(table)) }
    }
    let gaps = Question.gaps(facts)
    if !gaps.isEmpty {
      blocks.append(.heading(Words.listGaps, id: "have-gaps"))
      blocks.append(.list(gaps))
    }
  }

  /// Columns that are filled for some and blank for others, in the order of the file.
  static func gaps(_ facts: Facts) -> [String] {
    let elements = facts.ledger.elements
    var gaps: [String] = []
    for column in facts.openColumns {
      let blank = elements.filter { trimmed(facts.community.words[column.cells[$0]]).isEmpty }
      if blank.isEmpty || blank.count == elements.count { continue }
      gaps.append(Words.listBlank(column.name, Words.some(facts.names(blank), at: 4)))
    }
    return Array(gaps.prefix(8))
  }

  /// A question that no list can answer: one sentence, which says what would.
  static func waiting(_ id: String, _ title: String, _ needed: String) -> Question {
    var question = Question(id, title)
    question.headline = needed
    return question
  }

  /// All five questions of a list: one is answered, four say what they wait for.
  static func ofList(_ facts: inout Facts, _ pictures: [ReportPicture]) -> [Question] {
    [
      have(&facts, pictures), waiting("give", Words.giveTitle, Words.listGive),
      waiting("fair", Words.fairTitle, Words.listFair), waiting("last", Words.lastTitle, Words.listLast),
      waiting("decide", Words.decideTitle, Words.listDecide),
    ]
  }
}

extension Views {
  /// The first side of a list: what to ask about each thing, with room for the answer.
  static func list(_ facts: Facts) -> Section {
    var section = Section("for-list", .view, Words.listTitle)
    section.blocks.append(.paragraph(Words.listIntro))
    var table = Table("who-runs-and-uses", Words.listPrompt, Words.listColumns.map { Table.Column($0) })
    let names = facts.names(facts.ledger.elements)
    for name in names.prefix(Words.listMost) { table.rows.append([name, "", "", ""]) }
    section.blocks.append(.table(table))
    if names.count > Words.listMost {
      section.blocks.append(.paragraph(Words.listMore(names.count - Words.listMost)))
    }
    section.blocks.append(.paragraph(Words.listNext))
    return section
  }
}
