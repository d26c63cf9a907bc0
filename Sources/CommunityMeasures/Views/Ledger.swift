// The whole chosen period in flat columns, every unit kept apart.

public import CommunityModel
public import DirectedGraph
import PlainText

/// The frozen view that equity, funding, decision, asset and what-stops measures read.
///
/// It heeds the period and the conditions of the selection, never its layer or unit. A `mutual` row is
/// two entries, one each way; an `undirected` row is one entry that has no known giver.
public struct Ledger: Sendable {
  /// What is frozen, kept once: copying a ledger or holding an entry copies one reference.
  fileprivate let store: LedgerStore

  /// What was frozen.
  public var community: Community { _read { yield store.community } }
  /// What was taken of it.
  public var selection: Selection { store.selection }
  /// The days that were taken.
  public var period: Period { store.period }
  /// How work is spread over cores. It never changes an answer.
  public var loop: ChunkLoop { store.loop }
  package var names: ElementNames { store.names }
  /// The elements that the selection takes, in the order of the file.
  public var elements: [ElementIndex] { store.elements }
  /// Rows whose dates run beyond the chosen period. Their amounts are taken whole.
  public var rowsBeyondPeriod: [ConnectionIndex] { store.rowsBeyondPeriod }

  /// How many entries there are.
  public var count: Int { store.rowOfEntry.count }

  /// Freezes what `selection` takes of `community`.
  ///
  /// - Complexity: O(rows + elements), and one look at the text of each condition's column.
  public init(_ community: Community, _ selection: Selection = Selection(), loop: ChunkLoop = .serial) {
    let period = Period(from: selection.from, to: selection.to, settings: community.settings)

    let filter = RowFilter(community, selection.conditions)
    var present = community.elements.indices.map { community.elements.consent[$0] != .none && filter.takes($0) }
    var hasRow = [Bool](repeating: false, count: present.count)
    var hasRowInPeriod = hasRow
    var rows: [ConnectionIndex] = []
    var reversed: [Bool] = []
    var beyond: [ConnectionIndex] = []
    let connections = community.connections
    // Without dates and conditions every row is taken.
    let takesAll =
      connections.start.isUnused && connections.end.isUnused && filter.takesAllRows && selection.grounds == .all
      && period.takes(start: .unsaid, end: .unsaid) && !period.isLeft(start: .unsaid, end: .unsaid)
    rows.reserveCapacity(connections.count)
    reversed.reserveCapacity(connections.count)
    for position in 0..<connections.count {
      let row = ConnectionIndex(position)
      let (from, to) = (connections.from(row).position, connections.to(row).position)
      hasRow[from] = true
      hasRow[to] = true
      if takesAll {
        guard present[from], present[to] else { continue }
        rows.append(row)
        reversed.append(false)
        if connections.direction[row] == .mutual {
          rows.append(row)
          reversed.append(true)
        }
        continue
      }
      let (start, end) = (connections.start[row], connections.end[row])
      guard period.takes(start: start, end: end) else { continue }
      hasRowInPeriod[from] = true
      hasRowInPeriod[to] = true
      guard present[from], present[to], filter.takes(row), connections.rests(row, on: selection.grounds) else {
        continue
      }
      if period.isLeft(start: start, end: end) { beyond.append(row) }
      rows.append(row)
      reversed.append(false)
      if connections.direction[row] == .mutual {
        rows.append(row)
        reversed.append(true)
      }
    }
    if !takesAll {
      for position in present.indices where hasRow[position] && !hasRowInPeriod[position] {
        present[position] = false
      }
    }
    store = LedgerStore(
      community: community, selection: selection, loop: loop, period: period, present: present, rowOfEntry: rows,
      isReversed: reversed, rowsBeyondPeriod: beyond)
  }

  /// Whether the selection takes an element.
  public func takes(_ element: ElementIndex) -> Bool { store.present[element.position] }

  /// The entry at a place.
  public subscript(entry: Int) -> Entry {
    Entry(store: store, row: store.rowOfEntry[entry], isReversed: store.isReversed[entry])
  }

  /// The row behind an entry.
  func row(of entry: Int) -> ConnectionIndex { store.rowOfEntry[entry] }

  /// All entries, in the order of the file.
  public var entries: [Entry] { (0..<count).map { self[$0] } }

  /// The layer that is measured when nobody chose: `exchange` where the data has any, otherwise `all`.
  public var layer: Selection.Layer {
    if let chosen = selection.layer { return chosen }
    let kinds = community.connections.kind
    let hasExchange = store.rowOfEntry.contains { kinds[$0] == .contribution || kinds[$0] == .reward }
    return hasExchange ? .exchange : .all
  }
}

/// The columns behind every copy of one ledger.
private final class LedgerStore: Sendable {
  let community: Community
  let selection: Selection
  let loop: ChunkLoop
  let period: Period
  let names: ElementNames
  let elements: [ElementIndex]
  let present: [Bool]
  /// The row behind each entry.
  let rowOfEntry: [ConnectionIndex]
  /// Whether the entry runs from `To` to `From`: the second half of a mutual row.
  let isReversed: [Bool]
  let rowsBeyondPeriod: [ConnectionIndex]

