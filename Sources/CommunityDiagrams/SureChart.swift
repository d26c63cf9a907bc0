// How sure are the rows? Two bars, told apart by pattern and number as well as by shade.

import PlainText

extension Chart {
  /// A part of a bar: what it is, and how many.
  public struct SurePart: Sendable {
    /// What the rows rest on.
    public var name: String
    /// How many rows do.
    public var count: Int
    /// Made of what is given.
    public init(_ name: String, _ count: Int) {
      self.name = name
      self.count = count
    }
  }

  /// A bar of the rows by where they come from, and one of their amounts by how far they are known.
  ///
  /// - Parameters:
  ///   - title: What is to be seen.
  ///   - subtitle: What stands under it.
  ///   - rows: The surest first, at most six; parts of 0 are left out of the bar and its legend.
  ///   - rowsTitle: What stands beside the bar of rows.
  ///   - amounts: The same of amounts. Without any the bar is left out.
  ///   - amountsTitle: What stands beside their bar.
  /// - Returns: `nil` when there is no row.
  public static func sure(
    title: String, subtitle: String, rows: [SurePart], rowsTitle: String, amounts: [SurePart], amountsTitle: String
  ) -> Chart? {
    guard rows.contains(where: { $0.count > 0 }) else { return nil }
    let bars = [(rowsTitle, rows), (amountsTitle, amounts)].filter { bar in bar.1.contains { $0.count > 0 } }
    var words = "\(title). \(subtitle)\n"
    for (name, parts) in bars {
      let all = parts.reduce(0) { $0 + $1.count }
      words += "\(name): \(all)\n"
      for part in parts where part.count > 0 {
        words += "- \(part.name): \(part.count), \(percentText(Double(part.count) / Double(all)))\n"
      }
    }
    let titleLines = balanced(title, width: 58, most: 2)
    let subtitleLines = balanced(subtitle, width: 92, most: 2)
    var y = 26 + Double(titleLines.count - 1) * 22
    var body = ""
    for (number, line) in titleLines.enumerated() {
      body += text(20, 26 + Double(number) * 22, 18, line, " font-weight=\"bold\"")
    }
    for line in subtitleLines {
      y += 20
      body += text(20, y, 12, line, " fill=\"\(Palette.quiet)\"")
    }
    for (name, parts) in bars {
      y += 34
      body += text(20, y, 13, name, " font-weight=\"bold\"")
      body += bar(parts, at: y + 10)
      y += 10 + barHeight
      y = legend(parts, below: y, &body)
    }
    let height = fixedText(y + 20, places: 0)
    let head =
      "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 560 \(height)\" width=\"560pt\" role=\"img\""
      + " class=\"diagram diagram-how-sure\" style=\"max-width:100%;height:auto\""
      + " aria-labelledby=\"how-sure-title how-sure-desc\" font-family=\"\(Palette.font)\" fill=\"\(Palette.ink)\">\n"
      + "<title id=\"how-sure-title\">\(markupEscaped(title))</title>\n"
      + "<desc id=\"how-sure-desc\">\(markupEscaped(words))</desc>\n"
      + "<rect width=\"560\" height=\"\(height)\" fill=\"\(Palette.paper)\"/>\n"
    return Chart(
      name: "how-sure", title: title, subtitle: subtitle, textAlternative: words, svg: head + body + "</svg>\n")
  }

  private static let barWidth = 520.0
  private static let barHeight = 30.0

  /// The shade of each part from the surest on, and whether white letters stand on it.
  private static let shades: [(fill: String, ink: String)] = [
    ("#003F66", "#FFFFFF"), ("#3F88B5", "#FFFFFF"), ("#A9CFE5", Palette.ink), ("#FFFFFF", Palette.ink),
    ("#FFFFFF", Palette.ink), ("#FFFFFF", Palette.ink),
  ]

  private static func shade(_ number: Int, of count: Int) -> Int {
    // Of three parts the last is as open as the last of five.
    count <= 3 && number == count - 1 ? 4 : count <= 3 && number == 1 ? 2 : min(number, 5)
  }

  private static func bar(_ parts: [SurePart], at y: Double) -> String {
    let all = Double(parts.reduce(0) { $0 + $1.count })
    var out = ""
    var x = 20.0
    for (number, part) in parts.enumerated() where part.count > 0 {
      let width = barWidth * Double(part.count) / all
      let look = shade(number, of: parts.count)
      out += box(x, y, width, barHeight, look)
      let label = "\(part.count)"
      if width > 8 * Double(label.utf8.count) + 8 {
        // Letters on a pattern stand on a patch of its ground.
        let half = 4.2 * Double(label.utf8.count) + 4
        if look == 3 || look == 5 {
          out +=
            "<rect x=\"\(place(x + width / 2 - half))\" y=\"\(place(y + 7))\" width=\"\(place(2 * half))\" height=\"16\""
            + " fill=\"#FFFFFF\"/>\n"
        }
        out += text(
          x + width / 2, y + 20, 13, label, " text-anchor=\"middle\" font-weight=\"bold\" fill=\"\(shades[look].ink)\"")
      }
      x += width
    }
    return out
  }

  /// A field with its shade and, where it is white, its pattern: slanted lines or an empty frame.
  private static func box(_ x: Double, _ y: Double, _ width: Double, _ height: Double, _ look: Int) -> String {
    var out =
      "<rect x=\"\(place(x))\" y=\"\(place(y))\" width=\"\(place(width))\" height=\"\(place(height))\""
      + " fill=\"\(shades[look].fill)\" stroke=\"\(Palette.ink)\" stroke-width=\"1\""
      + (look == 4 ? " stroke-dasharray=\"4 3\"" : "") + "/>\n"
    guard look == 3 || look == 5 else { return out }
    var lines = ""
    var start = x - height + 6
    while start < x + width {
      // A line that rises to the right, cut at the sides of the field.
      let from = max(start, x)
      let to = min(start + height, x + width)
      if to > from {
        lines +=
          "M\(place(from)),\(place(y + height - (from - start)))L\(place(to)),\(place(y + height - (to - start)))"
      }
      start += 6
    }
    if !lines.isEmpty {
      out +=
        "<path d=\"\(lines)\" stroke=\"\(Palette.ink)\" stroke-width=\"\(look == 3 ? "1" : "0.5")\" fill=\"none\"/>\n"
    }
    return out
  }

  /// The same fields with their words, two to a line; where it ends.
  private static func legend(_ parts: [SurePart], below y: Double, _ body: inout String) -> Double {
    let all = Double(parts.reduce(0) { $0 + $1.count })
    var row = 0
    var column = 0
    for (number, part) in parts.enumerated() where part.count > 0 {
      let (x, line) = (20 + Double(column) * 265, y + 12 + Double(row) * 20)
      body += box(x, line, 22, 13, shade(number, of: parts.count))
      body += text(x + 30, line + 11, 12, "\(part.name): \(part.count) (\(percentText(Double(part.count) / all)))")
      column += 1
      if column == 2 { (row, column) = (row + 1, 0) }
    }
    return y + 12 + Double(row + (column > 0 ? 1 : 0)) * 20
  }

  private static func place(_ x: Double) -> String { fixedText(x, places: 2) }

  private static func text(_ x: Double, _ y: Double, _ size: Int, _ words: String, _ more: String = "") -> String {
    "<text x=\"\(fixedText(x, places: 1))\" y=\"\(fixedText(y, places: 1))\" font-size=\"\(size)\"\(more)>"
      + "\(markupEscaped(words))</text>\n"
  }
}
