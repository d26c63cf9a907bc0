// The report of a community: a handful of questions, asked of the rows and answered in plain words.

public import CommunityDiagrams
public import CommunityMeasures
public import CommunityModel
public import DirectedGraph
public import PlainText

/// A report, ready to be written as a web page, Markdown, JSON and tables.
///
/// It is made in two steps, because pictures are drawn elsewhere: ask ``wantedPictures(_:_:loop:)``, draw them, and hand them
/// over. A picture that is missing is replaced by its table, and the report says so.
public struct Report: Sendable {
  /// For whom the first printed side is.
  public enum Reader: String, CaseIterable, Sendable {
    /// Whose first page it is.
    case mappers, group, funder
  }
  /// A file beside the page.
  public struct File: Sendable {
    /// Its name below the folder.
    public var name: String
    /// What stands in it.
    public var bytes: [UInt8]
  }
  /// A picture that the report would show.
  public struct WantedPicture: Sendable {
    /// What a picture shows.
    public enum Subject: Sendable {
      /// What there is, by kind.
      case assets
      /// Both ways between the groups in which the report speaks of people.
      case reciprocity(unit: String)
      /// Who is linked with whom.
      case network
      /// The phases from left to right.
      case story
      /// Who gives and who receives, in one unit.
      case exchange(unit: String)
      /// What stops without these.
      case dependency(without: [ElementIndex], answer: WhatStops)
      /// Who decides at each stage.
      case decisions
      /// Already drawn; the report holds it by itself. Write its file.
      case chart(ReportPicture)
    }
    /// Its name in the page, and the start of its files' names.
    public let name: String
    /// What it shows.
    public let subject: Subject
  }

  /// The data of a report and what was asked of it already: its pictures are wanted from it, then it is written.
  public struct Draft {
    var facts: Facts

    /// Made of what is given.
    public init(_ ledger: Ledger) { self.init(ledger, measures: Measure.all) }

    /// The same with some measures alone, in a page that brings no others along.
    package init(_ ledger: Ledger, measures: [Measure]) { facts = Facts(ledger, measures: measures) }

    /// The pictures that the report shows, in its order.
    public mutating func wantedPictures() -> [WantedPicture] { Report.wantedPictures(&facts) }
  }

  private let page: HTMLPage
  private let document: JSONValue
  private let files: [File]

  /// - Parameters:
  ///   - readers: For whom there is a first side. All when empty.
  ///   - pictures: By the names of ``wantedPictures(_:_:loop:)``.
  ///   - engine: What makes the map in the page answer. Without it the page is still.
  ///   - version: The version of the program.
  ///   - loop: How work is spread over cores; the report is the same with any.
  package init(
    _ community: Community, _ selection: Selection = Selection(), for readers: [Reader] = [],
    pictures: [ReportPicture] = [], engine: PageEngine? = nil, version: String = "", loop: ChunkLoop = .serial
  ) {
    self.init(
      Draft(Ledger(community, selection, loop: loop)), for: readers, pictures: pictures, engine: engine,
      version: version)
  }

  /// The same from a draft, without asking again what was asked for its pictures.
  package init(
    _ draft: Draft, for readers: [Reader] = [], pictures: [ReportPicture] = [], engine: PageEngine? = nil,
    version: String = ""
  ) {
    var pages = ReportPages(
      draft, for: readers, pictures: pictures, live: engine.map { engine in { map in (map.data, engine) } })
    page = pages.page
    document = pages.document(version: version)
    files = pages.tables
  }

  /// The groups in which a report speaks of people: by constituency, small ones inside the next larger.
  public static func peopleTogether(_ ledger: Ledger) -> [NamedGroup] { PeopleGroups(ledger).forPicture }

  /// The pictures that a report of this selection shows, in its order.
  public static func wantedPictures(
    _ community: Community, _ selection: Selection = Selection(), loop: ChunkLoop = .serial
  ) -> [WantedPicture] {
    var draft = Draft(Ledger(community, selection, loop: loop))
    return draft.wantedPictures()
  }

  static func wantedPictures(_ facts: inout Facts) -> [WantedPicture] {
    let community = facts.community
    var wanted = [WantedPicture(name: "assets", subject: .assets)]
    for unit in facts.contributedUnits {
      wanted.append(WantedPicture(name: "exchange-\(slug(unit))", subject: .exchange(unit: unit)))
    }
    if let unit = facts.contributedUnits.first, !facts.people.groups.isEmpty {
      wanted.append(WantedPicture(name: "reciprocity", subject: .reciprocity(unit: unit)))
    }
    if let bars = facts.equityPicture() { wanted.append(WantedPicture(name: bars.name, subject: .chart(bars))) }
    for unit in facts.rewardedUnits where facts.isMoney(unit) {
      if let curve = facts.curve(unit) { wanted.append(WantedPicture(name: curve.name, subject: .chart(curve))) }
    }
    for story in facts.sourceStories().stories {
      wanted.append(
        WantedPicture(
          name: "dependency-\(slug(community.key(of: story.source)))",
          subject: .dependency(without: [story.source], answer: story.answer)))
    }
    if let tornado = facts.tornado() { wanted.append(WantedPicture(name: tornado.name, subject: .chart(tornado))) }
    if facts.ledger.entries.contains(where: { $0.kind == .decision }) {
      wanted.append(WantedPicture(name: "decisions", subject: .decisions))
    }
    wanted.append(WantedPicture(name: "story", subject: .story))
    wanted.append(WantedPicture(name: "network", subject: .network))
    if let trend = facts.trendPicture() { wanted.append(WantedPicture(name: trend.name, subject: .chart(trend))) }
    if let map = WholeMap(facts.ledger) {
      wanted.append(WantedPicture(name: "map", subject: .chart(ReportPicture(map.chart, name: "map"))))
    }
    if let sure = HowSure(facts.ledger).picture { wanted.append(WantedPicture(name: sure.name, subject: .chart(sure))) }
    return wanted
  }

  /// One self-contained page: no network, and no script but that of the map.
  public func html() -> String { page.text() }

  /// The page as Markdown.
  public func markdown() -> String {
    MarkdownPage(
      title: page.title, warning: page.warning, intro: page.intro, sections: page.sections, footer: page.footer
    ).text()
  }

  /// The content as JSON.
  public func json() -> JSONValue { document }

  /// Every table of the report as CSV.
  public func tables() -> [File] { files }
}
