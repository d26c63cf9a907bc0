// Which people are counted together, so that nobody stands alone?

import CommunityModel
import PlainText

/// People with the same word in a column, as one element of a shared copy.
struct PeopleTogether {
  /// The word they share.
  var name: String
  var members: [ElementIndex]
  /// How many people, at least and at most.
  var low: Double
  var high: Double

  /// `lived experience, 8 people`
  func label(isHealth: Bool) -> String {
    let count = counted(isHealth)
    return "\(name), \(PeopleTogether.text(count.low))"
      + (count.high.isFinite ? (count.high > count.low ? " to \(PeopleTogether.text(count.high))" : "") : " or more")
      + " people"
  }

  /// The cell `Count`.
  func cell(isHealth: Bool) -> String {
    PeopleTogether.cell(counted(isHealth))
  }

  static func cell(_ count: HeadCount) -> String {
    if !count.high.isFinite { return text(count.low) + "+" }
    return text(count.low) + (count.high > count.low ? " to \(text(count.high))" : "")
  }

  func counted(_ isHealth: Bool) -> HeadCount {
    guard isHealth else { return HeadCount(low: low, high: high) }
    return HeadCount(low: toNearestFive(low), high: high.isFinite ? toNearestFive(high) : high)
  }

  private static func text(_ number: Double) -> String { shortestText(number) }

  /// What people are called of whom no word is said.
  static let notSaid = "not said"
  static let others = "others"

  /// Every person in one group of at least `fewest`: smaller ones become "others", smallest first; what is then still too
  /// small is left out.
  ///
  /// A person with several words is counted once, in the group that most people share.
  static func groups(
    _ community: Community, _ people: [ElementIndex], fewest: Double, words: (ElementIndex) -> [String]
  ) -> (groups: [PeopleTogether], leftOut: [ElementIndex]) {
    var sizes: [String: Double] = [:]
    for person in people {
      for word in names(words(person)) { sizes[folded(word), default: 0] += community.elements.headCount[person].low }
    }
    var places: [String: Int] = [:]
    var groups: [PeopleTogether] = []
    for person in people {
      let mine = names(words(person)).sorted { folded($0) < folded($1) }
      let most = mine.max { (sizes[folded($0)] ?? 0) < (sizes[folded($1)] ?? 0) } ?? notSaid
      let place = places[folded(most)] ?? groups.count
      if place == groups.count {
        places[folded(most)] = place
        groups.append(PeopleTogether(name: most, members: [], low: 0, high: 0))
      }
      groups[place].members.append(person)
      groups[place].low += community.elements.headCount[person].low
      groups[place].high += community.elements.headCount[person].high
      // The spelling must not follow the order of the rows.
      if most < groups[place].name { groups[place].name = most }
    }
    let small = groups.filter { $0.low < fewest }.sorted { ($0.low, folded($0.name)) < ($1.low, folded($1.name)) }
    var kept = groups.filter { $0.low >= fewest }
    var rest = PeopleTogether(name: others, members: [], low: 0, high: 0)
    for group in small {
      rest.members += group.members
      rest.low += group.low
      rest.high += group.high
    }
    if rest.low >= fewest {
      kept.append(rest)
      rest.members = []
    }
    kept.sort { folded($0.name) < folded($1.name) }
    return (kept, rest.members)
  }

  private static func names(_ words: [String]) -> [String] { words.isEmpty ? [notSaid] : words }
}

/// 8 is 10, 12 is 10, 13 is 15.
func toNearestFive(_ number: Double) -> Double { Double(Int64((number + 2.5) / 5)) * 5 }
