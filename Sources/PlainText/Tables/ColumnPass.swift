// Several columns of a table in one pass over its bytes.

extension CSVTable {
  /// Columns for the rows of a table, found together.
  ///
  /// Rows are taken 64 at a time: first it is found where their cells end, then each column's cells are looked at.
  ///
  /// - Parameter pieces: Who takes a piece of the rows each; the answer is the same with any.
  /// - Complexity: O(bytes of the rows up to the last column that is wished for).
  package func take(_ wishes: [(column: Int, as: ColumnWish)], rows: Range<Int>, pieces: Pieces = .one) -> TakenColumns
  {
    let layout = Layout(wishes, rows.count)
    let count = rows.count < 20_000 ? 1 : pieces.count
    var found: [ColumnPass] = []
    var amounts: [Double] = []
    // Never of no places: all empty arrays are one, and setting how much of it is filled would be a race of threads.
    let numbers = [Int32](unsafeUninitializedCapacity: layout.numbered * rows.count + 1) { numbers, filled in
      amounts = [Double](unsafeUninitializedCapacity: layout.amounts * rows.count + 1) { amounts, filled in
        found = run(wishes, layout, rows, pieces, count, numbers, amounts)
        filled = layout.amounts * rows.count
      }
      filled = layout.numbered * rows.count
    }
    var columns = layout.columns
    for (wish, item) in wishes.enumerated() {
      switch item.as {
      case .cells(let group): columns[wish].different = found.first?.groups[group].count ?? 1
      case .amounts:
        for pass in found {
          columns[wish].withPoint += pass.withPoint[wish]
          columns[wish].others += pass.others[wish]
        }
      }
    }
    return TakenColumns(rows: rows.count, numbers: numbers, amounts: amounts, columns: columns)
  }

  /// Where the values of each wish go.
  struct Layout {
    var columns: [TakenColumns.Column] = []
    var numbered = 0
    var amounts = 0
    var groups = 0

    init(_ wishes: [(column: Int, as: ColumnWish)], _ rows: Int) {
      for wish in wishes {
        switch wish.as {
        case .cells(let group):
          columns.append(TakenColumns.Column(base: numbered * rows))
          numbered += 1
          groups = max(groups, group + 1)
        case .amounts:
          columns.append(TakenColumns.Column(base: amounts * rows))
          amounts += 1
        }
      }
    }
  }

  /// Every piece numbers cells for itself; then the pieces agree on the numbers of the first.
  private func run(
    _ wishes: [(column: Int, as: ColumnWish)], _ layout: Layout, _ rows: Range<Int>, _ pieces: Pieces, _ count: Int,
    _ numbers: UnsafeMutableBufferPointer<Int32>, _ amounts: UnsafeMutableBufferPointer<Double>
  ) -> [ColumnPass] {
    let places = (
      numbers: numbers.baseAddress.map { Pieces.Place(base: $0) },
      amounts: amounts.baseAddress.map { Pieces.Place(base: $0) }
    )
    @Sendable func items(_ piece: Int) -> Range<Int> { Pieces.items(piece, of: count, in: rows.count, step: 64) }
    var found = pieces.map(count) { piece in
      var pass = ColumnPass(wishes, layout)
      pass.read(self, items(piece), from: rows.lowerBound, places.numbers?.base, places.amounts?.base)
      return pass
    }
    if count == 1 { return found }
    // For each piece behind the first: the number among all for each number of its own.
    var maps: [[[Int32]]] = [[]]
    bytes.withUnsafeBufferPointer { bytes in
      for piece in 1..<count {
        maps.append(
          found[piece].groups.indices.map { group in
            let own = found[piece].groups[group]
            found[piece].groups[group] = CellNumbers()
            return found[0].groups[group].add(own, bytes)
          })
      }
    }
    let agreed = maps
    _ = pieces.map(count) { piece in
      if piece == 0 { return }
      for (wish, item) in wishes.enumerated() {
        guard case .cells(let group) = item.as, let base = places.numbers?.base else { continue }
        agreed[piece][group].withUnsafeBufferPointer { map in
          let column = base + layout.columns[wish].base
          for row in items(piece) { column[row] = map[Int(column[row])] }
        }
      }
    }
    return found
  }
}

/// One piece's part of a pass.
struct ColumnPass: Sendable {
  private let wishes: [(column: Int, as: ColumnWish)]
  private let bases: [Int]
  var groups: [CellNumbers]
  /// For each wish, what is told of amounts.
  var withPoint: [Int]
  var others: [[Int]]

