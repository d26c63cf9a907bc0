// Small communities for tests, written as a person would write the sheets.

import CommunityMeasures
import CommunityModel
import PlainText

/// Makes a ``Community`` without files: row 2 of each sheet is the first given here.
enum TestCommunity {
  /// A row of `elements.csv`. A string literal is a person with that label.
  struct Element: ExpressibleByStringLiteral {
    var label: String
    var kind = ElementKind.person
    var id = ""
    var role = ""
    var constituency = ""
    var payment: PaymentSet = []
    var count = HeadCount.one
    var consent = Consent.unsaid
    var offers = ""
    var needs = ""
    /// Cells of columns that Kith does not know.
    var extras: [String: String] = [:]

    init(stringLiteral label: String) { self.label = label }
    init(
      _ label: String, _ kind: ElementKind = .person, id: String = "", role: String = "", constituency: String = "",
      payment: PaymentSet = [], count: HeadCount = .one, consent: Consent = .unsaid, offers: String = "",
      needs: String = "", extras: [String: String] = [:]
    ) {
      self.label = label
      self.kind = kind
      self.id = id
      self.role = role
      self.constituency = constituency
      self.payment = payment
      self.count = count
      self.consent = consent
      self.offers = offers
      self.needs = needs
      self.extras = extras
    }
  }

  /// A row of `connections.csv`.
  struct Row {
    var from: String
    var to: String
    var kind = ConnectionKind.contribution
    var form = ""
    var amount: Double?
    var unit = ""
    var low: Double?
    var high: Double?
    var per = Per.none
    var direction = Direction.directed
    var status = Status.unsaid
    var stage = Stage.unsaid
    var part = Part.unsaid
    var paidBy = ""
    var start = Moment.unsaid
    var end = Moment.unsaid
    var uses = ""
    var provenance = ProvenancePair.unsaid
    var note = ""

    init(
      _ from: String, _ to: String, _ kind: ConnectionKind = .contribution, _ form: String = "",
      _ amount: Double? = nil, _ unit: String = "", low: Double? = nil, high: Double? = nil, per: Per = .none,
      direction: Direction = .directed, status: Status = .unsaid, stage: Stage = .unsaid, part: Part = .unsaid,
      paidBy: String = "", start: Moment = .unsaid, end: Moment = .unsaid, uses: String = "",
      provenance: Provenance = .unsaid, note: String = ""
    ) {
      self.from = from
      self.to = to
      self.kind = kind
      self.form = form
      self.amount = amount
      self.unit = unit
      self.low = low
      self.high = high
      self.per = per
      self.direction = direction
      self.status = status
      self.stage = stage
      self.part = part
      self.paidBy = paidBy
      self.start = start
      self.end = end
      self.uses = uses
      self.provenance = ProvenancePair(fact: provenance, amount: provenance)
      self.note = note
    }
  }

  /// From, To, Type, Form, Amount, Unit.
  typealias Tuple = (String, String, ConnectionKind, String, Double?, String)

  static func make(
    elements: [Element], connections: [Tuple], change: (inout Community) -> Void = { _ in }
  ) -> Community {
    make(elements: elements, rows: connections.map { Row($0.0, $0.1, $0.2, $0.3, $0.4, $0.5) }, change: change)
  }

  /// An element that only a row names is a person, added at the end.
  static func make(
    elements: [Element] = [], rows: [Row], change: (inout Community) -> Void = { _ in }
  ) -> Community {
    var community = Community()
    var indexOfName: [String: ElementIndex] = [:]
    for (number, element) in elements.enumerated() {
      let index = append(element, to: &community)
      community.elements.sheetRow[index] = Int32(number + 2)
      indexOfName[element.label] = index
      if !element.id.isEmpty { indexOfName[element.id] = index }
    }
    func element(_ name: String) -> ElementIndex {
      if let known = indexOfName[name] { return known }
      let index = append(Element(name), to: &community)
      indexOfName[name] = index
      return index
    }
    for (number, row) in rows.enumerated() {
      let (from, to) = (element(row.from), element(row.to))
      let index = community.connections.append(from: from, to: to)
      community.connections.sheetRow[index] = Int32(number + 2)
      fill(index, with: row, payer: indexOfName[row.paidBy], in: &community)
    }
    change(&community)
    return community
  }

  private static func append(_ element: Element, to community: inout Community) -> ElementIndex {
    let index = community.elements.append()
    community.elements.label[index] = community.words.word(element.label)
    community.elements.id[index] = community.words.word(element.id)
    community.elements.kind[index] = element.kind
    community.elements.type[index] = community.words.word(element.kind.rawValue)
    community.elements.role[index] = community.words.word(element.role)
    community.elements.constituency[index] = community.words.word(element.constituency)
    let words = PaymentSet.words.filter { element.payment.contains($0.value) }.map { $0.word }
    community.elements.payment[index] = community.words.word(words.joined(separator: "|"))
    community.elements.paymentSet[index] = element.payment
    community.elements.headCount[index] = element.count
    community.elements.consent[index] = element.consent
    community.elements.offers[index] = community.words.word(element.offers)
    community.elements.needs[index] = community.words.word(element.needs)
    for (name, cell) in element.extras.sorted(by: { $0.key < $1.key }) {
      if !community.elements.extras.contains(where: { $0.name == name }) {
        community.elements.extras.append(ExtraColumn(name: name))
      }
      let column = community.elements.extras.firstIndex { $0.name == name }!
      community.elements.extras[column].cells[index] = community.words.word(cell)
    }
    return index
  }

  private static func fill(
    _ index: ConnectionIndex, with row: Row, payer: ElementIndex?, in community: inout Community
  ) {
    community.connections.kind[index] = row.kind
    community.connections.type[index] = community.words.word(row.kind.rawValue)
    community.connections.formCell[index] = community.words.word(row.form)
    community.connections.form[index] = community.words.word(folded(row.form))
    if let amount = row.amount { community.connections.amountValue[index] = amount }
    if let low = row.low { community.connections.lowValue[index] = low }
    if let high = row.high { community.connections.highValue[index] = high }
    community.connections.unit[index] = community.words.word(row.unit)
    community.connections.per[index] = row.per
    community.connections.direction[index] = row.direction
    community.connections.status[index] = row.status
    community.connections.stage[index] = row.stage
    community.connections.part[index] = row.part
    community.connections.paidBy[index] = community.words.word(row.paidBy)
    community.connections.paidByNobody[index] = row.paidBy == "nobody"
    community.connections.paidByElement[index] = payer
    community.connections.start[index] = row.start
    community.connections.end[index] = row.end
    community.connections.uses[index] = community.words.word(row.uses)
    community.connections.provenance[index] = row.provenance
    community.connections.note[index] = community.words.word(row.note)
  }
}

extension Community {
  /// The element with this label.
  func element(_ label: String) -> ElementIndex { ElementNames(self)[label]! }

  /// One answer: `answer("gini:of=rewards")`.
  func answer(_ request: String, _ change: (inout Selection) -> Void = { _ in }) throws -> MeasureResult {
    var selection = Selection()
    change(&selection)
    var session = MeasureSession(self, selection)
    return try session.answer(request)
  }
}
