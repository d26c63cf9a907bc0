// How did it go, phase by phase: who joined, what was promised, given and decided?

public import CommunityMeasures
import CommunityModel
import PlainText

extension Diagram {
  /// The phases from left to right, and in each who joined and left, what was promised, given, came back and was decided.
  ///
  /// Phases need no dates. `nil` when the rows tell of one period at most.
  ///
  /// - Complexity: O(periods · connections).
  public static func story(_ ledger: Ledger) -> Diagram? {
    let story = PhaseStory(ledger)
    return story.phases.count > 1 ? story.diagram : nil
  }
}

private struct PhaseStory {
  struct Phase {
    let name: String
    /// How many elements take part, and how many of the phase before do not.
    let here: Int
    let gone: Int
    /// The lines of each row of the table, and whether a made-up figure is in them.
    var cells: [(lines: [String], isIllustrative: Bool)]
  }
  static let rowTitles = ["Joined", "Left", "Promised", "Given", "Came back", "Decided"]
  static let mostLines = 5
  let ledger: Ledger
  var community: Community { ledger.community }
  private(set) var phases: [Phase] = []
  private var leftOut = 0

  init(_ ledger: Ledger) {
    self.ledger = ledger
    let periods = DistinctPeriods(ledger)
    leftOut = periods.leftOut
    var seen: Set<ElementIndex> = []
    var before: Set<ElementIndex> = []
    for (number, period) in periods.periods.enumerated() {
      let rows = PhaseStory.entries(ledger, period)
      let here = PhaseStory.takingPart(rows)
      let joined = ledger.elements.filter { here.contains($0) && !seen.contains($0) }
      let left = ledger.elements.filter { before.contains($0) && !here.contains($0) }
      seen.formUnion(here)
      before = here
      phases.append(
        Phase(
          name: period.name, here: people(here), gone: people(Set(left)),
          cells: [
            (lines: names(joined), isIllustrative: false),
            (lines: number == 0 ? [] : names(left), isIllustrative: false),
            sums(rows.filter { $0.kind == .contribution && $0.status == .promised }),
            sums(rows.filter { $0.kind == .contribution && $0.status.countsAsGiven }),
            sums(rows.filter { $0.kind == .reward && $0.status.countsAsGiven }),
            (lines: decisions(rows), isIllustrative: false),
          ]))
    }
  }

  private static func entries(_ ledger: Ledger, _ period: NamedPeriod) -> [Entry] {
    let span = Period(from: period.from, to: period.to, settings: ledger.community.settings)
    let connections = ledger.community.connections
    return (0..<ledger.count).map { ledger[$0] }.filter { entry in
      let (start, end) = (connections.start[entry.row], connections.end[entry.row])
      // A row that says no time is no news of any phase.
      return (start != .unsaid || end != .unsaid) && span.takes(start: start, end: end)
    }
  }

  /// How many of them take part: what is done takes part in nothing.
  private func people(_ elements: Set<ElementIndex>) -> Int {
    let kinds = community.elements.kind
    return elements.reduce(0) { kinds[$1].isActivity ? $0 : $0 + 1 }
  }

  /// Who gives, gets or has a say.
  private static func takingPart(_ entries: [Entry]) -> Set<ElementIndex> {
    var found: Set<ElementIndex> = []
    for entry in entries where entry.status.countsAsGiven {
      found.insert(entry.from)
      found.insert(entry.to)
    }
    return found
  }

  /// Names of bodies and things; people by role where they have one, and counted.
  private func names(_ elements: [ElementIndex]) -> [String] {
    var found: [(name: String, count: Int)] = []
    for element in elements {
      let role = community.words.parts(of: community.elements.role[element]).first.map { community.words[$0] }
      var name = community.label(of: element)
      if community.elements.kind[element].isPerson, let role { name = role }
      if let people = community.peopleText(of: element) { name += " (\(people))" }
      if let known = found.firstIndex(where: { $0.name == name }) {
        found[known].count += 1
      } else {
        found.append((name, 1))
      }
    }
    return found.map { $0.count == 1 ? $0.name : "\($0.name) × \($0.count)" }
  }

  /// Sums unit by unit, with the forms they come in. What fewer than three people are paid is not in them.
  private func sums(_ entries: [Entry]) -> (lines: [String], isIllustrative: Bool) {
    var found: [(unit: String, sum: AmountSum, isIllustrative: Bool, paid: [ElementIndex])] = []
    var unmeasured: [String] = []
    for entry in entries {
      if entry.amount.state == .notMeasured || entry.unit.isEmpty {
        let form = entry.form.isEmpty ? "form not said" : entry.form
        if !unmeasured.contains(form) { unmeasured.append(form) }
        continue
      }
      let place = found.firstIndex { $0.unit == entry.unit } ?? found.count
      if place == found.count { found.append((entry.unit, AmountSum(), false, [])) }
      found[place].sum.add(entry.amount)
      if entry.provenance == .illustrative { found[place].isIllustrative = true }
      if entry.kind == .reward, entry.isMoneyForm, community.elements.kind[entry.to].isPerson,
        !found[place].paid.contains(entry.to)
      {
        found[place].paid.append(entry.to)
      }
    }
    var lines: [String] = []
    for item in found {
      let people = item.paid.reduce(0.0) { $0 + community.elements.headCount[$1].low }
      if !item.paid.isEmpty && people < fewestPeopleWhosePayIsShown {
        lines.append("paid, amount kept back")
      } else if item.sum.unknownRows > 0 {
        lines.append(
          item.sum.low == 0
            ? "\(item.unit), amount not known"
            : "at least \(amountText(item.sum.low, unit: item.unit, isIllustrative: item.isIllustrative))")
      } else {
        lines.append(amountText(item.sum.value, unit: item.unit, isIllustrative: item.isIllustrative))
      }
    }
    if !unmeasured.isEmpty { lines.append(listed(unmeasured)) }
    return (lines, found.contains { $0.isIllustrative })
  }

