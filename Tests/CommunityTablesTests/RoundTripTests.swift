// Read, write, read: is everything still there?

import CommunityMeasures
import CommunityModel
import PlainText
import Testing

@testable import CommunityTables

/// Everything that a community says, as text: two communities that say the same are the same.
func fullText(_ community: Community) -> [String] {
  var lines: [String] = []
  for element in community.elements.indices {
    let isListed = community.elements.sheetRow[element] != 0
    var line = ["element", isListed ? "listed" : "made"]
    for column in ElementColumn.allCases { line.append(community.text(of: .known(column), in: element)) }
    for extra in community.elements.extras { line.append("\(extra.name)=\(community.words[extra.cells[element]])") }
    line.append("\(community.elements.kind[element]) \(community.elements.headCount[element])")
    line.append("\(community.elements.paymentSet[element].rawValue)")
    lines.append(line.joined(separator: "\u{1}"))
  }
  for row in community.connections.indices {
    var line = ["connection"]
    for column in ConnectionColumn.allCases { line.append(community.text(of: .known(column), in: row)) }
    for extra in community.connections.extras { line.append("\(extra.name)=\(community.words[extra.cells[row]])") }
    line.append("\(community.connections.kind[row]) \(community.words[community.connections.form[row]])")
    line.append("\(community.connections.start[row]) \(community.connections.end[row])")
    line.append(
      "\(community.connections.paidByNobody[row]) \(community.connections.paidByElement[row]?.position ?? -1)")
    lines.append(line.joined(separator: "\u{1}"))
  }
  for row in community.requirements {
    lines.append(
      "\(row.element) \(row.needs) \(row.atLeast) \(row.anyOf) \(row.ifMissing) \(row.why) \(row.provenance)")
    lines.append(row.extras.filter { !$0.text.isEmpty }.map { "\($0.column)=\($0.text)" }.joined(separator: "\u{1}"))
  }
  for row in community.valuations {
    lines.append("\(row.valuation) \(row.form) \(row.unit) \(row.role) \(row.worth ?? -1) \(row.in) \(row.low ?? -1)")
    lines.append(row.extras.filter { !$0.text.isEmpty }.map { "\($0.column)=\($0.text)" }.joined(separator: "\u{1}"))
  }
  for row in community.outcomes {
    lines.append(
      "\(row.outcome) \(row.for) \(row.quantity ?? -1) \(row.proxy ?? -1) \(row.unit) \(row.deadweight ?? -1)")
    lines.append("\(row.years ?? -1) \(row.dropOff ?? -1) \(row.source)")
  }
  lines.append("\(community.settings)")
  for scenario in community.scenarios { lines.append("\(scenario)") }
  return lines
}

@Suite struct RoundTripTests {
  private func expectRoundTrip(_ files: [SourceFile], _ about: Comment) {
    let first = readDataset(files)
    let written = writeDataset(first.community)
    let second = readDataset(written)
    #expect(fullText(second.community) == fullText(first.community), about)
    let again = writeDataset(second.community)
    #expect(again.map { $0.name } == written.map { $0.name }, about)
    for (a, b) in zip(again, written) { #expect(a.bytes == b.bytes, "\(about) \(a.name)") }
  }

  @Test("The datasets of the repository come back as they were", arguments: ["garden", "rushcliffe"])
  func repositoryDatasets(name: String) throws {
    expectRoundTrip(try filesOfDataset(name), "\(name)")
  }

  @Test("What Kith does not know, and what it could not read, comes back")
  func unknown() throws {
    let files = [
      ("elements.csv", "Label,Colour,Consent,Reserve\nAna,\"red, or so\",perhaps,lots\n=1+1,\" blue \",named,£12\n"),
      (
        "connections.csv",
        "From,To,Strength,Amount,Start\nAna,=1+1,It's complicated,1.234.567.891,soon\nAna,Ghost|Ana,,40,\n"
      ),
      ("requirements.csv", "Element,Needs,If missing,Mood\nAna,time,perhaps,good\n"),
      ("valuations.csv", "Valuation,Worth,In,Unit\nwage,lots,GBP,hours\n"),
      (
        "community.json",
        "{\"title\": \"T\", \"colour\": {\"a\": [1, null]}, \"phases\": [{\"name\": \"p\", \"hue\": 3}]}"
      ),
      ("scenarios/x.json", "{\"without\": [\"Ana\"], \"mood\": \"glum\"}"),
    ].map { SourceFile(name: $0.0, bytes: Array($0.1.utf8)) }
    expectRoundTrip(files, "unknown")
    let written = writeDataset(readDataset(files).community)
    func text(_ name: String) -> String {
      String(decoding: written.first { $0.name == name }?.bytes ?? [], as: UTF8.self)
    }
    #expect(
      text("elements.csv")
        == "Label,Consent,Reserve,Colour\nAna,perhaps,lots,\"red, or so\"\n'=1+1,named,12 GBP,\" blue \"\n")
    #expect(
      text("connections.csv")
        == "From,To,Amount,Start,Strength\nAna,'=1+1,1.234.567.891,soon,It's complicated\nAna,\"Ghost|Ana\",40,,\n")
    #expect(text("requirements.csv") == "Element,Needs,If missing,Mood\nAna,time,perhaps,good\n")
    #expect(text("valuations.csv") == "Valuation,Unit,Worth,In\nwage,hours,lots,GBP\n")
    #expect(text("community.json").contains("\"hue\": 3") && text("community.json").contains("\"colour\""))
    #expect(text("scenarios/x.json").contains("\"mood\": \"glum\""))
  }

  @Test("Any mixture of cells comes back as it was", arguments: 0..<60)
  func mixtures(seed: Int) {
    var random = SeededRandom(seed: UInt64(seed))
    let names = ["Ana", "Zoë", "Village Hall", "=cmd()", "A,B", "Q\"x\"", "a|b", "7", "'tis", "Ghost"]
    let cells = [
      "", "", "", "person", "activity", "contribution", "reward", "decision", "time", "pay", "40", "1,5", "2.5",
      "1.234", "-3",
      "hours", "h", "£", "week", "nobody", "Ana", "given", "not offered", "design", "can veto", "2025", "2025-Q2",
      "14/03/2025", "03/04/2025", "pilot", "stated|illustrative", "|stated", "named", "unpaid|expenses", "10 to 15",
      "30+", "£12,000", "12%", " spaced ", "two\nlines", "+44 20", "@x", "a;b", "mutual", "A|B",
    ]
    func sheet(_ header: [String], _ fixed: Int, _ rows: Int) -> [UInt8] {
      var writer = CSVWriter()
      writer.row(header)
      for _ in 0..<rows {
        var row: [String] = []
        for column in header.indices {
          row.append(column < fixed ? names[random.below(names.count)] : cells[random.below(cells.count)])
        }
        writer.row(row)
      }
      return writer.bytes
    }
    var files: [SourceFile] = []
    if seed % 3 != 0 {
      let header = ElementColumn.allCases.map { $0.rawValue } + ["Own", ""]
      files.append(SourceFile(name: "elements.csv", bytes: sheet(header, 1, 6)))
    }
    let header = ["From", "To"] + ConnectionColumn.allCases.map { $0.rawValue }.filter { $0 != "From" && $0 != "To" }
    files.append(SourceFile(name: "connections.csv", bytes: sheet(header + ["Own", "Own"], 2, 8)))
    files.append(SourceFile(name: "community.json", bytes: Array("{\"phases\": [{\"name\": \"pilot\"}]}".utf8)))
    expectRoundTrip(files, "seed \(seed)")
  }
}
