// Does sharing refuse what would give names away, and does every output say for whose eyes it is?

import Foundation
import PlainText
import Testing

@testable import KithCommand

@Suite("Sharing")
struct ShareCommandTests {
  private let garden = TestRun.repository + "/Datasets/garden"

  @Test("The level stands in every output", arguments: ["partners", "public"])
  func level(level: String) throws {
    try withFolder { folder throws in
      let line = level == "partners" ? "For partners: names hidden" : "For everybody: names hidden"
      #expect(TestRun("report", garden, "--share", level, "-o", "r", in: folder).code == 0)
      for file in ["report.html", "report.md", "diagrams/network.svg", "diagrams/network.dot", "diagrams/how-sure.svg"]
      {
        #expect(try readText("\(folder)/r/\(file)").contains(line), "\(file)")
      }
      #expect(try readText("\(folder)/r/report.json").contains("\"share\": \"\(level)\""))
      #expect(TestRun("share", garden, "s", "--level", level, in: folder).code == 0)
      #expect(try readText("\(folder)/s/README.md").contains(line))
      #expect(try readText("\(folder)/s/community.json").contains("\"share\": \"\(level)\""))
      #expect(TestRun("measure", garden, "--share", level, in: folder).output.contains(line))
      #expect(
        TestRun("measure", garden, "size", "--share", level, "--format", "json", in: folder).output
          .contains("\"share\": \"\(level)\""))
      #expect(
        TestRun("measure", garden, "size", "--share", level, "--format", "csv", in: folder).output.contains(line))
      #expect(TestRun("whatif", garden, "--without", "council", "--share", level, in: folder).output.contains(line))
    }
  }

  @Test("The level of community.json holds where none is asked for")
  func usual() throws {
    try withFolder { folder throws in
      try write("Label,Type,Consent\nAna Bo,person,\nHall,place,\n", to: "\(folder)/d/elements.csv")
      try write("From,To,Type\nAna Bo,Hall,tie\n", to: "\(folder)/d/connections.csv")
      try write("{\"share\": \"partners\"}", to: "\(folder)/d/community.json")
      #expect(!TestRun("draw", "d", "--diagram", "network", "-o", "-", in: folder).output.contains("Ana"))
      #expect(
        TestRun("draw", "d", "--diagram", "network", "--share", "private", "-o", "-", in: folder).output.contains("Ana")
      )
      try write("{\"share\": \"everyone\"}", to: "\(folder)/d/community.json")
      #expect(TestRun("draw", "d", "-o", "-", in: folder).code == 1)
    }
  }

  @Test("A key is made for its owner alone, gives the same copy again, and is never among what is shared")
  func key() throws {
    try withFolder { folder throws in
      func share(_ out: String, _ key: String) -> TestRun {
        TestRun("share", garden, out, "--level", "partners", "--key", key, in: folder)
      }
      #expect(share("a", "key").code == 0)
      let mode = try FileManager.default.attributesOfItem(atPath: "\(folder)/key")[.posixPermissions] as? Int
      #expect(mode == 0o600)
      let key = try readText("\(folder)/key")
      #expect(key.utf8.count == 33)
      #expect(share("b", "key").code == 0)
      #expect(try readText("\(folder)/key") == key)
      for file in ["elements.csv", "connections.csv", "community.json", "README.md"] {
        let text = try readText("\(folder)/a/\(file)")
        #expect(try text == readText("\(folder)/b/\(file)"))
        #expect(!text.contains(key.prefix(32)))
      }
      for inside in ["c/key", "./c/../c/key", "\(folder)/c/x/key", "c"] {
        #expect(share("c", inside).code == 2, "\(inside)")
      }
      // Nor in a copy made before, nor beside a report: both may be sent as they lie.
      #expect(TestRun("report", garden, "--share", "partners", "-o", "r", in: folder).code == 0)
      for inside in ["a/key", "r/diagrams/key"] {
        let run = TestRun("measure", garden, "--share", "partners", "--key", inside, in: folder)
        #expect(run.code == 2 && run.talk.contains("written for others"), "\(inside)")
        #expect(!FileManager.default.fileExists(atPath: "\(folder)/\(inside)"))
      }
      #expect(!share("e", "key").talk.contains("chmod"))
      try FileManager.default.setAttributes([.posixPermissions: 0o644], ofItemAtPath: "\(folder)/key")
      #expect(share("e", "key").talk.contains("chmod 600 key"))
      try write("not a key", to: "\(folder)/wrong")
      #expect(share("d", "wrong").code == 3)
      #expect(TestRun("report", garden, "--key", "key", in: folder).code == 2)
    }
  }

  @Test(
    "What cannot be is refused in words",
    arguments: [
      ["report", "--person", "Seed keeper", "--share", "partners"], ["report", "--health"],
      ["measure", "--merge-by", "role"],
      ["draw", "--diagram", "ego", "--element", "Treasurer", "--share", "public", "-o", "-"],
      ["report", "--share", "publik"],
    ])
  func refused(words: [String]) throws {
    try withFolder { folder throws in
      let run = TestRun(arguments: [words[0], garden] + words.dropFirst(), in: folder)
      #expect(run.code == 2 && run.output.isEmpty, "\(run.talk)")
    }
  }

  @Test("Converting says that it hides nobody, unless all agreed to be named")
  func converting() throws {
    try withFolder { folder throws in
      try write("From,To,Type\nAna Bo,Hall,tie\n", to: "\(folder)/d/connections.csv")
      for (consent, isSaid) in [("hidden", true), ("initials", true), ("named", false)] {
        try write("Label,Type,Consent\nAna Bo,person,\(consent)\nHall,place,\n", to: "\(folder)/d/elements.csv")
        let run = TestRun("convert", "d", "d.gexf", in: folder)
        #expect(run.code == 0 && run.talk.contains("hides nobody") == isSaid, "\(consent)")
      }
    }
  }

  @Test("No rate of the example can be multiplied with hours into what one person is paid")
  func gardenRates() throws {
    // The group pays 4,200 GBP for 280 hours: 15 an hour must not be said to be what the garden pays.
    let text = try readText(garden + "/valuations.csv").lowercased()
    for word in ["pays", "paid", "coordinator", "wage of"] { #expect(!text.contains(word), "\(word)") }
  }

  @Test("A dataset is never overwritten by its copy, nor is any other folder")
  func notOver() throws {
    try withFolder { folder throws in
      try write("Label,Type\nAna,person\n", to: "\(folder)/d/elements.csv")
      #expect(TestRun("share", "d", "d", "--level", "public", in: folder).code == 2)
      #expect(TestRun("share", "d", "./d/.", "--level", "public", in: folder).code == 2)
      try write("mine", to: "\(folder)/other/README.md")
      #expect(TestRun("share", "d", "other", "--level", "public", in: folder).code == 4)
      #expect(TestRun("share", "d", "s", in: folder).code == 2)
      #expect(TestRun("share", "d", "s", "--level", "public", in: folder).code == 0)
      #expect(TestRun("share", "d", "s", "--level", "public", in: folder).code == 0)
    }
  }

  @Test("Somebody who asked not to be on the map is in no output, private ones too")
  func refusedPerson() throws {
    try withFolder { folder throws in
      let people =
        "Label,Type,Consent,Description,Visits to Nora Gone,Nora Gone,Constituency,Payment,Nora Gone\n"
        + "Nora Gone,person,none,,1,2,,,\nAna,person,,knows Nora Gone,3,4,carer of Nora Gone,paid by Nora Gone,5\n"
        + "Hall,place of Nora Gone,,,,,,,\n"
      try write(people, to: "\(folder)/d/elements.csv")
      try write(
        "From,To,Type,Form,Amount,Unit,Paid by,Note,Seen by NORA GONE\n"
          + "Nora Gone,Hall,contribution,time,9,hourz,,,yes\n"
          + "Ana,Hall,contribution,time,5,hours,Nora Gone,with Nora Gone,no\n"
          + "Ana,Hall,as Nora Gone,lifts of Nora Gone,6,Gone miles,,,\n"
          + "Ana,Hall,contribution,Nora Gone's way,7,hours,,,\n", to: "\(folder)/d/connections.csv")
      try write(
        "Element,Needs,Why,Nora Gone\nHall,Nora Gone,x,\nHall,time,Nora Gone,1\n", to: "\(folder)/d/requirements.csv")
      try write(
        #"{"title": "T", "without": ["Nora Gone"], "add": [{"From": "Nora Gone", "To": "Hall", "Type": "tie"}]}"#,
        to: "\(folder)/d/scenarios/x.json")
      try write(#"{"title": "T", "set": [{"where": {"Frm": "x"}}]}"#, to: "\(folder)/d/scenarios/nora-gone.json")
      try write(
        #"""
        {"statements": [{"text": "Nora Gone gives most", "measure": "gini"}, {"text": "x", "measure": "Nora Gone"}],
         "currency": "Nora Gone", "phases": [{"name": "Nora Gone", "from": "Nora Gone"}], "assetTypes": ["Nora Gone"],
         "words": {"elements.Nora Gone": {"2": "3"}, "connections.Form": {"Nora Gone's way": "time"}}, "Nora Gone": 1}
        """#, to: "\(folder)/d/community.json")
      for words in [
        ["measure", "d", "--format", "json"], ["measure", "d", "in-degree", "absence-factor"], ["check", "d"],
        ["check", "d", "--format", "json"], ["share", "d", "s", "--level", "partners"],
        ["draw", "d", "--diagram", "network", "-o", "-"],
        ["draw", "d", "--diagram", "map", "-o", "-", "--format", "dot"],
        ["whatif", "d", "--without", "Ana"], ["whatif", "d", "--scenario", "x"],
        ["compare", "d", "--at", "2024", "--at", "2025"],
        ["convert", "d", "out"], ["convert", "d", "out.gexf"], ["convert", "d", "kumu", "--to", "kumu"],
        ["report", "d", "-o", "r"], ["convert", "d", "gephi", "--to", "gephi"], ["form", "d", "-o", "form.html"],
      ] {
        let run = TestRun(arguments: words, in: folder)
        let said = (run.output + run.talk).lowercased()
        #expect(!said.contains("nora"), "\(words): \(said)")
      }
      for path in try FileManager.default.subpathsOfDirectory(atPath: folder) where !path.hasPrefix("d/") {
        guard case .bytes(let bytes) = fileBytes("\(folder)/\(path)") else { continue }
        #expect(LeakSearch(bytes).count("Nora Gone").isEmpty && !path.lowercased().contains("nora"), "\(path)")
      }
      // What the group's own word meant is what it says now.
      #expect(try readText("\(folder)/out/connections.csv").contains(",contribution,time,7,"))
    }
  }
}
