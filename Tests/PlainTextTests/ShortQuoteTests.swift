// What of a long name stands in a message.

import PlainText
import Testing

@Suite struct ShortQuoteTests {
  @Test("sixty signs stay, the sixty-first makes room for three dots")
  func cutsAtSixty() {
    let sixty = String(repeating: "a", count: 60)
    #expect(shortQuote("") == "")
    #expect(shortQuote(sixty) == sixty)
    #expect(shortQuote(sixty + "b") == String(repeating: "a", count: 59) + "…")
  }

  @Test("one letter with a thousand accents is cut like any other text")
  func cutsWithinALetter() {
    let pile = "e" + String(repeating: "\u{301}", count: 1000)
    #expect(shortQuote(pile).unicodeScalars.count == 60)
  }

  @Test("a long name before a missing colon is not quoted whole")
  func jsonName() throws {
    let text = "{\"" + String(repeating: "n", count: 5000) + "\" 1}"
    let problem = #expect(throws: JSONProblem.self) { try readJSON(Array(text.utf8)) }
    #expect((problem?.message.count ?? 0) < 120)
  }
}
