// Which letters would a bitmap or a PDF show as empty boxes?

import CGraphviz
import CommunityDiagrams

/// A script that no font of this machine can draw, and the Debian package that brings one.
package struct MissingFont: Hashable, Sendable {
  /// `Thai`, `Arabic`…
  package let script: String
  package let package: String
}

extension Renderer {
  /// The scripts in a picture for which no font is installed, in the order of their first letter.
  ///
  /// SVG and DOT keep every letter and are drawn with the fonts of whoever opens them: this is of PNG and PDF. Empty where
  /// the system cannot say.
  ///
  /// - Complexity: O(letters + fonts): of one script twelve letters are looked at, of all together 500, and twelve scripts
  ///   are told.
  package static func missingFonts(for diagram: Diagram) -> [MissingFont] {
    kith_lock()
    defer { kith_unlock() }
    var missing: [MissingFont] = []
    var asked: [MissingFont: Int] = [:]
    var seen: Set<Unicode.Scalar> = []
    var questions = 0
    for scalar in diagram.letters where seen.insert(scalar).inserted {
      let font = MissingFont.needed(for: scalar)
      if asked[font, default: 0] >= 12 || missing.contains(font) { continue }
      if questions == 500 || missing.count == 12 { break }
      questions += 1
      asked[font, default: 0] += 1
      if kith_has_font(scalar.value) == 0 { missing.append(font) }
    }
    return missing
  }
}

extension Diagram {
  /// Every letter of every text, blanks and marks that only join letters left out.
  fileprivate var letters: [Unicode.Scalar] {
    var texts = [title, subtitle] + remarks + signs + groups.map { $0.title }
    for node in nodes { texts += node.lines.flatMap { $0.parts.map { $0.text } } }
    return texts.flatMap { Array($0.unicodeScalars) }.filter {
      !$0.properties.isWhitespace && !$0.properties.isDefaultIgnorableCodePoint && $0.value > 0x20
    }
  }
}

extension MissingFont {
  private static let scripts: [(range: ClosedRange<UInt32>, script: String, package: String)] = [
    (0x0000...0x02FF, "Latin", "fonts-liberation2"), (0x0370...0x03FF, "Greek", "fonts-liberation2"),
    (0x0400...0x052F, "Cyrillic", "fonts-liberation2"), (0x0530...0x058F, "Armenian", "fonts-noto-core"),
    (0x0590...0x05FF, "Hebrew", "fonts-noto-core"), (0x0600...0x06FF, "Arabic", "fonts-noto-core"),
    (0x0750...0x077F, "Arabic", "fonts-noto-core"), (0x0900...0x097F, "Devanagari", "fonts-noto-core"),
    (0x0980...0x09FF, "Bengali", "fonts-noto-core"), (0x0A00...0x0A7F, "Gurmukhi", "fonts-noto-core"),
    (0x0A80...0x0AFF, "Gujarati", "fonts-noto-core"), (0x0B80...0x0BFF, "Tamil", "fonts-noto-core"),
    (0x0C00...0x0C7F, "Telugu", "fonts-noto-core"), (0x0D80...0x0DFF, "Sinhala", "fonts-noto-core"),
    (0x0E00...0x0E7F, "Thai", "fonts-noto-core"), (0x10A0...0x10FF, "Georgian", "fonts-noto-core"),
    (0x1100...0x11FF, "Korean", "fonts-noto-cjk"), (0x1200...0x139F, "Ethiopic", "fonts-noto-core"),
    (0x1780...0x17FF, "Khmer", "fonts-noto-core"), (0x1E00...0x1EFF, "Latin", "fonts-liberation2"),
    (0x3040...0x30FF, "Japanese", "fonts-noto-cjk"), (0x3400...0x9FFF, "Chinese", "fonts-noto-cjk"),
    (0xAC00...0xD7AF, "Korean", "fonts-noto-cjk"), (0x1F000...0x1FAFF, "emoji", "fonts-noto-color-emoji"),
  ]

  fileprivate static func needed(for scalar: Unicode.Scalar) -> MissingFont {
    for known in scripts where known.range.contains(scalar.value) {
      return MissingFont(script: known.script, package: known.package)
    }
    return MissingFont(script: "U+" + String(scalar.value, radix: 16, uppercase: true), package: "fonts-noto-core")
  }
}
