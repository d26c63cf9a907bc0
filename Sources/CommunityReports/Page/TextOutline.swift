// The words of a picture, line by line with their depth.

/// A text whose lines begin with a dash, two blanks for each step inward; other lines are sentences.
enum TextOutline {
  /// Never more than one step deeper than the line before; sentences have depth 0.
  static func lines(of text: String) -> [(depth: Int, text: String)] {
    var found: [(depth: Int, text: String)] = []
    for line in text.split(separator: "\n") {
      let blanks = line.prefix { $0 == " " }.count
      let rest = line.dropFirst(blanks)
      let depth = rest.hasPrefix("- ") ? min(blanks / 2 + 1, (found.last?.depth ?? 0) + 1) : 0
      found.append((depth, String(depth == 0 ? rest : rest.dropFirst(2))))
    }
    return found
  }
}
