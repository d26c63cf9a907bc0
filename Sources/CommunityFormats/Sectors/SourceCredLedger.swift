// The ledger of SourceCred: everything that ever happened to accounts and grain, in order.

import CommunityTables
import PlainText

/// The events of a ledger, gone through from the first to the last.
struct SourceCredLedger {
  private struct Grain {
    var from: String?
    var to: String
    var amount: String
    var day: String
    var line: Int
    var note: String
    var policy: String
  }
  private let file: String
  private var grain: [Grain] = []
  private var others: [String: Int] = [:]
  private var (merged, nothing, transfers) = (0, 0, 0)

  /// - Throws: What is no event, with its line.
  init(_ source: SourceFile, _ people: inout SourceCredPeople) throws(ImportFailure) {
    file = source.name
    for event in try SourceCredLedger.events(source) { try read(event.json, event.line, &people) }
    for row in grain {
      for id in [row.from, row.to].compactMap({ $0 }) { people.need(id, line: row.line) }
      if row.from == nil { people.useDistribution() }
    }
  }

  /// One event a line, with or without the brackets and commas of a list; or one list over any lines.
  private static func events(_ source: SourceFile) throws(ImportFailure) -> [(json: JSONValue, line: Int)] {
    let bytes = decodedText(source.bytes).bytes
    if let list = try? readJSON(bytes) {
      // A file of one event is no list.
      return (list.items ?? [list]).enumerated().map { ($1, $0 + 1) }
    }
    var events: [(json: JSONValue, line: Int)] = []
    for (number, line) in bytes.split(separator: 0x0A, omittingEmptySubsequences: false).enumerated() {
      var text = trimmed(String(decoding: line, as: UTF8.self))
      if events.isEmpty && text.hasPrefix("[") { text.removeFirst() }
      if text.hasPrefix(",") { text.removeFirst() }
      if text.hasSuffix(",") || text == "]" { text.removeLast() }
      if trimmed(text).isEmpty { continue }
      do throws(JSONProblem) {
        events.append((try readJSON(Array(text.utf8)), number + 1))
      } catch {
        throw ImportFailure(
          "The line is no event of a ledger: \(error.message)",
          advice: "Take the file as SourceCred wrote it, one event a line.", file: source.name, line: number + 1)
      }
    }
    return events
  }

  private mutating func read(
    _ event: JSONValue, _ line: Int, _ people: inout SourceCredPeople
  ) throws(ImportFailure) {
    let action = event["action"] ?? .null
    func id(_ name: String) throws(ImportFailure) -> String {
      if let id = action[name]?.identifier, !id.isEmpty { return id }
      throw broken("\"\(name)\" is missing", line)
    }
    switch action["type"]?.text ?? "" {
    case "CREATE_IDENTITY":
      let identity = action["identity"] ?? .null
      guard let id = identity["id"]?.identifier, !id.isEmpty else { throw broken("the identity has no id", line) }
      people.add(id, name: identity["name"]?.text ?? "", subtype: identity["subtype"]?.text ?? "", line: line)
    case "RENAME_IDENTITY": people.rename(try id("identityId"), action["newName"]?.text ?? "")
    case "CHANGE_IDENTITY_TYPE": people.change(try id("identityId"), subtype: action["newType"]?.text ?? "")
    case "ADD_ALIAS":
      if let alias = action["alias"]?["description"]?.text { people.alias(try id("identityId"), alias) }
    case "MERGE_IDENTITIES":
      people.merge(try id("target"), into: try id("base"), line: line)
      merged += 1
    case "TOGGLE_ACTIVATION": people.toggle(try id("identityId"))
    case "DISTRIBUTE_GRAIN":
      let distribution = action["distribution"] ?? .null
      let day = sourceCredDay((event["ledgerTimestamp"] ?? distribution["credTimestamp"])?.double)
      for allocation in distribution["allocations"]?.items ?? [] {
        for receipt in allocation["receipts"]?.items ?? [] {
          guard let to = receipt["id"]?.identifier else { throw broken("a receipt has no id", line) }
          try add(
            Grain(
              from: nil, to: to, amount: receipt["amount"]?.cell ?? "", day: day, line: line, note: "",
              policy: allocation["policy"]?["policyType"]?.text?.lowercased() ?? ""))
        }
      }
    case "TRANSFER_GRAIN":
      transfers += 1
      try add(
        Grain(
          from: try id("from"), to: try id("to"), amount: action["amount"]?.cell ?? "",
          day: sourceCredDay(event["ledgerTimestamp"]?.double), line: line, note: action["memo"]?.text ?? "",
          policy: ""))
    case "": throw broken("it has no action with a type", line)
    case let other: others[other, default: 0] += 1
    }
  }

  private mutating func add(_ row: Grain) throws(ImportFailure) {
    guard let amount = grainText(row.amount) else {
      throw broken("the amount \"\(shortQuote(row.amount))\" is no whole number of parts of grain", row.line)
    }
    if amount.isEmpty {
      nothing += 1
      return
    }
    var row = row
    row.amount = amount
    grain.append(row)
  }

  private func broken(_ what: String, _ line: Int) -> ImportFailure {
    ImportFailure(
      "The event cannot be read: \(what).", advice: "Take the file as SourceCred wrote it, one event a line.",
      file: file, line: line)
  }

  /// The grain that moved, between the accounts as they are in the end.
  func add(to rows: inout TableBuilder, _ people: SourceCredPeople) {
    for row in grain {
      let (from, to) = (row.from.map { people.account($0) }, people.account(row.to))
      // Two accounts of one person that were merged later.
      if from == to { continue }
      rows.row(
        at: row.line,
        [
          ("From", from ?? SourceCredPeople.distribution), ("To", to), ("Type", from == nil ? "reward" : "tie"),
          ("Form", from == nil ? "grain" : ""), ("Amount", row.amount), ("Unit", "grain"), ("Start", row.day),
          ("End", row.day), ("Policy", row.policy), ("Note", row.note),
        ])
    }
  }

  var notes: [String] {
    var notes = ["Grain that was distributed is a reward from \(SourceCredPeople.distribution)."]
    if transfers > 0 {
      notes.append(
        "\(counted(transfers, "transfer", "transfers")) of grain between accounts: ties, not rewards; those between "
          + "accounts of one person are left out.")
    }
    if merged > 0 { notes.append("\(counted(merged, "account was", "accounts were")) merged into others.") }
    if nothing > 0 { notes.append("\(counted(nothing, "receipt", "receipts")) of no grain left out.") }
    if !others.isEmpty {
      let names = others.keys.sorted()
      let count = names.reduce(0) { $0 + (others[$1] ?? 0) }
      notes.append(
        "\(counted(count, "event", "events")) about other things left out: \(names.prefix(5).joined(separator: ", ")).")
    }
    return notes
  }
}
