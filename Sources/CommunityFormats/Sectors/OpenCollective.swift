// Open Collective: transactions in which a credit and a debit name the two sides the other way round.

import CommunityTables
import PlainText

extension FormatReader {
  /// On a CREDIT the sender is the opposite account, on a DEBIT the account itself.
  static let openCollective = FormatReader(
    .openCollective,
    recognise: { source in
      source.openingRows.contains { row in
        let names = row.map { key($0) }
        return names.contains("oppositeaccountslug")
          || (names.contains("oppositeaccountname") && names.contains("type"))
      } ? .certain : .no
    },
    read: { source throws(ImportFailure) in
      let file = source.files[0]
      guard let sheet = HeadedSheet(file, isHeader: { $0.contains { key($0).hasPrefix("oppositeaccount") } }) else {
        throw ImportFailure("There is no column for the opposite account.", file: file.name)
      }
      return read(sheet)
    })

  /// `oppositeAccountSlug`, `Opposite Account Slug` and `opposite_account_slug` are one header.
  private static func key(_ header: String) -> String { folded(header).filter { $0.isLetter } }

  private static func read(_ sheet: HeadedSheet) -> Import {
    var columns: [String: Int] = [:]
    for (position, header) in sheet.header.enumerated() where columns[key(header)] == nil {
      columns[key(header)] = position
    }
    var elements = TableBuilder(["Label", "ID", "Type"])
    var connections = TableBuilder(["From", "To", "ID", "Type", "Form", "Amount", "Unit", "Start", "End"])
    var known: Set<String> = []
    var groups: Set<String> = []
    var (twice, refunds, fees) = (0, 0, 0)
    for row in sheet.rows {
      func cell(_ name: String) -> String { sheet.cell(row, columns[name]) }
      func account(_ prefix: String) -> (id: String, name: String, type: String) {
        (cell(prefix + "slug"), cell(prefix + "name"), cell(prefix + "type"))
      }
      let (own, opposite) = (account("account"), account("oppositeaccount"))
      let kind = cell("kind").uppercased()
      if ["true", "refund", "refunded"].contains(folded(cell("isrefund"))) {
        refunds += 1
        continue
      }
      let isCredit = cell("type").uppercased() == "CREDIT"
      let (giver, receiver) = isCredit ? (opposite, own) : (own, opposite)
      // One movement stands in the file twice when both accounts are exported.
      let group = cell("shortgroup").isEmpty ? cell("group") : cell("shortgroup")
      let ends = [giver.id + giver.name, receiver.id + receiver.name]
      if !group.isEmpty, !groups.insert("\(group)\u{1}\(kind)\u{1}\(ends[0])\u{1}\(ends[1])").inserted {
        twice += 1
        continue
      }
      for side in [giver, receiver] {
        let id = side.id.isEmpty ? side.name : side.id
        if !id.isEmpty, known.insert(id).inserted {
          let isPerson = ["individual", "user"].contains(folded(side.type))
          elements.row(
            at: row.sheetRow,
            [
              ("Label", side.name.isEmpty ? id : side.name), ("ID", side.id),
              ("Type", side.type.isEmpty ? "" : isPerson ? "person" : "group"),
            ])
        }
      }
      if kind.contains("FEE") || kind == "PAYMENT_PROCESSOR_COVER" { fees += 1 }
      let meaning = meaning(kind, cell("expensetype").uppercased())
      let date = String((cell("datetime").isEmpty ? cell("date") : cell("datetime")).prefix(10))
      let amount = cell("amount")
      connections.row(
        at: row.sheetRow,
        [
          ("From", giver.id.isEmpty ? giver.name : giver.id), ("To", receiver.id.isEmpty ? receiver.name : receiver.id),
          ("ID", cell("shortid").isEmpty ? cell("id") : cell("shortid")), ("Type", meaning.type),
          ("Form", meaning.form),
          ("Amount", amount.hasPrefix("-") ? String(amount.dropFirst()) : amount),
          ("Unit", cell("currency").uppercased()),
          ("Start", date), ("End", date), ("Kind", kind), ("Note", cell("description")),
          ("Tags", cell("expensetags").split(separator: ",").map { trimmed(String($0)) }.joined(separator: "|")),
        ])
    }
    var report = ImportReport(
      "Read as Open Collective transactions: \(counted(connections.rowCount, "movement", "movements")) of money.")
    report.notes.append("A credit comes from the opposite account, a debit goes to it.")
    report.notes.append("An invoice that was paid is pay, a receipt that was paid back is expenses.")
    if fees > 0 {
      report.notes.append(
        "\(counted(fees, "fee", "fees")) of hosts and payment services are ties of the word fee, not gifts.")
    }
    if refunds > 0 { report.notes.append("\(counted(refunds, "refund is", "refunds are")) left out.") }
    if twice > 0 {
      report.notes.append("\(counted(twice, "row tells", "rows tell")) a movement again from its other side.")
    }
    return Import(
      format: .openCollective,
      files: [
        SourceFile(name: "elements.csv", table: elements.table(origin: sheet.file)),
        SourceFile(name: "connections.csv", table: connections.table(origin: sheet.file, keeping: 2)),
      ], report: report)
  }

  private static func meaning(_ kind: String, _ expense: String) -> (type: String, form: String) {
    if kind.contains("FEE") || kind == "PAYMENT_PROCESSOR_COVER" { return ("fee", "money") }
    if kind == "EXPENSE" {
      return ("reward", expense == "RECEIPT" || expense == "CHARGE" ? "expenses" : expense == "INVOICE" ? "pay" : "")
    }
    return ("contribution", "money")
  }
}
