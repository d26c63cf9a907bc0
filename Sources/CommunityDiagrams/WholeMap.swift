// Everything on the map, layer by layer: the picture that a reader searches and asks.

public import CommunityMeasures
import CommunityModel

extension Diagram {
  /// Every element by kind, with a line for each layer in which something passes between two.
  ///
  /// `nil` when there is more than can be followed: then a map of one element at a time says more.
  ///
  /// - Complexity: that of ``assets(_:)``.
  public static func wholeMap(_ ledger: Ledger) -> Diagram? {
    let map = AssetMap(ledger, isWhole: true)
    guard ledger.elements.count > 1, ledger.elements.count <= mostInWholeMap.boxes,
      !map.links.isEmpty, map.links.count <= mostInWholeMap.lines
    else { return nil }
    var diagram = map.diagram
    diagram.name = "map"
    diagram.title = "Everything that passes between \(ledger.elements.count) elements"
    var layers: [String] = []
    for kind in ConnectionKind.allCases {
      let count = map.links.filter { $0.kind == kind }.count
      if count > 0 { layers.append("\(counted(count, "line")) of \(LinkLook.layer(kind).meaning)") }
    }
    diagram.subtitle = "\(listed(layers)). Two elements have one line for each kind of thing that passes between them."
    diagram.textAlternative = "\(diagram.title). \(diagram.subtitle)\n" + map.listOfAll
    return diagram
  }

  /// The most that a picture of everything shows.
  static let mostInWholeMap = (boxes: 150, lines: 600)
}

extension AssetMap {
  /// Each element with everybody it gives to, layer by layer.
  fileprivate var listOfAll: String {
    var text = ""
    for element in ledger.elements {
      text += "- \(community.label(of: element))\n"
      for kind in ConnectionKind.allCases {
        let to = links.filter { $0.from == element && $0.kind == kind }.map { community.label(of: $0.to) }
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
