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
