// Settings without a bottom and numbers without an end, in the small files of a folder.

import Foundation
import Testing

@testable import KithCommand

@Suite("Depths and exponents that have no end")
struct HostileNumbersTests {
  @Test(
    "A file of JSON that goes deeper than anybody needs is refused in words", .timeLimit(.minutes(5)),
    arguments: ["community.json", "scenarios/x.json"], ["[", "{\"a\":", "{\"statements\": [", "{\"words\":{\"a\":["])
  func deep(file: String, opening: String) throws {
    try withFolder { folder throws in
      try write("From,To\nAna,Ben\n", to: "\(folder)/d/connections.csv")
      try write(String(repeating: opening, count: 200_000), to: "\(folder)/d/\(file)")
      let run = TestRun("check", "d", in: folder)
      #expect(run.code == 1)
      #expect((run.output + run.talk).contains("more than 64 arrays and objects inside each other"))
      #expect((run.output + run.talk).utf8.count < 2000)
    }
  }

  /// The first is beyond every double, the second beyond every integer of exponents, the third has the digits instead.
  static let endless = ["1e999999999", "1e99999999999999999999999", "1" + String(repeating: "0", count: 100_000)]

  @Test("A number without end is told and taken for unknown, in cells and in settings", .timeLimit(.minutes(5)))
  func large() throws {
    for number in Self.endless {
      try withFolder { folder throws in
        try write(
          "Label,Type,Count,Reserve\nAna,person,\(number),\nHall,place,,\(number) GBP\n", to: "\(folder)/d/elements.csv"
        )
        try write(
          "From,To,Type,Form,Amount,Low,High,Unit,Start\nAna,Hall,contribution,time,\(number),,,hours,\n"
            + "Ana,Hall,contribution,time,,-\(number),\(number),hours,\(number)\n", to: "\(folder)/d/connections.csv")
        try write("Element,Needs,At least\nHall,time,\(number) hours\n", to: "\(folder)/d/requirements.csv")
        try write(
          "Valuation,Form,Unit,Worth,In,Source\nv,time,hours,\(number),GBP,me\n", to: "\(folder)/d/valuations.csv")
        try write(
          "Outcome,For,Quantity,Proxy,Unit,Source\no,Ana,\(number),\(number),GBP,me\n", to: "\(folder)/d/outcomes.csv")
        try write("{\"title\": \"T\", \"asked\": \"\(number)\"}", to: "\(folder)/d/community.json")
        let check = TestRun("check", "d", in: folder)
        #expect(check.code == 1)
        #expect((check.output + check.talk).contains("too large"))
        for words in [
          ["measure", "d", "--format", "json"], ["measure", "d", "size", "out-strength", "gini"],
          ["whatif", "d", "--without", "Ana", "--format", "json"], ["report", "d", "-o", "r", "--force"],
          ["convert", "d", "out.gexf"], ["draw", "d", "--diagram", "network", "-o", "-"],
        ] {
          let run = TestRun(arguments: words, in: folder)
          for shown in ["inf", "Infinity", "NaN"] {
            #expect(!run.output.split { !$0.isLetter }.contains(Substring(shown)), "\(words)")
          }
        }
      }
    }
  }

  @Test("In JSON a number without end is refused with its place, one too small to tell from nothing is 0")
  func json() throws {
    try withFolder { folder throws in
      try write("From,To\nAna,Ben\n", to: "\(folder)/d/connections.csv")
      for number in Self.endless {
        try write("{\"title\": \"T\",\n \"asked\": \(number)}", to: "\(folder)/d/community.json")
        let run = TestRun("check", "d", in: folder)
        #expect(run.code == 1)
        #expect((run.output + run.talk).contains("This number is too large"))
        try write("{\"nodes\": [{\"id\": \(number)}], \"links\": []}", to: "\(folder)/g.json")
        #expect(TestRun("check", "g.json", in: folder).code != 0)
      }
      for number in ["1e-999999999", "1e-99999999999999999999999", "0e999999999"] {
        try write("{\"title\": \"T\", \"asked\": \(number)}", to: "\(folder)/d/community.json")
        #expect(TestRun("check", "d", in: folder).code == 0)
      }
    }
  }
}
