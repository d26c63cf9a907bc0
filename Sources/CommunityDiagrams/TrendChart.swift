// What moved from period to period? A small picture for each measure.

import PlainText

/// One measure over all periods: a picture of its own, with its own scale, because units never share one.
public struct TrendPanel: Sendable {
  /// What is drawn for one period.
  public enum Point: Hashable, Sendable {
    /// So much.
    case known(Double)
    /// Somewhere between; open above where `high` is `nil`.
    case range(low: Double, high: Double?)
    /// Nobody knows: a gap with a question mark.
    case unknown
    /// No row speaks of it: a gap.
    case absent
  }
  /// A value of one period.
  public struct Value: Sendable {
    /// Where it is drawn.
    public var point: Point
    /// What stands above it: `962 hours`.
    public var text: String
    /// Whether it fell further than the table of drops allows since the period before.
    public var isFlagged: Bool
    /// A value of one period.
    ///
    /// - Parameters:
    ///   - point: What is not finite is drawn as unknown, or as open above.
    ///   - text: What stands above it.
    ///   - isFlagged: Whether it fell further than the table of drops allows.
    public init(_ point: Point, _ text: String, isFlagged: Bool = false) {
      switch point {
      case .known(let number) where !number.isFinite: self.point = .unknown
      case .range(let low, _) where !low.isFinite: self.point = .unknown
      case .range(let low, let high?) where !high.isFinite: self.point = .range(low: low, high: nil)
      default: self.point = point
      }
      self.text = text
      self.isFlagged = isFlagged
    }
  }
  /// What the small picture shows.
  public var title: String
  /// One for each period.
  public var values: [Value]
  /// Where the scale ends, as 1 for a share; higher where a value is. `nil`: at the highest value.
  public var top: Double?
  /// Made of what is given.
  public init(_ title: String, _ values: [Value], top: Double? = nil) {
    self.title = title
    self.values = values
    self.top = top
  }
}

extension Chart {
  /// Small pictures beside each other, one for each measure and unit, from period to period.
  ///
  /// A full bar is known, or the least of a range; a dashed frame goes on to the most. A question mark: nobody knows. A
  /// drop has a sign and a word, so that nothing hangs on colour.
  ///
  /// - Returns: `nil` for fewer than two periods, or when no panel has a value for each of them.
  /// - Complexity: O(panels × periods).
  public static func trend(
    _ panels: [TrendPanel], periods: [String], title: String, subtitle: String, isIllustrative: Bool = false
  ) -> Chart? {
    let usable = panels.filter { $0.values.count == periods.count }
    guard periods.count > 1, !usable.isEmpty else { return nil }
    let words = TrendDrawing.words(usable, periods, title, subtitle)
    let drawing = TrendDrawing(
      panels: usable, periods: periods, title: title, subtitle: subtitle, words: words, isIllustrative: isIllustrative)
    return Chart(name: "trend", title: title, subtitle: subtitle, textAlternative: words, svg: drawing.svg)
  }
}

/// One making of the picture.
private struct TrendDrawing {
  static let flagSign = "▼"
  static let flagWord = "slipped"
  private static let margin = 20.0
  private static let pageWidth = 680.0
  private static let plotHeight = 84.0
  /// Room above the bars for two lines of words.
  private static let headroom = 34.0

  let panels: [TrendPanel]
  let periods: [String]
  let title: String
  let subtitle: String
  let words: String
  let isIllustrative: Bool

  private var columns: Int { periods.count > 5 || panels.count == 1 ? 1 : 2 }
  private var panelWidth: Double {
    (Self.pageWidth - Self.margin * Double(columns + 1)) / Double(columns)
  }
  private var slot: Double { panelWidth / Double(periods.count) }
  /// About how many letters of size 10 fit under a bar.
  private var slotLetters: Int { max(4, Int(slot / 5.8)) }
  private var labels: [[String]] { periods.map { wrapped($0, width: slotLetters, most: 2) } }
  private var titleLines: [String] { balanced(title, width: 62, most: 3) }
  private var subtitleLines: [String] { balanced(subtitle, width: 108, most: 3, longest: 400) }
  private func panelTitle(_ panel: TrendPanel) -> [String] {
    wrapped(panel.title, width: Int(panelWidth / 7), most: 2)
  }

