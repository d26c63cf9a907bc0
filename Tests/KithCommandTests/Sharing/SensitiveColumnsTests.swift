// In which outputs do sensitive columns stand, and do the commands name what they leave out?

import Foundation
import Testing

@testable import KithCommand

@Suite("Sensitive columns in every output")
struct SensitiveColumnsTests {
  /// Cells that occur nowhere else, in columns of each sheet, and a column that is harmless.
  private func dataset(_ folder: String) throws {
    var elements = "Label,Type,Role,Consent,Category,NHS number,Diagnosis,Home phone,Ethnicity,Ward\n"
    for number in 1...6 {
      elements +=
        "Ana \(number)x,person,cook,named,Cooks,9434765919,qzgout\(number % 2),01234 56789\(number),qzgreen,qznorth\n"
    }
    elements += "Hall,place,,,Places,,,01234 567899,,qzeast\nTrust,group,,,,,,,,\n"
    var connections = "From,To,Type,Form,Amount,Unit,Safeguarding,Mood\n"
    for number in 1...6 { connections += "Ana \(number)x,Hall,contribution,time,\(number),hours,qzrisk,qzglad\n" }
    try write(elements, to: "\(folder)/d/elements.csv")
    try write(connections, to: "\(folder)/d/connections.csv")
    try FileManager.default.createDirectory(atPath: folder + "/out", withIntermediateDirectories: true)
    try write("Element,Needs,Diagnosis\nHall,time,qzneed\n", to: "\(folder)/d/requirements.csv")
  }

  private static let cells = ["9434765919", "qzgout", "56789", "qzgreen", "qzrisk", "qzneed"]
  private static let headers = ["NHS number", "Home phone", "Ethnicity", "Safeguarding"]

  /// Everything in a folder that holds one of these, by its name.
  private func found(_ texts: [String], in folder: String) throws -> [String] {
    var found: [String] = []
    for path in try FileManager.default.subpathsOfDirectory(atPath: folder).sorted() {
      guard case .bytes(let bytes) = fileBytes("\(folder)/\(path)") else { continue }
      let search = LeakSearch(bytes)
      for text in texts where !search.counts([text]).isEmpty { found.append("\(text) in \(path)") }
    }
    return found
  }

  @Test("Checking names each, with its sheet and what it is about")
  func checking() throws {
    try withFolder { folder throws in
      try dataset(folder)
      let run = TestRun("check", "d", in: folder)
      for line in [
        "elements.csv (NHS number): The column is about official numbers. [sensitive-column]",
        "elements.csv (Diagnosis): The column is about health or disability. [sensitive-column]",
        "elements.csv (Home phone): The column is about how to reach somebody. [sensitive-column]",
        "elements.csv (Ethnicity): The column is about origin or status of stay. [sensitive-column]",
        "connections.csv (Safeguarding): The column is about safeguarding or risk. [sensitive-column]",
      ] {
        #expect(run.output.contains(line), "\(line)")
      }
      #expect(!run.output.contains("(Ward)") && !run.output.contains("(Mood)"))
    }
  }

  @Test("No report, picture or measure holds a cell of one; the private page names the headers alone")
  func reports() throws {
    try withFolder { folder throws in
      try dataset(folder)
      for level in ["private", "partners", "public"] {
        #expect(TestRun("report", "d", "-o", "out/\(level)", "--share", level, in: folder).code == 0)
        for name in ["map", "network", "exchange"] {
          _ = TestRun("draw", "d", "--diagram", name, "--share", level, "-o", "out/\(level)-\(name).svg", in: folder)
        }
        let json = TestRun("measure", "d", "--format", "json", "--share", level, in: folder).output
        try write(json, to: "\(folder)/out/\(level)-measures.json")
      }
      #expect(try found(Self.cells, in: folder + "/out") == [])
      #expect(try found(Self.headers + ["Diagnosis"], in: folder + "/out/partners") == [])
      #expect(try found(Self.headers + ["Diagnosis"], in: folder + "/out/public") == [])
      let page = try readText("\(folder)/out/private/report.md")
      #expect(page.contains("NHS number, Diagnosis, Home phone, Ethnicity and Safeguarding"))
      // What every group has is told; that this one writes down diagnoses is not.
      for level in ["partners", "public"] {
        let shared = try readText("\(folder)/out/\(level)/report.md")
        #expect(shared.contains("columns about how to reach somebody, and 4 more that are sensitive"))
      }
    }
  }

