// The core set names measures that exist.

import CommunityMeasures
import Testing

@testable import CommunityReports

@Suite("Core set")
struct CoreMeasuresTests {
  @Test(
    "Every id of the core set is in the catalogue",
    arguments: CoreMeasures.ofEachUnit + CoreMeasures.ofContributions + CoreMeasures.ofRewards + CoreMeasures.ofAll)
  func exists(id: String) {
    #expect(Measure.named(id) != nil)
  }
}
