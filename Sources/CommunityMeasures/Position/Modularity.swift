// Modularity: do the groups hold together more than chance would have it?

import CommunityModel
import DirectedGraph
import PlainText

extension Measure {
  /// The share of connections inside groups, less what the elements' totals alone would put there: of declared groups,
  /// or of groups found.
  ///
  /// - SeeAlso: Newman, M. & Girvan, M. (2004). *Phys. Rev. E* 69, 026113; Leicht, E. & Newman, M. (2008). *Phys. Rev.
  ///   Lett.* 100, 118703; Traag, V., Waltman, L. & van Eck, N. J. (2019). *Scientific Reports* 9, 5233; Blondel, V. et
  ///   al. (2008). *J. Stat. Mech.* P10008.
  static let modularity = Measure(
    id: "modularity", question: "Are groups linked inside more than chance would have it?", family: .network,
    answer: "share of links inside groups − share expected", unit: "index",
    options: [
      Measure.Option("by", "a column of the elements that makes groups", usual: "Constituency"),
      Measure.Option("method", "leiden or louvain: groups are looked for"),
      Measure.Option("resolution", "the larger, the smaller the groups", usual: "1"),
      Measure.Option("weighted", "true: amounts count, not only who is linked; usual with method="),
    ],
    plain: { result in
      guard let value = result.value, result.part("found") == 0 else { return nil }
      if value == 0 { return "There is as much inside these groups as chance would put there." }
      return "There is \(value > 0 ? "more" : "less") inside these groups than chance would put there."
    },
    calculation: .links { links, options throws(MeasureFailure) in
      let resolution = try options.number("resolution", usual: 1)
      guard resolution >= 0, resolution.isFinite else {
        throw .wrongUse("resolution=\(options["resolution"] ?? "") must be a number from 0.")
      }
      let declared = try declaredGroups(options, in: links)
      let method = try communityMethod(options)
      let isWeighted = try options.flag("weighted", usual: options["method"] != nil)
      guard links.graph.nodeCount > 0 else { throw .undefined("There are no elements.") }
      let network = isWeighted ? try amounts(of: links, options) : links
      if isWeighted, let unknown = network.unknownWords() {
        return network.result(nil, unit: "index", undefined: unknown)
      }
      let graph = isWeighted ? network.graph.withoutWeightlessEdges() : network.graph.unweighted
      guard graph.edgeCount > 0 else { throw .undefined("No element is linked with another: nothing lies in groups.") }
      let both = isWeighted ? graph.undirected : graph.undirected.unweighted
      var partition: Partition
      if let declared {
        partition = Partition(declared, network, by: options["by"])
      } else {
        var random = SeededRandom(seed: network.ledger.selection.seed)
        partition = Partition(
          both.communities(method, resolution: resolution, random: &random, loop: network.ledger.loop), method,
          network)
      }
      let directed = graph.modularity(
        groups: partition.group, groupCount: partition.names.count, resolution: resolution)
      let undirected = both.modularity(
        groups: partition.group, groupCount: partition.names.count, resolution: resolution)
      // Declared groups are measured as the rows have it, found ones as they were found.
      let shares = (declared == nil || network.isUndirected ? undirected : directed) ?? []
      var result = network.result(shares.reduce(0, +), unit: "index")
      result.parts = [
        Answer.Field("groups", Double(partition.names.count)), Answer.Field("undirected", undirected?.reduce(0, +)),
        Answer.Field("directed", network.isUndirected ? nil : directed?.reduce(0, +)),
        Answer.Field("found", declared == nil ? 1 : 0),
      ]
      result.perElement = network.perElement { node in
        let group = Int(partition.group[node.position])
        return declared == nil ? .number(Double(group + 1)) : .text(partition.names[group])
      }
      var sizes = [Int](repeating: 0, count: partition.names.count)
      for group in partition.group { sizes[Int(group)] += 1 }
      result.perGroup = partition.names.indices.map { group in
        Answer.Field(
          partition.names[group],
          .fields([Answer.Field("elements", Double(sizes[group])), Answer.Field("share", shares[group])]))
      }
      partition.findings.append(
        Finding(
          .note, isWeighted ? "Amounts count (\(network.unit))." : "Each linked pair counts once, amounts do not."))
      result.findings += partition.findings
      if isWeighted && !network.isExact { network.leaveShareOpen(&result) }
      return result
    })

  /// The groups to measure; `nil` when they are to be found.
  private static func declaredGroups(
    _ options: MeasureOptions, in network: Network
  ) throws(MeasureFailure) -> Groups? {
    if options["method"] != nil { return nil }
    if let column = options["by"] { return try Groups(by: column, in: network.ledger) }
    let groups = try Groups(by: "Constituency", in: network.ledger)
    return groups.names.contains { $0 != Groups.notSaid } ? groups : nil
  }

  private static func communityMethod(_ options: MeasureOptions) throws(MeasureFailure) -> CommunityMethod {
    switch options["method"] {
    case nil, "leiden": return .leiden
    case "louvain": return .louvain
    case .some(let word): throw .wrongUse("method=\(word) must be leiden or louvain.")
    }
  }

  private static func amounts(of links: Network, _ options: MeasureOptions) throws(MeasureFailure) -> Network {
    do throws(MeasureFailure) {
      return try Network.amounts(links.ledger, unit: options["unit"])
    } catch {
      guard case .undefined(let words) = error else { throw error }
      throw .undefined("\(words), or weighted=false")
    }
  }
}

/// Groups by number, with what to say of them.
private struct Partition {
  /// Count: the nodes.
  var group: [Int32]
  var names: [String]
  var findings: [Finding]

  init(_ groups: Groups, _ network: Network, by column: String?) {
    group = network.elements.values.map { Int32(groups.group(of: $0)) }
    names = groups.names
    findings = []
    if column == nil {
      findings.append(
        Finding(.note, "The groups are those of Constituency; method=leiden finds groups by who is linked."))
    }
    let unsaid = names.firstIndex(of: Groups.notSaid)
    let count = group.reduce(0) { $0 + (Int($1) == unsaid ? 1 : 0) }
    if count > 0 && names.count > 1 {
      findings.append(
        Finding(
          .question, "Of \(count) \(count == 1 ? "element" : "elements") no group is said: they are taken as one."))
    }
    if names.count == 1 { findings.append(Finding(.note, "All are in one group: then Q is 1 − resolution.")) }
  }

  init(_ found: Communities?, _ method: CommunityMethod, _ network: Network) {
    group = found?.group ?? []
    names = (0..<(found?.groupCount ?? 0)).map { "\($0 + 1)" }
    let word = method == .leiden ? "Leiden" : "Louvain"
    let seed = network.ledger.selection.seed
    guard let found, found.searches > 1 else {
      findings = [Finding(.note, "The groups were found by the \(word) method with seed \(seed); another may differ.")]
      return
    }
    let (runs, same) = (found.searches, found.agreeing)
    findings = [
      Finding(
        .note,
        "The groups are the best of \(runs) searches by the \(word) method from seed \(seed); \(same) ended in them.")
    ]
    if 2 * same < runs {
      findings.append(
        Finding(.question, "Other groups are about as good: \(runs - same) of \(runs) searches ended elsewhere."))
    }
  }
}
