// The same seed gives the same numbers, and they are the published ones.

import Testing

@testable import PlainText

@Suite struct SeededRandomTests {
  // xoshiro256** from the state 1, 2, 3, 4, by hand: 2·5 = 10, rotated by 7 is 1280, times 9 is 11520. The rest by a
  // second implementation in Python after Blackman and Vigna's C.
  @Test("The sequence of a known state")
  func knownState() {
    var random = SeededRandom(state: (1, 2, 3, 4))
    let drawn = (0..<6).map { _ in random.next() }
    #expect(
      drawn == [11520, 0, 1_509_978_240, 1_215_971_899_390_074_240, 1_216_172_134_540_287_360, 607_988_272_756_665_600])
  }

  // The same Python, its state filled with SplitMix64, whose first numbers for seed 1234567 are 6457827717110365317,
  // 3203168211198807973, … as printed in many places.
  @Test(
    "The sequences of seeds",
    arguments: [
      (
        0,
        [11_091_344_671_253_066_420, 13_793_997_310_169_335_082, 1_900_383_378_846_508_768, 7_684_712_102_626_143_532]
      ),
      (
        42,
        [1_546_998_764_402_558_742, 6_990_951_692_964_543_102, 12_544_586_762_248_559_009, 17_057_574_109_182_124_193]
      ),
      (
        2025,
        [14_554_718_539_493_019_951, 8_897_762_224_803_717_528, 7_563_497_911_210_613_185, 10_331_355_443_526_775_730]
      ),
    ] as [(UInt64, [UInt64])])
  func seeds(seed: UInt64, drawn: [UInt64]) {
    var random = SeededRandom(seed: seed)
    #expect(drawn.map { _ in random.next() } == drawn)
  }

  @Test("Numbers below 6 come up equally often")
  func below() {
    var random = SeededRandom(seed: 5)
    var counts = [Int](repeating: 0, count: 6)
    for _ in 0..<12_000 { counts[random.below(6)] += 1 }
    // 2,000 expected each; the standard deviation is √(12000 · 1/6 · 5/6) = 41.
    #expect(counts.allSatisfy { abs($0 - 2000) < 5 * 41 })
    #expect(random.below(1) == 0)
  }

  @Test("Units lie from 0 to below 1, with a mean of a half")
  func unit() {
    var random = SeededRandom(seed: 6)
    let drawn = (0..<10_000).map { _ in random.unit() }
    #expect(drawn.allSatisfy { $0 >= 0 && $0 < 1 })
    // The standard deviation of the mean is √(1/12 / 10000) = 0.0029.
    #expect(abs(drawn.reduce(0, +) / 10_000 - 0.5) < 5 * 0.0029)
  }
}
