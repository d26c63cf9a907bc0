// Does a text hold another? Embedded Swift brings no search for texts.

/// Whether `part` stands somewhere in `text`, byte for byte.
///
/// - Complexity: O(the length of one × the length of the other).
func holds(_ text: String, _ part: String) -> Bool {
  let (all, wanted) = (Array(text.utf8), Array(part.utf8))
  guard wanted.count <= all.count else { return false }
  return (0...(all.count - wanted.count)).contains { start in all[start..<(start + wanted.count)] == wanted[...] }
}
