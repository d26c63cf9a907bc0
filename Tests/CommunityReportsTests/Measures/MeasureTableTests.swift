// The table of answers fits a terminal and says what cannot be said.

import CommunityMeasures
import CommunityModel
import CommunityReports
import PlainText
import Testing

@Suite struct MeasureTableTests {
  @Test("No line is wider than 80 columns", arguments: [false, true])
  func width(details: Bool) {
    var long = MeasureResult(nil, unit: "share", undefined: "hours in 41 rows, GBP in 12: choose --unit")
    long.id = "generalised-entropy"
    long.options = [Answer.Field("alpha", .number(2)), Answer.Field("by", .text("Role+Constituency"))]
    long.findings = [Finding(.warning, String(repeating: "word ", count: 40))]
    let text = MeasureTable.text([MeasureJSONTests.result, long], of: MeasureJSONTests.community, details: details)
    for line in text.split(separator: "\n") { #expect(line.count <= 80, "\(line)") }
    #expect(text.contains("0.25"))
    #expect(text.contains("cannot say"))
  }

  @Test("Every letter of a long name is printed")
  func longNames() {
    var result = MeasureResult(1, unit: "elements")
    result.id = "a-name-that-is-a-good-deal-longer-than-its-column"
    let text = MeasureTable.text([result], of: MeasureJSONTests.community)
    var letters = ""
    for line in text.split(separator: "\n").dropFirst() { letters += line.split(separator: " ").first ?? "" }
    #expect(letters == result.id)
  }

  @Test("An open range is told from its known side")
  func openRange() {
    var result = MeasureResult(nil, unit: "hours", undefined: "3 amounts unknown: at least 40")
    result.id = "example"
    result.low = 40
    #expect(MeasureTable.text([result], of: MeasureJSONTests.community).contains("at least 40"))
  }

  @Test(
    "A very small number is written to its first digit",
    arguments: [(0.00004, "0.00004"), (0.0000339, "0.00003"), (0.0012, "0.0012")])
  func small(number: Double, text: String) {
    var result = MeasureResult(number, unit: "share")
    result.id = "example"
    let line = MeasureTable.text([result], of: MeasureJSONTests.community).split(separator: "\n")[1]
    #expect(line.split(separator: " ") == ["example", Substring(text)])
  }

  @Test("Of a list of thousands both ends are printed, and how many stand between", arguments: [40, 41, 12_345])
  func longList(count: Int) {
    var result = MeasureResult(1, unit: "elements")
    result.id = "example"
    result.parts = [Answer.Field("sizes", .list((1...count).map { .number(Double($0)) }))]
    let text = MeasureTable.text([result], of: MeasureJSONTests.community, details: true)
    let words = text.split { $0 == " " || $0 == "\n" }.joined(separator: " ")
    let all = (1...count).map { String($0) }
    let expected =
      count == 40
      ? all.joined(separator: ", ")
      : all.prefix(10).joined(separator: ", ") + (count == 41 ? ", 21 more, " : ", 12,325 more, ")
        + all.suffix(10).joined(separator: ", ")
    #expect(words.contains("sizes \(expected)"), "\(text.prefix(500))")
  }

  @Test("The CSV has one row for each number, under the names of the JSON")
  func csv() {
    let file = readCSV(MeasureTable.csv([MeasureJSONTests.result], of: MeasureJSONTests.community))
    let cells = file.rows.map { $0.cells }
    #expect(cells.count == 6, "a header, the whole, one group, two elements, for whose eyes it is")
    #expect(cells[1].prefix(5) == ["example", "by=Role,epsilon=0.5", "whole", "", "0.25"])
    #expect(cells[2][2...5] == ["group", "carer", "", "40"])
    #expect(cells[3][2...4] == ["element", "a", "0.4"])
    #expect(cells[5].first == "share")
  }
}