  static func words(_ panels: [TrendPanel], _ periods: [String], _ title: String, _ subtitle: String) -> String {
    var out = "\(title)\(title.hasSuffix(".") ? "" : ".") \(subtitle)\n"
    for panel in panels {
      let values = zip(periods, panel.values).map { period, value in
        "\(period) \(value.text)" + (value.isFlagged ? " (\(flagWord))" : "")
      }
      out += "- \(panel.title): \(joined(values, by: "; "))\n"
    }
    return out
  }

  private func number(_ value: Double) -> String { fixedText(value, places: 1) }

  private func text(
    _ x: Double, _ y: Double, _ size: Int, _ words: String, anchor: String = "", color: String = "", bold: Bool = false
  ) -> String {
    "<text x=\"\(number(x))\" y=\"\(number(y))\" font-size=\"\(size)\""
      + (anchor.isEmpty ? "" : " text-anchor=\"\(anchor)\"") + (color.isEmpty ? "" : " fill=\"\(color)\"")
      + (bold ? " font-weight=\"bold\"" : "") + ">\(markupEscaped(words))</text>\n"
  }

  var svg: String {
    var y = 12.0
    var body = ""
    for line in titleLines {
      y += 22
      body += text(Self.margin, y, 18, line, bold: true)
    }
    for line in subtitleLines {
      y += 18
      body += text(Self.margin, y, 12, line, color: Palette.quiet)
    }
    y += 24
    body += legend(at: &y)
    y += 16
    var place = 0
    while place < panels.count {
      let row = panels[place..<min(place + columns, panels.count)]
      let lines = row.map { panelTitle($0).count }.max() ?? 1
      for (column, panel) in row.enumerated() {
        body += drawn(panel, x: Self.margin + Double(column) * (panelWidth + Self.margin), y: y, titleRoom: lines)
      }
      let labelLines = labels.map { $0.count }.max() ?? 1
      y += Double(lines) * 16 + Self.headroom + Self.plotHeight + Double(labelLines) * 13 + 26
      place += columns
    }
    let size = "\(number(Self.pageWidth)) \(number(y))"
    return "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 \(size)\" width=\"\(number(Self.pageWidth))pt\""
      + " role=\"img\" class=\"diagram diagram-trend\" style=\"max-width:100%;height:auto\""
      + " aria-labelledby=\"trend-title trend-desc\" font-family=\"\(Palette.font)\" fill=\"\(Palette.ink)\">\n"
      + "<title id=\"trend-title\">\(markupEscaped(title))</title>\n"
      + "<desc id=\"trend-desc\">\(markupEscaped(words))</desc>\n"
      + "<rect width=\"\(number(Self.pageWidth))\" height=\"\(number(y))\" fill=\"\(Palette.paper)\"/>\n" + body
      + "</svg>\n"
  }

  // MARK: Legend

  /// Only signs that occur, drawn as they are drawn below.
  private func legend(at y: inout Double) -> String {
    let values = panels.flatMap { $0.values }
    var entries: [(sign: (Double, Double) -> String, text: String)] = []
    func isSure(_ point: TrendPanel.Point) -> Bool {
      switch point {
      case .known: true
      case .range(let low, _): low > 0
      case .unknown, .absent: false
      }
    }
    if values.contains(where: { isSure($0.point) }) {
      entries.append(({ x, y in bar(x: x, y: y - 10, width: 14, height: 11) }, "so much for sure"))
    }
    if values.contains(where: { if case .range = $0.point { true } else { false } }) {
      entries.append(({ x, y in frame(x: x, y: y - 10, width: 14, height: 11) }, "may be so much more"))
    }
    if values.contains(where: { $0.point == .unknown }) {
      entries.append(
        ({ x, y in text(x + 7, y + 1, 14, "?", anchor: "middle", color: Palette.quiet, bold: true) }, "not known"))
    }
    if values.contains(where: { $0.isFlagged }) {
      entries.append(
        (
          { x, y in text(x + 7, y, 12, Self.flagSign, anchor: "middle", color: Palette.vermillion.strong, bold: true) },
          "\(Self.flagWord): fell further than the table of drops allows"
        ))
    }
    if isIllustrative { entries.append(({ _, _ in "" }, illustrativeSign)) }
    var out = ""
    var x = Self.margin
    for entry in entries {
      let width = 20 + Double(entry.text.count) * 5.6 + 18
      if x > Self.margin && x + width > Self.pageWidth - Self.margin {
        x = Self.margin
        y += 18
      }
      let sign = entry.sign(x, y)
      out += sign + text(x + (sign.isEmpty ? 0 : 20), y, 11, entry.text)
      x += width
    }
    return out
  }

