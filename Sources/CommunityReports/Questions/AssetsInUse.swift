// What is in use, what does nobody use yet, and what is missing?

import CommunityMeasures
import CommunityModel
import PlainText

extension Question {
  /// So many offers and needs stand in the page; more are folded away under their kinds.
  private static let mostShown = 15

  /// Each offer and each unmet need in one of three places, by kind; then what lies outside people's jobs.
  mutating func addUse(_ facts: inout Facts) {
    let use = AssetUse(facts.ledger)
    if use.items.isEmpty {
      blocks.append(.paragraph(Words.useNothing))
      return
    }
    let beyond = ask("beyond-role", &facts)
    let counts = AssetUse.State.allCases.map { use.count($0) }
    blocks.append(.key(Words.useKey(used: counts[0], unused: counts[1], unmet: counts[2])))
    blocks.append(.note(label: Words.readingLabel, text: Words.useReading, kind: .reading))
    if use.kinds.count > 1 || use.items.count > Question.mostShown { blocks.append(.table(kindsInUse(use))) }
    let list = Block.table(listInUse(use, facts))
    blocks.append(
      use.items.count > Question.mostShown ? .details(summary: Words.useAll(use.items.count), [list]) : list)
    let outside = use.beyondRole
    if outside.offers > 0 {
      blocks.append(.paragraph(Words.beyond(outside.offers, of: counts[0] + counts[1], used: outside.used)))
    } else if beyond != nil, counts[0] + counts[1] > 0 {
      blocks.append(.paragraph(Words.noBeyond))
    }
  }

  private func kindsInUse(_ use: AssetUse) -> Table {
    var table = Table(
      "have-use", Words.useCaption,
      Words.useColumns.enumerated().map { Table.Column($0.element, number: $0.offset > 0) })
    for kind in use.kinds {
      let own = use.items.filter { $0.kind == kind }
      table.rows.append(
        [Words.kind(kind)]
          + AssetUse.State.allCases.map { state in readableNumber(Double(own.filter { $0.state == state }.count)) })
    }
    return table
  }

  private func listInUse(_ use: AssetUse, _ facts: Facts) -> Table {
    let hasBeyond = use.items.contains { $0.isBeyondRole }
    var table = Table("have-assets", Words.useListCaption, Words.useListColumns.map { Table.Column($0) })
    if hasBeyond { table.columns.append(Table.Column(Words.beyondColumn)) }
    for item in use.items {
      var state = Words.use(item.state)
      if !item.usedBy.isEmpty { state += Words.usedBy(Words.some(facts.names(item.usedBy), at: 3)) }
      var row = [item.word, Words.kind(item.kind), facts.name(item.element), state]
      if hasBeyond { row.append(item.isBeyondRole ? Words.yes : "") }
      table.rows.append(row)
    }
    return table
  }

  /// Who could say more of things that no row and no offer in use speaks of.
  static func prompts(_ unconnected: MeasureResult?, _ facts: Facts) -> [String] {
    let kinds = facts.community.elements.kind
    let alone = (unconnected?.perElement ?? []).filter { item in
      (item.answer.number ?? 0) > 0 && !kinds[item.element].isPerson && !kinds[item.element].isActivity
    }
    return facts.names(alone.map { $0.element }).prefix(2).map { Words.askRuns($0) }
  }
}
