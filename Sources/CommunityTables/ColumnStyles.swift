// How a column wrote its numbers and dates, said where one of its cells alone could have been read in two ways.

import PlainText

/// Says how `1.234` was read.
func tellNumberStyle(_ style: NumberStyle, at place: Place, log: inout DiagnosticLog) {
  guard let cell = style.decidedCell, case .number(let number, _) = style.read(cell) else { return }
  let why =
    style.isDecidedByOthers
    ? "other cells of the column have decimal \(style.decimalComma ? "commas" : "points")"
    : "a comma before three digits is taken for thousands"
  log.add(
    Fault(
      code: .numbersReadAs, severity: .note, message: "\(quoted(cell)) is read as \(shortestText(number)): \(why).",
      advice: "If that is wrong, write numbers without a mark between thousands."), at: place)
}

/// Says how `03/04/2026` was read.
func tellDateStyle(_ style: DateStyle, at place: Place, log: inout DiagnosticLog) {
  guard let decided = style.decided, case .day(let year, let month, let day) = style.read(decided.cell) else { return }
  func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
  log.add(
    Fault(
      code: .datesReadAs, severity: .note,
      message: "\(quoted(decided.cell)) is read as \(year)-\(two(month))-\(two(day)): \(quoted(decided.by)) in the "
        + "column has the \(style.order == .dayFirst ? "day" : "month") first.",
      advice: "If that is wrong, write dates as 2026-04-03."), at: place)
}
