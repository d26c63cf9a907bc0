// A comparison in words: what fell, what cannot be said.

import CommunityMeasures
import CommunityModel
import PlainText

extension MeasureChange {
  /// `gini rose by 0.2: it is less even.` `nil` where nothing is flagged.
  package var flagText: String? {
    guard let flag, let change else { return nil }
    let size = MeasureTable.short(change < 0 ? -change : change)
    return "\(MeasureTable.name(of: before)) \(change < 0 ? "fell" : "rose") by \(size): \(flag.meaning)."
  }

  /// Why the change cannot be said. `nil` where it can.
  package func cannotSay(sides: (String, String) = ("before", "after")) -> String? {
    if change != nil { return nil }
    if let moveOfPower { return moveOfPower.text }
    if before.value == nil && after.value == nil && before.undefined == after.undefined { return before.undefined }
    var reasons: [String] = []
    for (side, result) in [(sides.0, before), (sides.1, after)] where result.value == nil {
      var reason = result.undefined ?? "cannot say"
      if reason.last == "." { reason.removeLast() }
      reasons.append("\(side): \(reason)")
    }
    return joined(reasons, by: "; ")
  }
}

extension MoveOfPower {
  /// `most decisions were with professional (80 %), then with carer (100 %): moved, not shared`
  package var text: String {
    "most decisions were with \(Words.side(before.name)) (\(percentText(before.share))), then with "
      + "\(Words.side(after.name)) (\(percentText(after.share))): moved to another side, not shared"
  }
}

extension ParticipationChange {
  /// `carer, taking part at design`
  package var name: String { ParticipationChange.name(part, constituency) }

  static func name(_ part: Part, _ constituency: String) -> String {
    switch part {
    case .gives: "\(constituency), giving"
    case .decides(.unsaid): "\(constituency), taking part in decisions"
    case .decides(let stage): "\(constituency), taking part at \(stage.rawValue)"
    }
  }

  /// `nil` where nothing is flagged.
  package var flagText: String? {
    if !isFlagged { return nil }
    return "\(name): \(before) before, \(after == 0 ? "nobody" : String(after)) after."
  }
}

extension Comparison {
  /// Everything that fell further than the table of drops allows, measures first.
  package var flagTexts: [String] {
    measures.compactMap { $0.flagText } + participation.compactMap { $0.flagText }
  }
}

extension Comparison.Tie {
  /// `Ana to Café, contribution of time`
  func text(in community: Community) -> String {
    var text = "\(community.label(of: from)) \(isUndirected ? "and" : "to") \(community.label(of: to))"
    if !kind.rawValue.isEmpty { text += ", \(kind.rawValue)" }
    if !form.isEmpty { text += " of \(form)" }
    if stage != .unsaid { text += ", \(stage.rawValue)" }
    return text
  }
}
