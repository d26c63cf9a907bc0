// Time-bank exchanges: somebody gives hours, and a credit of the same size comes back from the bank.

import CommunityTables
import PlainText

extension FormatReader {
  /// The sheets of TimeOverflow, TimebanksNZ, hOurworld and Community Weaver.
  ///
  /// An exchange is hours given by the provider to the receiver, freely. The credit that is booked for it is not taken as
  /// a second row: it would make every hour look as if it had come back.
  static let timeBank = FormatReader(
    .timeBank,
    options: [("who", "whose statement a list of hours earned and spent is")],
    recognise: { source in
      let rows = source.openingRows
      func has(_ names: String...) -> Bool { rows.contains { row in names.allSatisfy { row.contains($0) } } }
      // Payers and payees of money have no hours.
      let sides = has("provider", "receiver") || has("payer", "payee")
      if sides { return has("hours") || has("duration") || has("time") ? .certain : .likely }
      if rows.contains(where: { Set($0).isSuperset(of: ["date", "from", "to", "post"]) && !$0.contains("type") }) {
        return .certain
      }
      if has("date", "earned", "spent") { return .certain }
      return source.only.map { HeaderlessTransfers.fit(source.openingRows, $0.name) } == true ? .certain : .no
    },
    read: { source throws(ImportFailure) in
      let file = source.files[0]
      if HeaderlessTransfers.fit(source.openingRows, file.name) { return HeaderlessTransfers.imported(file) }
      if let sheet = HeadedSheet(file, isHeader: { $0.contains("earned") && $0.contains("spent") }) {
        return statement(sheet, of: source[option: "who"])
      }
      let isHeader: ([String]) -> Bool = { row in
        row.contains("provider") || row.contains("payer") || (row.contains("from") && row.contains("to"))
      }
      guard let sheet = HeadedSheet(file, isHeader: isHeader) else {
        throw ImportFailure(
          "There is no header with the two sides of an exchange.",
          advice: "The columns are called Provider and Receiver, Payer and Payee, or From and To.", file: file.name)
      }
      return exchanges(sheet)
    })

  private static func exchanges(_ sheet: HeadedSheet) -> Import {
    // Who pays hours received the work. TimeOverflow writes who pays in From.
    let giver = sheet.column("provider", "payee") ?? sheet.column("to")
    let receiver = sheet.column("receiver", "payer") ?? sheet.column("from")
    let paysFirst = sheet.column("provider") == nil
    let hours = sheet.column("hours", "quantity", "amount", "time", "duration")
    let date = sheet.column("date", "created")
    let service = sheet.column("service", "post", "description", "category")
    let others = sheet.others(
      without: [giver, receiver, hours, date, service], apart: OurColumns.connections.union(["service"]))
    var book = HourBook()
    for row in sheet.rows {
      book.add(
        from: sheet.cell(row, giver), to: sheet.cell(row, receiver), hours: sheet.cell(row, hours),
        date: sheet.cell(row, date), service: sheet.cell(row, service), others.cells(row), at: row.sheetRow)
    }
    var report = ImportReport("Read as time-bank exchanges: \(counted(book.count, "exchange", "exchanges")).")
    for (column, role) in [(giver, "From"), (receiver, "To"), (hours, "Amount"), (date, "Start")] {
      if let column { report.mapped.append((sheet.header[column], role)) }
    }
    if paysFirst { report.notes.append("The account that pays received the work: it stands in To.") }
    if hours == nil { report.notes.append("No column holds hours: how much each exchange was is not known.") }
    return book.imported(report, sheet.file, notes: sheet.notes)
  }

  /// Hours that one member earned and spent, as Community Weaver lists them.
  private static func statement(_ sheet: HeadedSheet, of name: String?) -> Import {
    let member = name ?? "Holder of this account"
    let (earned, spent) = (sheet.column("earned"), sheet.column("spent"))
    let other = sheet.column("member", "with", "other member", "name", "partner")
    let (date, service) = (sheet.column("date"), sheet.column("service", "description"))
    let others = sheet.others(
      without: [earned, spent, other, date, service], apart: OurColumns.connections.union(["service"]))
    var book = HourBook()
    for row in sheet.rows {
      let partner = sheet.cell(row, other).isEmpty ? "Other members" : sheet.cell(row, other)
      for (column, isGiven) in [(earned, true), (spent, false)] {
        let hours = sheet.cell(row, column)
        if hours.isEmpty || !hours.contains(where: { ("1"..."9").contains($0) }) { continue }
        book.add(
          from: isGiven ? member : partner, to: isGiven ? partner : member, hours: hours, date: sheet.cell(row, date),
          service: sheet.cell(row, service), others.cells(row), at: row.sheetRow)
      }
    }
    var report = ImportReport("Read as hours earned and spent: \(counted(book.count, "exchange", "exchanges")).")
    report.mapped = [("Earned", "Amount from the member"), ("Spent", "Amount to the member")]
    if name == nil {
      report.notes.append("Whose hours these are stands nowhere in the file: --as \"time-bank:who=Ana\" says it.")
    }
    if other == nil {
      report.notes.append("With whom is not said: all others are one element, so that nothing is known about each.")
    }
    return book.imported(report, sheet.file, notes: sheet.notes)
  }
}

/// Exchanges as rows of connections.
struct HourBook {
  private var connections = TableBuilder(["From", "To", "Type", "Form", "Amount", "Unit", "Paid by", "Start", "End"])
  var count: Int { connections.rowCount }

  mutating func add(
    from: String, to: String, hours: String, date: String, service: String,
    _ others: [(column: String, text: String)] = [], at row: Int
  ) {
    let day = dayOnly(date)
    connections.row(
      at: row,
      [
        ("From", from), ("To", to), ("Type", "contribution"), ("Form", "time"), ("Amount", hours), ("Unit", "hours"),
        ("Paid by", "nobody"), ("Start", day), ("End", day), ("Service", service),
      ] + others)
  }

  func imported(_ report: ImportReport, _ file: String, notes: [String]) -> Import {
    var report = report
    report.notes.append("The credit booked for an exchange is not read as something that came back.")
    report.notes += notes
    return Import(
      format: .timeBank,
      files: [SourceFile(name: "connections.csv", table: connections.table(origin: file, keeping: 2))], report: report)
  }
}
