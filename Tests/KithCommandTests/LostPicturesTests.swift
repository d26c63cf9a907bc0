// A picture that cannot be laid out costs its picture, not the report.

import CommunityMeasures
import CommunityReports
import CommunityTables
import Foundation
import GraphvizRendering
import Testing

@testable import KithCommand

@Suite("Pictures that are lost")
struct LostPicturesTests {
  @Test("A layout that runs out of time is told, and its table stands in its place", arguments: [0.000_001, 0.001])
  func deadline(seconds: Double) throws {
    guard Renderer.stopsLayouts else { return }
    var talk = ""
    let console = Console(writeOutput: { _ in .written }, writeError: { talk += $0 }, directory: TestRun.repository)
    let invocation = try Invocation(reportCommand, ["Datasets/garden"], console: console)
    let community = try invocation.dataset().community
    let ledger = Ledger(community, Selection())
    let wanted = Report.wantedPictures(community, Selection()).filter { $0.diagram(ledger) != nil }
    #expect(!wanted.isEmpty)
    for picture in wanted {
      #expect(drawnPicture(picture, ledger, invocation, by: Renderer(timeout: seconds)) == nil)
      #expect(talk.contains("The picture \(picture.name) could not be drawn"))
    }
    let page = Report(community, pictures: []).html()
    #expect(page.contains("<table>"))
    #expect(page.contains("The picture was not drawn"))
  }

  @Test(
    "Layouts whose processes are killed are told, and the report is written", .enabled(if: KilledWritesTests.hasProgram)
  )
  func killed() throws {
    guard Renderer.stopsLayouts, FileManager.default.fileExists(atPath: "/proc/self/task") else { return }
    try withFolder { folder throws in
      let process = Process()
      process.executableURL = URL(fileURLWithPath: KilledWritesTests.program)
      process.arguments = ["report", "\(TestRun.repository)/Datasets/rushcliffe", "-o", "r"]
      process.currentDirectoryURL = URL(fileURLWithPath: folder)
      let errors = Pipe()
      (process.standardOutput, process.standardError) = (FileHandle.nullDevice, errors)
      try process.run()
      let children = "/proc/\(process.processIdentifier)/task/\(process.processIdentifier)/children"
      while process.isRunning {
        for child in (try? readText(children))?.split(separator: " ") ?? [] {
          if let number = Int32(child) { kill(number, SIGKILL) }
        }
      }
      let talk = String(decoding: errors.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
      #expect(process.terminationStatus == 0)
      #expect(talk.contains("The Graphviz library stopped with signal 9"))
      #expect(try readText("\(folder)/r/report.html").contains("The picture was not drawn"))
    }
  }
}
