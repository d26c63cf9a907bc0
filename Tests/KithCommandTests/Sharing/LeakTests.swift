// Do hidden names stand in any byte of anything that is shared?

import CommunityMeasures
import CommunityModel
import CommunityTables
import Foundation
import PlainText
import Testing

@testable import KithCommand

/// Everything that the commands write for others: files, standard output and standard error.
struct SharedOutputs {
  private(set) var parts: [(name: String, bytes: [UInt8])] = []

  init(_ dataset: String, _ level: String, in folder: String, pictures: [String], images: [String]) throws {
    let share = ["--share", level, "--key", "\(folder)/key"]
    func add(_ name: String, _ arguments: [String]) -> Int32 {
      let run = TestRun(arguments: arguments, in: folder)
      parts.append(("\(parts.count) \(name), standard output", Array(run.output.utf8)))
      parts.append(("\(parts.count) \(name), standard error", Array(run.talk.utf8)))
      return run.code
    }
    #expect(add("report", ["report", dataset, "-o", "r"] + share) == 0)
    #expect(add("share", ["share", dataset, "s", "--level", level, "--key", "\(folder)/key"]) == 0)
    for picture in pictures {
      for format in ["svg", "dot"] + (picture == "network" ? images : []) {
        _ = add(picture, ["draw", dataset, "--diagram", picture, "-o", "p/\(picture).\(format)"] + share)
      }
    }
    for format in images.isEmpty ? ["json"] : ["json", "csv", "table"] {
      _ = add("measure", ["measure", dataset, "--format", format] + share)
      let all = Measure.all.map { $0.id }.filter { $0 != "oaxaca-blinder" }
      _ = add("measure", ["measure", dataset] + all + ["--unit", "hours", "--format", format] + share)
    }
    _ = add("compare", ["compare", dataset, "--at", "2024", "--at", "2025", "--format", "json"] + share)
    _ = add("whatif", ["whatif", dataset, "--without", "Town hall", "--format", "json"] + share)
    for name in ["map.gexf", "map.graphml", "map.json"] { _ = add(name, ["convert", "s", "p/\(name)"]) }
    _ = add("check", ["check", "s"])
    for part in ["r", "s", "p"] {
      let paths = (try? FileManager.default.subpathsOfDirectory(atPath: "\(folder)/\(part)").sorted()) ?? []
      parts.append(("\(part), names of files", Array(paths.joined(separator: "\n").utf8)))
      for path in paths {
        if case .bytes(let bytes) = fileBytes("\(folder)/\(part)/\(path)") { parts.append(("\(part)/\(path)", bytes)) }
      }
    }
  }
}

@Suite("Leaks")
struct LeakTests {
  /// Each way in which a hidden name stands somewhere more often than it does where nobody bears it.
  ///
  /// - Parameter control: The same outputs where nobody bears the names. Made only where one of them stands.
  private func leaks(
    _ names: [String], _ outputs: SharedOutputs, _ control: () throws -> SharedOutputs
  ) throws -> [String] {
    var leaks: [String] = []
    var made: SharedOutputs?
    for part in outputs.parts {
      let found = LeakSearch(part.bytes).counts(names)
      if found.isEmpty { continue }
      let control = try made ?? control()
      made = control
      let known = control.parts.first { $0.name == part.name }.map { LeakSearch($0.bytes).counts(names) } ?? [:]
      for (place, count) in found where count > known[place] ?? 0 { leaks.append("\(place) in \(part.name)") }
    }
    return leaks.sorted()
  }

  private func write(_ files: [(name: String, text: String)], to folder: String) throws {
    for file in files { try KithCommandTests.write(file.text, to: "\(folder)/\(file.name)") }
  }

  @Test("Names that are short, words, accented, in other scripts, in other cells", arguments: ["partners", "public"])
  func nasty(level: String) throws {
    try withFolder { folder throws in
      try write(NastyDataset.files, to: folder + "/d")
      // The words of Kith itself, such as "may": the same dataset with nobody of these names.
      var plain = NastyDataset.files
      let names = NastyDataset.hiddenInPublic.sorted { $0.count > $1.count }
      for (number, name) in names.enumerated() {
        for file in plain.indices {
          plain[file].text = replaced(plain[file].text, name, by: "Qz\(number)qz")
        }
      }
      try write(plain, to: folder + "/c")
      try FileManager.default.createDirectory(atPath: folder + "/1/p", withIntermediateDirectories: true)
      try FileManager.default.createDirectory(atPath: folder + "/2/p", withIntermediateDirectories: true)
      let pictures = diagramNames.filter { !["dependency", "ego", "compare"].contains($0) }
      let outputs = try SharedOutputs(
        folder + "/d", level, in: folder + "/1", pictures: pictures, images: ["png", "pdf"])
      let hidden = level == "public" ? NastyDataset.hiddenInPublic : NastyDataset.hidden
      let found = try leaks(hidden, outputs) {
        try SharedOutputs(folder + "/c", level, in: folder + "/2", pictures: pictures, images: ["png", "pdf"])
      }
      #expect(found == [])
      // The search would have found them: they are in the source.
      let source = LeakSearch(Array(NastyDataset.files.map { $0.text }.joined().utf8))
      for name in hidden { #expect(!source.counts([name]).isEmpty, "\(name)") }
    }
  }

  @Test(
    "The datasets of the repository",
    arguments: ["cnwl-corporate", "garden", "individual-work", "rushcliffe", "sussex-evaluation"],
    ["partners", "public"])
  func stored(name: String, level: String) throws {
    try withFolder { folder throws in
      let root = TestRun.repository + "/Datasets/\(name)"
      var files: [(name: String, text: String)] = []
      for path in try FileManager.default.subpathsOfDirectory(atPath: root).sorted()
      where path.hasSuffix(".csv") || path.hasSuffix(".json") {
        files.append((path, try readText("\(root)/\(path)")))
      }
      let community = readDataset(files.map { SourceFile(name: $0.name, bytes: Array($0.text.utf8)) }).community
      let hidden = community.elements.indices.filter {
        community.elements.kind[$0].isPerson && (level == "public" || community.elements.consent[$0] != .named)
      }.map { community.label(of: $0) }
      #expect(!hidden.isEmpty)
      var plain = files
      for (number, label) in hidden.sorted(by: { $0.count > $1.count }).enumerated() {
        for file in plain.indices { plain[file].text = replaced(plain[file].text, label, by: "Qz\(number)qz") }
      }
      try write(plain, to: folder + "/c")
      try FileManager.default.createDirectory(atPath: folder + "/1/p", withIntermediateDirectories: true)
      try FileManager.default.createDirectory(atPath: folder + "/2/p", withIntermediateDirectories: true)
      let pictures = ["network"]
      let outputs = try SharedOutputs(root, level, in: folder + "/1", pictures: pictures, images: [])
      let found = try leaks(hidden, outputs) {
        try SharedOutputs(folder + "/c", level, in: folder + "/2", pictures: pictures, images: [])
      }
      #expect(found == [])
    }
  }

  /// The text with a name replaced where it stands as a word.
  private func replaced(_ text: String, _ name: String, by other: String) -> String {
    let pattern = "(?<![\\p{L}\\p{N}])" + NSRegularExpression.escapedPattern(for: name) + "(?![\\p{L}\\p{N}])"
    let loose = pattern.replacingOccurrences(of: "’", with: "['’]")
    guard let expression = try? NSRegularExpression(pattern: loose, options: .caseInsensitive) else { return text }
    let range = NSRange(text.startIndex..., in: text)
    return expression.stringByReplacingMatches(in: text, range: range, withTemplate: other)
  }
}
