// The pictures that are graphs, and what each of them needs.

import CommunityDiagrams
import CommunityMeasures
import CommunityModel
import CommunityReports
import DirectedGraph
import PlainText

let diagramNames =
  ["assets", "exchange", "reciprocity", "dependency", "decisions", "network", "ego", "compare", "story"]
  + charts.map { $0.name }

/// Options that belong to one picture: there they are needed or taken, elsewhere they are a mistake.
private let ownOptions: [(option: String, diagram: String, isNeeded: Bool)] = [
  ("--without", "dependency", true), ("--element", "ego", true), ("--by", "reciprocity", false),
]

func checkOptions(of name: String, _ invocation: Invocation) throws(CommandFailure) {
  for own in ownOptions {
    let isGiven = !invocation.all(own.option).isEmpty
    if name == own.diagram && own.isNeeded && !isGiven {
      let what = name == "ego" ? "whose neighbours it draws" : "what leaves"
      throw .wrongUse("The picture \(name) needs to know \(what): \(own.option) <element>.")
    }
    if name != own.diagram && isGiven { throw .wrongUse("\(own.option) belongs to --diagram \(own.diagram).") }
  }
  let times = invocation.all("--at").count
  if name == "compare" && times != 2 {
    throw .wrongUse("The picture compare needs two periods: --at <date> --at <date>, the earlier first.")
  }
  if name != "compare" && times > 1 {
    throw .wrongUse("--at is given \(times) times: only --diagram compare takes two.")
  }
  if invocation.has("--portrait"), let chart = charts.first(where: { $0.name == name }) {
    throw .wrongUse("--portrait belongs to the pictures that are graphs; \(chart.what.lowercased()) has one form.")
  }
}

/// A picture that was asked for.
struct DiagramRequest {
  let name: String
  let usable: UsableCommunity
  let loop: ChunkLoop
  let invocation: Invocation

  private var community: Community { usable.community }

  func diagram() throws(CommandFailure) -> Diagram {
    if name == "compare" { return try compare() }
    let ledger = Ledger(community, try invocation.selection(of: community), loop: loop)
    switch name {
    case "assets": return .assets(ledger)
    case "dependency":
      let gone = try elements(named: try usable.names(invocation.all("--without")), in: ledger)
      return .dependency(ledger, without: gone, answer: WhatStops(ledger, without: gone))
    case "decisions": return .decisions(ledger)
    case "network": return .network(ledger)
    case "ego":
      return .ego(ledger, of: try elements(named: try usable.names(invocation.all("--element")), in: ledger)[0])
    case "reciprocity": return .reciprocity(ledger, between: try groups(ledger), unit: ledger.selection.unit)
    case "story":
      guard let story = Diagram.story(ledger) else {
        throw CommandFailure(
          .problems, "There is no story to draw: the rows tell of one period at most.",
          hint: "Fill Start and End of connections.csv with dates, or with phases of community.json.")
      }
      return story
    default: return .exchange(ledger, unit: ledger.selection.unit)
    }
  }

  /// The groups of a report, those of a column, or each element alone.
  private func groups(_ ledger: Ledger) throws(CommandFailure) -> [NamedGroup] {
    guard let column = invocation.value("--by") else { return Report.peopleTogether(ledger) }
    if folded(column) == "element" {
      return ledger.elements.map { NamedGroup(name: ledger.community.label(of: $0), members: [$0]) }
    }
    do throws(MeasureFailure) {
      let groups = try Groups(by: column, in: ledger)
      return groups.names.indices.map { number in
        NamedGroup(name: groups.names[number], members: ledger.elements.filter { groups.group(of: $0) == number })
      }
    } catch {
      throw wrongUse(error)
    }
  }

  private func compare() throws(CommandFailure) -> Diagram {
    let times = invocation.all("--at")
    let before = Ledger(community, try invocation.selection(of: community, at: times[0]), loop: loop)
    let after = Ledger(community, try invocation.selection(of: community, at: times[1]), loop: loop)
    return .compare(Comparison(before: before, after: after, answers: []), names: (times[0], times[1]))
  }
}
