// TimeOverflow's import file: transfers between accounts by number, in seconds and without a header.

import CommunityTables
import PlainText

/// Rows of: id and type of the account that pays, id and type of the account that is paid, seconds, then the date (in
/// some versions), the reason and the number of the offer.
enum HeaderlessTransfers {
  private static let types = ["member", "organization"]

  /// Whether every one of the first rows is such a transfer.
  static func fit(_ rows: [[String]], _ name: String) -> Bool {
    guard !rows.isEmpty, name.hasSuffix(".csv") || name.hasSuffix(".txt") || name.hasSuffix(".tsv") else {
      return false
    }
    return rows.allSatisfy { row in
      (5...9).contains(row.count) && types.contains(row[1]) && types.contains(row[3]) && readNumber(row[4]) != nil
    }
  }

  static func imported(_ file: SourceFile) -> Import {
    let table = readCSV(file.bytes)
    var book = HourBook()
    var unread = 0
    for row in table.rows {
      let cells = row.cells.map { trimmed($0) }
      guard cells.count >= 5, let seconds = readNumber(cells[4]) else {
        unread += 1
        continue
      }
      // Only a date that reads as one stands before the reason.
      var rest = cells.dropFirst(5)
      var date = ""
      if let first = rest.first, case .day = DateStyle.decided(by: [dayOnly(first)]).read(dayOnly(first)) {
        date = first
        rest = rest.dropFirst()
      }
      book.add(
        from: account(cells[2], cells[3]), to: account(cells[0], cells[1]), hours: shortestText(seconds / 3600),
        date: date, service: rest.first ?? "", rest.dropFirst().first.map { [("Post", $0)] } ?? [], at: row.sheetRow)
    }
    var report = ImportReport(
      "Read as transfers of a time bank without a header: \(counted(book.count, "exchange", "exchanges")).")
    report.notes = ["Seconds became hours.", "The account that pays received the work: it stands in To."]
    if unread > 0 {
      report.notes.append("\(counted(unread, "row is", "rows are")) no transfer and left out.")
    }
    return book.imported(report, file.name, notes: foreignNotes(table))
  }

  private static func account(_ id: String, _ type: String) -> String {
    if id.isEmpty, folded(type) != "organization" { return "" }
    return folded(type) == "organization" ? "Time bank" : "Member \(id)"
  }
}
