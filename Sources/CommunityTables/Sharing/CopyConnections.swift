// The connections of a shared copy: one row each, or added up where people are counted together.

import CommunityMeasures
import CommunityModel
import PlainText

/// A connection of the copy, with everything that it says.
private struct NewRow {
  var from: ElementIndex
  var to: ElementIndex
  var direction: Direction
  var type: String
  var kind: ConnectionKind
  var formCell: String
  var form: String
  var unit: String
  var per: Per
  var status: Status
  var stage: Stage
  var part: Part
  var start: Moment
  var end: Moment
  var uses = ""
  var amount: Double?
  var low: Double?
  var high: Double?
  /// The cell; `nobody` for what is given freely.
  var paidBy = ""
  var payer: ElementIndex?
  var provenance: ProvenancePair
  /// The cells of the columns that were named.
  var extras: [String] = []
}

/// Rows that are added up.
private struct Sum {
  var row: NewRow
  var amount = 0.0
  var low = 0.0
  var high = 0.0
  var isRanged = false
  var isAnyKnown = false
  var isAnyUnknown = false
  /// The people of a group at either end.
  var givers: Set<Int32> = []
  var receivers: Set<Int32> = []
  /// Those of them whose own row says an amount above nought: the others add nothing to the sum.
  var givenBy: Set<Int32> = []
  var gotBy: Set<Int32> = []
  var isFree = true
  var isPaidByOne = true
}

extension CopyMaker {
  mutating func makeConnections() {
    var rows: [(key: [String], row: NewRow)] = []
    var sums: [[String]: Sum] = [:]
    let connections = source.connections
    let extras = keptCells()
    for row in connections.indices {
      let (from, to) = (connections.from(row), connections.to(row))
      guard let newFrom = newPlace(from), let newTo = newPlace(to) else { continue }
      var new = newRow(row, newFrom, newTo)
      let isTogether = groupOf[from.position] >= 0 || groupOf[to.position] >= 0
      if isTogether {
        add(row, new, to: &sums)
        continue
      }
      new.extras = extras[row.position]
      if isPay(row), new.amount != nil || new.low != nil || new.high != nil {
        // What one person is paid is in nothing that leaves the room.
        (new.amount, new.low, new.high) = (nil, nil, nil)
        told.keptBack += 1
      }
      rows.append((key(of: new, withAmounts: true), new))
    }
    for sum in sums.values {
      let row = summed(sum)
      rows.append((key(of: row, withAmounts: true), row))
    }
    // Rows that are equal in all they say cannot be told apart: the order follows nothing but the copy.
    rows.sort { $0.key.lexicographicallyPrecedes($1.key) }
    for (number, item) in rows.enumerated() { append(item.row, number) }
    out.connections.columns = ConnectionColumn.allCases.filter {
      $0 != .evidence && $0 != .tags && $0 != .note
    }
  }

  /// Money for somebody who stands alone, or among too few: a reward, or help in money.
  private func isPay(_ row: ConnectionIndex) -> Bool {
    let connections = source.connections
    let to = connections.to(row)
    guard connections.kind[row] == .reward || connections.kind[row] == .benefit, isPersonal[to.position] else {
      return false
    }
    let form = source.words[connections.form[row]]
    let unit = source.words[connections.unit[row]]
    let isMoney =
      Forms.money.contains(form) || !unit.isEmpty && unit == source.currency
      || unit.utf8.count == 3 && unit.utf8.allSatisfy { (0x41...0x5A).contains($0) }
    return isMoney && source.elements.headCount[to].low < told.fewest
  }

  private mutating func newRow(_ row: ConnectionIndex, _ from: ElementIndex, _ to: ElementIndex) -> NewRow {
    let connections = source.connections
    let kind = connections.kind[row]
    let type = source.words[connections.type[row]]
    let formCell = source.words[connections.formCell[row]]
    var new = NewRow(
      from: from, to: to, direction: connections.direction[row],
      type: Community.isWordOfKith(type) ? type : clean(type), kind: kind,
      formCell: Community.isWordOfKith(formCell) ? formCell : clean(formCell), form: "",
      unit: source.words[connections.unit[row]], per: connections.per[row], status: connections.status[row],
      stage: connections.stage[row], part: connections.part[row], start: connections.start[row],
      end: connections.end[row], provenance: connections.provenance[row])
    let form = source.words[connections.form[row]]
    new.form = new.formCell == formCell ? form : folded(new.formCell)
    if names.occurs(in: new.unit) { new.unit = "" }
    new.uses = cleanParts(connections.uses[row])
    (new.amount, new.low, new.high) = (connections.amount(of: row), connections.low(of: row), connections.high(of: row))
    if connections.paidByNobody[row] {
      new.paidBy = "nobody"
    } else if let payer = connections.paidByElement[row] {
      if let place = newPlace(payer) {
        new.payer = place
        new.paidBy = out.key(of: place)
      } else {
        new.paidBy = Community.somebody
      }
    } else {
      new.paidBy = clean(connections.paidBy[row])
    }
    return new
  }

  // MARK: Sums

  /// Rows with the same ends, type, form, unit and period are one.
  private func key(of row: NewRow, withAmounts: Bool) -> [String] {
    var key = [
      folded(out.label(of: row.from)), folded(out.label(of: row.to)), row.type, row.formCell, row.form, row.unit,
      row.direction.rawValue, row.per.rawValue, row.status.rawValue, row.stage.rawValue, row.part.rawValue,
      source.text(of: row.start), source.text(of: row.end),
    ]
    if withAmounts {
      key += [row.amount, row.low, row.high].map { $0.map { shortestText($0) } ?? "" }
      key += [row.paidBy, row.uses, row.provenance.fact.rawValue, row.provenance.amount.rawValue]
      key += row.extras
    }
    return key
  }

