// A plain map as SVG: lines below, boxes above.

import CommunityModel
import PlainText

/// Writes the picture of a ``WholeMap``.
struct MapDrawing {
  let community: Community
  let grid: BlockGrid
  let boxes: [WholeMap.Box]
  let lines: [WholeMap.Line]
  let title: String
  let subtitle: String
  let words: String
  let showsGiven: Bool
  private static let margin = 20.0

  var svg: String {
    let titleLines = balanced(title, width: 84, most: 3)
    let subtitleLines = balanced(subtitle, width: 140, most: 3)
    var y = 30.0
    var body = ""
    for line in titleLines {
      body += text(MapDrawing.margin, y, 20, line, " font-weight=\"bold\"")
      y += 24
    }
    for line in subtitleLines {
      body += text(MapDrawing.margin, y, 13, line, " fill=\"\(Palette.quiet)\"")
      y += 18
    }
    if showsGiven {
      let look = LinkLook.layer(.contribution)
      body +=
        "<path d=\"M\(MapDrawing.margin),\(place(y + 2))h36\" stroke=\"\(look.color)\" stroke-width=\"2\"/>\n"
        + text(MapDrawing.margin + 44, y + 6, 12, look.meaning)
      y += 14
    }
    let top = y + 8
    for block in grid.blocks { body += draw(block, top) }
    var rects: [ElementIndex: BlockGrid.Rect] = [:]
    for box in grid.boxes {
      var rect = box.rect
      rect.x += MapDrawing.margin
      rect.y += top
      rects[box.element] = rect
    }
    for line in lines {
      if let from = rects[line.from], let to = rects[line.to] { body += draw(line, from, to) }
    }
    for (box, named) in zip(grid.boxes, boxes) {
      if let rect = rects[box.element] { body += draw(box, rect, named.id) }
    }
    let width = place(BlockGrid.width + 2 * MapDrawing.margin)
    let height = place(top + grid.height + MapDrawing.margin)
    return
      "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 \(width) \(height)\" width=\"\(width)\" role=\"img\""
      + " class=\"diagram diagram-map\" style=\"max-width:100%;height:auto\""
      + " aria-labelledby=\"whole-map-title whole-map-desc\" font-family=\"\(Palette.font)\" fill=\"\(Palette.ink)\">\n"
      + "<title id=\"whole-map-title\">\(markupEscaped(title))</title>\n"
      + "<desc id=\"whole-map-desc\">\(markupEscaped(words))</desc>\n"
      + "<rect width=\"\(width)\" height=\"\(height)\" fill=\"\(Palette.paper)\"/>\n\(body)</svg>\n"
  }

  private func draw(_ block: BlockGrid.Block, _ top: Double) -> String {
    rectangle(block.rect, MapDrawing.margin, top, fill: block.colors.tint, stroke: block.colors.strong, width: 1)
      + text(
        MapDrawing.margin + block.rect.x + BlockGrid.padding, top + block.rect.y + 18, 14, block.title,
        " fill=\"\(block.colors.strong)\"")
  }

  private func draw(_ box: BlockGrid.Box, _ rect: BlockGrid.Rect, _ id: String) -> String {
    let name = joined(box.lines, by: " ")
    var out = "<g id=\"\(id)\" class=\"node\"><title>\(markupEscaped(name))</title>\n"
    if community.isCrowd(box.element) {
      // Several people: a second outline behind.
      out += rectangle(rect, 4, -4, fill: Palette.paper, stroke: box.colors.strong, width: 1.2)
    }
    out += rectangle(rect, 0, 0, fill: Palette.paper, stroke: box.colors.strong, width: 1.2, class: "body")
    let first = rect.middle.y - 7 * Double(box.lines.count) + 11
    for (number, line) in box.lines.enumerated() {
      let isCount = number > 0 && community.peopleText(of: box.element) == line
      out += text(
        rect.middle.x, first + 14 * Double(number), 12, line,
        " text-anchor=\"middle\"" + (isCount ? " fill=\"\(Palette.quiet)\"" : ""))
    }
    return out + "</g>\n"
  }

