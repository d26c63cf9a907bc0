// From a path to a dataset: a folder of spreadsheets, one spreadsheet, or standard input.

import CommunityMeasures
import CommunityModel
import CommunityTables
import PlainText

let datasetArgument = ArgumentDeclaration(
  "dataset", "The folder with elements.csv and connections.csv, or one such file, or - for standard input.")

extension Invocation {
  /// The dataset that the first argument names.
  ///
  /// - Throws: Cannot read, with the names that are there.
  func dataset() throws(CommandFailure) -> Dataset {
    try dataset(from: arguments[0])
  }

  func dataset(from typed: String) throws(CommandFailure) -> Dataset {
    readDataset(try sourceFiles(typed, console))
  }

  /// The dataset, when there is anything in it to work with; what is wrong with it is told in a line.
  func usableDataset() throws(CommandFailure) -> Dataset {
    let dataset = try dataset()
    let word = shellWord(arguments[0])
    if dataset.unusable {
      let first = dataset.diagnostics.first { $0.severity == .problem } ?? dataset.diagnostics.first
      throw CommandFailure(
        .cannotRead, "There is nothing to work with in \(arguments[0]). \(first?.text ?? "")",
        hint: "'kith check \(word)' shows everything that is wrong.")
    }
    let problems = dataset.diagnostics.count { $0.severity == .problem }
    if problems > 0 {
      warn("\(problems) \(problems == 1 ? "problem" : "problems") in the data: 'kith check \(word)' shows where.")
    }
    return dataset
  }
}

/// The files of the dataset at `typed`.
func sourceFiles(_ typed: String, _ console: Console) throws(CommandFailure) -> [SourceFile] {
  if typed == "-" {
    let bytes = console.readInput()
    return [SourceFile(name: sheetName(for: "input.csv", bytes), bytes: bytes)]
  }
  var path = console.path(typed)
  while path.count > 1 && path.hasSuffix("/") { path.removeLast() }
  switch pathKind(path) {
  case .missing: throw missing(path, typed)
  case .folder: return try folderFiles(path, typed)
  case .file, .other:
    let bytes = try bytes(of: path, typed)
    return [SourceFile(name: sheetName(for: fileName(of: path), bytes), bytes: bytes)]
  }
}

private func folderFiles(_ path: String, _ typed: String) throws(CommandFailure) -> [SourceFile] {
  guard let names = folderNames(path) else { throw cannotRead(typed) }
  var files: [SourceFile] = []
  for name in names where pathKind("\(path)/\(name)") == .file {
    let lower = name.lowercased()
    guard lower.hasSuffix(".csv") || lower == "community.json" else { continue }
    files.append(SourceFile(name: name, bytes: try bytes(of: "\(path)/\(name)", "\(typed)/\(name)")))
  }
  for name in folderNames("\(path)/scenarios") ?? [] where name.lowercased().hasSuffix(".json") {
    let file = "scenarios/\(name)"
    if pathKind("\(path)/\(file)") != .file { continue }
    files.append(SourceFile(name: file, bytes: try bytes(of: "\(path)/\(file)", "\(typed)/\(file)")))
  }
  if !files.contains(where: { $0.name.lowercased().hasSuffix(".csv") }) {
    throw CommandFailure(
      .cannotRead, "\(typed) holds neither elements.csv nor connections.csv.",
      hint: "'kith new <dir>' starts a dataset; a file from a spreadsheet program is saved as CSV first.")
  }
  return files
}

/// A single file under any name is read as the sheet that its header makes it.
private func sheetName(for name: String, _ bytes: [UInt8]) -> String {
  let known = ["elements.csv", "connections.csv", "nodes.csv", "edges.csv"]
  if known.contains(name.lowercased()) { return name }
  let header = readCSV(Array(bytes.prefix(1 << 16))).rows.first?.cells.map { folded($0) } ?? []
  return header.contains("from") || header.contains("source") ? "connections.csv" : "elements.csv"
}

private func bytes(of path: String, _ typed: String) throws(CommandFailure) -> [UInt8] {
  guard let bytes = fileBytes(path) else { throw cannotRead(typed) }
  return bytes
}

private func cannotRead(_ typed: String) -> CommandFailure {
  CommandFailure(.cannotRead, "Cannot read \(typed): \(systemReason()).")
}

private func missing(_ path: String, _ typed: String) -> CommandFailure {
  let beside = (folderNames(folder(of: path)) ?? []).filter { !$0.hasPrefix(".") }
  let near = didYouMean(fileName(of: path), among: beside)
  return CommandFailure(
    .cannotRead, "There is no \(typed).\(near)", hint: "'kith new <dir>' starts a dataset; 'kith demo' shows one.")
}
