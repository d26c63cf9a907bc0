// Two groups side by side: which two, who is in them, and what each has on average.

import CommunityModel
import PlainText

/// The two groups of `groups=FIRST+SECOND`, as places in the elements of a population.
struct GroupPair {
  let names: (first: String, second: String)
  let first: [Int]
  let second: [Int]
}

extension Measure {
  static let pairOption = Option("groups", "FIRST+SECOND")
}

extension Population {
  /// The two groups that `groups=` names; without it the two there are.
  ///
  /// - Returns: No pair, and why, when nobody named two of several or nobody is counted in one of them.
  func pair(_ text: String?, in groups: Groups) throws(MeasureFailure) -> (pair: GroupPair?, words: String) {
    let present = groupsPresent(in: groups)
    guard let (a, b) = try groups.pair(text, among: present) else {
      if present.count < 2 { return (nil, "There is one group only.") }
      let names = present.map { groups.names[$0] }.joined(separator: ", ")
      return (nil, "There are \(present.count) groups: name two with groups=FIRST+SECOND (\(names)).")
    }
    let pair = GroupPair(
      names: (groups.names[a], groups.names[b]), first: members(of: a, in: groups), second: members(of: b, in: groups))
    if pair.first.isEmpty || pair.second.isEmpty {
      return (nil, "Nobody is counted in \(pair.first.isEmpty ? pair.names.first : pair.names.second).")
    }
    return (pair, "")
  }

  /// The mean over people, and how many there are. `nil` when their number is not known.
  ///
  /// - Parameter figures: In place of the numbers of `of=`, one for each of ``elements``.
  func mean(of members: [Int], _ figures: [Figure]? = nil) -> (mean: Figure?, people: Double?) {
    let isOpen =
      !openCounts.isEmpty
      && members.contains { !Population.count(of: elements[$0], in: ledger.community).isExact }
    let figures = figures ?? of.each
    var (sum, people) = (Figure.known(0), 0.0)
    for member in members where weights[member] != 0 {
      sum = sum + figures[member].times(weights[member])
      people += weights[member]
    }
    guard !isOpen, people > 0 else { return (nil, nil) }
    return (sum.over(.known(people)), people)
  }

  /// An answer that has no value yet: the mean of every group, parts that are undefined, and what all rests on.
  func answerOfGroups(_ groups: Groups, unit: String, parts: [String], _ figures: [Figure]? = nil) -> MeasureResult {
    var result = MeasureResult(nil, unit: unit)
    result.parts = parts.map { Answer.Field($0, Double?.none) }
    result.perGroup = groupsPresent(in: groups).map { group in
      let (mean, people) = mean(of: members(of: group, in: groups), figures)
      return Answer.Field(
        groups.names[group],
        .fields([
          Answer.Field("mean", mean?.answer ?? .none), Answer.Field(isWeightedByColumn ? "weight" : "people", people),
        ]))
    }
    result.addGrounds(of: self)
    return result
  }
}

extension MeasureResult {
  /// Fills in a difference and its ends.
  ///
  /// - Returns: Whether it is known.
  mutating func tell(_ gap: Figure, of population: Population) -> Bool {
    value = gap.value
    low = gap.low.isFinite ? gap.low : nil
    high = gap.high.isFinite ? gap.high : nil
    if value == nil { undefined = unknownWords(max(1, population.unknownAmounts), low, high) }
    return value != nil
  }
}

extension Groups {
  /// - Returns: `nil` when nobody named two of several.
  fileprivate func pair(_ text: String?, among present: [Int]) throws(MeasureFailure) -> (Int, Int)? {
    guard let text else { return present.count == 2 ? (present[0], present[1]) : nil }
    // A group's own name may hold a +: every cut is tried.
    for cut in text.indices where text[cut] == "+" {
      let first = place(of: String(text[..<cut]))
      let second = place(of: String(text[text.index(after: cut)...]))
      if let first, let second, first != second { return (first, second) }
    }
    for word in text.split(separator: "+") where place(of: String(word)) == nil {
      throw noGroup(String(word))
    }
    throw .wrongUse("groups=\(text) must name two groups: FIRST+SECOND.")
  }

  /// The place in ``names`` of a name as somebody typed it.
  func place(of name: String) -> Int? { names.firstIndex { folded($0) == folded(trimmed(name)) } }

  /// The words for a name that no group has.
  func noGroup(_ word: String) -> MeasureFailure {
    let near = nearNames(to: trimmed(word), among: names)
    return .wrongUse(
      "There is no group \"\(trimmed(word))\"." + (near.first.map { " Did you mean \"\($0)\"?" } ?? ""))
  }
}
