// A diagram as SVG without a layout program: for a page that has none.

import PlainText

extension Diagram {
  /// The picture, laid out in plain columns or rows: an `<svg>` without a prolog.
  ///
  /// It shows the same boxes, lines, words and legend as the one that Graphviz lays out; only their places differ.
  ///
  /// - Parameter idPrefix: Begins every id, so that several pictures stand in one page.
  /// - Complexity: O(boxes + lines × ranks).
  package func plainSVG(idPrefix: String = "") -> String { PlainDrawing(self, idPrefix).svg }
}

private struct PlainDrawing {
  private let diagram: Diagram
  private let prefix: String
  private let layout: PlainLayout
  private static let margin = 20.0
  private static let lineHeight = 14.0
  private static let size = 11.0

  init(_ diagram: Diagram, _ prefix: String) {
    self.diagram = diagram
    self.prefix = prefix
    layout = PlainLayout(
      sizes: diagram.nodes.map { PlainDrawing.size(of: $0) }, groupOf: diagram.nodes.map { $0.group },
      hasFields: diagram.groups.map { group in
        if case .field = group.look { return true }
        return false
      }, headings: diagram.groups.map { textWidth($0.title, size: 13) },
      lines: diagram.links.map { link in
        PlainLayout.Line(
          from: link.runsBackward ? link.to : link.from, to: link.runsBackward ? link.from : link.to,
          steps: link.ranks ? link.steps : 0, width: link.width ?? link.look.width,
          isSeen: link.look.stroke != .hidden)
      },
      tableRows: diagram.tableRows, isAcross: diagram.direction == .leftToRight, rankGap: max(40, 72 * diagram.rankGap),
      gap: max(10, 72 * diagram.nodeGap))
  }

  /// The lines of a box as they are drawn, its mark before the first.
  private static func texts(of node: Diagram.Node) -> [[Diagram.Line.Part]] {
    var lines = node.lines.map { $0.parts }
    if !node.look.mark.isEmpty, !lines.isEmpty { lines[0].insert(.init("\(node.look.mark) "), at: 0) }
    return lines
  }

  private static func size(of node: Diagram.Node) -> (width: Double, height: Double) {
    var widest = 0.0
    for line in texts(of: node) {
      let width = line.reduce(0) { $0 + textWidth($1.text, size: $1.tone == .heading ? 13 : size) }
      widest = max(widest, width + (line.contains { $0.tone == .outlined } ? 12 : 0))
    }
    let height = lineHeight * Double(node.lines.count) + 10
    return (max(72 * node.width, widest + 18), max(72 * node.height, height))
  }

  var svg: String {
    var y = 32.0
    var head = ""
    let letters = min(diagram.headingLetters, max(48, Int(layout.width / 6)))
    for line in wrapped(diagram.title, width: letters * 2 / 3, most: 4) {
      head += text(PlainDrawing.margin, y, 20, line, " font-weight=\"bold\"")
      y += 25
    }
    var widest = 0.0
    for words in [diagram.subtitle] + diagram.remarks where !words.isEmpty {
      for line in wrapped(words, width: letters, most: 9, longest: 600) {
        head += text(PlainDrawing.margin, y, 12, line, " fill=\"\(Palette.quiet)\"")
        widest = max(widest, textWidth(line, size: 12))
        y += 17
      }
    }
    for line in wrapped(diagram.title, width: letters * 2 / 3, most: 4) {
      widest = max(widest, textWidth(line, size: 20, isBold: true))
    }
    y += 4
    head += legend(&y, within: max(layout.width, widest))
    y += 12
    let width = fixedText(max(layout.width, widest) + 2 * PlainDrawing.margin, places: 0)
    let height = fixedText(y + layout.height + PlainDrawing.margin, places: 0)
    let name = "\(prefix)\(diagram.name)"
    return
      "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 \(width) \(height)\" width=\"\(width)\" role=\"img\""
      + " class=\"diagram diagram-\(slug(diagram.name))\" style=\"max-width:100%;height:auto\""
      + " aria-labelledby=\"\(name)-title \(name)-desc\" font-family=\"\(Palette.font)\" fill=\"\(Palette.ink)\">\n"
      + "<title id=\"\(name)-title\">\(markupEscaped(diagram.title))</title>\n"
      + "<desc id=\"\(name)-desc\">\(markupEscaped(diagram.textAlternative))</desc>\n"
      + "<rect width=\"\(width)\" height=\"\(height)\" fill=\"\(Palette.paper)\"/>\n\(head)"
      + "<g transform=\"translate(\(place(PlainDrawing.margin)),\(place(y)))\">\n\(fields)\(lines)\(boxes)</g>\n</svg>\n"
  }

  // MARK: Parts

