// Damaged files of answers: each is refused in words, or gathered so that it can be taken back.

import Foundation
import KithFuzzing
import Testing

@Suite struct DamagedAnswersTests {
  static let folder = TestRun.repository + "/Fuzz/corpus/answers"
  static let files = (try? names(in: folder)) ?? []

  @Test("Gathering again changes nothing and taking back leaves no trace, whatever the files say", arguments: files)
  func damaged(file: String) throws {
    let reader = try #require(FuzzReader.named("answers"))
    let seed = Array(try Data(contentsOf: URL(fileURLWithPath: "\(Self.folder)/\(file)")))
    #expect(reader.faults(seed) == [])
    var mutation = Mutation(seed: 23)
    for round in 0..<100 {
      var bytes = seed
      mutation.damage(&bytes)
      #expect(reader.faults(bytes) == [], "round \(round): \(String(decoding: bytes.prefix(400), as: UTF8.self))")
    }
  }

  @Test("There are seeds") func seeds() { #expect(Self.files.count >= 2) }
}
