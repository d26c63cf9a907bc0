// What passes between many sides: a table, where lines would be a tangle.

import CommunityMeasures
import CommunityModel
import PlainText

extension BetweenSides {
  /// Who gives stands at the left, who receives above: what goes one way and what goes the other lie across the diagonal.
  var table: Diagram {
    var diagram = Diagram(
      name: "reciprocity", title: title, subtitle: subtitle, textAlternative: words, direction: .topToBottom)
    diagram.spaceTable()
    var slugs = Slugs()
    let shown = touched
    var largest = 0.0
    for from in shown {
      for to in shown where from != to && !keepsBack(way(from, to)) { largest = max(largest, way(from, to).amount) }
    }
    func heading(_ text: String, _ start: String, letters: Int, _ width: Double) -> Diagram.Node {
      .heading(text, id: slugs.id(start, text), letters: letters, width: width)
    }
    diagram.addRow(
      [heading("gives ↓  to →", "corner", letters: 18, 1.5)]
        + shown.map { heading(sides[$0].name, "to", letters: 14, Self.cellWidth) })
    for from in shown {
      var row = [heading(sides[from].name, "from", letters: 20, 1.5)]
      let people = sides[from].members.filter { community.elements.kind[$0].isPerson }
      if !people.isEmpty { row[0].lines.append(Diagram.Line(peopleText(people), .quiet)) }
      for to in shown { row.append(cell(from, to, largest, &slugs)) }
      diagram.addRow(row)
    }
    diagram.remarks.append(
      "What goes one way and what comes back the other way lie across the diagonal from each other.")
    return diagram
  }

  private static let cellWidth = 1.1

  private func cell(_ from: Int, _ to: Int, _ largest: Double, _ slugs: inout Slugs) -> Diagram.Node {
    let way = way(from, to)
    var lines = [Diagram.Line("–", .quiet)]
    if way.rows > 0 {
      let figure = text(way)
      let tone: Diagram.Line.Tone = way.isIllustrative && isMarkedIllustrative(figure) ? .illustrative : .plain
      lines = wrapped(figure, width: 15, most: 3).map { Diagram.Line($0, tone) }
      if from == to {
        lines.append(Diagram.Line("among themselves", .quiet))
      } else {
        let kind = way.kind(isOneWay: self.way(to, from).rows == 0)
        lines += wrapped(kind, width: 18, most: 2).map { Diagram.Line($0, .quiet) }
      }
    }
    let name =
      from == to ? "\(sides[from].name), among themselves" : "\(sides[from].name) to \(sides[to].name)"
    var node = Diagram.Node(
      id: slugs.id("way", "\(sides[from].name) \(sides[to].name)"),
      name: "\(name): \(way.rows == 0 ? "no row says so" : text(way))", lines: lines, group: nil,
      look: look(of: way, isOwn: from == to, largest))
    node.width = Self.cellWidth
    node.height = 0.5
    return node
  }

  /// How much it is, in steps that also differ in grey; what has no amount to show has a dashed outline.
  private func look(of way: Way, isOwn: Bool, _ largest: Double) -> NodeLook {
    func look(
      _ name: String, _ fill: String, _ meaning: String, at place: Int, border: String? = nil
    ) -> NodeLook {
      var look = NodeLook(name: name, border: border ?? Palette.blue.strong, fill: fill, meaning: meaning)
      look.legendPlace = place
      return look
    }
    var open: NodeLook
    switch way {
    case _ where way.rows == 0: open = look("no-row", Palette.paper, "– no row says so", at: 6, border: Palette.pale)
    case _ where keepsBack(way):
      open = look("kept-back", Palette.paper, "paid, amount kept back", at: 5, border: Palette.ochre.strong)
    case _ where way.amount == 0 && way.unknown > 0:
      open = look("not-known", Palette.paper, "amount not known", at: 4, border: Palette.quiet)
    case _ where isOwn:
      return look("own", Palette.grey.tint, "inside a side: not in the headline", at: 3, border: Palette.line)
    case _ where way.amount * 2 > largest: return look("much", "#8CC0E0", "more than half of the largest", at: 0)
    case _ where way.amount * 10 > largest: return look("some", "#D3E7F4", "a tenth to half of the largest", at: 1)
    default: return look("little", Palette.paper, "less than a tenth of the largest", at: 2)
    }
    open.outline = .dashed
    return open
  }
}
