// The selection, the same in every command: layer, unit, period, rows.

import CommunityMeasures
import CommunityModel
import CommunityTables
import PlainText

let selectionOptions: [OptionDeclaration] = [
  OptionDeclaration(
    "--layer", value: "layer", usual: "exchange where there is any, else all",
    choices: Selection.Layer.allCases.map { $0.rawValue },
    "Which connections are measured; exchange is contributions and rewards together."),
  OptionDeclaration("--unit", value: "unit", "Amounts in this unit only, such as hours or GBP."),
  OptionDeclaration(
    "--valuation", value: "name", "Convert amounts as valuations.csv says under this name, in place of --unit."),
  OptionDeclaration("--from", value: "date", "Rows from this day, month, quarter, year or phase on."),
  OptionDeclaration("--to", value: "date", "Rows up to this day, month, quarter, year or phase."),
  OptionDeclaration("--at", value: "date", "The same as --from and --to with one date."),
  OptionDeclaration(
    "--where", value: "column=value", repeats: true,
    "Only elements or connections with this value. Write elements.Type= or connections.Type= where both sheets have "
      + "the column."),
  OptionDeclaration("--undirected", "Take every connection as going both ways."),
  OptionDeclaration("--seed", value: "number", usual: "1", "Where random numbers start."),
  OptionDeclaration(
    "--threads", value: "number", usual: "all cores", "How many cores may work; the answers are the same with any."),
  OptionDeclaration("--timings", "Tell on standard error how long each phase took, a JSON object a line."),
  asOption,
]

extension Invocation {
  /// The selection that was asked for, checked against what `community` holds.
  ///
  /// - Parameter chosen: In place of the last `--at`.
  func selection(of community: Community, at chosen: String? = nil) throws(CommandFailure) -> Selection {
    var selection = Selection()
    if let layer = value("--layer") { selection.layer = Selection.Layer(rawValue: layer) }
    if value("--unit") != nil && value("--valuation") != nil {
      throw .wrongUse("--valuation takes the place of --unit: give one of them.")
    }
    if let unit = value("--unit") { selection.unit = try checkedUnit(unit, in: community) }
    if let name = value("--valuation") { selection.valuation = try checkedValuation(name, in: community) }
    if let at = chosen ?? value("--at") {
      if value("--from") != nil || value("--to") != nil {
        throw .wrongUse("--at stands for --from and --to together: give either.")
      }
      selection.from = try moment(at, "--at", community.settings)
      selection.to = selection.from
    }
    if let from = value("--from") { selection.from = try moment(from, "--from", community.settings) }
    if let to = value("--to") { selection.to = try moment(to, "--to", community.settings) }
    if let from = selection.from.days?.first, let to = selection.to.days?.last, to < from {
      throw .wrongUse("--from \(value("--from") ?? "") is later than --to \(value("--to") ?? "").")
    }
    selection.conditions = try conditions(of: community)
    selection.undirected = has("--undirected")
    if let text = value("--seed") {
      guard let seed = UInt64(text) else { throw .wrongUse("--seed \(text) is not a whole number.") }
      selection.seed = seed
    }
    return selection
  }

  private func checkedUnit(_ unit: String, in community: Community) throws(CommandFailure) -> String {
    let units = Ledger(community).units(in: .all).map { $0.unit }
    if let known = units.first(where: { $0 == unit }) ?? units.first(where: { folded($0) == folded(unit) }) {
      return known
    }
    throw .wrongUse(
      "No amount is given in \"\(unit)\".\(didYouMean(unit, among: units))",
      hint: units.isEmpty ? "The dataset has no amounts." : "The dataset has \(listed(units, "and")).")
  }

  private func checkedValuation(_ name: String, in community: Community) throws(CommandFailure) -> String {
    var names: [String] = []
    for row in community.valuations where !names.contains(row.valuation) { names.append(row.valuation) }
    if let known = names.first(where: { folded($0) == folded(name) }) { return known }
    throw .wrongUse(
      "There is no valuation \"\(name)\".\(didYouMean(name, among: names))",
      hint: names.isEmpty ? "The dataset has no valuations.csv." : "The dataset has \(listed(names, "and")).")
  }

  private func moment(_ text: String, _ option: String, _ settings: Settings) throws(CommandFailure) -> Moment {
    if let moment = readMoment(text, in: settings), moment != .unsaid { return moment }
    let phases = settings.phases.map { $0.name }
    throw .wrongUse(
      "\(option) \"\(text)\" is neither a date nor a phase.\(didYouMean(text, among: phases))",
      hint: "Write 2025, 2025-03, 2025-Q1 or 2025-03-01"
        + (phases.isEmpty ? "." : ", or a phase: \(listed(phases)).")
    )
  }

  private func conditions(of community: Community) throws(CommandFailure) -> [Selection.Condition] {
    var conditions: [Selection.Condition] = []
    for text in all("--where") {
      guard let equals = text.firstIndex(of: "=") else {
        throw .wrongUse("Write --where as COLUMN=VALUE, not \"\(text)\".")
      }
      let value = trimmed(String(text[text.index(after: equals)...]))
      let written = trimmed(String(text[..<equals]))
      conditions.append(try condition(written, value, community))
    }
    return conditions
  }

  private func condition(
    _ written: String, _ value: String, _ community: Community
  ) throws(CommandFailure) -> Selection.Condition {
    let elementColumns = elementColumnNames(community)
    let connectionColumns = connectionColumnNames(community)
    for (table, columns) in [(TableName.elements, elementColumns), (.connections, connectionColumns)] {
      let prefix = table.rawValue + "."
      guard folded(written).hasPrefix(prefix) else { continue }
      let column = String(written.dropFirst(prefix.count))
      if let known = columns.first(where: { folded($0) == folded(column) }) {
        return Selection.Condition(table: table, column: known, value: value)
      }
      throw .wrongUse(
        "\(community.fileName(of: table)) has no column \"\(column)\".\(didYouMean(column, among: columns))")
    }
    let inElements = elementColumns.first { folded($0) == folded(written) }
    let inConnections = connectionColumns.first { folded($0) == folded(written) }
    switch (inElements, inConnections) {
    case (let column?, nil): return Selection.Condition(table: .elements, column: column, value: value)
    case (nil, let column?): return Selection.Condition(table: .connections, column: column, value: value)
    case (let column?, .some):
      throw .wrongUse(
        "Both sheets have a column \(column).",
        hint: "Write --where elements.\(column)=\(value) or --where connections.\(column)=\(value).")
    case (nil, nil):
      throw .wrongUse(
        "There is no column \"\(written)\" in this dataset."
          + didYouMean(written, among: elementColumns + connectionColumns))
    }
  }
}

/// The headers that the sheet of elements has.
func elementColumnNames(_ community: Community) -> [String] {
  community.elements.columns.map { $0.rawValue } + community.elements.extras.map { $0.name }
}

/// The headers that the sheet of connections has.
func connectionColumnNames(_ community: Community) -> [String] {
  community.connections.columns.map { $0.rawValue } + community.connections.extras.map { $0.name }
}
