// A part of a community: some elements, some connections, everything else as it was.

extension Column {
  /// The values of these rows alone, in this order.
  func keeping<Other>(_ rows: [RowIndex<Other>]) -> Column {
    // An unused column holds the usual value everywhere.
    if isUnused { return self }
    return Column(rows.map { self[RowIndex<Table>($0.position)] }, usual: usual)
  }
}

extension Array {
  fileprivate func keeping<Table>(_ rows: [RowIndex<Table>]) -> [ExtraColumn<Table>]
  where Element == ExtraColumn<Table> {
    map { column in
      var column = column
      column.cells = column.cells.keeping(rows)
      return column
    }
  }

  fileprivate func keeping<Table>(_ places: [RowIndex<Table>?]) -> [UnreadCell<Table>]
  where Element == UnreadCell<Table> {
    compactMap { cell in
      places[cell.row.position].map { UnreadCell(row: $0, column: cell.column, text: cell.text) }
    }
  }
}

extension Community {
  /// The same community with these elements, and of the connections between them those that `keepsRow` takes.
  ///
  /// Rows keep the places in the spreadsheet that they came from. A `Paid by` that names an element which is left out
  /// keeps its word.
  ///
  /// - Complexity: O(cells).
  package func keeping(
    elements keeps: (ElementIndex) -> Bool, connections keepsRow: (ConnectionIndex) -> Bool = { _ in true }
  ) -> Community {
    var part = self
    let kept = elements.indices.filter(keeps)
    var place = [ElementIndex?](repeating: nil, count: elements.count)
    for (number, element) in kept.enumerated() { place[element.position] = ElementIndex(number) }
    part.elements = elements.keeping(kept, place)
    let rows = connections.indices.filter { row in
      place[connections.from(row).position] != nil && place[connections.to(row).position] != nil && keepsRow(row)
    }
    part.connections = connections.keeping(rows, place)
    return part
  }
}

extension ElementTable {
  fileprivate func keeping(_ rows: [ElementIndex], _ place: [ElementIndex?]) -> ElementTable {
    var part = ElementTable()
    for _ in rows { _ = part.append() }
    part.label = label.keeping(rows)
    part.id = id.keeping(rows)
    part.type = type.keeping(rows)
    part.kind = kind.keeping(rows)
    part.assetType = assetType.keeping(rows)
    part.role = role.keeping(rows)
    part.constituency = constituency.keeping(rows)
    part.offers = offers.keeping(rows)
    part.needs = needs.keeping(rows)
    part.tags = tags.keeping(rows)
    part.payment = payment.keeping(rows)
    part.paymentSet = paymentSet.keeping(rows)
    part.countCell = countCell.keeping(rows)
    part.headCount = headCount.keeping(rows)
    part.consent = consent.keeping(rows)
    part.description = description.keeping(rows)
    part.reserveAmount = reserveAmount.keeping(rows)
    part.reserveUnit = reserveUnit.keeping(rows)
    part.provenance = provenance.keeping(rows)
    part.evidence = evidence.keeping(rows)
    part.extras = extras.keeping(rows)
    part.unread = unread.keeping(place)
    part.columns = columns
    part.sheetRow = sheetRow.keeping(rows)
    return part
  }
}

extension ConnectionTable {
  fileprivate func keeping(_ rows: [ConnectionIndex], _ place: [ElementIndex?]) -> ConnectionTable {
    var part = ConnectionTable()
    var rowPlace = [ConnectionIndex?](repeating: nil, count: count)
    part.reserve(rows.count)
    for (number, row) in rows.enumerated() {
      guard let from = place[from(row).position], let to = place[to(row).position] else { continue }
      _ = part.append(from: from, to: to)
      rowPlace[row.position] = ConnectionIndex(number)
    }
    part.id = id.keeping(rows)
    part.direction = direction.keeping(rows)
    part.type = type.keeping(rows)
    part.kind = kind.keeping(rows)
    part.formCell = formCell.keeping(rows)
    part.form = form.keeping(rows)
    part.amountValue = amountValue.keeping(rows)
    part.lowValue = lowValue.keeping(rows)
    part.highValue = highValue.keeping(rows)
    part.unit = unit.keeping(rows)
    part.per = per.keeping(rows)
    part.paidBy = paidBy.keeping(rows)
    part.paidByNobody = paidByNobody.keeping(rows)
    if !paidByElement.isUnused {
      part.paidByElement = Column(
        rows.map { row in paidByElement[row].flatMap { place[$0.position] } }, usual: nil)
    }
    part.status = status.keeping(rows)
    part.stage = stage.keeping(rows)
    part.part = self.part.keeping(rows)
    part.start = start.keeping(rows)
    part.end = end.keeping(rows)
    part.uses = uses.keeping(rows)
    part.provenance = provenance.keeping(rows)
    part.evidence = evidence.keeping(rows)
    part.tags = tags.keeping(rows)
    part.note = note.keeping(rows)
    part.extras = extras.keeping(rows)
    part.unread = unread.keeping(rowPlace)
    part.columns = columns
    part.sheetRow = sheetRow.keeping(rows)
    return part
  }
}
