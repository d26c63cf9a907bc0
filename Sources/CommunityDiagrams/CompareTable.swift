// What changed, where there is more of it than lines can show: who joined, who left, whose connections changed most.

import CommunityMeasures
import CommunityModel
import PlainText

extension Change {
  /// What happened to the connections of an element: `5 new, 2 gone`.
  fileprivate func tally(_ number: Int) -> String {
    let (gained, lost) = (count(number, .gained), count(number, .lost))
    if gained + lost == 0 { return "no connection differs" }
    return joined([gained > 0 ? "\(gained) new" : "", lost > 0 ? "\(lost) gone" : ""].filter { !$0.isEmpty }, by: ", ")
  }

  /// What the table says, in words: the same boxes, the same counts.
  var countedWords: String {
    var text = ""
    for (heading, boxes) in ChangeTable(change: self).parts {
      text += "- \(heading)\n"
      for box in boxes { text += "  - \(box.label): \(tally(box.number))\n" }
    }
    return text
  }
}

struct ChangeTable {
  typealias Box = (number: Int, label: String, state: Change.State, isCrowd: Bool)
  private static let columns = 4
  private static let mostInPart = 12
  let change: Change

  /// A heading for each state that occurs, with the elements whose connections changed most, in the order of the file.
  fileprivate var parts: [(heading: String, boxes: [Box])] {
    var found: [(heading: String, boxes: [Box])] = []
    for (heading, state) in [("Joined", Change.State.gained), ("Left", .lost), ("On both sides", .kept)] {
      let own = change.boxes.filter { $0.state == state }
      if own.isEmpty { continue }
      let sizes = own.map { change.count($0.number, .gained) + change.count($0.number, .lost) }
      let order = own.indices.sorted { sizes[$0] != sizes[$1] ? sizes[$0] > sizes[$1] : $0 < $1 }
      found.append((heading, order.prefix(Self.mostInPart).sorted().map { own[$0] }))
    }
    return found
  }

  var diagram: Diagram {
    var diagram = Diagram(
      name: "compare", title: change.title, subtitle: change.subtitle, textAlternative: change.words,
      direction: .topToBottom)
    diagram.spaceTable()
    var slugs = Slugs()
    var shown = 0
    for (heading, boxes) in parts {
      var start = 0
      while start < boxes.count {
        let end = min(start + Self.columns, boxes.count)
        let title = start == 0 ? heading : ""
        var row = [Diagram.Node.heading(title, id: slugs.id("part", heading), letters: 16, width: 1.3)]
        for place in start..<start + Self.columns {
          // An empty place keeps the boxes of a short row in their columns.
          row.append(
            place < end
              ? node(boxes[place], &slugs) : .heading("", id: slugs.id("empty", heading), letters: 16, width: 1.7))
        }
        diagram.addRow(row)
        start = end
      }
      shown += boxes.count
    }
    diagram.remarks.append(
      "Too much to read at once: of \(numeral(change.boxes.count)) that a change touches, the \(shown) whose connections changed most, "
        + "with their new and gone connections counted.")
    if diagram.nodes.contains(where: { $0.isCrowd }) { diagram.signs.append(crowdSign) }
    return diagram
  }

  private func node(_ box: Box, _ slugs: inout Slugs) -> Diagram.Node {
    var node = Diagram.Node(
      id: slugs.id("element", box.label), name: "\(box.label): \(change.tally(box.number))",
      lines: wrapped(box.label).map { Diagram.Line($0) } + [Diagram.Line(change.tally(box.number), .quiet)], group: nil,
      look: Change.box(box.state))
    node.isCrowd = box.isCrowd
    node.width = 1.7
    return node
  }
}