  private var fields: String {
    var out = ""
    for (group, field) in zip(diagram.groups, layout.fields) {
      guard let field else { continue }
      let id = "\(prefix)\(diagram.name)-\(group.id)"
      out += "<g id=\"\(id)\" class=\"cluster\">"
      var ink = Palette.quiet
      var left = field.x
      if case .field(let border, let fill) = group.look {
        out += rectangle(field, fill: fill, stroke: border, width: 1)
        ink = border
        left += 10
      }
      out +=
        text(left, field.y + 17, 13, String(group.title.prefix(Limits.drawnLetters.most)), " fill=\"\(ink)\"")
        + "</g>\n"
    }
    return out
  }

  private var lines: String {
    var out = ""
    for (number, link) in diagram.links.enumerated() where layout.ways[number].count > 1 {
      let look = link.look
      let width = link.width ?? look.width
      var way = layout.ways[number]
      if link.runsBackward { way.reverse() }
      let id = "\(prefix)\(diagram.name)-line-\(number)"
      out += "<g id=\"\(id)\" class=\"edge \(look.name)\"><title>\(markupEscaped(link.name))</title>"
      let end = way[way.count - 1]
      let back = look.hasArrow ? 5 + 1.6 * width : 0
      let towards = direction(of: way, link)
      if look.hasArrow {
        way[way.count - 1] = PlainLayout.Point(x: end.x - back * towards.x, y: end.y - back * towards.y)
      }
      out +=
        "<path d=\"\(curve(way, link))\" fill=\"none\" stroke=\"\(look.color)\" stroke-width=\"\(fixedText(width, places: 2))\""
      switch look.stroke {
      case .dashed: out += " stroke-dasharray=\"6 4\""
      case .dotted: out += " stroke-dasharray=\"2 4\""
      case .solid, .hidden: break
      }
      out += "/>"
      if look.hasArrow { out += arrow(at: end, towards, back, look.color) }
      out += "</g>\n"
    }
    return out
  }

  private var isAcross: Bool { diagram.direction == .leftToRight }

  /// Which way the end of a line looks: along the ranks, towards the box.
  private func direction(of way: [PlainLayout.Point], _ link: Diagram.Link) -> PlainLayout.Point {
    let box = layout.boxes[link.to]
    let end = way[way.count - 1]
    if isAcross { return PlainLayout.Point(x: end.x <= box.middle.x ? 1 : -1, y: 0) }
    return PlainLayout.Point(x: 0, y: end.y <= box.middle.y ? 1 : -1)
  }

  /// A smooth way through the points; between two boxes of one rank a bow at their side.
  private func curve(_ way: [PlainLayout.Point], _ link: Diagram.Link) -> String {
    var out = "M\(place(way[0].x)),\(place(way[0].y))"
    let isBow =
      way.count == 2 && (isAcross ? (way[0].x - way[1].x).magnitude < 60 : (way[0].y - way[1].y).magnitude < 60)
      && leavesAndArrivesOnOneSide(link)
    for number in 1..<way.count {
      let (a, b) = (way[number - 1], way[number])
      if isBow {
        let bow = 18 + 0.12 * (isAcross ? b.y - a.y : b.x - a.x).magnitude
        out +=
          isAcross
          ? "C\(place(max(a.x, b.x) + bow)),\(place(a.y)) \(place(max(a.x, b.x) + bow)),\(place(b.y)) "
          : "C\(place(a.x)),\(place(max(a.y, b.y) + bow)) \(place(b.x)),\(place(max(a.y, b.y) + bow)) "
      } else if isAcross {
        let half = (b.x - a.x) / 2
        out += "C\(place(a.x + half)),\(place(a.y)) \(place(b.x - half)),\(place(b.y)) "
      } else {
        let half = (b.y - a.y) / 2
        out += "C\(place(a.x)),\(place(a.y + half)) \(place(b.x)),\(place(b.y - half)) "
      }
      out += "\(place(b.x)),\(place(b.y))"
    }
    return out
  }

  private func leavesAndArrivesOnOneSide(_ link: Diagram.Link) -> Bool {
    let (a, b) = (layout.boxes[link.from], layout.boxes[link.to])
    return isAcross ? a.x < b.x + b.width && b.x < a.x + a.width : a.y < b.y + b.height && b.y < a.y + a.height
  }

  private func arrow(
    at end: PlainLayout.Point, _ towards: PlainLayout.Point, _ length: Double, _ color: String
  ) -> String {
    let half = length * 0.45
    let back = PlainLayout.Point(x: end.x - length * towards.x, y: end.y - length * towards.y)
    return
      "<path d=\"M\(place(end.x)),\(place(end.y))L\(place(back.x - half * towards.y)),\(place(back.y + half * towards.x))"
      + "L\(place(back.x + half * towards.y)),\(place(back.y - half * towards.x))Z\" fill=\"\(color)\"/>"
  }

