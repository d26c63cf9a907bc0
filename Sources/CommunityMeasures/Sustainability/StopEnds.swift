// The cascade at both ends of what the unknown amounts could be.

import CommunityModel

/// What surely stops, what may stop, and how many at the least and most.
struct StopEnds {
  /// The amounts with which least stops: what stops here, stops whatever they are.
  let least: Cascade
  /// The amounts with which most stops.
  let most: Cascade
  /// The same under rules 1 to 4 alone.
  let naiveLeast: Cascade
  let naiveMost: Cascade
  let fewest: Int
  /// How many may stop at most.
  let mostCount: Int

  init(_ model: StopModel, without: [Int]) {
    func cascade(_ end: StopEnd, onlyIncomes: Bool = false, asRanges: Bool = false, isRecording: Bool = false)
      -> Cascade
    {
      var cascade = Cascade(model, end: end, amounts: model.amounts(asRanges: asRanges))
      cascade.isRecording = isRecording
      cascade.run(without: without, onlyIncomes: onlyIncomes)
      return cascade
    }
    least = cascade(.least, isRecording: true)
    most = model.hasUnknown || model.hasUncertainCount ? cascade(.most) : least
    naiveLeast = cascade(.least, onlyIncomes: true)
    naiveMost = model.hasUnknown ? cascade(.most, onlyIncomes: true) : naiveLeast
    fewest = model.hasRange ? cascade(.least, asRanges: true).stopped.count : least.stopped.count
    mostCount = model.hasRange ? cascade(.most, asRanges: true).stopped.count : most.stopped.count
  }

  /// What stops or goes on according to unknown amounts, in the order of the file.
  var undecided: [Int] { most.stopped.filter { !least.isDead($0) }.sorted() }
}

extension StopModel {
  /// Whether a crowd of unknown size gives.
  var hasUncertainCount: Bool {
    flows.contains { !community.elements.headCount[ElementIndex($0.from)].isExact }
  }
}
