// The report of Rushcliffe: what it says first, what it keeps back, and that it is one page.

import CommunityModel
import CommunityReports
import CommunityTables
import Foundation
import PlainText
import Testing

@Suite struct ReportTests {
  static func community(_ name: String) throws -> Community {
    let folder = PlainEnglishTests.root.appendingPathComponent("Datasets/\(name)")
    var files: [SourceFile] = []
    for file in ["community.json", "connections.csv", "elements.csv", "requirements.csv", "valuations.csv"] {
      let url = folder.appendingPathComponent(file)
      guard FileManager.default.fileExists(atPath: url.path) else { continue }
      files.append(SourceFile(name: file, bytes: Array(try Data(contentsOf: url))))
    }
    return readDataset(files).community
  }

  @Test("The first line says that figures are illustrative, before the title")
  func warning() throws {
    let report = Report(try Self.community("rushcliffe"))
    let html = report.html()
    let warning = try #require(html.range(of: "amounts on this map are illustrative"))
    let title = try #require(html.range(of: "<h1>"))
    #expect(warning.lowerBound < title.lowerBound)
    #expect(report.markdown().hasPrefix("**"))
  }

  // Paid in connections.csv: coordinator 27,000, peer support lead 6,400, commissioner 700, GP 1,200, one person each;
  // peer workers 36,000, three people. 27,000 + 6,400 + 700 + 1,200 = 35,300 for four people together.
  @Test(
    "What one person is paid stands nowhere; what four are paid together does",
    arguments: ["html", "md", "json", "csv"])
  func pay(form: String) throws {
    let report = Report(try Self.community("rushcliffe"))
    let text: String
    switch form {
    case "html": text = report.html()
    case "md": text = report.markdown()
    case "json": text = jsonText(report.json())
    default: text = report.tables().map { String(decoding: $0.bytes, as: UTF8.self) }.joined()
    }
    // What its payer gives and what its side receives would tell it too: 6,400 and 1,900 = 700 + 1,200; 65,000 − 38,000.
    for amount in ["27,000", "27000", "1,200†", "£700", "6,400", "6400", "1,900", ": 1900", "28200", "65000"] {
      #expect(!text.contains(amount), "\(amount) in \(form)")
    }
    if form != "json" { #expect(text.contains("35,300")) }
  }

  // In the garden's file three people got money: their total, a Gini and a Hoover index are three equations for three
  // unknowns. In Rushcliffe's seven did.
  @Test(
    "Indices of pay are told of five paid people together, not of three",
    arguments: [("garden", false), ("rushcliffe", true)])
  func indices(name: String, told: Bool) throws {
    let json = jsonText(Report(try Self.community(name)).json())
    #expect(json.contains("\"id\": \"hoover\"") == told)
  }

  @Test("With two sources of money each has its story", arguments: ["Pilot funding", "Baptist church"])
  func sources(name: String) throws {
    let html = Report(try Self.community("rushcliffe")).html()
    #expect(html.contains("Without \(name)"))
    #expect(html.contains("connections.csv:"))
  }

  @Test("The page asks nothing of the network, has one title and no script", arguments: ["rushcliffe", "garden"])
  func page(name: String) throws {
    let html = Report(try Self.community(name)).html()
    for word in ["<script", "src=", "@import", "url(", "<link"] { #expect(!html.contains(word), "\(word)") }
    #expect(html.components(separatedBy: "<h1").count == 2)
    #expect(html.contains("lang=\"en-GB\""))
    #expect(html.contains("default-src 'none'"))
    var ids: [String] = []
    for piece in html.components(separatedBy: " id=\"").dropFirst() {
      ids.append(String(piece.prefix { $0 != "\"" }))
    }
    #expect(Set(ids).count == ids.count, "every id once")
    for piece in html.components(separatedBy: "href=\"#").dropFirst() {
      #expect(ids.contains(String(piece.prefix { $0 != "\"" })))
    }
  }

  @Test("A label cannot become markup")
  func injection() {
    var community = Community()
    let evil = community.elements.append()
    community.elements.label[evil] = community.words.word("<script>alert(1)</script>")
    community.elements.kind[evil] = .group
    community.settings.title = "</title><b>"
    let row = community.connections.append(from: evil, to: evil)
    community.connections.kind[row] = .decision
    let html = Report(community).html()
    #expect(!html.contains("<script"))
    #expect(!html.contains("<b>"))
    #expect(html.contains("&lt;script&gt;"))
  }

  @Test("A community with nothing in it has a report all the same")
  func empty() {
    let report = Report(Community())
    #expect(report.html().contains("No contribution is recorded yet"))
    #expect(report.json()["questions"]?.items?.count == 6)
  }

  @Test("The standards are asked about only where something comes back in money")
  func standards() throws {
    let question = "Which of the three standards does this group want to be measured by?"
    #expect(Report(try Self.community("garden")).html().contains(question))
    #expect(!Report(try Self.community("dorset-pathway")).html().contains(question))
  }

  // The page of the dataset: nine activities wait for a word of one chief, and the paper names no money.
  @Test("Where only a person's leaving stops several activities that is the headline; where no money is, it says so")
  func onePerson() throws {
    let text = Report(try Self.community("cnwl-corporate")).markdown()
    #expect(text.contains("**Without one person, 9 activities would stop. People are never listed here"))
    #expect(!text.contains("No group, place or source of money is on the map whose leaving"))
    #expect(text.contains("No row tells of money yet."))
    #expect(text.contains("Everything that is offered is in use."))
    #expect(!text.contains("0 needs") && !text.contains("and 0 wait"))
    // One trainee of Sussex stops one activity: told, and no headline. Of the two of the debate neither is one.
    #expect(Report(try Self.community("sussex-evaluation")).markdown().contains("Without one person, 1 activity"))
    for name in ["sussex-evaluation", "individual-work"] {
      #expect(!Report(try Self.community(name)).markdown().contains("**Without one person"), "\(name)")
    }
    // Those of Hampshire are several.
    let several = Report(try Self.community("hampshire-recovery-college")).markdown()
    #expect(several.contains("Without one row that stands for several people, 1 activity would stop."))
    #expect(!several.contains("Without one person"))
  }

  @Test("The same data gives the same bytes")
  func repeatable() throws {
    let community = try Self.community("garden")
    #expect(Report(community).html() == Report(community).html())
    #expect(jsonText(Report(community).json()) == jsonText(Report(community).json()))
  }

  @Test("JSON has for each question what a program needs")
  func json() throws {
    let report = Report(try Self.community("rushcliffe")).json()
    #expect(report["share"]?.text == "private")
    let questions = try #require(report["questions"]?.items)
    #expect(
      questions.compactMap { $0["id"]?.text } == ["have", "give", "fair", "last", "value", "decide", "change", "said"])
    for question in questions {
      let names = (question.members ?? []).map { $0.name }
      let usual = ["id", "headline", "measures", "diagram", "table", "limits", "ask"]
      #expect(names == usual + (question["id"]?.text == "change" ? ["comparisons"] : []))
    }
  }

  @Test("What lies beside the questions has its own place: the claim and the scenarios")
  func besides() throws {
    let report = Report(try SmallDataset.stored("garden")).json()
    #expect(report["questions"]?.items?.contains { $0["id"]?.text == "what-if" } == true)
    #expect(report["scenarios"]?.items?.compactMap { $0["name"]?.text } == ["half-grant", "no-grant", "pay-peers"])
    #expect(report["matchFunding"]?["rules"]?.items?.count == 8)
  }

  // Café volunteers need "volunteer training" (elements.csv); the volunteering service offers it, and both give to the
  // cafés. Nobody offers "a break".
  @Test("An introduction names who asked, who offers it and who is linked with both")
  func introductions() throws {
    let page = Report(try Self.community("rushcliffe"), for: [.mappers]).markdown()
    #expect(
      page.contains(
        "asked for volunteer training. Community volunteering service offers it. Community cafés is linked with both."))
    #expect(!page.contains("asked for a break"))
    // Peer workers and participants both take part in the co-production group.
    let table = Report(try Self.community("rushcliffe")).markdown()
    #expect(table.contains("links to activities from Peer workers through Co-production group"))
    // In the garden the seed keeper teaches the newcomer already: 12 hours.
    #expect(!Report(try Self.community("garden"), for: [.mappers]).markdown().contains("asked for seed saving"))
  }
}
