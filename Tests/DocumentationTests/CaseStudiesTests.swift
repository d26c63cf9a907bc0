// What each case of the founding paper is about, seen in its dataset, and nothing claimed that the paper does not say.

import CommunityMeasures
import CommunityModel
import CommunityTables
import Foundation
import Testing

@Suite("Case studies")
struct CaseStudiesTests {
  /// A dataset and the heading of the paper on which its rows rest.
  static let headings = [
    "swypft-training": "Case Study One: Co-Producing Within A Team: “",
    "hampshire-recovery-college": "Case Study Two: Co-Producing Within A Service Line: “",
    "dorset-pathway": "Case Study Three: Co-Producing Within A System: “",
    "cnwl-corporate": "Case Study Five: Co-producing Throughout An Organisation: “",
    "west-london-collaborative": "Case Study Seven: Co-producing A New Urgent Care Pathway: “",
    "individual-work": "CAN YOU CO-PRODUCE WITHIN INDIVIDUAL WORK?: “",
  ]
  /// Everybody whom the paper names in a case.
  static let people = [
    "Sue", "Barton", "Lesley", "Herbert", "Anna", "Lewis", "Becky", "Aldridge", "Kath", "Florey", "Saunders", "Valerie",
    "Morrow", "Veronica", "Kamerling", "Jane", "McGrath", "Julie", "Repper", "Liz", "Walker", "Louise", "Patmore",
    "Sara",
    "Meddings",
  ]

  static func read(_ name: String) throws -> Community { try DatasetsTests.read(name).community }

  static func answer(
    _ name: String, _ request: String, _ change: (inout Selection) -> Void = { _ in }
  ) throws -> MeasureResult {
    var selection = Selection()
    change(&selection)
    var session = MeasureSession(try read(name), selection)
    return try session.answer(request)
  }

  @Test("Every row says what it rests on, and no file names anybody", arguments: headings.keys.sorted())
  func honest(name: String) throws {
    let dataset = try DatasetsTests.read(name)
    #expect(check(dataset).filter { $0.severity == .problem }.map(\.text) == [])
    let community = dataset.community
    let heading = try #require(Self.headings[name])
    func expectSource(_ fact: Provenance, _ evidence: String) {
      switch fact {
      case .stated:
        #expect(evidence.hasPrefix(heading))
        // The heading is at most eight words, a quotation at most twenty.
        #expect(evidence.split(separator: " ").count <= 28, "a quotation is short: \(evidence)")
      case .illustrative: #expect(evidence == "invented to show the form")
      default: #expect(evidence == "not said")
      }
    }
    for row in community.connections.indices {
      expectSource(community.connections.provenance[row].fact, community.words[community.connections.evidence[row]])
    }
    for row in community.elements.indices {
      expectSource(community.elements.provenance[row].fact, community.words[community.elements.evidence[row]])
    }
    let folder = Repository.root.appendingPathComponent("Datasets/\(name)")
    for file in try FileManager.default.subpathsOfDirectory(atPath: folder.path) where file.contains(".") {
      let text = try String(contentsOf: folder.appendingPathComponent(file), encoding: .utf8)
      let words = Set(text.split { !$0.isLetter }.map(String.init))
      #expect(words.intersection(Self.people) == [], "roles, not names: \(file)")
    }
  }

  // The paper states neither hours nor money. Its only quantity that passes between anybody: "over 3000 views".
  @Test("No amount is invented", arguments: headings.keys.sorted())
  func amounts(name: String) throws {
    let connections = try Self.read(name).connections
    let known = connections.indices.filter { connections.amount(of: $0) != nil }
    #expect(known.isEmpty)
    let from = connections.indices.compactMap { connections.low(of: $0) }
    #expect(from == (name == "dorset-pathway" ? [3000] : []))
  }

  // Offers by hand: service users 1, the one who teaches 1*, staff 1, the one with ideas 1*, the workshop group 2.
  @Test("SWYPFT: two skills that a badge hides, and one package for four Colleges")
  func badges() throws {
    let beyond = try Self.answer("swypft-training", "beyond-role")
    #expect((beyond.value, beyond.part("offers"), beyond.part("unused")) == (2, 6, 0))
    // Leadership and training design, which the group "forgot to use".
    #expect(try Self.answer("swypft-training", "unused-offers").value == 2)
    let community = try Self.read("swypft-training")
    let uses = community.connections.indices.filter {
      community.connections.kind[$0] == .benefit
        && community.label(of: community.connections.to($0)).hasSuffix("Recovery College")
    }
    #expect(uses.count == 4)
  }

