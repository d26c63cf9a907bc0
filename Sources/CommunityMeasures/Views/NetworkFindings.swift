// What did a network leave out, in words, with the rows?

import CommunityModel
import DirectedGraph

extension Network {
  /// Rows that were named and not weighed, in other units or without a measure; loops and undirected rows.
  ///
  /// - Parameter dropsLoops: Whether the measure leaves out what an element gives to itself.
  func usualFindings(dropsLoops: Bool = true) -> [Finding] {
    var findings: [Finding] = []
    if !unknownRows.isEmpty && unit != "links" {
      findings.append(
        Finding(.question, "\(rowWords(unknownRows.count)) no amount: how much was it?", rows: references(unknownRows)))
    }
    if !notGivenRows.isEmpty {
      findings.append(
        Finding(
          .note, "\(rowWords(notGivenRows.count)) a Status other than given: told here, not counted.",
          rows: references(notGivenRows)))
    }
    for other in otherUnits {
      let words = other.unit.isEmpty ? "without a unit" : "in \(other.unit)"
      findings.append(Finding(.note, "\(other.rows) \(other.rows == 1 ? "row" : "rows") \(words) left out."))
    }
    if !notMeasuredRows.isEmpty {
      findings.append(
        Finding(
          .note, "\(rowWords(notMeasuredRows.count)) something given that is not measured: in no sum.",
          rows: references(notMeasuredRows)))
    }
    if dropsLoops && graph.loopCount > 0 {
      let count = graph.loopCount
      findings.append(
        Finding(
          .note, "\(count) \(count == 1 ? "element gives" : "elements give") something to itself: left out here."))
    }
    if isUndirected {
      findings.append(Finding(.note, "No row says who gives: each counts in both directions."))
    }
    return findings
  }

  private func rowWords(_ count: Int) -> String { count == 1 ? "1 row has" : "\(count) rows have" }

  /// One answer for each element, in the order of the file.
  func perElement(_ answer: (NodeIndex) -> Answer) -> [MeasureResult.ElementAnswer] {
    graph.nodes.map { MeasureResult.ElementAnswer(elements[$0], answer($0)) }
  }

  /// A result with the basis and the usual findings of this network.
  func result(_ value: Double?, unit: String, undefined: String? = nil, dropsLoops: Bool = true) -> MeasureResult {
    var result = MeasureResult(value, unit: unit, undefined: undefined)
    result.basis = basis
    result.findings = usualFindings(dropsLoops: dropsLoops)
    return result
  }
}
