import Foundation
import Testing

@testable import KithCommand

@Suite struct WriteWholeTests {
  @Test("A file is replaced, and nothing is left beside it")
  func file() throws {
    try withFolder { folder throws in
      try write("old", to: "\(folder)/map.svg")
      try writeWhole(Array("new".utf8), to: "\(folder)/map.svg", named: "map.svg")
      #expect(try readText("\(folder)/map.svg") == "new")
      #expect(try names(in: folder) == ["map.svg"])
    }
  }

  @Test("A file cannot take the place of a folder, nor be in one that is missing", arguments: ["sub", "none/map.svg"])
  func notThere(name: String) throws {
    try withFolder { folder throws in
      try write("kept", to: "\(folder)/sub/kept.txt")
      let failure = #expect(throws: CommandFailure.self) {
        try writeWhole([1], to: "\(folder)/\(name)", named: name)
      }
      #expect(failure?.code == .cannotWrite)
      #expect(failure?.message.contains(name) == true)
      #expect(try names(in: folder) == ["sub"])
      #expect(try names(in: folder + "/sub") == ["kept.txt"])
    }
  }

  @Test("A folder is written whole, and one of Kith's own is replaced whole")
  func folder() throws {
    try withFolder { folder throws in
      let path = "\(folder)/a/b"
      try writeFolder([OutputFile(name: "x/old.csv", bytes: [65])], to: path, named: "b") { _ in false }
      #expect(try readText("\(path)/x/old.csv") == "A")
      try writeFolder([OutputFile(name: "new.csv", bytes: [66])], to: path, named: "b") { $0 == ["x"] }
      #expect(try names(in: path) == ["new.csv"])
      #expect(try names(in: "\(folder)/a") == ["b"])
    }
  }

  @Test("A folder that fails half way leaves the old one and no trace")
  func failure() throws {
    try withFolder { folder throws in
      try write("old", to: "\(folder)/b/old.txt")
      // The second file would need the first, a file, to be a folder.
      let files = [OutputFile(name: "x", bytes: [65]), OutputFile(name: "x/y", bytes: [66])]
      #expect(throws: CommandFailure.self) {
        try writeFolder(files, to: "\(folder)/b", named: "b") { _ in true }
      }
      #expect(try readText("\(folder)/b/old.txt") == "old")
      #expect(try names(in: folder) == ["b"])
    }
  }

  @Test("Somebody else's folder is left alone")
  func foreignFolder() throws {
    try withFolder { folder throws in
      try write("mine", to: "\(folder)/street/letter.txt")
      let run = TestRun("new", "street", in: folder)
      #expect(run.code == 4)
      #expect(run.talk.contains("already holds other files"))
      #expect(try names(in: "\(folder)/street") == ["letter.txt"])
      #expect(TestRun("new", "street/letter.txt", in: folder).code == 4)
      #expect(try readText("\(folder)/street/letter.txt") == "mine")
    }
  }

  @Test("A reader that has gone away is no failure; a full disk is")
  func output() {
    let gone = TestRun("measures", output: .readerGone)
    #expect(gone.code == 0)
    let full = TestRun("measures", output: .failed("No space left on device"))
    #expect(full.code == 4)
    #expect(full.talk.contains("No space left on device"))
  }
}
