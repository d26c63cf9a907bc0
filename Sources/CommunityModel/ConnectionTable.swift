// What passes between the elements: the rows of connections.csv, column by column.

/// The place of a connection among the connections.
public typealias ConnectionIndex = RowIndex<ConnectionTable>

/// The columns of `connections.csv` that Kith knows. The raw value is the header.
public enum ConnectionColumn: String, CaseIterable, Sendable {
  case id = "ID"
  case from = "From"
  case to = "To"
  case direction = "Direction"
  case type = "Type"
  case form = "Form"
  case amount = "Amount"
  case unit = "Unit"
  case low = "Low"
  case high = "High"
  case per = "Per"
  case paidBy = "Paid by"
  case status = "Status"
  case stage = "Stage"
  case part = "Part"
  case start = "Start"
  case end = "End"
  case uses = "Uses"
  case provenance = "Provenance"
  case evidence = "Evidence"
  case tags = "Tags"
  case note = "Note"
}

/// The connections of a community. Texts are words of the community's ``WordTable``.
public struct ConnectionTable: Sendable {
  public private(set) var count = 0
  public var indices: [ConnectionIndex] { (0..<count).map { ConnectionIndex($0) } }

  @usableFromInline var fromElement: [ElementIndex] = []
  @usableFromInline var toElement: [ElementIndex] = []
  public var id = Column<ConnectionTable, Word>(usual: .blank)
  public var direction = Column<ConnectionTable, Direction>(usual: .directed)
  /// The word in the cell; `kind` is what it was read as.
  public var type = Column<ConnectionTable, Word>(usual: .blank)
  public var kind = Column<ConnectionTable, ConnectionKind>(usual: .other)
  /// The word in the cell.
  public var formCell = Column<ConnectionTable, Word>(usual: .blank)
  /// The form after folding and the words of `community.json`: `time`, `pay`…
  public var form = Column<ConnectionTable, Word>(usual: .blank)
  /// NaN inside these three columns alone stands for a blank cell. Read them with ``amount(of:)`` and its siblings.
  public var amountValue = Column<ConnectionTable, Double>(usual: .nan)
  public var lowValue = Column<ConnectionTable, Double>(usual: .nan)
  public var highValue = Column<ConnectionTable, Double>(usual: .nan)
  /// The unit as Kith writes it: `hours`, `GBP`, `sessions`.
  public var unit = Column<ConnectionTable, Word>(usual: .blank)
  public var per = Column<ConnectionTable, Per>(usual: .none)
  /// `nobody` is kept in ``paidByNobody``; an element that the cell names in ``paidByElement``.
  public var paidBy = Column<ConnectionTable, Word>(usual: .blank)
  public var paidByNobody = Column<ConnectionTable, Bool>(usual: false)
  public var paidByElement = Column<ConnectionTable, ElementIndex?>(usual: nil)
  public var status = Column<ConnectionTable, Status>(usual: .unsaid)
  public var stage = Column<ConnectionTable, Stage>(usual: .unsaid)
  public var part = Column<ConnectionTable, Part>(usual: .unsaid)
  public var start = Column<ConnectionTable, Moment>(usual: .unsaid)
  public var end = Column<ConnectionTable, Moment>(usual: .unsaid)
  /// Which offered asset it draws on; several with `|`.
  public var uses = Column<ConnectionTable, Word>(usual: .blank)
  public var provenance = Column<ConnectionTable, ProvenancePair>(usual: .unsaid)
  public var evidence = Column<ConnectionTable, Word>(usual: .blank)
  public var tags = Column<ConnectionTable, Word>(usual: .blank)
  public var note = Column<ConnectionTable, Word>(usual: .blank)
  public var extras: [ExtraColumn<ConnectionTable>] = []
  /// Cells of known columns that could not be read, as they were written.
  public var unread: [UnreadCell<ConnectionTable>] = []
  /// The known columns that the file had, in its order.
  public var columns: [ConnectionColumn] = []
  /// The row in the spreadsheet. Several connections share one when `To` held several names.
  public var sheetRow = Column<ConnectionTable, Int32>(usual: 0)

  public init() {}

  /// Adds a row between two elements, everything else blank.
  public mutating func append(from: ElementIndex, to: ElementIndex) -> ConnectionIndex {
    count += 1
    fromElement.append(from)
    toElement.append(to)
    return ConnectionIndex(count - 1)
  }

  /// Adds rows between two elements each, with the rows of the spreadsheet that they stand in.
  public mutating func append(from: [ElementIndex], to: [ElementIndex], sheetRows: [Int32]) {
    sheetRow.append(sheetRows, from: count)
    fromElement += from
    toElement += to
    count += from.count
  }

  /// Makes room for `rows` rows at once.
  public mutating func reserve(_ rows: Int) {
    fromElement.reserveCapacity(rows)
    toElement.reserveCapacity(rows)
    sheetRow.reserve(rows)
  }

  @inlinable public func from(_ row: ConnectionIndex) -> ElementIndex { fromElement[row.position] }
  @inlinable public func to(_ row: ConnectionIndex) -> ElementIndex { toElement[row.position] }

  /// What the `Amount` cell says. `nil` when it is blank or could not be read.
  @inlinable public func amount(of row: ConnectionIndex) -> Double? { Self.known(amountValue[row]) }
  @inlinable public func low(of row: ConnectionIndex) -> Double? { Self.known(lowValue[row]) }
  @inlinable public func high(of row: ConnectionIndex) -> Double? { Self.known(highValue[row]) }

  @inlinable static func known(_ cell: Double) -> Double? { cell.isNaN ? nil : cell }
}
