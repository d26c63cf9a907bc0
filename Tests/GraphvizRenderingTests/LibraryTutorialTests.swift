// The fifteen lines that lead a programmer from a CSV to a number to a picture compile and run as they are printed.

import CommunityDiagrams
import CommunityMeasures
import CommunityTables
import Foundation
import GraphvizRendering
import Testing

@Suite struct LibraryTutorialTests {
  private static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  // 200 hours go one way and 50 come back; 350 go one way: 2 · 50 of 600 hours, one sixth.
  @Test("From a CSV to a number to a picture")
  func fromACSVToAPicture() throws {
    // The lines of the page begin here.
    let table = """
      From,To,Type,Form,Amount,Unit
      Amina,Friday lunch,contribution,time,200,hours
      Ben,Friday lunch,contribution,time,350,hours
      Friday lunch,Amina,reward,time,50,hours
      """
    let file = SourceFile(name: "connections.csv", bytes: Array(table.utf8))
    let dataset = readDataset([file])
    for problem in check(dataset) where problem.severity == .problem { print(problem.text) }

    var session = MeasureSession(dataset.community)
    let returned = try session.answer("weighted-reciprocity")
    print(returned.value.map { "\($0) of it comes back" } ?? returned.undefined ?? "")

    let picture = Diagram.exchange(Ledger(dataset.community), unit: "hours")
    let svg = try Renderer().render(picture, as: .svg)
    // And end here.
    #expect(abs(try #require(returned.value) - 1.0 / 6) < 1e-12)
    let text = String(decoding: svg, as: UTF8.self)
    #expect(text.contains("<svg") && text.contains("Amina") && text.contains("350"))
  }

  @Test("The page prints these lines: fifteen at most")
  func printed() throws {
    func lines(_ text: Substring) -> [String] {
      text.split(separator: "\n").map { $0.trimmingCharacters(in: .whitespaces) }.filter { !$0.isEmpty }
    }
    let page = try String(
      contentsOf: Self.root.appendingPathComponent("docs/library/GraphvizRendering.docc/FromACSVToAPicture.md"),
      encoding: .utf8)
    let own = try String(contentsOf: URL(fileURLWithPath: #filePath), encoding: .utf8)
    let shown = try #require(page.firstMatch(of: /```swift\n((?s).*?)```/))
    let run = try #require(own.firstMatch(of: /lines of the page begin here\.\n((?s).*?)\/\/ And end here\./))
    #expect(lines(shown.1) == lines(run.1))
    #expect(lines(shown.1).count <= 15)
  }
}
