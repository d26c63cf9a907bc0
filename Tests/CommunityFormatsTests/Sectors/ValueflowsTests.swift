// The words of Valueflows for what a dataset holds.

import CommunityFormats
import CommunityModel
import CommunityTables
import PlainText
import Testing

@Suite("Valueflows")
struct ValueflowsTests {
  static let community = readDataset([
    SourceFile(
      name: "elements.csv",
      bytes: Array(
        """
        Label,ID,Type,Count,Description,Offers
        Zoë A.,z,person,,"Bakes ""well"".",bread
        Six neighbours,,person,6,,
        Garden group,,group,,,
        Village hall,,place,,,
        Harvest day,,activity,,,

        """.utf8)),
    SourceFile(
      name: "connections.csv",
      bytes: Array(
        """
        From,To,Type,Form,Amount,Unit,Per,Status,Direction,Start,End,Note
        z,Harvest day,contribution,time,2.5,hours,week,,,2025-05,2025-06,digging
        z,Harvest day,contribution,time,6,hours,,promised,,2025-09-01,2025-09-01,
        Garden group,z,reward,voucher,10,GBP,,given,,2025,,
        Village hall,Harvest day,contribution,space,,,,,,,,
        Harvest day,Six neighbours,benefit,,,,,,,,,
        z,Garden group,tie,member,,,,,,,,
        z,Six neighbours,tie,,,,,,mutual,,,friends
        z,Six neighbours,contribution,knowledge,1,hours,,,mutual,,,
        z,Harvest day,decision,,,,,,,,,
        Garden group,z,reward,pay,,,,declined,,,,
        z,Village hall,tie,,,,,,,,,

        """.utf8)),
  ]).community

  func export() throws -> (graph: [String: JSONValue], order: [String], json: JSONValue, losses: [String]) {
    let export = try #require(FormatWriter.named("valueflows")).write(Self.community, "map")
    #expect(export.files.map { $0.name } == ["map.jsonld"])
    let json = try readJSON(export.files[0].bytes)
    let items = try #require(json["@graph"]?.items)
    let ids = items.compactMap { $0["@id"]?.text }
    return (Dictionary(uniqueKeysWithValues: zip(ids, items)), ids, json, export.losses)
  }

