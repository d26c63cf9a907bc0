// Distances, eigenvectors, hubs and authorities against other programs.

import DirectedGraph
import Testing

@Suite struct CentralityTests {
  private func near(_ found: [Double], _ printed: [Double], _ slack: Double = 5e-10) -> Bool {
    found.count == printed.count && zip(found, printed).allSatisfy { abs($0 - $1) <= slack }
  }

  /// The nodes of the drawn graph that reach each other.
  static let core: Digraph = {
    let names = [0, 1, 3, 5, 6, 8, 9]
    let drawn = Digraph.drawn
    return Digraph(
      7,
      (0..<drawn.edgeCount).compactMap { edge in
        guard let from = names.firstIndex(of: Int(drawn.sources[edge])),
          let to = names.firstIndex(of: Int(drawn.targets[edge]))
        else { return nil }
        return (from, to, drawn.weights[edge])
      })
  }()

  /// python-igraph 1.0.0 `harmonic_centrality(mode="out", normalized=False)`, networkx 3.6.1
  /// `harmonic_centrality(G, distance=1/w)`, which measures distances towards the node.
  @Test("Sums of distances as igraph and networkx have them")
  func distances() {
    let plain = Digraph.drawn.distanceSums().map { $0.inverse }
    #expect(near(plain, [6, 6, 1, 4, 0, 4.6666666667, 5.5, 4, 5.1666666667, 6.5]))
    let inward = Digraph.drawn.reversed.distanceSums(weighted: true).map { $0.inverse }
    #expect(
      near(
        inward,
        [
          18.6868861852, 38.0352941176, 30.0538535065, 47.7304711178, 31.0885650054, 20.5151515152, 13.9816377171, 0,
          32.2341489214, 37.2831168831,
        ]))
    // igraph: closeness(mode="out") of the seven that reach each other.
    let sums = Self.core.distanceSums()
    #expect(sums.allSatisfy { $0.reached == 6 })
    #expect(near(sums.map { 6 / $0.sum }, [0.75, 0.75, 0.4615384615, 0.4615384615, 0.6, 0.5, 0.75]))
  }

  @Test("64 sources at once are the same as one by one", arguments: [1, 2, 3])
  func batches(seed: Int) {
    let graph = Digraph.random(150, chance: 0.02, seed: UInt64(seed))
    let together = graph.distanceSums()
    for node in graph.nodes {
      let alone = graph.distanceSums(sources: [node])[0]
      #expect(alone.sum == together[node.position].sum && alone.inverse == together[node.position].inverse)
      #expect(Int(alone.reached) == graph.reached(from: [node.position]).count { $0 } - 1)
    }
  }

  @Test("The same bits with chunks in any order")
  func order() {
    let graph = Digraph.random(120, chance: 0.05, seed: 4)
    let backwards = ChunkLoop(workers: 4) { count, work in for chunk in (0..<count).reversed() { work(chunk) } }
    #expect(graph.betweenness(loop: backwards).values == graph.betweenness().values)
    #expect(graph.betweenness(weighted: true, loop: backwards).values == graph.betweenness(weighted: true).values)
    #expect(graph.distanceSums(loop: backwards).map { $0.inverse } == graph.distanceSums().map { $0.inverse })
  }

  /// python-igraph 1.0.0 `eigenvector_centrality()`, also with `weights=`; networkx 3.6.1
  /// `eigenvector_centrality_numpy` divided by its largest says the same.
  @Test("Eigenvector as igraph has it")
  func eigenvector() throws {
    let plain = try #require(Self.core.eigenvector())
    #expect(
      near(
        plain.compactMap { $0 },
        [0.4496807997, 0.8473877979, 1, 0.4426275186, 0.3265552789, 0.4890511867, 0.8660946118]))
    let weighted = try #require(Self.core.eigenvector(weighted: true))
    #expect(
      near(
        weighted.compactMap { $0 },
        [0.2088743513, 0.5366890249, 1, 0.2272213601, 0.1572322918, 0.2412592852, 0.7127724007]))
    // A star swings between its two sides without a shift: the middle 1, the ends 1 / √4.
    let star = Digraph(6, (1...4).flatMap { [(0, $0), ($0, 0)] })
    let found = try #require(star.eigenvector())
    #expect(near(found.compactMap { $0 }, [1, 0.5, 0.5, 0.5, 0.5], 1e-13))
    #expect(found[5] == nil, "in no connection")
  }

  /// networkx 3.6.1 `katz_centrality(G, alpha, 1, normalized=False, tol=1e-14)`.
  @Test("Katz as networkx has it, and none where alpha is too large")
  func katz() throws {
    let plain = try #require(Digraph.drawn.katz(alpha: 0.05, beta: 1))
    #expect(
      near(
        plain.values,
        [
          1.1118838436, 1.2286012444, 1.167016908, 1.234312461, 1.1172878393, 1.1143769119, 1.0589369939, 1,
          1.1670242544, 1.1787398774,
        ]))
    let weighted = try #require(Digraph.drawn.katz(alpha: 0.02, beta: 1, weighted: true))
    #expect(near([weighted.values[3]], [2.0381617057]))
    // Five who all give to each other: the largest eigenvalue is 4, and below it x = 1 / (1 - 4 alpha).
    #expect(Digraph.complete(5).katz(alpha: 0.26, beta: 1) == nil)
    #expect(Digraph.complete(5).katz(alpha: 0.25, beta: 1) == nil)
    #expect(near(try #require(Digraph.complete(5).katz(alpha: 0.125, beta: 1)).values, [2, 2, 2, 2, 2], 1e-12))
  }

  /// networkx 3.6.1 `pagerank(G, weight=None, tol=1e-15)`; python-igraph 1.0.0 `pagerank(weights=w)`.
  @Test("PageRank as networkx and igraph have it; it adds up to 1")
  func pageRank() {
    let plain = Digraph.drawn.pageRank().values
    #expect(
      near(
        plain,
        [
          0.0736930322, 0.1296802213, 0.0999710776, 0.1270916721, 0.142398558, 0.0709308147, 0.057423142, 0.0271038774,
          0.0933589896, 0.1783486151,
        ]))
    #expect(
      near(
        Digraph.drawn.pageRank(weighted: true).values,
        [
          0.0619267086, 0.1112148207, 0.072849826, 0.167337788, 0.1482397544, 0.0550558368, 0.0527648176, 0.0276003791,
          0.0760367017, 0.2269733669,
        ]))
    #expect(abs(plain.reduce(0, +) - 1) < 1e-15)
    #expect(Digraph(4, [(Int, Int)]()).pageRank().values == [0.25, 0.25, 0.25, 0.25])
    #expect(Digraph(0, [(Int, Int)]()).pageRank().values == [])
  }

  /// python-igraph 1.0.0 `hub_score()`, `authority_score()`, also with `weights=`.
  @Test("Hubs and authorities as igraph has them")
  func hubs() throws {
    let plain = try Digraph.drawn.hubsAndAuthorities()
    #expect(
      near(
        plain.hubs.values,
        [
          1, 0.8177638649, 0.0961404082, 0.187661493, 0, 0.4452462162, 0.3863030063, 0.187661493, 0.7750142471,
          0.9312542341,
        ]))
    let weighted = try Digraph.drawn.hubsAndAuthorities(weighted: true)
    #expect(
      near(
        weighted.authorities.values,
        [
          0.1025491782, 0.7559949011, 0.2818980194, 1, 0.1477535738, 0.1325124032, 0.0615805872, 0, 0.5172412155,
          0.5184989191,
        ]))
  }

  @Test("Parts with the same largest eigenvalue have no one answer; the larger of two wins")
  func parts() throws {
    #expect(throws: HubsFailure.severalParts) { try Digraph(4, [(0, 1), (2, 3)]).hubsAndAuthorities() }
    #expect(throws: HubsFailure.noEdges) { try Digraph(4, [(Int, Int)]()).hubsAndAuthorities() }
    let uneven = try Digraph(5, [(0, 1), (2, 3), (2, 4)]).hubsAndAuthorities()
    #expect(uneven.hubs.values == [0, 0, 1, 0, 0])
    #expect(uneven.authorities.values == [0, 0, 0, 1, 1])
  }
}
