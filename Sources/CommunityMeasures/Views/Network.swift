// One layer, one unit or valuation, one period, as a graph.

import CommunityModel
import DirectedGraph
import PlainText

/// The frozen view that measures of reciprocity, power and position read.
///
/// Nodes keep the order of `elements.csv`. Connections in the same direction between the same two
/// elements are added up into one edge. Only rows with Status `given` or blank count.
package struct Network: Sendable {
  package let ledger: Ledger
  package let layer: Selection.Layer
  /// One node per element that the selection takes. Weights are in ``unit``; 0 where a range has 0 as its one number.
  package let graph: Digraph
  /// The element behind each node. Count: `graph.nodeCount`.
  package let elements: NodeColumn<ElementIndex>
  /// The unit of every weight: `hours`, `GBP`, or `links` where amounts play no part.
  package let unit: String
  /// Whether every row is undirected: each is then an edge both ways.
  package let isUndirected: Bool
  /// Whether some edge's weight is a range: then these are its ends, and `weights` its middle.
  package let lowWeights: EdgeColumn<Double>?
  package let highWeights: EdgeColumn<Double>?
  /// The ends of each node's loop, where some weight is a range.
  package let lowLoops: NodeColumn<Double>?
  package let highLoops: NodeColumn<Double>?
  /// The rows in the network, unknown amounts included.
  package let rows: [ConnectionIndex]
  /// Rows of the unit whose amount nobody knows: in ``rows``, not in the weights.
  package let unknownRows: [ConnectionIndex]
  /// Rows of the layer in other units, with their number.
  package let otherUnits: [(unit: String, rows: Int)]
  /// Rows that were promised, offered, declined or not offered: named, never weighed.
  package let notGivenRows: [ConnectionIndex]
  /// Rows given without being measured.
  package let notMeasuredRows: [ConnectionIndex]
  /// Where the amounts that nobody knows would go, one for each way: the least that each is.
  package let unknownArcs: [UnknownArc]
  private let nodeOfElement: [Int32]
  private let edgeOfArc: [Int32]
  private let rowOfArc: [ConnectionIndex]

  /// An arc of which only the least amount is known, 0 when not even that.
  package struct UnknownArc: Sendable {
    package let from: NodeIndex
    package let to: NodeIndex
    package let low: Double
  }

  /// The node of an element. `nil` when the selection leaves it out.
  package func node(of element: ElementIndex) -> NodeIndex? {
    let node = nodeOfElement[element.position]
    return node < 0 ? nil : NodeIndex(Int(node))
  }

  /// The rows behind each edge, in the order of the file. Count: `graph.edgeCount`.
  package func rowsBehindEdges() -> EdgeColumn<[ConnectionIndex]> {
    var rows = [[ConnectionIndex]](repeating: [], count: graph.edgeCount)
    for (arc, edge) in edgeOfArc.enumerated() where edge >= 0 { rows[Int(edge)].append(rowOfArc[arc]) }
    return EdgeColumn(rows)
  }

  /// How many different edges there are, an undirected one counted once though it is an edge both ways in ``graph``.
  package var simpleEdgeCount: Int {
    var isDirected = [Bool](repeating: false, count: graph.edgeCount)
    var isBothWays = isDirected
    let connections = ledger.community.connections
    let all = ledger.selection.undirected
    for (arc, edge) in edgeOfArc.enumerated() where edge >= 0 {
      if all || connections.direction[rowOfArc[arc]] == .undirected {
        isBothWays[Int(edge)] = true
      } else {
        isDirected[Int(edge)] = true
      }
    }
    let ends = isBothWays.reduce(0) { $0 + ($1 ? 1 : 0) }
    return isDirected.reduce(ends / 2) { $0 + ($1 ? 1 : 0) }
  }

  package func references(_ rows: [ConnectionIndex]) -> [RowReference] {
    rows.map { ledger.community.reference(to: $0) }
  }

  /// How many rows rest on what.
  package var basis: Basis {
    var basis = Basis()
    for row in rows { basis.count(ledger.community.connections.provenance[row].amount) }
    basis.unknownAmounts = unknownRows.count
    return basis
  }

  // MARK: Freezing

  /// Who is linked with whom. Every row of the layer makes an edge (weight: how many rows), unless a unit is named.
  package static func links(_ ledger: Ledger, unit: String? = nil) -> Network {
    Network(ledger, unit: unit, valuation: nil, weighsAmounts: false)
  }

  /// Amounts of one unit added up: of the one named, else of the only one in the layer.
  ///
  /// - Throws: ``MeasureFailure/undefined(_:)`` when there are several units and none is named: hours and pounds
  ///   have no sum. The words list the units with their rows.
  package static func amounts(_ ledger: Ledger, unit: String? = nil) throws(MeasureFailure) -> Network {
    if unit == nil, let valuation = ledger.selection.valuation {
      let rates = try Valuation(named: valuation, in: ledger.community)
      return Network(ledger, unit: rates.unit, valuation: rates, weighsAmounts: true)
    }
    let chosen = try ledger.unit(unit ?? ledger.selection.unit, in: ledger.layer)
    return Network(ledger, unit: chosen, valuation: nil, weighsAmounts: true)
  }

  private init(_ ledger: Ledger, unit: String?, valuation: Valuation?, weighsAmounts: Bool) {
    let layer = ledger.layer
    var nodeOfElement = [Int32](repeating: -1, count: ledger.community.elements.count)
    for (node, element) in ledger.elements.enumerated() { nodeOfElement[element.position] = Int32(node) }

    var from: [Int32] = []
    var to: [Int32] = []
    var weights: [Double] = []
    var lows: [Double] = []
    var highs: [Double] = []
    var rowOfArc: [ConnectionIndex] = []
    var rows: [ConnectionIndex] = []
    var unknown: [ConnectionIndex] = []
    var unknownArcs: [UnknownArc] = []
    var notGiven: [ConnectionIndex] = []
    var notMeasured: [ConnectionIndex] = []
    var others: [(unit: String, rows: Int)] = []
    var directedRows = 0
    var hasRange = false
    // Plain rows need no entry: one known amount of the unit, given one way.
    let connections = ledger.community.connections
    let plainAmounts = connections.lowValue.isUnused && connections.highValue.isUnused && connections.per.isUnused
    let mayBePlain =
      valuation == nil && plainAmounts && !ledger.selection.undirected && ledger.selection.grounds == .all
    let word = unit.flatMap { ledger.community.words.existing($0) } ?? .blank
    let hasForms = !connections.form.isUnused
    let (isBlankUnit, isCount) = (unit == "", unit == "count")
    from.reserveCapacity(ledger.count)
    to.reserveCapacity(ledger.count)
    weights.reserveCapacity(ledger.count)
    rowOfArc.reserveCapacity(ledger.count)
    rows.reserveCapacity(ledger.count)
    for position in 0..<ledger.count {
      let row = ledger.row(of: position)
      let kind = connections.kind[row]
      guard layer.takes(kind) else { continue }
      let written = connections.amountValue[row]
      let cell = connections.unit[row]
      let isOfUnit =
        unit == nil || !cell.isBlank && cell == word
        || cell.isBlank && !hasForms && (kind == .decision || kind.isTie ? isCount : isBlankUnit)
      if mayBePlain, written > 0, isOfUnit, connections.direction[row] == .directed,
        connections.status[row].countsAsGiven
      {
        rows.append(row)
        directedRows += 1
        from.append(nodeOfElement[connections.from(row).position])
        to.append(nodeOfElement[connections.to(row).position])
        weights.append(weighsAmounts ? written : 1)
        if hasRange {
          lows.append(weights[weights.count - 1])
          highs.append(weights[weights.count - 1])
        }
        rowOfArc.append(row)
        continue
      }
      let entry = ledger[position]
      // The second half of a mutual row is the same row.
      let isNewRow = !entry.isReversed
      guard entry.status.countsAsGiven else {
        if isNewRow { notGiven.append(entry.row) }
        continue
      }
      let real = entry.amount
      if real.state == .notMeasured, weighsAmounts || unit != nil {
        if isNewRow { notMeasured.append(entry.row) }
        continue
      }
      if let unit, valuation == nil, case let other = entry.unit, other != unit {
        guard isNewRow else { continue }
        if let known = others.firstIndex(where: { $0.unit == other }) {
          others[known].rows += 1
        } else {
          others.append((other, 1))
        }
        continue
      }
      if !weighsAmounts, real.state == .known, real.low == 0 { continue }
      var amount = weighsAmounts ? real : .known(1)
      if let valuation { amount = valuation.worth(real, of: entry, in: ledger.community) }
      if isNewRow { rows.append(entry.row) }
      if !entry.isUndirected { directedRows += 1 }
      let ends = (nodeOfElement[entry.from.position], nodeOfElement[entry.to.position])
      if amount.state == .unknown {
        if isNewRow { unknown.append(entry.row) }
        let (a, b) = (NodeIndex(Int(ends.0)), NodeIndex(Int(ends.1)))
        unknownArcs.append(UnknownArc(from: a, to: b, low: amount.low))
        if entry.isUndirected && a != b { unknownArcs.append(UnknownArc(from: b, to: a, low: amount.low)) }
      }
      let weight = amount.value ?? 0
      guard weight > 0 || amount.state == .ranged else { continue }
      if !hasRange, amount.state == .ranged {
        // All before were known: their weight is both their ends.
        hasRange = true
        lows = weights
        highs = weights
      }
      func add(_ a: Int32, _ b: Int32) {
        from.append(a)
        to.append(b)
        weights.append(weight)
        if hasRange {
          lows.append(amount.low)
          highs.append(amount.high)
        }
        rowOfArc.append(entry.row)
      }
      add(ends.0, ends.1)
      if entry.isUndirected && ends.0 != ends.1 { add(ends.1, ends.0) }
    }

    let traced = Digraph.tracing(
      nodeCount: ledger.elements.count, from: from, to: to, weights: weights, loop: ledger.loop)
    var lowSums: [Double] = []
    var highSums: [Double] = []
    var lowLoops = [Double](repeating: 0, count: hasRange ? ledger.elements.count : 0)
    var highLoops = lowLoops
    if hasRange {
      lowSums = [Double](repeating: 0, count: traced.graph.edgeCount)
      highSums = lowSums
      for (arc, edge) in traced.edgeOfArc.enumerated() {
        if edge >= 0 {
          lowSums[Int(edge)] += lows[arc]
          highSums[Int(edge)] += highs[arc]
        } else {
          lowLoops[Int(from[arc])] += lows[arc]
          highLoops[Int(from[arc])] += highs[arc]
        }
      }
    }
    self.ledger = ledger
    self.layer = layer
    self.graph = traced.graph
    self.edgeOfArc = traced.edgeOfArc
    self.elements = NodeColumn(ledger.elements)
    self.unit = weighsAmounts ? (unit ?? "") : "links"
    self.isUndirected = directedRows == 0 && !rows.isEmpty
    self.lowWeights = hasRange ? EdgeColumn(lowSums) : nil
    self.highWeights = hasRange ? EdgeColumn(highSums) : nil
    self.lowLoops = hasRange ? NodeColumn(lowLoops) : nil
    self.highLoops = hasRange ? NodeColumn(highLoops) : nil
    self.rows = rows
    self.unknownRows = unknown
    self.unknownArcs = unknownArcs
    self.otherUnits = others
    self.notGivenRows = notGiven
    self.notMeasuredRows = notMeasured
    self.nodeOfElement = nodeOfElement
    self.rowOfArc = rowOfArc
  }
}

