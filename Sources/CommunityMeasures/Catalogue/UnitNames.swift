// Is the unit that somebody names a unit of this dataset?

import CommunityModel
import PlainText

extension Ledger {
  /// Refuses `unit=`, `ofUnit=` and `againstUnit=` with a word that is a unit nowhere in the dataset: a sum in it
  /// would be a 0 that nobody recorded.
  ///
  /// - Throws: ``MeasureFailure/wrongUse(_:)`` with the units there are.
  func checkUnits(of options: MeasureOptions) throws(MeasureFailure) {
    for name in ["unit", "ofUnit", "againstUnit"] {
      guard let unit = options[name] else { continue }
      let key = folded(unit)
      let inRows = units(in: .all).map { $0.unit }
      if inRows.contains(where: { folded($0) == key }) || folded(community.currency) == key { continue }
      let known = inRows + unitsElsewhere
      if known.contains(where: { folded($0) == key }) { continue }
      let near = nearNames(to: unit, among: known)
      let hint = near.first.map { " Did you mean \"\($0)\"?" } ?? ""
      throw .wrongUse("\(name)=\(unit): nothing in this dataset is counted in \"\(unit)\".\(hint)")
    }
  }

  /// The units of rows that the selection leaves out or that were not given, of reserves, requirements, valuations
  /// and outcomes. Each once, in the order met.
  private var unitsElsewhere: [String] {
    var units: [String] = []
    func add(_ unit: String) {
      if !unit.isEmpty && !units.contains(unit) { units.append(unit) }
    }
    var last = Word.blank
    for row in community.connections.indices where community.connections.unit[row] != last {
      last = community.connections.unit[row]
      add(community.words[last])
    }
    for element in community.elements.indices where community.elements.reserve(of: element) != nil {
      add(community.words[community.elements.reserveUnit[element]])
    }
    for requirement in community.requirements {
      if case .amount(_, let unit) = requirement.atLeast { add(unit) }
    }
    for row in community.valuations {
      add(row.unit)
      add(row.in)
    }
    for outcome in community.outcomes { add(outcome.unit) }
    return units
  }
}
