// A cell made blank, before a scenario writes another.

import CommunityModel

extension Community {
  mutating func clear(_ column: ElementColumn, of row: ElementIndex) {
    elements.unread.removeAll { $0.row == row && $0.column == column.rawValue }
    switch column {
    case .label: break
    case .id: elements.id[row] = .blank
    case .type:
      elements.type[row] = .blank
      elements.kind[row] = .other
    case .assetType: elements.assetType[row] = .blank
    case .role: elements.role[row] = .blank
    case .constituency: elements.constituency[row] = .blank
    case .payment:
      elements.payment[row] = .blank
      elements.paymentSet[row] = []
    case .count:
      elements.countCell[row] = .blank
      elements.headCount[row] = .one
    case .offers: elements.offers[row] = .blank
    case .needs: elements.needs[row] = .blank
    case .consent: elements.consent[row] = .unsaid
    case .tags: elements.tags[row] = .blank
    case .description: elements.description[row] = .blank
    case .reserve:
      elements.reserveAmount[row] = .nan
      elements.reserveUnit[row] = .blank
    case .provenance: elements.provenance[row] = .unsaid
    case .evidence: elements.evidence[row] = .blank
    }
  }

  mutating func clear(_ column: ConnectionColumn, of row: ConnectionIndex) {
    connections.unread.removeAll { $0.row == row && $0.column == column.rawValue }
    switch column {
    case .from, .to: break
    case .id: connections.id[row] = .blank
    case .direction: connections.direction[row] = .directed
    case .type:
      connections.type[row] = .blank
      connections.kind[row] = .other
    case .form:
      connections.formCell[row] = .blank
      connections.form[row] = .blank
    case .amount: connections.amountValue[row] = .nan
    case .low: connections.lowValue[row] = .nan
    case .high: connections.highValue[row] = .nan
    case .unit: connections.unit[row] = .blank
    case .per: connections.per[row] = .none
    case .paidBy:
      connections.paidBy[row] = .blank
      connections.paidByNobody[row] = false
      connections.paidByElement[row] = nil
    case .status: connections.status[row] = .unsaid
    case .stage: connections.stage[row] = .unsaid
    case .part: connections.part[row] = .unsaid
    case .start: connections.start[row] = .unsaid
    case .end: connections.end[row] = .unsaid
    case .uses: connections.uses[row] = .blank
    case .provenance: connections.provenance[row] = .unsaid
    case .evidence: connections.evidence[row] = .blank
    case .tags: connections.tags[row] = .blank
    case .note: connections.note[row] = .blank
    }
  }
}
