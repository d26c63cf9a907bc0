// Asking measures of a community.

public import CommunityModel
public import DirectedGraph
import PlainText

/// What somebody asks for: `atkinson:epsilon=0.5`.
public struct MeasureRequest: Sendable {
  /// What is asked.
  public let measure: Measure
  /// What was chosen about it.
  public let options: MeasureOptions

  /// - Throws: ``MeasureFailure/wrongUse(_:)`` for an unknown id or option, with the nearest that exists.
  public init(_ text: String) throws(MeasureFailure) { try self.init(text, among: Measure.all) }

  /// The same of some measures alone.
  package init(_ text: String, among measures: [Measure]) throws(MeasureFailure) {
    let cut = text.firstIndex(of: ":") ?? text.endIndex
    let id = String(text[..<cut])
    guard let measure = Measure.named(id, among: measures) else {
      let near = nearNames(to: id, among: measures.map { $0.id })
      let hint = near.first.map { " Did you mean \"\($0)\"?" } ?? ""
      throw .wrongUse("There is no measure \"\(id)\".\(hint) 'kith measures' lists them.")
    }
    self.measure = measure
    var options: [(name: String, value: String)] = []
    if cut < text.endIndex {
      for part in MeasureRequest.parts(of: text[text.index(after: cut)...]) {
        guard let equals = part.firstIndex(of: "=") else {
          throw .wrongUse("\(id): write an option as name=value, not \"\(part)\".")
        }
        let name = trimmed(String(part[..<equals]))
        guard measure.options.contains(where: { $0.name == name }) else {
          let near = nearNames(to: name, among: measure.options.map { $0.name })
          let hint = near.first.map { " Did you mean \"\($0)\"?" } ?? ""
          throw .wrongUse("\(id) has no option \"\(name)\".\(hint)")
        }
        guard !options.contains(where: { $0.name == name }) else {
          throw .wrongUse("\(id): \(name)= stands twice. Write one request for each value.")
        }
        options.append((name, MeasureRequest.unquoted(trimmed(String(part[part.index(after: equals)...])))))
      }
    }
    self.options = MeasureOptions(options)
  }

  /// Cut at commas, but for those between double quotes: `without="Lee, Ann"` is one option.
  private static func parts(of text: Substring) -> [Substring] {
    var parts: [Substring] = []
    var start = text.startIndex
    var isQuoted = false
    for place in text.indices {
      if text[place] == "\"" { isQuoted.toggle() }
      if text[place] == ",", !isQuoted {
        parts.append(text[start..<place])
        start = text.index(after: place)
      }
    }
    parts.append(text[start...])
    return parts.filter { !$0.isEmpty }
  }

  private static func unquoted(_ text: String) -> String {
    text.count >= 2 && text.hasPrefix("\"") && text.hasSuffix("\"") ? String(text.dropFirst().dropLast()) : text
  }

  /// Made of what is given.
  public init(_ measure: Measure, options: [(name: String, value: String)] = []) {
    self.measure = measure
    self.options = MeasureOptions(options)
  }
}

/// Measures asked of one selection of one community. Each frozen view is made once.
public struct MeasureSession {
  /// What is asked about.
  public let ledger: Ledger
  /// What it can be asked.
  package let measures: [Measure]
  private var links: [String: Network] = [:]
  private var amounts: [String: Network] = [:]

  /// Freezes what a selection takes of a community, to ask measures of it.
  ///
  /// - Parameters:
  ///   - community: What is asked about.
  ///   - selection: The part of it: a layer, a unit, a period, rows.
  ///   - loop: How work is spread over cores; the answers are the same with any.
  public init(_ community: Community, _ selection: Selection = Selection(), loop: ChunkLoop = .serial) {
    self.init(Ledger(community, selection, loop: loop))
  }

  /// Measures asked of a view that is frozen already.
  public init(_ ledger: Ledger) { self.init(ledger, measures: Measure.all) }

  /// The same of some measures alone.
  package init(_ ledger: Ledger, measures: [Measure]) {
    self.ledger = ledger
    self.measures = measures
  }

  /// The answer, undefined ones in words.
  ///
  /// - Throws: ``MeasureFailure/wrongUse(_:)`` alone.
  public mutating func answer(_ request: MeasureRequest) throws(MeasureFailure) -> MeasureResult {
    try ledger.checkUnits(of: request.options)
    var result: MeasureResult
    do throws(MeasureFailure) {
      result = try calculate(request)
    } catch {
      guard case .undefined(let reason) = error else { throw error }
      result = MeasureResult(nil, unit: request.measure.unit, undefined: reason)
    }
    for name in request.measure.parts where !result.parts.contains(where: { $0.name == name }) {
      result.parts.append(Answer.Field(name, Double?.none))
    }
    result.measure = request.measure
    result.id = request.measure.id
    result.options = request.options.given
    // Bounds that meet are an answer: what is unknown cannot change it.
    if result.value == nil, let low = result.low, low == result.high {
      result.value = low
      result.undefined = nil
    }
    if result.value == nil && result.undefined == nil { result.undefined = "Nothing to measure." }
    if ledger.period.isYearAtThisRate, usesRates {
      result.findings.append(Finding(.note, "Rates are counted for one year: in a year at this rate."))
    }
    if !ledger.rowsBeyondPeriod.isEmpty {
      let count = ledger.rowsBeyondPeriod.count
      result.findings.append(
        Finding(
          .note, "\(count) \(count == 1 ? "row runs" : "rows run") beyond the period; one row a year would say more.",
          rows: ledger.rowsBeyondPeriod.map { ledger.community.reference(to: $0) }))
    }
    return result
  }

  /// The answer to `atkinson:epsilon=0.5`.
  public mutating func answer(_ text: String) throws(MeasureFailure) -> MeasureResult {
    try answer(MeasureRequest(text, among: measures))
  }

  private var usesRates: Bool {
    let connections = ledger.community.connections
    return !connections.per.isUnused && connections.indices.contains { connections.per[$0] != .none }
  }

  /// Freezes the view that a request reads, so that its answer is only calculation. Not needed before an answer.
  public mutating func freeze(for request: MeasureRequest) {
    do throws(MeasureFailure) {
      switch request.measure.calculation {
      case .ledger: return
      case .links: _ = links(request.options["unit"])
      case .amounts: _ = try amounts(request.options["unit"])
      }
    } catch {
      // The answer says it.
    }
  }

  private mutating func links(_ unit: String?) -> Network {
    let unit = unit ?? ledger.selection.unit
    let network = links[unit ?? ""] ?? Network.links(ledger, unit: unit)
    links[unit ?? ""] = network
    return network
  }

  private mutating func amounts(_ unit: String?) throws(MeasureFailure) -> Network {
    if let known = amounts[unit ?? ""] { return known }
    let network = try Network.amounts(ledger, unit: unit)
    amounts[unit ?? ""] = network
    return network
  }

  private mutating func calculate(_ request: MeasureRequest) throws(MeasureFailure) -> MeasureResult {
    let unit = request.options["unit"]
    switch request.measure.calculation {
    case .ledger(let calculate): return try calculate(ledger, request.options)
    case .links(let calculate): return try calculate(links(unit), request.options)
    case .amounts(let calculate): return try calculate(try amounts(unit), request.options)
    }
  }
}
