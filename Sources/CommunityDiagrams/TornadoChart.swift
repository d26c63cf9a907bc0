// On which assumption does a figure hang most? Bars around today's value.

import PlainText

extension Chart {
  /// One assumption varied alone.
  public struct TornadoBar: Sendable {
    /// `how many`
    public var label: String
    /// From what to what it is varied, as in "5 to 10, now 8".
    public var note: String
    /// The figure at its two ends, the lower first.
    public var low: Double
    /// The figure at the other end of the assumption.
    public var high: Double

    /// Made of what is given.
    public init(label: String, note: String, low: Double, high: Double) {
      self.label = label
      self.note = note
      self.low = low
      self.high = high
    }
  }

  /// A tornado: a bar for each assumption around the figure as it is, the widest on top.
  ///
  /// - Parameters:
  ///   - bars: In any order; the chart shows the widest `most` and says how many more there are.
  ///   - used: The figure as it is.
  ///   - what: What the figure is, as in "What comes back for each £1".
  ///   - even: A value with a meaning of its own, and the words for it; drawn where it lies between the ends.
  ///   - isIllustrative: Whether figures made up to show the form are in it.
  ///   - most: How many bars are drawn.
  /// - Returns: `nil` when no assumption moves the figure: there is nothing to see.
  /// - Complexity: O(*n* log *n*).
  public static func tornado(
    of bars: [TornadoBar], used: Double, what: String, even: (value: Double, words: String)? = nil,
    isIllustrative: Bool = false, most: Int = 10
  ) -> Chart? {
    let moving = bars.enumerated().filter {
      $0.element.low.isFinite && $0.element.high.isFinite && $0.element.low < $0.element.high
    }
    guard used.isFinite, most > 0, !moving.isEmpty else { return nil }
    let sorted = moving.sorted { a, b in
      let (left, right) = (a.element.high - a.element.low, b.element.high - b.element.low)
      return left != right ? left > right : a.offset < b.offset
    }.map { $0.element }
    let shown = Array(sorted.prefix(most))
    let mark = isIllustrative ? illustrativeMark : ""
    let widest = shown[0]
    let title =
      "\(what) hangs most on “\(widest.label)”: \(readableNumber(widest.low))\(mark)\u{A0}to\u{A0}"
      + readableNumber(widest.high) + mark
    var subtitle = "As it is: \(readableNumber(used))\(mark). Each assumption is changed alone."
    if sorted.count > shown.count { subtitle += " \(sorted.count - shown.count) more move it less." }
    let words =
      "\(title). \(subtitle)\n"
      + joined(
        shown.map {
          "- \($0.label) (\($0.note)): \(readableNumber($0.low))\(mark) to \(readableNumber($0.high))\(mark)\n"
        }, by: "")
    let drawing = TornadoDrawing(
      bars: shown, used: used, what: what, even: even, title: title, subtitle: subtitle, words: words,
      isIllustrative: isIllustrative)
    return Chart(name: "tornado", title: title, subtitle: subtitle, textAlternative: words, svg: drawing.svg())
  }
}

/// Places the bars.
private struct TornadoDrawing {
  let bars: [Chart.TornadoBar]
  let used: Double
  let what: String
  let even: (value: Double, words: String)?
  let title: String
  let subtitle: String
  let words: String
  let isIllustrative: Bool

  private var mark: String { isIllustrative ? illustrativeMark : "" }

  private let width = 680.0
  private let left = 304.0
  private let span = 300.0
  private let rowHeight = 46.0

  private var ends: (low: Double, high: Double) {
    var (low, high) = (used, used)
    for bar in bars {
      low = min(low, bar.low)
      high = max(high, bar.high)
    }
    return (low, high)
  }

  private func x(_ value: Double) -> Double {
    let (low, high) = ends
    return left + (value - low) / (high - low) * span
  }

  private func text(_ x: Double, _ y: Double, _ size: Int, _ words: String, _ more: String = "") -> String {
    "<text x=\"\(fixedText(x, places: 1))\" y=\"\(fixedText(y, places: 1))\" font-size=\"\(size)\"\(more)>"
      + "\(markupEscaped(words))</text>\n"
  }

  private func line(_ x: Double, _ top: Double, _ bottom: Double, _ more: String) -> String {
    "<path d=\"M\(fixedText(x, places: 2)),\(fixedText(top, places: 2))V\(fixedText(bottom, places: 2))\" \(more)"
      + " fill=\"none\"/>\n"
  }

