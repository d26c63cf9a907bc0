// The core set names measures that exist.

import CommunityMeasures
import Testing

@testable import KithCommand

@Suite("Core set")
struct CoreMeasuresTests {
  @Test(
    "Every id of the core set is in the catalogue",
    arguments: coreOfEachUnit + coreOfContributions + coreOfRewards + coreOfAll)
  func exists(id: String) {
    #expect(Measure.named(id) != nil)
  }
}
