// Instructions to other programs, `<?name …?>`, which tell a reader of data nothing.

/// The file with blanks in the place of its instructions; lines stay where they are.
///
/// The parser of the toolchain reads an instruction without content, `<?x?>`, from an address that is none, and ends the
/// program. What stands in comments and in CDATA is no instruction.
///
/// - Complexity: O(bytes).
func withoutInstructions(_ bytes: [UInt8]) -> [UInt8] {
  var out = bytes
  func isAt(_ place: Int, _ text: StaticString) -> Bool {
    guard place + text.utf8CodeUnitCount <= bytes.count else { return false }
    for k in 0..<text.utf8CodeUnitCount where bytes[place + k] != text.utf8Start[k] { return false }
    return true
  }
  /// Behind the next `text`; the end of the file where there is none.
  func behind(_ text: StaticString, from place: Int) -> Int {
    var place = place
    while place < bytes.count, !isAt(place, text) { place += 1 }
    return min(bytes.count, place + text.utf8CodeUnitCount)
  }
  // The declaration of the file itself stays.
  var i = isAt(0, "<?xml ") ? behind("?>", from: 0) : 0
  while i < bytes.count {
    guard bytes[i] == UInt8(ascii: "<"), i + 1 < bytes.count else {
      i += 1
      continue
    }
    if isAt(i, "<!--") {
      i = behind("-->", from: i + 4)
    } else if isAt(i, "<![CDATA[") {
      i = behind("]]>", from: i + 9)
    } else if isAt(i, "<?") {
      let end = behind("?>", from: i + 2)
      for place in i..<end where out[place] != 0x0A && out[place] != 0x0D { out[place] = 0x20 }
      i = end
    } else {
      i += 1
    }
  }
  return out
}
