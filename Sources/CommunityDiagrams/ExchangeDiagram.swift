// Who gave to which shared work, and who received from it, in one unit?

public import CommunityMeasures
import CommunityModel
import PlainText

extension Diagram {
  /// Gave → shared work → received: the width of a line is the amount.
  ///
  /// Amounts that are not known, and what is given without being measured, are thin lines of one width. What fewer than
  /// three people together are paid is in no picture: the line says "paid, amount kept back", and no total holds it.
  ///
  /// - Parameters:
  ///   - ledger: What is drawn.
  ///   - unit: The unit drawn; when `nil` the one with the most contributions.
  /// - Complexity: O(connections + ends log ends).
  public static func exchange(_ ledger: Ledger, unit: String? = nil) -> Diagram {
    ExchangeFlows(ledger, unit: unit ?? ExchangeFlows.mainUnit(of: ledger)).diagram
  }

  /// The units in which contributions, rewards and benefits are counted, the one with the most contributions first.
  public static func exchangeUnits(_ ledger: Ledger) -> [String] { ExchangeFlows.units(of: ledger) }
}

/// What is drawn, added up by pair and manner.
struct ExchangeFlows {
  enum Manner: Int { case measured, notKnown, notMeasured, keptBack }
  enum Side: Int { case gave, work, received }
  struct End: Hashable {
    /// `nil`: all those of the side that are too many to draw one by one.
    var element: ElementIndex?
    var side: Side
  }
  struct Flow {
    var from: End
    var to: End
    var manner: Manner
    var isReturn: Bool
    var amount = 0.0
    var isIllustrative = false
    /// Not known, and nobody said in which unit it would be counted.
    var hasNoUnit = false
    var forms: [String] = []
  }

  let ledger: Ledger
  let unit: String
  private(set) var flows: [Flow] = []
  /// What makes two flows one line.
  private struct Key: Hashable {
    let from: End
    let to: End
    let manner: Manner
    let isReturn: Bool
    let hasNoUnit: Bool
  }
  private var places: [Key: Int] = [:]
  private(set) var otherUnits: [(unit: String, rows: Int)] = []
  private(set) var promisedRows = 0
  /// How many ends of each side stand together in one box.
  private(set) var folded: [Side: Int] = [:]
  /// A column longer than this is folded: what is larger is drawn, the others stand together. Fewer where many lines run.
  private(set) var readableEnds = 12
  /// More lines than this are a tangle.
  static let readableLines = 40
  var community: Community { ledger.community }

  static func units(of ledger: Ledger) -> [String] {
    var counts: [(unit: String, gifts: Int)] = []
    for entry in ledger.entries where isDrawn(entry) && entry.amount.state != .notMeasured && !entry.unit.isEmpty {
      let gift = entry.kind == .contribution ? 1 : 0
      if let place = counts.firstIndex(where: { $0.unit == entry.unit }) {
        counts[place].gifts += gift
      } else {
        counts.append((entry.unit, gift))
      }
    }
    // The order of the file decides between equals.
    return counts.enumerated().sorted { a, b in
      a.element.gifts != b.element.gifts ? a.element.gifts > b.element.gifts : a.offset < b.offset
    }.map { $0.element.unit }
  }

  static func mainUnit(of ledger: Ledger) -> String { units(of: ledger).first ?? "" }

  private static func isDrawn(_ entry: Entry) -> Bool {
    (entry.kind == .contribution || entry.kind == .reward || entry.kind == .benefit) && entry.status.countsAsGiven
      && entry.from != entry.to && !entry.isUndirected
  }

  init(_ ledger: Ledger, unit: String) {
    self.ledger = ledger
    self.unit = unit
    let isMain = unit == ExchangeFlows.mainUnit(of: ledger)
    let isCurrency = unit == ledger.community.currency && !unit.isEmpty
    var work = Array(repeating: false, count: ledger.community.elements.count)
    let entries = ledger.entries
    for entry in entries where ExchangeFlows.isDrawn(entry) {
      if entry.kind == .contribution && !isPerson(entry.to) { work[entry.to.position] = true }
      if entry.kind != .contribution && ledger.community.elements.kind[entry.from].isActivity {
        work[entry.from.position] = true
      }
    }
    var loose: [Flow] = []
    for entry in entries {
      if entry.kind == .contribution && entry.status == .promised { promisedRows += 1 }
      guard ExchangeFlows.isDrawn(entry) else { continue }
      let isReturn = entry.kind != .contribution
      let toWork = !isReturn && work[entry.to.position]
      var flow = Flow(
        from: End(element: entry.from, side: isReturn && work[entry.from.position] ? .work : .gave),
        to: End(element: entry.to, side: toWork ? .work : .received), manner: .measured, isReturn: isReturn)
      if !entry.form.isEmpty { flow.forms = [entry.form] }
      let amount = entry.amount
      let isMoney = entry.isMoneyForm || isCurrency && entry.unit == unit
      if amount.state == .notMeasured || entry.unit.isEmpty {
        flow.manner = amount.state == .notMeasured ? .notMeasured : .notKnown
        flow.hasNoUnit = true
        if isMain { add(flow) } else { loose.append(flow) }
        continue
      }
      guard entry.unit == unit else {
        count(otherUnit: entry.unit)
        continue
      }
      if isMoney && !toWork && ledger.community.keepsPayBack(entry.to) {
        flow.manner = .keptBack
      } else if let value = amount.value {
        flow.amount = value
        flow.isIllustrative = entry.provenance == .illustrative
      } else {
        flow.manner = .notKnown
      }
      add(flow)
    }
    // In the picture of a second unit, what is not measured stands beside what is drawn already.
    let drawn = Set(flows.flatMap { [$0.from, $0.to] })
    for flow in loose where drawn.contains(flow.from) && drawn.contains(flow.to) { add(flow) }
    fold()
  }

