// One cell of elements.csv: from text to value.

import CommunityModel
import PlainText

/// Reads cells of elements, in a file or in a scenario.
struct ElementCells {
  let own: OwnWords
  private let assetTypes: [String]
  private var kinds: [String: (ElementKind, Bool)] = [:]
  private var payments = WordColumn<PaymentSet>("elements", "Payment", PaymentSet.words)
  private var consents = WordColumn<Consent>("elements", "Consent")
  private var provenances = WordColumn<Provenance>("elements", "Provenance")
  private var assets: WordColumn<String>

  init(_ settings: Settings) {
    own = OwnWords(settings)
    assetTypes = settings.assetTypes
    assets = WordColumn("elements", "Asset type", settings.assetTypes.map { ($0, $0) })
  }

  /// Writes a cell. What could not be read is kept as written and told.
  mutating func set(
    _ column: ElementColumn, of row: ElementIndex, to text: String, numbers: NumberStyle,
    in community: inout Community
  ) -> Fault? {
    if text.isEmpty { return nil }
    switch column {
    case .label: community.elements.label[row] = community.words.word(text)
    case .id: community.elements.id[row] = community.words.word(text)
    case .role: community.elements.role[row] = community.words.word(text)
    case .constituency: community.elements.constituency[row] = community.words.word(text)
    case .offers: community.elements.offers[row] = community.words.word(text)
    case .needs: community.elements.needs[row] = community.words.word(text)
    case .tags: community.elements.tags[row] = community.words.word(text)
    case .description: community.elements.description[row] = community.words.word(text)
    case .evidence: community.elements.evidence[row] = community.words.word(text)
    case .type:
      community.elements.type[row] = community.words.word(text)
      return setKind(text, of: row, in: &community)
    case .assetType:
      guard let asset = assets.read(text, own) else {
        community.elements.assetType[row] = community.words.word(text)
        return assets.fault(text)
      }
      community.elements.assetType[row] = community.words.word(asset)
    case .payment: return setPayment(text, of: row, in: &community)
    case .count:
      community.elements.countCell[row] = community.words.word(text)
      guard let count = readHeadCount(text) else {
        community.elements.headCount[row] = HeadCount(low: 1, high: .infinity)
        return Fault(
          code: .notACount, message: "\(quoted(text)) does not say how many people.",
          advice: "Write 12, 10 to 15, 30+ or several.")
      }
      community.elements.headCount[row] = count
    case .consent:
      guard let consent = consents.read(text, own) else {
        community.keepUnread(.consent, of: row, text)
        return consents.fault(text)
      }
      community.elements.consent[row] = consent
    case .reserve: return setReserve(text, of: row, numbers, in: &community)
    case .provenance:
      guard let pair = readProvenance(text, &provenances, own) else {
        community.keepUnread(.provenance, of: row, text)
        return provenances.fault(text)
      }
      community.elements.provenance[row] = pair
    }
    return nil
  }

  private mutating func setKind(_ text: String, of row: ElementIndex, in community: inout Community) -> Fault? {
    if let (kind, isKnown) = kinds[text] {
      community.elements.kind[row] = kind
      return isKnown ? nil : ElementCells.kindFault(text)
    }
    let meaning = own.meaning(of: text, in: "elements.type")
    let kind = ElementKind(rawValue: meaning.text) ?? .other
    kinds[text] = (kind, kind != .other || meaning.isOwn)
    return setKind(text, of: row, in: &community)
  }

  private static func kindFault(_ text: String) -> Fault {
    let words = ElementKind.allCases.map { $0.rawValue }.filter { !$0.isEmpty }
    if let near = nearNames(to: text, among: words).first {
      return Fault(
        code: .unknownWord, message: "\(quoted(text)) is not a word for Type.", suggestion: "Did you mean \"\(near)\"?")
    }
    return Fault(
      code: .ownWord, severity: .note, message: "\(quoted(text)) is kept, but Kith does not know what it is.",
      advice: "Say it in community.json: {\"words\": {\"elements.Type\": {\(quoted(text)): \"group\"}}}.")
  }

  private mutating func setPayment(_ text: String, of row: ElementIndex, in community: inout Community) -> Fault? {
    let cell = community.words.word(text)
    community.elements.payment[row] = cell
    var set = PaymentSet()
    var fault: Fault?
    for part in community.words.parts(of: cell) {
      let word = community.words[part]
      if let payment = payments.read(word, own) { set.insert(payment) } else { fault = fault ?? payments.fault(word) }
    }
    community.elements.paymentSet[row] = set
    return fault
  }

  private mutating func setReserve(
    _ text: String, of row: ElementIndex, _ numbers: NumberStyle, in community: inout Community
  ) -> Fault? {
    switch readNumberCell(text, numbers) {
    case .blank: return nil
    case .fault(let fault):
      community.keepUnread(.reserve, of: row, text)
      return fault
    case .number(let amount, let unit):
      guard amount >= 0, unit != "%" else {
        community.keepUnread(.reserve, of: row, text)
        return Fault(
          code: .negativeAmount, message: "\(quoted(text)) cannot be money in hand.",
          advice: "A reserve is an amount of money from 0 up, e.g. £12,000.")
      }
      community.elements.reserveAmount[row] = amount
      let written = unit.map { own.meaning(of: $0, in: "elements.reserve").text } ?? ""
      let canonical = written.isEmpty ? community.currency : Units.canonical(written).unit
      if !canonical.isEmpty { community.elements.reserveUnit[row] = community.words.word(canonical) }
      return nil
    }
  }
}

extension Community {
  mutating func keepUnread(_ column: ElementColumn, of row: ElementIndex, _ text: String) {
    elements.unread.append(UnreadCell(row: row, column: column.rawValue, text: text))
  }
  mutating func keepUnread(_ column: ConnectionColumn, of row: ConnectionIndex, _ text: String) {
    connections.unread.append(UnreadCell(row: row, column: column.rawValue, text: text))
  }
}
