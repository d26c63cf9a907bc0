import PlainText
import Testing

@testable import KithCommand

@Suite struct MeasureCommandTests {
  // Ana gives Ben 4 hours and gets 1 back: min(4, 1) is returned both ways, 2 of 5 hours (0.4). Pounds stand apart.
  static let sheet = """
    From,To,Type,Form,Amount,Unit
    Ana,Ben,contribution,time,4,hours
    Ben,Ana,contribution,time,1,hours
    Cem,Ana,contribution,money,10,GBP

    """

  func json(_ arguments: String...) throws -> JSONValue {
    let run = TestRun(
      arguments: ["measure", "-", "--format", "json", "--quiet"] + arguments, in: TestRun.repository,
      input: Self.sheet)
    #expect(run.code == 0)
    #expect(run.talk.isEmpty)
    return try readJSON(Array(run.output.utf8))
  }

  @Test("One unit named is one answer")
  func oneUnit() throws {
    let answer = try json("weighted-reciprocity", "--unit", "hours")
    let measures = try #require(answer["measures"]?.items)
    #expect(measures.count == 1)
    #expect(measures[0]["id"]?.text == "weighted-reciprocity")
    #expect(measures[0]["value"]?.double == 0.4)
    #expect(answer["selection"]?["unit"]?.text == "hours")
  }

  @Test("Several units and none named: undefined in words, never a sum")
  func severalUnits() throws {
    let measure = try #require(try json("weighted-reciprocity")["measures"]?.items?.first)
    #expect(measure["value"]?.double == nil)
    #expect(measure["undefined"]?.text?.contains("hours") == true)
    #expect(measure["undefined"]?.text?.contains("GBP") == true)
  }

  @Test("Without ids every unit is answered apart")
  func unitsApart() throws {
    let measures = try #require(try json()["measures"]?.items)
    let reciprocity = measures.filter { $0["id"]?.text == "weighted-reciprocity" }
    #expect(reciprocity.compactMap { $0["options"]?["unit"]?.text } == ["hours", "GBP"])
    #expect(reciprocity.map { $0["value"]?.double } == [0.4, 0])
    let table = TestRun("measure", "-", input: Self.sheet).output
    #expect(table.hasPrefix("In hours\n"))
    #expect(table.contains("\nIn GBP\n"))
    #expect(table.contains("\nThe whole dataset\n"))
  }

  @Test("The same input gives the same bytes", arguments: ["table", "json", "csv"])
  func sameBytes(format: String) {
    let runs = (0..<2).map { _ in TestRun("measure", "Datasets/garden", "--format", format).output }
    #expect(runs[0] == runs[1])
    #expect(!runs[0].isEmpty)
    #expect(!runs[0].contains("nan"))
  }

  @Test("--where keeps the rows that hold the value")
  func conditions() throws {
    let answer = try json("weighted-reciprocity", "--where", "Form=time")
    #expect(answer["measures"]?.items?.first?["value"]?.double == 0.4)
  }
}
