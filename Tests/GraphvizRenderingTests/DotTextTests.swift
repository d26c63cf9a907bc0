// The DOT file is the picture: `dot` draws from it what Kith draws.

import CommunityDiagrams
import Foundation
import GraphvizRendering
import Testing

@Suite struct DotTextTests {
  static let dot = ["/usr/bin/dot", "/usr/local/bin/dot", "/opt/homebrew/bin/dot"].first {
    FileManager.default.isExecutableFile(atPath: $0)
  }

  @Test(
    "dot -Tpng of the DOT file and the picture are the same bytes",
    .enabled(if: dot != nil, "the dot program is needed"))
  func samePicture() throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("kith-dot-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    for diagram in try pictures(of: try dataset("rushcliffe"), leaving: "Pilot funding") + [
      chain(RendererTests.hostile)
    ] {
      let file = folder.appendingPathComponent("\(diagram.name).dot")
      let image = folder.appendingPathComponent("\(diagram.name).png")
      try Data(diagram.dotText().utf8).write(to: file)
      let process = Process()
      process.executableURL = URL(fileURLWithPath: try #require(Self.dot))
      process.arguments = ["-Tpng", file.path, "-o", image.path]
      try process.run()
      process.waitUntilExit()
      #expect(process.terminationStatus == 0)
      #expect(Array(try Data(contentsOf: image)) == (try Renderer().render(diagram, as: .png)), "\(diagram.name)")
    }
  }
}
