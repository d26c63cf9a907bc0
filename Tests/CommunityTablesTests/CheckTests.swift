// Does check see what only shows across the tables, and say what one more column would tell?

import Testing

@testable import CommunityTables

@Suite struct CheckTests {
  static let elements =
    "Label,Type,Role,Constituency,Payment,Consent,Offers,Needs\n"
    + "Ana,person,peer worker|trainer,carer,unpaid,named,lifts,tea\nCafé,activity,,,,,,\nCoordination,activity,,,,,,\n"

  private func problems(_ more: [(String, String)], connections: String = "From,To,Type\nAna,Café,tie\n") -> [String] {
    check(dataset(elements: Self.elements, connections: connections, more)).filter { $0.severity == .problem }
      .map { $0.text }
  }

  @Test("A requirement that points nowhere")
  func nowhere() {
    let sheet = "Element,Needs\nCafé,Coordinaton\nCafé,role:peer wrker\nCafé,time\nCafe,role:Trainer\nCaffe,money\n"
    #expect(
      problems([("requirements.csv", sheet)]) == [
        "requirements.csv row 2 (Needs): \"Coordinaton\" is no element, form or role of the dataset. "
          + "Did you mean \"Coordination\"? [need-nowhere]",
        "requirements.csv row 3 (Needs): \"role:peer wrker\" is no role that anybody has. "
          + "Did you mean \"role:peer worker\"? [need-nowhere]",
        "requirements.csv row 6 (Element): \"Caffe\" is not in elements.csv. Did you mean \"Café\" (row 3)? "
          + "[unknown-element]",
      ])
  }

  @Test("Requirements in a circle, and none where there is an alternative")
  func circle() {
    #expect(
      problems([("requirements.csv", "Element,Needs\nCafé,Coordination\nCoordination,Café\n")]) == [
        "requirements.csv row 3 (Needs): \"Café\" needs \"Coordination\" needs \"Café\": a circle. [needs-in-a-circle]\n"
          + "  Each waits for the next. Is one of these needs only \"weaker\", or is there something else that would do?"
      ])
    #expect(
      problems([("requirements.csv", "Element,Needs,Any of\nCafé,Coordination,a\nCoordination,Café,\n")]) == [])
  }

  @Test("Requirements of somebody who cannot stop")
  func cannotStop() {
    #expect(
      problems([("requirements.csv", "Element,Needs\nAna,time\n")]) == [
        "requirements.csv row 2 (Element): \"Ana\" is a person, and only an activity, group, association or institution "
          + "can stop. [needs-of-what-cannot-stop]\n"
          + "  Write the need on the activity that depends on it, or change its Type."
      ])
  }

  @Test("Two rates for the same thing, and two roles with different rates")
  func valuations() {
    let sheet =
      "Valuation,Form,Unit,Role,Worth,In\nwage,time,hours,,12,GBP\nwage,time,h,,13,GBP\n"
      + "wage,,hours,peer worker,14,GBP\nwage,,hours,trainer,20,GBP\n"
    #expect(
      problems([("valuations.csv", sheet)]) == [
        "elements.csv row 2 (Role): \"Ana\" is \"peer worker\" and \"trainer\", which \"wage\" values differently "
          + "(rows 4 and 5). [equal-valuations]\n"
          + "  The higher is not chosen: say which role the hours are given in, or give both the same worth.",
        "valuations.csv row 3 (Worth): The row applies to the same amounts as row 2, with another worth. "
          + "[equal-valuations]\n"
          + "  Neither is chosen: what they value is unknown until one of them is taken out or says more.",
      ])
  }

  @Test("Rows with dates beside phases without dates")
  func datesAndPhases() {
    let rows = "From,To,Type,Start\nAna,Café,tie,2025\nAna,Café,contribution,pilot\nAna,Café,reward,2024\n"
    #expect(
      problems([("community.json", "{\"phases\": [{\"name\": \"Pilot\"}]}")], connections: rows) == [
        "connections.csv row 2 (Start): 2 rows have dates and 1 stands in phases without dates (the first in row 3): "
          + "nobody can say which comes first. [dates-and-phases]\n"
          + "  Give the phases \"from\" and \"to\" in community.json, or write phases in all rows."
      ])
    let dated = "{\"phases\": [{\"name\": \"Pilot\", \"from\": \"2023\", \"to\": \"2023\"}]}"
    #expect(problems([("community.json", dated)], connections: rows) == [])
  }

  @Test("A scenario that names nobody")
  func scenario() {
    #expect(
      problems([
        (
          "scenarios/less.json",
          "{\"without\": [\"Cofé\"], \"set\": [{\"where\": {\"Form\": \"time\"}, \"Amount\": 1}]}"
        )
      ])
        == [
          "scenarios/less.json (without): \"Cofé\" is not an element of the dataset. Did you mean \"Café\"? [scenario-name]",
          "scenarios/less.json (set.where): No row matches Form \"time\". [scenario-name]",
        ])
  }

  @Test("A wrong payer and nobody to pay are both told; a key that looks like a slip is noted")
  func pay() {
    #expect(
      problems([
        ("scenarios/pay.json", #"{"pay": [{"where": {"Payment": "voucher"}, "by": "Cofé", "each": 1}]}"#)
      ])
        == [
          "scenarios/pay.json (pay.by): \"Cofé\" is not an element of the dataset. Did you mean \"Café\"? [scenario-name]",
          "scenarios/pay.json (pay.where): Nobody matches Payment \"voucher\". [scenario-name]",
        ])
    let read = dataset(
      elements: Self.elements, connections: "From,To\nAna,Café\n",
      [("scenarios/slip.json", #"{"wihtout": ["Café"], "source": "somebody"}"#)])
    #expect(
      check(read).filter { $0.file.hasPrefix("scenarios") }.map { $0.text } == [
        "scenarios/slip.json: \"wihtout\" is not a key of a scenario: it is kept and changes nothing. "
          + "Did you mean \"without\"? [unknown-word]"
      ])
  }

  @Test("Notes on what one more column would tell, and on what other programs do")
  func notes() {
    let rows =
      "From,To,Type,Form,Amount,Unit,Part,Status\nAna,Café,decision,,,,\nAna,Coordination,decision,,,,\n"
      + "Ana,Café,contribution,time,,,\nAna,Café,contribution,time,3,days,\nAna,Ana,contribution,time,2,hours,\n"
      + "Ana,Coordination,reward,pay,,GBP,,declined\n"
    let notes = check(dataset(elements: Self.elements, connections: rows)).filter { $0.severity == .note }
    let lines = notes.map { $0.text }
    #expect(
      lines.contains("connections.csv (Part): Part is blank in 2 decision rows: who has the last word? [could-tell]"))
    #expect(
      lines.contains(
        "connections.csv (Amount): Amount is blank in 1 time row: about how many hours, or between which two numbers? "
          + "[could-tell]"))
    #expect(!lines.contains { $0.contains("money row") }, "nothing was given of what was declined")
    #expect(notes.contains { $0.code == "kumu-folds" && $0.row == 5 })
    #expect(notes.contains { $0.code == "self-connection" && $0.row == 6 })
    #expect(notes.contains { $0.code == "units-mixed" && $0.message.contains("days (1 row), hours (1 row)") })
    #expect(notes.contains { $0.message.hasPrefix("There are no requirements") })
    #expect(!notes.contains { $0.column == "Consent" || $0.column == "Payment" }, "both are filled for every person")
  }
}
