// How sure the rows are, as two bars.

import CommunityDiagrams
import Testing

@Suite struct SureChartTests {
  private func drawn(_ rows: [Int], _ amounts: [Int]) -> Chart? {
    Chart.sure(
      title: "T", subtitle: "S",
      rows: zip(["recorded", "stated", "estimated", "illustrative", "not said"], rows).map { .init($0.0, $0.1) },
      rowsTitle: "Rows", amounts: zip(["known", "range", "unknown"], amounts).map { .init($0.0, $0.1) },
      amountsTitle: "Amounts")
  }

  // The bar is 520 wide and begins at 20: one of four rows is 130 wide, three of four 390, from 150 on.
  @Test("Fields as wide as their share")
  func widths() throws {
    let svg = try #require(drawn([1, 0, 0, 3, 0], [0, 0, 0])).svg
    #expect(svg.contains("width=\"130.00\"") && svg.contains("width=\"390.00\""))
    #expect(svg.contains("x=\"150.00\""))
    #expect(svg.contains(">1</text>") && svg.contains(">3</text>"))
  }

  @Test("The same in words, without what is not there; no bar of amounts without any")
  func words() throws {
    let chart = try #require(drawn([1, 0, 0, 3, 0], [0, 0, 0]))
    #expect(chart.textAlternative == "T. S\nRows: 4\n- recorded: 1, 25\u{202F}%\n- illustrative: 3, 75\u{202F}%\n")
    #expect(!chart.svg.contains("Amounts") && !chart.svg.contains("stated"))
  }

  // In black and white: what is made up has lines across it, what nobody said an interrupted frame.
  @Test("Parts differ by pattern, not by colour alone")
  func patterns() throws {
    #expect(try #require(drawn([1, 1, 1, 0, 0], [3, 0, 0])).svg.contains("<path") == false)
    #expect(try #require(drawn([1, 1, 1, 1, 0], [3, 0, 0])).svg.contains("<path"))
    #expect(try #require(drawn([1, 1, 1, 0, 1], [3, 0, 0])).svg.contains("stroke-dasharray"))
    #expect(try #require(drawn([1, 0, 0, 0, 0], [3, 0, 1])).svg.contains("stroke-dasharray"))
  }

  @Test("No row, no chart")
  func none() { #expect(drawn([0, 0, 0, 0, 0], [0, 0, 0]) == nil) }
}
