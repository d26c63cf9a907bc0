// Are the numbers of hidden people those of the published function, and can the key be read back?

import Testing

@testable import CommunityTables

@Suite("Keyed numbers")
struct KeyedNumbersTests {
  @Test("SipHash-2-4 gives the number printed in the paper")
  func published() {
    // Aumasson and Bernstein (2012), appendix A: key 00 01 … 0f, message 00 01 … 0e, result a129ca6149be45e5.
    let key = SharingKey(0x0706_0504_0302_0100, 0x0f0e_0d0c_0b0a_0908)
    #expect(key.number(of: (0..<15).map { UInt8($0) }) == 0xa129_ca61_49be_45e5)
  }

  @Test("A key is a line of 32 digits, the lowest byte first, and nothing else is one")
  func text() {
    let key = SharingKey(0x0706_0504_0302_0100, 0x0f0e_0d0c_0b0a_0908)
    #expect(key.text == "000102030405060708090a0b0c0d0e0f\n")
    let read = SharingKey(text: " 000102030405060708090A0B0C0D0E0F\r\n")
    #expect(read?.first == key.first && read?.second == key.second)
    #expect(SharingKey(text: "") == nil)
    #expect(SharingKey(text: "000102030405060708090a0b0c0d0e") == nil)
    #expect(SharingKey(text: "000102030405060708090a0b0c0d0e0g") == nil)
  }
}
