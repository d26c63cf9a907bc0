// How wide a text is, and where it breaks.

import Testing

@testable import CommunityDiagrams

@Suite struct TextWidthTests {
  // Adobe's metrics of Helvetica: H 722, e 556, l 222, o 556 thousandths; 722 + 556 + 222 + 222 + 556 = 2278.
  @Test("Helvetica's own widths")
  func widths() {
    #expect(abs(textWidth("Hello", size: 10) - 22.78) < 1e-9)
    #expect(textWidth("", size: 10) == 0)
    // A letter and a mark on it are as wide as the letter; a Chinese letter is square.
    #expect(textWidth("e\u{301}", size: 10) == textWidth("e", size: 10) && textWidth("漢", size: 10) == 10)
  }

  @Test("A long word breaks after a slash or a dot, else in pieces of one length; one a little too long stays whole")
  func breaks() {
    #expect(wrapped("rooms/with/slashes", width: 12) == ["rooms/with/", "slashes"])
    #expect(wrapped(String(repeating: "a", count: 30), width: 22) == ["aaaaaaaaaaaaaaa", "aaaaaaaaaaaaaaa"])
    #expect(wrapped(String(repeating: "a", count: 24), width: 22).count == 1)
    #expect(wrapped("", width: 22) == [""])
  }

  // In lines of 30 letters "stop" would stand alone.
  @Test("No word alone at the end: lines of about one length, and no more of them")
  func balance() {
    #expect(wrapped("Without the fund ten of eleven stop", width: 32) == ["Without the fund ten of eleven", "stop"])
    #expect(balanced("Without the fund ten of eleven stop", width: 32) == ["Without the fund", "ten of eleven stop"])
    #expect(balanced("short", width: 32) == ["short"])
  }
}
