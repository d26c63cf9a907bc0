// Open Referral: organisations run services at locations. The asset map itself.

import CommunityTables
import PlainText

extension FormatReader {
  /// - SeeAlso: Human Services Data Specification 1.1 (tables) and 3.0 (JSON).
  static let openReferral = FormatReader(
    .openReferral,
    recognise: { source in
      if source.isFolder {
        let names = Set(source.files.map { tableName($0) })
        return names.contains("service") && (names.contains("organization") || names.contains("location"))
          ? .certain : .no
      }
      return source.looksLikeJSON(with: "service_at_locations")
        || source.looksLikeJSON(with: "organization", "eligible")
        || (source.looksLikeJSON(with: "services", "organization")) ? .likely : .no
    },
    read: { source throws(ImportFailure) in
      var map = ReferralMap()
      if source.isFolder {
        for file in source.files { map.add(file, as: tableName(file)) }
        map.origin = source.files.first { tableName($0) == "service" }?.name ?? "service.csv"
      } else {
        let json = try source.json()
        map.origin = source.files[0].name
        for service in json["contents"]?.items ?? json["services"]?.items ?? json.items ?? [json] { map.add(service) }
      }
      guard map.count > 0 else {
        throw ImportFailure("There is no organisation, service or location in the files.", file: map.origin)
      }
      return Import(format: .openReferral, files: map.files, report: map.report)
    })

  /// `service` for `services.csv`, `service_at_location` for `services_at_location.csv`.
  private static func tableName(_ file: SourceFile) -> String {
    let stem = folded(file.name).split(separator: ".").first.map(String.init) ?? ""
    switch stem {
    case "organizations", "organisation", "organisations": return "organization"
    case "services": return "service"
    case "locations": return "location"
    case "services_at_location", "service_at_locations": return "service_at_location"
    default: return stem
    }
  }
}

private struct ReferralMap {
  var origin = ""
  private var elements = TableBuilder(["Label", "ID", "Type"])
  private var ties = TableBuilder(["From", "To", "Type"])
  private var known: Set<String> = []
  private var tied: Set<String> = []
  private var counts = (organisations: 0, services: 0, locations: 0)
  private var leftOut: [String] = []

  var count: Int { elements.rowCount }

  mutating func add(_ file: SourceFile, as name: String) {
    guard let sheet = HeadedSheet(file) else { return }
    switch name {
    case "organization", "service", "location":
      let (id, label) = (sheet.column("id"), sheet.column("name", "title"))
      let organisation = name == "service" ? sheet.column("organization_id") : nil
      for row in sheet.rows {
        let cells = sheet.others(row, without: [id, label, organisation])
        add(name, id: sheet.cell(row, id), label: sheet.cell(row, label), cells, line: row.sheetRow)
        tie(sheet.cell(row, organisation), sheet.cell(row, id), "runs", line: row.sheetRow)
      }
    case "service_at_location":
      let (service, location) = (sheet.column("service_id"), sheet.column("location_id"))
      for row in sheet.rows { tie(sheet.cell(row, service), sheet.cell(row, location), "at", line: row.sheetRow) }
    default: leftOut.append(file.name)
    }
  }

  /// A service of version 3, with its organisation and locations inside.
  mutating func add(_ service: JSONValue) {
    let id = service["id"]?.cell ?? ""
    let nested: Set<String> = ["id", "name", "organization", "service_at_locations", "locations"]
    let plain = service.cells(without: nested).filter { !$0.text.hasPrefix("{") && !$0.text.hasPrefix("[") }
    add("service", id: id, label: service["name"]?.cell ?? "", plain, line: 1)
    if let organisation = service["organization"] {
      add("organization", id: organisation["id"]?.cell ?? "", label: organisation["name"]?.cell ?? "", [], line: 1)
      tie(organisation["id"]?.cell ?? "", id, "runs", line: 1)
    }
    for at in service["service_at_locations"]?.items ?? [] {
      guard let location = at["location"] else { continue }
      add("location", id: location["id"]?.cell ?? "", label: location["name"]?.cell ?? "", [], line: 1)
      tie(id, location["id"]?.cell ?? "", "at", line: 1)
    }
  }

  private mutating func add(
    _ kind: String, id: String, label: String, _ cells: [(column: String, text: String)], line: Int
  ) {
    guard !id.isEmpty || !label.isEmpty, known.insert(id.isEmpty ? label : id).inserted else { return }
    let type: String
    switch kind {
    case "organization":
      type = "group"
      counts.organisations += 1
    case "service":
      type = "activity"
      counts.services += 1
    default:
      type = "resource"
      counts.locations += 1
    }
    var row = [("Label", label.isEmpty ? id : label), ("ID", id), ("Type", type)]
    if kind == "location" { row.append(("Asset type", "place")) }
    let own = ["type", "label", "id", "asset type"]
    elements.row(
      at: line,
      row + cells.map { (own.contains(folded($0.column)) ? "\($0.column) (HSDS)" : $0.column, $0.text) })
  }

  private mutating func tie(_ from: String, _ to: String, _ word: String, line: Int) {
    guard !from.isEmpty, !to.isEmpty, tied.insert("\(from)\u{1}\(to)\u{1}\(word)").inserted else { return }
    ties.row(at: line, [("From", from), ("To", to), ("Type", word)])
  }

  var files: [SourceFile] {
    var files = [SourceFile(name: "elements.csv", table: elements.table(origin: origin))]
    if ties.rowCount > 0 {
      files.append(SourceFile(name: "connections.csv", table: ties.table(origin: origin, keeping: 2)))
    }
    let words = JSONValue.object([
      JSONMember(
        "words",
        .object([
          JSONMember(
            "connections.Type", .object([JSONMember("runs", .string("tie")), JSONMember("at", .string("tie"))]))
        ]))
    ])
    files.append(SourceFile(name: "community.json", bytes: Array(jsonText(words).utf8)))
    return files
  }

  var report: ImportReport {
    var report = ImportReport(
      "Read as Open Referral: \(counted(counts.organisations, "organisation", "organisations")), "
        + "\(counted(counts.services, "service", "services")), \(counted(counts.locations, "location", "locations")).")
    report.notes.append("An organisation runs a service, a service takes place at a location: both are ties.")
    if !leftOut.isEmpty { report.notes.append("Left out: \(leftOut.joined(separator: ", ")).") }
    return report
  }
}
