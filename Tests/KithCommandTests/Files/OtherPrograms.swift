// Programs of others that read and write graphs, where they are installed.

import Foundation

/// NetworkX, igraph and the tools of Graphviz, run on files.
enum OtherPrograms {
  /// What a program printed; `nil` when it is not there or failed.
  static func output(_ name: String, _ arguments: [String]) -> String? {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = [name] + arguments
    let (out, errors) = (Pipe(), Pipe())
    (process.standardOutput, process.standardError) = (out, errors)
    process.standardInput = FileHandle.nullDevice
    guard (try? process.run()) != nil else { return nil }
    let bytes = out.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return process.terminationStatus == 0 ? String(decoding: bytes, as: UTF8.self) : nil
  }

  static let hasBash = output("bash", ["-c", "true"]) != nil
  static let hasNetworkX = output("python3", ["-c", "import networkx; print(networkx.__version__)"]) != nil
  static let hasIgraph = output("python3", ["-c", "import igraph; print(igraph.__version__)"]) != nil
  static let hasGraphviz = ["gc", "gv2gml", "graphml2gv", "gml2gv"].allSatisfy { output("which", [$0]) != nil }
}
