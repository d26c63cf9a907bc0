// Every sample against every reader: the content says whose it is.

import CommunityFormats
import CommunityTables
import Testing

@Suite("Whose graph file is it?")
struct RecognitionTests {
  @Test("Under its name, a wrong one and none", arguments: GraphSample.all)
  func recognised(sample: GraphSample) {
    for name in [sample.name, "file", "file.txt", "file.xml", "file.json"] {
      let source = ForeignSource(files: [SourceFile(name: name, bytes: sample.bytes)], isFolder: false)
      #expect(FormatReader.recognising(source)?.format == sample.format, "\(sample.name) as \(name)")
      for reader in FormatReader.all where reader.format != sample.format {
        #expect(reader.recognise(source) < .certain, "\(reader.format) is certain of \(sample.name) as \(name)")
      }
    }
  }

  @Test(
    "An ending that is not the content's does not decide",
    arguments: [
      (GEXFReaderTests.gephi, "a.graphml"), (GraphMLReaderTests.networkX, "a.gexf"), (GMLReaderTests.networkX, "a.net"),
      (PajekReaderTests.bipartite, "a.gml"), (UCINETReaderTests.full, "a.net"),
      (NodeLinkReaderTests.networkX3, "a.gml"),
    ])
  func misnamed(sample: GraphSample, name: String) {
    let source = ForeignSource(files: [SourceFile(name: name, bytes: sample.bytes)], isFolder: false)
    #expect(FormatReader.recognising(source)?.format == sample.format)
  }
}
