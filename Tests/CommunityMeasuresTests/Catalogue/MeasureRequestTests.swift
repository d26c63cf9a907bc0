// How a measure is asked for.

import CommunityMeasures
import Testing

@Suite("Requests")
struct MeasureRequestTests {
  @Test("Double quotes hold a comma inside a value")
  func quoted() throws {
    let request = try MeasureRequest(#"max-flow:from="Lee, Ann",to=Café"#)
    #expect(request.options["from"] == "Lee, Ann" && request.options["to"] == "Café")
    #expect(try MeasureRequest(#"what-stops:without="A, B""#).options["without"] == "A, B")
  }

  @Test("Without quotes a comma begins the next option")
  func plain() throws {
    let request = try MeasureRequest("gini:of=rewards,unit=GBP")
    #expect(request.options["of"] == "rewards" && request.options["unit"] == "GBP")
    #expect(throws: MeasureFailure.self) { try MeasureRequest("max-flow:from=Lee, Ann,to=Café") }
  }

  @Test("A quote inside a value stays")
  func inside() throws {
    #expect(try MeasureRequest(#"what-stops:without=The "Hall" fund"#).options["without"] == #"The "Hall" fund"#)
  }
}
