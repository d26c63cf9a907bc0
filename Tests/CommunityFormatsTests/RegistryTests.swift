// Every format is registered once, and no reader claims what is not its own.

import CommunityFormats
import CommunityTables
import Testing

@Suite("Formats")
struct RegistryTests {
  @Test("No two readers and no two writers have the same word")
  func words() {
    let readers = FormatReader.all.map { $0.format.rawValue }
    let writers = FormatWriter.all.map { $0.format.rawValue }
    #expect(Set(readers).count == readers.count)
    #expect(Set(writers).count == writers.count)
  }

  @Test(
    "No reader is certain of an empty file, of noise or of prose",
    arguments: ["", "\u{0}\u{1}\u{2}", "Dear all,\n\nthe hall is free on Friday.\n"])
  func nothing(text: String) {
    let source = ForeignSource(files: [SourceFile(name: "file", bytes: Array(text.utf8))], isFolder: false)
    for reader in FormatReader.all { #expect(reader.recognise(source) < .likely, "\(reader.format)") }
  }
}
