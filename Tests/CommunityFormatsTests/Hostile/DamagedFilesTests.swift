// Damaged files of every format: each gives tables or words, in bounded time, and never anything else.

import CommunityFormats
import CommunityTables
import Foundation
import KithFuzzing
import Testing

@Suite("Damaged files of every format")
struct DamagedFilesTests {
  /// How many versions of each file are read; `KITH_FUZZ=200000` looks longer.
  static let rounds = long ?? 2000
  static let long = ProcessInfo.processInfo.environment["KITH_FUZZ"].flatMap { Int($0) }

  @Test("Every reader has a file to start from, and reads it")
  func seeds() throws {
    #expect(Set(FuzzSeed.all.map { $0.format }) == Set(FormatReader.all.map { $0.format }))
    for seed in FuzzSeed.all {
      let reader = try #require(FormatReader.named(seed.format.rawValue))
      #expect(reader.recognise(seed.source) > .no, "\(seed)")
      let dataset = readDataset(try reader.read(seed.source).files)
      #expect(!dataset.unusable, "\(seed)")
    }
  }

  @Test("Thousands of damaged versions give tables or words", .timeLimit(.minutes(60)), arguments: FuzzSeed.all)
  func damaged(seed: FuzzSeed) throws {
    let reader = try #require(FormatReader.named(seed.format.rawValue))
    var mutation = Mutation(seed: 20_261_123)
    var slowest = Duration.zero
    var isRead = 0
    for round in 0..<Self.rounds {
      var source = seed.source
      mutation.damage(&source.files[mutation.below(source.files.count)].bytes)
      let took = ContinuousClock().measure {
        // All readers look at a file before one reads it.
        if round % 16 == 0 { _ = FormatReader.recognising(source) }
        do throws(ImportFailure) {
          let imported = try reader.read(source)
          isRead += 1
          // What comes out goes the way of every dataset; a part of them is enough for that.
          if round % 8 == 0 { _ = readDataset(imported.files) }
        } catch {
          #expect(!error.message.isEmpty, "round \(round)")
          #expect(
            error.message.last.map { ".?!:)\"…".contains($0) || $0.isLetter || $0.isNumber } == true, "\(error.message)"
          )
        }
      }
      slowest = max(slowest, took)
    }
    #expect(isRead > 0, "no damaged version was read: the changes are too great to test anything")
    #expect(slowest < .seconds(5), "one version of \(seed) took \(slowest)")
  }

  // A changed byte is caught by the check sum, so that the sheets are damaged before they are packed.
  @Test("Workbooks with damaged sheets and sound packing")
  func workbooks() throws {
    let reader = try #require(FormatReader.named("xlsx"))
    var mutation = Mutation(seed: 7)
    var isRead = 0
    for _ in 0..<Self.rounds {
      var entries = FuzzSeed.workbook.entries
      mutation.damage(&entries[mutation.below(entries.count)].data)
      let source = Foreign.file("w.xlsx", SmallZip.bytes(entries))
      do throws(ImportFailure) {
        _ = readDataset(try reader.read(source).files)
        isRead += 1
      } catch {
        #expect(!error.message.isEmpty)
      }
    }
    #expect(isRead > 0)
  }
}
