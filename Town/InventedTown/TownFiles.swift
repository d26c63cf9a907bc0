// The town as the files of a dataset.

import PlainText

extension Town {
  /// One file of the dataset: its name below the folder and what stands in it.
  public struct File {
    public var name: String
    public var bytes: [UInt8]
  }

  /// Every file of the dataset but its page.
  public var files: [File] {
    [
      File(name: "community.json", bytes: Array(Self.settings.utf8)),
      File(name: "connections.csv", bytes: sheet(Self.connectionHeader, connectionRows)),
      File(name: "elements.csv", bytes: sheet(Self.elementHeader, elementRows)),
      File(
        name: "requirements.csv",
        bytes: sheet(["Element", "Needs", "At least", "Any of", "If missing", "Why", "Provenance"], Self.requirements)),
      File(
        name: "valuations.csv",
        bytes: sheet(
          ["Valuation", "Form", "Unit", "Role", "Worth", "In", "Low", "High", "Source"], Self.valuations)),
    ]
      + Self.scenarios.map { File(name: "scenarios/\($0.name).json", bytes: Array($0.text.utf8)) }
  }

  private func sheet(_ header: [String], _ rows: [[String]]) -> [UInt8] {
    var writer = CSVWriter()
    writer.row(header)
    for row in rows { writer.row(row) }
    return writer.bytes
  }

  private static let elementHeader = [
    "Label", "Type", "Asset type", "Role", "Constituency", "Payment", "Count", "Offers", "Needs", "Consent", "Reserve",
    "Neighbourhood", "Description", "Provenance",
  ]

  private var elementRows: [[String]] {
    elements.map {
      [
        $0.label, $0.type, $0.asset, $0.role, $0.constituency, $0.payment, $0.count, $0.offers.joined(separator: "|"),
        $0.needs.joined(separator: "|"), $0.consent, $0.reserve, $0.neighbourhood, $0.description, "illustrative",
      ]
    }
  }

  private static let connectionHeader = [
    "ID", "From", "To", "Type", "Form", "Amount", "Unit", "Low", "High", "Paid by", "Status", "Stage", "Part", "Start",
    "End", "Uses", "Provenance", "Note",
  ]

  private var connectionRows: [[String]] {
    connections.enumerated().map { index, row in
      let number = String(index + 1)
      let year = row.year.map { String($0) } ?? ""
      return [
        "w" + String(repeating: "0", count: 4 - number.count) + number, row.from, row.to, row.type, row.form,
        row.amount.map { String($0) } ?? "", row.unit, row.range.map { String($0.lowerBound) } ?? "",
        row.range.map { String($0.upperBound) } ?? "", row.paidBy, row.status, row.stage, row.part, year, year,
        row.uses,
        "illustrative", row.note,
      ]
    }
  }
}
