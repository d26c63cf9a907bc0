// Running a command in the test's own process, with its streams caught.

import Foundation
import PlainText
import Testing

@testable import KithCommand

/// What one run printed and how it ended.
struct TestRun {
  var code: Int32
  var output: String
  var talk: String

  /// Runs `kith` with `arguments` in `directory`.
  init(
    _ arguments: String..., in directory: String = TestRun.repository, input: String = "",
    environment: [String: String] = [:], terminal: Bool = false, output state: Console.OutputState = .written
  ) {
    self.init(
      arguments: arguments, in: directory, input: input, environment: environment, terminal: terminal, output: state)
  }

  init(
    arguments: [String], in directory: String, input: String = "", environment: [String: String] = [:],
    terminal: Bool = false, output state: Console.OutputState = .written
  ) {
    final class Caught { var bytes: [UInt8] = [], talk = "" }
    let caught = Caught()
    let console = Console(
      writeOutput: { bytes in
        if case .written = state { caught.bytes += bytes }
        return state
      },
      writeError: { caught.talk += $0 }, readInput: { Array(input.utf8) }, directory: directory,
      environment: environment, errorIsTerminal: terminal)
    code = run(arguments, console: console)
    output = String(decoding: caught.bytes, as: UTF8.self)
    talk = caught.talk
  }

  /// The folder that holds Package.swift.
  static let repository: String = {
    var path = #filePath.split(separator: "/").dropLast()
    path.removeLast(2)
    return "/" + path.joined(separator: "/")
  }()
}

/// A folder of a test's own, gone afterwards.
func withFolder(_ body: (String) throws -> Void) throws {
  let path = NSTemporaryDirectory() + "kith-test-" + UUID().uuidString
  try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  defer { try? FileManager.default.removeItem(atPath: path) }
  try body(path)
}

func write(_ text: String, to path: String) throws {
  let folder = (path as NSString).deletingLastPathComponent
  try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
  try text.write(toFile: path, atomically: true, encoding: .utf8)
}

func readText(_ path: String) throws -> String { try String(contentsOfFile: path, encoding: .utf8) }

func names(in path: String) throws -> [String] { try FileManager.default.contentsOfDirectory(atPath: path).sorted() }
