// A picture as Graphviz is told to draw it: graph, clusters, nodes and edges in the order of their making.

import PlainText

/// The attributes that a picture may set, and no others: none of them reads a file or opens a page.
package enum AttributeName: String, CaseIterable, Sendable {
  case arrowhead, arrowsize, arrowtail, bgcolor, `class`, color, constraint, dir, dpi, fillcolor, fontcolor, fontname,
    fontsize
  case headport, height, id, label, labeljust, labelloc, margin, mclimit, minlen, nodesep, nslimit, nslimit1
  case outputorder, pad, penwidth, peripheries, rank, rankdir, ranksep, shape, splines, style, tailport, weight, width
}

/// An attribute and its value.
package struct Attribute: Sendable {
  package let name: AttributeName
  package let value: String
  /// Whether the value is Graphviz's markup.
  package let isMarkup: Bool
  init(_ name: AttributeName, _ value: String, isMarkup: Bool = false) {
    self.name = name
    self.value = value
    self.isMarkup = isMarkup
  }
}

/// What is handed to Graphviz. Names are made here (`n0`, `cluster_0`): text from data stands in labels only.
///
/// The layout depends on the order of making: the order of these arrays.
package struct Drawing: Sendable {
  package struct Box: Sendable {
    package let name: String
    package let attributes: [Attribute]
  }
  package struct Cluster: Sendable {
    package let name: String
    package let attributes: [Attribute]
    /// Places in ``Drawing/boxes``.
    package let boxes: [Int]
  }
  package struct Edge: Sendable {
    package let from: Int
    package let to: Int
    package let attributes: [Attribute]
  }
  package let graph: [Attribute]
  package let boxDefaults: [Attribute]
  package let edgeDefaults: [Attribute]
  package let boxes: [Box]
  package let clusters: [Cluster]
  /// Boxes outside every cluster.
  package let loose: [Int]
  /// Boxes that stand side by side.
  package let rows: [[Int]]
  package let edges: [Edge]
}

extension Diagram {
  /// What Graphviz is told.
  package var drawing: Drawing {
    Drawing(
      graph: graphAttributes,
      boxDefaults: [
        Attribute(.color, Palette.line), Attribute(.fillcolor, Palette.paper), Attribute(.fontcolor, Palette.ink),
        Attribute(.fontname, Palette.font), Attribute(.fontsize, "11"), Attribute(.height, "0.34"),
        Attribute(.margin, "0.12,0.05"), Attribute(.penwidth, "1.2"), Attribute(.shape, "box"),
        Attribute(.style, "rounded,filled"),
      ],
      edgeDefaults: [
        Attribute(.arrowhead, "vee"), Attribute(.arrowsize, "0.6"), Attribute(.color, Palette.line),
        Attribute(.fontname, Palette.font), Attribute(.fontsize, "9"), Attribute(.penwidth, "1.2"),
      ],
      boxes: nodes.enumerated().map { Drawing.Box(name: "n\($0.offset)", attributes: attributes(of: $0.element)) },
      clusters: groups.enumerated().map { number, group in
        Drawing.Cluster(
          name: "cluster_\(number)", attributes: attributes(of: group),
          boxes: nodes.indices.filter { nodes[$0].group == number })
      },
      loose: nodes.indices.filter { nodes[$0].group == nil },
      rows: tableRows,
      edges: edges)
  }

  /// The lines in their order. Lines that do not rank and join the same two boxes are told apart by the end they begin
  /// at and by where they are held: Graphviz 2.42 stops at an assertion when it merges two of them.
  private var edges: [Drawing.Edge] {
    var alike: [Int64: Int] = [:]
    return links.enumerated().map { number, link in
      var link = link
      var attributes: [Attribute] = []
      if !link.ranks {
        let key = Int64(link.from) << 32 | Int64(link.to)
        let before = alike[key, default: 0]
        alike[key] = before + 1
        if before % 2 == 1 { link.runsBackward.toggle() }
        if before == 2 || before == 3 { attributes.append(Attribute(.tailport, "c")) }
        if before >= 4 { attributes.append(Attribute(.headport, "c")) }
      }
      return Drawing.Edge(
        from: link.runsBackward ? link.to : link.from, to: link.runsBackward ? link.from : link.to,
        attributes: self.attributes(of: link, number) + attributes)
    }
  }

