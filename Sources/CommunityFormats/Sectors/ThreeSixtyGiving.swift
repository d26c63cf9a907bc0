// 360Giving: grants from funders to recipients, as sheets or as JSON.

import CommunityTables
import PlainText

extension FormatReader {
  /// - SeeAlso: 360Giving Data Standard, reference of grant fields.
  static let threeSixtyGiving = FormatReader(
    .threeSixtyGiving,
    recognise: { source in
      if source.looksLikeJSON(with: "grants") {
        return source.looksLikeJSON(with: "fundingOrganization") || source.looksLikeJSON(with: "amountAwarded")
          ? .certain : .possible
      }
      return source.openingRows.contains { row in
        let names = row.map { plainHeader($0) }
        return names.contains("amount awarded") && names.contains { $0.hasPrefix("funding org") }
          && names.contains { $0.hasPrefix("recipient") }
      } ? .certain : .no
    },
    read: { source throws(ImportFailure) in
      let file = source.files[0]
      var grants = Grants()
      if source.looksLikeJSON(with: "grants") {
        for (number, grant) in (try source.json()["grants"]?.items ?? []).enumerated() { grants.add(grant, number + 1) }
      } else {
        guard let sheet = HeadedSheet(file, isHeader: { $0.contains { plainHeader($0) == "amount awarded" } }) else {
          throw ImportFailure("There is no column \"Amount Awarded\".", file: file.name)
        }
        grants.add(sheet)
      }
      return Import(format: .threeSixtyGiving, files: grants.files(origin: file.name), report: grants.summary)
    })
}

/// `Funding Org:0:Name`, `Funding Org.Name` and `Funding Org:Name` are one header.
private func plainHeader(_ header: String) -> String {
  let parts = folded(header).split(whereSeparator: { $0 == ":" || $0 == "." }).map { trimmed(String($0)) }
  return parts.filter { Int($0) == nil }.joined(separator: ":")
}

private struct Grants {
  private typealias Body = (id: String, name: String, isPerson: Bool)

  private var elements = TableBuilder(["Label", "ID", "Type"])
  private var connections = TableBuilder(["From", "To", "ID", "Type", "Form", "Amount", "Unit", "Start", "End"])
  private var known: Set<String> = []
  private var individuals = 0
  private var bodies = 0
  private var report = ImportReport("")

  mutating func add(_ sheet: HeadedSheet) {
    var columns: [String: Int] = [:]
    for (position, header) in sheet.header.enumerated() where columns[plainHeader(header)] == nil {
      columns[plainHeader(header)] = position
    }
    let wanted = [
      ("identifier", "ID"), ("funding org:name", "From"), ("recipient org:name", "To"), ("amount awarded", "Amount"),
      ("currency", "Unit"), ("award date", "Start"), ("title", "Title"), ("description", "Note"),
    ]
    for (name, role) in wanted {
      if let column = columns[name] { report.mapped.append((sheet.header[column], role)) }
    }
    let ends = [
      "funding org:identifier", "recipient org:identifier", "recipient ind:identifier", "recipient ind:name",
    ]
    let others = sheet.others(
      without: (wanted.map { $0.0 } + ends).map { columns[$0] }, apart: OurColumns.connections.union(["title"]))
    report.notes = sheet.notes
    for row in sheet.rows {
      func cell(_ name: String) -> String { sheet.cell(row, columns[name]) }
      var recipient = (id: cell("recipient org:identifier"), name: cell("recipient org:name"), isPerson: false)
      if recipient.id.isEmpty, recipient.name.isEmpty {
        recipient = (cell("recipient ind:identifier"), cell("recipient ind:name"), true)
      }
      add(
        id: cell("identifier"), from: (cell("funding org:identifier"), cell("funding org:name"), false), to: recipient,
        amount: cell("amount awarded"), currency: cell("currency"), date: cell("award date"), title: cell("title"),
        note: cell("description"), others: others.cells(row), line: row.sheetRow)
    }
  }

  mutating func add(_ grant: JSONValue, _ number: Int) {
    func body(_ names: String...) -> Body {
      for name in names {
        if let first = grant[name]?.items?.first ?? grant[name], first.members != nil {
          return (first["id"]?.cell ?? "", first["name"]?.cell ?? "", name == "recipientIndividual")
        }
      }
      return ("", "", false)
    }
    let used: Set<String> = [
      "id", "title", "description", "currency", "amountAwarded", "awardDate", "fundingOrganization",
      "recipientOrganization", "recipientIndividual",
    ]
    add(
      id: grant["id"]?.cell ?? "", from: body("fundingOrganization"),
      to: body("recipientOrganization", "recipientIndividual"), amount: grant["amountAwarded"]?.cell ?? "",
      currency: grant["currency"]?.cell ?? "", date: grant["awardDate"]?.cell ?? "", title: grant["title"]?.cell ?? "",
      note: grant["description"]?.cell ?? "",
      others: grant.cells(without: used).map { cell in
        (OurColumns.connections.contains(folded(cell.column)) ? cell.column + " (360Giving)" : cell.column, cell.text)
      }, line: number)
  }

  private mutating func add(
    id: String, from: Body, to: Body, amount: String, currency: String, date: String, title: String, note: String,
    others: [(column: String, text: String)], line: Int
  ) {
    if to.isPerson, !to.id.isEmpty || !to.name.isEmpty { individuals += 1 }
    let giver = element(from, line)
    let receiver = element(to, line)
    connections.row(
      at: line,
      [
        ("From", giver), ("To", receiver), ("ID", id), ("Type", "contribution"), ("Form", "money"), ("Amount", amount),
        ("Unit", currency.isEmpty ? "GBP" : currency.uppercased()), ("Start", dayOnly(date)),
        ("End", dayOnly(date)), ("Title", title), ("Note", note),
      ] + others)
  }

  /// The identifier is exact; without one the name is it.
  private mutating func element(_ body: Body, _ line: Int) -> String {
    let key = body.id.isEmpty ? body.name : body.id
    if !key.isEmpty, known.insert(key).inserted {
      elements.row(
        at: line,
        [("Label", body.name.isEmpty ? key : body.name), ("ID", body.id), ("Type", body.isPerson ? "person" : "group")])
      bodies += body.isPerson ? 0 : 1
    }
    return key
  }

  func files(origin: String) -> [SourceFile] {
    [
      SourceFile(name: "elements.csv", table: elements.table(origin: origin)),
      SourceFile(name: "connections.csv", table: connections.table(origin: origin, keeping: 2)),
    ]
  }

  var summary: ImportReport {
    var report = report
    report.summary =
      "Read as 360Giving grants: \(counted(connections.rowCount, "grant", "grants")) among "
      + "\(counted(bodies, "organisation", "organisations"))."
    report.notes.append("A grant is money given on its award date; how long it runs is kept, not used.")
    if individuals > 0 {
      report.notes.append(
        "\(counted(individuals, "grant goes", "grants go")) to individuals, who should be without names in this standard."
      )
    }
    return report
  }
}
