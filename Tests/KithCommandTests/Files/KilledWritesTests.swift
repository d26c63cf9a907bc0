// What stands on the disk when the program is ended, hindered or disturbed while it writes.

import Foundation
import Testing

@testable import KithCommand

@Suite("Writing that is hindered", .serialized)
struct KilledWritesTests {
  /// The program that was built beside the tests.
  static let program = URL(fileURLWithPath: CommandLine.arguments[0]).deletingLastPathComponent()
    .appendingPathComponent("kith").path
  static let hasProgram = FileManager.default.isExecutableFile(atPath: program)

  /// How often it is killed: a dozen times in the suite, 200 times by `make kills`.
  static let kills = ProcessInfo.processInfo.environment["KITH_KILLS"].flatMap { Int($0) } ?? 12

  private func mode(_ path: String) throws -> Int? {
    try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
  }

  private func start(_ folder: String, _ output: String) throws -> Process {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: Self.program)
    process.arguments = ["demo", "-o", output, "--quiet"]
    process.currentDirectoryURL = URL(fileURLWithPath: folder)
    (process.standardOutput, process.standardError) = (FileHandle.nullDevice, FileHandle.nullDevice)
    try process.run()
    return process
  }

  /// Every file below a folder.
  private func files(_ path: String) -> [String] {
    (FileManager.default.enumerator(atPath: path)?.compactMap { $0 as? String } ?? []).sorted()
  }

  @Test("A folder is whole whenever the program is killed, and the next run clears up", .enabled(if: hasProgram))
  func killed() throws {
    try withFolder { folder throws in
      let began = Date()
      try start(folder, "r").waitUntilExit()
      let whole = files("\(folder)/r")
      let milliseconds = Date().timeIntervalSince(began) * 1000
      #expect(whole.contains("report.html"))
      // What takes its place has the same rights, so that nothing beside it is ever open to others.
      chmod("\(folder)/r", 0o700)
      for part in 0..<Self.kills {
        let process = try start(folder, "r")
        // Writing is what comes last.
        usleep(UInt32(milliseconds * (700 + 360 * Double(part) / Double(Self.kills))))
        kill(process.processIdentifier, SIGKILL)
        process.waitUntilExit()
        #expect(files("\(folder)/r") == whole, "killed at \(part)")
        // What it left behind is for its owner's eyes alone.
        for name in try names(in: folder) where name.hasPrefix(".kith-") {
          #expect(try mode("\(folder)/\(name)") == 0o700, "killed at \(part)")
        }
      }
      // A folder left by a process that is gone.
      try FileManager.default.createDirectory(
        atPath: "\(folder)/.kith-abcdef/tables", withIntermediateDirectories: true)
      try start(folder, "r").waitUntilExit()
      #expect(try names(in: folder) == ["r"])
    }
  }

  @Test(
    "Runs that write the same folder at once leave one whole folder, which is never missing", .enabled(if: hasProgram))
  func atOnce() throws {
    try withFolder { folder throws in
      try start(folder, "r").waitUntilExit()
      let whole = files("\(folder)/r")
      let all = try (0..<3).map { _ in try start(folder, "r") }
      while all.contains(where: { $0.isRunning }) {
        #expect(FileManager.default.fileExists(atPath: "\(folder)/r/report.html"))
        usleep(2000)
      }
      #expect(all.allSatisfy { $0.terminationStatus == 0 })
      #expect(files("\(folder)/r") == whole)
      #expect(try names(in: folder) == ["r"])
    }
  }

  @Test("A disk that is full leaves what was there, and says so", .enabled(if: hasProgram && OtherPrograms.hasBash))
  func full() throws {
    try withFolder { folder throws in
      try write("old", to: "\(folder)/map.svg")
      // Files of at most 8 blocks of 1024 bytes: a page is larger.
      let script = "cd '\(folder)'; ulimit -f 8; '\(Self.program)' demo -o r 2>&1; echo $?"
      let said = try #require(OtherPrograms.output("bash", ["-c", script]))
      #expect(said.hasSuffix("4\n") && said.contains("Cannot write r/"))
      #expect(try names(in: folder) == ["map.svg"])
    }
  }

  @Test("What is only there while something is written is for its owner alone, and swept away when its process is gone")
  func scratch() throws {
    try withFolder { folder throws in
      let (file, inside) = (try #require(Scratch(fileIn: folder)), try #require(Scratch(folderIn: folder)))
      #expect(try mode(file.path) == 0o600 && mode(inside.path) == 0o700)
      // Held by this process: another run leaves it alone.
      Scratch.sweep(folder)
      #expect(try names(in: folder).count == 2)
      file.end()
      inside.end()
      try write("half", to: "\(inside.path)/tables/pay.csv")
      Scratch.sweep(folder)
      #expect(try names(in: folder).isEmpty)
    }
  }

  @Test("What is being written is seen by nobody else, and keeps the rights of what was there")
  func rights() throws {
    try withFolder { folder throws in
      let path = "\(folder)/map.svg"
      try write("old", to: path)
      chmod(path, 0o600)
      try writeWhole([65], to: path, named: "map.svg")
      #expect(try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int == 0o600)
      try writeFolder([OutputFile(name: "a.csv", bytes: [65])], to: "\(folder)/r", named: "r") { _ in true }
      chmod("\(folder)/r", 0o700)
      try writeFolder([OutputFile(name: "a.csv", bytes: [66])], to: "\(folder)/r", named: "r") { _ in true }
      #expect(try FileManager.default.attributesOfItem(atPath: "\(folder)/r")[.posixPermissions] as? Int == 0o700)
    }
  }

  @Test("A link is not written through, and what it leads to stays")
  func links() throws {
    try withFolder { folder throws in
      try write("mine", to: "\(folder)/else/report.html")
      symlink("\(folder)/else/report.html", "\(folder)/map.svg")
      symlink("\(folder)/else", "\(folder)/r")
      symlink("nowhere", "\(folder)/new.svg")
      for name in ["map.svg", "new.svg"] {
        let failure = #expect(throws: CommandFailure.self) { try writeWhole([1], to: "\(folder)/\(name)", named: name) }
        #expect(failure?.message.contains("is a link") == true)
      }
      for name in ["r", "r/"] {
        let failure = #expect(throws: CommandFailure.self) {
          try writeFolder([], to: "\(folder)/\(name)", named: name) { _ in true }
        }
        #expect(failure?.message.contains("is a link") == true)
      }
      #expect(try readText("\(folder)/else/report.html") == "mine")
      #expect(try names(in: folder) == ["else", "map.svg", "new.svg", "r"])
    }
  }

  @Test("Files of somebody's own inside a report's folders keep the whole from being replaced")
  func ownFilesInside() throws {
    try withFolder { folder throws in
      let files = [OutputFile(name: "tables/a.csv", bytes: [65])]
      try writeFolder(files, to: "\(folder)/r", named: "r") { _ in true }
      try write("mine", to: "\(folder)/r/tables/notes.docx")
      #expect(throws: CommandFailure.self) { try writeFolder(files, to: "\(folder)/r", named: "r") { _ in true } }
      #expect(try readText("\(folder)/r/tables/notes.docx") == "mine")
    }
  }

  @Test("A name that leads out of the folder is refused", arguments: ["../x.csv", "/tmp/kith-x.csv", "a/../../x.csv"])
  func outside(name: String) throws {
    try withFolder { folder throws in
      #expect(throws: CommandFailure.self) {
        try writeFolder([OutputFile(name: name, bytes: [65])], to: "\(folder)/r", named: "r") { _ in true }
      }
      #expect(try names(in: folder).isEmpty)
    }
  }

  @Test("A folder that is missing above is made, and taken away again when nothing comes of it")
  func madeFolders() throws {
    try withFolder { folder throws in
      #expect(throws: CommandFailure.self) {
        try writeFolder([OutputFile(name: "../x", bytes: [])], to: "\(folder)/a/b/r", named: "r") { _ in true }
      }
      #expect(try names(in: folder).isEmpty)
    }
  }
}
