// Which nodes does an option name?

import CommunityModel
import DirectedGraph

extension Network {
  /// The nodes of the elements that an option names, in the order of the file.
  ///
  /// - Throws: ``MeasureFailure/wrongUse(_:)`` for none at all, an unknown one and one that the selection leaves out.
  func nodes(_ name: String, _ options: MeasureOptions) throws(MeasureFailure) -> [NodeIndex] {
    let named = try options.elements(name, in: ledger)
    guard !named.isEmpty else { throw .wrongUse("Name elements with \(name)=A+B.") }
    var nodes: [NodeIndex] = []
    for element in named {
      guard let node = node(of: element) else {
        throw .wrongUse("\"\(ledger.community.key(of: element))\" is left out by this selection.")
      }
      nodes.append(node)
    }
    return nodes.sorted()
  }

  /// An answer for the pair of two nodes.
  func connection(_ from: NodeIndex, _ to: NodeIndex, _ value: Double) -> MeasureResult.ConnectionAnswer {
    MeasureResult.ConnectionAnswer(from: elements[from], to: elements[to], value: value)
  }
}
