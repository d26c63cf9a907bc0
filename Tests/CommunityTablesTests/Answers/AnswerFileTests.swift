// Is an answer file read as it is meant, and refused whole when anything in it is not?

import PlainText
import Testing

@testable import CommunityModel
@testable import CommunityTables

@Suite struct AnswerFileTests {
  private func read(_ file: SourceFile) throws(AnswerRefusal) -> Answers {
    try Answers.read(file.bytes, settings: Settings(), lastDay: lastDay)
  }

  private func reason(_ text: String) -> String {
    do throws(AnswerRefusal) {
      _ = try read(SourceFile(name: "a.json", bytes: Array(text.utf8)))
      return "taken"
    } catch {
      return error.message
    }
  }

  @Test("A whole answer: who, when, of themselves, and rows with amounts of every kind")
  func whole() throws {
    let answers = try read(
      answerFile(
        "Ana", about: #""Type": "person", "Offers": "soup|drums*", "Consent": "Initials""#,
        rows: [
          hours("Ana", "Café", #""Amount": "10", "Unit": "hours", "Per": "month", "Provenance": "estimated""#),
          hours("Ana", "Café", #""Low": "5", "High": "8.5""#), hours("Ana", "Café", #""Status": "unknown""#),
        ]))
    #expect(answers.by == "Ana" && answers.on == "2026-11-23T14:05:09" && answers.rowCount == 3)
    #expect(answers.about(.offers) == "soup|drums*" && answers.about(.consent) == "initials")
    #expect(answers.rows[0].amount == SaidAmount(amount: 10, isAbout: true) && answers.rows[0].cells[.per] == "month")
    #expect(answers.rows[1].amount == SaidAmount(low: 5, high: 8.5))
    #expect(answers.rows[2].amount.isUnknown && answers.rows[2].cells[.status] == "unknown")
  }

  private static let start = #"{"kith": "answers", "version": 1, "on": "2026-11-23T14:05:09", "by": "Ana", "#

  @Test(
    "What is refused, and why",
    arguments: [
      ("", "It is damaged, or no answer file: line 1, column 1, the file is empty. Ask for it once more."),
      (#"{"kith": "answers", "#, "It is damaged, or no answer file: line 1, column 21"),
      (start + #""by": "Ben"}"#, #"line 1, column 77, the name "by" stands here twice"#),
      (start + #""rows": [{"From": "Ana", "From": "Ben"}]}"#, #"the name "From" stands here twice"#),
      (start + #""about": {"Role": "a\ud83dz"}}"#, "this is half a letter"),
      (start + #""about": {"Role": "\udc00"}}"#, "this is half a letter"),
      (#"{"title": "x"}"#, "It is not an answer file of kith form."),
      (#"{"kith": "answers", "version": 2}"#, "another version"),
      (start + #""note": "hidden"}"#, #""note" is no part of an answer"#),
      (start + #""about": {"Payment": "paid"}}"#, #""about.Payment" is no part of an answer"#),
      (start + #""about": {"Consent": "always"}}"#, #""always" is no word for about.Consent."#),
      (start + #""about": {"Type": "king"}}"#, #""king" is no word for about.Type."#),
      (start + #""rows": [{"From": "Ana", "To": "b", "Type": "tie", "Note": "x"}]}"#, #""Note in row 1" is no part"#),
      (start + #""rows": [{"From": "Ana", "To": "b", "Type": "tie", "Paid by": "x"}]}"#, #""Paid by in row 1""#),
      (start + #""rows": [{"From": "c", "To": "b", "Type": "tie"}]}"#, "In row 1 others alone are spoken of."),
      (start + #""rows": [{"From": "Ana", "To": "ana", "Type": "tie"}]}"#, "From and To are the same"),
      (start + #""rows": [{"From": "Ana", "To": "b"}]}"#, "In row 1 Type is blank."),
      (start + #""rows": [{"From": "Ana", "To": "b", "Type": "gift"}]}"#, #""gift" is no word for Type in row 1."#),
      (start + #""rows": [{"From": "Ana", "To": "b", "Type": "tie", "Amount": "-3"}]}"#, #""-3" is no amount"#),
      (start + #""rows": [{"From": "Ana", "To": "b", "Type": "tie", "Amount": "1e99"}]}"#, #""1e99" is no amount"#),
      (start + #""rows": [{"From": "Ana", "To": "b", "Type": "tie", "Amount": 3}]}"#, "should be a text in quotes"),
      (
        start + #""rows": [{"From": "Ana", "To": "b", "Type": "tie", "Low": "9", "High": "2"}]}"#,
        "In row 1 Low, Amount and High are not in order."
      ),
      (start + #""rows": [{"From": "Ana", "To": "b|c", "Type": "tie"}]}"#, "should name one"),
      (start + #""rows": [{"From": "Ana", "To": "b", "Type": "tie", "Start": "soon"}]}"#, #""soon" is no word"#),
      (start + #""rows": [{"From": "Ana", "To": "b", "Type": "tie", "Provenance": "recorded"}]}"#, "no word for"),
      (start + #""about": {"Offers": "a\nb"}}"#, "a sign that nobody can see"),
      (start + #""rows": {}}"#, "should be a list"),
      (#"{"kith": "answers", "version": 1, "on": "2026-02-30T00:00:00", "by": "Ana"}"#, "no date and time"),
      (#"{"kith": "answers", "version": 1, "on": "2026-11-23", "by": "Ana"}"#, "no date and time"),
      (#"{"kith": "answers", "version": 1, "on": "2026-11-25T00:00:00", "by": "Ana"}"#, "still to come"),
      (#"{"kith": "answers", "version": 1, "on": "2026-11-23T00:00:00", "by": " "}"#, "does not say who answers"),
    ])
  func refused(text: String, why: String) { #expect(reason(text).contains(why), "\(reason(text))") }

  @Test("A day ahead is taken: the clock of a phone may be ahead of this one's")
  func aDayAhead() throws { #expect(try read(answerFile("Ana", on: "2026-11-24T23:59:59")).by == "Ana") }

  @Test("The limits of the table are told when hit")
  func limits() {
    let row = #"{"From": "Ana", "To": "b", "Type": "tie"}"#
    let many = Array(repeating: row, count: Limits.answerRows.most + 1).joined(separator: ",")
    #expect(reason(Self.start + "\"rows\": [\(many)]}").contains(Limits.answerRows.words))
    let long = String(repeating: "x", count: Limits.answerCell.most + 1)
    #expect(reason(Self.start + "\"about\": {\"Role\": \"\(long)\"}}").contains(Limits.answerCell.words))
    #expect(reason(String(repeating: " ", count: Limits.answerBytes.most + 1)).contains(Limits.answerBytes.words))
    #expect(reason(String(repeating: "[", count: 100_000)).contains(Limits.jsonDepth.words))
  }

  @Test("A refusal quotes no more of a stranger's text than anybody reads")
  func shortRefusals() {
    let long = String(repeating: "y", count: 900)
    #expect(reason(Self.start + "\"\(long)\": 1}").utf8.count < 200)
  }

  @Test("Marks that turn the direction of writing are left out of names")
  func directionMarks() throws {
    let answers = try read(answerFile("Ana\u{202E}", rows: [hours("Ana", "Café", "")]))
    #expect(answers.by == "Ana")
  }

  @Test(
    "An amount as it is said is read as it is written",
    arguments: [
      ("10", SaidAmount(amount: 10)), ("about 10", SaidAmount(amount: 10, isAbout: true)),
      ("5 to 8", SaidAmount(low: 5, high: 8)), ("6 (5 to 8)", SaidAmount(amount: 6, low: 5, high: 8)),
      ("5 or more", SaidAmount(low: 5)), ("up to 8.5", SaidAmount(high: 8.5)), ("", SaidAmount()),
      ("about 0.5 to 1", SaidAmount(low: 0.5, high: 1, isAbout: true)),
      ("6 (5 or more)", SaidAmount(amount: 6, low: 5)),
    ])
  func amounts(text: String, amount: SaidAmount) {
    #expect(SaidAmount(text) == amount && amount.text == text)
  }

  @Test("Other words are no amount", arguments: ["ten", "5 to", "to 8", "5 to 8 to 9", "10 hours"])
  func noAmounts(text: String) { #expect(SaidAmount(text) == nil) }
}
