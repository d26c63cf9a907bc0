// From a path to a dataset: a folder of spreadsheets, one file of any format, or standard input.

import CommunityFormats
import CommunityMeasures
import CommunityModel
import CommunityTables
import PlainText

let datasetArgument = ArgumentDeclaration(
  "dataset",
  "The folder with elements.csv and connections.csv, or a file of any format that Kith reads, or - for standard input.")

extension Invocation {
  /// The dataset that the first argument names.
  ///
  /// - Throws: Cannot read, with the names that are there.
  func dataset() throws(CommandFailure) -> Dataset {
    try dataset(from: arguments[0])
  }

  /// - Parameter saysHow: Whether to say in a line how a file of another program was understood.
  func dataset(from typed: String, saysHow: Bool = false) throws(CommandFailure) -> Dataset {
    let bar = progressBar("Reading \(typed)")
    defer { bar.end() }
    let pieces = try pieces()
    let source = try foreignSource(typed, console) { bar.show(0.2 * $0) }
    guard let foreign = try imported(source, as: value("--as")) else {
      return readDataset(try ownFiles(source, typed), pieces: pieces) { bar.show(0.2 + 0.8 * $0) }
    }
    bar.show(0.6)
    var dataset = readDataset(foreign.files, pieces: pieces) { bar.show(0.6 + 0.4 * $0) }
    let origin = source.isFolder ? fileName(of: typed) : source.files.first?.name ?? typed
    dataset.add(importNotes: foreign.report.sentences, of: origin)
    if saysHow { say("\(typed): \(foreign.report.summary)") }
    return dataset
  }

  /// The dataset, when there is anything in it to work with; what is wrong with it is told in a line.
  ///
  /// - Parameters:
  ///   - number: Which argument names it.
  ///   - withRefused: Also those who asked not to be on the map: to tell who was meant, never to be written.
  func usableDataset(_ number: Int = 0, withRefused: Bool = false) throws(CommandFailure) -> Dataset {
    let typed = arguments[number]
    var dataset = try dataset(from: typed, saysHow: true)
    let word = shellWord(typed)
    if dataset.unusable {
      let first = dataset.diagnostics.first { $0.severity == .problem } ?? dataset.diagnostics.first
      throw CommandFailure(
        .cannotRead, "There is nothing to work with in \(typed). \(first?.text ?? "")",
        hint: "'kith check \(word)' shows everything that is wrong.")
    }
    let problems = dataset.diagnostics.count { $0.severity == .problem }
    if problems > 0 {
      warn("\(problems) \(problems == 1 ? "problem" : "problems") in the data: 'kith check \(word)' shows where.")
    }
    // Nobody who asked not to be on the map goes any further.
    if !withRefused { dataset.community = dataset.community.withoutRefused() }
    return dataset
  }
}

/// Everything at `typed`, not yet looked at.
///
/// - Parameter progress: Is told how much of the present file is read, from 0 to 1.
func foreignSource(
  _ typed: String, _ console: Console, progress: (_ done: Double) -> Void = { _ in }
) throws(CommandFailure) -> ForeignSource {
  if typed == "-" {
    guard let bytes = console.readInput() else { throw tooMuch("Standard input", Limits.fileBytes) }
    return ForeignSource(files: [SourceFile(name: "input", bytes: bytes)], isFolder: false, dot: readDOT)
  }
  var path = console.path(typed)
  while path.count > 1 && path.hasSuffix("/") { path.removeLast() }
  switch pathKind(path) {
  case .missing: throw missing(path, typed)
  case .folder: return ForeignSource(files: try folderFiles(path, typed, progress), isFolder: true)
  case .file, .other:
    return ForeignSource(
      files: [SourceFile(name: fileName(of: path), bytes: try bytes(of: path, typed, progress))], isFolder: false,
      dot: readDOT)
  }
}

/// The files of a dataset of ours. A single file under any name is read as the sheet that its header makes it.
private func ownFiles(_ source: ForeignSource, _ typed: String) throws(CommandFailure) -> [SourceFile] {
  if source.isFolder {
    guard source.files.contains(where: { $0.name.lowercased().hasSuffix(".csv") }) else {
      throw CommandFailure(
        .cannotRead, "\(typed) holds neither elements.csv nor connections.csv.",
        hint: "'kith new <dir>' starts a dataset; 'kith convert --help' lists the formats that are read.")
    }
    return source.files
  }
  return source.files.map { file in
    if ownSheets.contains(file.name.lowercased()) { return file }
    let header = ownHeader(of: file.bytes)
    let name = header.contains("from") || header.contains("source") ? "connections.csv" : "elements.csv"
    return SourceFile(name: name, bytes: file.bytes)
  }
}

/// The files of a folder that any reader could want, with the scenarios of a dataset.
///
/// A folder may come from a stranger: a link in it is not followed, so that no report shows what lies elsewhere on this
/// machine.
private func folderFiles(
  _ path: String, _ typed: String, _ progress: (Double) -> Void
) throws(CommandFailure) -> [SourceFile] {
  guard let all = folderNames(path) else { throw cannotRead(typed) }
  let isOwn = all.contains { ownSheets.contains($0.lowercased()) }
  let endings = isOwn ? [".csv"] : [".csv", ".tsv", ".txt", ".json", ".ndjson", ".gzip"]
  var names = all.filter { name in
    let lower = name.lowercased()
    return !name.hasPrefix(".") && (endings.contains { lower.hasSuffix($0) } || lower == "community.json")
  }
  if all.contains("scenarios") {
    if isLink("\(path)/scenarios") { throw link("\(typed)/scenarios") }
    let scenarios = (folderNames("\(path)/scenarios") ?? []).filter { $0.lowercased().hasSuffix(".json") }
    names += scenarios.map { "scenarios/\($0)" }
  }
  if names.count > Limits.folderFiles.most { throw tooMuch(typed, Limits.folderFiles) }
  var files: [SourceFile] = []
  var total = 0
  for name in names {
    if isLink("\(path)/\(name)") { throw link("\(typed)/\(name)") }
    guard pathKind("\(path)/\(name)") == .file else { continue }
    let bytes = try bytes(of: "\(path)/\(name)", "\(typed)/\(name)", follows: false, progress)
    total += bytes.count
    if total > Limits.folderBytes.most { throw tooMuch(typed, Limits.folderBytes) }
    files.append(SourceFile(name: name, bytes: bytes))
  }
  return files
}

/// The bytes of a file.
func bytes(
  of path: String, _ typed: String, follows: Bool = true, _ progress: (Double) -> Void = { _ in }
) throws(CommandFailure) -> [UInt8] {
  switch fileBytes(path, follows: follows, progress: progress) {
  case .bytes(let bytes): return bytes
  case .tooMany: throw tooMuch(typed, Limits.fileBytes)
  case .failed: throw cannotRead(typed)
  }
}

private func link(_ typed: String) -> CommandFailure {
  CommandFailure(
    .cannotRead, "\(typed) is a link to another place, which Kith does not follow inside a folder.",
    hint: "Put the file itself there.")
}

private func tooMuch(_ typed: String, _ limit: Limit) -> CommandFailure {
  CommandFailure(
    .cannotRead, "\(typed) holds \(limit.words): it is not read.", hint: "Split it, or leave out what nobody needs.")
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
