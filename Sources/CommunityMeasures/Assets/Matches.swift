// Matches: who offers what somebody else needs, and who can introduce them?

import CommunityModel
import PlainText

extension Measure {
  /// How many unmet needs and offers of the same word there are, each with the shortest chain of introductions.
  ///
  /// - SeeAlso: Kretzmann, J. P. and McKnight, J. L. (1993). *Building Communities from the Inside Out*. ACTA.
  static let matches = Measure(
    id: "matches", question: "Who offers what somebody else needs, and who can introduce them?", family: .assets,
    answer: "number of unmet needs with an offer of the same word elsewhere, each offer counted", unit: "matches",
    parts: ["unmet", "needs", "withChain"],
    plain: { result in
      guard let needs = result.part("needs"), let unmet = result.part("unmet"), result.value != nil else { return nil }
      return
        "For \(readableNumber(needs)) of \(readableNumber(unmet)) needs that are not met, somebody else on this map "
        + "offers it."
    },
    calculation: .ledger { (ledger, _) throws(MeasureFailure) in
      let assets = OffersAndNeeds(ledger)
      try AssetList.unmet.require(assets.needs)
      try AssetList.unused.require(assets.offers)
      let matches = AssetMatches(ledger, assets)
      var words: [OfferOrNeed] = []
      let offered = assets.offered
      for need in assets.needs where !need.isMatched && offered.isElsewhere(need) { words.append(need) }
      var result = MeasureResult.counting(words, of: assets.needs, column: "need", in: ledger)
      (result.value, result.low, result.high) = (Double(matches.count), Double(matches.count), Double(matches.count))
      result.unit = "matches"
      let reached = matches.listed.filter { $0.chain != nil }.count
      result.parts = [
        Answer.Field("unmet", Double(assets.needs.filter { !$0.isMatched }.count)),
        Answer.Field("needs", Double(matches.needs)),
        Answer.Field("withChain", matches.listed.count == matches.count ? Double(reached) : nil),
      ]
      let community = ledger.community
      result.table = ResultTable(
        columns: ["element", "need", "offered by", "introductions", "chain"],
        rows: matches.listed.map { match in
          [
            .text(community.label(of: match.needs)), .text(match.word), .text(community.label(of: match.offers)),
            Answer(match.introducers.map { Double($0.count) }),
            match.chain.map { chain in .list(chain.map { .text(community.label(of: $0)) }) } ?? .none,
          ]
        })
      result.addFindings(matches, in: ledger)
      return result
    })

  /// How many matches are told one by one; the others stand in the table.
  fileprivate static let mostToldMatches = 20
}

extension OffersAndNeeds {
  /// Who offers a word: one element, or more than one.
  struct Offered {
    fileprivate var first: [String: ElementIndex] = [:]
    fileprivate var hasMore: Set<String> = []

    /// Whether somebody other than the one who needs it offers it.
    func isElsewhere(_ need: OfferOrNeed) -> Bool {
      let key = folded(need.word)
      guard let one = first[key] else { return false }
      return one != need.element || hasMore.contains(key)
    }
  }

  var offered: Offered {
    var offered = Offered()
    for offer in offers {
      let key = folded(offer.word)
      if offered.first[key] == nil { offered.first[key] = offer.element } else { offered.hasMore.insert(key) }
    }
    return offered
  }
}

extension MeasureResult {
  fileprivate mutating func addFindings(_ matches: AssetMatches, in ledger: Ledger) {
    let community = ledger.community
    let told = matches.listed.prefix(Measure.mostToldMatches)
    let rows = RowsOfPairs(
      told.flatMap { match in match.chain.map { zip($0, $0.dropFirst()).map { $0 } } ?? [] }, ledger)
    for match in told {
      let (who, other) = (community.label(of: match.needs), community.label(of: match.offers))
      var text = "\(who) needs \(match.word); \(other) offers it."
      if let between = match.introducers {
        let names = between.map { community.label(of: $0) }
        text += names.isEmpty ? " They are linked already." : " Through \(names.joined(separator: ", "))."
      } else {
        text += " No row links them in any way."
      }
      var places = [community.reference(to: match.needs), community.reference(to: match.offers)]
      if let chain = match.chain {
        for pair in zip(chain, chain.dropFirst()) { places += rows[pair.0, pair.1].map { community.reference(to: $0) } }
      }
      findings.append(Finding(.question, text, rows: places))
    }
    if matches.listed.count > told.count {
      findings.append(Finding(.note, "\(matches.count - told.count) more stand in the table."))
    }
    if matches.count > matches.listed.count {
      findings.append(Finding(.note, "Only the first \(matches.listed.count) of \(matches.count) are listed."))
    }
  }
}

/// The first row between each of some pairs, in either direction.
private struct RowsOfPairs {
  private struct Pair: Hashable {
    let low: Int
    let high: Int
    init(_ a: ElementIndex, _ b: ElementIndex) {
      low = min(a.position, b.position)
      high = max(a.position, b.position)
    }
  }
  private var rows: [Pair: ConnectionIndex] = [:]

  init(_ pairs: [(ElementIndex, ElementIndex)], _ ledger: Ledger) {
    let wanted = Set(pairs.map { Pair($0.0, $0.1) })
    for position in 0..<ledger.count where rows.count < wanted.count {
      let entry = ledger[position]
      let pair = Pair(entry.from, entry.to)
      if wanted.contains(pair) && rows[pair] == nil { rows[pair] = entry.row }
    }
  }

  subscript(a: ElementIndex, b: ElementIndex) -> [ConnectionIndex] { rows[Pair(a, b)].map { [$0] } ?? [] }
}
