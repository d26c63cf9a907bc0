// The exchange as boxes in three columns and lines as wide as what they carry.

import CommunityMeasures
import CommunityModel
import PlainText

extension ExchangeFlows {
  private static let gave = look("gave", Palette.blue)
  private static let received = look("received", Palette.green)
  private static let work = {
    var look = NodeLook(name: "work", border: Palette.ink, fill: "#F2F2F2", meaning: "")
    look.width = 1.6
    return look
  }()
  private static func look(_ name: String, _ colors: Palette.Pair) -> NodeLook {
    NodeLook(name: name, border: colors.strong, fill: colors.tint, meaning: "")
  }

  /// The look of a line: its colour says which way, its stroke what is known.
  private func look(of flow: Flow) -> LinkLook {
    let color = flow.isReturn ? "#009E73" : "#0072B2"
    var look: LinkLook
    switch flow.manner {
    case .measured:
      look = LinkLook(
        name: flow.isReturn ? "returned" : "given", color: color + "B0",
        meaning: "\(Self.way(flow)), as wide as its \(unitWord)")
    case .notKnown:
      look = LinkLook(
        name: "not-known", color: color, meaning: "\(Self.way(flow)), amount not known")
      look.stroke = .dashed
    case .notMeasured:
      look = LinkLook(
        name: "not-measured", color: color, meaning: "\(Self.way(flow)), not measured")
      look.stroke = .dotted
    case .keptBack:
      look = LinkLook(name: "kept-back", color: Palette.ochre.strong, meaning: "paid, amount kept back")
      look.stroke = .dashed
      look.width = 2
    }
    // Without colours a head tells what came back from what was given.
    look.hasArrow = flow.isReturn
    return look
  }

  private static func way(_ flow: Flow) -> String { flow.isReturn ? "came back (→)" : "given" }

  private var unitWord: String { unit == "hours" ? "hours" : unit.isEmpty ? "number" : "sum in \(unit)" }

  private var largest: Double { flows.reduce(0) { max($0, $1.amount) } }

  var diagram: Diagram {
    var diagram = Diagram(
      name: unit.isEmpty ? "exchange" : "exchange-\(slug(unit))", title: title, subtitle: subtitle,
      textAlternative: words,
      direction: .leftToRight)
    diagram.rankGap = 1.6
    diagram.nodeGap = 0.14
    var slugs = Slugs()
    var places: [End: Int] = [:]
    let headings: [(Side, String, NodeLook)] = [
      (.gave, "Gave", Self.gave), (.work, "Shared work", Self.work), (.received, "Received", Self.received),
    ]
    for (side, heading, look) in headings {
      let ends = ends(side)
      if ends.isEmpty { continue }
      diagram.groups.append(Diagram.Group(id: slugs.id("column", heading), title: heading, look: .heading))
      for end in ends {
        places[end] = diagram.nodes.count
        diagram.nodes.append(box(end, look, diagram.groups.count - 1, heading, &slugs))
      }
    }
    for flow in drawnFlows {
      guard let from = places[flow.from], let to = places[flow.to] else { continue }
      var link = Diagram.Link(from: from, to: to, look: look(of: flow), name: sentence(flow))
      if flow.manner == .measured, largest > 0 {
        link.width = 1 + 7 * flow.amount / largest
        link.pull = 1 + Int(8 * flow.amount / largest)
      }
      link.joinsSides = true
      if flow.from.side == .gave && flow.to.side == .received { link.steps = 2 }
      diagram.links.append(link)
    }
    // Work that nothing flows into in this unit stays in the middle all the same.
    if let first = ends(.gave).first, let anchor = places[first] {
      for end in ends(.work) where !flows.contains(where: { $0.to == end }) {
        guard let place = places[end] else { continue }
        var link = Diagram.Link(from: anchor, to: place, look: .hidden, name: "")
        link.pull = 0
        diagram.links.append(link)
      }
    }
    if flows.contains(where: { $0.isIllustrative }) { diagram.signs.append(illustrativeSign) }
    if diagram.nodes.contains(where: { $0.isCrowd }) { diagram.signs.append(crowdSign) }
    diagram.remarks = remarks
    return diagram
  }

  private func box(
    _ end: End, _ look: NodeLook, _ group: Int, _ heading: String, _ slugs: inout Slugs
  ) -> Diagram.Node {
    var lines = wrapped(label(of: end)).map { Diagram.Line($0) }
    if let element = end.element, let people = community.peopleText(of: element) {
      lines[lines.count - 1].parts.append(.init("  \(people)", .quiet))
    }
    let figure = figure(of: end)
    if !figure.text.isEmpty { lines.append(Diagram.Line(figure.text, figure.isIllustrative ? .illustrative : .quiet)) }
    let name = label(of: end) + (figure.text.isEmpty ? "" : ", \(figure.text)")
    var node = Diagram.Node(
      id: slugs.id(slug(heading), label(of: end)), element: end.element, name: name, lines: lines,
      group: group, look: look)
    node.width = 1.4
    node.isCrowd = end.element.map { community.isCrowd($0) } ?? false
    return node
  }

  /// The total in a box, in words where it is no number.
  private func figure(of end: End) -> (text: String, isIllustrative: Bool) {
    let total = total(of: end)
    if total.amount == 0 { return (total.keepsBack ? "paid, amount kept back" : "", false) }
    let amount = amountText(total.amount, unit: unit, isIllustrative: total.isIllustrative)
    let text = (total.isAtLeast ? "at least " : "") + amount + (total.keepsBack ? " and pay" : "")
    return (text, total.isIllustrative)
  }