  init(
    community: Community, selection: Selection, loop: ChunkLoop, period: Period, present: [Bool],
    rowOfEntry: [ConnectionIndex], isReversed: [Bool], rowsBeyondPeriod: [ConnectionIndex]
  ) {
    self.community = community
    self.selection = selection
    self.loop = loop
    self.period = period
    // Each row of these two sheets names an element; besides them a few are asked for by whoever reads.
    self.names = ElementNames(
      community, isForMany: !community.requirements.isEmpty || !community.outcomes.isEmpty)
    self.elements = community.elements.indices.filter { present[$0.position] }
    self.present = present
    self.rowOfEntry = rowOfEntry
    self.isReversed = isReversed
    self.rowsBeyondPeriod = rowsBeyondPeriod
  }
}

/// One thing that passes from an element to another, as a ``Ledger`` sees it.
public struct Entry: Sendable {
  private let store: LedgerStore
  /// The row of the sheet.
  public let row: ConnectionIndex
  /// Whether it runs from `To` to `From`: the second half of a mutual row.
  public let isReversed: Bool

  fileprivate init(store: LedgerStore, row: ConnectionIndex, isReversed: Bool) {
    self.store = store
    self.row = row
    self.isReversed = isReversed
  }

  private var connections: ConnectionTable { _read { yield store.community.connections } }
  private var words: WordTable { _read { yield store.community.words } }

  /// Who gives, or has a say.
  public var from: ElementIndex { isReversed ? connections.to(row) : connections.from(row) }
  /// Who or what gets it.
  public var to: ElementIndex { isReversed ? connections.from(row) : connections.to(row) }
  /// The Type of the row.
  public var kind: ConnectionKind { connections.kind[row] }
  /// The form in Kith's word: `time`, `pay`; blank when not said.
  public var form: String { words[connections.form[row]] }
  /// Whether its Form is one of money.
  public var isMoneyForm: Bool { Forms.money.contains(form) }
  /// Whether it was given.
  public var status: Status { connections.status[row] }
  /// The stage of a decision.
  public var stage: Stage { connections.stage[row] }
  /// How much say it is.
  public var part: Part { connections.part[row] }
  /// Whether nobody said which of the two gives.
  public var isUndirected: Bool { connections.direction[row] == .undirected || store.selection.undirected }
  /// The row, to be named in a finding.
  public var reference: RowReference { store.community.reference(to: row) }
  /// Where the amount comes from.
  public var provenance: Provenance { connections.provenance[row].amount }
  /// Where the fact comes from.
  public var factProvenance: Provenance { connections.provenance[row].fact }

  /// The unit in the cell; where it is blank: `hours` for `time`, the community's currency for money,
  /// `count` for a decision, a tie or a plain graph file, otherwise blank.
  public var unit: String {
    let cell = connections.unit[row]
    if !cell.isBlank { return words[cell] }
    if kind == .decision || kind.isTie { return "count" }
    if form == "time" { return "hours" }
    return isMoneyForm ? store.community.currency : ""
  }

  /// How much, over the chosen period.
  public var amount: Amount {
    let written = connections.amount(of: row)
    let low = connections.low(of: row)
    let high = connections.high(of: row)
    var amount: Amount
    if store.selection.grounds == .recordedOrStated, !provenance.isRecordedOrStated, written != nil || low != nil {
      return .unknown()
    }
    if let low, let high, low >= 0, low <= high {
      amount = .ranged(low, high, value: written)
    } else if let written, written >= 0 {
      amount = .known(written)
    } else if let low, low >= 0 {
      amount = .unknown(atLeast: low)
    } else if written != nil || hasUnreadAmount {
      amount = .unknown()
    } else {
      return amountOfBlank
    }
    let per = connections.per[row]
    if per != .none {
      guard let times = store.period.times(per, start: connections.start[row], end: connections.end[row])
      else { return .unknown() }
      amount = amount.times(times)
    }
    return amount
  }

  /// What a blank amount stands for.
  private var amountOfBlank: Amount {
    switch kind {
    case .decision, .tie, .other: return .known(1)
    case .benefit: return .notMeasured
    case .contribution: return Forms.notMeasuredContribution.contains(form) ? .notMeasured : .unknown()
    case .reward: return Forms.notMeasuredReward.contains(form) ? .notMeasured : .unknown()
    }
  }

  /// An amount that could not be read is unknown, not blank.
  private var hasUnreadAmount: Bool {
    let unread = connections.unread
    return !unread.isEmpty && unread.contains { $0.row == row && $0.column == ConnectionColumn.amount.rawValue }
  }
}

extension ConnectionTable {
  fileprivate func rests(_ row: ConnectionIndex, on grounds: Selection.Grounds) -> Bool {
    switch grounds {
    case .all: true
    case .evidence: !evidence[row].isBlank
    case .recordedOrStated: provenance[row].fact.isRecordedOrStated
    }
  }
}

extension Provenance {
  fileprivate var isRecordedOrStated: Bool { self == .recorded || self == .stated }
}
