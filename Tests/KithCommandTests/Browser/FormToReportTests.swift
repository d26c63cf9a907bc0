// Does what somebody filled in reach the map and the report, and leave both again?

import Foundation
import Testing

@testable import KithCommand

@Suite(.needsChromium, .serialized) struct FormToReportTests {
  @Test("Filled in, saved, gathered, reported, and taken back")
  func whole() throws {
    try FormTests.withForm { form, folder throws in
      try FormTests.fill(form)
      _ = try FormTests.saved("save", ending: ".json", in: folder, form)
      let gathering = TestRun("gather", "Datasets/garden", folder, "-o", "\(folder)/map", "--format", "json")
      #expect(gathering.code == 0, "\(gathering.talk)")
      let told = try #require(try JSONSerialization.jsonObject(with: Data(gathering.output.utf8)) as? [String: Any])
      // The sheet has the pay that was declined. Growing, the kitchen, the tie and the advice are new.
      #expect(told["people"] as? Int == 1 && told["joined"] as? Int == 1 && told["made"] as? Int == 4)
      let rows = try readText("\(folder)/map/connections.csv").split(separator: "\n")
      let growing = rows.first { $0.contains(",treasurer,growing,contribution,time,10,hours,") }
      #expect(growing?.hasSuffix(",month,Treasurer") == true)

      let report = TestRun("report", "\(folder)/map", "-o", "\(folder)/report", "--quiet")
      #expect(report.code == 0, "\(report.talk)")
      let page = try BrowserPage("\(folder)/report/report.html")
      let answered = try page.text("document.getElementById('sure-answered').closest('section').textContent")
      // The garden's settings say that 40 were asked.
      #expect(answered.contains("1 person answered for themselves, of 40"), "\(answered)")
      #expect(answered.contains("5 rows rest on the word of one side."), "\(answered)")
      #expect(try page.complaints() == [])

      #expect(TestRun("gather", "\(folder)/map", "--withdraw", "Treasurer", "--quiet").code == 0)
      let sheets = try names(in: "\(folder)/map").filter { $0.hasSuffix(".csv") }
      let left = try sheets.map { try readText("\(folder)/map/\($0)") }
      #expect(!left.contains { $0.contains("drums bass") || $0.contains("said-") })
    }
  }

  @Test("A group says whom it pays and who gives it time, and its answers meet the rows of the sheet")
  func group() throws {
    try FormTests.withForm { form, folder throws in
      try FormTests.next(form)
      try FormTests.tick("known", "list", form)
      try FormTests.put("Garden group", into: "#who-name", form)
      try FormTests.next(form)
      try FormTests.put("Site coordinator", into: "#give1-whom", form)
      try FormTests.put("pay", into: "#give1-form", form)
      try FormTests.put("5000", into: "#give1-number", form)
      try FormTests.next(form)
      try FormTests.put("Site coordinator", into: "#get2-whom", form)
      try FormTests.put("time", into: "#get2-form", form)
      try FormTests.put("unknown", into: "#get2-how", form)
      for _ in 0..<5 { try FormTests.next(form) }
      let told = try form.text("document.getElementById('told').textContent")
      #expect(told.contains("You answer for a group."), "\(told)")
      let text = try FormTests.saved("save", ending: ".json", in: folder, form)
      let answers = try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
      let rows = try #require(answers["rows"] as? [[String: String]])
      #expect(rows.map { $0["Type"] } == ["reward", "contribution"])
      #expect(rows.map { $0["From"] } == ["Garden group", "Site coordinator"])
      #expect(rows[0]["Amount"] == "5000" && rows[1]["Amount"] == nil)

      let gathering = TestRun("gather", "Datasets/garden", folder, "-o", "\(folder)/map")
      #expect(gathering.code == 0, "\(gathering.talk)")
      #expect(
        gathering.output.contains("Site coordinator: pay (connections.csv:31): told by the sheet and Garden group."))
      // What the coordinator is paid stands in the sheet and in no list.
      #expect(!gathering.output.contains("5,000") && !gathering.output.contains("5000"), "\(gathering.output)")
      let sheet = try readText("\(folder)/map/connections.csv").split(separator: "\n")
      #expect(sheet.contains { $0.contains(",group,coordinator,reward,pay,") && $0.hasSuffix(",Garden group") })
    }
  }
}
