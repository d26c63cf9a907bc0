// What is installed is taken away again, and nothing else is touched.

import Foundation
import Testing

@Suite("Installation")
struct InstallTests {
  /// Runs a target of the Makefile with a file in place of the program.
  private func make(_ target: String, in folder: URL, program: URL) throws -> Int32 {
    let make = Process()
    make.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    make.currentDirectoryURL = Repository.root
    make.arguments = [
      "make", "--no-print-directory", target, "DESTDIR=\(folder.path)", "PREFIX=/opt/with space",
      "RELEASE=\(program.path)",
    ]
    make.standardOutput = FileHandle.nullDevice
    make.standardError = FileHandle.nullDevice
    try make.run()
    make.waitUntilExit()
    return make.terminationStatus
  }

  private func files(below folder: URL) throws -> [String] {
    try FileManager.default.subpathsOfDirectory(atPath: folder.path).filter { path in
      var isFolder: ObjCBool = false
      _ = FileManager.default.fileExists(atPath: folder.path + "/" + path, isDirectory: &isFolder)
      return !isFolder.boolValue
    }.sorted()
  }

  @Test(
    "install writes the program, its page and completions; uninstall takes them away and leaves what is not its own")
  func both() throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("kith-install-" + UUID().uuidString)
    let root = folder.appendingPathComponent("root")
    let foreign = root.appendingPathComponent("opt/with space/bin/other")
    try FileManager.default.createDirectory(
      at: foreign.deletingLastPathComponent(), withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let program = folder.appendingPathComponent("program")
    try "#!/bin/sh\n".write(to: program, atomically: true, encoding: .utf8)
    try "kept".write(to: foreign, atomically: true, encoding: .utf8)

    #expect(try make("install", in: root, program: program) == 0)
    let share = "opt/with space/share"
    let own = [
      "\(share)/bash-completion/completions/kith", "\(share)/doc/kith/CHANGELOG.md", "\(share)/doc/kith/LICENSE",
      "\(share)/fish/vendor_completions.d/kith.fish", "\(share)/man/man1/kith.1", "\(share)/zsh/site-functions/_kith",
    ]
    #expect(try files(below: root) == ["opt/with space/bin/kith", "opt/with space/bin/other"] + own)
    #expect(FileManager.default.isExecutableFile(atPath: root.path + "/opt/with space/bin/kith"))

    #expect(try make("uninstall", in: root, program: program) == 0)
    #expect(try files(below: root) == ["opt/with space/bin/other"])
  }
}
