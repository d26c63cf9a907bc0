// Which columns of the group's own are in nothing that leaves the room unless somebody names them?

package import CommunityModel
import PlainText

/// A column whose header speaks of what may do somebody harm.
package struct SensitiveColumn: Sendable {
  package var table: TableName
  /// Its place among the columns that Kith does not know.
  package var number: Int
  package var header: String
  package var kind: SensitiveKind
}

extension Community {
  package var sensitiveColumns: [SensitiveColumn] { sensitiveColumns { mayBePerson($0) } }

  /// The columns of the group's own that are sensitive here: by their header, and by whom their cells are about.
  ///
  /// - Complexity: O(rows) for each such column.
  package func sensitiveColumns(_ mayBePerson: (ElementIndex) -> Bool) -> [SensitiveColumn] {
    var found: [SensitiveColumn] = []
    for (number, column) in elements.extras.enumerated() {
      guard let kind = SensitiveKind(header: column.name) else { continue }
      let isOfSomebody = elements.indices.contains {
        !column.cells[$0].isBlank && (!kind.isOnlyOfPeople || mayBePerson($0))
      }
      if isOfSomebody {
        found.append(SensitiveColumn(table: .elements, number: number, header: column.name, kind: kind))
      }
    }
    for (number, column) in connections.extras.enumerated() {
      guard let kind = SensitiveKind(header: column.name) else { continue }
      let isOfSomebody = connections.indices.contains {
        !column.cells[$0].isBlank
          && (!kind.isOnlyOfPeople || mayBePerson(connections.from($0)) || mayBePerson(connections.to($0)))
      }
      if isOfSomebody {
        found.append(SensitiveColumn(table: .connections, number: number, header: column.name, kind: kind))
      }
    }
    return found
  }

  /// Of what kind is unknown may be a person: it is treated as one.
  func mayBePerson(_ element: ElementIndex) -> Bool {
    if elements.kind[element].isPerson { return true }
    guard elements.kind[element] == .other else { return false }
    let asset = words[elements.assetType[element]]
    return asset.isEmpty || folded(asset) == "individual"
  }
}

/// Says which columns are sensitive, so that somebody asks whether the map needs them at all.
func noteSensitiveColumns(_ community: Community, _ log: inout DiagnosticLog) {
  for column in community.sensitiveColumns {
    log.add(
      Fault(
        code: .sensitiveColumn, severity: .note, message: "The column is about \(column.kind.rawValue).",
        advice:
          "It stands in no report and in no copy for others. Does the map need it? If not, take it out of the file."),
      at: Place(community.fileName(of: column.table), column: column.header))
  }
}
