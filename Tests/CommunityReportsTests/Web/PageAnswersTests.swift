// Does the page get what it asks for, whatever it asks?

import CommunityModel
import CommunityTables
import Foundation
import PlainText
import Testing

@testable import CommunityReports

@Suite struct PageAnswersTests {
  static func answers(_ files: [(String, String)]) -> PageAnswers {
    PageAnswers(files.map { SourceFile(name: $0.0, bytes: Array($0.1.utf8)) })
  }
  static func question(_ text: String) -> JSONValue {
    do { return try readJSON(Array(text.utf8)) } catch { return .null }
  }
  /// Three people give 10, 20 and 30 hours to the lunch; the trust pays each of them 100 pounds.
  static let lunch = [
    (
      "elements.csv",
      """
      Label,Type,Consent
      Ana,person,hidden
      Ben,person,named
      Cem,person,
      Lunch,activity,
      Trust,group,

      """
    ),
    (
      "connections.csv",
      """
      From,To,Type,Form,Amount,Unit
      Ana,Lunch,contribution,time,10,hours
      Ben,Lunch,contribution,time,20,hours
      Cem,Lunch,contribution,time,30,hours
      Trust,Ana,reward,pay,100,GBP
      Trust,Ben,reward,pay,100,GBP
      Trust,Cem,reward,pay,100,GBP
      Trust,Lunch,contribution,money,50,GBP

      """
    ),
    ("valuations.csv", "Valuation,Unit,Worth,In\nfair rate,hours,4,GBP\n"),
    ("requirements.csv", "Element,Needs\nLunch,money\n"),
    ("scenarios/no-trust.json", #"{"title": "The trust leaves", "without": ["Trust"]}"#),
  ]

  @Test("It says how large the map is, and which chapters it has")
  func open() {
    var answers = Self.answers(Self.lunch)
    let opened = answers.answer(Self.question(#"{"ask": "open"}"#))
    #expect(opened["size"]?.text == "5 elements, 7 connections.")
    #expect(opened["isUsable"]?.bool == true)
    #expect(opened["level"]?.text == "private")
    let chapters = (opened["chapters"]?.items ?? []).compactMap { $0["id"]?.text }
    #expect(chapters.contains("fair") && chapters.contains("what-if"))
  }

  @Test("A sheet comes as it was written, and every row has the number that remarks give it")
  func sheet() throws {
    var answers = Self.answers([
      ("elements.csv", "Label,Type\nAna,person\n\n\nBen,persn\n"), ("connections.csv", "From,To\nAna,Ben\n"),
    ])
    let sheet = answers.answer(Self.question(#"{"ask": "sheet", "file": "elements.csv"}"#))
    let rows = (sheet["rows"]?.items ?? []).map { ($0.items ?? []).compactMap { $0.text } }
    // Ben stands in row 5: rows 3 and 4 are blank.
    #expect(rows == [["Label", "Type"], ["Ana", "person"], [], [], ["Ben", "persn"]])
    let problems = answers.answer(Self.question(#"{"ask": "problems"}"#)).items ?? []
    #expect(problems.contains { $0["row"]?.double == 5 && $0["column"]?.text == "Type" })
    // A sheet that is not there begins with a header.
    let empty = answers.answer(Self.question(#"{"ask": "sheet", "file": "requirements.csv"}"#))
    #expect(empty["rows"]?.items?.count == 1)
    #expect(empty["rows"]?.items?.first?.items?.first?.text == "Element")
  }

  @Test("A rate that is moved turns the finding where it should")
  func worth() {
    // 60 hours against 300 pounds: at 4 an hour 240 is given, so more comes back; it turns at 300 / 60 = 5.
    var answers = Self.answers(Self.lunch)
    func told(_ worth: String) -> String {
      answers.answer(Self.question(#"{"ask": "worth", "worth": \#(worth)}"#))["html"]?.text ?? ""
    }
    #expect(told("[]").contains("more comes back than is given"))
    #expect(told("[]").contains("£5 an hour"))
    let moved = told("[[0, 6]]")
    // 60 × 6 = 360.
    #expect(moved.contains("£360") && moved.contains("less comes back than is given"))
    #expect(moved.contains(WebWords.triedHere))
    // A rate that is none changes nothing.
    #expect(told("[[7, 6], [0, -1], [\"a\", 2], [0]]") == told("[]"))
  }

  @Test("Scenarios stand beside today, and only what moves has a row")
  func scenarios() {
    var answers = Self.answers(Self.lunch)
    let told = answers.answer(Self.question(#"{"ask": "scenarios"}"#))
    let tried = told["scenarios"]?.items ?? []
    #expect(tried.map { $0["title"]?.text } == ["The trust leaves"])
    #expect(tried.first?["text"]?.text?.contains("Lunch") == true)
    for row in told["rows"]?.items ?? [] {
      let cells = (row.items ?? []).compactMap { $0.text }
      #expect(cells.count == 3 && cells[1] != cells[2], "\(cells)")
    }
  }

  @Test("What leaves for everybody holds nobody's name, and what leaves for partners only those who agreed")
  func sharing() {
    var answers = Self.answers(Self.lunch)
    for what in ["dataset", "report", "tables", "pictures"] {
      for (level, hidden) in [("public", ["Ana", "Ben", "Cem"]), ("partners", ["Ana", "Cem"])] {
        let saved = answers.answer(
          Self.question(#"{"ask": "save", "what": "\#(what)", "level": "\#(level)", "numbers": [7, 19]}"#))
        let files = saved["files"]?.items ?? []
        #expect(!files.isEmpty)
        for file in files {
          let words = (file["text"]?.text ?? "").split { !$0.isLetter }.map { String($0) }
          for name in hidden { #expect(!words.contains(name), "\(what), \(level), \(file["name"]?.text ?? "")") }
        }
      }
    }
    let partners = answers.answer(Self.question(#"{"ask": "save", "what": "dataset", "level": "partners"}"#))
    #expect((partners["files"]?.items ?? []).contains { $0["text"]?.text?.contains("Ben") == true })
    // A level that is none is the strictest.
    let wrong = answers.answer(Self.question(#"{"ask": "save", "what": "dataset", "level": "everybody"}"#))
    #expect(!(wrong["files"]?.items ?? []).contains { $0["text"]?.text?.contains("Ben") == true })
  }

  @Test("Numbers of hidden people differ with what the browser draws, and not without")
  func numbers() {
    var answers = Self.answers(Self.lunch)
    func saved(_ numbers: String) -> JSONValue {
      answers.answer(Self.question(#"{"ask": "save", "what": "dataset", "level": "partners", "numbers": \#(numbers)}"#))
    }
    #expect(saved("[1, 2]") == saved("[1, 2]"))
    #expect((0..<20).contains { saved("[\($0), 5]") != saved("[1, 2]") })
  }

  @Test(
    "A question that is none has no answer, and nothing breaks",
    arguments: [
      "null", "[]", "{}", #"{"ask": 3}"#, #"{"ask": "chapter"}"#, #"{"ask": "chapter", "id": "no"}"#,
      #"{"ask": "picture", "name": "no"}"#, #"{"ask": "save"}"#, #"{"ask": "measure", "request": "gini:of"}"#,
      #"{"ask": "leaves"}"#, #"{"ask": "leaves", "without": ["nobody", 3]}"#, #"{"ask": "worth", "worth": {}}"#,
    ])
  func wrong(text: String) {
    var answers = Self.answers(Self.lunch)
    _ = answers.answer(Self.question(text))
    var nothing = Self.answers([])
    _ = nothing.answer(Self.question(text))
    #expect(nothing.answer(Self.question(#"{"ask": "open"}"#))["isUsable"]?.bool == false)
  }
}