  init(_ wishes: [(column: Int, as: ColumnWish)], _ layout: CSVTable.Layout) {
    self.wishes = wishes
    bases = layout.columns.map { $0.base }
    groups = [CellNumbers](repeating: CellNumbers(), count: layout.groups)
    withPoint = [Int](repeating: 0, count: wishes.count)
    others = [[Int]](repeating: [], count: wishes.count)
  }

  /// - Parameter first: The row of the table that is the first of all.
  mutating func read(
    _ table: CSVTable, _ items: Range<Int>, from first: Int, _ numbers: UnsafeMutablePointer<Int32>?,
    _ amounts: UnsafeMutablePointer<Double>?
  ) {
    var block = Block(width: 1 + wishes.reduce(0) { max($0, $1.column) })
    var cells = [CellNumbers.Cell](repeating: CellNumbers.Cell(), count: Block.size)
    table.bytes.withUnsafeBufferPointer { bytes in
      for start in stride(from: items.lowerBound, to: items.upperBound, by: Block.size) {
        block.find(table, first + start, min(Block.size, items.upperBound - start), bytes)
        for wish in wishes.indices {
          switch wishes[wish].as {
          case .cells(let group):
            guard let out = numbers.map({ $0 + bases[wish] + start }) else { continue }
            for k in 0..<block.count {
              cells[k] =
                block.range(k, wishes[wish].column, table, bytes).map { CellNumbers.cell($0, bytes) }
                ?? CellNumbers.Cell()
            }
            cells.withUnsafeBufferPointer {
              groups[group].number(UnsafeBufferPointer(rebasing: $0[..<block.count]), bytes, into: out)
            }
            if !block.hasTexts { continue }
            for k in 0..<block.count where table.start(of: first + start + k) == nil {
              out[k] = groups[group].number(of: table.text(first + start + k, wishes[wish].column))
            }
          case .amounts:
            guard let out = amounts.map({ $0 + bases[wish] + start }) else { continue }
            for k in 0..<block.count {
              out[k] = .nan
              if let place = block.range(k, wishes[wish].column, table, bytes) {
                if place.isEmpty { continue }
                if let plain = plainNumber(UnsafeBufferPointer(rebasing: bytes[place])) {
                  out[k] = plain.value
                  if plain.hasPoint { withPoint[wish] += 1 }
                  continue
                }
              } else if !block.hasTexts || table.text(first + start + k, wishes[wish].column).isEmpty {
                continue
              }
              others[wish].append(start + k)
            }
          }
        }
      }
    }
  }
}

/// A few rows whose cells are found together.
private struct Block {
  static let size = 64
  private let width: Int
  private var first = 0
  private(set) var count = 0
  /// Whether a row of it is kept as texts.
  private(set) var hasTexts = false
  /// For each row where its cells end, and how many ends there are; -1 for a row with quotes or kept as texts.
  private var ends: [UInt32]
  private var counts = [Int32](repeating: 0, count: Block.size)
  private var starts = [UInt32](repeating: 0, count: Block.size)

  /// - Parameter width: How many cells of a row are wanted.
  init(width: Int) {
    self.width = width
    ends = [UInt32](repeating: 0, count: width * Block.size)
  }

  mutating func find(_ table: CSVTable, _ first: Int, _ count: Int, _ bytes: UnsafeBufferPointer<UInt8>) {
    (self.first, self.count) = (first, count)
    hasTexts = false
    let width = width
    ends.withUnsafeMutableBufferPointer { ends in
      for k in 0..<count {
        guard let start = table.start(of: first + k) else {
          counts[k] = -1
          hasTexts = true
          continue
        }
        starts[k] = UInt32(start)
        let room = UnsafeMutableBufferPointer(rebasing: ends[k * width..<(k + 1) * width])
        counts[k] = Int32(
          CSVCells.ends(from: start, UnsafeRawBufferPointer(bytes), table.separator, into: room))
      }
    }
  }

  /// Where a cell of the block's row stands. `nil` when it is not there or kept as text.
  @inline(__always)
  func range(
    _ row: Int, _ column: Int, _ table: CSVTable, _ bytes: UnsafeBufferPointer<UInt8>
  ) -> Range<Int>? {
    let count = Int(counts[row])
    if column < count {
      let place = row * width + column
      return (column == 0 ? Int(starts[row]) : Int(ends[place - 1]) + 1)..<Int(ends[place])
    }
    if count >= 0 { return nil }
    return table.start(of: first + row).flatMap { CSVCells.range(column, from: $0, bytes, table.separator) }
  }
}
