// What passes between the elements: the rows of connections.csv, column by column.

/// The place of a connection among the connections.
public typealias ConnectionIndex = RowIndex<ConnectionTable>

/// The columns of `connections.csv` that Kith knows. The raw value is the header.
public enum ConnectionColumn: String, CaseIterable, Sendable {
  /// The row's own name.
  case id = "ID"
  /// Who gives, or has a say.
  case from = "From"
  /// Who or what gets it.
  case to = "To"
  /// One way, both ways, or nobody said.
  case direction = "Direction"
  /// What it is.
  case type = "Type"
  /// In what it is given.
  case form = "Form"
  /// How much.
  case amount = "Amount"
  /// What the amount counts.
  case unit = "Unit"
  /// It is at least so much.
  case low = "Low"
  /// It is at most so much.
  case high = "High"
  /// The time that a rate is given for.
  case per = "Per"
  /// Who pays for a contribution.
  case paidBy = "Paid by"
  /// Whether it was given.
  case status = "Status"
  /// The stage of a decision.
  case stage = "Stage"
  /// How much say it is.
  case part = "Part"
  /// When it began.
  case start = "Start"
  /// When it ended.
  case end = "End"
  /// The offer that it draws on.
  case uses = "Uses"
  /// Where it comes from.
  case provenance = "Provenance"
  /// What shows it.
  case evidence = "Evidence"
  /// Words of the group's own.
  case tags = "Tags"
  /// What else there is to say.
  case note = "Note"
}

/// The connections of a community. Texts are words of the community's ``WordTable``.
public struct ConnectionTable: Sendable {
  /// How many rows there are.
  public private(set) var count = 0
  /// The rows, in the order of the file.
  public var indices: [ConnectionIndex] { (0..<count).map { ConnectionIndex($0) } }

  @usableFromInline var fromElement: [ElementIndex] = []
  @usableFromInline var toElement: [ElementIndex] = []
  /// The row's own name.
  public var id = Column<ConnectionTable, Word>(usual: .blank)
  /// One way, both ways, or nobody said.
  public var direction = Column<ConnectionTable, Direction>(usual: .directed)
  /// The word in the cell; `kind` is what it was read as.
  public var type = Column<ConnectionTable, Word>(usual: .blank)
  /// What it is.
  public var kind = Column<ConnectionTable, ConnectionKind>(usual: .other)
  /// The word in the cell.
  public var formCell = Column<ConnectionTable, Word>(usual: .blank)
  /// The form after folding and the words of `community.json`: `time`, `pay`…
  public var form = Column<ConnectionTable, Word>(usual: .blank)
  /// NaN inside these three columns alone stands for a blank cell. Read them with ``amount(of:)`` and its siblings.
  public var amountValue = Column<ConnectionTable, Double>(usual: .nan)
  /// The least amount; not a number where nobody said.
  public var lowValue = Column<ConnectionTable, Double>(usual: .nan)
  /// The greatest amount; not a number where nobody said.
  public var highValue = Column<ConnectionTable, Double>(usual: .nan)
  /// The unit as Kith writes it: `hours`, `GBP`, `sessions`.
  public var unit = Column<ConnectionTable, Word>(usual: .blank)
  /// The time that a rate is given for.
  public var per = Column<ConnectionTable, Per>(usual: .none)
  /// `nobody` is kept in ``paidByNobody``; an element that the cell names in ``paidByElement``.
  public var paidBy = Column<ConnectionTable, Word>(usual: .blank)
  /// Whether it is given freely.
  public var paidByNobody = Column<ConnectionTable, Bool>(usual: false)
  /// Who pays for it, when it is an element.
  public var paidByElement = Column<ConnectionTable, ElementIndex?>(usual: nil)
  /// Whether it was given.
  public var status = Column<ConnectionTable, Status>(usual: .unsaid)
  /// The stage of a decision.
  public var stage = Column<ConnectionTable, Stage>(usual: .unsaid)
  /// How much say it is.
  public var part = Column<ConnectionTable, Part>(usual: .unsaid)
  /// When it began.
  public var start = Column<ConnectionTable, Moment>(usual: .unsaid)
  /// When it ended.
  public var end = Column<ConnectionTable, Moment>(usual: .unsaid)
  /// Which offered asset it draws on; several with `|`.
  public var uses = Column<ConnectionTable, Word>(usual: .blank)
  /// Where the fact and its amount come from.
  public var provenance = Column<ConnectionTable, ProvenancePair>(usual: .unsaid)
  /// What shows it.
  public var evidence = Column<ConnectionTable, Word>(usual: .blank)
  /// Words of the group's own.
  public var tags = Column<ConnectionTable, Word>(usual: .blank)
  /// What else there is to say.
  public var note = Column<ConnectionTable, Word>(usual: .blank)
  /// Columns that Kith does not know.
  public var extras: [ExtraColumn<ConnectionTable>] = []
  /// Cells of known columns that could not be read, as they were written.
  public var unread: [UnreadCell<ConnectionTable>] = []
  /// The known columns that the file had, in its order.
  public var columns: [ConnectionColumn] = []
  /// The row in the spreadsheet. Several connections share one when `To` held several names.
  public var sheetRow = Column<ConnectionTable, Int32>(usual: 0)

  /// Empty, to be filled.
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

  /// Where a row begins.
  @inlinable public func from(_ row: ConnectionIndex) -> ElementIndex { fromElement[row.position] }
  /// Where a row ends.
  @inlinable public func to(_ row: ConnectionIndex) -> ElementIndex { toElement[row.position] }

  /// What the `Amount` cell says. `nil` when it is blank or could not be read.
  @inlinable public func amount(of row: ConnectionIndex) -> Double? { Self.known(amountValue[row]) }
  /// The least amount; `nil` where nobody said.
  @inlinable public func low(of row: ConnectionIndex) -> Double? { Self.known(lowValue[row]) }
  /// The greatest amount; `nil` where nobody said.
  @inlinable public func high(of row: ConnectionIndex) -> Double? { Self.known(highValue[row]) }

  @inlinable static func known(_ cell: Double) -> Double? { cell.isNaN ? nil : cell }
}
