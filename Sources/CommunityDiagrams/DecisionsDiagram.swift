// Who has a say at each stage, and about what has nobody spoken?

public import CommunityMeasures
import CommunityModel
import PlainText

extension Diagram {
  /// A table of the stages by constituency: takes part, advises, decides, can veto.
  ///
  /// A cell that no row speaks about holds a question mark: it is not known that nobody there has a say.
  ///
  /// - Complexity: O(elements + decisions).
  public static func decisions(_ ledger: Ledger) -> Diagram { SayTable(ledger).diagram }
}

/// One making of the picture.
private struct SayTable {
  private struct Say {
    var element: ElementIndex
    var name: String
    var part: Part
    var isIllustrative: Bool
  }
  private struct Row {
    var title: String
    var cells: [[Say]]
  }

  private let ledger: Ledger
  private let stages: [Stage]
  private var rows: [Row] = []
  private var decisionCount = 0
  private var withoutPart = 0
  private var standsWithMembers = false
  private var community: Community { ledger.community }

  init(_ ledger: Ledger) {
    self.ledger = ledger
    let community = ledger.community
    let decisions = ledger.entries.filter { $0.kind == .decision && $0.status.countsAsGiven }
    let hasBlank = decisions.contains { $0.stage == .unsaid }
    stages = Stage.inOrder + (hasBlank ? [.unsaid] : [])
    let columns = stages.count
    var rows: [Row] = []
    func row(_ title: String) -> Int {
      if let place = rows.firstIndex(where: { folded($0.title) == folded(title) }) { return place }
      rows.append(Row(title: title, cells: Array(repeating: [], count: columns)))
      return rows.count - 1
    }
    for element in ledger.elements {
      for word in community.words.parts(of: community.elements.constituency[element]) { _ = row(community.words[word]) }
    }
    let memberships = Memberships(ledger)
    for entry in decisions {
      decisionCount += 1
      if entry.part == .unsaid { withoutPart += 1 }
      guard let column = stages.firstIndex(of: entry.stage) else { continue }
      let say = Say(
        element: entry.from, name: SayTable.name(of: entry.from, in: community), part: entry.part,
        isIllustrative: entry.factProvenance == .illustrative)
      let own = SayTable.sides(of: entry.from, memberships, community)
      if !own.isEmpty, community.elements.constituency[entry.from].isBlank { standsWithMembers = true }
      for title in own.isEmpty ? [SayTable.notSaid] : own {
        let place = row(title)
        // Year after year the same say is one say.
        let known = rows[place].cells[column].firstIndex { $0.element == say.element && $0.part == say.part }
        if let known {
          if !say.isIllustrative { rows[place].cells[column][known].isIllustrative = false }
        } else {
          rows[place].cells[column].append(say)
        }
      }
    }
    // Those of whom nobody said where they speak from come last.
    if let place = rows.firstIndex(where: { $0.title == SayTable.notSaid }) { rows.append(rows.remove(at: place)) }
    self.rows = rows
  }

  private static let notSaid = "side not said"

  /// From which sides an element speaks: its own, and for a body that names none those of its members.
  private static func sides(of element: ElementIndex, _ memberships: Memberships, _ community: Community) -> [String] {
    func words(_ one: ElementIndex) -> [String] {
      community.words.parts(of: community.elements.constituency[one]).map { community.words[$0] }
    }
    let own = words(element)
    if !own.isEmpty { return own }
    var sides: [String] = []
    for member in memberships.members(of: element) {
      for word in words(member) where !sides.contains(where: { folded($0) == folded(word) }) { sides.append(word) }
    }
    return sides
  }

  /// A person's role before the label; a body's label.
  private static func name(of element: ElementIndex, in community: Community) -> String {
    let role = community.words.parts(of: community.elements.role[element]).first
    if community.elements.kind[element].isPerson, let role { return community.words[role] }
    return community.label(of: element)
  }

  private static func look(of part: Part?) -> NodeLook {
    var look: NodeLook
    switch part {
    case .canVeto?:
      look = NodeLook(name: "can-veto", border: "#B84A00", fill: "#F6CDB4", meaning: "can veto")
      look.width = 3
    case .decides?:
      look = NodeLook(name: "decides", border: "#0072B2", fill: "#BBDDF0", meaning: "decides")
      look.width = 2.4
    case .advises?:
      look = NodeLook(name: "advises", border: "#0072B2", fill: "#EAF3F9", meaning: "advises")
    case .takesPart?:
      look = NodeLook(name: "takes-part", border: Palette.pale, fill: "#F5F7FA", meaning: "takes part")
    case .unsaid?:
      look = NodeLook(
        name: "part-not-said", border: "#9A6B00", fill: "#FDF5E3", meaning: "has a part; how much say is not said")
      look.outline = .dashed
    case nil:
      look = NodeLook(
        name: "not-spoken", border: Palette.pale, fill: Palette.paper, meaning: "? nobody has spoken about it")
      look.outline = .dashed
    }
    look.legendPlace = part.flatMap { strength.firstIndex(of: $0) } ?? strength.count
    return look
  }

