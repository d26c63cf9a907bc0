// The files of a dataset become a community, and everything that is wrong is told in one run.

import CommunityModel
import PlainText

/// Reads a dataset.
///
/// Only `elements.csv` or `connections.csv` is needed; `nodes.csv` and `edges.csv` are read in their place. Files of
/// other names are left alone.
///
/// - Parameters:
///   - files: In any order.
///   - pieces: Who reads large sheets; the dataset is the same with any.
///   - progress: Is told now and then how much of the reading is done, from 0 to 1.
/// - Returns: What could be read; never a failure. ``Dataset/diagnostics`` has problems first, then notes, each in the
///   order of files, rows and columns.
/// - Complexity: O(bytes), and O(names) for each of the first thousand different wrong names.
package func readDataset(
  _ files: [SourceFile], pieces: Pieces = .one, progress: (_ done: Double) -> Void = { _ in }
) -> Dataset {
  var log = DiagnosticLog()
  let folder = Folder(files)
  let elements = folder.either("elements.csv", "nodes.csv", log: &log)
  let connections = folder.either("connections.csv", "edges.csv", log: &log)
  // Half of the work on the connections needs no elements: the two are read side by side.
  var halves = pieces.map(2) { half in
    half == 0
      ? Half(elements, folder.file("community.json"), pieces) : Half(connections: connections, pieces)
  }
  progress(0.5)
  var community = halves[0].community
  var names = halves[0].names
  let sheet = halves[1].sheet
  for half in halves { log.add(half.log) }
  halves = []
  if let sheet {
    readConnections(sheet, into: &community, names: &names, log: &log) { progress(0.5 + 0.5 * $0) }
  }
  if let file = folder.file("requirements.csv") { readRequirements(file, into: &community, log: &log) }
  if let file = folder.file("valuations.csv") { readValuations(file, into: &community, log: &log) }
  if let file = folder.file("outcomes.csv") { readOutcomes(file, into: &community, log: &log) }
  if let file = folder.file("said.csv") { readSaid(file, into: &community, log: &log) }
  for file in folder.scenarios {
    if let scenario = readScenario(file, log: &log) { community.scenarios.append(scenario) }
  }
  let unusable = community.elements.count == 0
  if unusable && log.list.allSatisfy({ $0.severity == .note }) {
    log.add(
      Fault(
        code: .nothingToRead, message: "There is nothing to read: no row in elements.csv or connections.csv.",
        advice: "One of the two is enough: elements.csv with a column Label, or connections.csv with From and To."),
      at: Place(""))
  }
  return Dataset(community: community, diagnostics: inReadingOrder(log.list), unusable: unusable)
}

/// What is read of a dataset before its two main sheets meet.
private struct Half {
  var community = Community()
  var names = NameIndex()
  var sheet: ConnectionSheet?
  var log = DiagnosticLog()

  init(_ elements: SourceFile?, _ settings: SourceFile?, _ pieces: Pieces) {
    if let settings { community.settings = readSettings(settings, log: &log) }
    if let elements { readElements(elements, into: &community, names: &names, pieces: pieces, log: &log) }
  }

  init(connections: SourceFile?, _ pieces: Pieces) {
    if let connections { sheet = ConnectionSheet(connections, pieces: pieces, log: &log) }
  }
}

/// The files of a dataset by name; case does not matter.
private struct Folder {
  private let files: [SourceFile]
  init(_ files: [SourceFile]) { self.files = files }

  func file(_ name: String) -> SourceFile? { files.first { folded($0.name) == name } }

  func either(_ name: String, _ other: String, log: inout DiagnosticLog) -> SourceFile? {
    guard let first = file(name) else { return file(other) }
    if file(other) != nil {
      log.add(
        Fault(
          code: .twoFiles, severity: .note, message: "There is also \(other); \(name) is read and \(other) is not.",
          advice: "Keep one of the two."), at: Place(first.lastPart))
    }
    return first
  }

  /// By name, so that the order of a folder listing decides nothing.
  var scenarios: [SourceFile] {
    files.filter { folded($0.name).hasPrefix("scenarios/") && folded($0.name).hasSuffix(".json") }
      .sorted { $0.name < $1.name }
  }
}
