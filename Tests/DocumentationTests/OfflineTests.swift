// Kith works without a network, and starts no other program: nothing in its sources could.

import Foundation
import Testing

@Suite("Offline")
struct OfflineTests {
  @Test("No source names a call that reaches a network or another program", arguments: ["Sources", "Fuzz/KithFuzzing"])
  func sources(folder: String) throws {
    let calls = [
      "URLSession", "URLRequest", "NWConnection", "FoundationNetworking", "CFSocket", "getaddrinfo", "gethostbyname",
      "socket(", "SOCK_STREAM", "sys/socket", "netinet", "libcurl", "contentsOf: URL", "InputStream(url",
      "XMLParser(contentsOf",
      "posix_spawn", "= Process()", "popen(", "system(", "execv", "dlopen(",
    ]
    let paths = [".swift", ".c", ".h"].flatMap { Repository.paths(below: folder, ending: $0) }
    #expect(paths.count > 5)
    for path in paths {
      // The one library that is looked for while Kith runs, by a name that stands in the source.
      let text = try Repository.text(path).replacingOccurrences(of: "dlopen(\"libfontconfig.so.1\",", with: "")
      for call in calls { #expect(!text.contains(call), "\(path): \(call)") }
    }
  }

  @Test("No call of JavaScript in a page reaches a network")
  func pages() throws {
    let calls = ["fetch(", "XMLHttpRequest", "WebSocket", "EventSource", "sendBeacon", "importScripts", "import("]
    for path in Repository.paths(below: "Sources", ending: ".swift") + Repository.paths(below: "Sources", ending: ".js")
    {
      let text = try Repository.text(path)
      for call in calls { #expect(!text.contains(call), "\(path): \(call)") }
    }
  }

  @Test("The room that reads XML lets it name no other file")
  func xml() throws {
    let walk = try Repository.text("Sources/CommunityFormats/XML/XMLWalk.swift")
    #expect(walk.contains("shouldResolveExternalEntities = false"))
    for path in Repository.paths(below: "Sources", ending: ".swift") where !path.hasSuffix("/XMLWalk.swift") {
      #expect(try !Repository.text(path).contains("XMLParser("), "\(path)")
    }
  }

  @Test("Files are opened in the rooms for it alone")
  func files() throws {
    let calls = ["FileManager", "FileHandle", "fopen(", "contentsOfFile", "open(path"]
    for path in Repository.paths(below: "Sources", ending: ".swift") where !path.contains("Sources/KithCommand/Files/")
    {
      let text = try Repository.text(path)
      for call in calls { #expect(!text.contains(call), "\(path): \(call)") }
    }
  }
}
