// Small datasets to draw, written as their files.

import CommunityDiagrams
import CommunityMeasures
import CommunityModel
import CommunityTables

/// The frozen view of a dataset given as the text of its files.
func ledger(_ elements: String, _ connections: String, requirements: String = "", json: String = "{}") -> Ledger {
  var files = [
    SourceFile(name: "elements.csv", bytes: Array(elements.utf8)),
    SourceFile(name: "connections.csv", bytes: Array(connections.utf8)),
    SourceFile(name: "community.json", bytes: Array(json.utf8)),
  ]
  if !requirements.isEmpty { files.append(SourceFile(name: "requirements.csv", bytes: Array(requirements.utf8))) }
  return Ledger(readDataset(files).community)
}

/// Three people, a crowd, two bodies and two activities.
enum Small {
  static let elements = """
    Label,Type,Role,Constituency,Count,Offers
    Grant,resource,,,,
    Trust,institution,,,,meeting room*
    Ada,person,coordinator,professional,,planning
    Ben,person,volunteer,community,,baking|singing*
    Walkers,person,volunteer,community,6,
    Coordination,activity,,,,
    Café,activity,,,,
    """
  static let connections = """
    From,To,Type,Form,Amount,Unit,Paid by,Part,Stage,Uses,Provenance
    Grant,Trust,contribution,money,20000,GBP,,,,,recorded
    Trust,Ada,reward,pay,17654,GBP,,,,,recorded
    Trust,Walkers,reward,expenses,321,GBP,,,,,recorded
    Ada,Coordination,contribution,time,700,hours,Trust,,,planning,recorded
    Ben,Café,contribution,time,350,hours,nobody,,,baking,illustrative
    Walkers,Café,contribution,time,,hours,nobody,,,,recorded
    Trust,Café,contribution,knowledge,,,,,,,recorded
    Ada,Café,decision,,,,,decides,deliver,,recorded
    Ben,Café,decision,,,,,,design,,recorded
    """
  static let requirements = """
    Element,Needs
    Café,Coordination
    """
  static var ledger: Ledger {
    CommunityDiagramsTests.ledger(elements, connections, requirements: requirements, json: #"{"currency": "GBP"}"#)
  }
  static func all(_ ledger: Ledger) -> [Diagram] {
    let without = [ledger.elements[0]]
    let people = ledger.elements.filter { ledger.community.elements.kind[$0].isPerson }
    let nothing = Comparison(before: Ledger(Community()), after: ledger, answers: [])
    return [
      .reciprocity(ledger, between: [NamedGroup(name: "people", members: people)], unit: "hours"), .network(ledger),
      .ego(ledger, of: ledger.elements[1]), .compare(nothing, names: ("before", "after")),
      .assets(ledger), .exchange(ledger, unit: "hours"), .exchange(ledger, unit: "GBP"),
      .dependency(ledger, without: without, answer: WhatStops(ledger, without: without)), .decisions(ledger),
    ]
  }
}
