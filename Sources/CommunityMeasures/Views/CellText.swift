// The text of any cell by the name of its column: for `--where`, `by=` and for writing a table.

import CommunityModel
import PlainText

/// A column of the elements: one that Kith knows, or one of the file's own.
package enum ElementColumnName: Hashable, Sendable {
  case known(ElementColumn)
  case extra(Int)
}

/// A column of the connections: one that Kith knows, or one of the file's own.
package enum ConnectionColumnName: Hashable, Sendable {
  case known(ConnectionColumn)
  case extra(Int)
}

extension Community {
  /// The column with this header, folded. `nil` when there is none.
  package func elementColumn(named name: String) -> ElementColumnName? {
    let key = folded(name)
    if let known = ElementColumn.allCases.first(where: { folded($0.rawValue) == key }) { return .known(known) }
    return elements.extras.firstIndex { folded($0.name) == key }.map { .extra($0) }
  }

  /// The column with this header, folded. `nil` when there is none.
  package func connectionColumn(named name: String) -> ConnectionColumnName? {
    let key = folded(name)
    if let known = ConnectionColumn.allCases.first(where: { folded($0.rawValue) == key }) { return .known(known) }
    return connections.extras.firstIndex { folded($0.name) == key }.map { .extra($0) }
  }

  /// What the cell says, as Kith would write it.
  package func text(of column: ElementColumnName, in row: ElementIndex) -> String {
    switch column {
    case .extra(let number): return words[elements.extras[number].cells[row]]
    case .known(let known):
      if let unread = elements.unread.first(where: { $0.row == row && $0.column == known.rawValue }) {
        return unread.text
      }
      return text(of: known, in: row)
    }
  }

  /// What the cell says, as Kith would write it.
  package func text(of column: ConnectionColumnName, in row: ConnectionIndex) -> String {
    switch column {
    case .extra(let number): return words[connections.extras[number].cells[row]]
    case .known(let known):
      if let unread = connections.unread.first(where: { $0.row == row && $0.column == known.rawValue }) {
        return unread.text
      }
      return text(of: known, in: row)
    }
  }

  private func text(of column: ElementColumn, in row: ElementIndex) -> String {
    switch column {
    case .label: words[elements.label[row]]
    case .id: words[elements.id[row]]
    case .type: words[elements.type[row]]
    case .assetType: words[elements.assetType[row]]
    case .role: words[elements.role[row]]
    case .constituency: words[elements.constituency[row]]
    case .payment: words[elements.payment[row]]
    case .count: words[elements.countCell[row]]
    case .offers: words[elements.offers[row]]
    case .needs: words[elements.needs[row]]
    case .consent: elements.consent[row].rawValue
    case .tags: words[elements.tags[row]]
    case .description: words[elements.description[row]]
    case .reserve:
      elements.reserve(of: row).map { amount in
        let unit = words[elements.reserveUnit[row]]
        return unit.isEmpty ? shortestText(amount) : "\(shortestText(amount)) \(unit)"
      } ?? ""
    case .provenance: text(of: elements.provenance[row])
    case .evidence: words[elements.evidence[row]]
    }
  }

  private func text(of column: ConnectionColumn, in row: ConnectionIndex) -> String {
    switch column {
    case .id: words[connections.id[row]]
    case .from: key(of: connections.from(row))
    case .to: key(of: connections.to(row))
    case .direction: connections.direction[row] == .directed ? "" : connections.direction[row].rawValue
    case .type: words[connections.type[row]]
    case .form: words[connections.formCell[row]]
    case .amount: connections.amount(of: row).map(shortestText) ?? ""
    case .unit: words[connections.unit[row]]
    case .low: connections.low(of: row).map(shortestText) ?? ""
    case .high: connections.high(of: row).map(shortestText) ?? ""
    case .per: connections.per[row].rawValue
    case .paidBy: words[connections.paidBy[row]]
    case .status: connections.status[row].rawValue
    case .stage: connections.stage[row].rawValue
    case .part: connections.part[row].rawValue
    case .start: text(of: connections.start[row])
    case .end: text(of: connections.end[row])
    case .uses: words[connections.uses[row]]
    case .provenance: text(of: connections.provenance[row])
    case .evidence: words[connections.evidence[row]]
    case .tags: words[connections.tags[row]]
    case .note: words[connections.note[row]]
    }
  }

  /// `stated|illustrative`, or one word when fact and amount agree.
  package func text(of pair: ProvenancePair) -> String {
    pair.fact == pair.amount ? pair.fact.rawValue : "\(pair.fact.rawValue)|\(pair.amount.rawValue)"
  }

  /// A moment as a cell holds it: `2025-03-01`, `2025-03`, `2025-Q1`, `2025`, a phase's name.
  package func text(of moment: Moment) -> String {
    switch moment {
    case .unsaid: return ""
    case .day(let day):
      let (year, month, dayOfMonth) = day.yearMonthDay
      return "\(padded(year, 4))-\(padded(month, 2))-\(padded(dayOfMonth, 2))"
    case .month(let year, let month): return "\(padded(year, 4))-\(padded(month, 2))"
    case .quarter(let year, let quarter): return "\(padded(year, 4))-Q\(quarter)"
    case .year(let year): return padded(year, 4)
    case .phase(let number):
      return settings.phases.indices.contains(number) ? settings.phases[number].name : ""
    }
  }

  private func padded(_ number: Int, _ width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
  }
}
