// Several files in one: what a fuzzer changes is one run of bytes.

import CommunityFormats
import CommunityTables

/// Files as one run of bytes: a line `=== name` stands before each. Without such a line it is one file.
public struct Bundle: Sendable {
  public var files: [(name: String, bytes: [UInt8])]

  /// - Parameter name: What the file is called, where there is one only.
  public init(_ bytes: [UInt8], named name: String) {
    let mark = Array("=== ".utf8)
    guard bytes.starts(with: mark) else {
      files = [(name, bytes)]
      return
    }
    files = []
    var place = 0
    while place < bytes.count {
      // A name ends with its line; a line that is no name belongs to the file before.
      let end = bytes[place...].firstIndex(of: 0x0A) ?? bytes.count
      if bytes[place..<end].starts(with: mark) {
        files.append((String(decoding: bytes[(place + 4)..<end], as: UTF8.self), []))
      } else {
        files[files.count - 1].bytes += bytes[place..<min(end + 1, bytes.count)]
      }
      place = end + 1
    }
  }

  public init(_ files: [(name: String, bytes: [UInt8])]) { self.files = files }

  public var bytes: [UInt8] {
    if files.count == 1 { return files[0].bytes }
    return files.flatMap { Array("=== \($0.name)\n".utf8) + $0.bytes + ($0.bytes.last == 0x0A ? [] : [0x0A]) }
  }

  var sourceFiles: [SourceFile] { files.map { SourceFile(name: $0.name, bytes: $0.bytes) } }
}