  /// A bent line from border to border, so that the two ways between two boxes lie apart, with its arrow.
  private func draw(_ line: WholeMap.Line, _ from: BlockGrid.Rect, _ to: BlockGrid.Rect) -> String {
    let look = LinkLook.layer(line.kind)
    let (a, b) = (from.middle, to.middle)
    let bend = line.kind == .contribution ? 0.12 : line.kind == .reward ? 0.18 : 0.24
    let control = ((a.x + b.x) / 2 + (b.y - a.y) * bend, (a.y + b.y) / 2 - (b.x - a.x) * bend)
    let start = border(from, towards: control)
    let end = border(to, towards: control)
    let isShown = showsGiven && line.kind == .contribution
    var out = "<g id=\"\(line.id)\" class=\"edge \(look.name)\"\(isShown ? "" : " display=\"none\"")><title>"
    out += markupEscaped("\(community.label(of: line.from)) → \(community.label(of: line.to)): \(look.meaning)")
    let dash =
      look.stroke == .dashed ? " stroke-dasharray=\"6 4\"" : look.stroke == .dotted ? " stroke-dasharray=\"2 4\"" : ""
    out += "</title>\n<path d=\"M\(place(start.x)),\(place(start.y))Q\(place(control.0)),\(place(control.1)) "
    out +=
      "\(place(end.x)),\(place(end.y))\" fill=\"none\" stroke=\"\(look.color)\" stroke-width=\"\(place(look.width))\"\(dash)/>\n"
    if look.hasArrow { out += arrow(at: end, from: control, look.color) }
    return out + "</g>\n"
  }

  private func arrow(at end: (x: Double, y: Double), from control: (Double, Double), _ color: String) -> String {
    let (dx, dy) = (end.x - control.0, end.y - control.1)
    let length = max((dx * dx + dy * dy).squareRoot(), 1e-9)
    let (ux, uy) = (dx / length, dy / length)
    let back = (x: end.x - 9 * ux, y: end.y - 9 * uy)
    return "<path d=\"M\(place(end.x)),\(place(end.y))L\(place(back.x - 4 * uy)),\(place(back.y + 4 * ux))"
      + "L\(place(back.x + 4 * uy)),\(place(back.y - 4 * ux))Z\" fill=\"\(color)\" stroke=\"none\"/>\n"
  }

  /// Where the way from the middle of a box to a point leaves the box.
  private func border(_ rect: BlockGrid.Rect, towards point: (Double, Double)) -> (x: Double, y: Double) {
    let (dx, dy) = (point.0 - rect.middle.x, point.1 - rect.middle.y)
    let across = dx == 0 ? Double.infinity : rect.width / 2 / dx.magnitude
    let down = dy == 0 ? Double.infinity : rect.height / 2 / dy.magnitude
    let share = min(across, down)
    return share.isFinite ? (rect.middle.x + dx * share, rect.middle.y + dy * share) : rect.middle
  }

  private func rectangle(
    _ rect: BlockGrid.Rect, _ x: Double, _ y: Double, fill: String, stroke: String, width: Double,
    class name: String = ""
  ) -> String {
    "<rect\(name.isEmpty ? "" : " class=\"\(name)\"") x=\"\(place(rect.x + x))\" y=\"\(place(rect.y + y))\" width=\"\(place(rect.width))\""
      + " height=\"\(place(rect.height))\" rx=\"8\" fill=\"\(fill)\" stroke=\"\(stroke)\" stroke-width=\"\(place(width))\"/>\n"
  }

  private func place(_ x: Double) -> String { fixedText(x, places: 1) }

  private func text(_ x: Double, _ y: Double, _ size: Int, _ words: String, _ more: String = "") -> String {
    "<text x=\"\(place(x))\" y=\"\(place(y))\" font-size=\"\(size)\"\(more)>\(markupEscaped(words))</text>\n"
  }
}
