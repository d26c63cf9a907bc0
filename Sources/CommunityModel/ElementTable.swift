// What there is: the rows of elements.csv, column by column.

/// The place of an element among the elements.
public typealias ElementIndex = RowIndex<ElementTable>

/// The columns of `elements.csv` that Kith knows. The raw value is the header.
public enum ElementColumn: String, CaseIterable, Sendable {
  /// The name.
  case label = "Label"
  /// A name that stays when the label changes.
  case id = "ID"
  /// What it is.
  case type = "Type"
  /// The kind of asset.
  case assetType = "Asset type"
  /// What they do here.
  case role = "Role"
  /// From which side they speak.
  case constituency = "Constituency"
  /// How their time is paid.
  case payment = "Payment"
  /// How many people the row stands for.
  case count = "Count"
  /// What they have to offer.
  case offers = "Offers"
  /// What would help them.
  case needs = "Needs"
  /// How they may be shown.
  case consent = "Consent"
  /// Words of the group's own.
  case tags = "Tags"
  /// What else there is to say.
  case description = "Description"
  /// Money in hand.
  case reserve = "Reserve"
  /// Where it comes from.
  case provenance = "Provenance"
  /// What shows it.
  case evidence = "Evidence"
}

/// A column that Kith does not know and gives back as it came.
public struct ExtraColumn<Table>: Sendable {
  /// The header.
  public var name: String
  /// What stands in each row.
  public var cells: Column<Table, Word>
  /// Made of what is given.
  public init(name: String) {
    self.name = name
    self.cells = Column(usual: .blank)
  }
}

/// The elements of a community. Texts are words of the community's ``WordTable``.
public struct ElementTable: Sendable {
  /// How many rows there are.
  public private(set) var count = 0
  /// The rows, in the order of the file.
  public var indices: [ElementIndex] { (0..<count).map { ElementIndex($0) } }

  /// The name.
  public var label = Column<ElementTable, Word>(usual: .blank)
  /// A name that stays when the label changes.
  public var id = Column<ElementTable, Word>(usual: .blank)
  /// The word in the cell; `kind` is what it was read as.
  public var type = Column<ElementTable, Word>(usual: .blank)
  /// What it is.
  public var kind = Column<ElementTable, ElementKind>(usual: .other)
  /// The word in the cell, blank when it is to be guessed from the kind.
  public var assetType = Column<ElementTable, Word>(usual: .blank)
  /// Cells that may hold several words with `|`: see ``WordTable/parts(of:)``.
  public var role = Column<ElementTable, Word>(usual: .blank)
  /// From which side they speak.
  public var constituency = Column<ElementTable, Word>(usual: .blank)
  /// What they have to offer.
  public var offers = Column<ElementTable, Word>(usual: .blank)
  /// What would help them.
  public var needs = Column<ElementTable, Word>(usual: .blank)
  /// Words of the group's own.
  public var tags = Column<ElementTable, Word>(usual: .blank)
  /// How their time is paid, as it was written.
  public var payment = Column<ElementTable, Word>(usual: .blank)
  /// How their time is paid.
  public var paymentSet = Column<ElementTable, PaymentSet>(usual: [])
  /// The cell as written; `headCount` is what it was read as.
  public var countCell = Column<ElementTable, Word>(usual: .blank)
  /// How many people the row stands for.
  public var headCount = Column<ElementTable, HeadCount>(usual: .one)
  /// How they may be shown.
  public var consent = Column<ElementTable, Consent>(usual: .unsaid)
  /// What else there is to say.
  public var description = Column<ElementTable, Word>(usual: .blank)
  /// Money in hand; NaN inside this column alone stands for a blank cell. Read it with ``reserve(of:)``.
  public var reserveAmount = Column<ElementTable, Double>(usual: .nan)
  /// What the money in hand counts.
  public var reserveUnit = Column<ElementTable, Word>(usual: .blank)
  /// Where the fact and its amount come from.
  public var provenance = Column<ElementTable, ProvenancePair>(usual: .unsaid)
  /// What shows it.
  public var evidence = Column<ElementTable, Word>(usual: .blank)
  /// Columns that Kith does not know.
  public var extras: [ExtraColumn<ElementTable>] = []
  /// Cells of known columns that could not be read, as they were written, so that they come back out.
  public var unread: [UnreadCell<ElementTable>] = []
  /// The known columns that the file had, in its order.
  public var columns: [ElementColumn] = []
  /// The row in the spreadsheet, counted as a spreadsheet program counts (the header is row 1).
  /// 0 for an element that only connections name.
  public var sheetRow = Column<ElementTable, Int32>(usual: 0)

  /// Empty, to be filled.
  public init() {}

  /// Adds an empty row.
  public mutating func append() -> ElementIndex {
    count += 1
    return ElementIndex(count - 1)
  }

  /// Money in hand; `nil` where nobody said.
  public func reserve(of element: ElementIndex) -> Double? {
    let amount = reserveAmount[element]
    return amount.isNaN ? nil : amount
  }
}

/// A cell of a known column that could not be read: kept as written.
public struct UnreadCell<Table>: Sendable {
  /// The row it stands in.
  public var row: RowIndex<Table>
  /// The column it stands in.
  public var column: String
  /// What was written.
  public var text: String
  /// Made of what is given.
  public init(row: RowIndex<Table>, column: String, text: String) {
    self.row = row
    self.column = column
    self.text = text
  }
}