  private mutating func add(_ row: ConnectionIndex, _ new: NewRow, to sums: inout [[String]: Sum]) {
    let key = key(of: new, withAmounts: false)
    var sum = sums[key] ?? Sum(row: new)
    let isNew = sums[key] == nil
    let (from, to) = (source.connections.from(row), source.connections.to(row))
    let saysAmount = (new.amount ?? 0) > 0 || (new.low ?? 0) > 0 || (new.high ?? 0) > 0
    if groupOf[from.position] >= 0 {
      sum.givers.insert(from.raw)
      if saysAmount { sum.givenBy.insert(from.raw) }
    }
    if groupOf[to.position] >= 0 {
      sum.receivers.insert(to.raw)
      if saysAmount { sum.gotBy.insert(to.raw) }
    }
    switch (new.amount, new.low, new.high) {
    case (let amount?, let low?, let high?):
      (sum.amount, sum.low, sum.high) = (sum.amount + amount, sum.low + low, sum.high + high)
      sum.isRanged = true
      sum.isAnyKnown = true
    case (nil, let low?, let high?):
      (sum.amount, sum.low, sum.high) = (sum.amount + (low + high) / 2, sum.low + low, sum.high + high)
      sum.isRanged = true
      sum.isAnyKnown = true
    case (let amount?, _, _):
      (sum.amount, sum.low, sum.high) = (sum.amount + amount, sum.low + amount, sum.high + amount)
      sum.isAnyKnown = true
    case (nil, let low?, nil):
      sum.low += low
      sum.isAnyKnown = true
      sum.isAnyUnknown = true
    default: sum.isAnyUnknown = true
    }
    sum.isFree = sum.isFree && isFree(row)
    if !isNew {
      if sum.row.payer != new.payer || sum.row.paidBy != new.paidBy { sum.isPaidByOne = false }
      sum.row.provenance = CopyMaker.lessSure(sum.row.provenance, new.provenance)
    }
    sums[key] = sum
  }

  private func isFree(_ row: ConnectionIndex) -> Bool {
    if source.connections.paidByNobody[row] { return true }
    guard source.connections.paidBy[row].isBlank else { return false }
    let payment = source.elements.paymentSet[source.connections.from(row)]
    let paid: PaymentSet = [.paidByProject, .paidElsewhere, .paid]
    let free: PaymentSet = [.unpaid, .declined, .expenses, .voucher, .timeCredit]
    return payment.isDisjoint(with: paid) && !payment.isDisjoint(with: free)
  }

  private mutating func summed(_ sum: Sum) -> NewRow {
    var row = sum.row
    row.uses = ""
    (row.amount, row.low, row.high) = (nil, nil, nil)
    if row.kind == .contribution, sum.isFree {
      row.paidBy = "nobody"
      row.payer = nil
    } else if !sum.isPaidByOne {
      row.paidBy = ""
      row.payer = nil
    }
    guard sum.isAnyKnown else { return row }
    // A sum of what few people gave or got is nearly what one of them did.
    guard sum.givers.isEmpty || isEnough(sum.givenBy), sum.receivers.isEmpty || isEnough(sum.gotBy) else {
      told.keptBack += 1
      return row
    }
    if sum.isAnyUnknown {
      if sum.low > 0 { row.low = sum.low }
    } else {
      row.amount = sum.amount
      if sum.isRanged, sum.low < sum.high { (row.low, row.high) = (sum.low, sum.high) }
    }
    return row
  }

  private func isEnough(_ people: Set<Int32>) -> Bool {
    var count = 0.0
    for person in people { count += source.elements.headCount[ElementIndex(Int(person))].low }
    return count >= told.fewest
  }

  private static func lessSure(_ a: ProvenancePair, _ b: ProvenancePair) -> ProvenancePair {
    ProvenancePair(fact: lessSure(a.fact, b.fact), amount: lessSure(a.amount, b.amount))
  }

  /// From the least sure on.
  private static let bySureness: [Provenance] = [.illustrative, .unknown, .unsaid, .estimated, .stated, .recorded]

  private static func lessSure(_ a: Provenance, _ b: Provenance) -> Provenance {
    bySureness.first { $0 == a || $0 == b } ?? a
  }

  // MARK: Writing

  private mutating func append(_ row: NewRow, _ number: Int) {
    let new = out.connections.append(from: row.from, to: row.to)
    out.connections.sheetRow[new] = Int32(number + 2)
    // Programs that fold repeated rows keep those that have an ID.
    out.connections.id[new] = word("c\(number + 1)")
    out.connections.direction[new] = row.direction
    out.connections.type[new] = word(row.type)
    out.connections.kind[new] = row.kind
    out.connections.formCell[new] = word(row.formCell)
    out.connections.form[new] = word(row.form)
    out.connections.unit[new] = word(row.unit)
    out.connections.per[new] = row.per
    if let amount = row.amount { out.connections.amountValue[new] = amount }
    if let low = row.low { out.connections.lowValue[new] = low }
    if let high = row.high { out.connections.highValue[new] = high }
    out.connections.paidBy[new] = word(row.paidBy)
    if row.paidBy == "nobody", row.payer == nil { out.connections.paidByNobody[new] = true }
    if let payer = row.payer { out.connections.paidByElement[new] = payer }
    out.connections.status[new] = row.status
    out.connections.stage[new] = row.stage
    out.connections.part[new] = row.part
    out.connections.start[new] = row.start
    out.connections.end[new] = row.end
    out.connections.uses[new] = word(row.uses)
    out.connections.provenance[new] = row.provenance
    for (number, cell) in row.extras.enumerated() where !cell.isEmpty {
      out.connections.extras[number].cells[new] = word(cell)
    }
  }
}
