// Which figures of a shared copy tell of too few people?

import CommunityMeasures
import CommunityModel
import PlainText

/// The rule of small numbers for answers that leave the room.
///
/// A figure of fewer people than ``SharedAs/fewest`` is left out, and so is one more group while the hidden ones could be
/// worked out: all that is told are totals and the groups that are shown, so a total less what is shown is a sum over the
/// hidden groups together, which are two at least and hold enough people.
package enum SmallNumbers {
  /// The answer as it may be told. One of a private copy is given back as it is.
  package static func kept(_ result: MeasureResult, _ ledger: Ledger) -> MeasureResult {
    guard ledger.community.shared.isShared else { return result }
    var kept = result
    kept.perElement = result.perElement?.filter { !isFew($0.element, ledger) || isWords($0.answer) }
    kept.perConnection = result.perConnection?.filter { !isFew($0.from, ledger) && !isFew($0.to, ledger) }
    let isEquity = result.measure?.family == .equity
    if isEquity {
      kept.table = nil
      if people(ledger) < ledger.community.shared.fewest { return undefined(kept) }
    }
    let hidden = hiddenGroups(of: result, ledger)
    if hidden.isEmpty { return kept }
    // Where there are no more people than these, the total is theirs.
    if kept.perGroup != nil, people(ledger) < ledger.community.shared.fewest { return undefined(kept) }
    kept.perGroup = kept.perGroup?.map { hides($0.name, hidden) ? Answer.Field($0.name, Answer.none) : $0 }
    kept.table = nil
    kept.parts = kept.parts.map { part in
      if case .fields = part.answer { return Answer.Field(part.name, Answer.none) }
      return part
    }
    kept.findings = kept.findings.filter { finding in !hidden.contains { holds(folded(finding.text), folded($0)) } }
    // A comparison of two groups is solved for the one by the other.
    let namesGroups = kept.options.contains { $0.name == "groups" }
    if isEquity, namesGroups || ofTwoGroups.contains(result.id) { return undefined(kept) }
    return kept
  }

  private static let ofTwoGroups = ["group-gap", "kitagawa", "oaxaca-blinder"]

  /// The groups by a column that must not be told: those of few people, and as many more as hide them.
  ///
  /// - Parameter sizes: People in each group, at least; nought for one without people.
  static func hidden(_ sizes: [(name: String, people: Double)], fewest: Double) -> [String] {
    var shown = sizes.filter { $0.people > 0 }.sorted { ($0.people, folded($0.name)) < ($1.people, folded($1.name)) }
    var hidden: [String] = []
    var people = 0.0
    while let next = shown.first, next.people < fewest || !hidden.isEmpty && (hidden.count < 2 || people < fewest) {
      hidden.append(next.name)
      people += next.people
      shown.removeFirst()
    }
    return hidden
  }

  private static func hiddenGroups(of result: MeasureResult, _ ledger: Ledger) -> [String] {
    var column = "Constituency"
    for option in result.options where option.name == "by" {
      if case .text(let named) = option.answer { column = named }
    }
    let groups: Groups
    do throws(MeasureFailure) {
      groups = try Groups(by: column, in: ledger)
    } catch {
      return []
    }
    var sizes = groups.names.map { (name: $0, people: 0.0) }
    let elements = ledger.community.elements
    for element in ledger.elements where elements.kind[element].isPerson {
      sizes[groups.group(of: element)].people += elements.headCount[element].low
    }
    return hidden(sizes, fewest: ledger.community.shared.fewest)
  }

  /// Whether a key speaks of a hidden group: by itself, or with another (`carer to professional`).
  private static func hides(_ name: String, _ hidden: [String]) -> Bool {
    let key = folded(name)
    return hidden.contains { key == folded($0) || holds(key, folded($0)) }
  }

  private static func undefined(_ result: MeasureResult) -> MeasureResult {
    var kept = result
    (kept.value, kept.low, kept.high) = (nil, nil, nil)
    kept.undefined = ShareWords.tooFew
    kept.perGroup = kept.perGroup?.map { Answer.Field($0.name, Answer.none) }
    kept.parts = kept.parts.map { Answer.Field($0.name, Answer.none) }
    kept.table = nil
    kept.findings = []
    return kept
  }

  private static func isFew(_ element: ElementIndex, _ ledger: Ledger) -> Bool {
    let elements = ledger.community.elements
    return elements.kind[element].isPerson && elements.headCount[element].low < ledger.community.shared.fewest
  }

  private static func people(_ ledger: Ledger) -> Double {
    let elements = ledger.community.elements
    return ledger.elements.reduce(0.0) { $0 + (elements.kind[$1].isPerson ? elements.headCount[$1].low : 0) }
  }

  private static func isWords(_ answer: Answer) -> Bool {
    switch answer {
    case .text, .list: true
    case .none, .number, .bounds, .fields: false
    }
  }
}
