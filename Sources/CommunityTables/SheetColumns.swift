// Which column of a spreadsheet is which: headers match folded, with a few other names for the same thing.

import PlainText

/// The columns of a sheet: the ones that Kith knows, and the file's own.
struct SheetColumns<Name: CaseIterable & RawRepresentable & Hashable> where Name.RawValue == String {
  /// In the order of the file.
  private(set) var known: [(name: Name, position: Int)] = []
  private(set) var extras: [Int] = []
  /// Whether a column was known by another name.
  private(set) var usedAliases: Set<String> = []

  func position(of name: Name) -> Int? { known.first { $0.name == name }?.position }

  /// - Parameters:
  ///   - aliases: Folded other names, used where the column itself is not there.
  ///   - needed: Columns that are taken from a header that is nearly theirs, with a problem.
  init(_ sheet: Sheet, aliases: [(String, Name)], needed: [Name], log: inout DiagnosticLog) {
    var byHeader: [String: Name] = [:]
    for name in Name.allCases { byHeader[folded(name.rawValue)] = name }
    let headers = sheet.header.map { folded($0) }
    var taken: [Name: Int] = [:]
    var positions = [Name?](repeating: nil, count: headers.count)
    for (position, header) in headers.enumerated() {
      guard let name = byHeader[header] else { continue }
      if let first = taken[name] {
        log.add(
          Fault(
            code: .duplicateHeader,
            message: "This header is also in column \(columnLetters(first)); that one is used, this one only kept."),
          at: Place(sheet.file, row: sheet.headerRow, column: sheet.header[position], letter: columnLetters(position)))
      } else {
        taken[name] = position
        positions[position] = name
      }
    }
    for (position, header) in headers.enumerated() where positions[position] == nil && byHeader[header] == nil {
      guard let name = aliases.first(where: { $0.0 == header })?.1 ?? SheetColumns.sameButPlural(header, byHeader),
        taken[name] == nil
      else { continue }
      taken[name] = position
      positions[position] = name
      usedAliases.insert(header)
    }
    let missing = Name.allCases.filter { taken[$0] == nil }
    for (position, header) in headers.enumerated() where positions[position] == nil && byHeader[header] == nil {
      // A column that gathering writes is no misspelt "Paid by".
      guard header.utf8.count > 2, header != "said by",
        let near = nearNames(to: header, among: missing.map { $0.rawValue }).first,
        let name = byHeader[folded(near)], taken[name] == nil
      else { continue }
      let isNeeded = needed.contains(name)
      log.add(
        Fault(
          code: .misspeltHeader, message: "There is no column \(quoted(sheet.header[position])) in Kith.",
          suggestion: "Did you mean \"\(name.rawValue)\"?",
          advice: isNeeded ? "It was read as \(name.rawValue)." : "The column is kept but not used."),
        at: Place(sheet.file, row: sheet.headerRow, column: sheet.header[position], letter: columnLetters(position)))
      if isNeeded {
        taken[name] = position
        positions[position] = name
      }
    }
    for (position, name) in positions.enumerated() {
      if let name { known.append((name, position)) } else { extras.append(position) }
    }
  }

  /// `Notes` for `Note`, `Tag` for `Tags`.
  private static func sameButPlural(_ header: String, _ names: [String: Name]) -> Name? {
    header.hasSuffix("s") ? names[String(header.dropLast())] : names[header + "s"]
  }
}

/// Says that a column without which the sheet cannot be read is not there.
func reportMissing(_ name: String, in sheet: Sheet, log: inout DiagnosticLog) {
  log.add(
    Fault(
      code: .missingColumn, message: "There is no column \"\(name)\", so the file cannot be read.",
      advice: "The first row must hold the headers; it holds: "
        + sheet.header.prefix(8).map { quoted($0) }.joined(separator: ", ") + "."),
    at: Place(sheet.file, row: sheet.headerRow), key: "missing-column \(sheet.file) \(name)")
}
