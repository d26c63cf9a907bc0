// Out to every format and back, on made-up datasets: what comes back different was said before, and nothing else was.

import CommunityFormats
import CommunityTables
import Foundation
import Testing

@testable import KithCommand

@Suite("Random datasets through every format and back")
struct RandomRoundTripTests {
  /// Every format that is read and written.
  static let formats = FormatWriter.all.map { $0.format }.filter { $0 != .valueflows }

  /// What a format may lose, and the words by which that is said.
  static let topics: [(name: String, words: String)] = [
    ("requirements", "of requirements"), ("valuations", "of valuations"), ("outcomes", "of outcomes"),
    ("scenarios", "scenario"), ("settings", "community.json"), ("cells", " cell"), ("cells", "the name of"),
    ("ids", "the ID that"),
  ]

  private func read(_ export: Export, _ format: Format, isFolder: Bool) throws -> Dataset {
    let source = ForeignSource(files: export.files, isFolder: isFolder, dot: readDOT)
    if format == .dataset { return readDataset(export.files) }
    // An empty community looks like nothing in particular.
    let reader = try #require(FormatReader.named(format.rawValue))
    return readDataset(try reader.read(source).files)
  }

  private func cells(_ sheet: SheetText, without column: String = "") -> [[String: String]] {
    sheet.rows.map { row in
      var cells: [String: String] = [:]
      for (name, cell) in zip(sheet.header, row) where !cell.isEmpty && name != column { cells[name] = cell }
      return cells
    }
  }

  /// The IDs that came back, where there was one before: Kumu needs one for every connection.
  private func ids(_ sheet: SheetText, like before: SheetText) -> [String] {
    func column(_ sheet: SheetText) -> [String] {
      let place = sheet.header.firstIndex(of: "ID")
      return sheet.rows.map { row in place.map { row[$0] } ?? "" }
    }
    return zip(column(sheet), column(before)).map { $1.isEmpty ? "" : $0 }
  }

  /// The names of all topics in which the second differs from the first.
  private func differences(_ before: Dataset, _ after: Dataset, keepsTitle: Bool) -> Set<String> {
    let (old, new) = (before.community, after.community)
    var found: Set<String> = []
    if old.requirements.count != new.requirements.count { found.insert("requirements") }
    if old.valuations.count != new.valuations.count { found.insert("valuations") }
    if old.outcomes.count != new.outcomes.count { found.insert("outcomes") }
    if old.scenarios.count != new.scenarios.count { found.insert("scenarios") }
    func settings(_ files: [SourceFile]) -> [UInt8] { files.first { $0.name == "community.json" }?.bytes ?? [] }
    if settings(writeDataset(old)) != settings(writeDataset(new)) { found.insert("settings") }
    let (elements, connections) = (elementSheet(old), connectionSheet(old))
    let (backElements, backConnections) = (elementSheet(new), connectionSheet(new))
    if essential(backElements, like: elements) != essential(elements, like: elements)
      || cells(backConnections, without: "ID") != cells(connections, without: "ID")
    {
      found.insert("cells")
    }
    if ids(backConnections, like: connections) != ids(connections, like: connections) { found.insert("ids") }
    return found
  }

  /// An ID that an element did not have before is none of the dataset's.
  private func essential(_ sheet: SheetText, like before: SheetText) -> [[String: String]] {
    zip(cells(sheet), cells(before)).map { row, old in old["ID"] == nil ? row.filter { $0.key != "ID" } : row }
      + cells(sheet).dropFirst(before.rows.count)
  }

  /// The first cells that differ, for whoever has to find out why.
  private func change(_ before: Dataset, _ after: Dataset) -> String {
    let pairs = [
      (elementSheet(before.community), elementSheet(after.community)),
      (connectionSheet(before.community), connectionSheet(after.community)),
    ]
    for (old, new) in pairs {
      if old.rows.count != new.rows.count { return "\(old.rows.count) rows, \(new.rows.count) afterwards" }
      for (row, back) in zip(cells(old, without: "ID"), cells(new, without: "ID")) where row != back {
        let names = Set(row.keys).union(back.keys).sorted()
        return names.filter { row[$0] != back[$0] }.map { "\($0): \(row[$0] ?? "none") -> \(back[$0] ?? "none")" }
          .joined(separator: "; ").debugDescription
      }
    }
    return ""
  }

  @Test("What differs is what was said", arguments: formats)
  func bothWays(format: Format) throws {
    let writer = try #require(FormatWriter.named(format.rawValue))
    for seed in 0..<60 {
      let dataset = RandomDataset(seed: UInt64(seed))
      let before = readDataset(dataset.files)
      let problems = before.diagnostics.filter { $0.severity == .problem }.map { $0.text }
      #expect(problems.isEmpty || before.unusable, "seed \(seed): \(problems)")
      let export = writer.write(before.community, "map")
      let after = try read(export, format, isFolder: writer.endings.isEmpty)
      let isDifferent = differences(before, after, keepsTitle: true)
      // What another program makes of a file is no part of the file.
      let said = export.losses.filter { !$0.hasPrefix("Gephi ") }
      for topic in Set(Self.topics.map { $0.name }).sorted() {
        let words = Self.topics.filter { $0.name == topic }.map { $0.words }
        let isSaid = said.contains { loss in words.contains { loss.contains($0) } }
        #expect(
          isDifferent.contains(topic) == isSaid,
          "seed \(seed), \(topic): \(export.losses) \(topic == "cells" ? change(before, after) : "")")
      }
      for loss in said {
        #expect(Self.topics.contains { loss.contains($0.words) }, "seed \(seed): \(loss)")
      }
      // Once through a format nothing more is lost the second time, and the file is the same.
      let again = writer.write(after.community, "map")
      #expect(
        again.files.map { $0.bytes }
          == writer.write(try read(again, format, isFolder: writer.endings.isEmpty).community, "map").files.map {
            $0.bytes
          }, "seed \(seed)")
    }
  }

  @Test(
    "The command prints what the writer says, and what it wrote is read again",
    arguments: formats.filter { $0 != .dataset })
  func command(format: Format) throws {
    let writer = try #require(FormatWriter.named(format.rawValue))
    try withFolder { folder in
      for file in RandomDataset(seed: 5).files {
        try write(String(decoding: file.bytes, as: UTF8.self), to: "\(folder)/in/\(file.name)")
      }
      let out = writer.endings.isEmpty ? "out" : "out.\(writer.endings[0])"
      let there = TestRun("convert", "in", out, "--to", format.rawValue, in: folder)
      #expect(there.code == 0, "\(there.talk)")
      let losses = writer.write(readDataset(RandomDataset(seed: 5).files).community, "out").losses
      for loss in losses { #expect(there.talk.contains("Not kept: \(loss)"), "\(there.talk)") }
      #expect(there.talk.components(separatedBy: "Not kept: ").count == losses.count + 1)
      let back = TestRun("convert", out, "back", "--as", format.rawValue, in: folder)
      #expect(back.code == 0, "\(back.talk)")
    }
  }
}