  /// Draws the largest of a long column, and the others together in one box.
  private mutating func fold() {
    var together: Set<End> = []
    var sums: [End: Double] = [:]
    for flow in flows {
      sums[flow.from.side == .gave ? flow.from : flow.to, default: 0] += flow.amount
      if flow.from.side == .gave { sums[flow.to, default: 0] += flow.amount }
    }
    if flows.count > Self.readableLines * 3 / 2 { readableEnds = 8 }
    for side in [Side.gave, .work, .received] {
      let all = ends(side)
      // One more than fits is drawn, not folded into a box for one.
      guard all.count > readableEnds + 1 else { continue }
      let bySize = all.map { (end: $0, amount: sums[$0, default: 0]) }.enumerated().sorted {
        $0.element.amount != $1.element.amount ? $0.element.amount > $1.element.amount : $0.offset < $1.offset
      }
      let rest = bySize.dropFirst(readableEnds).map { $0.element.end }
      together.formUnion(rest)
      folded[side] = rest.count
    }
    if together.isEmpty { return }
    let single = flows
    flows = []
    places = [:]
    for flow in single {
      var flow = flow
      if together.contains(flow.from) { flow.from.element = nil }
      if together.contains(flow.to) { flow.to.element = nil }
      add(flow)
    }
  }

  /// The name in the box of an end.
  func label(of end: End) -> String {
    if let element = end.element { return community.label(of: element) }
    return "\(numeral(folded[end.side] ?? 0)) others together"
  }

  /// The flows that are drawn: the widest of each box, then the widest of the others, in their own order.
  var drawnFlows: [Flow] {
    // A few more than fit are drawn, not left out.
    if flows.count <= Self.readableLines + 4 { return flows }
    let order = flows.indices.sorted {
      flows[$0].amount != flows[$1].amount ? flows[$0].amount > flows[$1].amount : $0 < $1
    }
    var taken: Set<Int> = []
    var reached: Set<End> = []
    for place in order where !reached.contains(flows[place].from) || !reached.contains(flows[place].to) {
      taken.insert(place)
      reached.formUnion([flows[place].from, flows[place].to])
    }
    for place in order where taken.count < Self.readableLines { taken.insert(place) }
    return flows.indices.filter { taken.contains($0) }.map { flows[$0] }
  }

  private func isPerson(_ element: ElementIndex) -> Bool { community.elements.kind[element].isPerson }

  private mutating func count(otherUnit: String) {
    if let place = otherUnits.firstIndex(where: { $0.unit == otherUnit }) {
      otherUnits[place].rows += 1
    } else {
      otherUnits.append((otherUnit, 1))
    }
  }

  private mutating func add(_ flow: Flow) {
    let key = Key(
      from: flow.from, to: flow.to, manner: flow.manner, isReturn: flow.isReturn, hasNoUnit: flow.hasNoUnit)
    guard let same = places[key] else {
      places[key] = flows.count
      flows.append(flow)
      return
    }
    flows[same].amount += flow.amount
    flows[same].isIllustrative = flows[same].isIllustrative || flow.isIllustrative
    for form in flow.forms where !flows[same].forms.contains(form) { flows[same].forms.append(form) }
  }

  /// The ends on a side, in the order of the file, those that stand together last.
  func ends(_ side: Side) -> [End] {
    var ends: Set<End> = []
    for flow in flows {
      if flow.from.side == side { ends.insert(flow.from) }
      if flow.to.side == side { ends.insert(flow.to) }
    }
    return ends.sorted { ($0.element?.raw ?? .max) < ($1.element?.raw ?? .max) }
  }

  /// What passes an end: what went in for work and receivers, what went out for givers. Nothing kept back is in it.
  func total(of end: End) -> (amount: Double, isIllustrative: Bool, isAtLeast: Bool, keepsBack: Bool) {
    var total = (amount: 0.0, isIllustrative: false, isAtLeast: false, keepsBack: false)
    for flow in flows where end.side == .gave ? flow.from == end : flow.to == end {
      total.amount += flow.amount
      total.isIllustrative = total.isIllustrative || flow.isIllustrative
      if flow.manner == .notKnown && !flow.hasNoUnit { total.isAtLeast = true }
      if flow.manner == .keptBack { total.keepsBack = true }
    }
    return total
  }
}