  private var boxes: String {
    var out = ""
    for (node, box) in zip(diagram.nodes, layout.boxes) {
      let look = node.look
      let id = "\(prefix)\(diagram.name)-\(node.id)"
      out += "<g id=\"\(id)\" class=\"node \(look.name)\"><title>\(markupEscaped(node.name))</title>\n"
      if look.outline != .none {
        let dash = look.outline == .dashed ? " stroke-dasharray=\"5 3\"" : ""
        if node.isCrowd {
          var behind = box
          behind.x += 4
          behind.y -= 4
          out += rectangle(behind, fill: look.fill, stroke: look.border, width: look.width, dash)
        }
        out += rectangle(box, fill: look.fill, stroke: look.border, width: look.width, dash)
      }
      let lines = PlainDrawing.texts(of: node)
      var y = box.middle.y - PlainDrawing.lineHeight * Double(lines.count) / 2 + 10.5
      for line in lines {
        out += draw(line, in: box, y, look)
        y += PlainDrawing.lineHeight
      }
      out += "</g>\n"
    }
    return out
  }

  private func draw(_ parts: [Diagram.Line.Part], in box: PlainLayout.Box, _ y: Double, _ look: NodeLook) -> String {
    var out = ""
    if parts.contains(where: { $0.tone == .outlined }) {
      let width = parts.reduce(8) { $0 + textWidth($1.text, size: PlainDrawing.size) }
      let frame = PlainLayout.Box(x: box.middle.x - width / 2, y: y - 10.5, width: width, height: 13)
      out += rectangle(frame, fill: "none", stroke: Palette.line, width: 0.8, " stroke-dasharray=\"3 2\"", round: 4)
    }
    out +=
      "<text x=\"\(place(box.middle.x))\" y=\"\(place(y))\" font-size=\"11\" text-anchor=\"middle\" fill=\"\(look.ink)\">"
    for part in parts {
      let text = markupEscaped(String(part.text.prefix(Limits.drawnLetters.most)))
      switch part.tone {
      case .plain, .outlined: out += text
      case .quiet: out += "<tspan fill=\"\(Palette.quiet)\">\(text)</tspan>"
      case .illustrative: out += "<tspan fill=\"\(Palette.quiet)\" font-style=\"italic\">\(text)</tspan>"
      case .heading: out += "<tspan font-size=\"13\" fill=\"\(Palette.quiet)\">\(text)</tspan>"
      }
    }
    return out + "</text>\n"
  }

  /// The legend in rows, as far across as the picture.
  private func legend(_ y: inout Double, within width: Double) -> String {
    var out = ""
    var x = PlainDrawing.margin
    for entry in diagram.legend {
      let words = entry.text
      let own = textWidth(words, size: 11) + 52
      if x > PlainDrawing.margin && x + own > PlainDrawing.margin + max(width, 420) {
        x = PlainDrawing.margin
        y += 24
      }
      switch entry {
      case .box(let look):
        let label = look.mark.isEmpty ? words : "\(look.mark) \(words)"
        let box = PlainLayout.Box(x: x, y: y - 2, width: textWidth(label, size: 11) + 14, height: 18)
        out +=
          rectangle(
            box, fill: look.fill, stroke: look.border, width: look.width,
            look.outline == .dashed ? " stroke-dasharray=\"5 3\"" : "", round: 3)
          + text(x + 7, y + 11, 11, label, " fill=\"\(look.ink)\"")
      case .line(let look):
        let dash =
          look.stroke == .dashed
          ? " stroke-dasharray=\"6 4\"" : look.stroke == .dotted ? " stroke-dasharray=\"2 4\"" : ""
        out +=
          "<path d=\"M\(place(x)),\(place(y + 7))h32\" fill=\"none\" stroke=\"\(look.color)\" stroke-width=\"\(fixedText(max(2, min(4, look.width)), places: 1))\"\(dash)/>\n"
          + text(x + 38, y + 11, 11, words)
      case .sign: out += text(x, y + 11, 11, words)
      }
      x += own + 8
    }
    if !diagram.legend.isEmpty { y += 26 }
    return out
  }

  private func rectangle(
    _ box: PlainLayout.Box, fill: String, stroke: String, width: Double, _ more: String = "", round: Int = 7
  ) -> String {
    "<rect x=\"\(place(box.x))\" y=\"\(place(box.y))\" width=\"\(place(box.width))\" height=\"\(place(box.height))\""
      + " rx=\"\(round)\" fill=\"\(fill)\" stroke=\"\(stroke)\" stroke-width=\"\(place(width))\"\(more)/>\n"
  }

  private func place(_ x: Double) -> String { fixedText(x, places: 1) }

  private func text(_ x: Double, _ y: Double, _ size: Int, _ words: String, _ more: String = "") -> String {
    "<text x=\"\(place(x))\" y=\"\(place(y))\" font-size=\"\(size)\"\(more)>\(markupEscaped(words))</text>\n"
  }
}
