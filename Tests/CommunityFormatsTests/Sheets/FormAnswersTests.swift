// Answers of an online form: one row a person, one column a question.

import CommunityFormats
import Testing

@Suite("Answers from a form")
struct FormAnswersTests {
  static let form = Foreign.file(
    "answers.csv",
    """
    Timestamp,"What is your name?
    (as others know you)",What can you offer? (tick all),What do you need?,How may we show you?,Count,Days
    3/14/2026 10:22:33,Ana,"Cooking, Lifts, to hospital, Childcare",Company,named,3,"Mon, Tue"
    3/15/2026 9:01:11,Ben,"Cooking, Gardening","Lifts, to hospital, Company",initials,2,"Mon, Wed"
    3/16/2026 9:01:11, ana ,"Cooking, Childcare",,named,many,"Tue, Wed"
    3/16/2026 9:05:00,,Cooking,,,,Mon

    """)

  @Test("Who answered twice is taken at the last word; ticks are parted; a comma inside an answer is kept")
  func answers() throws {
    let imported = try Foreign.read(Self.form, as: .form)
    let rows = try Foreign.cells(imported, "elements.csv")
    #expect(rows.map { $0["Label"] } == ["Ben", "ana"])
    #expect(rows[0]["Offers"] == "Cooking|Gardening" && rows[0]["Needs"] == "Lifts, to hospital|Company")
    #expect(rows[1]["Offers"] == "Cooking|Childcare" && rows[1]["Consent"] == "named")
    #expect(rows[0]["Days"] == "Mon|Wed" && rows[0]["Count (answers)"] == "2")
    #expect(imported.report.mapped[0].from == "What is your name? (as others know you)")
    #expect(imported.report.notes.contains("1 person answered again: the last answer of each is taken."))
    #expect(imported.report.notes.contains("1 answer has no name and is left out."))
    #expect(Foreign.problems(imported) == [])
  }

  @Test("The choices may be given, where every part begins with a capital")
  func choices() throws {
    var source = Foreign.file("a.csv", "Timestamp,Name,I offer\n1,Ana,\"Tea, Coffee, Lifts, Monday only\"\n")
    source.options = [("choices", "Tea, Coffee;Lifts, Monday only")]
    let rows = try Foreign.cells(try Foreign.read(source, as: .form), "elements.csv")
    #expect(rows[0]["Offers"] == "Tea, Coffee|Lifts, Monday only")
  }

  @Test("Without a question for the name it says which to choose")
  func noName() throws {
    let reader = try #require(FormatReader.named("form"))
    do throws(ImportFailure) {
      _ = try reader.read(Foreign.file("a.csv", "Timestamp,Favourite colour\n1,red\n"))
      Issue.record("there is no name")
    } catch {
      #expect(error.advice == "Say which: --as \"form:who=Favourite colour\".")
    }
  }

  @Test("Twenty thousand answers take no longer for being many")
  func large() throws {
    let rows = (0..<20_000).map { "1,Person \($0),\"Tea, Cake\",\"A, B\"" }.joined(separator: "\n")
    let imported = try Foreign.read(Foreign.file("a.csv", "Timestamp,Name,I offer,Days\n" + rows), as: .form)
    #expect(try Foreign.cells(imported, "elements.csv").count == 20_000)
  }

  @Test("Damaged files give words")
  func fuzz() throws { try Foreign.fuzz(Self.form, as: .form) }
}