  private func sentence(_ flow: Flow) -> String {
    var text = "\(label(of: flow.from)) → \(label(of: flow.to)): "
    switch flow.manner {
    case .measured: text += amountText(flow.amount, unit: unit, isIllustrative: flow.isIllustrative)
    case .notKnown: text += "amount not known"
    case .notMeasured: text += "not measured"
    case .keptBack: text += "paid, amount kept back"
    }
    if flow.manner != .keptBack, !flow.forms.isEmpty { text += " (\(listed(flow.forms)))" }
    return text
  }

  private var title: String {
    let givers = ends(.gave).count
    if flows.isEmpty { return "Nothing given or received is recorded" }
    let isMoney = unit == community.currency || amountText(1, unit: unit, isIllustrative: false).hasSuffix("1")
    let what = isMoney ? "money in \(unit)" : unit
    if unit.isEmpty { return "What is given without being measured" }
    let most = ends(.work).filter { $0.element != nil }.max { total(of: $0).amount < total(of: $1).amount }
    let all = flows.reduce(0) { $1.isReturn ? $0 : $0 + $1.amount }
    if let most, all > 0, givers > 1, !hasUnknownGift {
      let share = total(of: most).amount / all
      let isMadeUp = flows.contains { !$0.isReturn && $0.isIllustrative }
      let places = ends(.work).filter { total(of: $0).amount > 0 }.count + (folded[.work].map { $0 - 1 } ?? 0)
      // The largest of many small shares is no news.
      if share < 0.2 && places > 5 {
        return
          "The \(what) given \(isMoney ? "goes" : "go") to \(numeral(places)) places, to none more than \(percentText(max(share, 0.001)))\(isMadeUp ? illustrativeMark : "")"
      }
      return
        "\(percentText(share))\(isMadeUp ? illustrativeMark : "") of the \(what) given \(isMoney ? "goes" : "go") to \(label(of: most))"
    }
    let isKnown = flows.contains { $0.amount > 0 }
    return "Who gave \(what), and who received" + (isKnown || !hasUnknownGift ? "" : ": no amount is known")
  }

  /// Whether some gift in this unit has no amount: then no share of the whole can be told.
  private var hasUnknownGift: Bool {
    flows.contains { $0.manner == .notKnown && !$0.hasNoUnit && !$0.isReturn }
  }

  private var subtitle: String {
    var given = (amount: 0.0, isIllustrative: false)
    var returned = (amount: 0.0, isIllustrative: false)
    for flow in flows where flow.manner == .measured {
      if flow.isReturn {
        returned = (returned.amount + flow.amount, returned.isIllustrative || flow.isIllustrative)
      } else {
        given = (given.amount + flow.amount, given.isIllustrative || flow.isIllustrative)
      }
    }
    var text = ""
    if !unit.isEmpty {
      text +=
        given.amount == 0 && hasUnknownGift
        ? "How much is given is not known"
        : "Given \(hasUnknownGift ? "at least " : "")\(amountText(given.amount, unit: unit, isIllustrative: given.isIllustrative))"
      let keepsBack = flows.contains { $0.manner == .keptBack }
      if returned.amount > 0 {
        text += "; came back \(amountText(returned.amount, unit: unit, isIllustrative: returned.isIllustrative))"
      } else if !keepsBack {
        text += "; no return is recorded in \(unit)"
      }
      text += "."
      if keepsBack { text += " Pay to fewer than three people together is drawn, its amount kept back." }
    }
    let unmeasured = flows.filter { $0.manner == .notMeasured }.count
    if unmeasured > 0 { text += " \(counted(unmeasured, "thin dotted line")) for what is given and not measured." }
    return trimmed(text)
  }

  private var remarks: [String] {
    var list: [String] = []
    if !folded.isEmpty {
      list.append(
        "Too many to read at once: \(readableEnds) of each column are drawn, the largest amounts first, "
          + "the others together.")
    }
    let left = flows.count - drawnFlows.count
    if left > 0 {
      list.append(
        "Too many lines to follow: the widest are drawn, \(counted(left, "other is", "others are")) in the sums of the boxes."
      )
    }
    if !otherUnits.isEmpty {
      let rows = otherUnits.map { "\(counted($0.rows, "row")) in \($0.unit)" }
      list.append("Not in this picture: \(listed(rows)); unlike units are never added.")
    }
    if promisedRows > 0 { list.append("\(counted(promisedRows, "promise")) not drawn: a promise is not yet given.") }
    return list
  }

  private var words: String {
    var text = "\(title). \(joined([subtitle] + remarks, by: " "))\n"
    for (heading, isReturn) in [("Given", false), ("Came back", true)] {
      let own = flows.filter { $0.isReturn == isReturn }
      if own.isEmpty { continue }
      text += "- \(heading)\n"
      for flow in own { text += "  - \(sentence(flow))\n" }
    }
    // What stands in the boxes: how many people they are, and their sums.
    for (heading, side) in [("Gave", Side.gave), ("Shared work", .work), ("Received", .received)] {
      let sums = ends(side).compactMap { end -> String? in
        let told = [end.element.flatMap { community.peopleText(of: $0) } ?? "", figure(of: end).text].filter {
          !$0.isEmpty
        }
        return told.isEmpty ? nil : "\(label(of: end)) \(joined(told, by: ", "))"
      }
      if !sums.isEmpty { text += "- \(heading), in all: \(joined(sums, by: "; "))\n" }
    }
    return text
  }
}
