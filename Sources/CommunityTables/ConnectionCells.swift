// One cell of connections.csv: from text to value.

import CommunityModel
import PlainText

/// Reads cells of connections, in a file or in a scenario. `From`, `To` and `Paid by` name elements: they are read
/// where the elements are known.
struct ConnectionCells {
  let own: OwnWords
  let settings: Settings
  /// Whether `directed`, `undirected` and `mutual` in `Type` say the direction, as Gephi writes it.
  var typeMayBeDirection = false
  private var kinds: [String: (ConnectionKind, Bool)] = [:]
  private var forms: [String: (String, Bool)] = [:]
  private var units: [String: (String, Bool)] = [:]
  private var moments: [String: Moment] = [:]
  private var directions = WordColumn<Direction>("connections", "Direction")
  private var statuses = WordColumn<Status>("connections", "Status")
  private var stages = WordColumn<Stage>("connections", "Stage")
  private var parts = WordColumn<Part>("connections", "Part")
  private var rates = WordColumn<Per>("connections", "Per")
  private var provenances = WordColumn<Provenance>("connections", "Provenance")

  init(_ settings: Settings) {
    self.settings = settings
    own = OwnWords(settings)
  }

  /// How the columns of a file write numbers and dates.
  struct Styles {
    var numbers: NumberStyle
    var dates: DateStyle
  }

  /// Writes a cell. What could not be read is kept as written and told. `Unit` goes before the amounts.
  mutating func set(
    _ column: ConnectionColumn, of row: ConnectionIndex, to text: String, _ styles: Styles,
    in community: inout Community
  ) -> Fault? {
    if text.isEmpty { return nil }
    switch column {
    case .from, .to: return nil
    case .id: community.connections.id[row] = community.words.word(text)
    case .paidBy:
      community.connections.paidBy[row] = community.words.word(text)
      if own.meaning(of: text, in: "connections.paid by").text == "nobody" {
        community.connections.paidByNobody[row] = true
      }
    case .uses: community.connections.uses[row] = community.words.word(text)
    case .evidence: community.connections.evidence[row] = community.words.word(text)
    case .tags: community.connections.tags[row] = community.words.word(text)
    case .note: community.connections.note[row] = community.words.word(text)
    case .type: return setKind(text, of: row, in: &community)
    case .form: return setForm(text, of: row, in: &community)
    case .unit: return setUnit(text, of: row, in: &community)
    case .amount, .low, .high: return setAmount(column, of: row, to: text, styles.numbers, in: &community)
    case .start, .end: return setMoment(column, of: row, to: text, styles.dates, in: &community)
    case .direction:
      guard let value = directions.read(text, own) else {
        return unread(column, row, text, directions.fault(text), &community)
      }
      community.connections.direction[row] = value
    case .status:
      guard let value = statuses.read(text, own) else {
        return unread(column, row, text, statuses.fault(text), &community)
      }
      community.connections.status[row] = value
    case .stage:
      guard let value = stages.read(text, own) else { return unread(column, row, text, stages.fault(text), &community) }
      community.connections.stage[row] = value
    case .part:
      guard let value = parts.read(text, own) else { return unread(column, row, text, parts.fault(text), &community) }
      community.connections.part[row] = value
    case .per:
      guard let value = rates.read(text, own) else { return unread(column, row, text, rates.fault(text), &community) }
      community.connections.per[row] = value
    case .provenance:
      guard let pair = readProvenance(text, &provenances, own) else {
        return unread(column, row, text, provenances.fault(text), &community)
      }
      community.connections.provenance[row] = pair
    }
    return nil
  }

  private func unread(
    _ column: ConnectionColumn, _ row: ConnectionIndex, _ text: String, _ fault: Fault, _ community: inout Community
  ) -> Fault {
    community.keepUnread(column, of: row, text)
    return fault
  }

  private mutating func setKind(_ text: String, of row: ConnectionIndex, in community: inout Community) -> Fault? {
    if typeMayBeDirection, let direction = Direction(rawValue: folded(text)) {
      if direction != .directed { community.connections.direction[row] = direction }
      return nil
    }
    community.connections.type[row] = community.words.word(text)
    let known: (ConnectionKind, Bool)
    if let seen = kinds[text] {
      known = seen
    } else {
      let meaning = own.meaning(of: text, in: "connections.type")
      let kind = ConnectionKind(rawValue: meaning.text) ?? .other
      known = (kind, kind != .other || meaning.isOwn)
      kinds[text] = known
    }
    community.connections.kind[row] = known.0
    if known.1 { return nil }
    let words = ConnectionKind.allCases.map { $0.rawValue }.filter { !$0.isEmpty }
    if let near = nearNames(to: text, among: words).first {
      return Fault(
        code: .unknownWord, message: "\(quoted(text)) is not a word for Type.", suggestion: "Did you mean \"\(near)\"?")
    }
    return Fault(
      code: .ownWord, severity: .note, message: "\(quoted(text)) is kept and treated as a tie.",
      advice: "Say what it means in community.json: {\"words\": {\"connections.Type\": {\(quoted(text)): \"tie\"}}}.")
  }

