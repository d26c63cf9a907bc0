// One person's own page, made on request: what the rows say of them, and how to put it right.

public import CommunityMeasures
public import CommunityModel
public import DirectedGraph
public import PlainText

/// "Your part": a private page for one person, or for the people that one row stands for.
///
/// It answers in full, pay too, because it is theirs. It compares nobody with anybody.
public struct PersonReport: Sendable {
  private let page: HTMLPage
  private let document: JSONValue

  /// Why there is no such page.
  public enum Refusal: Error, Sendable {
    /// A group, place, resource or activity.
    case notAPerson
    /// Consent `none`, or outside the chosen rows.
    case notOnTheMap
  }

  /// The page of one person about their own part.
  ///
  /// - Parameters:
  ///   - community: Where their rows are.
  ///   - selection: The part of it that is told.
  ///   - person: Whose page it is.
  ///   - version: The version of the program.
  ///   - loop: How work is spread over cores.
  public init(
    _ community: Community, _ selection: Selection = Selection(), about person: ElementIndex, version: String = "",
    loop: ChunkLoop = .serial
  ) throws(Refusal) {
    guard community.elements.kind[person].isPerson else { throw .notAPerson }
    let facts = Facts(community, selection, loop: loop)
    guard facts.ledger.takes(person) else { throw .notOnTheMap }
    let part = PersonPart(facts, person)
    page = HTMLPage(
      title: Words.yourPart(facts.name(person)), warning: Appendix.warning(facts), intro: part.intro(),
      sections: part.sections(), footer: Words.yourFooter, hasTableFiles: false)
    document = part.json(version: version)
  }

  /// One self-contained page: no network, no script.
  public func html() -> String { page.text() }

  /// The same page as Markdown.
  public func markdown() -> String {
    MarkdownPage(
      title: page.title, warning: page.warning, intro: page.intro, sections: page.sections, footer: page.footer
    ).text()
  }

  /// The same content as JSON.
  public func json() -> JSONValue { document }
}

/// What the rows say about one person.
struct PersonPart {
  let facts: Facts
  let person: ElementIndex
  let payers: Payers
  let gives: [Entry]
  let gets: [Entry]
  let others: [Entry]
  let stops: WhatStops

  init(_ facts: Facts, _ person: ElementIndex) {
    self.facts = facts
    self.person = person
    payers = Payers(facts.ledger)
    var (gives, gets, others): ([Entry], [Entry], [Entry]) = ([], [], [])
    for position in 0..<facts.ledger.count {
      let entry = facts.ledger[position]
      guard entry.from == person || entry.to == person else { continue }
      if entry.kind == .contribution && entry.from == person && !entry.isUndirected {
        gives.append(entry)
      } else if entry.kind == .reward && entry.to == person && !entry.isUndirected {
        gets.append(entry)
      } else {
        others.append(entry)
      }
    }
    (self.gives, self.gets, self.others) = (gives, gets, others)
    stops = WhatStops(facts.ledger, without: [person])
  }

  // MARK: In words

  func row(_ entry: Entry) -> String { facts.community.text(of: entry.reference) }
  func what(_ entry: Entry) -> String { entry.form.isEmpty ? Words.formNotSaid : entry.form }

  func amount(_ entry: Entry) -> String {
    let unit = entry.unit
    let mark = entry.provenance == .illustrative ? Words.dagger : ""
    switch entry.amount.state {
    case .notMeasured: return Words.givenUnmeasuredCell
    case .unknown:
      return entry.amount.low > 0 ? Words.leastOf(Facts.amount(entry.amount.low, unit)) + mark : Words.unknownAmount
    case .known, .ranged:
      let figure = Figure(value: entry.amount.value, low: entry.amount.low, high: entry.amount.high)
      return Facts.text(figure, unit) + mark
    }
  }

  func when(_ entry: Entry) -> String {
    let connections = facts.community.connections
    let start = facts.community.text(of: connections.start[entry.row])
    let end = facts.community.text(of: connections.end[entry.row])
    if start == end || end.isEmpty { return start }
    return start.isEmpty ? Words.fromTo(Words.periodOpen, end) : Words.fromTo(start, end)
  }

