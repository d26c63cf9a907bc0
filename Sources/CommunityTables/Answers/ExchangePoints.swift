// What may the people concerned want to talk about, row by row?

import CommunityMeasures
import CommunityModel

extension ExchangeRows {
  /// What the people concerned may want to talk about, row by row.
  ///
  /// - Parameter written: The community with its rows numbered as they are written.
  func points(_ written: Community, sayers: [ElementIndex]) -> [TalkingPoint] {
    let elements = written.elements
    func isHidden(_ element: ElementIndex) -> Bool { elements.consent[element] == .none }
    func about(_ exchange: Exchange) -> String {
      var words = "\(written.label(of: exchange.from)) to \(written.label(of: exchange.to))"
      let what = [exchange.form.isEmpty ? exchange.kind.rawValue : exchange.form, exchange.stage.rawValue]
      words += ": " + what.filter { !$0.isEmpty }.joined(separator: ", ")
      return words
    }
    func place(_ row: ConnectionIndex) -> String { written.text(of: written.reference(to: row)) }
    func label(_ person: Int) -> String { written.label(of: sayers[person]) }
    func isOpen(_ exchange: Exchange, _ people: [Int]) -> Bool {
      !isHidden(exchange.from) && !isHidden(exchange.to) && !people.contains { isHidden(sayers[$0]) }
    }
    // What one person is paid is read out to nobody.
    func isPay(_ exchange: Exchange) -> Bool {
      exchange.kind == .reward && Forms.money.contains(exchange.form) && elements.kind[exchange.to].isPerson
    }
    func voice(_ person: Int, _ amount: SaidAmount, _ exchange: Exchange) -> TalkingPoint.Voice {
      .init(who: label(person), said: isPay(exchange) ? "" : amount.text)
    }
    var points: [TalkingPoint] = []
    for target in targets where target.differs && isOpen(target.exchange, target.voices.map { $0.person }) {
      var voices: [TalkingPoint.Voice] = []
      let exchange = target.exchange
      if let sheet = target.sheet { voices.append(.init(who: "", said: isPay(exchange) ? "" : sheet.text)) }
      voices += target.voices.map { voice($0.person, $0.amount, exchange) }
      points.append(
        TalkingPoint(
          kind: .amounts, about: about(exchange), rows: [place(target.row)], voices: voices, isPay: isPay(exchange)))
    }
    for target in targets where target.isOwn && isOpen(target.exchange, target.voices.map { $0.person }) {
      guard let sheet = inSheet[target.exchange], sheet.count > 1 else { continue }
      points.append(
        TalkingPoint(
          kind: .several, about: about(target.exchange), rows: [place(target.row)],
          voices: target.voices.map { voice($0.person, $0.amount, target.exchange) }, isPay: isPay(target.exchange)))
    }
    for one in told where isOpen(one.exchange, [one.person]) {
      let rows = targets.filter { $0.exchange == one.exchange && $0.isOwn && $0.voices[0].person == one.person }
      points.append(
        TalkingPoint(
          kind: .twice, about: about(one.exchange), rows: rows.map { place($0.row) },
          voices: rows.map { voice(one.person, $0.voices[0].amount, one.exchange) }, isPay: isPay(one.exchange)))
    }
    return points + pairs(written, place, about, isPay) { isOpen($0, []) }
  }

  /// Rows that may speak of the same, of which at least one is told by answers alone.
  private func pairs(
    _ written: Community, _ place: (ConnectionIndex) -> String, _ about: (Exchange) -> String,
    _ isPay: (Exchange) -> Bool, _ isOpen: (Exchange) -> Bool
  ) -> [TalkingPoint] {
    var groups: [Exchange.About: [(row: ConnectionIndex, exchange: Exchange, isMade: Bool)]] = [:]
    let made = Set(targets.filter { !$0.isJoined && !$0.isOwn }.map { $0.row })
    let own = Set(targets.filter { $0.isOwn }.map { $0.row })
    for target in targets where made.contains(target.row) { groups[target.exchange.about] = [] }
    for row in written.connections.indices where !own.contains(row) {
      let exchange = written.exchange(row)
      if exchange.kind.isTie || groups[exchange.about] == nil { continue }
      groups[exchange.about]?.append((row, exchange, made.contains(row)))
    }
    var points: [TalkingPoint] = []
    for target in targets where made.contains(target.row) && isOpen(target.exchange) {
      for other in groups[target.exchange.about] ?? [] where other.row != target.row {
        // Two made rows meet once.
        if other.isMade && other.row < target.row { continue }
        guard target.exchange.mayShareADay(with: other.exchange) else { continue }
        let statuses = [target.exchange.status, other.exchange.status]
        if statuses.contains(.promised) || statuses.contains(.unknown) { continue }
        let kind: TalkingPoint.Kind = statuses[0] == statuses[1] ? .perhapsTheSame : .status
        let rows = [other.row, target.row].sorted()
        let keepsBack = kind == .perhapsTheSame && isPay(target.exchange)
        points.append(
          TalkingPoint(
            kind: kind, about: about(target.exchange), rows: rows.map { place($0) },
            voices: rows.map { row in
              .init(who: saidBy(row, written), said: keepsBack ? "" : told(row, written, kind))
            }, isPay: keepsBack))
      }
    }
    return points
  }

  /// Blank for a row of the sheet alone.
  private func saidBy(_ row: ConnectionIndex, _ written: Community) -> String {
    guard let column = written.connections.extras.last(where: { $0.name == Community.saidByHeader }) else { return "" }
    return written.words.parts(of: column.cells[row]).map { written.words[$0] }.joined(separator: ", ")
  }

  private func told(_ row: ConnectionIndex, _ written: Community, _ kind: TalkingPoint.Kind) -> String {
    let connections = written.connections
    if kind == .status { return connections.status[row].countsAsGiven ? "given" : connections.status[row].rawValue }
    if !connections.part[row].rawValue.isEmpty { return connections.part[row].rawValue }
    var text = written.saidAmount(of: row).text
    if text.isEmpty { return "no amount" }
    let unit = written.words[connections.unit[row]]
    if !unit.isEmpty { text += " " + unit }
    if connections.per[row] != .none { text += " a " + connections.per[row].rawValue }
    return text
  }
}
