// What the text around a number says: a unit, a guess, or that there is no number.

enum UnitReading {
  case unit(String?)
  case misread(String)
}

/// The unit before or behind the digits.
func unitOf(_ parts: NumberParts) -> UnitReading {
  let before = parts.before
  let behind = parts.behind
  if before.isEmpty && behind.isEmpty { return .unit(nil) }
  if before.isEmpty { return unitBehind(behind) }
  guard let code = currencyCode(before) else {
    return .misread("there is text before the number; write the number alone")
  }
  if behind.isEmpty || currencyCode(behind) == code { return .unit(code) }
  if case .misread(let reason) = unitBehind(behind) { return .misread(reason) }
  // `£12 / hour`: what it is paid for is part of the unit.
  return .unit(code + " " + behind)
}

private func unitBehind(_ text: String) -> UnitReading {
  if text == "%" { return .unit("%") }
  if text.unicodeScalars.contains(where: { (0x30...0x39).contains($0.value) }) {
    return .misread("there is more than one number; write one in each cell")
  }
  if text == "k" || text == "K" { return .misread("write thousands out: 40000 for 40k") }
  if text == "bn" || text == "mn" || text == "mio" || text == "M" { return .misread("write millions out: 2000000") }
  return .unit(currencyCode(text) ?? text)
}

/// `GBP` for `£`, `gbp` or `GBP`. Three capital letters are taken for a code. `$` alone is `USD`.
private func currencyCode(_ text: String) -> String? {
  switch text {
  case "£": return "GBP"
  case "€": return "EUR"
  case "$", "US$": return "USD"
  case "A$", "AU$": return "AUD"
  case "C$", "CA$": return "CAD"
  case "NZ$": return "NZD"
  case "¥": return "JPY"
  case "₹": return "INR"
  case "zł": return "PLN"
  default: break
  }
  let bytes = Array(text.utf8)
  guard bytes.count == 3 else { return nil }
  if bytes.allSatisfy({ (0x41...0x5A).contains($0) }) { return text }
  switch text.lowercased() {
  case "gbp", "eur", "usd", "chf", "aud", "cad", "nzd": return text.uppercased()
  default: return nil
  }
}

/// `1:30`, `12:05:30`, `1h30`, `1 h 30 min` are hours. `nil` when the cell is written in another way.
func hoursCell(_ cell: String) -> NumberCell? {
  var numbers: [Int] = []
  var marks: [String] = []
  var mark = ""
  var digits = 0
  for scalar in folded(cell).unicodeScalars {
    if (0x30...0x39).contains(scalar.value) {
      if digits == 0 {
        if !numbers.isEmpty { marks.append(trimmed(mark)) } else if !mark.isEmpty { return nil }
        mark = ""
        numbers.append(0)
      }
      digits += 1
      if digits > 6 { return nil }
      numbers[numbers.count - 1] = numbers[numbers.count - 1] * 10 + Int(scalar.value) - 48
    } else {
      digits = 0
      mark.unicodeScalars.append(scalar)
    }
  }
  let end = trimmed(mark)
  guard numbers.count == 2 || numbers.count == 3 else { return nil }
  let isClock = marks.allSatisfy { $0 == ":" } && (end.isEmpty || end == "h" || end == "hours" || end == "hrs")
  let isWords =
    numbers.count == 2 && ["h", "hr", "hrs", "hour", "hours"].contains(marks[0])
    && ["", "m", "min", "mins", "minutes"].contains(end)
  guard isClock || isWords else { return nil }
  guard numbers[1] < 60, numbers.count == 2 || numbers[2] < 60 else {
    return .misread("hours and minutes have minutes below 60: 1:30 is an hour and a half")
  }
  let seconds = numbers.count == 3 ? numbers[2] : 0
  return .number(Double(numbers[0]) + Double(numbers[1] * 60 + seconds) / 3600, unit: "hours")
}

private let guessWords = [
  "about", "approx", "approx.", "approximately", "around", "roughly", "circa", "ca", "ca.", "c.", "c", "some", "nearly",
  "almost", "~", "≈", "+/-", "±", "say", "perhaps", "maybe", "est", "est.",
]
private let boundWords = [
  "up to", "at least", "at most", "more than", "less than", "over", "under", "min", "max", "min.", "max.", "<", ">",
  "<=",
  ">=", "≤", "≥", "from", "below", "above",
]

/// Why a cell with digits is no single number, when words or signs around it say so.
func reasonFromWords(_ parts: NumberParts) -> String? {
  let before = folded(parts.before)
  let behind = folded(parts.behind)
  let digits = parts.value(decimal: NumberParts.point).map { shortestText($0) } ?? "40"
  let number = parts.marks.isEmpty && !parts.isNegative ? digits : "40"
  if guessWords.contains(before) || behind == "?" || behind == "ish" || behind == "-ish" || guessWords.contains(behind)
  {
    return "a guess is not a number yet; write \(number) alone, and that it is a guess in a column of its own"
  }
  if boundWords.contains(before) || behind == "+" || behind.hasPrefix("or more") || behind.hasPrefix("or less") {
    return "a bound is not a number yet; write \(number) alone, or the least and the most in columns of their own"
  }
  if let first = behind.unicodeScalars.first, NumberParts.isMinus(first) || behind.hasPrefix("to "),
    behind.unicodeScalars.contains(where: { (0x30...0x39).contains($0.value) })
  {
    return "a range is not a number yet; write one number, or the least and the most in columns of their own"
  }
  return nil
}

/// Why a cell without digits is no number.
func reasonWithoutDigits(_ cell: String) -> String {
  let text = folded(cell)
  if text == "-" || text == "--" {
    return "a dash can mean none or not known; write 0 for none and leave the cell empty when it is not known"
  }
  switch text {
  case "?", "??", "tbc", "tbd", "n/a", "na", "unknown", "not known", "none known", "don't know":
    return "leave the cell empty when the number is not known"
  case "none", "nil", "zero", "nothing": return "write 0 for none"
  default:
    return text.hasPrefix("#")
      ? "it is an error of a spreadsheet program's formula" : "there is no number in it; write digits, such as 40"
  }
}
