// Texts without the blanks at their ends.

/// The text without spaces, tabs, line ends and no-break spaces at either end.
package func trimmed(_ text: String) -> String {
  let scalars = text.unicodeScalars
  guard let first = scalars.firstIndex(where: { !isBlank($0) }), let last = scalars.lastIndex(where: { !isBlank($0) })
  else { return "" }
  return String(scalars[first...last])
}

private func isBlank(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.value {
  case 0x20, 0x09...0x0D, 0x85, 0xA0, 0x2007, 0x202F, 0x200B, 0xFEFF, 0x3000: true
  default: false
  }
}