  private mutating func setForm(_ text: String, of row: ConnectionIndex, in community: inout Community) -> Fault? {
    community.connections.formCell[row] = community.words.word(text)
    let known: (String, Bool)
    if let seen = forms[text] {
      known = seen
    } else {
      let meaning = own.meaning(of: text, in: "connections.form")
      known = (meaning.text, meaning.isOwn || (Forms.contributions + Forms.rewards).contains(meaning.text))
      forms[text] = known
    }
    community.connections.form[row] = community.words.word(known.0)
    if known.1 { return nil }
    guard let near = nearNames(to: text, among: Forms.contributions + Forms.rewards).first else { return nil }
    return Fault(
      code: .unknownWord, message: "\(quoted(text)) is not a form that Kith knows.",
      suggestion: "Did you mean \"\(near)\"?",
      advice: "If it is a form of your own, map it to itself under \"words\" in community.json.")
  }

  /// The unit as Kith writes it, and whether it is a common one or not nearly one.
  mutating func unit(_ text: String) -> (String, Bool) {
    if let seen = units[text] { return seen }
    let meaning = own.meaning(of: text, in: "connections.unit")
    let unit = Units.canonical(meaning.text)
    let isFine = meaning.isOwn || unit.isKnown || nearNames(to: text, among: Units.suggested).isEmpty
    units[text] = (unit.unit, isFine)
    return (unit.unit, isFine)
  }

  private mutating func setUnit(_ text: String, of row: ConnectionIndex, in community: inout Community) -> Fault? {
    let (name, isFine) = unit(text)
    community.connections.unit[row] = community.words.word(name)
    if isFine { return nil }
    let near = nearNames(to: text, among: Units.suggested).first.map { Units.canonical($0).unit }
    return Fault(
      code: .unknownUnit, message: "\(quoted(text)) is not a unit that Kith knows.",
      suggestion: near.map { "Did you mean \"\($0)\"?" },
      advice: "Until then its amounts are counted apart. If it is a unit of your own, map it to itself under \"words\"."
    )
  }

  private mutating func setAmount(
    _ column: ConnectionColumn, of row: ConnectionIndex, to text: String, _ style: NumberStyle,
    in community: inout Community
  ) -> Fault? {
    let number: Double
    let unitBeside: String?
    switch readNumberCell(text, style) {
    case .blank: return nil
    case .fault(let fault): return unread(column, row, text, fault, &community)
    case .number(let value, let unit): (number, unitBeside) = (value, unit)
    }
    if unitBeside == "%" {
      let fault = Fault(
        code: .unitMismatch, message: "\(quoted(text)) is a share, not an amount.",
        advice: "Write the amount itself: a share of what, nobody can tell from here.")
      return unread(column, row, text, fault, &community)
    }
    if number < 0 {
      let fault = Fault(
        code: .negativeAmount, message: "\(quoted(text)) is less than nothing.",
        advice: "Turn the row round: what comes back goes from To to From.")
      return unread(column, row, text, fault, &community)
    }
    if let unitBeside, !unitBeside.isEmpty {
      let beside = unit(unitBeside).0
      let cell = community.connections.unit[row]
      if cell.isBlank {
        community.connections.unit[row] = community.words.word(beside)
      } else if community.words[cell] != beside {
        let fault = Fault(
          code: .unitMismatch,
          message: "\(quoted(text)) is in \(beside), but Unit says \(quoted(community.words[cell])).",
          advice: "Unlike units are never added: write one of the two.")
        return unread(column, row, text, fault, &community)
      }
    }
    switch column {
    case .low: community.connections.lowValue[row] = number
    case .high: community.connections.highValue[row] = number
    default: community.connections.amountValue[row] = number
    }
    return nil
  }

  private mutating func setMoment(
    _ column: ConnectionColumn, of row: ConnectionIndex, to text: String, _ style: DateStyle,
    in community: inout Community
  ) -> Fault? {
    let value: Moment
    if let seen = moments[text] {
      value = seen
    } else {
      let key = folded(text)
      if let phase = settings.phases.firstIndex(where: { folded($0.name) == key }) {
        value = .phase(phase)
      } else {
        let cell = style.read(text)
        guard let read = moment(cell) else {
          return unread(column, row, text, dateFault(text, cell), &community)
        }
        value = read
      }
      moments[text] = value
    }
    if column == .start { community.connections.start[row] = value } else { community.connections.end[row] = value }
    return nil
  }

  private func dateFault(_ text: String, _ cell: DateCell) -> Fault {
    var why = "Write 2025, 2025-03, 2025-Q1 or 2025-03-01."
    var problem = settings.phases.isEmpty ? " is not a date." : " is not a date and not a phase of community.json."
    if case .misread(let words) = cell {
      if isTwofold(words) { problem = twoWays }
      if isTwofold(words) || !words.hasPrefix("it is not a date;") { why = sentence(words) }
    }
    let near = nearNames(to: text, among: settings.phases.map { $0.name }).first
    return Fault(
      code: .notADate, message: quoted(text) + problem, suggestion: near.map { "Did you mean \"\($0)\"?" },
      advice: near == nil ? why : nil)
  }
}
