// Open Collective: transactions in which a credit and a debit name the two sides the other way round.

import CommunityTables
import PlainText

extension FormatReader {
  /// On a CREDIT the sender is the opposite account, on a DEBIT the account itself.
  static let openCollective = FormatReader(
    .openCollective,
    recognise: { source in
      source.openingRows.contains { row in
        let names = Set(row.map { CollectiveColumns.key($0) })
        return names.contains("oppositeaccountslug")
          || (names.contains("oppositeaccountname") && names.contains("type"))
      } ? .certain : .no
    },
    read: { source throws(ImportFailure) in
      let file = source.files[0]
      let isHeader: ([String]) -> Bool = { row in
        row.contains { CollectiveColumns.key($0).hasPrefix("oppositeaccount") }
      }
      guard let sheet = HeadedSheet(file, isHeader: isHeader) else {
        throw ImportFailure(
          "There is no column for the opposite account.",
          advice: "Export the transactions with the accounts of both sides.", file: file.name)
      }
      var movements = Movements(sheet)
      for row in sheet.rows { movements.add(row) }
      return movements.imported
    })
}

/// The columns of an export by the names of its fields, whichever of its two styles of headers was chosen.
private struct CollectiveColumns {
  let sheet: HeadedSheet
  private var columns: [String: Int] = [:]

  init(_ sheet: HeadedSheet) {
    self.sheet = sheet
    for (position, header) in sheet.header.enumerated() where columns[CollectiveColumns.key(header)] == nil {
      columns[CollectiveColumns.key(header)] = position
    }
  }

  /// `oppositeAccountSlug`, `Opposite Account Slug` and `Opposite Account Handle` are one field.
  static func key(_ header: String) -> String {
    let letters = folded(header).filter { $0.isLetter }
    switch letters {
    case "creditdebit": return "type"
    case "grossamount": return "amount"
    case "amountsinglecolumn": return "netamount"
    case "creditamount", "amountcredit": return "credit"
    case "debitamount", "amountdebit": return "debit"
    case "transactionid", "legacytransactionid": return "legacyid"
    case "transactiongraphqlid": return "id"
    case "shorttransactionid": return "shortid"
    case "groupid": return "group"
    case "shortgroupid": return "shortgroup"
    case "shortrefundtransactionid": return "shortrefundid"
    case "refundtransactionid", "reversetransactionid": return "refundlegacyid"
    case "isreverse": return "isrefund"
    case "isreversed": return "isrefunded"
    default:
      guard letters.hasSuffix("accounthandle") else { return letters }
      return String(letters.dropLast("handle".count)) + "slug"
    }
  }

  /// The first of these fields that is filled.
  func cell(_ row: CSVRow, _ names: String...) -> String {
    for name in names {
      let text = sheet.cell(row, columns[name])
      if !text.isEmpty { return text }
    }
    return ""
  }
}

private struct Movements {
  private let columns: CollectiveColumns
  private var elements = TableBuilder(["Label", "ID", "Type"])
  private var connections = TableBuilder(["From", "To", "ID", "Type", "Form", "Amount", "Unit", "Start", "End"])
  private var known: Set<String> = []
  /// How many credits were told and no debit yet, below 0 the other way round, by movement.
  private var open: [String: Int] = [:]
  private let refunded: Set<String>
  private var (twice, refunds, fees) = (0, 0, 0)

  init(_ sheet: HeadedSheet) {
    let columns = CollectiveColumns(sheet)
    self.columns = columns
    var refunded: Set<String> = []
    for row in sheet.rows where Movements.isYes(columns.cell(row, "isrefund")) {
      for name in ["refundid", "shortrefundid", "refundlegacyid"] {
        let id = columns.cell(row, name)
        if !id.isEmpty { refunded.insert(id) }
      }
    }
    self.refunded = refunded
  }

  private static func isYes(_ cell: String) -> Bool {
    ["true", "yes", "1", "refund", "refunded", "reverse", "reversed"].contains(folded(cell))
  }