  private func box(
    _ name: String, _ x: Double, _ y: Double, _ width: Double, _ height: Double, _ fill: String
  ) -> String {
    "<rect class=\"\(name)\" x=\"\(fixedText(x, places: 2))\" y=\"\(fixedText(y, places: 2))\""
      + " width=\"\(fixedText(width, places: 2))\" height=\"\(fixedText(height, places: 2))\" fill=\"\(fill)\""
      + " stroke=\"\(Palette.blue.strong)\" stroke-width=\"1.2\"/>\n"
  }

  func svg() -> String {
    let titleLines = balanced(title, width: 64, most: 3)
    let top = 92 + Double(titleLines.count) * 22
    let bottom = top + Double(bars.count) * rowHeight
    let height = bottom + (isIllustrative ? 76 : 56)
    let size = fixedText(height, places: 0)
    var out =
      "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 \(fixedText(width, places: 0)) \(size)\""
      + " width=\"\(fixedText(width, places: 0))pt\" role=\"img\" class=\"diagram diagram-tornado\""
      + " style=\"max-width:100%;height:auto\" aria-labelledby=\"tornado-title tornado-desc\""
      + " font-family=\"\(Palette.font)\" fill=\"\(Palette.ink)\">\n"
      + "<title id=\"tornado-title\">\(markupEscaped(title))</title>\n"
      + "<desc id=\"tornado-desc\">\(markupEscaped(words))</desc>\n"
      + "<rect width=\"\(fixedText(width, places: 0))\" height=\"\(size)\" fill=\"\(Palette.paper)\"/>\n"
    for (number, words) in titleLines.enumerated() {
      out += text(20, 30 + Double(number) * 22, 18, words, " font-weight=\"bold\"")
    }
    out += text(20, 32 + Double(titleLines.count) * 22, 12, subtitle, " fill=\"\(Palette.quiet)\"")
    out += marks(top, bottom)
    for (number, bar) in bars.enumerated() { out += row(bar, top + Double(number) * rowHeight) }
    out += line(x(used), top - 8, bottom, "stroke=\"\(Palette.ink)\" stroke-width=\"1.6\"")
    return out + legend(bottom) + "</svg>\n"
  }

  /// The words over the two lines that a bar is read against.
  private func marks(_ top: Double, _ bottom: Double) -> String {
    var out = ""
    let place = x(used)
    out += text(place, top - 14, 12, "as it is: \(readableNumber(used))\(mark)", anchor(place))
    guard let even else { return out }
    let (low, high) = ends
    guard even.value > low, even.value < high else { return out }
    out += line(
      x(even.value), top - 26, bottom,
      "stroke=\"\(Palette.ochre.strong)\" stroke-width=\"1.6\" stroke-dasharray=\"6 4\"")
    return out + text(x(even.value), top - 32, 12, even.words, anchor(x(even.value)))
  }

  /// Words near an edge run inwards.
  private func anchor(_ place: Double) -> String {
    let share = (place - left) / span
    return " text-anchor=\"\(share < 0.3 ? "start" : share > 0.7 ? "end" : "middle")\""
  }

  private func row(_ bar: Chart.TornadoBar, _ top: Double) -> String {
    let (from, to, middle) = (x(bar.low), x(bar.high), min(max(x(used), x(bar.low)), x(bar.high)))
    let (barTop, barHeight) = (top + 9, 20.0)
    var out = text(20, top + 16, 12, wrapped(bar.label, width: 38, most: 1).first ?? "")
    out += text(20, top + 32, 11, wrapped(bar.note, width: 42, most: 1).first ?? "", " fill=\"\(Palette.quiet)\"")
    if middle > from { out += box("lower", from, barTop, middle - from, barHeight, Palette.blue.tint) }
    if to > middle { out += box("higher", middle, barTop, to - middle, barHeight, Palette.blue.strong) }
    out += text(from - 5, barTop + 15, 12, readableNumber(bar.low) + mark, " text-anchor=\"end\"")
    return out + text(to + 5, barTop + 15, 12, readableNumber(bar.high) + mark)
  }

  private func legend(_ bottom: Double) -> String {
    let y = bottom + 20
    var out =
      box("lower", left, y, 22, 12, Palette.blue.tint) + text(left + 28, y + 11, 11, "lower than as it is")
      + box("higher", left + 160, y, 22, 12, Palette.blue.strong) + text(left + 188, y + 11, 11, "higher")
    if isIllustrative { out += text(left, y + 34, 11, illustrativeSign, " font-style=\"italic\"") }
    return out + text(20, y + 11, 11, what, " fill=\"\(Palette.quiet)\"")
  }
}
