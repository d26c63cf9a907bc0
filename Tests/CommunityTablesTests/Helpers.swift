// Small datasets written in the tests, and the ones of the repository.

import Foundation

@testable import CommunityTables

/// A dataset of texts: file name and content.
func dataset(_ files: [(String, String)]) -> Dataset {
  readDataset(files.map { SourceFile(name: $0.0, bytes: Array($0.1.utf8)) })
}

func dataset(elements: String, connections: String = "From,To\n", _ more: [(String, String)] = []) -> Dataset {
  dataset([("elements.csv", elements), ("connections.csv", connections)] + more)
}

/// What is printed for every remark with one of these codes.
func texts(_ dataset: Dataset, _ severity: Diagnostic.Severity = .problem) -> [String] {
  dataset.diagnostics.filter { $0.severity == severity }.map { $0.text }
}

let repository = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
  .deletingLastPathComponent()

/// The files of a dataset of the repository.
func filesOfDataset(_ name: String) throws -> [SourceFile] {
  let folder = repository.appending(path: "Datasets/\(name)")
  var files: [SourceFile] = []
  for path in try FileManager.default.subpathsOfDirectory(atPath: folder.path).sorted()
  where path.hasSuffix(".csv") || path.hasSuffix(".json") {
    files.append(SourceFile(name: path, bytes: Array(try Data(contentsOf: folder.appending(path: path)))))
  }
  return files
}