  @Test("A list of things is not grouped by one, and nobody is asked to fill one")
  func lists() throws {
    try withFolder { folder throws in
      let rows = "Label,Type,Category,Diagnosis,Home phone\nAna,person,Cook,qzgout,01234\nBen,person,Cook,,\n"
      try write(rows, to: "\(folder)/d/elements.csv")
      #expect(TestRun("report", "d", "-o", "out", in: folder).code == 0)
      let page = try readText("\(folder)/out/report.md")
      #expect(page.contains("Cook") && !page.contains("Diagnosis is blank") && !page.contains("qzgout"))
    }
  }

  @Test("A shared copy leaves them out and says so; the harmless one goes along when it is named")
  func sharing() throws {
    try withFolder { folder throws in
      try dataset(folder)
      let run = TestRun("share", "d", "out/s", "--level", "partners", in: folder)
      #expect(run.code == 0)
      #expect(
        run.talk.contains(
          "Left out as sensitive: NHS number, Diagnosis, Home phone, Ethnicity and Safeguarding. --keep-column takes"))
      #expect(try found(Self.cells + Self.headers + ["Diagnosis", "qznorth", "qzglad"], in: folder + "/out/s") == [])
      let kept = TestRun("share", "d", "out/k", "--level", "partners", "--keep-column", "ward", in: folder)
      #expect(kept.code == 0)
      #expect(try readText("\(folder)/out/k/elements.csv").contains("qznorth"))
      #expect(try found(Self.cells + Self.headers, in: folder + "/out/k") == [])
      #expect(try readText("\(folder)/out/k/README.md").contains("the other columns of the group's own"))
      let diagnosis = TestRun("share", "d", "out/n", "--level", "partners", "--keep-column", "Diagnosis", in: folder)
      // Three have each of the two: fewer than five.
      #expect(diagnosis.talk.contains("6 cells are blank in the columns that you named"))
      #expect(!diagnosis.talk.contains("Left out as sensitive: NHS number, Diagnosis"))
      #expect(try found(Self.cells, in: folder + "/out/n") == [])
    }
  }

  @Test(
    "A column that is not there, or is Kith's, is refused in words",
    arguments: [
      ("Wardd", "Did you mean \"Ward\"?"), ("Note", "is a column of Kith's"), ("zzz", "There are: Category"),
    ])
  func refused(name: String, words: String) throws {
    try withFolder { folder throws in
      try dataset(folder)
      let run = TestRun("share", "d", "s", "--level", "partners", "--keep-column", name, in: folder)
      #expect(run.code == 2 && run.talk.contains(words), "\(run.talk)")
      #expect(!FileManager.default.fileExists(atPath: folder + "/s"))
    }
  }

  @Test("What is shared cannot be chosen by one: it is not there")
  func choosing() throws {
    try withFolder { folder throws in
      try dataset(folder)
      for words in [["--where", "Diagnosis=qzgout1"], ["--by", "Diagnosis"]] {
        for command in ["measure", "report"] where command == "measure" || words[0] == "--where" {
          let output = command == "report" ? ["-o", "r"] : []
          let run = TestRun(
            arguments: [command, "d", "--share", "partners"] + (command == "measure" ? ["size"] : []) + words + output,
            in: folder)
          #expect(run.code != 0 && !run.output.contains("qzgout"), "\(command) \(words)")
        }
      }
    }
  }

  @Test(
    "Converting keeps them for the group, and with a level leaves them out",
    arguments: ["gexf", "graphml", "gv", "json"])
  func converting(ending: String) throws {
    try withFolder { folder throws in
      try dataset(folder)
      #expect(TestRun("convert", "d", "p.\(ending)", in: folder).code == 0)
      #expect(try readText("\(folder)/p.\(ending)").contains("qzgout1"))
      #expect(TestRun("convert", "d", "out/s.\(ending)", "--share", "partners", in: folder).code == 0)
      #expect(try found(Self.cells + Self.headers + ["qznorth", "qzglad"], in: folder + "/out") == [])
    }
  }

  @Test("A form asks in words of the map, and of none of these")
  func forms() throws {
    try withFolder { folder throws in
      try dataset(folder)
      #expect(TestRun("form", "d", "-o", "out/form.html", in: folder).code == 0)
      #expect(try found(Self.cells + Self.headers, in: folder + "/out") == [])
    }
  }
}
