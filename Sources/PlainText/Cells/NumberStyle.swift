// How does this column write its numbers: 1,234.50 or 1.234,50?

/// The way in which a whole column writes numbers.
///
/// One cell can be unclear (`1.234`) where its neighbours are not (`1.234,50`), so the column decides.
package struct NumberStyle: Sendable, Equatable {
  /// Whether a comma stands before the decimals, and points between thousands.
  package var decimalComma: Bool
  /// Whether there are cells like `1.234` and nothing in the column says what they mean, or cells that contradict each
  /// other. Such cells are misread.
  package var isAmbiguous: Bool
  /// A cell that could be read in two ways, when the column decided; `1,234`, when nothing but habit did.
  package private(set) var decidedCell: String?
  /// Whether other cells of the column decided, not habit.
  package private(set) var isDecidedByOthers = false
  /// Whether points between thousands are proven by a decimal comma.
  private var pointsMakeThousands: Bool
  /// Whether some cells say point and some say comma.
  private var isContradictory: Bool

  /// The cell that shows how a column was decided is no part of its style.
  package static func == (a: NumberStyle, b: NumberStyle) -> Bool {
    a.decimalComma == b.decimalComma && a.isAmbiguous == b.isAmbiguous
      && a.pointsMakeThousands == b.pointsMakeThousands && a.isContradictory == b.isContradictory
  }

  /// The style of a column of cells.
  ///
  /// Most cells that can be read in one way only decide. `1,234` alone is taken for 1234, the far commoner habit.
  ///
  /// - Parameter withPoint: How many plain numbers with a decimal point are in the column besides `cells`.
  /// - Complexity: O(total length of the cells).
  package static func decided(by cells: [String], withPoint: Int = 0) -> NumberStyle {
    var votes = (point: withPoint, comma: 0)
    var unclearPoint = false
    var unclear: String?
    for cell in cells {
      if let plain = plainNumber(cell) {
        if plain.hasPoint { votes.point += 1 }
        continue
      }
      guard let parts = NumberParts(trimmed(cell)) else { continue }
      switch parts.vote {
      case .point: votes.point += 1
      case .comma: votes.comma += 1
      case .either:
        if unclear == nil { unclear = trimmed(cell) }
        if parts.marks.contains(NumberParts.point) { unclearPoint = true }
      case .none: break
      }
    }
    let contradictory = votes.point > 0 && votes.comma > 0
    let undecided = votes.point == 0 && votes.comma == 0
    let isAmbiguous = undecided && unclearPoint || contradictory && unclear != nil
    return NumberStyle(
      decimalComma: votes.comma > votes.point, isAmbiguous: isAmbiguous, decidedCell: isAmbiguous ? nil : unclear,
      isDecidedByOthers: !undecided,
      pointsMakeThousands: votes.comma > 0 && !contradictory,
      isContradictory: contradictory)
  }

  /// The number in a cell of this column.
  package func read(_ cell: String) -> NumberCell {
    if let plain = plainNumber(cell), !(plain.hasPoint && decimalComma) { return .number(plain.value, unit: nil) }
    let cell = trimmed(cell)
    if cell.isEmpty { return .blank }
    guard let parts = NumberParts(cell) else { return .misread(reasonWithoutDigits(cell)) }
    if let hours = hoursCell(cell) { return hours }
    if let reason = reasonFromWords(parts) { return .misread(reason) }
    if parts.vote == .either, isContradictory || isAmbiguous && parts.marks.contains(NumberParts.point) {
      return .misread(reasonUnclear(parts))
    }
    let decimal = decimalComma ? NumberParts.comma : NumberParts.point
    let points = parts.marks.filter { $0 == NumberParts.point }.count
    if points > 1 && !pointsMakeThousands {
      return .misread(
        "it may have lost its decimal point in another program; write it without points between thousands")
    }
    guard parts.fits(decimal: decimal) else {
      let other = decimalComma ? NumberParts.point : NumberParts.comma
      if points > 1 || !parts.fits(decimal: other) {
        return .misread("its groups of digits do not fit; it may have lost its decimal point in another program")
      }
      return .misread(
        decimalComma
          ? "it has a decimal point where the rest of the column has decimal commas"
          : "it has a decimal comma where the rest of the column has decimal points")
    }
    let unit: String?
    switch unitOf(parts) {
    case .unit(let text): unit = text
    case .misread(let reason): return .misread(reason)
    }
    guard let number = parts.value(decimal: decimal, shiftedBy: unit == "%" ? -2 : 0) else {
      return .misread("it is too large to be a number")
    }
    return .number(number, unit: unit)
  }

  private func reasonUnclear(_ parts: NumberParts) -> String {
    let asDecimal = parts.value(decimal: parts.marks[0]).map { shortestText($0) } ?? ""
    let asThousands = parts.value(decimal: 0).map { shortestText($0) } ?? ""
    return "it may be \(asThousands), or \(asDecimal): write one of them so, without a mark between thousands"
  }
}
