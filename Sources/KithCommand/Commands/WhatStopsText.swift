// The story of what stops, for a terminal.

import CommunityMeasures
import CommunityModel
import PlainText

/// What stopped and why, what shrank, what goes on, and beside it the simple count.
func whatStopsText(_ answer: WhatStops, _ ledger: Ledger, title: String, changesAmounts: Bool = false) -> String {
  let community = ledger.community
  func label(_ element: ElementIndex) -> String { community.label(of: element) }
  var text = ""
  if !title.isEmpty { text += title + "\n" }
  if !answer.without.isEmpty { text += "Without \(listed(answer.without.map { label($0) }, "and"))\n" }
  text += "\n" + headline(answer) + "\n"

  for round in 1...max(answer.rounds, 1) {
    let stops = answer.stops.filter { $0.round == round }
    if stops.isEmpty { continue }
    text += "\nRound \(round)\n"
    for stop in stops {
      text += "  \(stop.reason)" + rowsText(stop.rows, community) + "\n"
      for set in stop.keepSets {
        text += "    It would go on if somebody took over: \(listed(set, "and"))"
        text += stop.keepSetsAreExact ? ".\n" : " (at most this).\n"
      }
    }
  }
  text += section("Depends on amounts that nobody recorded", answer.undecided.map { $0.text })
  text += section("Goes on with less", answer.shrinks.map { shrinkText($0, label($0.element), changesAmounts) })
  text += section("Goes on", answer.goesOn.map { label($0) })
  text += section("Loses every recorded reward", answer.losesEveryReward.map { label($0) })
  text += section(
    "Benefits that end",
    answer.benefitsEnd.map { "\($0.form.isEmpty ? "what" : $0.form) from \(label($0.activity)) for \(label($0.for))" })
  text += section("Goes on, but weaker", answer.weakened.map { $0.text })
  text += section("Not met today, and left out", answer.notMetToday.map { $0.text })
  text += section("Money in hand", answer.reserves.map { $0.text })
  text += section("What a simple count would say", answer.naiveShare.compactMap { naiveText($0) })
  text += section("What the rules take for granted", answer.assumptions)
  return text
}

private func headline(_ answer: WhatStops) -> String {
  let total = answer.stops.count + answer.goesOn.count + answer.undecided.count
  if answer.stops.isEmpty {
    return answer.undecided.isEmpty ? "Nothing stops." : "Nothing surely stops; \(answer.undecided.count) may."
  }
  let rounds = answer.rounds == 1 ? "one round" : "\(answer.rounds) rounds"
  return "\(answer.stops.count) of \(total) activities and groups stop, in \(rounds)."
}

private func section(_ heading: String, _ lines: [String]) -> String {
  lines.isEmpty ? "" : "\n\(heading)\n" + lines.map { "  \($0)\n" }.joined()
}

private func rowsText(_ rows: [RowReference], _ community: Community) -> String {
  if rows.isEmpty { return "" }
  let shown = rows.prefix(4).map { community.text(of: $0) }.joined(separator: ", ")
  return " [\(shown)\(rows.count > 4 ? " and \(rows.count - 4) more" : "")]"
}

/// What comes in before something leaves: that is not today's where the scenario added to it or changed it.
private func shrinkText(_ shrink: WhatStops.Shrink, _ label: String, _ changesAmounts: Bool) -> String {
  let unknown = shrink.unknownRows == 0 ? "" : ", and \(amounts(shrink.unknownRows)) unknown"
  let when = changesAmounts ? "with the change" : "today"
  return "\(label): \(readableNumber(shrink.before)) \(shrink.unit) \(when), "
    + "\(readableNumber(shrink.after)) then\(unknown)"
}

extension Scenario {
  /// Whether amounts with the scenario are not those of today, before anything leaves.
  var changesAmounts: Bool {
    let amounts = ["amount", "low", "high", "unit", "per", "status"]
    return !add.isEmpty || !pay.isEmpty
      || set.contains { $0.cells.contains { amounts.contains(folded($0.column)) } }
  }
}

private func naiveText(_ naive: WhatStops.NaiveShare) -> String? {
  let unknown = naive.unknownRows == 0 ? "" : " (\(amounts(naive.unknownRows)) unknown, left out)"
  if let share = naive.share { return "\(percentText(share)) of the \(naive.unit) would be left\(unknown)" }
  guard let low = naive.low, let high = naive.high else { return nil }
  return "\(percentText(low)) to \(percentText(high)) of the \(naive.unit) would be left\(unknown)"
}

private func amounts(_ count: Int) -> String { count == 1 ? "1 amount" : "\(count) amounts" }
