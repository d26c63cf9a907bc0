// The page of limits is the table of limits.

import PlainText
import Testing

@testable import KithCommand

@Suite("The page of limits")
struct LimitsPageTests {
  @Test("docs/explanation/limits.md lists every limit as it is")
  func current() throws {
    let page = try readText(TestRun.repository + "/docs/explanation/limits.md")
    #expect(page == limitsPage, "run 'make docs'")
    for limit in Limits.all { #expect(page.contains("| \(limit.place) | \(limit.what) |")) }
  }
}
