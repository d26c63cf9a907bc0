// Time-bank exchanges: somebody gives hours, and a credit of the same size comes back from the bank.

import CommunityTables
import PlainText

extension FormatReader {
  /// The sheets of TimeOverflow, TimebanksNZ and hOurworld.
  ///
  /// An exchange is hours given by the provider to the receiver, freely. The credit that is booked for it is not taken as
  /// a second row: it would make every hour look as if it had come back.
  static let timeBank = FormatReader(
    .timeBank,
    recognise: { source in
      let isExchange =
        source.hasHeader("provider", "receiver") || source.hasHeader("payer", "payee")
        || source.hasHeader("date", "from", "to", "quantity") || source.hasHeader("date", "from", "to", "post")
      return isExchange ? .certain : .no
    },
    read: { source throws(ImportFailure) in
      let file = source.files[0]
      guard
        let sheet = HeadedSheet(
          file,
          isHeader: { row in
            row.contains("provider") || row.contains("payer") || (row.contains("from") && row.contains("to"))
          })
      else { throw ImportFailure("There is no header with the two sides of an exchange.", file: file.name) }
      // Who pays hours received the work.
      let giver = sheet.column("provider", "payee") ?? sheet.column("from")
      let receiver = sheet.column("receiver", "payer") ?? sheet.column("to")
      let hours = sheet.column("hours", "quantity", "amount", "time", "duration")
      let (date, service) = (
        sheet.column("date", "created"), sheet.column("service", "post", "description", "category")
      )
      let paysInFrom = sheet.column("provider", "payee") == nil
      var connections = TableBuilder(["From", "To", "Type", "Form", "Amount", "Unit", "Paid by", "Start", "End"])
      for row in sheet.rows {
        // TimeOverflow writes who pays first.
        let (from, to) = paysInFrom ? (receiver, giver) : (giver, receiver)
        let day = String(sheet.cell(row, date).prefix(10))
        connections.row(
          at: row.sheetRow,
          [
            ("From", sheet.cell(row, from)), ("To", sheet.cell(row, to)), ("Type", "contribution"), ("Form", "time"),
            ("Amount", sheet.cell(row, hours)), ("Unit", "hours"), ("Paid by", "nobody"), ("Start", day), ("End", day),
            ("Service", sheet.cell(row, service)),
          ] + sheet.others(row, without: [giver, receiver, hours, date, service]))
      }
      var report = ImportReport(
        "Read as time-bank exchanges: \(counted(connections.rowCount, "exchange", "exchanges")).")
      for (column, role) in [
        (paysInFrom ? receiver : giver, "From"), (paysInFrom ? giver : receiver, "To"), (hours, "Amount"),
      ] {
        if let column { report.mapped.append((sheet.header[column], role)) }
      }
      if paysInFrom { report.notes.append("The account that pays received the work: it stands in To.") }
      report.notes.append("The credit booked for an exchange is not read as something that came back.")
      return Import(
        format: .timeBank,
        files: [SourceFile(name: "connections.csv", table: connections.table(origin: file.name, keeping: 2))],
        report: report)
    })
}
