// Which two together would stop more than each of them alone?

import CommunityModel

/// A pair whose joint loss is worse than the sum of the two.
package struct JointLoss: Sendable {
  package let first: ElementIndex
  package let second: ElementIndex
  /// What neither stops alone, in the order of the file.
  package let stops: [ElementIndex]

  /// Pairs are tried on maps of at most so many elements.
  package static let mostElements = 60

  /// Every such pair, in the order of the file; none where the map has more than ``mostElements``. Unknown amounts are
  /// taken at the end at which least stops.
  ///
  /// - Complexity: O(*n*² cascades).
  package static func all(in ledger: Ledger) -> [JointLoss] {
    ledger.elements.count > mostElements ? [] : all(in: StopModel(ledger))
  }

  static func all(in model: StopModel) -> [JointLoss] {
    let elements = model.ledger.elements.map { $0.position }
    var cascade = Cascade(model, end: .least)
    var alone: [Set<Int>] = []
    for element in elements {
      cascade.run(without: [element])
      alone.append(Set(cascade.stopped))
    }
    var pairs: [JointLoss] = []
    for first in elements.indices {
      for second in elements.indices where second > first {
        cascade.run(without: [elements[first], elements[second]])
        let more = cascade.stopped.filter { !alone[first].contains($0) && !alone[second].contains($0) }
        if more.isEmpty { continue }
        pairs.append(
          JointLoss(
            first: ElementIndex(elements[first]), second: ElementIndex(elements[second]),
            stops: more.sorted().map { ElementIndex($0) }))
      }
    }
    return pairs
  }
}

extension StopModel {
  func isPerson(_ element: ElementIndex) -> Bool { kind(element.position).isPerson }
}
