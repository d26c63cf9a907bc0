// Every sentence of a report lies in Words, so that a translation is a set of files.

import Foundation
import Testing

@Suite struct OneFolderTests {
  /// Texts with a blank between words that are no sentences: requests to measures, and columns of the data.
  static let allowed = ["Paid by", "service type", "asset type", "its cash", "in kind", "at most,"]

  static func isSentence(_ text: String) -> Bool {
    if allowed.contains(text) || text.hasPrefix("<") || text.contains("=") { return false }
    let letters = Array(text)
    // A word of small letters beside a blank: "and 3 more", " to ".
    for (place, letter) in letters.enumerated() where letter == " " {
      func isWord(_ range: Range<Int>) -> Bool {
        range.lowerBound >= 0 && range.upperBound <= letters.count && letters[range].allSatisfy { $0.isLowercase }
      }
      if isWord((place - 2)..<place) || isWord((place + 1)..<(place + 3)) { return true }
    }
    return false
  }

  @Test("A sentence is told from a request and from markup")
  func telling() {
    #expect(Self.isSentence("X to X"))
    #expect(Self.isSentence("not said"))
    #expect(!Self.isSentence("gini:of=rewards,unit=X"))
    #expect(!Self.isSentence("<p class=\"key\">X"))
    #expect(!Self.isSentence(", "))
    #expect(!Self.isSentence("X X"))
  }

  @Test(
    "No sentence stands outside Words",
    arguments: ["Questions", "Person", "Trend", "Sure", "WhatIf", "Live", "Page", "Form", "Web", ""])
  func folder(name: String) throws {
    let folder = PlainEnglishTests.root.appendingPathComponent("Sources/CommunityReports/\(name)")
    let files = try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
    for file in files
    where file.pathExtension == "swift"
      && !["StyleSheet.swift", "FormStyle.swift", "WebStyle.swift"].contains(file.lastPathComponent)
    {
      for line in try String(contentsOf: file, encoding: .utf8).split(separator: "\n") {
        let code = line.drop { $0 == " " }
        if code.hasPrefix("//") { continue }
        for text in PlainEnglishTests.literals(in: String(code)) where !text.isEmpty {
          let isPage = ["HTMLPage.swift", "FormPage.swift", "WebPage.swift"].contains(file.lastPathComponent)
          if isPage && (text.contains("<") || text.contains("'")) { continue }
          #expect(!Self.isSentence(text), "\(file.lastPathComponent): \(text)")
        }
      }
    }
  }
}
