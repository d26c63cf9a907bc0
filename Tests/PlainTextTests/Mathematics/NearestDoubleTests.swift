// Decimal digits become the nearest double, as the C library reads them.

import Foundation
import PlainText
import Testing

@Suite struct NearestDoubleTests {
  @Test(
    "Hard and special texts",
    arguments: [
      "0", "-0", "1", "0.1", "123456789012345678901234567890", "2.2250738585072011e-308", "2.2250738585072014e-308",
      "4.9e-324", "2.4703282292062327e-324", "2.4703282292062328e-324", "1e-400", "1.7976931348623157e308",
      "1.7976931348623158e308", "9007199254740993", "9007199254740992.999999999999999999999",
      "9007199254740993.0000000001",
      "6.02214076e23", "1e23", "8.5e22", "00000000000000000000000000012", ".5", "5.", "1e-22", "1e22", "5e-20",
      "0e999999999999",
      "18446744073709551615", "18446744073709551616", "9999999999999999999e-19",
      "0.500000000000000166533453693773481063544750213623046875",
    ])
  func hard(text: String) throws {
    let ours = try #require(readNumber(text))
    #expect(ours.bitPattern == strtod(text, nil).bitPattern)
  }

  @Test("5,000 random texts are read as the C library reads them")
  func random() {
    var random = SeededRandom(seed: 4)
    var different: [String] = []
    for i in 0..<5000 {
      var text = ""
      if i % 2 == 0 {
        text = "\(Double(bitPattern: random.next()))"
        if text.contains("n") { continue }
      } else {
        for _ in 0...random.below(28) { text += "\(random.below(10))" }
        text += ".\(random.below(1000))e\(random.below(700) - 360)"
      }
      let theirs = strtod(text, nil)
      if theirs.isFinite ? readNumber(text)?.bitPattern != theirs.bitPattern : readNumber(text) != nil {
        different.append(text)
      }
    }
    #expect(different == [])
  }

  @Test("800 digits and more: the last one can decide")
  func manyDigits() {
    // 2^53 + 1 lies halfway between two doubles; a 1 after 1,000 zeros tips it up.
    let half = "9007199254740993." + String(repeating: "0", count: 1000)
    #expect(readNumber(half) == 9_007_199_254_740_992)
    #expect(readNumber(half + "1") == 9_007_199_254_740_994)
  }

  @Test(
    "What is no number", arguments: ["", "-", ".", "1.2.3", "1e", "1e+", "0x10", "nan", "inf", "1 2", "1e999", "--1"])
  func noNumber(text: String) { #expect(readNumber(text) == nil) }
}
