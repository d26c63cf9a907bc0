// A cell that should hold a number and does not.

import PlainText

/// A number with the unit that stood beside it, or what is wrong with the cell.
enum NumberReading {
  case blank
  case number(Double, unit: String?)
  case fault(Fault)
}

/// Reads a cell of a column whose way of writing numbers is decided.
func readNumberCell(_ cell: String, _ style: NumberStyle) -> NumberReading {
  switch style.read(cell) {
  case .blank: return .blank
  case .number(let number, let unit): return .number(number, unit: unit)
  case .misread(let why):
    return .fault(
      Fault(
        code: .notANumber, message: quoted(cell) + (isTwofold(why) ? twoWays : " is not a number."),
        advice: numberAdvice(cell, why)))
  }
}

let twoWays = " can be read in two ways."

/// Whether a cell reads in two ways, and not in none.
func isTwofold(_ why: String) -> Bool { why.hasPrefix("it may be ") }

/// `6.549.137.185` is what is left of a number that went through a program with another language.
private func numberAdvice(_ cell: String, _ why: String) -> String {
  let points = cell.utf8.count { $0 == UInt8(ascii: ".") }
  let commas = cell.utf8.count { $0 == UInt8(ascii: ",") }
  let isDigits = cell.utf8.allSatisfy { (0x30...0x39).contains($0) || $0 == UInt8(ascii: ".") }
  if isDigits && points > 1 && commas == 0 {
    return "It may have lost its decimal point in another program; write it as in the source, e.g. 0.0065."
  }
  return sentence(why)
}

/// With a capital at its beginning and a full stop at its end.
func sentence(_ words: String) -> String {
  guard let first = words.unicodeScalars.first else { return "" }
  let text = String(first).uppercased() + String(words.unicodeScalars.dropFirst())
  return text.hasSuffix(".") ? text : text + "."
}