  private func decisions(_ entries: [Entry]) -> [String] {
    var says: [(what: String, stages: [String])] = []
    for entry in entries where entry.kind == .decision && entry.status.countsAsGiven {
      let role = community.words.parts(of: community.elements.role[entry.from]).first.map { community.words[$0] }
      let isPerson = community.elements.kind[entry.from].isPerson
      let who = isPerson ? role ?? community.label(of: entry.from) : community.label(of: entry.from)
      let part = entry.part == .unsaid ? "has a part" : entry.part.rawValue
      let what = "\(who) \(part)"
      let place = says.firstIndex { $0.what == what } ?? says.count
      if place == says.count { says.append((what, [])) }
      if entry.stage != .unsaid, !says[place].stages.contains(entry.stage.rawValue) {
        says[place].stages.append(entry.stage.rawValue)
      }
    }
    return says.map { $0.stages.isEmpty ? $0.what : "\($0.what) (\(joined($0.stages, by: ", ")))" }
  }

  // MARK: In words

  private var title: String {
    let gone = phases.map { $0.gone }
    if let most = gone.max(), most > 0, let place = gone.firstIndex(of: most), place > 0 {
      return
        "\(numeral(most)) of \(numeral(phases[place - 1].here)) in \(quoted(phases[place - 1].name)) \(most == 1 ? "is" : "are") not seen in \(quoted(phases[place].name))"
    }
    let (first, last) = (phases[0].here, phases[phases.count - 1].here)
    return
      "From \(numeral(first)) taking part in \(quoted(phases[0].name)) to \(numeral(last)) in \(quoted(phases[phases.count - 1].name))"
  }

  private var subtitle: String {
    var text =
      "\(counted(phases.count, "phase")), as the rows name them. People stand by role; a crowd counts as one, an activity is not "
      + "counted. A row that nobody wrote looks like an ending."
    if leftOut > 0 { text += " \(counted(leftOut, "earlier phase")) left out." }
    return text
  }

  private var shownRows: [Int] {
    PhaseStory.rowTitles.indices.filter { row in phases.contains { !$0.cells[row].lines.isEmpty } }
  }

  private var words: String {
    var text = "\(title). \(subtitle)\n"
    for (number, phase) in phases.enumerated() {
      text += "- \(number + 1). \(phase.name)\n"
      for row in shownRows {
        let lines = phase.cells[row].lines
        text += "  - \(PhaseStory.rowTitles[row]): \(lines.isEmpty ? "no row says so" : joined(lines, by: ", "))\n"
      }
    }
    return text
  }

  // MARK: Drawing

  private static func look(_ row: Int, isEmpty: Bool) -> NodeLook {
    if isEmpty {
      var look = NodeLook(name: "no-row", border: Palette.pale, fill: Palette.paper, meaning: "– no row says so")
      look.outline = .dashed
      return look
    }
    let pairs = [Palette.green, Palette.vermillion, Palette.ochre, Palette.blue, Palette.green, Palette.purple]
    let names = ["joined", "left", "promised", "given", "returned", "decided"]
    var look = NodeLook(name: names[row], border: pairs[row].strong, fill: pairs[row].tint, meaning: "")
    if row == 1 || row == 2 { look.outline = .dashed }
    return look
  }

  var diagram: Diagram {
    var diagram = Diagram(
      name: "story", title: title, subtitle: subtitle, textAlternative: words, direction: .topToBottom)
    diagram.spaceTable()
    var slugs = Slugs()
    let width = phases.count > 5 ? 1.5 : 2.0
    let letters = phases.count > 5 ? 20 : 26
    func heading(_ text: String, _ id: String, _ inches: Double) -> Diagram.Node {
      .heading(text, id: id, letters: letters, width: inches)
    }
    diagram.addRow(
      [heading("", "corner", 1)]
        + phases.enumerated().map {
          heading("\($0.offset + 1). \($0.element.name)", slugs.id("phase", $0.element.name), width)
        })
    for row in shownRows {
      let title = PhaseStory.rowTitles[row]
      diagram.addRow(
        [heading(title, slugs.id("row", title), 1)]
          + phases.map { phase in
            let (lines, isIllustrative) = phase.cells[row]
            var drawn: [Diagram.Line] = []
            for line in lines.prefix(PhaseStory.mostLines) {
              drawn += wrapped(line, width: letters, most: 3).map {
                Diagram.Line($0, isIllustrative && isMarkedIllustrative(line) ? .illustrative : .plain)
              }
            }
            if lines.count > PhaseStory.mostLines {
              drawn.append(Diagram.Line("and \(numeral(lines.count - PhaseStory.mostLines)) more", .quiet))
            }
            if lines.isEmpty { drawn = [Diagram.Line("–", .quiet)] }
            var node = Diagram.Node(
              id: slugs.id("cell-\(slug(title))", phase.name),
              name: "\(phase.name), \(title): \(lines.isEmpty ? "no row says so" : joined(lines, by: ", "))",
              lines: drawn, group: nil,
              look: PhaseStory.look(row, isEmpty: lines.isEmpty))
            node.width = width
            return node
          })
    }
    if diagram.nodes.contains(where: { $0.lines.contains { $0.parts.contains { isMarkedIllustrative($0.text) } } }) {
      diagram.signs.append(illustrativeSign)
    }
    return diagram
  }
}
