// Columns of the group's own in a shared copy: those that somebody named, and of people what many of them share.

import CommunityModel
import PlainText

/// A cell, and the people of whom it tells.
private struct ToldCell {
  /// Folded.
  var text: String
  var people: [ElementIndex]
}

extension CopyMaker {
  /// The columns that were named, for the elements that stand alone.
  mutating func keepElementColumns() {
    countColumnsLeft()
    for column in source.elements.extras where isKept(column.name) {
      let few = tooFew(
        source.elements.indices.map { element in
          ToldCell(
            text: folded(source.words[column.cells[element]]), people: isPersonal[element.position] ? [element] : [])
        })
      var new = ExtraColumn<ElementTable>(name: clean(column.name))
      for element in source.elements.indices {
        guard let place = place[element.position], !column.cells[element].isBlank else { continue }
        if isPersonal[element.position] {
          guard !few.contains(folded(source.words[column.cells[element]])) else {
            told.ownCellsKeptBack += 1
            continue
          }
          new.cells[place] = word(clean(column.cells[element]))
        } else if isHidden[element.position] {
          // A group that is not named would be by its address.
          told.ownCellsKeptBack += 1
        } else {
          // Where a hall is and who answers its telephone is what the column was named for; a hidden name goes all the same.
          new.cells[place] = word(names.without(source.words[column.cells[element]]))
        }
      }
      out.elements.extras.append(new)
    }
    for column in source.connections.extras where isKept(column.name) {
      out.connections.extras.append(ExtraColumn(name: clean(column.name)))
    }
    told.columnsKept = out.elements.extras.count + out.connections.extras.count
  }

  /// For each connection of the source its cells in the columns that were named.
  mutating func keptCells() -> [[String]] {
    var cells = [[String]](repeating: [], count: source.connections.count)
    for column in source.connections.extras where isKept(column.name) {
      func people(_ row: ConnectionIndex) -> [ElementIndex] {
        [source.connections.from(row), source.connections.to(row)].filter { isPersonal[$0.position] }
      }
      let few = tooFew(
        source.connections.indices.map {
          ToldCell(text: folded(source.words[column.cells[$0]]), people: people($0))
        })
      for row in source.connections.indices {
        let isFew = !people(row).isEmpty && few.contains(folded(source.words[column.cells[row]]))
        if isFew, !column.cells[row].isBlank { told.ownCellsKeptBack += 1 }
        cells[row.position].append(isFew ? "" : clean(column.cells[row]))
      }
    }
    return cells
  }

  private func isKept(_ name: String) -> Bool { sharing.keptColumns.contains { folded($0) == folded(name) } }

  /// The texts that are told of too few people. Where a blank would give away what stood there, the next rarest goes too.
  private func tooFew(_ cells: [ToldCell]) -> Set<String> {
    var people: [String: Set<ElementIndex>] = [:]
    for cell in cells where !cell.people.isEmpty {
      people[cell.text, default: []].formUnion(cell.people)
    }
    var blank = people.removeValue(forKey: "") ?? []
    func count(_ people: Set<ElementIndex>) -> Double {
      people.sorted().reduce(0) { $0 + source.elements.headCount[$1].low }
    }
    let rarestFirst = people.map { (text: $0.key, people: $0.value) }.sorted {
      (count($0.people), $0.text) < (count($1.people), $1.text)
    }
    var few: Set<String> = []
    for item in rarestFirst {
      if count(item.people) >= told.fewest, few.isEmpty || count(blank) >= told.fewest { break }
      few.insert(item.text)
      blank.formUnion(item.people)
    }
    return few
  }

  /// How many columns of the group's own stay behind, and what the sensitive ones among them are about.
  private mutating func countColumnsLeft() {
    func isFilled<Table>(_ column: ExtraColumn<Table>, _ rows: Int) -> Bool {
      (0..<rows).contains { !column.cells[RowIndex<Table>($0)].isBlank }
    }
    for column in source.elements.extras where !isKept(column.name) && isFilled(column, source.elements.count) {
      told.columnsLeft += 1
    }
    for column in source.connections.extras where !isKept(column.name) && isFilled(column, source.connections.count) {
      told.columnsLeft += 1
    }
    for column in source.sensitiveColumns where !isKept(column.header) {
      told.sensitiveLeft += 1
      // What every group writes down tells nothing of this one; that it writes down diagnoses would.
      if column.kind.isUsual, !told.usualLeft.contains(column.kind.rawValue) {
        told.usualLeft.append(column.kind.rawValue)
      }
      if !column.kind.isUsual { told.unusualLeft += 1 }
    }
  }
}
