// A command run in this process, its streams caught.

import KithCommand

/// What `kith` printed, and its exit code.
public struct CaughtRun {
  public private(set) var code: Int32 = 0
  public private(set) var output: [UInt8] = []
  public private(set) var talk = ""

  /// - Parameter input: What stands on standard input.
  public init(_ arguments: [String], input: [UInt8] = []) {
    final class Caught { var output: [UInt8] = [], talk = "" }
    let caught = Caught()
    code = run(
      arguments,
      console: Console(
        writeOutput: {
          caught.output += $0
          return .written
        }, writeError: { caught.talk += $0 }, readInput: { input }, directory: "/dev/null/none"))
    (output, talk) = (caught.output, caught.talk)
  }
}

extension FuzzReader {
  /// Lines as the words of a command; nothing is written, since the folder it works in is not there.
  static let arguments = FuzzReader(name: "arguments") { bytes in
    let words = String(decoding: bytes, as: UTF8.self).split(separator: "\n").map { String($0) }
    // Nor may a path lead to something that is there.
    let harmless = words.map { $0.filter { $0 != "/" } }
    let run = CaughtRun(harmless, input: Array("From,To,Amount\nA,B,2\nB,A,1\n".utf8))
    var faults = unsafeForTerminal(run.talk)
    if !(0...4).contains(run.code) { faults.append("exit code \(run.code)") }
    if run.code >= 2, run.talk.isEmpty { faults.append("failed without a word") }
    return faults
  }
}
