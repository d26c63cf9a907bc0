// If this leaves, what stops, in which order, and why?

public import CommunityMeasures
public import CommunityModel
import PlainText

extension Diagram {
  /// What stops, round by round from left to right, what goes on with less and what goes on.
  ///
  /// The reason stands in every box that stops; the share that a count of hours alone would say survives stands in the
  /// subtitle, so that a reader sees why the two differ.
  ///
  /// - Complexity: O(connections + elements that stop × what they hung on).
  public static func dependency(_ ledger: Ledger, without: [ElementIndex], answer: WhatStops) -> Diagram {
    Fall(ledger: ledger, without: without, answer: answer).diagram
  }
}

/// One making of the picture.
private struct Fall {
  let ledger: Ledger
  let without: [ElementIndex]
  let answer: WhatStops
  var community: Community { ledger.community }

  /// More boxes under each other than this are folded.
  private static let mostInColumn = 12

  private static func look(_ name: String, _ border: String, _ fill: String, _ mark: String, _ meaning: String)
    -> NodeLook
  {
    var look = NodeLook(name: "state-\(name)", border: border, fill: fill, meaning: meaning)
    look.mark = mark
    return look
  }
  private static let gone = {
    var look = Fall.look("gone", Palette.ink, Palette.ink, "", "taken away")
    look.ink = Palette.paper
    return look
  }()
  private static let stops = {
    var look = Fall.look("stops", "#D55E00", "#FBE3D6", "×", "stops")
    look.outline = .dashed
    look.width = 2
    return look
  }()
  private static let shrinks = {
    var look = Fall.look("shrinks", "#B07A00", "#FDF3D1", "½", "goes on with less")
    look.width = 2
    return look
  }()
  private static let open = {
    var look = Fall.look("undecided", Palette.quiet, "#F2F2F2", "?", "nobody can say: an amount is unknown")
    look.outline = .dashed
    return look
  }()
  private static let goesOn = look("goes-on", "#009E73", "#E8F5F1", "", "goes on")
  private static let cause = {
    var look = LinkLook(name: "stops", color: "#D55E00", meaning: "what it hung on")
    look.stroke = .dashed
    look.width = 1.8
    return look
  }()
  private static let less = {
    var look = LinkLook(name: "shrinks", color: "#B07A00", meaning: "gives or pays less")
    look.width = 1.6
    return look
  }()

