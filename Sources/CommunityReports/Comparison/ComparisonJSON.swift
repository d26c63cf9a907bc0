// What does `kith compare --format json` print?

public import CommunityMeasures
import CommunityModel
public import PlainText

/// A comparison as JSON. Numbers keep their full precision; what cannot be said is `null`, with words.
public enum ComparisonJSON {
  /// The whole document. Elements go by their ID, or by their label where there is none.
  ///
  /// - Parameters:
  ///   - comparison: The two sides.
  ///   - version: The version of the program, `0.1.0`.
  public static func document(_ comparison: Comparison, version: String) -> JSONValue {
    .object(
      [
        JSONMember("kith", .string(version)),
        JSONMember("share", .string(comparison.before.community.shared.level.rawValue)),
      ] + members(comparison) { _ in true })
  }

  /// The same without the program's version, as a step of a trend.
  ///
  /// - Parameter takes: Whether a measure may be told.
  static func step(_ comparison: Comparison, takes: (MeasureChange) -> Bool) -> JSONValue {
    .object(members(comparison, takes: takes))
  }

  private static func members(_ comparison: Comparison, takes: (MeasureChange) -> Bool) -> [JSONMember] {
    let (before, after) = (comparison.before.community, comparison.after.community)
    return [
      JSONMember("before", side(comparison.before)),
      JSONMember("after", side(comparison.after)),
      JSONMember("measures", .array(comparison.measures.filter(takes).map { measure($0) })),
      JSONMember("participation", .array(comparison.participation.map { participation($0) })),
      JSONMember("joiners", .array(comparison.joiners.map { .string(after.key(of: $0)) })),
      JSONMember("leavers", .array(comparison.leavers.map { .string(before.key(of: $0)) })),
      JSONMember("gained", .array(comparison.gained.map { tie($0, of: after) })),
      JSONMember("lost", .array(comparison.lost.map { tie($0, of: before) })),
    ]
  }

  private static func side(_ ledger: Ledger) -> JSONValue {
    .object([
      JSONMember("dataset", MeasureJSON.dataset(ledger)), JSONMember("selection", MeasureJSON.selection(ledger)),
    ])
  }

  private static func measure(_ change: MeasureChange) -> JSONValue {
    .object([
      JSONMember("id", .string(change.id)),
      JSONMember("options", MeasureJSON.answer(.fields(change.before.options))),
      JSONMember("unit", .string(change.before.unit)),
      JSONMember("before", value(change.before.value, change.before.low, change.before.high)),
      JSONMember("after", value(change.after.value, change.after.low, change.after.high)),
      JSONMember("change", MeasureJSON.answer(Answer(change.change))),
      JSONMember("low", MeasureJSON.answer(Answer(change.low))),
      JSONMember("high", MeasureJSON.answer(Answer(change.high))),
      JSONMember("undefined", MeasureJSON.text(change.cannotSay())),
      JSONMember("flag", MeasureJSON.text(change.flagText)),
    ])
  }

  /// A number where it is known, else its bounds, else null.
  private static func value(_ value: Double?, _ low: Double?, _ high: Double?) -> JSONValue {
    if value == nil && (low != nil || high != nil) { return MeasureJSON.answer(.bounds(low: low, high: high)) }
    return MeasureJSON.answer(Answer(value))
  }

  private static func participation(_ change: ParticipationChange) -> JSONValue {
    var part = "gives"
    var stage: String?
    if case .decides(let at) = change.part {
      part = "decides"
      stage = at.rawValue
    }
    return .object([
      JSONMember("part", .string(part)), JSONMember("stage", MeasureJSON.text(stage)),
      JSONMember("constituency", .string(change.constituency)), JSONMember("before", .number(Double(change.before))),
      JSONMember("after", .number(Double(change.after))), JSONMember("flag", MeasureJSON.text(change.flagText)),
    ])
  }

  private static func tie(_ tie: Comparison.Tie, of community: Community) -> JSONValue {
    .object([
      JSONMember("from", .string(community.key(of: tie.from))), JSONMember("to", .string(community.key(of: tie.to))),
      JSONMember("type", .string(tie.kind.rawValue)), JSONMember("form", MeasureJSON.text(tie.form)),
      JSONMember("stage", MeasureJSON.text(tie.stage.rawValue)),
      JSONMember("row", .string(community.text(of: tie.row))),
    ])
  }
}
