// Files with bytes changed: every reader answers with tables or with a refusal, never with a crash.

import CommunityFormats
import CommunityTables
import PlainText
import Testing

extension FormatReader {
  /// Reads `seed` many times with one to five bytes changed, put in, taken out or doubled, and the tables with it.
  ///
  /// - Returns: How many were refused, each with words.
  @discardableResult
  func readChanged(
    _ seed: [UInt8], named name: String, times: Int = 300, telling: String, dot: DOTParser? = nil
  ) -> Int {
    let telling = Array(telling.utf8) + [0, 0xFF, 0xC3, 0x80]
    var random = SeededRandom(seed: 11)
    var refused = 0
    for _ in 0..<times {
      var bytes = seed
      for _ in 0...random.below(5) where !bytes.isEmpty {
        let place = random.below(bytes.count)
        let byte = random.below(4) == 0 ? UInt8(random.below(256)) : telling[random.below(telling.count)]
        switch random.below(4) {
        case 0: bytes[place] = byte
        case 1: bytes.remove(at: place)
        case 2: bytes.insert(contentsOf: bytes[place...].prefix(40), at: place)
        default: bytes.insert(byte, at: place)
        }
      }
      let source = ForeignSource(files: [SourceFile(name: name, bytes: bytes)], isFolder: false, dot: dot)
      _ = recognise(source)
      do throws(ImportFailure) {
        _ = readDataset(try read(source).files)
      } catch {
        refused += 1
        #expect(!error.message.isEmpty && error.file == name, "\(error)")
      }
    }
    return refused
  }
}
