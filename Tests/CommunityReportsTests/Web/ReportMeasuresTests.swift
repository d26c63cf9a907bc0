// Does a report ask nothing that its page does not bring along?

import CommunityMeasures
import CommunityModel
import Testing

@testable import CommunityReports

@Suite struct ReportMeasuresTests {
  @Test(
    "With the measures of a page a report is word for word the same",
    arguments: [
      "cnwl-corporate", "dorset-pathway", "garden", "hampshire-recovery-college", "individual-work", "rushcliffe",
      "sussex-evaluation", "swypft-training", "west-london-collaborative",
    ])
  func same(name: String) throws {
    let ledger = Ledger(try ReportTests.community(name))
    let (whole, page) = (Report.Draft(ledger), Report.Draft(ledger, measures: Measure.inReports))
    #expect(ReportPages(whole).page.text() == ReportPages(page).page.text())
  }

  @Test("The core set is brought along")
  func core() throws {
    let community = try ReportTests.community("garden")
    let ids = { (groups: [CoreMeasures.Group]) in groups.flatMap { $0.requests.map { $0.measure.id } } }
    let all = ids(CoreMeasures.groups(community, Selection()))
    #expect(all == ids(CoreMeasures.groups(community, Selection(), among: Measure.inReports)))
  }

  @Test("Each stands in the catalogue, once")
  func once() {
    let ids = Measure.inReports.map { $0.id }
    #expect(Set(ids).count == ids.count)
    for id in ids { #expect(Measure.named(id) != nil) }
  }
}