  mutating func add(_ row: CSVRow) {
    func cell(_ names: String...) -> String {
      for name in names {
        let text = columns.cell(row, name)
        if !text.isEmpty { return text }
      }
      return ""
    }
    let ids = [cell("id"), cell("shortid"), cell("legacyid")]
    if Movements.isYes(cell("isrefund")) || Movements.isYes(cell("isrefunded"))
      || ids.contains(where: { refunded.contains($0) })
    {
      refunds += 1
      return
    }
    let amount = cell("amount", "credit", "debit", "netamount", "displayamount")
    let type = cell("type").uppercased()
    let isCredit = type.isEmpty ? cell("debit").isEmpty && !amount.hasPrefix("-") : type == "CREDIT"
    let own = (id: cell("accountslug"), name: cell("accountname"), type: cell("accounttype"))
    let other = (
      id: cell("oppositeaccountslug"), name: cell("oppositeaccountname"), type: cell("oppositeaccounttype")
    )
    let (giver, receiver) = isCredit ? (other, own) : (own, other)
    let kind = cell("kind").uppercased()
    let date = dayOnly(cell("datetime", "date", "effectivedatetime", "effectivedate"))
    let size = amount.hasPrefix("-") ? String(amount.dropFirst()) : amount
    // One movement stands in the file twice, as a credit and as a debit, when both accounts are exported.
    let group = cell("group", "shortgroup")
    let key = [
      group.isEmpty ? "\(date) \(size)" : group, kind, giver.id + giver.name, receiver.id + receiver.name,
    ].joined(separator: "\u{1}")
    let before = open[key, default: 0]
    open[key] = before + (isCredit ? 1 : -1)
    if isCredit ? before < 0 : before > 0 {
      twice += 1
      return
    }
    for side in [giver, receiver] { element(side.id, side.name, side.type, row.sheetRow) }
    let meaning = Movements.meaning(kind, cell("expensetype").uppercased())
    if meaning.type == "fee" { fees += 1 }
    connections.row(
      at: row.sheetRow,
      [
        ("From", giver.id.isEmpty ? giver.name : giver.id), ("To", receiver.id.isEmpty ? receiver.name : receiver.id),
        ("ID", cell("shortid", "id", "legacyid")), ("Type", meaning.type), ("Form", meaning.form), ("Amount", size),
        ("Unit", cell("currency").uppercased()), ("Start", date), ("End", date), ("Kind", kind),
        ("Note", cell("description")),
        ("Tags", cell("expensetags").split(separator: ",").map { trimmed(String($0)) }.joined(separator: "|")),
      ])
  }

  private mutating func element(_ slug: String, _ name: String, _ type: String, _ row: Int) {
    let id = slug.isEmpty ? name : slug
    guard !id.isEmpty, known.insert(id).inserted else { return }
    let isPerson = ["individual", "user"].contains(folded(type))
    elements.row(
      at: row,
      [
        ("Label", name.isEmpty ? id : name), ("ID", slug),
        ("Type", type.isEmpty ? "" : isPerson ? "person" : "group"),
      ])
  }

  var imported: Import {
    var report = ImportReport(
      "Read as Open Collective transactions: \(counted(connections.rowCount, "movement", "movements")) of money.")
    report.notes = [
      "A credit comes from the opposite account, a debit goes to it.",
      "An invoice that was paid is pay, a receipt that was paid back is expenses.",
    ]
    if fees > 0 {
      report.notes.append(
        "\(counted(fees, "fee or tax is a tie", "fees and taxes are ties")) of the word fee, not "
          + "\(fees == 1 ? "a gift" : "gifts").")
    }
    if refunds > 0 {
      report.notes.append(
        "\(counted(refunds, "row of a refund is", "rows of refunds are")) left out: what was given and given back.")
    }
    if twice > 0 {
      report.notes.append("\(counted(twice, "row tells", "rows tell")) a movement again from its other side.")
    }
    report.notes += columns.sheet.notes
    var files = [
      SourceFile(name: "elements.csv", table: elements.table(origin: columns.sheet.file)),
      SourceFile(name: "connections.csv", table: connections.table(origin: columns.sheet.file, keeping: 2)),
    ]
    if fees > 0 { files.append(settingsFile(typesThatAreTies: ["fee"])) }
    return Import(format: .openCollective, files: files, report: report)
  }

  private static func meaning(_ kind: String, _ expense: String) -> (type: String, form: String) {
    if kind.contains("FEE") || kind.hasSuffix("_DEBT") || kind == "TAX" || kind == "PAYMENT_PROCESSOR_COVER" {
      return ("fee", "money")
    }
    guard kind == "EXPENSE" else { return ("contribution", "money") }
    switch expense {
    case "INVOICE": return ("reward", "pay")
    case "RECEIPT", "CHARGE": return ("reward", "expenses")
    // A grant to another project is given, not earned; a settlement is what the platform takes.
    case "GRANT", "FUNDING_REQUEST": return ("contribution", "money")
    case "SETTLEMENT", "PLATFORM_BILLING": return ("fee", "money")
    default: return ("reward", "")
    }
  }
}
