// What stands in a form that is handed out, and what does not?

import Foundation
import Testing

@testable import KithCommand

@Suite struct FormCommandTests {
  /// The form of a dataset, as bytes.
  static func form(_ elements: String, _ connections: String = "", _ settings: String = "{}", _ options: [String] = [])
    throws -> (text: String, talk: String)
  {
    var told = (text: "", talk: "")
    try withFolder { folder throws in
      try write(elements, to: "\(folder)/data/elements.csv")
      try write("From,To,Type,Form,Amount,Unit\n" + connections, to: "\(folder)/data/connections.csv")
      try write(settings, to: "\(folder)/data/community.json")
      let run = TestRun(arguments: ["form", "data", "-o", "form.html"] + options, in: folder)
      #expect(run.code == 0, "\(run.talk)")
      told = (try readText("\(folder)/form.html"), run.talk)
    }
    return told
  }

  static let elements = """
    Label,ID,Type,Role,Consent,Also known as
    Noor Haddad,nh,person,driver,named,
    Wilma Krause,wk-secret,person,baker,hidden,Willy the Kid
    Iva Sokol,is-secret,person,cook,initials,
    Blank Bodley,bb-secret,person,singer,,
    Gone Gordon,gg-secret,person,clerk,none,
    Garden,garden,activity,,,
    Krause's oven,oven,activity,,,
    Bakers,bakers,group,,,

    """
  static let connections = "wk-secret,garden,contribution,time,987654,hours\nbakers,nh,reward,pay,456789,GBP\n"

  @Test("Only who agreed to be named stands in the form, and no amount of anybody")
  func names() throws {
    let (text, talk) = try Self.form(Self.elements, Self.connections)
    for present in ["Noor Haddad", "Garden", "Bakers"] { #expect(text.contains(present), "\(present)") }
    for absent in [
      "Wilma", "Krause", "Willy", "secret", "Sokol", "Iva", "Bodley", "Gordon", "I. S.", "987654", "456789",
    ] {
      #expect(!text.contains(absent), "\(absent)")
    }
    // Wilma, Iva, the blank one and the oven that is called after Wilma; of Gordon not even the number is told.
    #expect(talk.contains("4 more of the dataset stand in no list"), "\(talk)")
  }

  @Test("--no-names leaves out everybody")
  func withoutNames() throws {
    let (text, _) = try Self.form(Self.elements, Self.connections, "{}", ["--no-names"])
    #expect(!text.contains("Noor") && !text.contains("Haddad"))
    #expect(text.contains("Bakers"))
  }

  @Test("A contact that names somebody hidden stays at home, another is told")
  func contact() throws {
    #expect(try !Self.form(Self.elements, "", #"{"contact": "Ask Wilma Krause"}"#).text.contains("Krause"))
    #expect(try Self.form(Self.elements, "", #"{"contact": "Ask at the desk"}"#).text.contains("Ask at the desk"))
  }

  @Test("The same dataset gives the same bytes, and the order of its rows decides nothing")
  func sameBytes() throws {
    let lines = Self.elements.split(separator: "\n")
    let turned = ([lines[0]] + lines.dropFirst().reversed()).joined(separator: "\n") + "\n"
    let first = try Self.form(Self.elements, Self.connections).text
    #expect(try Self.form(Self.elements, Self.connections).text == first)
    #expect(try Self.form(turned, Self.connections).text == first)
  }

  @Test("The page asks for nothing from anywhere, and runs its own script alone")
  func policy() throws {
    let (text, _) = try Self.form(Self.elements)
    #expect(text.contains("default-src 'none'; base-uri 'none'; form-action 'none'; style-src 'sha256-"))
    #expect(!text.contains("unsafe") && !text.contains("http://") && !text.contains("https://"))
    #expect(text.matches(of: /<script>/).count == 1)
    #expect(text.matches(of: /\sstyle="|\son[a-z]+="/).count == 0)
  }

  @Test("Another language is refused in words")
  func language() {
    let run = TestRun("form", "Datasets/garden", "--language", "de", "-o", "-")
    #expect(run.code == 2 && run.talk.contains("Kith writes English"))
  }
}
