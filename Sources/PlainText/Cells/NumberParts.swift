// A cell taken apart: what stands before the digits, the digits, what stands behind them.

/// The parts of a cell with a number in it, not yet understood.
struct NumberParts {
  var isNegative = false
  /// Runs of ASCII digits; the first may be empty (`.5`).
  var groups: [[UInt8]] = []
  /// What stands between the groups, one less: a point, comma, blank or apostrophe.
  var marks: [UInt8] = []
  /// A power of ten behind an `E`.
  var exponent = 0
  var before = ""
  var behind = ""

  static let point = UInt8(ascii: ".")
  static let comma = UInt8(ascii: ",")
  static let blank = UInt8(ascii: " ")
  static let apostrophe = UInt8(ascii: "'")

  /// `nil` when there is no digit. The cell has no blanks at its ends.
  init?(_ cell: String) {
    var scalars = Array(cell.unicodeScalars)
    // (5) and 5- are how accounts write −5.
    if scalars.count > 2, scalars.first == "(", scalars.last == ")" {
      isNegative = true
      scalars = Array(scalars[1..<scalars.count - 1])
    }
    guard let first = scalars.firstIndex(where: { Self.isDigit($0) }) else { return nil }
    var start = first
    if start > 0, scalars[start - 1] == "." || scalars[start - 1] == "," {
      // `.5`, but not the point of `No.5` or `c.5`
      if start == 1 || !scalars[start - 2].properties.isAlphabetic { start -= 1 }
    }
    var head = scalars[..<start]
    takeSign(&head)
    before = Self.text(head)

    var group: [UInt8] = []
    var i = start
    while i < scalars.count {
      if Self.isDigit(scalars[i]) {
        group.append(UInt8(scalars[i].value))
        i += 1
        continue
      }
      // A mark counts only between digits; a point or comma also in front of them.
      guard let mark = Self.mark(scalars[i]), i + 1 < scalars.count, Self.isDigit(scalars[i + 1]) else { break }
      groups.append(group)
      marks.append(mark)
      group = []
      i += 1
    }
    groups.append(group)
    // `12.` and `12,` end like a sentence.
    if i < scalars.count, scalars[i] == "." || scalars[i] == ",", i + 1 == scalars.count || scalars[i + 1] == "-" {
      i += 1
    }
    takeExponent(scalars, &i)
    var tail = scalars[i...]
    if let last = tail.first, tail.count == 1, Self.isMinus(last) {
      isNegative = true
      tail = []
    }
    behind = Self.text(tail)
  }

  private mutating func takeSign(_ head: inout ArraySlice<Unicode.Scalar>) {
    // `-£5` as well as `£-5`.
    while let last = head.last, Self.mark(last) == Self.blank { head.removeLast() }
    if let last = head.last, Self.isMinus(last) || last == "+" {
      if last != "+" { isNegative = true }
      head.removeLast()
    } else if let first = head.first, Self.isMinus(first) || first == "+" {
      if first != "+" { isNegative = true }
      head.removeFirst()
    }
  }

  private mutating func takeExponent(_ scalars: [Unicode.Scalar], _ i: inout Int) {
    guard i + 1 < scalars.count, scalars[i] == "E" || scalars[i] == "e" else { return }
    var k = i + 1
    let isSmall = Self.isMinus(scalars[k])
    if isSmall || scalars[k] == "+" { k += 1 }
    guard k < scalars.count, scalars[k...].allSatisfy({ Self.isDigit($0) }) else { return }
    for scalar in scalars[k...] { exponent = min(9999, exponent * 10 + Int(scalar.value) - 48) }
    if isSmall { exponent = -exponent }
    i = scalars.count
  }

  private static func isDigit(_ scalar: Unicode.Scalar) -> Bool { (0x30...0x39).contains(scalar.value) }

  static func isMinus(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x2D, 0x2010...0x2013, 0x2212, 0xFE63, 0xFF0D: true
    default: false
    }
  }

  /// The mark that a scalar is, with all blanks and all apostrophes made one.
  private static func mark(_ scalar: Unicode.Scalar) -> UInt8? {
    switch scalar.value {
    case 0x2E: point
    case 0x2C: comma
    case 0x20, 0xA0, 0x2007, 0x2008, 0x2009, 0x202F: blank
    case 0x27, 0x2018, 0x2019, 0x02BC, 0xB4, 0x60: apostrophe
    default: nil
    }
  }

  private static func text(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars)
    return trimmed(String(view))
  }

  // MARK: What the marks say

  /// What one cell says about the decimal mark of its column.
  enum Vote { case point, comma, either, none }

  /// `1.234,50` says comma, `1,234` says nothing: it may be more than a thousand or a little more than one.
  var vote: Vote {
    let kinds = marks.filter { $0 == Self.point || $0 == Self.comma }
    guard let last = kinds.last else { return .none }
    let other = last == Self.point ? Self.comma : Self.point
    let asDecimal: Vote = last == Self.point ? .point : .comma
    let asThousands: Vote = last == Self.point ? .comma : .point
    if kinds.filter({ $0 == last }).count > 1 {
      // `1,234,567` can only be thousands. `6.549.137.185` too, and yet it says nothing: spreadsheet programs make
      // such numbers from 65.49137185 when they read a file with the wrong decimal mark.
      return last == Self.comma && fits(decimal: Self.point) ? .point : .none
    }
    if kinds.contains(other) || marks.contains(Self.blank) || marks.contains(Self.apostrophe) {
      return fits(decimal: last) ? asDecimal : .none
    }
    let whole = groups[0]
    if !fits(decimal: other) || whole.isEmpty || whole[0] == 0x30 { return asDecimal }
    return asThousands == .point || asThousands == .comma ? .either : .none
  }

  /// Whether all marks make sense when `decimal` is the decimal mark: it comes once and last, all others are of one
  /// kind, and every group behind one of them has three digits (or two in the Indian way, but the last).
  func fits(decimal: UInt8) -> Bool {
    var whole = groups[...]
    var others = marks[...]
    if others.last == decimal {
      whole = whole.dropLast()
      others = others.dropLast()
    }
    guard let kind = others.first else { return true }
    guard kind != decimal, others.allSatisfy({ $0 == kind }) else { return false }
    let first = whole.first!.count
    let rest = whole.dropFirst()
    guard first >= 1, rest.last!.count == 3 else { return false }
    if first <= 3, rest.allSatisfy({ $0.count == 3 }) { return true }
    return kind == Self.comma && first <= 2 && rest.dropLast().allSatisfy { $0.count == 2 }
  }

  /// The number when the marks fit. Correctly rounded. `nil` when it is too large.
  func value(decimal: UInt8, shiftedBy shift: Int = 0) -> Double? {
    var digits: [UInt8] = []
    var point: Int?
    for (i, group) in groups.enumerated() {
      if i > 0, marks[i - 1] == decimal { point = digits.count }
      digits += group.map { $0 - 0x30 }
    }
    let number = nearestDouble(digits: digits[...], point: (point ?? digits.count) + exponent + shift)
    guard number.isFinite else { return nil }
    return number == 0 ? 0 : isNegative ? -number : number
  }
}
