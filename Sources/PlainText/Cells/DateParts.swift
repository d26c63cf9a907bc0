// A cell taken apart: numbers, words and what stands between them.

/// The parts of a date as written, without the time of day behind it.
struct DateParts {
  enum Part: Equatable {
    case number(Int, digits: Int)
    case word(String)
    /// `-`, `/`, `.`, or a blank (also a comma).
    case mark(UInt8)
  }

  /// Numbers, words and marks in turn; between a number and a word there may be none.
  var parts: [Part] = []

  static let blank: Part = .mark(UInt8(ascii: " "))
  static let dash: Part = .mark(UInt8(ascii: "-"))
  static let slash: Part = .mark(UInt8(ascii: "/"))
  static let dot: Part = .mark(UInt8(ascii: "."))

  /// `nil` when there are other signs in the cell, or more than a date can have.
  init?(_ cell: String) {
    var scalars = Array(folded(cell).unicodeScalars)
    guard scalars.count <= 60 else { return nil }
    Self.dropTime(&scalars)
    var i = 0
    while i < scalars.count {
      let start = i
      switch scalars[i].value {
      case 0x30...0x39:
        var number = 0
        while i < scalars.count, (0x30...0x39).contains(scalars[i].value) {
          number = min(99_999_999, number * 10 + Int(scalars[i].value) - 48)
          i += 1
        }
        parts.append(.number(number, digits: i - start))
      case 0x61...0x7A:
        var word = String.UnicodeScalarView()
        while i < scalars.count, (0x61...0x7A).contains(scalars[i].value) {
          word.append(scalars[i])
          i += 1
        }
        add(word: String(word))
      case 0x20, 0x2C: i = addMark(Self.blank, after: i)
      case 0x2D: i = addMark(Self.dash, after: i)
      case 0x2F: i = addMark(Self.slash, after: i)
      case 0x2E: i = addMark(Self.dot, after: i)
      default: return nil
      }
    }
    if parts.last == Self.blank || parts.last == Self.dot { parts.removeLast() }
  }

  /// `14th` is 14; a weekday in front says nothing new, nor does `of`.
  private mutating func add(word: String) {
    if case .number = parts.last, ["st", "nd", "rd", "th"].contains(word) { return }
    let weekdays = [
      "mon", "monday", "tue", "tues", "tuesday", "wed", "wednesday", "thu", "thur", "thurs", "thursday", "fri",
      "friday", "sat", "saturday", "sun", "sunday",
    ]
    if parts.isEmpty, weekdays.contains(word) { return }
    if word == "of", parts.last == Self.blank { return }
    parts.append(.word(word))
  }

  /// Blanks around another mark do not count: `14 / 3 / 2025`, `Mar. 2025`.
  private mutating func addMark(_ mark: Part, after i: Int) -> Int {
    if parts.isEmpty && (mark == Self.blank || mark == Self.dot) { return i + 1 }
    if case .mark = parts.last {
      if mark == Self.blank { return i + 1 }
      if parts.last == Self.blank { parts.removeLast() }
    }
    if mark == Self.dot, case .word = parts.last {
      parts.append(Self.blank)
    } else {
      parts.append(mark)
    }
    return i + 1
  }

  /// Takes off `T10:20:33Z`, ` 10:20`, ` 10:20:33 pm`: what a form's time stamp has behind the day.
  private static func dropTime(_ scalars: inout [Unicode.Scalar]) {
    guard let colon = scalars.firstIndex(of: ":") else { return }
    var start = colon
    while start > 0, (0x30...0x39).contains(scalars[start - 1].value) { start -= 1 }
    guard start < colon, colon - start <= 2, start > 0, scalars[start - 1] == " " || scalars[start - 1] == "t" else {
      return
    }
    let allowed = scalars[start...].allSatisfy { scalar in
      switch scalar {
      case "0"..."9", ":", ".", "z", "+", "-", "a", "p", "m", " ": true
      default: false
      }
    }
    if allowed { scalars.removeSubrange((start - 1)...) }
  }

  /// Three numbers with two equal marks that are no blanks, the year last: `14/03/2025`.
  var twoAndYear: (first: Int, second: Int, year: Int, dotted: Bool)? {
    guard parts.count == 5, case .number(let first, let a) = parts[0], case .number(let second, let b) = parts[2],
      case .number(let year, digits: 4) = parts[4], a <= 2, b <= 2, parts[1] == parts[3], parts[1] != Self.blank
    else { return nil }
    return (first, second, year, parts[1] == Self.dot)
  }
}
