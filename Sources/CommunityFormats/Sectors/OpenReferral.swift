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
        for file in source.files { map.addAddresses(file, as: tableName(file)) }
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
    case "services_at_location", "service_at_locations", "services_at_locations": return "service_at_location"
    case "physical_addresses", "address", "addresses": return "physical_address"
    default: return stem
    }
  }
}

private struct ReferralMap {
  var origin = ""
  private var elements = TableBuilder(["Label", "ID", "Type"])
  /// What each thing of each kind is called in the tables.
  private var ids: [String: String] = [:]
  private var taken: Set<String> = []
  private var places: [String: String] = [:]
  private struct Tie {
    var from: (kind: String, id: String)
    var to: (kind: String, id: String)
    var word: String
    var line: Int
  }
  /// Ties name things that a later file may bring.
  private var open: [Tie] = []
  private var notes: [String] = []
  private var tied: Set<String> = []
  private var counts = (organisations: 0, services: 0, locations: 0)
  private var leftOut: [String] = []

  var count: Int { elements.rowCount }

  /// Where the locations are, from the table of addresses.
  mutating func addAddresses(_ file: SourceFile, as name: String) {
    guard name == "physical_address", let sheet = HeadedSheet(file) else { return }
    let location = sheet.column("location_id")
    let parts = [
      sheet.column("address_1", "address"), sheet.column("city"), sheet.column("state_province"),
      sheet.column("postal_code"),
    ]
    for row in sheet.rows {
      let id = sheet.cell(row, location)
      let place = parts.map { sheet.cell(row, $0) }.filter { !$0.isEmpty }.joined(separator: ", ")
      if !id.isEmpty, places[id] == nil { places[id] = place }
    }
  }

  mutating func add(_ file: SourceFile, as name: String) {
    if ["physical_address", "datapackage", "readme", "license"].contains(name) { return }
    guard ["organization", "service", "location", "service_at_location"].contains(name), let sheet = HeadedSheet(file)
    else {
      leftOut.append(file.name)
      return
    }
    notes += sheet.notes.map { "\(file.name): \($0)" }
    if name == "service_at_location" {
      let (service, location) = (sheet.column("service_id"), sheet.column("location_id"))
      for row in sheet.rows {
        tie(("service", sheet.cell(row, service)), ("location", sheet.cell(row, location)), "at", line: row.sheetRow)
      }
      return
    }
    let (id, label) = (sheet.column("id"), sheet.column("name", "title"))
    let organisation = name == "organization" ? nil : sheet.column("organization_id")
    let others = sheet.others(without: [id, label, organisation], apart: ReferralMap.ours)
    for row in sheet.rows {
      let cell = sheet.cell(row, id)
      add(name, id: cell, label: sheet.cell(row, label), others.cells(row), line: row.sheetRow)
      // An organisation that stands at a place without a service is there all the same.
      let owner = ("organization", sheet.cell(row, organisation))
      tie(owner, (name, cell), name == "location" ? "at" : "runs", line: row.sheetRow)
    }
  }

  /// Columns that would become ours by chance. `description` is the same in both.
  private static let ours = OurColumns.elements.subtracting(["description"])

  /// A service of version 3, with its organisation and locations inside.
  mutating func add(_ service: JSONValue) {
    let id = service["id"]?.cell ?? ""
    add("service", id: id, label: service["name"]?.cell ?? "", plain(service), line: 1)
    if let organisation = service["organization"], organisation.members != nil {
      let own = organisation["id"]?.cell ?? ""
      add("organization", id: own, label: organisation["name"]?.cell ?? "", plain(organisation), line: 1)
      tie(("organization", own), ("service", id), "runs", line: 1)
    }
    for at in service["service_at_locations"]?.items ?? [] {
      guard let location = at["location"], location.members != nil else { continue }
      let own = location["id"]?.cell ?? ""
      if let address = location["addresses"]?.items?.first {
        let parts = ["address_1", "city", "state_province", "postal_code"].map { address[$0]?.cell ?? "" }
        places[own] = parts.filter { !$0.isEmpty }.joined(separator: ", ")
      }
      add("location", id: own, label: location["name"]?.cell ?? "", plain(location), line: 1)
      tie(("service", id), ("location", own), "at", line: 1)
    }
  }

  /// What can stand in a cell.
  private func plain(_ value: JSONValue) -> [(column: String, text: String)] {
    value.cells(without: ["id", "name", "organization", "service_at_locations", "locations"])
      .filter { !$0.text.hasPrefix("{") && !$0.text.hasPrefix("[") }
      .map { (ReferralMap.ours.contains(folded($0.column)) ? $0.column + " (HSDS)" : $0.column, $0.text) }
  }

  private mutating func add(
    _ kind: String, id: String, label: String, _ cells: [(column: String, text: String)], line: Int
  ) {
    guard !id.isEmpty || !label.isEmpty else { return }
    let key = "\(kind)\u{1}\(id.isEmpty ? label : id)"
    guard ids[key] == nil else { return }
    // A service and a place may both be number 1.
    let own = taken.contains(id) ? "\(kind) \(id)" : id
    ids[key] = own.isEmpty ? label : own
    if !id.isEmpty { taken.insert(own) }
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
    var row = [("Label", label.isEmpty ? own : label), ("ID", own), ("Type", type)]
    if kind == "location" { row += [("Asset type", "place"), ("Place", places[id] ?? "")] }
    elements.row(at: line, row + cells)
  }

  private mutating func tie(
    _ from: (kind: String, id: String), _ to: (kind: String, id: String), _ word: String, line: Int
  ) {
    guard !from.id.isEmpty, !to.id.isEmpty,
      tied.insert("\(from.kind)\u{1}\(from.id)\u{1}\(to.kind)\u{1}\(to.id)").inserted
    else { return }
    open.append(Tie(from: from, to: to, word: word, line: line))
  }

  var files: [SourceFile] {
    var files = [SourceFile(name: "elements.csv", table: elements.table(origin: origin))]
    var ties = TableBuilder(["From", "To", "Type"])
    for tie in open {
      let from = ids["\(tie.from.kind)\u{1}\(tie.from.id)"] ?? tie.from.id
      let to = ids["\(tie.to.kind)\u{1}\(tie.to.id)"] ?? tie.to.id
      ties.row(at: tie.line, [("From", from), ("To", to), ("Type", tie.word)])
    }
    if ties.rowCount > 0 {
      files.append(SourceFile(name: "connections.csv", table: ties.table(origin: origin, keeping: 2)))
    }
    files.append(settingsFile(typesThatAreTies: ["runs", "at"]))
    return files
  }

  var report: ImportReport {
    var report = ImportReport(
      "Read as Open Referral: \(counted(counts.organisations, "organisation", "organisations")), "
        + "\(counted(counts.services, "service", "services")), \(counted(counts.locations, "location", "locations")).")
    report.notes.append("An organisation runs a service, a service takes place at a location: both are ties.")
    if !leftOut.isEmpty { report.notes.append("Left out: \(leftOut.joined(separator: ", ")).") }
    report.notes += notes
    return report
  }
}
