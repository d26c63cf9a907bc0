// The data inside a page tells no more than the page, and answers as the whole does.

import CommunityMeasures
import CommunityModel
import CommunityTables
import PlainText
import Testing

@testable import CommunityReports

@Suite struct LiveDatasetTests {
  /// Three people paid 100, 200 and 600: an even share is 300. One who is not to be on the map. Notes.
  private let files = [
    (
      "elements.csv",
      """
      Label,Type,Constituency,Payment,Consent,Description
      Trust,group,,,,
      Ann,person,a,paid by project,,secret words
      Ben,person,a,paid by project,,
      Cat,person,a,paid by project,,
      Dot,person,a,unpaid,none,
      Café,activity,,,,
      """
    ),
    (
      "connections.csv",
      """
      From,To,Type,Form,Amount,Unit,Note
      Trust,Ann,reward,pay,100,GBP,told in private
      Trust,Ben,reward,pay,200,GBP,
      Trust,Cat,reward,pay,600,GBP,
      Ann,Café,contribution,time,10,hours,
      Ben,Café,contribution,time,20,hours,
      Dot,Café,contribution,time,77,hours,
      """
    ),
  ]

  private func copied(_ files: [(String, String)]) -> String {
    let facts = Facts(SmallDataset.read(files.map { (name: $0.0, text: $0.1) }), Selection())
    return LiveDataset.files(facts).map { String(decoding: $0.bytes, as: UTF8.self) }.joined(separator: "\n")
  }

  @Test("Pay is an even share of what the group got: (100 + 200 + 600) / 3 = 300")
  func evenShare() {
    let text = copied(files)
    #expect(text.contains("Trust,Ann,reward,pay,300,GBP"))
    #expect(text.contains("Trust,Cat,reward,pay,300,GBP"))
    #expect(!text.contains("600"))
  }

  @Test("With fewer than three people paid, no pay is in the page")
  func keptBack() {
    let fewer = files.map { ($0.0, $0.1.replacing("Trust,Cat,reward,pay,600,GBP,\n", with: "")) }
    let text = copied(fewer)
    #expect(!text.contains("100,GBP"))
    #expect(!text.contains("200,GBP"))
    #expect(!text.contains("150"))
  }

  @Test("Nobody who asked to be left out, no note and no description")
  func leftOut() {
    let text = copied(files)
    for word in ["Dot", "77", "private", "secret"] { #expect(!text.contains(word), "\(word)") }
  }

  @Test(
    "What stops and how it is told is the same from the page's data and from the whole",
    arguments: ["cnwl-corporate", "garden", "rushcliffe", "sussex-evaluation"])
  func sameStops(name: String) throws {
    let whole = try SmallDataset.stored(name)
    let copy = readDataset(LiveDataset.files(Facts(whole, Selection()))).community
    var told = 0
    for element in whole.elements.indices {
      let key = whole.key(of: element)
      let (here, there) = (LiveAnswer.leaves(whole, without: [key]), LiveAnswer.leaves(copy, without: [key]))
      #expect(here["headline"] == there["headline"], "\(key)")
      #expect(here["stops"] == there["stops"], "\(key)")
      #expect(here["lists"] == there["lists"], "\(key)")
      #expect(here["findings"] == there["findings"], "\(key)")
      if here["stops"]?.items?.isEmpty == false { told += 1 }
    }
    #expect(told > 0 || name == "sussex-evaluation")
  }
}