  @Test("People and groups are agents, places resources, activities processes")
  func elements() throws {
    let (graph, order, _, _) = try export()
    #expect(
      order[..<5] == [
        "#element/z", "#element/Six%20neighbours", "#element/Garden%20group", "#element/Village%20hall",
        "#element/Harvest%20day",
      ])
    #expect(
      order[..<5].map { graph[$0]?["@type"]?.text } == [
        "Person", "Agent", "Organization", "EconomicResource", "Process",
      ])
    #expect(graph["#element/z"]?["name"]?.text == "Zoë A.")
    #expect(graph["#element/z"]?["note"]?.text == "Bakes \"well\".")
  }

  @Test("What was given is an event, what was promised a commitment")
  func flows() throws {
    let graph = try export().graph
    let work = try #require(graph["#flow/1"])
    #expect(work["@type"]?.text == "EconomicEvent" && work["action"]?.text == "work")
    #expect(work["provider"]?.text == "#element/z" && work["inputOf"]?.text == "#element/Harvest%20day")
    #expect(work["effortQuantity"]?["hasNumericalValue"]?.double == 2.5)
    #expect(work["effortQuantity"]?["hasUnit"]?.text == "om2:hour")
    #expect(work["hasBeginning"]?.text == "2025-05-01T00:00:00" && work["hasEnd"]?.text == "2025-06-30T23:59:59")
    #expect(work["note"]?.text == "contribution, time, per week: digging")
    let promise = try #require(graph["#flow/2"])
    #expect(promise["@type"]?.text == "Commitment" && promise["hasPointInTime"]?.text == "2025-09-01T00:00:00")
    let voucher = try #require(graph["#flow/3"])
    #expect(voucher["action"]?.text == "transfer" && voucher["receiver"]?.text == "#element/z")
    #expect(voucher["resourceQuantity"]?["hasUnit"]?.text == "unit:GBP")
    #expect(voucher["hasBeginning"]?.text == "2025-01-01T00:00:00" && voucher["hasEnd"] == nil)
    let room = try #require(graph["#flow/4"])
    #expect(room["action"]?.text == "use" && room["resourceInventoriedAs"]?.text == "#element/Village%20hall")
    #expect(room["effortQuantity"] == nil, "an amount that nobody knows is none")
    #expect(graph["#flow/5"]?["outputOf"]?.text == "#element/Harvest%20day")
    #expect(graph["#flow/5"]?["action"]?.text == "deliverService")
    #expect(graph["#flow/8"]?["provider"]?.text == graph["#flow/8-back"]?["receiver"]?.text)
    #expect(graph["#flow/10"] == nil, "what was declined did not happen")
  }

  @Test("A tie between agents is a relationship; a mutual one holds both ways")
  func ties() throws {
    let (graph, order, _, _) = try export()
    let tie = try #require(graph["#tie/6"])
    #expect(tie["subject"]?.text == "#element/z" && tie["object"]?.text == "#element/Garden%20group")
    #expect(graph[tie["relationship"]?.text ?? ""]?["roleLabel"]?.text == "member")
    #expect(graph["#tie/7-back"]?["object"]?.text == "#element/z" && graph["#tie/6-back"] == nil)
    #expect(graph["#tie/7"]?["note"]?.text == "friends")
    #expect(order.count == Set(order).count)
  }

  @Test("Every short name of the document is explained in it, and nothing has to be fetched")
  func context() throws {
    let (_, _, json, _) = try export()
    let context = try #require(json["@context"])
    #expect(context.items == nil && context["@vocab"]?.text == "https://w3id.org/valueflows/ont/vf#")
    for name in ["provider", "receiver", "inputOf", "outputOf", "subject", "object", "relationship"] {
      #expect(context[name]?["@type"]?.text == "@id", "\(name)")
    }
    for prefix in ["om2", "unit", "xsd", "vf"] { #expect(context[prefix]?.text?.isEmpty == false) }
  }

  /// What the ontology of version 1.0.0 declares under w3id.org/valueflows/ont/vf#, of what could be used here: classes,
  /// actions with the quantity that each takes, and properties with the classes that may have them.
  private enum Ontology {
    static let classes: Set<String> = [
      "Agent", "Person", "Organization", "EconomicResource", "Process", "EconomicEvent", "Commitment", "Measure",
    ]
    static let quantity = ["work": "effort", "use": "both", "deliverService": "resource", "transfer": "resource"]
    static let flows: Set<String> = ["EconomicEvent", "Commitment"]
    static let properties: [String: Set<String>] = [
      "action": flows, "provider": flows, "receiver": flows, "inputOf": flows, "outputOf": flows,
      "resourceInventoriedAs": flows, "toResourceInventoriedAs": ["EconomicEvent"], "resourceQuantity": flows,
      "effortQuantity": flows, "hasPointInTime": flows, "hasBeginning": flows, "hasEnd": flows,
      "hasNumericalValue": ["Measure"], "hasUnit": ["Measure"],
      "name": ["Agent", "Person", "Organization", "EconomicResource", "Process"],
      "note": ["Agent", "Person", "Organization", "EconomicResource", "Process", "EconomicEvent", "Commitment"],
    ]
    /// Of version 0.13: the next one has no relationships.
    static let former: [String: Set<String>] = [
      "AgentRelationship": ["subject", "object", "relationship", "note"], "AgentRelationshipRole": ["roleLabel"],
    ]
  }

  @Test("Every class, property and action is one that the published ontology has, and stands where it may")
  func terms() throws {
    let (graph, order, _, _) = try export()
    for id in order {
      let item = try #require(graph[id])
      let type = try #require(item["@type"]?.text)
      let names = (item.members ?? []).map { $0.name }.filter { !$0.hasPrefix("@") }
      if let own = Ontology.former[type] {
        #expect(own.isSuperset(of: names), "\(type): \(names)")
        continue
      }
      #expect(Ontology.classes.contains(type), "\(type)")
      for name in names { #expect(Ontology.properties[name]?.contains(type) == true, "\(name) of a \(type)") }
      guard let action = item["action"]?.text else { continue }
      let quantity = try #require(Ontology.quantity[action], "\(action)")
      if quantity == "effort" { #expect(item["resourceQuantity"] == nil, "\(id)") }
      if quantity == "resource" { #expect(item["effortQuantity"] == nil, "\(id)") }
      for measure in [item["effortQuantity"], item["resourceQuantity"]].compactMap({ $0 }) {
        #expect(measure["@type"]?.text == "Measure")
        for member in measure.members ?? [] where !member.name.hasPrefix("@") {
          #expect(Ontology.properties[member.name]?.contains("Measure") == true)
        }
      }
    }
  }

  @Test("What names another thing names one that is in the document")
  func links() throws {
    let (graph, order, _, _) = try export()
    let links = [
      "provider", "receiver", "inputOf", "outputOf", "resourceInventoriedAs", "toResourceInventoriedAs", "subject",
      "object", "relationship",
    ]
    for id in order {
      for name in links {
        guard let target = graph[id]?[name]?.text else { continue }
        #expect(graph[target] != nil, "\(name) of \(id) is \(target)")
      }
    }
  }

  @Test("A promise from one resource to another has a place for one of them, and it is said")
  func promisedBetweenResources() throws {
    let community = readDataset([
      SourceFile(name: "elements.csv", bytes: Array("Label,Type\nHall,resource\nKitchen,resource\n".utf8)),
      SourceFile(
        name: "connections.csv",
        bytes: Array("From,To,Type,Form,Status\nHall,Kitchen,contribution,space,promised\n".utf8)),
    ]).community
    let export = try #require(FormatWriter.named("valueflows")).write(community, "map")
    let items = try #require(try readJSON(export.files[0].bytes)["@graph"]?.items)
    let promise = try #require(items.first { $0["@type"]?.text == "Commitment" })
    #expect(promise["resourceInventoriedAs"]?.text == "#element/Hall" && promise["toResourceInventoriedAs"] == nil)
    #expect(
      export.losses == ["Valueflows has no place for 1 receiver of a promise from one resource to another."])
  }

  @Test("What has no place is said")
  func losses() throws {
    #expect(
      try export().losses == [
        "Valueflows has no place for 1 decision.",
        "Valueflows has no place for 1 row of what was declined, offered or not offered, or of which nobody knows.",
        "Valueflows has no place for 1 tie with resources or activities: only people and groups are related there.",
        "Valueflows has no place for 1 rate (an amount per week or month): the note says what the amount is for.",
        "Valueflows has no place for the columns Count, Offers.",
      ])
  }

  @Test("No community is an empty graph")
  func empty() throws {
    let bytes = try #require(FormatWriter.named("valueflows")).write(Community(), "none").files[0].bytes
    #expect(try readJSON(bytes)["@graph"]?.items?.isEmpty == true)
  }
}