  private var graphAttributes: [Attribute] {
    [
      Attribute(.bgcolor, Palette.paper), Attribute(.dpi, "120"), Attribute(.fontcolor, Palette.ink),
      Attribute(.fontname, Palette.font), Attribute(.fontsize, "12"), Attribute(.id, name),
      Attribute(.label, heading, isMarkup: true), Attribute(.labeljust, "l"), Attribute(.labelloc, "t"),
      Attribute(.mclimit, "1"), Attribute(.nodesep, "\(nodeGap)"), Attribute(.nslimit, "2"), Attribute(.nslimit1, "2"),
      Attribute(.outputorder, "edgesfirst"), Attribute(.pad, "0.3"),
      Attribute(.rankdir, direction == .leftToRight ? "LR" : "TB"), Attribute(.ranksep, "\(rankGap)"),
      Attribute(.splines, "true"),
    ]
  }

  private func attributes(of node: Node) -> [Attribute] {
    let look = node.look
    var list = [
      Attribute(.id, "\(name)-\(node.id)"), Attribute(.class, look.name),
      Attribute(.label, node.markup, isMarkup: true), Attribute(.color, look.border), Attribute(.fillcolor, look.fill),
      Attribute(.fontcolor, look.ink), Attribute(.penwidth, "\(look.width)"),
    ]
    switch look.outline {
    case .solid: break
    case .dashed: list.append(Attribute(.style, "rounded,filled,dashed"))
    case .none: list.append(Attribute(.shape, "plaintext"))
    }
    if node.isCrowd { list.append(Attribute(.peripheries, "2")) }
    if node.width > 0 { list.append(Attribute(.width, "\(node.width)")) }
    if node.height != 0.34 { list.append(Attribute(.height, "\(node.height)")) }
    return list
  }

  private func attributes(of group: Group) -> [Attribute] {
    var list = [
      Attribute(.id, "\(name)-\(group.id)"), Attribute(.fontname, Palette.font), Attribute(.fontsize, "13"),
      Attribute(.labeljust, "l"), Attribute(.labelloc, "t"),
      Attribute(
        .label,
        "<FONT POINT-SIZE=\"13\">" + markupText(String(group.title.prefix(Limits.drawnLetters.most))) + "</FONT>",
        isMarkup: true),
    ]
    switch group.look {
    case .heading:
      list += [Attribute(.fontcolor, Palette.quiet), Attribute(.peripheries, "0"), Attribute(.margin, "8")]
    case .field(let border, let fill):
      list += [
        Attribute(.color, border), Attribute(.fillcolor, fill), Attribute(.fontcolor, border), Attribute(.margin, "12"),
        Attribute(.penwidth, "1"), Attribute(.style, "rounded,filled"),
      ]
    }
    return list
  }

  private func attributes(of link: Link, _ number: Int) -> [Attribute] {
    let look = link.look
    var list = [Attribute(.id, "\(name)-line-\(number)"), Attribute(.class, look.name), Attribute(.color, look.color)]
    let width = link.width ?? look.width
    if width != 1.2 { list.append(Attribute(.penwidth, fixedText(width, places: 2))) }
    switch look.stroke {
    case .solid: break
    case .dashed, .dotted: list.append(Attribute(.style, look.stroke.rawValue))
    case .hidden: list.append(Attribute(.style, "invis"))
    }
    if link.runsBackward && look.hasArrow { list += [Attribute(.dir, "back"), Attribute(.arrowtail, "vee")] }
    if !look.hasArrow { list.append(Attribute(.arrowhead, "none")) }
    // The usual head of a wide line is a blot.
    if look.hasArrow && width >= 1.8 { list.append(Attribute(.arrowsize, fixedText(min(0.32 * width, 1), places: 2))) }
    if link.joinsSides {
      let isAcross = direction == .leftToRight
      list += [Attribute(.tailport, isAcross ? "e" : "s"), Attribute(.headport, isAcross ? "w" : "n")]
    }
    if link.pull != 1 { list.append(Attribute(.weight, "\(link.pull)")) }
    if link.steps != 1 { list.append(Attribute(.minlen, "\(link.steps)")) }
    if !link.ranks { list.append(Attribute(.constraint, "false")) }
    return list
  }
}

extension Attribute {
  /// What makes boxes stand side by side.
  package static let sameRank = Attribute(.rank, "same")
}