  var diagram: Diagram {
    var diagram = Diagram(
      name: "dependency", title: title, subtitle: subtitle, textAlternative: words, direction: .leftToRight)
    diagram.rankGap = 0.8
    var slugs = Slugs()
    var places: [ElementIndex: Int] = [:]
    var rank: [Int] = []
    var folded = 0
    func add(
      _ elements: [ElementIndex], _ heading: String, at column: Int, _ look: NodeLook,
      _ reason: (ElementIndex) -> [String]
    ) {
      let own = elements.filter { places[$0] == nil }
      if own.isEmpty { return }
      diagram.groups.append(Diagram.Group(id: slugs.id("column", heading), title: heading, look: .heading))
      // One more than fits is drawn, not folded into a box for one.
      let shown = own.count > Fall.mostInColumn + 1 ? Array(own.prefix(Fall.mostInColumn)) : own
      for element in shown {
        places[element] = diagram.nodes.count
        let reasons = reason(element)
        var lines = community.nameLines(of: element)
        for reason in reasons { lines += wrapped(reason, width: 30, most: 3).map { Diagram.Line($0, .quiet) } }
        if look == Fall.gone { lines = wrapped(community.label(of: element)).map { Diagram.Line($0) } }
        let name = joined([community.label(of: element), look.meaning] + reasons, by: ": ")
        var node = Diagram.Node(
          id: slugs.id("element", community.label(of: element)), element: element, name: name, lines: lines,
          group: diagram.groups.count - 1, look: look)
        node.isCrowd = community.isCrowd(element)
        diagram.nodes.append(node)
        rank.append(column)
      }
      if shown.count == own.count { return }
      let rest = "and \(numeral(own.count - shown.count)) more"
      for element in own.dropFirst(shown.count) { places[element] = diagram.nodes.count }
      folded += own.count - shown.count
      diagram.nodes.append(
        Diagram.Node(
          id: slugs.id("more", heading), name: "\(heading): \(rest)", lines: [Diagram.Line(rest, .quiet)],
          group: diagram.groups.count - 1, look: look))
      rank.append(column)
    }
    add(without, "Taken away", at: 0, Fall.gone) { _ in [] }
    // What lies between: payers with less income, and those they no longer pay.
    let stopped = Set(answer.stops.map { $0.element })
    var between: [ElementIndex] = []
    for stop in answer.stops {
      for cause in stop.causes where !stopped.contains(cause) && !without.contains(cause) && !between.contains(cause) {
        between.append(cause)
      }
    }
    let shift = between.isEmpty ? 0 : 1
    add(between.sorted(), "Has less", at: 1, Fall.shrinks, shrinkTexts)
    for round in 1..<max(answer.rounds + 1, 1) {
      let inRound = answer.stops.filter { $0.round == round }
      add(inRound.map { $0.element }, "Round \(round)", at: round + shift, Fall.stops) { element in
        inRound.first { $0.element == element }.map(Fall.reasons) ?? []
      }
    }
    let last = answer.rounds + shift + 1
    // Once, also where it has less in two units.
    var weaker: [ElementIndex] = []
    for shrink in answer.shrinks where !stopped.contains(shrink.element) && !weaker.contains(shrink.element) {
      weaker.append(shrink.element)
    }
    add(weaker, "Goes on with less", at: last, Fall.shrinks, shrinkTexts)
    add(answer.undecided.map { $0.element }, "Cannot be said", at: last, Fall.open) { _ in ["an unknown amount decides"]
    }
    // Alone it stands under the last round: a column of its own would be as wide as a round, for a box or two.
    add(answer.goesOn, "Goes on", at: rank.contains(last) ? last : max(last - 1, 1), Fall.goesOn) { _ in [] }
    addLinks(to: &diagram, places, rank)
    if diagram.nodes.contains(where: { $0.isCrowd }) { diagram.signs.append(crowdSign) }
    if diagram.nodes.contains(where: { $0.lines.contains { $0.parts.contains { isMarkedIllustrative($0.text) } } }) {
      diagram.signs.append(illustrativeSign)
    }
    diagram.remarks = remarks
    if folded > 0 {
      diagram.remarks.append(
        "Too many to read at once: \(Fall.mostInColumn) of a column are drawn, \(numeral(folded)) others are counted.")
    }
    return diagram
  }

  private func addLinks(to diagram: inout Diagram, _ places: [ElementIndex: Int], _ rank: [Int]) {
    var drawn: Set<Int> = []
    for stop in answer.stops {
      guard let to = places[stop.element] else { continue }
      for cause in stop.causes {
        guard let from = places[cause], from != to, drawn.insert(from * diagram.nodes.count + to).inserted else {
          continue
        }
        var link = Diagram.Link(from: from, to: to, look: Fall.cause, name: stop.reason)
        link.ranks = rank[from] < rank[to]
        link.pull = 2
        diagram.links.append(link)
      }
    }
    // Whatever has less has it from something that left, stopped or has less itself.
    let lost = Set(without + answer.stops.map { $0.element } + answer.shrinks.map { $0.element })
    var seen: Set<Int> = []
    for entry in ledger.entries
    where entry.status.countsAsGiven && (entry.kind == .contribution || entry.kind == .reward) {
      guard lost.contains(entry.from), let from = places[entry.from], let to = places[entry.to], from != to,
        diagram.nodes[to].look == Fall.shrinks, seen.insert(from * diagram.nodes.count + to).inserted
      else { continue }
      var link = Diagram.Link(
        from: from, to: to, look: Fall.less,
        name: "\(community.label(of: entry.from)) → \(community.label(of: entry.to)): less")
      link.ranks = rank[from] < rank[to]
      diagram.links.append(link)
    }
    guard !rank.isEmpty else { return }
    for node in 1..<rank.count where rank[node] > 0 {
      var link = Diagram.Link(from: 0, to: node, look: .hidden, name: "")
      link.steps = rank[node]
      link.pull = 3
      diagram.links.append(link)
    }
  }

