// What changed between two dates: who came, who went, what is new and what is gone?

public import CommunityMeasures
import CommunityModel
import PlainText

extension Diagram {
  /// What a comparison gained and lost, and what both sides have, pale.
  ///
  /// Drawn are the elements that a change touches and what passes between them; the others are counted. Above about forty
  /// boxes only what changed is drawn. What is still too much for lines is a table of who joined, who left and who changed
  /// most, with the new and the gone connections of each counted, and the picture says so.
  ///
  /// - Parameters:
  ///   - comparison: The two sides.
  ///   - names: What they are called.
  /// - Complexity: O(elements + connections).
  public static func compare(_ comparison: Comparison, names: (before: String, after: String)) -> Diagram {
    Change(comparison, names).diagram
  }
}

struct Change {
  enum State: Int { case kept, gained, lost }
  struct Tie: Hashable {
    let from: Int
    let to: Int
    let state: State
  }
  static let mostBoxes = 40
  static let mostTies = 40
  let comparison: Comparison
  let names: (before: String, after: String)
  /// The shared number of an element, its name and what became of it.
  private(set) var boxes: [(number: Int, label: String, state: State, isCrowd: Bool)] = []
  private(set) var ties: [Tie] = []
  private var touching: [Int: (gained: Int, lost: Int)] = [:]
  /// Whether there is more than lines can show: then the changed connections of each element are counted.
  private var isCounted = false
  /// Connections that are as before and touch nothing new.
  private var asBefore = 0
  private var isKeptLeftOut = false

  init(_ comparison: Comparison, _ names: (before: String, after: String)) {
    self.comparison = comparison
    self.names = names
    let same = comparison.sharedNumbers
    func number(_ element: ElementIndex, isAfter: Bool) -> Int {
      isAfter ? same.after[element.position] : same.before[element.position]
    }
    var gained: Set<Tie> = []
    var lost: Set<Tie> = []
    var kept: Set<Tie> = []
    for tie in comparison.gained {
      gained.insert(Tie(from: number(tie.from, isAfter: true), to: number(tie.to, isAfter: true), state: .gained))
    }
    for tie in comparison.lost {
      lost.insert(Tie(from: number(tie.from, isAfter: false), to: number(tie.to, isAfter: false), state: .lost))
    }
    let layer = comparison.after.selection.layer
    for position in 0..<comparison.after.count {
      let entry = comparison.after[position]
      guard entry.status.countsAsGiven, entry.from != entry.to, layer?.takes(entry.kind) ?? true else { continue }
      let (from, to) = (number(entry.from, isAfter: true), number(entry.to, isAfter: true))
      if !gained.contains(Tie(from: from, to: to, state: .gained))
        && !lost.contains(Tie(from: from, to: to, state: .lost))
      {
        kept.insert(Tie(from: from, to: to, state: .kept))
      }
    }
    // A pair that gained one thing and lost another stands twice, once for each.
    func sorted(_ ties: Set<Tie>) -> [Tie] {
      ties.filter { $0.from != $0.to }.sorted { ($0.from, $0.to) < ($1.from, $1.to) }
    }
    let changed = sorted(gained) + sorted(lost)
    var all = changed
    let joined = Set(comparison.joiners.map { number($0, isAfter: true) })
    let left = Set(comparison.leavers.map { number($0, isAfter: false) })
    func touched(_ ties: [Tie]) -> Set<Int> { Set(ties.flatMap { [$0.from, $0.to] }).union(joined).union(left) }
    let news = touched(changed)
    let between = sorted(kept).filter { news.contains($0.from) && news.contains($0.to) }
    asBefore = kept.count - between.count
    if news.count > Change.mostBoxes || changed.count + between.count > Change.mostTies {
      isKeptLeftOut = !between.isEmpty
    } else {
      all += between
    }
    ties = all
    let drawn = touched(all)
    var seen: Set<Int> = []
    for (ledger, isAfter) in [(comparison.before, false), (comparison.after, true)] {
      for element in ledger.elements {
        let number = number(element, isAfter: isAfter)
        guard drawn.contains(number), seen.insert(number).inserted else { continue }
        boxes.append(
          (
            number, ledger.community.label(of: element),
            joined.contains(number) ? .gained : left.contains(number) ? .lost : .kept, ledger.community.isCrowd(element)
          ))
      }
    }
    for tie in changed {
      for end in [tie.from, tie.to] {
        if tie.state == .gained {
          touching[end, default: (0, 0)].gained += 1
        } else {
          touching[end, default: (0, 0)].lost += 1
        }
      }
    }
    isCounted = ties.count > Change.mostTies || boxes.count > Change.mostBoxes
  }

  /// How many of the changed connections touch an element.
  func count(_ number: Int, _ state: State) -> Int {
    state == .gained ? touching[number]?.gained ?? 0 : touching[number]?.lost ?? 0
  }

