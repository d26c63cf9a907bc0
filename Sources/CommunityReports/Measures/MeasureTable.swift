// What does `kith measure` print on a terminal?

import CommunityMeasures
import CommunityModel
import PlainText

/// The answers of measures as a table of plain text, and as CSV.
package enum MeasureTable {
  /// A table that fits `width` columns: measure, value, and what it says in a sentence.
  ///
  /// - Parameters:
  ///   - details: Also the parts, groups and elements of every answer, below the table.
  ///   - width: At least 60.
  package static func text(
    _ results: [MeasureResult], of community: Community, details: Bool = false, width: Int = 80
  ) -> String {
    var rows = [["measure", "value", "reading"]]
    for result in results { rows.append([name(of: result), value(of: result), reading(of: result)]) }
    let names = min(widest(rows, 0), max(14, width * 32 / 100))
    let values = min(widest(rows, 1), max(12, width * 2 / 10))
    var text = ""
    for row in rows {
      text += lines(row, widths: [names, values, width - names - values - 4])
    }
    if details {
      for result in results { text += detail(of: result, of: community, width: width) }
    } else {
      text += remarks(on: results, width: width)
    }
    return text
  }

  /// One row for each number: of the whole, of its parts, its groups and its elements.
  package static func csv(_ results: [MeasureResult], of community: Community) -> [UInt8] {
    var writer = CSVWriter()
    writer.row(["Measure", "Options", "Of", "Name", "Value", "Low", "High", "Unit", "Undefined", "Reading"])
    for result in results {
      let options = optionsText(result)
      writer.row([
        result.id, options, "whole", "", exact(result.value), exact(result.low), exact(result.high), result.unit,
        result.undefined ?? "", plainSentence(of: result) ?? "",
      ])
      func add(_ of: String, _ name: String, _ answer: Answer) {
        for item in flattened(name, answer) {
          writer.row([result.id, options, of, item.name] + cells(item.answer) + [result.unit, "", ""])
        }
      }
      for field in result.parts { add("part", field.name, field.answer) }
      for field in result.perGroup ?? [] { add("group", field.name, field.answer) }
      for item in result.perElement ?? [] { add("element", community.key(of: item.element), item.answer) }
      for item in result.perConnection ?? [] {
        add("connection", "\(community.key(of: item.from)) to \(community.key(of: item.to))", .number(item.value))
      }
    }
    // A file is handed on without what was said when it was made.
    writer.row(["share", "", "", "", "", "", "", "", "", ShareWords.line(community.shared)])
    return writer.bytes
  }

  /// The sentence for a meeting. `nil` when there is no value, or none that a lay reader should be told.
  package static func plainSentence(of result: MeasureResult) -> String? {
    guard result.value != nil, let plain = result.measure?.plain else { return nil }
    return plain(result)
  }

  /// `0.41 share`, `between 0.2 and 0.6`, or a dash.
  static func value(of result: MeasureResult) -> String {
    let unit = unitWord(result.unit)
    if let value = result.value {
      if let low = result.low, let high = result.high, low < high {
        return "\(short(value)) (\(short(low)) to \(short(high)))\(unit)"
      }
      return short(value) + unitWord(result.unit, isOne: value == 1)
    }
    switch (result.low, result.high) {
    case (let low?, let high?):
      // Two ends that read alike are no range.
      return short(low) == short(high) ? "about \(short(low))\(unit)" : "\(short(low)) to \(short(high))\(unit)"
    case (let low?, nil): return "at least \(short(low))\(unitWord(result.unit, isOne: low == 1))"
    case (nil, let high?): return "at most \(short(high))\(unit)"
    case (nil, nil): return "cannot say"
    }
  }

  static func name(of result: MeasureResult) -> String {
    let options = optionsText(result)
    return terminalSafe(options.isEmpty ? result.id : "\(result.id):\(options)")
  }

  static func reading(of result: MeasureResult) -> String {
    if let sentence = plainSentence(of: result) { return terminalSafe(sentence) }
    if let undefined = result.undefined { return terminalSafe(undefined) }
    return result.measure?.answer ?? ""
  }

  static func optionsText(_ result: MeasureResult) -> String {
    var text = ""
    for option in result.options {
      if !text.isEmpty { text += "," }
      text += "\(option.name)=\(plain(option.answer))"
    }
    return text
  }

  /// Nothing for what is a number without a unit; in the singular for one thing that is counted.
  private static func unitWord(_ unit: String, isOne: Bool = false) -> String {
    if ["", "share", "index", "ratio", "level", "correlation", "coefficient"].contains(unit) { return "" }
    if isOne, let one = singulars[unit] { return " " + one }
    return " \(terminalSafe(unit))"
  }

  private static let singulars = [
    "elements": "element", "connections": "connection", "links": "link", "pairs": "pair", "contributors": "contributor",
    "activities": "activity", "things": "thing", "assets": "asset", "offers": "offer", "needs": "need",
    "triads": "triad",
    "cycles": "cycle", "matches": "match", "months": "month", "circles": "circle", "pieces": "piece", "others": "other",
  ]

  /// Few digits, but never so few that a small number reads as nothing.
  static func short(_ number: Double) -> String {
    let size = number < 0 ? -number : number
    if size > 0 && size < 0.00005 {
      if size < 1e-9 { return shortestText(number) }
      // To its first digit: 0.00003.
      var places = 5
      var first = size * 1e5
      while first < 1 { (places, first) = (places + 1, first * 10) }
      return readableNumber(number, places: places)
    }
    return readableNumber(number, places: size > 0 && size < 0.1 ? 4 : 2)
  }

  static func exact(_ number: Double?) -> String { number.map { shortestText($0) } ?? "" }

  private static func cells(_ answer: Answer) -> [String] {
    switch answer {
    case .number(let number): [exact(number), exact(number), exact(number)]
    case .bounds(let low, let high): ["", exact(low), exact(high)]
    default: [plain(answer), "", ""]
    }
  }

  /// Answers under names become one line each: `carer / overall`.
  private static func flattened(_ name: String, _ answer: Answer) -> [(name: String, answer: Answer)] {
    guard case .fields(let fields) = answer else { return [(name, answer)] }
    return fields.flatMap { flattened("\(name) / \($0.name)", $0.answer) }
  }

  /// An answer in one cell.
  static func plain(_ answer: Answer) -> String {
    switch answer {
    case .none: return ""
    case .number(let number): return shortestText(number)
    case .bounds(let low, let high):
      switch (low, high) {
      case (let low?, let high?): return "\(shortestText(low)) to \(shortestText(high))"
      case (let low?, nil): return "at least \(shortestText(low))"
      case (nil, let high?): return "at most \(shortestText(high))"
      case (nil, nil): return ""
      }
    case .text(let text): return text
    case .list(let answers): return joined(answers.map { plain($0) }, by: ", ")
    case .fields(let fields): return joined(fields.map { "\($0.name) \(plain($0.answer))" }, by: "; ")
    }
  }

  /// What is to be asked or minded, each sentence once.
  private static func remarks(on results: [MeasureResult], width: Int) -> String {
    var told: [String] = []
    for result in results {
      for finding in result.findings where finding.severity != .note && !told.contains(finding.text) {
        told.append(finding.text)
      }
    }
    return told.reduce("") { $0 + wrapped("- \(terminalSafe($1))", width: width, indent: 2) }
  }

  private static func detail(of result: MeasureResult, of community: Community, width: Int) -> String {
    var items: [(name: String, answer: Answer)] = []
    for field in result.parts { items += flattened(field.name, field.answer) }
    for field in result.perGroup ?? [] { items += flattened(field.name, field.answer) }
    var quiet = 0
    for item in result.perElement ?? [] {
      let numbers = flattened(community.label(of: item.element), item.answer)
      if numbers.allSatisfy({ saysNothing($0.answer) }) { quiet += 1 } else { items += numbers }
    }
    if quiet > 0 { items.append(("\(quiet) \(quiet == 1 ? "other" : "others")", .text("0, or no answer"))) }
    for item in result.perConnection ?? [] {
      items.append(("\(community.label(of: item.from)) to \(community.label(of: item.to))", .number(item.value)))
    }
    var rows = items.map { [terminalSafe($0.name), terminalSafe(shortPlain($0.answer))] }
    if let table = result.table {
      if !items.isEmpty { rows.append(["", ""]) }
      rows.append([joined(table.columns.map { terminalSafe($0) }, by: "  "), ""])
      for row in table.rows { rows.append([joined(row.map { terminalSafe(shortPlain($0)) }, by: "  "), ""]) }
    }
    guard !rows.isEmpty || !result.findings.isEmpty else { return "" }
    let first = min(max(12, widest(items.map { [terminalSafe($0.name)] }, 0)), width / 2)
    var text = "\n\(name(of: result))\n"
    for row in rows {
      text += row[1].isEmpty ? "  \(row[0])\n" : lines(["", row[0], row[1]], widths: [0, first, width - first - 4])
    }
    for finding in result.findings { text += wrapped("- \(terminalSafe(finding.text))", width: width, indent: 2) }
    return text
  }

  private static func saysNothing(_ answer: Answer) -> Bool {
    switch answer {
    case .none: true
    case .number(let number): number == 0
    default: false
    }
  }

  private static func shortPlain(_ answer: Answer) -> String {
    switch answer {
    case .none: "cannot say"
    case .number(let number): short(number)
    case .bounds(let low?, let high?): "\(short(low)) to \(short(high))"
    case .bounds(let low?, nil): "at least \(short(low))"
    case .list(let answers) where answers.count > 40:
      // What nobody reads to its end is told by both ends; JSON and CSV have it whole.
      joined(answers.prefix(10).map { plain($0) }, by: ", ")
        + ", \(readableNumber(Double(answers.count - 20))) more, "
        + joined(answers.suffix(10).map { plain($0) }, by: ", ")
    default: plain(answer)
    }
  }

  private static func widest(_ rows: [[String]], _ column: Int) -> Int {
    rows.reduce(0) { max($0, columnWidth($1[column])) }
  }

  /// A row whose cells are broken into lines of their columns' widths.
  static func lines(_ cells: [String], widths: [Int]) -> String {
    let wrappedCells = zip(cells, widths).map { brokenLines($0, at: max($1, 1)) }
    var text = ""
    for line in 0..<(wrappedCells.map { $0.count }.max() ?? 0) {
      var row = ""
      for (column, pieces) in wrappedCells.enumerated() {
        let piece = line < pieces.count ? pieces[line] : ""
        row += column == 0 ? piece : "  " + piece
        row += String(repeating: " ", count: max(0, widths[column] - columnWidth(piece)))
      }
      while row.last == " " { row.removeLast() }
      text += row + "\n"
    }
    return text
  }

  static func wrapped(_ text: String, width: Int, indent: Int) -> String {
    var out = ""
    for (number, line) in brokenLines(text, at: width - indent).enumerated() {
      out += (number == 0 ? "" : String(repeating: " ", count: indent)) + line + "\n"
    }
    return out
  }
}

/// The texts one after the other with something between them.
func joined(_ texts: [String], by separator: String) -> String {
  var out = ""
  for (number, text) in texts.enumerated() { out += number == 0 ? text : separator + text }
  return out
}

/// Whether `part` stands somewhere in `text`, byte for byte.
func holds(_ text: String, _ part: String) -> Bool {
  let bytes = Array(text.utf8)
  let wanted = Array(part.utf8)
  guard wanted.count <= bytes.count else { return false }
  return (0...(bytes.count - wanted.count)).contains { bytes[$0..<($0 + wanted.count)].elementsEqual(wanted) }
}
