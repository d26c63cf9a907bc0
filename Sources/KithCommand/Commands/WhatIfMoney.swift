// What a scenario costs, and what keeping would cost, for a terminal.

import CommunityMeasures
import CommunityModel
import CommunityReports
import PlainText

/// The least that would keep everything going.
enum KeepText {
  static func text(_ keep: MeasureResult) -> String {
    var text = "\nThe least that would keep it all going\n"
    if keep.part("activities") == 0 && keep.value != nil {
      return text + "  Nothing stops, so nothing has to be kept.\n"
    }
    if let value = keep.value {
      let isMost = keep.findings.contains { $0.text.contains("at most,") }
      text += "  \(isMost ? "At most " : "")\(readableNumber(value)) \(keep.unit), by what is paid for it today"
      if let low = keep.low, let high = keep.high, low < high {
        text += " (\(readableNumber(low)) to \(readableNumber(high)))"
      }
      text += ".\n"
    } else if let undefined = keep.undefined {
      text += "  \(undefined)\n"
    }
    let hours = keep.part("hours") ?? 0
    if hours > 0 { text += "  It pays for \(readableNumber(hours)) hours.\n" }
    text += inputs("What is paid for today", keep, isPriced: true)
    text += inputs("What has no price here and would have to be found", keep, isPriced: false)
    for finding in keep.findings where finding.text.hasPrefix("Whether ") { text += "  \(finding.text)\n" }
    return text
  }

  private static func inputs(_ heading: String, _ keep: MeasureResult, isPriced: Bool) -> String {
    var lines: [String] = []
    for row in keep.table?.rows ?? [] {
      guard row.count == 3, case .text(let input) = row[0], case .text(let place) = row[1],
        case .text(let priced) = row[2], (priced == "yes") == isPriced
      else { continue }
      lines.append("    \(input) [\(place)]\n")
    }
    if lines.isEmpty { return "" }
    let shown = lines.prefix(20).joined()
    return "  \(heading)\n\(shown)" + (lines.count > 20 ? "    and \(lines.count - 20) more\n" : "")
  }
}

/// What a scenario costs, and what it leaves open.
enum ScenarioText {
  static func text(_ answer: ScenarioAnswer) -> String {
    let community = answer.then.community
    var text = ""
    if !answer.costs.isEmpty {
      text += "\nWhat it costs\n"
      for cost in answer.costs {
        let rows = cost.rows == 1 ? "1 row" : "\(cost.rows) rows"
        let amount =
          cost.isRange
          ? "between \(readableNumber(cost.sum.low)) and \(readableNumber(cost.sum.high))"
          : (cost.unknownRows > 0 ? "at least " : "") + readableNumber(cost.amount)
        text += "  \(community.label(of: cost.by)): \(amount) \(cost.unit)"
        text += " in \(rows)" + (cost.unknownRows > 0 ? ", \(cost.unknownRows) of them unknown" : "") + "\n"
      }
    }
    for payer in answer.unfunded {
      text +=
        "  Where \(community.label(of: payer)) would find the money is not said: no more comes in than today.\n"
    }
    let unmet = answer.newlyUnmet
    if !unmet.isEmpty { text += "\nNo longer met\n" + unmet.map { "  \($0.text)\n" }.joined() }
    if answer.gone.isEmpty && !answer.scenario.set.isEmpty {
      text += "\nAn amount is changed and nothing is taken away. What others would then cut is not followed.\n"
    }
    return text
  }

  static func json(_ answer: ScenarioAnswer) -> JSONValue {
    .array(
      answer.costs.map {
        .object([
          JSONMember("by", .string(answer.then.community.key(of: $0.by))), JSONMember("amount", .number($0.amount)),
          JSONMember("low", .number($0.sum.low)),
          JSONMember("high", $0.sum.high.isFinite ? .number($0.sum.high) : .null),
          JSONMember("unit", .string($0.unit)), JSONMember("rows", .number(Double($0.rows))),
          JSONMember("unknownRows", .number(Double($0.unknownRows))),
        ])
      })
  }
}