  // MARK: In words

  var title: String {
    let (joined, left) = (comparison.joiners.count, comparison.leavers.count)
    if comparison.gained.isEmpty && comparison.lost.isEmpty && joined + left == 0 {
      return "Nothing differs between \(quoted(names.before)) and \(quoted(names.after))"
    }
    func told(_ count: Int) -> String { count == 0 ? "none" : numeral(count) }
    let people = joined + left == 0 ? "nobody joined or left" : "\(told(joined)) joined, \(told(left)) left"
    let (gained, lost) = (comparison.gained.count, comparison.lost.count)
    let ties =
      gained + lost == 0
      ? "no connection differs" : "\(counted(gained, "connection is", "connections are")) new, \(told(lost)) gone"
    return "From \(quoted(names.before)) to \(quoted(names.after)): \(people); \(ties)"
  }

  var subtitle: String {
    "Drawn is what a change touches. "
      + (asBefore == 0 ? "" : "\(counted(asBefore, "other connection is", "other connections are")) as before. ")
      + "A row that nobody wrote looks like an ending."
  }

  var words: String {
    var text = "\(title). \(subtitle)\n"
    let labels = Dictionary(uniqueKeysWithValues: boxes.map { ($0.number, $0.label) })
    for (heading, state) in [("Joined", State.gained), ("Left", .lost), ("On both sides", .kept)] {
      let own = boxes.filter { $0.state == state }.map { $0.label }
      let rest = isCounted ? own.count - Change.mostBoxes : 0
      let names = rest > 0 ? "\(joined(Array(own.prefix(Change.mostBoxes)), by: ", ")) and \(rest) more" : listed(own)
      if !own.isEmpty { text += "- \(heading): \(names)\n" }
    }
    if isCounted { return text + countedWords }
    for (heading, state) in [("Gained", State.gained), ("Lost", .lost), ("Kept", .kept)] {
      let own = ties.filter { $0.state == state }
      if own.isEmpty { continue }
      text += "- \(heading)\n"
      for tie in own { text += "  - \(labels[tie.from] ?? "") to \(labels[tie.to] ?? "")\n" }
    }
    return text
  }

  // MARK: Drawing

  static func box(_ state: State) -> NodeLook {
    var look: NodeLook
    switch state {
    case .kept: look = NodeLook(name: "stays", border: Palette.line, fill: Palette.paper, meaning: "on both sides")
    case .gained:
      look = NodeLook(name: "joined", border: Palette.green.strong, fill: Palette.green.tint, meaning: "joined")
      look.width = 2.4
      look.mark = "+"
    case .lost:
      look = NodeLook(name: "left", border: Palette.vermillion.strong, fill: Palette.vermillion.tint, meaning: "left")
      look.outline = .dashed
      look.width = 2
      look.mark = "×"
    }
    return look
  }

  private static func line(_ state: State) -> LinkLook {
    var look: LinkLook
    switch state {
    case .kept: look = LinkLook(name: "kept", color: Palette.line, meaning: "as before")
    case .gained:
      look = LinkLook(name: "gained", color: Palette.green.strong, meaning: "new")
      look.width = 2.4
    case .lost:
      look = LinkLook(name: "lost", color: Palette.vermillion.strong, meaning: "no longer")
      look.stroke = .dashed
      look.width = 2
    }
    return look
  }

  var diagram: Diagram { isCounted ? ChangeTable(change: self).diagram : lines }

  private var lines: Diagram {
    var diagram = Diagram(
      name: "compare", title: title, subtitle: subtitle, textAlternative: words, direction: .leftToRight)
    diagram.nodeGap = 0.3
    var slugs = Slugs()
    var places: [Int: Int] = [:]
    for box in boxes {
      places[box.number] = diagram.nodes.count
      var node = Diagram.Node(
        id: slugs.id("element", box.label), name: box.label, lines: wrapped(box.label).map { Diagram.Line($0) },
        group: nil,
        look: Change.box(box.state))
      node.isCrowd = box.isCrowd
      diagram.nodes.append(node)
    }
    let words = [State.kept: "as before", .gained: "new", .lost: "no longer"]
    for tie in ties {
      guard let from = places[tie.from], let to = places[tie.to] else { continue }
      diagram.links.append(
        Diagram.Link(
          from: from, to: to, look: Change.line(tie.state),
          name: "\(diagram.nodes[from].name) → \(diagram.nodes[to].name): \(words[tie.state] ?? "")"))
    }
    if isKeptLeftOut { diagram.remarks.append("Too much to read at once: what stays as it was is not drawn.") }
    if diagram.nodes.contains(where: { $0.isCrowd }) { diagram.signs.append(crowdSign) }
    return diagram
  }
}
