// One small graph written by hand in every format gives the same measures.

import CommunityFormats
import CommunityMeasures
import CommunityTables
import Testing

@testable import KithCommand

@Suite("The same graph in every format")
struct SameGraphTests {
  /// The graph, as anybody would draw it: six elements, eight connections with amounts.
  enum Graph {
    static let names = ["Ana", "Björn", "Hall 🌱", "Solo", "Zoë", "李明"]
    /// Ana gives to Zoë twice; Björn has a connection to himself; Solo has none.
    static let rows: [(from: String, to: String, amount: Double)] = [
      ("Ana", "Zoë", 2), ("Ana", "Zoë", 3), ("Zoë", "Ana", 4), ("Zoë", "李明", 1), ("李明", "Hall 🌱", 2.5),
      ("Hall 🌱", "Zoë", 1.5), ("Björn", "Björn", 5), ("Hall 🌱", "Björn", 2),
    ]
    // What comes to each from others: Zoë 2 + 3 + 1.5, Ana 4, 李明 1, the hall 2.5, Björn 2.
    static let received: [String: Double] = [
      "Ana": 4, "Björn": 2, "Hall 🌱": 2.5, "Solo": 0, "Zoë": 6.5, "李明": 1,
    ]
    // What each gives to others: Ana 2 + 3, Zoë 4 + 1, 李明 2.5, the hall 1.5 + 2; Björn gives to himself alone.
    static let given: [String: Double] = [
      "Ana": 5, "Björn": 0, "Hall 🌱": 3.5, "Solo": 0, "Zoë": 5, "李明": 2.5,
    ]
  }

  private func answers(_ file: GraphFile) throws -> (session: MeasureSession, dataset: Dataset) {
    let source = ForeignSource(
      files: file.files.map { SourceFile(name: $0.name, bytes: Array($0.text.utf8)) }, isFolder: file.isFolder,
      dot: readDOT)
    let reader = try #require(FormatReader.named(file.format.rawValue))
    #expect(reader.recognise(source) > .no)
    #expect(FormatReader.recognising(source)?.format == file.format)
    let dataset = readDataset(try reader.read(source).files)
    #expect(dataset.diagnostics.filter { $0.severity == .problem }.map { $0.text } == [])
    return (MeasureSession(dataset.community), dataset)
  }

  private func perElement(_ result: MeasureResult, _ dataset: Dataset) -> [String: Double] {
    var found: [String: Double] = [:]
    for entry in result.perElement ?? [] {
      found[dataset.community.label(of: entry.element)] = entry.answer.number
    }
    return found
  }

  // Simple edges: Ana-Zoë once, Zoë-Ana, Zoë-李明, 李明-hall, hall-Zoë, hall-Björn. Pieces: Solo, and all others.
  // Strong: Ana, Zoë, 李明 and the hall reach each other; Björn gives to nobody else.
  @Test("Size: 6 elements, 8 connections, 6 simple edges, 1 loop, 2 pieces", arguments: GraphFile.all)
  func size(file: GraphFile) throws {
    var (session, dataset) = try answers(file)
    let size = try session.answer("size")
    let elements = file.holdsIsolated ? 6 : 5
    #expect(size.value == Double(elements))
    #expect(size.part("connections") == (file.holdsParallel ? 8 : 7))
    #expect(size.part("simpleEdges") == 6)
    #expect(size.part("loops") == 1)
    #expect(size.part("weakComponents") == (file.holdsIsolated ? 2 : 1))
    #expect(size.part("strongComponents") == (file.holdsIsolated ? 3 : 2))
    let labels = Set(dataset.community.elements.indices.map { dataset.community.label(of: $0) })
    #expect(labels == Set(Graph.names.filter { file.holdsIsolated || $0 != "Solo" }))
  }

  @Test("Strengths: what each receives from others and gives to them", arguments: GraphFile.all)
  func strengths(file: GraphFile) throws {
    var (session, dataset) = try answers(file)
    let without = file.holdsIsolated ? "" : "Solo"
    for (id, expected) in [("in-strength", Graph.received), ("out-strength", Graph.given)] {
      #expect(perElement(try session.answer(id), dataset) == expected.filter { $0.key != without }, "\(id)")
    }
    // With loops Björn's 5 counts once for him as giver and once as receiver: 7 in, 5 out.
    #expect(perElement(try session.answer("in-strength:loops=keep"), dataset)["Björn"] == 7)
    #expect(perElement(try session.answer("out-strength:loops=keep"), dataset)["Björn"] == 5)
  }

  // Only Ana and Zoë give to each other: 5 one way, 4 the other, so 4 of each is returned: 8 of 16 in all.
  @Test("Weighted reciprocity: a half", arguments: GraphFile.all)
  func reciprocity(file: GraphFile) throws {
    var session = try answers(file).session
    let result = try session.answer("weighted-reciprocity")
    #expect(result.value == 0.5)
    #expect(result.part("total") == 16 && result.part("returned") == 8)
  }

  // No list of numbers from a program is needed: PageRank is the only x with
  // x(v) = 0.15/n + 0.85 · (Σ over givers u of x(u) · w(u,v)/w(u) + Σ of x over those who give nothing / n),
  // and Σ x = 1. NetworkX 3.6.1, pagerank(weight=None, tol=1e-15), has 0.278844692 for Zoë of six.
  @Test("PageRank solves its equation, with each connection alike and with amounts", arguments: GraphFile.all)
  func pageRank(file: GraphFile) throws {
    var (session, dataset) = try answers(file)
    var links: [String: [String: Double]] = [:]
    for row in Graph.rows where row.from != row.to { links[row.from, default: [:]][row.to, default: 0] += row.amount }
    for weighted in [false, true] {
      let result = try session.answer("pagerank:weighted=\(weighted)")
      let rank = perElement(result, dataset)
      let n = Double(rank.count)
      #expect(abs(rank.values.reduce(0, +) - 1) < 1e-9)
      if !weighted && file.holdsIsolated { #expect(abs((rank["Zoë"] ?? 0) - 0.278844692) < 1e-8) }
      let idle = rank.filter { links[$0.key] == nil }.values.reduce(0, +)
      for (name, value) in rank {
        var expected = 0.15 / n + 0.85 * idle / n
        for (giver, receivers) in links {
          guard let amount = receivers[name], let own = rank[giver] else { continue }
          let all = weighted ? receivers.values.reduce(0, +) : Double(receivers.count)
          expected += 0.85 * own * (weighted ? amount : 1) / all
        }
        #expect(abs(value - expected) < 1e-9, "\(name), weighted=\(weighted)")
      }
    }
  }
}

/// The graph in one format, as a person or another program writes it.
struct GraphFile: Sendable, CustomTestStringConvertible {
  var format: Format
  var files: [(name: String, text: String)]
  var isFolder = false
  /// A matrix has one cell for each two: rows between the same two are added up in it.
  var holdsParallel = true
  /// A list of edges has no place for somebody without one.
  var holdsIsolated = true
  var testDescription: String { files.map { $0.name }.joined(separator: " + ") }

  init(_ format: Format, _ name: String, holdsParallel: Bool = true, holdsIsolated: Bool = true, _ text: String) {
    self.format = format
    files = [(name, text)]
    self.holdsParallel = holdsParallel
    self.holdsIsolated = holdsIsolated
  }

  init(_ format: Format, folder files: [(name: String, text: String)]) {
    self.format = format
    self.files = files
    isFolder = true
  }
}
