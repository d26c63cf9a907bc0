// What may a form carry that is handed to the people of a map?

import CommunityMeasures
public import CommunityModel
import PlainText

/// The names and words of a dataset that may stand in a form: no amount, and no row of anybody.
///
/// A form is in many hands, so the rule is that of what is shared: somebody stands in it who agreed to be named, nobody
/// else. The others type their name, and it is then in their own answers alone.
public struct AskedMap: Sendable {
  /// Something or somebody that can be chosen.
  public struct Choice: Sendable {
    /// What it is called.
    public var label: String
    /// `person`, `group`, `activity`…; blank when nobody said.
    public var kind: String
  }

  /// A time that rows of the dataset speak of.
  public struct Span: Hashable, Sendable {
    /// Where it begins, as the row says.
    public var start: String
    /// Where it ends, as the row says.
    public var end: String
  }

  /// What the map is called.
  public var title = ""
  /// What the work set out to do.
  public var purpose = ""
  /// Who asked for the map.
  public var askedFor = ""
  /// Who is to have something of it.
  public var benefits = ""
  /// Whom to ask.
  public var contact = ""
  /// When the data is to go.
  public var deleteAfter = ""
  /// What money is counted in.
  public var currency = ""
  /// What people do there.
  public var activities: [Choice] = []
  /// Groups, places and other things.
  public var bodies: [Choice] = []
  /// Those who agreed to be named.
  public var people: [Choice] = []
  /// How many elements stand in no list, because their name is hidden or stands for several.
  public var left = 0
  /// The roles that rows name.
  public var roles: [String] = []
  /// The sides from which people speak.
  public var constituencies: [String] = []
  /// Forms of the dataset beyond those that Kith knows by name.
  public var ownContributions: [String] = []
  /// Forms of rewards beyond those that Kith knows by name.
  public var ownRewards: [String] = []
  /// The units that rows count in.
  public var units: [String] = []
  /// The times of the rows, the latest first, then the whole period.
  public var spans: [Span] = []

  /// - Parameter namesPeople: Whether those who agreed to be named stand in the lists.
  /// - Complexity: O(cells).
  public init(_ community: Community, namesPeople: Bool = true) {
    let community = community.withoutRefused()
    let elements = community.elements
    func isHidden(_ element: ElementIndex) -> Bool {
      switch elements.consent[element] {
      case .named: return community.mayBePerson(element) && !namesPeople
      case .unsaid: return community.mayBePerson(element)
      case .initials, .hidden, .none: return true
      }
    }
    let names = community.hiddenNames { isHidden($0) }
    let index = NameIndex(community)
    func told(_ text: String) -> String { names.occurs(in: text) ? "" : text }
    title = told(community.settings.title)
    purpose = told(community.settings.purpose)
    askedFor = told(community.settings.askedFor)
    benefits = told(community.settings.benefits)
    contact = told(community.settings.contact)
    deleteAfter = told(community.settings.deleteAfter)
    currency = community.settings.currency

    for element in elements.indices {
      let label = community.label(of: element)
      guard !isHidden(element), !names.occurs(in: label), index.lookUnshared(label) == element else {
        left += 1
        continue
      }
      let choice = Choice(label: label, kind: elements.kind[element].rawValue)
      if community.mayBePerson(element) {
        people.append(choice)
      } else if elements.kind[element].isActivity {
        activities.append(choice)
      } else {
        bodies.append(choice)
      }
    }
    func sort(_ choices: inout [Choice]) {
      choices.sort { (folded($0.label), $0.label) < (folded($1.label), $1.label) }
    }
    sort(&people)
    sort(&activities)
    sort(&bodies)

    func words(_ cells: [Word]) -> [String] {
      var seen: Set<String> = []
      var found: [String] = []
      for cell in cells {
        for part in community.words.parts(of: cell) {
          let text = community.words[part]
          if !names.occurs(in: text), seen.insert(folded(text)).inserted { found.append(text) }
        }
      }
      found.sort { (folded($0), $0) < (folded($1), $1) }
      return Array(found.prefix(AskedMap.mostWords))
    }
    roles = words(elements.indices.map { elements.role[$0] })
    constituencies = words(elements.indices.map { elements.constituency[$0] })
    let connections = community.connections
    func forms(_ kind: ConnectionKind, beyond known: [String]) -> [String] {
      words(connections.indices.filter { connections.kind[$0] == kind }.map { connections.form[$0] })
        .filter { !known.contains(folded($0)) }
    }
    ownContributions = forms(.contribution, beyond: Forms.contributions)
    ownRewards = forms(.reward, beyond: Forms.rewards)
    units = words(connections.indices.map { connections.unit[$0] })
    spans = AskedMap.spans(community).filter { !names.occurs(in: $0.start) && !names.occurs(in: $0.end) }
  }

  /// More words than this are no help to choose from.
  private static let mostWords = 40
  private static let mostSpans = 12

  private static func spans(_ community: Community) -> [Span] {
    let connections = community.connections
    var found: [(span: Span, last: Int32)] = []
    var seen: Set<Span> = []
    func last(_ moment: Moment) -> Int32 {
      if case .phase(let number) = moment { return Int32(number) }
      return moment.days?.last?.number ?? Int32.min
    }
    for row in connections.indices {
      let (start, end) = (connections.start[row], connections.end[row])
      let span = Span(start: community.text(of: start), end: community.text(of: end))
      if span.start.isEmpty && span.end.isEmpty || !seen.insert(span).inserted { continue }
      found.append((span, last(end == .unsaid ? start : end)))
    }
    found.sort { ($0.last, $0.span.start, $0.span.end) > ($1.last, $1.span.start, $1.span.end) }
    var spans = found.prefix(mostSpans).map { $0.span }
    let settings = community.settings
    let whole = Span(start: community.text(of: settings.periodFrom), end: community.text(of: settings.periodTo))
    if !(whole.start.isEmpty && whole.end.isEmpty), !seen.contains(whole) { spans.append(whole) }
    return spans
  }
}