  // MARK: One panel

  private func bar(x: Double, y: Double, width: Double, height: Double, kind: String = "known") -> String {
    "<rect class=\"\(kind)\" x=\"\(number(x))\" y=\"\(number(y))\" width=\"\(number(width))\" height=\"\(number(height))\""
      + " fill=\"\(Palette.blue.strong)\" fill-opacity=\"0.3\" stroke=\"\(Palette.blue.strong)\" stroke-width=\"1.6\"/>\n"
  }

  private func frame(x: Double, y: Double, width: Double, height: Double) -> String {
    "<rect class=\"range\" x=\"\(number(x))\" y=\"\(number(y))\" width=\"\(number(width))\" height=\"\(number(height))\""
      + " fill=\"\(Palette.paper)\" stroke=\"\(Palette.ink)\" stroke-width=\"1.4\" stroke-dasharray=\"4 3\"/>\n"
  }

  private func drawn(_ panel: TrendPanel, x left: Double, y top: Double, titleRoom: Int) -> String {
    var out = "<g class=\"panel\">\n"
    for (number, line) in panelTitle(panel).enumerated() {
      out += text(left, top + Double(number + 1) * 16 - 4, 13, line, bold: true)
    }
    let base = top + Double(titleRoom) * 16 + Self.headroom + Self.plotHeight
    out +=
      "<path d=\"M\(number(left)),\(number(base))h\(number(panelWidth))\" stroke=\"\(Palette.line)\" fill=\"none\"/>\n"
    let known = panel.values.reduce(panel.top ?? 0) { most, value in
      switch value.point {
      case .known(let number): max(most, number)
      case .range(let low, let high): max(most, high ?? low)
      case .unknown, .absent: most
      }
    }
    // Open bars end above every other.
    let isOpen = panel.values.contains { if case .range(_, nil) = $0.point { true } else { false } }
    let greatest = isOpen ? known * 1.25 : known
    func height(_ value: Double) -> Double {
      greatest > 0 ? min(max(value / greatest, 0), 1) * Self.plotHeight : 0
    }
    let width = min(slot * 0.5, 46)
    for (place, value) in panel.values.enumerated() {
      let middle = left + (Double(place) + 0.5) * slot
      var above = base
      switch value.point {
      case .known(let number):
        above -= height(number)
        out += bar(x: middle - width / 2, y: above, width: width, height: base - above)
      case .range(let low, let high):
        let end = high.map { height($0) } ?? Self.plotHeight
        if low > 0 {
          out += bar(x: middle - width / 2, y: base - height(low), width: width, height: height(low), kind: "least")
        }
        above -= max(end, height(low) + 2)
        out += frame(x: middle - width / 2, y: above, width: width, height: base - height(low) - above)
        if high == nil {
          // Open above: an arrow in place of an upper end.
          out +=
            "<path d=\"M\(number(middle - 5)),\(number(above + 8))l5,-8l5,8\" stroke=\"\(Palette.ink)\""
            + " stroke-width=\"1.4\" fill=\"none\"/>\n"
        }
      case .unknown:
        above -= 24
        out += text(middle, base - 6, 22, "?", anchor: "middle", color: Palette.quiet, bold: true)
      case .absent: break
      }
      let lines = wrapped(value.text, width: slotLetters, most: 2)
      for (number, line) in lines.enumerated() {
        out += text(middle, above - 5 - Double(lines.count - 1 - number) * 12, 11, line, anchor: "middle")
      }
      if value.isFlagged {
        out += text(
          middle, above - 5 - Double(lines.count) * 12, 11, "\(Self.flagSign) \(Self.flagWord)", anchor: "middle",
          color: Palette.vermillion.strong, bold: true)
      }
      for (number, line) in labels[place].enumerated() {
        out += text(middle, base + 14 + Double(number) * 13, 10, line, anchor: "middle", color: Palette.quiet)
      }
    }
    return out + "</g>\n"
  }
}
