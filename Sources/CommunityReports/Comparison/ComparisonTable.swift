// What does `kith compare` print on a terminal?

import CommunityMeasures
import CommunityModel
import PlainText

/// A comparison as plain text, and as CSV.
package enum ComparisonTable {
  /// How many names or connections are listed before "and 3 more".
  static let most = 12

  /// What fell, what moved, who came and went, what passes between whom.
  ///
  /// - Parameters:
  ///   - names: What the two sides are called.
  ///   - width: At least 60.
  package static func text(_ comparison: Comparison, names: (before: String, after: String), width: Int = 80) -> String
  {
    var text = MeasureTable.wrapped(
      "\(terminalSafe(names.before)), then \(terminalSafe(names.after))", width: width, indent: 2)
    if comparison.isEmpty {
      text += "\nNothing changed.\n"
      return text + cannotSay(comparison.measures, width: width)
    }
    let flags = comparison.flagTexts
    text += "\n" + (flags.isEmpty ? "Nothing fell further than the table of drops allows.\n" : "What slipped\n")
    for flag in flags { text += MeasureTable.wrapped("- \(terminalSafe(flag))", width: width, indent: 2) }
    if let move = comparison.moveOfPower {
      text += "\nWho decides\n" + MeasureTable.wrapped("- \(terminalSafe(move.text)).", width: width, indent: 2)
    }
    text += measures(comparison.measures, width: width) + participation(comparison, width)
    text += list(
      "Joined (connections in the second only)", comparison.joiners.map { comparison.after.community.label(of: $0) },
      width)
    text += list(
      "Left (connections in the first only)", comparison.leavers.map { comparison.before.community.label(of: $0) },
      width)
    text += list("Connections gained", comparison.gained.map { $0.text(in: comparison.after.community) }, width)
    text += list("Connections lost", comparison.lost.map { $0.text(in: comparison.before.community) }, width)
    return text + cannotSay(comparison.measures, width: width)
  }

  /// Measures that moved, for each unit in turn; those that did not in one line.
  ///
  /// - Parameter columns: What the two sides are called in the head of the table.
  package static func measures(
    _ changes: [MeasureChange], columns: (String, String) = ("before", "after"), width: Int = 80
  ) -> String {
    var text = ""
    var units: [String] = []
    for change in changes where !units.contains(unit(of: change)) { units.append(unit(of: change)) }
    var still: [String] = []
    for unit in units {
      let own = changes.filter { self.unit(of: $0) == unit }
      let moved = own.filter { $0.isChanged }
      let same = own.filter { !$0.isChanged && $0.before.value != nil }.map { name(of: $0) }
      let heading = unit.isEmpty ? "The whole dataset" : "In \(terminalSafe(unit))"
      if moved.isEmpty {
        still.append(unit.isEmpty ? "the whole dataset" : terminalSafe(unit))
        continue
      }
      text += "\n\(heading)\n"
      var rows = [["measure", columns.0, columns.1, "change"]]
      for change in moved {
        rows.append([
          name(of: change), MeasureTable.value(of: change.before), MeasureTable.value(of: change.after),
          changeText(change),
        ])
      }
      text += table(rows, width: width)
      if !same.isEmpty {
        text += MeasureTable.wrapped("The same: \(joined(same, by: ", "))", width: width, indent: 2)
      }
    }
    if !still.isEmpty {
      text +=
        "\n"
        + MeasureTable.wrapped(
          "In \(Words.listed(still)) nothing that can be said moved.", width: width, indent: 2)
    }
    return text
  }

  /// A row for each number, person and connection.
  package static func csv(_ comparison: Comparison) -> [UInt8] {
    var writer = CSVWriter()
    writer.row(["Kind", "Name", "Options", "Before", "After", "Change", "Low", "High", "Unit", "Flag", "Note"])
    func exact(_ number: Double?) -> String { MeasureTable.exact(number) }
    for change in comparison.measures {
      writer.row([
        "measure", change.id, MeasureTable.optionsText(change.before), exact(change.before.value),
        exact(change.after.value), exact(change.change), exact(change.low), exact(change.high), change.before.unit,
        change.flagText ?? "", change.cannotSay() ?? "",
      ])
    }
    for change in comparison.participation {
      let moved = String(change.after - change.before)
      writer.row([
        "participation", change.name, "", String(change.before), String(change.after), moved, moved, moved, "elements",
        change.flagText ?? "", "",
      ])
    }
    func add(_ kind: String, _ name: String) { writer.row([kind, name] + [String](repeating: "", count: 9)) }
    for element in comparison.joiners { add("joiner", comparison.after.community.key(of: element)) }
    for element in comparison.leavers { add("leaver", comparison.before.community.key(of: element)) }
    for tie in comparison.gained { add("gained", tie.text(in: comparison.after.community)) }
    for tie in comparison.lost { add("lost", tie.text(in: comparison.before.community)) }
    writer.row(["share"] + [String](repeating: "", count: 9) + [ShareWords.line(comparison.before.community.shared)])
    return writer.bytes
  }

  private static func unit(of change: MeasureChange) -> String {
    guard case .text(let unit)? = change.before.options.first(where: { $0.name == "unit" })?.answer else { return "" }
    return unit
  }

  /// The name, without the unit that stands in the heading.
  private static func name(of change: MeasureChange) -> String {
    var result = change.before
    result.options.removeAll { $0.name == "unit" }
    return MeasureTable.name(of: result)
  }

  /// `+0.2`, `-3 to +1`, that it cannot be said, or that power moved and nothing rose.
  static func changeText(_ change: MeasureChange) -> String {
    func signed(_ number: Double) -> String {
      number > 0 ? "+\(MeasureTable.short(number))" : number < 0 ? "-\(MeasureTable.short(-number))" : "0"
    }
    if change.moveOfPower != nil { return "not shared" }
    guard let value = change.change else {
      // Whatever the unknown is, it moved this way.
      if let low = change.low, let high = change.high, low >= 0 || high <= 0, low < high {
        return "\(signed(low)) to \(signed(high))"
      }
      return "cannot say"
    }
    guard let low = change.low, let high = change.high, low < high else { return signed(value) }
    return "\(signed(value)) (\(signed(low)) to \(signed(high)))"
  }

  private static func participation(_ comparison: Comparison, _ width: Int) -> String {
    let moved = comparison.participation.filter { $0.isChanged }
    if moved.isEmpty { return "" }
    var rows = [["who takes part", "before", "after", "change"]]
    for change in moved {
      let difference = change.after - change.before
      rows.append([
        terminalSafe(change.name), String(change.before), String(change.after),
        difference > 0 ? "+\(difference)" : String(difference),
      ])
    }
    return "\n" + table(rows, width: width)
  }

  private static func table(_ rows: [[String]], width: Int) -> String {
    let names = width * 2 / 5
    let cells = (width - names - 6) / 3
    return rows.reduce("") { $0 + MeasureTable.lines($1, widths: [names, cells, cells, cells]) }
  }

  private static func list(_ heading: String, _ items: [String], _ width: Int) -> String {
    if items.isEmpty { return "" }
    var text = "\n\(heading): \(items.count)\n"
    for item in items.prefix(most) { text += MeasureTable.wrapped("- \(terminalSafe(item))", width: width, indent: 2) }
    if items.count > most { text += "  and \(items.count - most) more\n" }
    return text
  }

  /// What could be said of neither, or of one side only, each reason once.
  package static func cannotSay(
    _ changes: [MeasureChange], sides: (String, String) = ("before", "after"), width: Int = 80
  ) -> String {
    var reasons: [(reason: String, names: [String])] = []
    for change in changes {
      guard let reason = change.cannotSay(sides: sides) else { continue }
      let unit = unit(of: change)
      let name = name(of: change) + (unit.isEmpty ? "" : " in \(unit)")
      if let known = reasons.firstIndex(where: { $0.reason == reason }) {
        reasons[known].names.append(name)
      } else {
        reasons.append((reason, [name]))
      }
    }
    if reasons.isEmpty { return "" }
    return reasons.reduce("\nWhat cannot be said\n") {
      $0
        + MeasureTable.wrapped(
          "- \(terminalSafe(joined($1.names, by: ", "))): \(terminalSafe($1.reason))", width: width, indent: 2)
    }
  }
}
