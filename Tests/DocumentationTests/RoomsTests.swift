// Imports run downwards only.

import Foundation
import Testing

@Suite("Rooms")
struct RoomsTests {
  static let rows: [[String]] = [
    ["PlainText", "DirectedGraph", "CommunityModel", "CGraphviz"],
    ["CommunityMeasures"],
    ["CommunityTables", "CommunityDiagrams"],
    ["CommunityReports", "GraphvizRendering", "CommunityFormats"],
    ["KithCommand"],
    ["kith", "KithWeb"],
  ]
  static let withoutSystem = [
    "PlainText", "DirectedGraph", "CommunityModel", "CommunityMeasures", "CommunityTables", "CommunityDiagrams",
    "CommunityReports", "KithWeb",
  ]

  static func row(of room: String) -> Int? { rows.firstIndex { $0.contains(room) } }

  /// The modules that a Swift file imports.
  static func imports(of path: String) throws -> [String] {
    try Repository.text(path).split(separator: "\n").compactMap { line in
      var words = line.split(separator: " ")
      while let first = words.first, first != "import", first.hasPrefix("@") || first == "public" || first == "internal"
      {
        words.removeFirst()
      }
      guard words.first == "import", words.count >= 2 else { return nil }
      return String(words[1])
    }
  }

  @Test("A room imports only rooms of the rows below it", arguments: rows.flatMap { $0 })
  func downwards(room: String) throws {
    let own = try #require(Self.row(of: room))
    for path in Repository.paths(below: "Sources/\(room)", ending: ".swift") {
      for imported in try Self.imports(of: path) {
        guard let other = Self.row(of: imported) else { continue }
        #expect(other < own, "\(path) imports \(imported)")
      }
    }
  }

  @Test("Rooms that know no operating system import none", arguments: withoutSystem)
  func noSystem(room: String) throws {
    let system = [
      "Foundation", "FoundationEssentials", "FoundationXML", "Glibc", "Darwin", "Dispatch", "Synchronization",
    ]
    for path in Repository.paths(below: "Sources/\(room)", ending: ".swift") {
      #expect(try Self.imports(of: path).allSatisfy { !system.contains($0) }, "\(path)")
    }
  }

  @Test("Only GraphvizRendering touches C")
  func onlyOneRoomTouchesC() throws {
    for path in Repository.paths(below: "Sources", ending: ".swift") where !path.contains("/GraphvizRendering/") {
      #expect(try !Self.imports(of: path).contains("CGraphviz"), "\(path)")
    }
  }

  @Test("Package.swift names no package")
  func noPackages() throws {
    #expect(try !Repository.text("Package.swift").contains(".package("))
  }
}
