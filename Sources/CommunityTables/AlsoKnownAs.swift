// A column of other names: connections may use any of them.

import CommunityModel
import PlainText

/// Headers of the column in which other names of an element stand, several with `|`.
let otherNameHeaders: Set<String> = ["also known as", "aka", "other names", "alias", "aliases"]

extension NameIndex {
  /// Lets connections find elements by their other names. A name of an element's own is never taken from it.
  ///
  /// - Returns: Other names that are somebody else's already, with both elements.
  mutating func addOtherNames(_ community: Community) -> [(name: String, of: ElementIndex, is: ElementIndex)] {
    var clashes: [(name: String, of: ElementIndex, is: ElementIndex)] = []
    for column in community.elements.extras where otherNameHeaders.contains(folded(column.name)) {
      for element in community.elements.indices where !column.cells[element].isBlank {
        for part in community.words[column.cells[element]].split(separator: "|") {
          let name = trimmed(String(part))
          if name.isEmpty { continue }
          if let other = look(name) {
            if other != element { clashes.append((name, element, other)) }
          } else {
            addMade(name, element: element)
          }
        }
      }
    }
    return clashes
  }
}

/// Reads the other names, and says which of them are somebody else's.
func readOtherNames(_ community: Community, _ names: inout NameIndex, log: inout DiagnosticLog) {
  for clash in names.addOtherNames(community) {
    log.add(
      Fault(
        code: .ambiguousName,
        message: "\(quoted(clash.name)) is given as another name of \(quoted(community.label(of: clash.of))), but row "
          + "\(community.elements.sheetRow[clash.is]) is called that.",
        advice: "Connections that name it are taken for row \(community.elements.sheetRow[clash.is])."),
      at: Place(community.fileName(of: .elements), row: Int(community.elements.sheetRow[clash.of])), found: clash.name)
  }
}
