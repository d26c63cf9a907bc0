// What there is: the rows of elements.csv, column by column.

/// The place of an element among the elements.
public typealias ElementIndex = RowIndex<ElementTable>

/// The columns of `elements.csv` that Kith knows. The raw value is the header.
public enum ElementColumn: String, CaseIterable, Sendable {
  case label = "Label"
  case id = "ID"
  case type = "Type"
  case assetType = "Asset type"
  case role = "Role"
  case constituency = "Constituency"
  case payment = "Payment"
  case count = "Count"
  case offers = "Offers"
  case needs = "Needs"
  case consent = "Consent"
  case tags = "Tags"
  case description = "Description"
  case reserve = "Reserve"
  case provenance = "Provenance"
  case evidence = "Evidence"
}

/// A column that Kith does not know and gives back as it came.
public struct ExtraColumn<Table>: Sendable {
  public var name: String
  public var cells: Column<Table, Word>
  public init(name: String) {
    self.name = name
    self.cells = Column(usual: .blank)
  }
}

/// The elements of a community. Texts are words of the community's ``WordTable``.
public struct ElementTable: Sendable {
  public private(set) var count = 0
  public var indices: [ElementIndex] { (0..<count).map { ElementIndex($0) } }

  public var label = Column<ElementTable, Word>(usual: .blank)
  public var id = Column<ElementTable, Word>(usual: .blank)
  /// The word in the cell; `kind` is what it was read as.
  public var type = Column<ElementTable, Word>(usual: .blank)
  public var kind = Column<ElementTable, ElementKind>(usual: .other)
  /// The word in the cell, blank when it is to be guessed from the kind.
  public var assetType = Column<ElementTable, Word>(usual: .blank)
  /// Cells that may hold several words with `|`: see ``WordTable/parts(of:)``.
  public var role = Column<ElementTable, Word>(usual: .blank)
  public var constituency = Column<ElementTable, Word>(usual: .blank)
  public var offers = Column<ElementTable, Word>(usual: .blank)
  public var needs = Column<ElementTable, Word>(usual: .blank)
  public var tags = Column<ElementTable, Word>(usual: .blank)
  public var payment = Column<ElementTable, Word>(usual: .blank)
  public var paymentSet = Column<ElementTable, PaymentSet>(usual: [])
  /// The cell as written; `headCount` is what it was read as.
  public var countCell = Column<ElementTable, Word>(usual: .blank)
  public var headCount = Column<ElementTable, HeadCount>(usual: .one)
  public var consent = Column<ElementTable, Consent>(usual: .unsaid)
  public var description = Column<ElementTable, Word>(usual: .blank)
  /// Money in hand; NaN inside this column alone stands for a blank cell. Read it with ``reserve(of:)``.
  public var reserveAmount = Column<ElementTable, Double>(usual: .nan)
  public var reserveUnit = Column<ElementTable, Word>(usual: .blank)
  public var provenance = Column<ElementTable, ProvenancePair>(usual: .unsaid)
  public var evidence = Column<ElementTable, Word>(usual: .blank)
  public var extras: [ExtraColumn<ElementTable>] = []
  /// Cells of known columns that could not be read, as they were written, so that they come back out.
  public var unread: [UnreadCell<ElementTable>] = []
  /// The known columns that the file had, in its order.
  public var columns: [ElementColumn] = []
  /// The row in the spreadsheet, counted as a spreadsheet program counts (the header is row 1).
  /// 0 for an element that only connections name.
  public var sheetRow = Column<ElementTable, Int32>(usual: 0)

  public init() {}

  /// Adds an empty row.
  public mutating func append() -> ElementIndex {
    count += 1
    return ElementIndex(count - 1)
  }

  public func reserve(of element: ElementIndex) -> Double? {
    let amount = reserveAmount[element]
    return amount.isNaN ? nil : amount
  }
}

/// A cell of a known column that could not be read: kept as written.
public struct UnreadCell<Table>: Sendable {
  public var row: RowIndex<Table>
  public var column: String
  public var text: String
  public init(row: RowIndex<Table>, column: String, text: String) {
    self.row = row
    self.column = column
    self.text = text
  }
}