extension Ledger {
  /// The units of the rows of a layer that count, with the number of rows, in the order first met.
  package func units(in layer: Selection.Layer) -> [(unit: String, rows: Int)] {
    var units: [(unit: String, rows: Int)] = []
    for position in 0..<count {
      let entry = self[position]
      guard !entry.isReversed, layer.takes(entry.kind), entry.status.countsAsGiven, entry.amount.state != .notMeasured
      else { continue }
      let unit = entry.unit
      if let known = units.firstIndex(where: { $0.unit == unit }) {
        units[known].rows += 1
      } else {
        units.append((unit, 1))
      }
    }
    return units
  }

  /// The unit to measure: the one named, else the only one of the layer.
  package func unit(_ named: String?, in layer: Selection.Layer) throws(MeasureFailure) -> String {
    let units = units(in: layer)
    if let named {
      let key = folded(named)
      return units.first { folded($0.unit) == key }?.unit ?? named
    }
    // Rows without any unit do not make a second one when all others agree on theirs.
    let said = units.filter { !$0.unit.isEmpty }
    if said.count > 1 { throw .undefined("\(listed(said)): choose --unit") }
    if let only = said.first, units.count == 1 { return only.unit }
    if said.isEmpty { return "" }
    return said[0].unit
  }

  private func listed(_ units: [(unit: String, rows: Int)]) -> String {
    var text = ""
    for (number, item) in units.enumerated() {
      text +=
        number == 0
        ? "\(item.unit) in \(item.rows) \(item.rows == 1 ? "row" : "rows")" : ", \(item.unit) in \(item.rows)"
    }
    return text
  }
}
