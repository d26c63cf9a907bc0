// Who belongs together: the groups that `by=` makes of a column.

import CommunityModel
import PlainText

/// The elements of a ledger in groups by the words of one column, or of several joined by `+`.
///
/// A cell with several words (`carer|lived experience`) is a group of its own, its words in alphabetical order:
/// `carer + lived experience`. So are the words of several columns together. A blank is `not said`. Words are matched
/// folded and shown as first met.
package struct Groups: Sendable {
  /// The name of the group of those of whom nothing is said.
  package static let notSaid = "not said"

  /// The groups that have an element, in alphabetical order, `not said` last.
  package let names: [String]
  private let groupOfElement: [Int32]

  /// - Parameter column: A header of `elements.csv`, folded; `Role+Payment` takes two.
  /// - Throws: ``MeasureFailure/wrongUse(_:)`` for a column that is not there, with the nearest that is.
  /// - Complexity: O(elements) look-ups, and one look at each different cell.
  package init(by column: String, in ledger: Ledger) throws(MeasureFailure) {
    let community = ledger.community
    let columns = try Groups.columns(column, in: community)
    var groupOfCells: [String: Int32] = [:]
    var groupOfKey: [String: Int32] = [:]
    var found: [(key: String, name: String)] = []
    var groups = [Int32](repeating: -1, count: community.elements.count)
    for element in ledger.elements {
      var cells = ""
      for column in columns {
        if !cells.isEmpty { cells += "|" }
        cells += community.text(of: column, in: element)
      }
      if let known = groupOfCells[cells] {
        groups[element.position] = known
        continue
      }
      let (key, name) = Groups.group(of: cells)
      let group = groupOfKey[key] ?? Int32(found.count)
      if Int(group) == found.count { found.append((key, name)) }
      groupOfKey[key] = group
      groupOfCells[cells] = group
      groups[element.position] = group
    }

    let last = folded(Groups.notSaid)
    let order = found.indices.sorted {
      let (a, b) = (found[$0].key, found[$1].key)
      return (a == last ? 1 : 0, a) < (b == last ? 1 : 0, b)
    }
    var place = [Int32](repeating: 0, count: found.count)
    for (position, group) in order.enumerated() { place[group] = Int32(position) }
    names = order.map { found[$0].name }
    groupOfElement = groups.map { $0 < 0 ? -1 : place[Int($0)] }
  }

  /// The place in ``names`` of the group of an element that the ledger takes.
  package func group(of element: ElementIndex) -> Int { Int(groupOfElement[element.position]) }

  /// How many groups there are.
  package var count: Int { names.count }

  private static func group(of cells: String) -> (key: String, name: String) {
    var words: [(key: String, name: String)] = []
    for part in cells.split(separator: "|") {
      let name = trimmed(String(part))
      let key = folded(name)
      if !key.isEmpty && !words.contains(where: { $0.key == key }) { words.append((key, name)) }
    }
    if words.isEmpty { return (folded(notSaid), notSaid) }
    words.sort { $0.key < $1.key }
    var (key, name) = words[0]
    for word in words.dropFirst() {
      key += " + " + word.key
      name += " + " + word.name
    }
    return (key, name)
  }

  private static func columns(
    _ text: String, in community: Community
  ) throws(MeasureFailure) -> [ElementColumnName] {
    // A header may itself hold a +: it is looked for whole first.
    if let whole = community.elementColumn(named: text) { return [whole] }
    var columns: [ElementColumnName] = []
    for part in text.split(separator: "+") {
      let name = trimmed(String(part))
      guard let column = community.elementColumn(named: name) else {
        let headers = ElementColumn.allCases.map { $0.rawValue } + community.elements.extras.map { $0.name }
        let hint = nearNames(to: name, among: headers).first.map { " Did you mean \"\($0)\"?" } ?? ""
        throw .wrongUse("There is no column \"\(name)\" in \(community.fileName(of: .elements)).\(hint)")
      }
      if !columns.contains(column) { columns.append(column) }
    }
    guard !columns.isEmpty else { throw .wrongUse("by= names no column.") }
    return columns
  }
}
