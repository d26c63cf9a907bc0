// SourceCred: who did what is scored in cred, and grain is given out for it.

import CommunityModel
import CommunityTables
import PlainText

extension FormatReader {
  /// `ledger.json` (an event a line, or one list of them) and `accounts.json`, alone or in one folder.
  ///
  /// Grain that is distributed is a reward, cred a contribution to the project; grain that people pass on to each other
  /// is a tie.
  static let sourceCred = FormatReader(
    .sourceCred,
    recognise: { source in
      source.files.contains { SourceCredFile(of: $0) != nil } ? .certain : .no
    },
    read: { source throws(ImportFailure) in
      var people = SourceCredPeople()
      var rows = TableBuilder(["From", "To", "Type", "Form", "Amount", "Unit", "Start", "End"])
      var report = ImportReport("")
      var read: [String] = []
      let files = source.files.compactMap { file in SourceCredFile(of: file).map { (file: file, kind: $0) } }
      let ledger = files.first { $0.kind == .ledger }?.file
      let accounts = files.first { $0.kind == .accounts }?.file
      guard ledger != nil || accounts != nil else {
        throw ImportFailure(
          "There is neither a ledger nor a list of accounts of SourceCred.",
          advice: "Give data/ledger.json, output/accounts.json, or a folder with both.", file: source.files.first?.name)
      }
      if let ledger {
        let events = try SourceCredLedger(ledger, &people)
        events.add(to: &rows, people)
        report.notes += events.notes
        read.append(ledger.name)
      }
      if let accounts {
        report.notes += try addAccounts(accounts, hasLedger: ledger != nil, &people, &rows)
        read.append(accounts.name)
      }
      let again = files.count - read.count
      if again > 0 { report.notes.append("\(counted(again, "other file", "other files")) of its kind left out.") }
      report.summary =
        "Read as SourceCred (\(read.joined(separator: " and "))): \(counted(people.count, "account", "accounts")), "
        + "\(counted(rows.rowCount, "row", "rows")) of cred and grain."
      let origin = read[0]
      var tables = [SourceFile(name: "elements.csv", table: people.table(origin: origin))]
      if rows.rowCount > 0 {
        tables.append(SourceFile(name: "connections.csv", table: rows.table(origin: origin, keeping: 2)))
      }
      return Import(format: .sourceCred, files: tables, report: report)
    })
}

/// What a file of SourceCred is.
enum SourceCredFile {
  case ledger, accounts

  /// By the names near its beginning.
  init?(of file: SourceFile) {
    let source = ForeignSource(files: [file], isFolder: false)
    if source.looksLikeJSON(with: "action", "ledgerTimestamp") {
      self = .ledger
    } else if source.looksLikeJSON(with: "accounts", "identity", "subtype") {
      self = .accounts
    } else {
      return nil
    }
  }
}

/// The accounts, each under the id of the one that it was merged into.
struct SourceCredPeople {
  static let distribution = "SourceCred distribution"
  static let project = "SourceCred project"

  private struct Person {
    var name: String
    var subtype: String
    var line: Int
    var isActive: Bool?
    var aliases: [String] = []
    var balance = ""
  }
  private var order: [String] = []
  private var people: [String: Person] = [:]
  private var mergedInto: [String: String] = [:]
  private var givesGrain = false
  private var takesCred = false

  var count: Int { order.count { mergedInto[$0] == nil } }

  /// The id of the account that an identity belongs to in the end.
  func account(_ id: String) -> String {
    var id = id
    while let next = mergedInto[id] { id = next }
    return id
  }

  mutating func add(_ id: String, name: String, subtype: String, line: Int) {
    let id = account(id)
    if people[id] == nil { order.append(id) }
    people[id] = people[id] ?? Person(name: name, subtype: subtype, line: line)
  }

  /// Makes sure that there is an account, also where nobody introduced it.
  mutating func need(_ id: String, line: Int) {
    if people[account(id)] == nil { add(id, name: id, subtype: "", line: line) }
  }

  mutating func merge(_ target: String, into base: String, line: Int) {
    let (target, base) = (account(target), account(base))
    if target == base { return }
    need(base, line: line)
    mergedInto[target] = base
    if let gone = people[target] { people[base]?.aliases += [gone.name] + gone.aliases }
  }

  mutating func rename(_ id: String, _ name: String) { people[account(id)]?.name = name }
  mutating func change(_ id: String, subtype: String) { people[account(id)]?.subtype = subtype }
  mutating func alias(_ id: String, _ name: String) { people[account(id)]?.aliases.append(name) }
  mutating func toggle(_ id: String) {
    let isActive = people[account(id)]?.isActive ?? false
    people[account(id)]?.isActive = !isActive
  }
  mutating func set(_ id: String, isActive: Bool?, balance: String) {
    if let isActive { people[account(id)]?.isActive = isActive }
    people[account(id)]?.balance = balance
  }
  mutating func useDistribution() { givesGrain = true }
  mutating func useProject() { takesCred = true }

  func table(origin: String) -> ForeignTable {
    var table = TableBuilder(["Label", "ID", "Type", "Account kind", "Active", "Aliases", "Grain balance"])
    for id in order where mergedInto[id] == nil {
      guard let person = people[id] else { continue }
      let type =
        switch person.subtype.uppercased() {
        case "ORGANIZATION": "group"
        case "PROJECT": "activity"
        case "BOT": "resource"
        default: "person"
        }
      table.row(
        at: person.line,
        [
          ("Label", person.name.isEmpty ? id : person.name), ("ID", person.name == id ? "" : id), ("Type", type),
          ("Account kind", person.subtype.lowercased()), ("Active", person.isActive.map { $0 ? "yes" : "no" } ?? ""),
          ("Aliases", person.aliases.joined(separator: "|")), ("Grain balance", person.balance),
        ])
    }
    if givesGrain { table.row(at: 1, [("Label", SourceCredPeople.distribution), ("Type", "group")]) }
    if takesCred { table.row(at: 1, [("Label", SourceCredPeople.project), ("Type", "activity")]) }
    return table.table(origin: origin)
  }
}

/// The day of a moment that SourceCred counts in milliseconds since 1970.
func sourceCredDay(_ milliseconds: Double?) -> String {
  guard let milliseconds, abs(milliseconds) < 2e14 else { return "" }
  let day = Int32((milliseconds / 86_400_000).rounded(.down))
  let date = Day(number: day).yearMonthDay
  func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
  return (1000...9999).contains(date.year) ? "\(date.year)-\(two(date.month))-\(two(date.day))" : ""
}

/// Grain as people write it: the file counts in parts of 10^18. Blank for none; `nil` for what is no whole number.
func grainText(_ parts: String) -> String? {
  var digits = Substring(parts)
  let isNegative = digits.hasPrefix("-")
  if isNegative { digits.removeFirst() }
  guard !digits.isEmpty, digits.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
  let padded = String(repeating: "0", count: max(0, 19 - digits.count)) + digits
  var whole = padded.dropLast(18).drop { $0 == "0" }
  if whole.isEmpty { whole = "0" }
  var rest = padded.suffix(18)
  while rest.last == "0" { rest.removeLast() }
  if rest.isEmpty && whole == "0" { return "" }
  return (isNegative ? "-" : "") + whole + (rest.isEmpty ? "" : "." + rest)
}
