// Numbers of texts are those that a dictionary would give out.

import CommunityModel
import PlainText
import Testing

@Suite struct TextNumbersTests {
  @Test("As a dictionary counts", arguments: 0..<8)
  func likeDictionary(seed: Int) {
    var random = SeededRandom(seed: UInt64(50 + seed))
    // `K` is also U+212A; é and Å come whole and in two parts; the long ones differ at one end alone.
    let letters = ["a", "b", "K", "\u{212A}", "\u{E9}", "e\u{301}", "\u{C5}", "A\u{30A}", "\u{212B}", " ", "1", "🌱"]
    let ends = ["", "a name that is longer than any small text ", "another name that is long "]
    var numbers = TextNumbers()
    var expected: [String: Int] = [:]
    for _ in 0..<3000 {
      let text = (0..<random.below(4)).map { _ in letters[random.below(letters.count)] }.joined()
      let whole = random.below(2) == 0 ? ends[random.below(3)] + text : text + ends[random.below(3)]
      #expect(numbers.existing(whole) == expected[whole])
      let (number, isNew) = numbers.number(whole)
      #expect(isNew == (expected[whole] == nil))
      expected[whole] = expected[whole] ?? expected.count
      #expect(number == expected[whole])
    }
    #expect(numbers.count == expected.count)
    for (number, text) in numbers.texts.enumerated() { #expect(expected[text] == number) }
  }

  @Test("Nothing is known at first")
  func empty() {
    let numbers = TextNumbers()
    #expect(numbers.count == 0 && numbers.existing("") == nil && numbers.existing("a") == nil)
  }
}