  // Decisions by hand: service leaders 1 at commission; peer trainers and professionals each 2 at design (courses, and
  // developing them), 1 at deliver, 1 at assess: 9 in all, 4 of them each.
  @Test("Hampshire: both sides at every stage, and half each where courses are decided")
  func stages() throws {
    let level = try Self.answer("hampshire-recovery-college", "coproduction-level")
    #expect((level.value, level.part("decisions"), level.part("largestShare")) == (3, 9, 4.0 / 9))
    #expect((level.part("coproducersDecideEarly"), level.part("coproducersDecideLate")) == (2, 2))
    let community = try Self.read("hampshire-recovery-college")
    let connections = community.connections
    for stage in [Stage.commission, .design, .deliver, .assess] {
      var sides: Set<String> = []
      for row in connections.indices where connections.kind[row] == .decision && connections.stage[row] == stage {
        // Who takes part, and the members of a body that does.
        let takesPart = connections.from(row)
        let members = connections.indices.filter { connections.kind[$0] == .tie && connections.to($0) == takesPart }
        for person in [takesPart] + members.map({ connections.from($0) }) {
          sides.insert(community.words[community.elements.constituency[person]])
        }
      }
      #expect(sides.isSuperset(of: ["lived experience", "professional"]), "\(stage)")
    }
  }

  // By hand from connections.csv: more than 750 people advise in one row; one row decides, at design; three rows, all
  // at commission, leave open who has the last word. No row is about delivering or judging.
  @Test("Dorset: broad advice, one narrow decision, and the last word left open")
  func advice() throws {
    let community = try Self.read("dorset-pathway")
    let connections = community.connections
    let decisions = connections.indices.filter { connections.kind[$0] == .decision }
    func labels(_ part: Part) -> [String] {
      decisions.filter { connections.part[$0] == part }.map { community.label(of: connections.from($0)) }
    }
    #expect(labels(.advises) == ["People who gave their views"])
    #expect(labels(.decides) == ["Modelling groups"])
    let open = decisions.filter { connections.part[$0] == .unsaid }
    #expect(open.count == 3 && open.allSatisfy { connections.stage[$0] == .commission })
    #expect(decisions.allSatisfy { connections.stage[$0] == .commission || connections.stage[$0] == .design })
    // Nobody said how many the members are: how they share the decision is not made up. That they have a say is known.
    #expect(try Self.answer("dorset-pathway", "decision-share").undefined?.contains("number is not known") == true)
    #expect(try Self.answer("dorset-pathway", "coproduction-level").value == 2)
  }

  // The chief operating officer, or the recovery lead: putting the training first and eight workshops. A manager: one.
  @Test(
    "CNWL: whose leaving closes how many doors",
    arguments: [
      ("Chief operating officer", 9.0), ("Trust recovery lead", 9), ("Manager: occupational health", 1),
      ("Teams that asked later", 0),
    ])
  func gate(leaves: String, stopped: Double) throws {
    #expect(try Self.answer("cnwl-corporate", "what-stops:without=\(leaves)").value == stopped)
  }

  // Eight vote at the event: police, ambulance, commissioners, psychiatrists, GPs, front line staff, three trusts, and
  // the wider community. Afterwards only the last has any row.
  @Test("West London: of eight that voted one is left, and the company stays throughout")
  func churn() throws {
    let community = try Self.read("west-london-collaborative")
    func there(_ phase: Int) -> Set<String> {
      var selection = Selection()
      selection.from = .phase(phase)
      selection.to = .phase(phase)
      let ledger = Ledger(community, selection)
      return Set(ledger.entries.flatMap { [community.label(of: $0.from), community.label(of: $0.to)] })
    }
    let connections = community.connections
    let voted = Set(
      connections.indices.filter { connections.kind[$0] == .decision && connections.part[$0] == .decides }
        .map { community.label(of: connections.from($0)) })
    #expect(voted.count == 8)
    #expect(voted.intersection(there(2)) == ["Wider community"])
    // First conversation, event, towards delivery.
    for phase in 0...2 {
      let present = there(phase)
      #expect(present.isSuperset(of: ["West London Collaborative", "Mental health trust", "Service users"]))
    }
  }

  // Benefits by hand: the conversations and the garden to the person who comes, the garden to neighbours, the person to
  // family. Two of four leave the pair; without the garden and the family none of one does.
  @Test("Two people: what reaches beyond them, and no verdict")
  func beyondTheTwo() throws {
    let beyond = try Self.answer("individual-work", "benefit-beyond:of=Practitioner+Person who comes")
    #expect((beyond.value, beyond.part("rows"), beyond.part("rowsBeyond")) == (0.5, 4, 2))
    let level = try Self.answer("individual-work", "coproduction-level")
    #expect(level.value == nil && level.undefined?.hasPrefix("Cannot say") == true)
  }
}
