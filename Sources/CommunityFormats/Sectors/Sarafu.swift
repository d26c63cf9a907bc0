// Sarafu: what members of a community currency paid each other, and what its issuer gave out and took back.

import CommunityTables
import PlainText

extension FormatReader {
  /// Transactions, alone or in one folder with the accounts.
  ///
  /// A `STANDARD` transfer is what one account gave another; all others (`DISBURSEMENT`, `RECLAMATION`, `AGENT_OUT`) are
  /// between an account and the issuer: ties, so that nothing that the issuer gave out looks as if a neighbour had given
  /// it.
  ///
  /// - SeeAlso: Mattsson, C. E. S., Criscione, T. & Ruddick, W. O. (2022). Sarafu Community Inclusion Currency
  ///   2020–2021. *Scientific Data* 9, 426.
  static let sarafu = FormatReader(
    .sarafu,
    recognise: { source in
      source.files.contains { isTransactions(SarafuFile.header($0)) } && (source.isFolder || source.only != nil)
        ? .certain : .no
    },
    read: { source throws(ImportFailure) in
      guard let file = source.files.first(where: { isTransactions(SarafuFile.header($0)) }),
        let sheet = HeadedSheet(file, isHeader: isTransactions)
      else {
        throw ImportFailure(
          "There is no sheet with the columns source, target and transfer_subtype.",
          advice: "Read the file of transactions, or the folder with it.", file: source.files.first?.name)
      }
      var transfers = SarafuTransfers()
      transfers.read(sheet)
      var files: [SourceFile] = []
      var report = ImportReport("")
      let accounts = source.files.first { SarafuFile.isAccounts(SarafuFile.header($0)) }
      if let accounts, let members = HeadedSheet(accounts, isHeader: SarafuFile.isAccounts) {
        files.append(SarafuFile.elements(members, used: transfers.named, &report))
      }
      report.summary = "Read as transactions of Sarafu: \(counted(transfers.count, "transfer", "transfers"))."
      files += transfers.files(origin: file.name)
      report.notes += transfers.notes + sheet.notes
      return Import(format: .sarafu, files: files, report: report)
    })

  private static func isTransactions(_ header: [String]) -> Bool {
    Set(header.map { SarafuFile.key($0) }).isSuperset(of: ["source", "target", "transfersubtype"])
  }
}

/// The sheets of the currency and their columns.
private enum SarafuFile {
  /// `transfer_subtype` and `Transfer Subtype` are one column.
  static func key(_ header: String) -> String { folded(header).filter { $0.isLetter } }

  static func header(_ file: SourceFile) -> [String] {
    let rows = file.table?.rows ?? readCSV(Array(file.bytes.prefix(1 << 14))).rows
    return rows.first?.cells ?? []
  }

  static func isAccounts(_ header: [String]) -> Bool {
    let keys = header.map { key($0) }
    return keys.contains("xdaiblockchainaddress") || (keys.contains("heldroles") && keys.contains("businesstype"))
  }

  /// The accounts that a transfer names; what they sell and where stays in columns of its own.
  static func elements(_ sheet: HeadedSheet, used: Set<String>, _ report: inout ImportReport) -> SourceFile {
    func column(_ names: String...) -> Int? { sheet.header.firstIndex { names.contains(key($0)) } }
    let address = column("xdaiblockchainaddress", "blockchainaddress", "address", "id") ?? 0
    let roles = column("heldroles")
    let others = sheet.others(without: [address, roles], apart: OurColumns.elements)
    var table = TableBuilder(["Label", "Type", "Role"])
    var unused = 0
    for row in sheet.rows {
      let name = sheet.cell(row, address)
      guard used.contains(name) else {
        unused += 1
        continue
      }
      let held = sheet.cell(row, roles)
      let isGroup = folded(held).contains("group")
      table.row(
        at: row.sheetRow, [("Label", name), ("Type", isGroup ? "group" : "person"), ("Role", held)] + others.cells(row))
    }
    if unused > 0 {
      report.notes.append(
        "\(counted(unused, "account", "accounts")) that no transfer names \(unused == 1 ? "is" : "are") left out.")
    }
    report.notes += sheet.notes
    return SourceFile(name: "elements.csv", table: table.table(origin: sheet.file))
  }
}

/// Transfers as rows of connections.
private struct SarafuTransfers {
  private var connections = TableBuilder(["From", "To", "ID", "Type", "Form", "Amount", "Unit", "Start", "End"])
  private(set) var named: Set<String> = []
  private var ofIssuer: [String: Int] = [:]
  private var unnamed = 0
  private var hasToken = true
  var count: Int { connections.rowCount }

  mutating func read(_ sheet: HeadedSheet) {
    func column(_ names: String...) -> Int? {
      sheet.header.firstIndex { header in names.contains(folded(header).filter { $0.isLetter }) }
    }
    let (from, to, kind) = (column("source"), column("target"), column("transfersubtype"))
    let (id, time, amount) = (column("id"), column("timeset", "created"), column("weight", "transferamount"))
    let token = column("tokenname", "token")
    hasToken = token != nil
    let others = sheet.others(without: [from, to, kind, id, time, amount, token], apart: OurColumns.connections)
    for row in sheet.rows {
      let (giver, receiver) = (sheet.cell(row, from), sheet.cell(row, to))
      guard !giver.isEmpty, !receiver.isEmpty else {
        unnamed += 1
        continue
      }
      named.formUnion([giver, receiver])
      let word = sheet.cell(row, kind)
      let isGift = folded(word) == "standard"
      if !isGift { ofIssuer[folded(word), default: 0] += 1 }
      let day = dayOnly(sheet.cell(row, time))
      connections.row(
        at: row.sheetRow,
        [
          ("From", giver), ("To", receiver), ("ID", sheet.cell(row, id)),
          ("Type", isGift ? "contribution" : word), ("Form", "money"), ("Amount", sheet.cell(row, amount)),
          ("Unit", token == nil ? "Sarafu" : sheet.cell(row, token)), ("Start", day), ("End", day),
        ] + others.cells(row))
    }
  }

  func files(origin: String) -> [SourceFile] {
    let sheet = SourceFile(name: "connections.csv", table: connections.table(origin: origin, keeping: 2))
    let words = ofIssuer.keys.filter { !$0.isEmpty }.sorted()
    return words.isEmpty ? [sheet] : [sheet, settingsFile(typesThatAreTies: words)]
  }

  var notes: [String] {
    var notes = ["A transfer leads from who pays to who is paid; what was bought is not in the file."]
    let count = ofIssuer.values.reduce(0, +)
    if count > 0 {
      notes.append(
        "\(counted(count, "transfer", "transfers")) of the issuer (\(ofIssuer.keys.sorted().joined(separator: ", "))) "
          + "\(count == 1 ? "is a tie" : "are ties"): nobody's gift, and not counted as coming back.")
    }
    if unnamed > 0 {
      notes.append(
        "\(counted(unnamed, "row lacks", "rows lack")) a source or a target and \(unnamed == 1 ? "is" : "are") left out."
      )
    }
    if !hasToken { notes.append("No column names the token: amounts are in Sarafu.") }
    return notes
  }
}
