// Do good spreadsheets come in whole, whatever program wrote them?

import CommunityMeasures
import CommunityModel
import PlainText
import Testing

@testable import CommunityTables

@Suite struct ReadDatasetTests {
  @Test("The datasets of the repository have no problems", arguments: ["garden", "rushcliffe"])
  func repositoryDatasets(name: String) throws {
    let read = readDataset(try filesOfDataset(name))
    #expect(texts(read) == [])
    #expect(!read.unusable)
    #expect(read.community.elements.count > 0 && read.community.connections.count > 0)
  }
}
