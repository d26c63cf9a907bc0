// Any bytes whatever give a result or a clear message.

import PlainText
import Testing

@testable import CommunityTables

@Suite struct ReaderFuzzTests {
  @Test("Mutated datasets never stop the reader, the check or the writer", arguments: 0..<40)
  func mutated(seed: Int) throws {
    var random = SeededRandom(seed: 1000 + UInt64(seed))
    var files = try filesOfDataset(seed % 2 == 0 ? "garden" : "rushcliffe")
    let special: [UInt8] = [
      0, 0x0A, 0x0D, 0x22, 0x2C, 0x3B, 0x09, 0x7C, 0x7B, 0x5B, 0xEF, 0xFF, 0xFE, 0x2D, 0x30, 0x65,
    ]
    for index in files.indices {
      for _ in 0..<(1 + random.below(12)) where !files[index].bytes.isEmpty {
        let place = random.below(files[index].bytes.count)
        switch random.below(4) {
        case 0: files[index].bytes[place] = UInt8(random.below(256))
        case 1: files[index].bytes.insert(special[random.below(special.count)], at: place)
        case 2: files[index].bytes.removeSubrange(place..<min(place + random.below(40), files[index].bytes.count))
        default: files[index].bytes[place] = special[random.below(special.count)]
        }
      }
    }
    let read = readDataset(files)
    let list = check(read)
    #expect(list.allSatisfy { !$0.message.isEmpty && Diagnostic.codes.contains($0.code) })
    #expect(read.unusable == (read.community.elements.count == 0))
    #expect(!read.unusable || list.contains { $0.severity == .problem }, "an empty result says why")
    let second = readDataset(writeDataset(read.community))
    #expect(second.community.connections.count == read.community.connections.count)
  }

  @Test("Bytes without any sense", arguments: 0..<40)
  func noise(seed: Int) {
    var random = SeededRandom(seed: 5000 + UInt64(seed))
    let names = [
      "elements.csv", "connections.csv", "requirements.csv", "valuations.csv", "outcomes.csv", "community.json",
      "scenarios/x.json",
    ]
    let files = names.map { name in
      SourceFile(name: name, bytes: (0..<random.below(300)).map { _ in UInt8(random.below(256)) })
    }
    let list = check(readDataset(files))
    #expect(list.contains { $0.severity == .problem })
    #expect(printedDiagnostics(list, rows: 0).hasSuffix("\n"))
  }
}
