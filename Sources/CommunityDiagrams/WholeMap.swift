// Everything on the map in plain blocks, one for each kind: the picture that a reader searches and asks.

import CommunityMeasures
import CommunityModel
import PlainText

/// A map of every element and everything that passes between two, layer by layer.
///
/// Drawn without a layout program, so that it stands still whatever is added. While there are few enough lines to follow,
/// what is given is shown; all the other lines are in the picture, not shown, for a page that asks for them.
package struct WholeMap: Sendable {
  package struct Box: Sendable {
    /// The id in the picture.
    package let id: String
    package let element: ElementIndex
  }
  package struct Line: Sendable {
    package let id: String
    package let from: ElementIndex
    package let to: ElementIndex
    /// Ties of every word are `tie`.
    package let kind: ConnectionKind
  }
  package let chart: Chart
  package let boxes: [Box]
  package let lines: [Line]
  /// Whether what is given is shown before anybody asks.
  package let showsGiven: Bool
  /// What it leaves out, each a sentence.
  package let remarks: [String]

  /// More of either cannot be followed, not even by asking.
  package static let most = (boxes: 150, lines: 1000)
  /// More lines at once than this are a tangle.
  static let mostShown = 60

  /// `nil` when there is nothing to draw, or more than can be followed.
  ///
  /// - Complexity: O(elements + connections).
  package init?(_ ledger: Ledger) {
    let links = WholeMap.links(ledger)
    guard ledger.elements.count > 1, ledger.elements.count <= WholeMap.most.boxes, !links.isEmpty,
      links.count <= WholeMap.most.lines
    else { return nil }
    let community = ledger.community
    let grid = BlockGrid(ledger)
    var slugs = Slugs()
    boxes = grid.boxes.map {
      Box(id: "whole-map-\(slugs.id("element", community.label(of: $0.element)))", element: $0.element)
    }
    lines = links.enumerated().map {
      Line(id: "whole-map-line-\($0.offset)", from: $0.element.from, to: $0.element.to, kind: $0.element.kind)
    }
    let given = links.filter { $0.kind == .contribution }.count
    showsGiven = given > 0 && given <= WholeMap.mostShown
    remarks =
      showsGiven || given == 0 ? [] : ["Too many lines to show at once: choose one element to see its own."]
    let place = community.settings.title.isEmpty ? "" : "\(community.settings.title): "
    let title = "\(place)\(counted(ledger.elements.count, "element")), and what passes between them"
    let subtitle = WholeMap.subtitle(links, showsGiven: showsGiven)
    let words = "\(title). \(subtitle)\n" + WholeMap.list(ledger, links)
    chart = Chart(
      name: "whole-map", title: title, subtitle: subtitle, textAlternative: words,
      svg: MapDrawing(
        community: community, grid: grid, boxes: boxes, lines: lines, title: title, subtitle: subtitle, words: words,
        showsGiven: showsGiven
      ).svg)
  }

  /// Who passes something to whom, once for each layer, in the order of the file.
  private static func links(_ ledger: Ledger) -> [(from: ElementIndex, to: ElementIndex, kind: ConnectionKind)] {
    struct Key: Hashable {
      let from: ElementIndex
      let to: ElementIndex
      let kind: ConnectionKind
    }
    var seen: Set<Key> = []
    var found: [(from: ElementIndex, to: ElementIndex, kind: ConnectionKind)] = []
    for position in 0..<ledger.count {
      let entry = ledger[position]
      guard entry.status.countsAsGiven, entry.from != entry.to else { continue }
      let kind = entry.kind.isTie ? .tie : entry.kind
      if seen.insert(Key(from: entry.from, to: entry.to, kind: kind)).inserted {
        found.append((entry.from, entry.to, kind))
      }
    }
    return found
  }

  private static func subtitle(
    _ links: [(from: ElementIndex, to: ElementIndex, kind: ConnectionKind)], showsGiven: Bool
  ) -> String {
    var layers: [String] = []
    for kind in ConnectionKind.allCases {
      let count = links.filter { $0.kind == kind }.count
      if count > 0 { layers.append("\(count) of \(LinkLook.layer(kind).meaning)") }
    }
    return "Lines: \(listed(layers)). " + (showsGiven ? "What is given is drawn." : "None is drawn before you ask.")
  }

  /// Each element with everybody it gives to, layer by layer.
  private static func list(
    _ ledger: Ledger, _ links: [(from: ElementIndex, to: ElementIndex, kind: ConnectionKind)]
  ) -> String {
    var text = ""
    for element in ledger.elements {
      text += "- \(ledger.community.label(of: element))\n"
      for kind in ConnectionKind.allCases {
        let to = links.filter { $0.from == element && $0.kind == kind }.map { ledger.community.label(of: $0.to) }
        if !to.isEmpty { text += "  - \(LinkLook.layer(kind).meaning): \(joined(to, by: ", "))\n" }
      }
    }
    return text
  }
}

extension LinkLook {
  /// The colour and the stroke of a layer: either tells the layers apart.
  static func layer(_ kind: ConnectionKind) -> LinkLook {
    let (color, meaning) =
      switch kind {
      case .contribution: (Palette.blue.strong, "what is given")
      case .reward: (Palette.vermillion.strong, "what comes back")
      case .benefit: (Palette.green.strong, "what it does for people")
      case .decision: (Palette.purple.strong, "who has a say")
      case .tie, .other: (Palette.line, "other ties")
      }
    var look = LinkLook(
      name: "layer-\(kind.isTie ? "tie" : kind.rawValue)", color: color, meaning: meaning)
    switch kind {
    case .contribution: look.stroke = .solid
    case .reward: look.stroke = .dashed
    case .benefit: look.stroke = .dotted
    case .decision: look.width = 2.4
    case .tie, .other: look.hasArrow = false
    }
    return look
  }
}
