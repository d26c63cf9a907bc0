// What was promised and what came of it, so that nobody's own promise is on the wall.

import CommunityMeasures
import CommunityModel
import PlainText

/// Promises as the report tells them: those of bodies pair by pair, those of people together.
///
/// People are told by side where at least three of every side that promised made promises, else all together; fewer than
/// three are kept back. The rule is the same for every side.
struct PromisesShown {
  struct Row {
    var who: String
    var target: String
    var form: String
    var promised: String
    var given: String
    var outcome: String
    /// Whether something is less than promised; whether something is not yet known.
    var isShort: Bool
    var isOpen: Bool
    var rows: [RowReference]
  }
  private(set) var rows: [Row] = []
  /// All promises, shown or not.
  private(set) var count = 0
  private(set) var keptBack = 0

  init(_ facts: Facts) {
    let pairs = PromisedPair.all(in: facts.ledger)
    count = pairs.count
    let own = pairs.filter { !facts.isPerson($0.from) }
    let personal = pairs.filter { facts.isPerson($0.from) }
    for pair in own { rows.append(PromisesShown.row(facts.name(pair.from), [pair], facts)) }
    rows.sort { (folded($0.who), folded($0.target)) < (folded($1.who), folded($1.target)) }
    addPeople(personal, facts)
  }

  /// How many people stand behind some promises, at least.
  private static func people(_ pairs: [PromisedPair], _ facts: Facts) -> Double {
    var seen: [ElementIndex] = []
    var count = 0.0
    for pair in pairs where !seen.contains(pair.from) {
      seen.append(pair.from)
      count += facts.community.elements.headCount[pair.from].low
    }
    return count
  }

  private mutating func addPeople(_ pairs: [PromisedPair], _ facts: Facts) {
    if pairs.isEmpty { return }
    // A table's row is one side, form and unit.
    func byKind(_ pairs: [PromisedPair]) -> [[PromisedPair]] {
      var found: [[PromisedPair]] = []
      for pair in pairs {
        if let place = found.firstIndex(where: { $0[0].form == pair.form && $0[0].unit == pair.unit }) {
          found[place].append(pair)
        } else {
          found.append([pair])
        }
      }
      return found
    }
    func isEnough(_ pairs: [PromisedPair]) -> Bool { PromisesShown.people(pairs, facts) >= facts.fewest }
    let sides = facts.people.groups.indices.map { side in pairs.filter { facts.people.group(of: $0.from) == side } }
    let kinds = sides.map { byKind($0) }
    if kinds.allSatisfy({ $0.allSatisfy { isEnough($0) } }) {
      for (side, kinds) in kinds.enumerated() {
        for kind in kinds { rows.append(PromisesShown.row(facts.people.groups[side].name, kind, facts)) }
      }
      return
    }
    let together = byKind(pairs)
    // One kind that is kept back could be told from the number of all: then none of them is shown.
    if together.allSatisfy({ isEnough($0) }) {
      for kind in together { rows.append(PromisesShown.row(Words.peopleTogether, kind, facts)) }
    } else {
      keptBack = pairs.count
    }
  }

  private static func row(_ who: String, _ pairs: [PromisedPair], _ facts: Facts) -> Row {
    var promised = Tally()
    var given = Tally()
    for pair in pairs {
      promised.add(pair.promised, pair.promises, isIllustrative: pair.isIllustrative)
      given.add(pair.given, pair.gifts, isIllustrative: pair.isIllustrative)
    }
    var targets: [ElementIndex] = []
    var hasPeople = false
    for pair in pairs {
      if facts.isPerson(pair.to) { hasPeople = true } else if !targets.contains(pair.to) { targets.append(pair.to) }
    }
    let names = facts.names(targets) + (hasPeople ? [Words.someBody] : [])
    let open = pairs.filter { $0.gifts.isEmpty }
    let met = pairs.filter { !$0.gifts.isEmpty }
    let counts: [(Int, String)] = [
      (met.filter { $0.isReached == true }.count, Words.reached),
      (met.filter { $0.isReached == false }.count, Words.notReached),
      (met.filter { $0.isReached == nil }.count, Words.cannotSay), (open.count, Words.notYetKnown),
    ].filter { $0.0 > 0 }
    let isMeasured = pairs.contains { $0.isMeasured }
    let unit = pairs[0].unit
    return Row(
      who: who, target: Words.some(names), form: pairs[0].form.isEmpty ? Words.formNotSaid : pairs[0].form,
      promised: isMeasured ? facts.text(promised, unit) : Words.givenUnmeasuredShort(isPromise: true),
      given: met.isEmpty
        ? Words.nothingRecorded : isMeasured ? facts.text(given, unit) : Words.givenUnmeasuredShort(isPromise: false),
      outcome: pairs.count == 1 ? counts[0].1 : Words.listed(counts.map { Words.outcome($0.0, $0.1) }),
      isShort: met.contains { $0.isReached == false }, isOpen: !open.isEmpty,
      rows: pairs.flatMap { $0.promises + $0.gifts })
  }
}

extension Tally {
  mutating func add(_ other: AmountSum, _ rows: [RowReference], isIllustrative: Bool) {
    var tally = Tally()
    tally.sum = other
    tally.rows = rows
    tally.illustrative = isIllustrative ? 1 : 0
    add(tally)
  }
}
