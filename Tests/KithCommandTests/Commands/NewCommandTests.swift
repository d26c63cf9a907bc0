import PlainText
import Testing

@testable import KithCommand

@Suite struct NewCommandTests {
  @Test("What kith new writes, kith check finds nothing wrong with")
  func starter() throws {
    try withFolder { folder throws in
      let made = TestRun("new", "our street", in: folder)
      #expect(made.code == 0)
      #expect(made.talk.contains("Next: kith check 'our street'"))
      #expect(
        try names(in: "\(folder)/our street") == ["README.md", "community.json", "connections.csv", "elements.csv"])
      #expect(
        try readText("\(folder)/our street/elements.csv").hasPrefix("Label,Type,Role,Payment,Offers,Needs,Consent\n"))
      #expect(try readText("\(folder)/our street/connections.csv").hasPrefix("From,To,Type,Form,Amount,Unit,Note\n"))
      let checked = TestRun("check", "our street", in: folder)
      #expect(checked.code == 0, "\(checked.output)")
    }
  }

  @Test("--quiet says nothing when all went well")
  func quiet() throws {
    try withFolder { folder throws in
      let run = TestRun("new", "street", "--quiet", in: folder)
      #expect(run.code == 0 && run.talk.isEmpty && run.output.isEmpty)
    }
  }
}
