// Numbers and shares for people.

import PlainText
import Testing

@Suite struct NumbersTests {
  @Test(
    "Fixed places; halves go away from zero",
    arguments: [
      (2.5, 0, "3"), (-0.5, 0, "-1"), (0.125, 2, "0.13"), (1.005, 2, "1.01"), (-0.001, 2, "0.00"), (0, 1, "0.0"),
      (999.995, 2, "1000.00"), (1e21, 1, "1000000000000000000000.0"), (.leastNonzeroMagnitude, 3, "0.000"),
      (1234.5, 0, "1235"),
      (0.05, 1, "0.1"), (0.04, 1, "0.0"), (12, 3, "12.000"), (9.96, 1, "10.0"), (123.456, 2, "123.46"),
    ])
  func fixed(number: Double, places: Int, printed: String) { #expect(fixedText(number, places: places) == printed) }

  @Test(
    "Readable",
    arguments: [
      (1200, "1,200"), (0.41, "0.41"), (-3.5, "-3.5"), (1_234_567.891, "1,234,567.89"), (0, "0"), (-0.0, "0"),
      (0.000383, "0.00038"), (999.999, "1,000"), (1.5e21, "1.5 × 10²¹"), (9.999e20, "1 × 10²¹"), (2e-9, "2 × 10⁻⁹"),
      (100, "100"), (0.1 + 0.2, "0.3"), (.infinity, "infinite"), (.nan, "undefined"), (12345, "12,345"),
    ])
  func readable(number: Double, printed: String) { #expect(readableNumber(number) == printed) }

  @Test("Readable with other places")
  func places() {
    #expect(readableNumber(3.14159, places: 4) == "3.1416")
    #expect(readableNumber(2.5, places: 0) == "3")
  }

  @Test(
    "Shares",
    arguments: [
      (0.5294, "53"), (0.004, "0.4"), (0, "0"), (1, "100"), (0.0004, "under 0.1"), (0.9999, "over 99.9"),
      (0.994, "99.4"),
      (0.999, "99.9"), (0.285, "29"), (1.25, "125"), (0.01, "1"), (0.00996, "1"), (-0.25, "-25"), (12, "1,200"),
      (1e-300, "under 0.1"), (0.99, "99"),
    ])
  func shares(share: Double, printed: String) { #expect(percentText(share) == printed + "\u{202F}%") }
}
