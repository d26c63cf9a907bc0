// About how wide is a text, before a layout program has measured it?

/// Widths of the letters from the blank on in thousandths of the size: Helvetica, and every font made to its measure.
private let widths: [Int] = [
  278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556, 556, 556, 556, 556,
  556,
  556, 556, 278, 278, 584, 584, 584, 556, 1015, 667, 667, 722, 722, 667, 611, 778, 722, 278, 500, 667, 556, 833, 722,
  778,
  667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 278, 278, 278, 469, 556, 333, 556, 556, 500, 556, 556, 278,
  556,
  556, 222, 222, 500, 222, 833, 556, 556, 556, 556, 333, 500, 278, 556, 500, 722, 500, 500, 500, 334, 260, 334, 584,
]

/// The width in points of a text in the font of the pictures. Letters beyond Latin are taken as an average of their script.
///
/// - Complexity: O(letters).
func textWidth(_ text: String, size: Double, isBold: Bool = false) -> Double {
  var thousandths = 0
  for scalar in text.unicodeScalars {
    switch scalar.value {
    case 0x20...0x7E: thousandths += widths[Int(scalar.value) - 0x20]
    // Marks that stand on or under the letter before.
    case 0x300...0x36F, 0x200B...0x200F, 0xFE00...0xFE0F: break
    case 0x2009, 0x202F: thousandths += 200
    case 0xA0: thousandths += 278
    case 0x2014, 0x2026, 0x2190...0x21FF, 0x2E80...0xD7FF, 0xF900...0xFAFF, 0x1F000...0x3FFFF: thousandths += 1000
    default: thousandths += 556
    }
  }
  return Double(thousandths) * size / 1000 * (isBold ? 1.07 : 1)
}
