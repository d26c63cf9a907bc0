// Do tens of thousands who share a role or a name get names of their own, soon?

import Testing

@testable import CommunityTables

@Suite("Pseudonyms")
struct PseudonymsTests {
  private let key = SharingKey(1, 2)

  // Above 9,000 every number drawn from the key is taken: looking on one by one would be some hundred million steps.
  @Test("30,000 of one role have numbers of their own by the key", .timeLimit(.minutes(5)))
  func keyed() {
    var pseudonyms = Pseudonyms(kept: ["Helper 1000", "Helper 1001"])
    let labels = pseudonyms.labels("Helper", keys: (0..<30_000).map { "p\($0)" }, .key(key))
    #expect(Set(labels).count == 30_000)
    #expect(!labels.contains("Helper 1000") && !labels.contains("Helper 1001"))
    // 9,000 numbers hold 8,998 of them and the others follow without a gap: 10,000 to 31,001.
    #expect(Set(labels) == Set((1002..<31_002).map { "Helper \($0)" }))
  }

  @Test("Where few share a role, each has the number of the key unless it is taken")
  func few() {
    var pseudonyms = Pseudonyms(kept: [])
    let labels = pseudonyms.labels("Helper", keys: ["Ana", "Ben"], .key(key))
    for (name, label) in zip(["ana", "ben"], labels) {
      #expect(label == "Helper \(1000 + key.number(of: Array("Helper\0\(name)".utf8)) % 9000)")
    }
  }

  @Test("20,000 who are called the same and agreed to be named are told apart by numbers", .timeLimit(.minutes(5)))
  func same() {
    var pseudonyms = Pseudonyms(kept: ["Ana 3"])
    let labels = (0..<20_000).map { _ in pseudonyms.unique("Ana") }
    #expect(labels[0..<4] == ["Ana", "Ana 2", "Ana 4", "Ana 5"])
    #expect(Set(labels).count == 20_000 && labels.last == "Ana 20001")
  }
}
