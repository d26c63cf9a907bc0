// Is a name found wherever it stands, and only there?

import CommunityModel
import Testing

@testable import CommunityTables

@Suite("Hidden names")
struct HiddenNamesTests {
  private func names(_ labels: [String], common: [String] = []) -> HiddenNames {
    var names = HiddenNames(common: common)
    for label in labels { names.add(label: label) }
    return names
  }

  @Test(
    "A name is found in any case, with or without accents, in both forms of Unicode, and with any apostrophe",
    arguments: [
      ("José Núñez", "lift from JOSE NUNEZ"), ("José Núñez", "Jose\u{301} Nu\u{301}n\u{303}ez"),
      ("O'Neill", "O\u{2019}NEILL’s van"), ("Al", "Al's shed"), ("Al", "shed (AL)"), ("Ольга", "у ольга"),
      ("李明", "李明的车库"), ("Asha Brown", "ashabrown"), ("Asha Brown", "Asha’s café"), ("Asha Brown", "asha-brown"),
      ("Asha", "As\u{202E}ha"), ("Asha Brown", "\u{2068}Asha\u{2069} Brown\u{200F}"),
    ])
  func found(label: String, text: String) {
    #expect(names([label]).occurs(in: text))
  }

  @Test(
    "A name is no part of a word, a part of it no common word, and a number no name",
    arguments: [
      ("Al", "allotment"), ("Al", "final"), ("Will Power", "it will grow"), ("Seed keeper", "Seed library"),
      ("7", "7 to 9"),
      ("Peer Trainer", "Trainer of dogs"),
    ])
  func notFound(label: String, text: String) {
    #expect(!names([label], common: ["peer trainer"]).occurs(in: text))
  }

  @Test("Every name is taken out, the rest stays as it was")
  func without() {
    let cleaned = names(["Al", "Siân O'Neill"]).without("Tea with Siân O’Neill, Al and all|Al")
    #expect(cleaned == "Tea with [name hidden], [name hidden] and all|[name hidden]")
  }

  @Test("Of two names that overlap in a text nothing is left, and beside each other they are two")
  func overlapping() {
    let names = names(["Ana Bo", "Bo Cole"])
    #expect(names.without("for Ana Bo Cole only") == "for [name hidden] only")
    #expect(names.without("Ana Bo Bo Cole") == "[name hidden] [name hidden]")
  }

  @Test("A name of thousands of words is taken out to its last word, and its words alone are not")
  func long() {
    let label = (0..<1001).map { "w\($0)" }.joined(separator: " ")
    let cleaned = names([label]).without("a \(label) z w1000")
    #expect(!cleaned.contains("w0") && !cleaned.contains("w500"))
    #expect(cleaned.hasPrefix("a [name hidden]") && cleaned.hasSuffix("[name hidden] z w1000"))
  }

  // Names times text would be 25 million and more comparisons, of long names billions: minutes here.
  @Test("5,000 names that begin alike, and a text that repeats the beginning of one", .timeLimit(.minutes(5)))
  func many() {
    let people = (1...5000).map { "Person \($0)" }
    let all = names(people, common: ["person"])
    for text in people { #expect(all.without("see \(text)0000, \(text).") == "see \(text)0000, [name hidden].") }
    let repeated = [String](repeating: "la", count: 50_000).joined(separator: " ")
    #expect(names([repeated + " end"]).without(repeated + " la").count < 1000)
  }

  @Test("An ID that everybody uses as a word, or that is a word of a role-like label, is no secret")
  func ids() {
    var names = HiddenNames(common: ["carer"])
    names.add(id: "carer", label: "Ana")
    names.add(id: "kitchen", label: "Kitchen lead")
    #expect(!names.occurs(in: "carer, kitchen"))
    names.add(id: "p-17", label: "Ana")
    #expect(names.occurs(in: "see P-17"))
  }
}
