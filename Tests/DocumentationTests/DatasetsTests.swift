// What the datasets promise: roles, sources, and nothing invented that is not marked so.

import CommunityMeasures
import CommunityModel
import CommunityTables
import Foundation
import Testing

@Suite("Datasets")
struct DatasetsTests {
  static func read(_ name: String) throws -> Dataset {
    let folder = Repository.root.appendingPathComponent("Datasets/\(name)")
    let names = try FileManager.default.subpathsOfDirectory(atPath: folder.path)
      .filter { $0.hasSuffix(".csv") || $0.hasSuffix(".json") }.sorted()
    return readDataset(
      try names.map { SourceFile(name: $0, bytes: [UInt8](try Data(contentsOf: folder.appendingPathComponent($0)))) })
  }

  @Test("Every dataset passes its check", arguments: ["rushcliffe", "garden", "sussex-evaluation"])
  func clean(name: String) throws {
    let problems = check(try Self.read(name)).filter { $0.severity == .problem }
    #expect(problems.map(\.text) == [])
  }

  @Test("The founding paper states no amount: every amount of Rushcliffe is illustrative")
  func rushcliffe() throws {
    let community = try Self.read("rushcliffe").community
    for row in community.connections.indices where community.connections.amount(of: row) != nil {
      #expect(community.connections.provenance[row].amount == .illustrative)
    }
    for row in community.connections.indices where community.connections.provenance[row].fact == .stated {
      let evidence = community.words[community.connections.evidence[row]]
      #expect(evidence.hasPrefix("Case Study Six: (Re) Building Lives in Rushcliffe"))
      // A quotation is short: fewer than 26 words.
      #expect(evidence.split(separator: " ").count < 36, "\(evidence)")
    }
    let authors = ["Repper", "Walker", "Julie", "Liz"]
    for element in community.elements.indices {
      let label = community.label(of: element)
      #expect(authors.allSatisfy { !label.contains($0) }, "roles, not names: \(label)")
    }
  }

  @Test("The founding paper states neither amount nor head-count: Sussex has none")
  func sussex() throws {
    let community = try Self.read("sussex-evaluation").community
    for row in community.connections.indices {
      #expect(community.connections.amount(of: row) == nil)
      let evidence = community.words[community.connections.evidence[row]]
      switch community.connections.provenance[row].fact {
      case .stated:
        #expect(evidence.hasPrefix("Case Study Four: Co-Producing Beyond Service Delivery: “"))
        #expect(evidence.split(separator: " ").count < 30, "a quotation is short: \(evidence)")
      case .illustrative: #expect(evidence == "invented to show the form")
      default: Issue.record("a row is stated or illustrative: \(evidence)")
      }
    }
    for element in community.elements.indices {
      let label = community.label(of: element)
      #expect(
        ["Patmore", "Meddings", "Louise", "Sara"].allSatisfy { !label.contains($0) }, "roles, not names: \(label)")
    }
  }

  // Added up by hand from connections.csv: 280 + 90 + 70 + 110 + 24 + 40 + 300 + 48 = 962 hours in 2024, and
  // 240 + 120 + 96 + 100 + 30 + 64 + 360 + 72 = 1,082 to activities in 2025, plus 12 + 8 + 40 + 6 + 6 + 10 + 10 + 14 = 106
  // between people and in rows of 2025 alone, together 1,188.
  @Test("The garden's hours are those of its README", arguments: [(2024, 962.0), (2025, 1188.0)])
  func garden(year: Int, hours: Double) throws {
    var selection = Selection()
    selection.from = .year(year)
    selection.to = .year(year)
    let ledger = Ledger(try Self.read("garden").community, selection)
    var sum = AmountSum()
    for entry in ledger.entries where entry.kind == .contribution && entry.unit == "hours" && entry.status.countsAsGiven
    {
      sum.add(entry.amount)
    }
    #expect(sum.known == hours)
  }
}