  func payer(_ entry: Entry) -> String {
    guard entry.status.countsAsGiven else { return "" }
    switch payers.payer(of: entry) {
    case .freely: return Words.freelyNames[0].name
    case .element(let payer): return facts.name(payer)
    case .unknownPayer: return Words.payersNotNamed
    case .outsideTheMap:
      let named = trimmed(facts.community.words[facts.community.connections.paidBy[entry.row]])
      return named.isEmpty ? Words.payersOutside : named
    case .notKnown: return Words.freelyNames[2].name
    }
  }

  /// Sums unit by unit, unlike units never added; what was only promised or offered is not in them.
  func sums(_ entries: [Entry]) -> [String] {
    var found: [(unit: String, tally: Tally)] = []
    for entry in entries where entry.status.countsAsGiven && entry.amount.state != .notMeasured {
      let unit = entry.unit
      if let known = found.firstIndex(where: { $0.unit == unit }) {
        found[known].tally.add(entry)
      } else {
        var tally = Tally()
        tally.add(entry)
        found.append((unit, tally))
      }
    }
    return facts.texts(found)
  }

  /// What is blank in the rows about them, each with its row.
  func unknowns() -> [String] {
    var found: [String] = []
    let elements = facts.community.elements
    if elements.paymentSet[person].isNotSaid { found.append(Words.yourPayment) }
    if elements.constituency[person].isBlank { found.append(Words.yourSide) }
    if !elements.headCount[person].isExact { found.append(Words.yourCount) }
    for entry in gives + gets where entry.status.countsAsGiven && entry.amount.state == .unknown {
      let other = facts.name(entry.kind == .reward ? entry.from : entry.to)
      found.append(Words.yourAmount(what(entry), other, row(entry)))
    }
    for entry in gives where entry.status.countsAsGiven && payers.payer(of: entry) == .notKnown {
      found.append(Words.yourPayerOpen(what(entry), row(entry)))
    }
    for entry in others where entry.kind == .decision && entry.from == person && entry.part == .unsaid {
      found.append(Words.yourPartOpen(facts.name(entry.to), row(entry)))
    }
    for entry in gives + gets + others {
      let note = trimmed(facts.community.words[facts.community.connections.note[entry.row]])
      let text = Words.yourNote(note, row(entry))
      if note.contains("?") && !found.contains(text) { found.append(text) }
    }
    return found
  }

  /// Everybody and everything with which a row links them, alphabetical, and how.
  func company() -> [(name: String, how: [String], rows: [RowReference])] {
    var found: [(element: ElementIndex, how: [String], rows: [RowReference])] = []
    func add(_ element: ElementIndex, _ how: String, _ row: RowReference) {
      if element == person { return }
      let place = found.firstIndex { $0.element == element } ?? found.count
      if place == found.count { found.append((element, [], [])) }
      if !found[place].how.contains(how) { found[place].how.append(how) }
      found[place].rows.append(row)
    }
    for entry in gives {
      add(entry.to, Words.youGive, entry.reference)
      if case .element(let payer) = payers.payer(of: entry), entry.status.countsAsGiven {
        add(payer, Words.yourPayer, entry.reference)
      }
    }
    for entry in gets { add(entry.from, Words.youGet, entry.reference) }
    for entry in others {
      let isFrom = entry.from == person
      let how: String
      switch entry.kind {
      case .benefit: how = isFrom ? Words.youHelp : Words.youBenefit
      case .decision: how = isFrom ? Words.youDecide : Words.theyDecide
      case .contribution: how = isFrom ? Words.youGive : Words.youGet
      case .reward: how = isFrom ? Words.youGive : Words.youGet
      case .tie, .other: how = Words.yourTie
      }
      add(isFrom ? entry.to : entry.from, how, entry.reference)
    }
    return found.map { (facts.name($0.element), $0.how, $0.rows) }.sorted {
      (folded($0.name), $0.name) < (folded($1.name), $1.name)
    }
  }
}
