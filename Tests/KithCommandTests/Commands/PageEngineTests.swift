// The engine that the program puts into a page answers as the program does.

import Foundation
import Testing

@testable import KithCommand

@Suite struct PageEngineTests {
  /// Node, where it is installed: the engine is WebAssembly and needs something that runs it.
  static let node = ["/usr/bin/node", "/usr/local/bin/node", "/opt/homebrew/bin/node"].first {
    FileManager.default.isExecutableFile(atPath: $0)
  }
  /// The program beside the tests.
  static let kith: String? = {
    let folder = URL(fileURLWithPath: CommandLine.arguments[0]).deletingLastPathComponent()
    let found =
      [folder, folder.appendingPathComponent("debug")].map { $0.appendingPathComponent("kith").path }
      + ["\(TestRun.repository)/.build/debug/kith"]
    return found.first { FileManager.default.isExecutableFile(atPath: $0) }
  }()

  @Test(
    "Whatever is taken away, the page and the program tell the same stops in the same rounds",
    .enabled(if: node != nil && kith != nil, "needs Node and the built program"),
    arguments: ["cnwl-corporate", "garden", "individual-work", "rushcliffe", "sussex-evaluation"])
  func same(dataset: String) throws {
    let run = Process()
    run.executableURL = URL(fileURLWithPath: try #require(Self.node))
    run.currentDirectoryURL = URL(fileURLWithPath: TestRun.repository)
    run.arguments = ["scripts/page-smoke.mjs", "-", try #require(Self.kith), "Datasets/\(dataset)"]
    let told = Pipe()
    run.standardError = told
    run.standardOutput = told
    try run.run()
    let text = String(decoding: told.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    run.waitUntilExit()
    #expect(run.terminationStatus == 0, "\(text)")
    #expect(text.contains("the same as at the desk"), "\(text)")
  }

  @Test("The page allows one script by its fingerprint, and no other")
  func policy() throws {
    try withFolder { folder throws in
      #expect(TestRun("report", "Datasets/garden", "-o", "\(folder)/out").code == 0)
      let page = try String(contentsOfFile: "\(folder)/out/report.html", encoding: .utf8)
      #expect(page.contains("'wasm-unsafe-eval'"))
      #expect(page.contains("default-src 'none'"))
      #expect(page.components(separatedBy: "<script>").count == 2, "one script, and it is the map's")
      #expect(!page.contains("unsafe-inline'; script") && !page.contains("script-src 'unsafe-inline'"))
      #expect(page.utf8.count < 2_000_000)
    }
  }
}
