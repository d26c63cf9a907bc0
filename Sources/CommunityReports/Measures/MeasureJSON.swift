// What does `kith measure --format json` print?

public import CommunityMeasures
public import CommunityModel
public import PlainText

/// The answers of measures as JSON.
///
/// Numbers keep their full precision and are never NaN. The keys of a measure are the same whatever the data, but for
/// `perElement`, `perGroup`, `perConnection` and `table`, which a measure has or has not.
public enum MeasureJSON {
  /// The whole document: the program, the dataset, the selection, and the answers in the order asked.
  ///
  /// - Parameters:
  ///   - results: Answers to questions asked of `ledger`.
  ///   - ledger: What was asked.
  ///   - version: The version of the program, `0.1.0`.
  public static func document(_ results: [MeasureResult], of ledger: Ledger, version: String) -> JSONValue {
    .object([
      JSONMember("kith", .string(version)),
      JSONMember("dataset", dataset(ledger)),
      JSONMember("selection", selection(ledger)),
      JSONMember("share", .string(ledger.community.shared.level.rawValue)),
      JSONMember("measures", .array(results.map { measure($0, of: ledger.community) })),
    ])
  }

  /// How large the dataset is. People who are not to be on the map are not counted.
  public static func dataset(_ ledger: Ledger) -> JSONValue {
    let community = ledger.community
    let consent = community.elements.consent
    let connections = community.connections
    var rows = connections.count
    var elements = community.elements.count
    if !consent.isUnused {
      elements = community.elements.indices.filter { consent[$0] != .none }.count
      rows = 0
      for position in 0..<connections.count {
        let row = ConnectionIndex(position)
        if consent[connections.from(row)] != .none && consent[connections.to(row)] != .none { rows += 1 }
      }
    }
    return .object([
      JSONMember("title", .string(community.settings.title)),
      JSONMember("elements", .number(Double(elements))),
      JSONMember("connections", .number(Double(rows))),
      JSONMember("unknownAmounts", .number(Double(unknownAmounts(ledger)))),
    ])
  }

  /// What part of the dataset was measured.
  public static func selection(_ ledger: Ledger) -> JSONValue {
    let selection = ledger.selection
    return .object([
      JSONMember("layer", .string(ledger.layer.rawValue)),
      JSONMember("unit", text(unit(ledger))),
      JSONMember("valuation", text(selection.valuation)),
      JSONMember("from", text(ledger.community.text(of: selection.from))),
      JSONMember("to", text(ledger.community.text(of: selection.to))),
      JSONMember("where", .array(selection.conditions.map { .string(conditionText($0)) })),
      JSONMember("undirected", .bool(selection.undirected)),
      JSONMember("seed", .number(Double(selection.seed))),
    ])
  }

  /// One answer. Elements go by their ID, or by their label where there is none.
  public static func measure(_ result: MeasureResult, of community: Community) -> JSONValue {
    var members = [
      JSONMember("id", .string(result.id)),
      JSONMember("options", fields(result.options)),
      JSONMember("value", number(result.value)),
      JSONMember("low", number(result.low)),
      JSONMember("high", number(result.high)),
      JSONMember("unit", .string(result.unit)),
      JSONMember("undefined", text(result.undefined)),
    ]
    if let perElement = result.perElement {
      members.append(
        JSONMember(
          "perElement",
          .object(perElement.map { JSONMember(community.key(of: $0.element), answer($0.answer)) })))
    }
    if let perGroup = result.perGroup { members.append(JSONMember("perGroup", fields(perGroup))) }
    if let perConnection = result.perConnection {
      members.append(
        JSONMember(
          "perConnection",
          .array(
            perConnection.map {
              .object([
                JSONMember("from", .string(community.key(of: $0.from))),
                JSONMember("to", .string(community.key(of: $0.to))),
                JSONMember("value", number($0.value)),
              ])
            })))
    }
    members.append(JSONMember("parts", fields(result.parts)))
    if let table = result.table {
      members.append(
        JSONMember(
          "table",
          .object([
            JSONMember("columns", .array(table.columns.map { .string($0) })),
            JSONMember("rows", .array(table.rows.map { .array($0.map { answer($0) }) })),
          ])))
    }
    members.append(JSONMember("basis", basis(result.basis)))
    members.append(JSONMember("findings", .array(result.findings.map { finding($0, of: community) })))
    return .object(members)
  }

  /// A number, words, or several of these. What is undefined is `null`.
  public static func answer(_ answer: Answer) -> JSONValue {
    switch answer {
    case .none: .null
    case .number(let value): number(value)
    case .bounds(let low, let high): .object([JSONMember("low", number(low)), JSONMember("high", number(high))])
    case .text(let text): .string(text)
    case .list(let answers): .array(answers.map { self.answer($0) })
    case .fields(let fields): self.fields(fields)
    }
  }

  static func basis(_ basis: Basis) -> JSONValue {
    .object([
      JSONMember("recorded", .number(Double(basis.recorded))),
      JSONMember("stated", .number(Double(basis.stated))),
      JSONMember("estimated", .number(Double(basis.estimated))),
      JSONMember("illustrative", .number(Double(basis.illustrative))),
      JSONMember("unsaid", .number(Double(basis.unsaid))),
      JSONMember("unknownAmounts", .number(Double(basis.unknownAmounts))),
    ])
  }

  private static func finding(_ finding: Finding, of community: Community) -> JSONValue {
    .object([
      JSONMember("severity", .string(finding.severity.rawValue)),
      JSONMember("text", .string(finding.text)),
      JSONMember("rows", .array(finding.rows.map { .string(community.text(of: $0)) })),
    ])
  }

  private static func fields(_ fields: [Answer.Field]) -> JSONValue {
    .object(fields.map { JSONMember($0.name, answer($0.answer)) })
  }

  static func number(_ value: Double?) -> JSONValue {
    guard let value, value.isFinite else { return .null }
    return .number(value)
  }

  static func text(_ text: String?) -> JSONValue {
    guard let text, !text.isEmpty else { return .null }
    return .string(text)
  }

  /// The unit in force: the one named, else the only one in the layer. `nil` under a valuation and when there are several.
  private static func unit(_ ledger: Ledger) -> String? {
    if ledger.selection.valuation != nil { return nil }
    do throws(MeasureFailure) {
      return try ledger.unit(ledger.selection.unit, in: ledger.layer)
    } catch {
      return nil
    }
  }

  /// Rows that were given and whose amount nobody knows. A mutual row counts once.
  private static func unknownAmounts(_ ledger: Ledger) -> Int {
    var count = 0
    var previous: ConnectionIndex?
    for position in 0..<ledger.count {
      let entry = ledger[position]
      if entry.row != previous, entry.status.countsAsGiven, entry.amount.state == .unknown { count += 1 }
      previous = entry.row
    }
    return count
  }

  static func conditionText(_ condition: Selection.Condition) -> String {
    (condition.table.map { "\($0.rawValue)." } ?? "") + "\(condition.column)=\(condition.value)"
  }
}
