// Valueflows JSON-LD: what was given is an event, what was promised a commitment, who knows whom a relationship.

import CommunityModel
import CommunityTables
import PlainText

extension FormatWriter {
  /// One document that explains itself: its context stands in it, so that nothing has to be fetched.
  ///
  /// Terms are those of version 1.0.0; relationships between agents, which it left out, are those of 0.13. Times have no
  /// zone, since a dataset knows days.
  ///
  /// - SeeAlso: The Valueflows ontology, w3id.org/valueflows/ont/vf.
  static let valueflows = FormatWriter(.valueflows, endings: ["jsonld"]) { community, name in
    var flows = Valueflows(community)
    flows.addConnections()
    var members = [JSONMember("@context", valueflowsContext)]
    if !community.settings.title.isEmpty { members.append(JSONMember("name", .string(community.settings.title))) }
    members.append(JSONMember("@graph", .array(flows.elements() + flows.roles + flows.list)))
    return Export(
      files: [.init(name: "\(name).jsonld", bytes: Array(jsonText(.object(members)).utf8))], losses: flows.losses())
  }
}

/// What the short names of the document stand for.
private let valueflowsContext: JSONValue = {
  func link(_ name: String) -> JSONMember {
    JSONMember(name, .object([JSONMember("@id", .string("vf:\(name)")), JSONMember("@type", .string("@id"))]))
  }
  func time(_ name: String) -> JSONMember {
    JSONMember(name, .object([JSONMember("@id", .string("vf:\(name)")), JSONMember("@type", .string("xsd:dateTime"))]))
  }
  func word(_ name: String, _ iri: String) -> JSONMember { JSONMember(name, .string(iri)) }
  let om2 = "http://www.ontology-of-units-of-measure.org/resource/om-2/"
  return .object(
    [
      word("@vocab", "https://w3id.org/valueflows/ont/vf#"), word("vf", "https://w3id.org/valueflows/ont/vf#"),
      word("om2", om2), word("unit", "urn:unit:"), word("xsd", "http://www.w3.org/2001/XMLSchema#"),
      JSONMember(
        "action", .object([JSONMember("@id", .string("vf:action")), JSONMember("@type", .string("@vocab"))])),
    ]
      + [
        "provider", "receiver", "inputOf", "outputOf", "resourceInventoriedAs", "toResourceInventoriedAs", "subject",
        "object", "relationship", "hasUnit",
      ].map { link($0) } + ["hasPointInTime", "hasBeginning", "hasEnd"].map { time($0) })
}()

/// A community in the words of Valueflows.
struct Valueflows {
  enum Role { case agent, process, resource }

  let community: Community
  private let ids: [String]
  private let isCrowd: [Bool]
  private(set) var list: [JSONValue] = []
  private(set) var roles: [JSONValue] = []
  private var knownRoles: Set<String> = []
  var lost = ValueflowsLosses()

  init(_ community: Community) {
    self.community = community
    ids = GraphRows(community).nodes.map { "#element/" + escapedForIRI($0.id) }
    isCrowd = community.elements.indices.map { community.elements.headCount[$0].isCrowd }
  }

  func role(of element: ElementIndex) -> Role {
    switch community.elements.kind[element] {
    case .activity: .process
    case .resource, .place, .exchange, .culture: .resource
    case .person, .individual, .group, .association, .institution, .other: .agent
    }
  }

  func id(of element: ElementIndex) -> JSONValue { .string(ids[element.position]) }

  /// Agents, processes and resources, in their order.
  func elements() -> [JSONValue] {
    community.elements.indices.map { element in
      let kind = community.elements.kind[element]
      let type =
        switch role(of: element) {
        case .process: "Process"
        case .resource: "EconomicResource"
        case .agent: kind.isPerson && !isCrowd[element.position] ? "Person" : kind.isGroup ? "Organization" : "Agent"
        }
      var members = [
        JSONMember("@id", id(of: element)), JSONMember("@type", .string(type)),
        JSONMember("name", .string(community.label(of: element))),
      ]
      let note = community.text(of: .known(.description), in: element)
      if !note.isEmpty { members.append(JSONMember("note", .string(note))) }
      return .object(members)
    }
  }

  mutating func addConnections() {
    for row in community.connections.indices {
      let number = row.position + 1
      switch community.connections.kind[row] {
      case .decision: lost.decisions += 1
      case .tie, .other: addTie(row, number)
      case .contribution, .reward, .benefit:
        let status = community.connections.status[row]
        guard status.countsAsGiven || status == .promised else {
          lost.notGiven += 1
          continue
        }
        let isPromise = status == .promised
        list.append(flow(row, "#flow/\(number)", isPromise: isPromise, isBack: false))
        switch community.connections.direction[row] {
        // It goes both ways: one event each.
        case .mutual: list.append(flow(row, "#flow/\(number)-back", isPromise: isPromise, isBack: true))
        case .undirected: lost.undirected += 1
        case .directed: break
        }
      }
    }
  }

  private mutating func addTie(_ row: ConnectionIndex, _ number: Int) {
    let (from, to) = (community.connections.from(row), community.connections.to(row))
    guard role(of: from) == .agent, role(of: to) == .agent else {
      lost.tiesOfThings += 1
      return
    }
    // `member`, `knows`: the form of a tie says more than that it is one.
    let words = [community.text(of: .known(.form), in: row), community.text(of: .known(.type), in: row), "tie"]
    let word = words.first { !$0.isEmpty } ?? ""
    let roleID = "#role/" + escapedForIRI(word)
    if knownRoles.insert(word).inserted {
      roles.append(
        .object([
          JSONMember("@id", .string(roleID)), JSONMember("@type", .string("AgentRelationshipRole")),
          JSONMember("roleLabel", .string(word)),
        ]))
    }
    if community.connections.amount(of: row) != nil { lost.amountsOfTies += 1 }
    func relationship(_ id: String, _ from: ElementIndex, _ to: ElementIndex) -> JSONValue {
      var members = [
        JSONMember("@id", .string(id)), JSONMember("@type", .string("AgentRelationship")),
        JSONMember("subject", self.id(of: from)), JSONMember("relationship", .string(roleID)),
        JSONMember("object", self.id(of: to)),
      ]
      let note = community.text(of: .known(.note), in: row)
      if !note.isEmpty { members.append(JSONMember("note", .string(note))) }
      return .object(members)
    }
    list.append(relationship("#tie/\(number)", from, to))
    // A tie without a direction holds for both, as a mutual one does.
    if community.connections.direction[row] != .directed {
      list.append(relationship("#tie/\(number)-back", to, from))
    }
  }
}

/// The text as a part of an IRI: letters of all alphabets stay, blanks and signs become `%20`.
func escapedForIRI(_ text: String) -> String {
  var out = ""
  for scalar in text.unicodeScalars {
    let isPlain = scalar.isASCII && (scalar.properties.isAlphabetic || "-._~0123456789".unicodeScalars.contains(scalar))
    if isPlain || (!scalar.isASCII && scalar.properties.isAlphabetic) {
      out.unicodeScalars.append(scalar)
      continue
    }
    for byte in String(scalar).utf8 {
      let digits = String(byte, radix: 16, uppercase: true)
      out += digits.utf8.count == 1 ? "%0\(digits)" : "%\(digits)"
    }
  }
  return out
}