  private static let strength: [Part] = [.canVeto, .decides, .advises, .takesPart, .unsaid]

  private static let stageTitles: [Stage: String] = [
    .commission: "Commission", .design: "Design", .deliver: "Deliver", .assess: "Assess", .unsaid: "Stage not said",
  ]

  var diagram: Diagram {
    var diagram = Diagram(
      name: "decisions", title: title, subtitle: subtitle, textAlternative: words, direction: .topToBottom)
    diagram.spaceTable()
    var slugs = Slugs()
    func heading(_ id: String, _ text: String) -> Diagram.Node { .heading(text, id: id, letters: 18, width: 1.55) }
    diagram.addRow(
      [heading("corner", "")]
        + stages.map { heading(slugs.id("stage", SayTable.stageTitles[$0] ?? ""), SayTable.stageTitles[$0] ?? "") })
    for row in rows {
      var nodes = [heading(slugs.id("side", row.title), row.title)]
      for (stage, says) in zip(stages, row.cells) { nodes.append(cell(row.title, stage, says, &slugs)) }
      diagram.addRow(nodes)
    }
    if rows.contains(where: { $0.cells.contains { $0.contains { $0.isIllustrative } } }) {
      diagram.signs.append(illustrativeSign)
    }
    if standsWithMembers { diagram.remarks.append("A body stands on each side that its members speak from.") }
    return diagram
  }

  private func cell(_ side: String, _ stage: Stage, _ says: [Say], _ slugs: inout Slugs) -> Diagram.Node {
    let strongest = SayTable.strength.first { part in says.contains { $0.part == part } }
    var lines: [Diagram.Line] = []
    for say in says.prefix(3) {
      lines += wrapped(say.name + (say.isIllustrative ? illustrativeMark : ""), width: 20, most: 2).map {
        Diagram.Line($0, say.isIllustrative ? .illustrative : .plain)
      }
      lines.append(Diagram.Line(SayTable.partText(say.part), .quiet))
    }
    if says.count > 3 { lines.append(Diagram.Line("and \(says.count - 3) more", .quiet)) }
    if says.isEmpty { lines = [Diagram.Line("?", .quiet)] }
    let stageTitle = SayTable.stageTitles[stage] ?? ""
    let spoken = says.isEmpty ? "nobody has spoken about it" : sentence(says)
    var node = Diagram.Node(
      id: slugs.id("cell-\(slug(stageTitle))", side), name: "\(stageTitle), \(side): \(spoken)", lines: lines,
      group: nil,
      look: SayTable.look(of: strongest))
    node.width = 1.55
    node.height = 0.5
    return node
  }

  private static func partText(_ part: Part) -> String { part == .unsaid ? "part not said" : part.rawValue }

  private func sentence(_ says: [Say]) -> String {
    joined(
      says.map { "\($0.name)\($0.isIllustrative ? illustrativeMark : "") (\(SayTable.partText($0.part)))" }, by: ", ")
  }

  private var title: String {
    if decisionCount == 0 { return "Nobody has said yet who decides" }
    var known = 0
    for column in stages.indices where stages[column] != .unsaid {
      if rows.contains(where: { $0.cells[column].contains { $0.part.hasLastWord } }) { known += 1 }
    }
    return known == 0
      ? "Who has the last word is not said at any stage"
      : "Who has the last word is said for \(known) of 4 stages"
  }

  private var subtitle: String {
    let cells = rows.count * stages.count
    let empty = rows.reduce(0) { $0 + $1.cells.filter { $0.isEmpty }.count }
    if decisionCount == 0 { return "No row is about decisions: a question for the meeting." }
    var text = "\(counted(decisionCount, "row")) about decisions"
    if withoutPart > 0 { text += ", \(withoutPart) of them without a word on how much say" }
    return text + ". Nobody has spoken about \(empty) of \(cells) cells."
  }

  private var words: String {
    var text = "\(title). \(subtitle)\n"
    for (column, stage) in stages.enumerated() {
      text += "- \(SayTable.stageTitles[stage] ?? "")\n"
      for row in rows {
        let says = row.cells[column]
        text += "  - \(row.title): \(says.isEmpty ? "nobody has spoken about it" : sentence(says))\n"
      }
    }
    return text
  }
}