  /// Why something stops, in a few words.
  private static func reasons(_ stop: WhatStops.Stop) -> [String] {
    stop.failedNeeds.isEmpty
      ? ["nothing given to it is left"]
      : stop.failedNeeds.map { "needs \($0.need.hasPrefix("role ") ? "the " : "")\($0.need)" }
  }

  /// How much less comes in. What fewer than three people are paid stays out.
  private func shrinkTexts(_ element: ElementIndex) -> [String] {
    if community.keepsPayBack(element) { return ["paid less, amount kept back"] }
    return answer.shrinks.filter { $0.element == element }.map { shrink in
      let isIllustrative = ledger.entries.contains {
        $0.to == element && $0.unit == shrink.unit && $0.provenance == .illustrative
      }
      let before = amountText(shrink.before, unit: shrink.unit, isIllustrative: isIllustrative)
      let after = amountText(shrink.after, unit: shrink.unit, isIllustrative: isIllustrative && shrink.after > 0)
      if before == after || shrink.before == shrink.after {
        return shrink.unknownRows > 0 ? "less, how much is not known" : "a little less than \(before)"
      }
      return shrink.unknownRows > 0 ? "at least \(before) → \(after)" : "\(before) → \(after)"
    }
  }

  private var names: String { listed(without.map { community.label(of: $0) }) }
  private var all: Int { answer.stops.count + answer.goesOn.count + answer.undecided.count }

  private var title: String {
    if without.isEmpty { return "Nothing is taken away, so nothing stops" }
    // No verb that agrees with the names: "Café volunteers" may be one row.
    if answer.stops.isEmpty { return "Without \(names), nothing surely stops" }
    let stops = answer.stops.count
    return
      "Without \(names), \(numeral(stops)) of \(counted(all, "activity", "activities")) \(stops == 1 ? "stops" : "stop")"
  }

  private var subtitle: String {
    var text =
      answer.stops.isEmpty
      ? "" : "\(counted(answer.stops.count, "stops", "stop")) in \(counted(answer.rounds, "round")), "
    text += "\(counted(answer.goesOn.count, "goes on", "go on"))"
    if !answer.undecided.isEmpty { text += ", \(numeral(answer.undecided.count)) cannot be said" }
    text += "."
    for naive in answer.naiveShare {
      guard let share = naive.share else { continue }
      text +=
        " A count of \(naive.unit == "hours" ? "hours" : naive.unit) alone would say that \(percentText(share)) goes on."
      break
    }
    return text
  }

  private var remarks: [String] {
    answer.stops.isEmpty ? [] : ["Each column follows from the ones before it; the reason stands under the name."]
  }

  private var words: String {
    var text = "\(title). \(subtitle)\n"
    for round in 1..<max(answer.rounds + 1, 1) {
      text += "- Round \(round)\n"
      for stop in answer.stops where stop.round == round { text += "  - \(stop.reason)\n" }
    }
    let shrunk = answer.shrinks.map { $0.element }
    if !shrunk.isEmpty {
      text += "- Goes on with less\n"
      var told: Set<ElementIndex> = []
      for element in shrunk where told.insert(element).inserted {
        text += "  - \(community.label(of: element)): \(listed(shrinkTexts(element)))\n"
      }
    }
    if !answer.undecided.isEmpty {
      text += "- Cannot be said\n"
      for undecided in answer.undecided { text += "  - \(undecided.text)\n" }
    }
    if !answer.goesOn.isEmpty {
      text += "- Goes on: \(listed(answer.goesOn.map { community.label(of: $0) }))\n"
    }
    return text
  }
}
