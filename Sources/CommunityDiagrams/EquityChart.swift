// What did each group give, and what came back to it? Bars, one panel for each unit.

import PlainText

extension Chart {
  /// A group of people at the left edge.
  public struct EquityGroup: Sendable {
    /// What the group is called.
    public var name: String
    /// `12 people`
    public var people: String
    /// Made of what is given.
    public init(name: String, people: String) {
      self.name = name
      self.people = people
    }
  }

  /// One bar: what is sure of it, how far it may reach, and how that reads.
  public struct EquityBar: Sendable {
    var low: Double
    /// `nil`: open, some amounts are unknown.
    var high: Double?
    var text: String
    var isIllustrative: Bool
    var isKeptBack = false

    /// A bar from nothing to an amount, or to the two ends of a range.
    ///
    /// - Parameters:
    ///   - low: It is at least so much.
    ///   - high: `nil` when nobody knows how much more it is.
    ///   - text: What stands beside it.
    ///   - isIllustrative: Whether figures made up to show the form are in it.
    public init(low: Double, high: Double?, text: String, isIllustrative: Bool = false) {
      self.low = low
      self.high = high
      self.text = text
      self.isIllustrative = isIllustrative
    }

    /// An amount that is known and not told: its bar says nothing of its size.
    public static func keptBack(_ text: String) -> EquityBar {
      var bar = EquityBar(low: 0, high: 0, text: text)
      bar.isKeptBack = true
      return bar
    }

    fileprivate var isUsable: Bool {
      low >= 0 && low.isFinite && (high.map { $0 >= low && $0.isFinite } ?? true)
    }
  }

  /// One unit with a scale of its own: a pair of bars for each group.
  public struct EquityPanel: Sendable {
    /// What stands above the bars: the unit.
    public var title: String
    /// For each group what it gave and what came back.
    public var pairs: [(gave: EquityBar, got: EquityBar)]
    /// Made of what is given.
    public init(title: String, pairs: [(gave: EquityBar, got: EquityBar)]) {
      self.title = title
      self.pairs = pairs
    }

    fileprivate var bars: [EquityBar] { pairs.flatMap { [$0.gave, $0.got] } }
    fileprivate var longest: Double { bars.reduce(0) { max($0, $1.high ?? $1.low) } }
  }

  /// What the legend and the text alternative say.
  public struct EquityWords: Sendable {
    var gave, got, unknown, range, keptBack, illustrative: String
    /// Made of what is given.
    public init(gave: String, got: String, unknown: String, range: String, keptBack: String, illustrative: String) {
      self.gave = gave
      self.got = got
      self.unknown = unknown
      self.range = range
      self.keptBack = keptBack
      self.illustrative = illustrative
    }
  }

  /// Bars of what each group gave and of what came back, never two units on one axis.
  ///
  /// The groups stand in the order given. What is not known is hatched; an amount that is kept back has a bar of fixed
  /// length.
  ///
  /// - Returns: `nil` without groups or panels, where a panel has not one pair for each group, or where a bar is below 0.
  /// - Complexity: O(groups · panels).
  public static func equity(
    groups: [EquityGroup], panels: [EquityPanel], title: String, subtitle: String, words: EquityWords
  ) -> Chart? {
    guard !groups.isEmpty, !panels.isEmpty,
      panels.allSatisfy({ $0.pairs.count == groups.count && $0.bars.allSatisfy { $0.isUsable } })
    else { return nil }
    var alternative = "\(title). \(subtitle)\n"
    for panel in panels {
      alternative += "- \(panel.title)\n"
      for (group, pair) in zip(groups, panel.pairs) {
        alternative +=
          "  - \(group.name), \(group.people): \(words.gave): \(pair.gave.text); \(words.got): \(pair.got.text)\n"
      }
    }
    var drawing = EquityDrawing(groups: groups, panels: panels, words: words)
    return Chart(
      name: "equity", title: title, subtitle: subtitle, textAlternative: alternative,
      svg: drawing.svg(title: title, subtitle: subtitle, alternative: alternative))
  }
}

/// Places bars and words.
private struct EquityDrawing {
  let groups: [Chart.EquityGroup]
  let panels: [Chart.EquityPanel]
  let words: Chart.EquityWords
  private var out = ""

  private let width = 860.0
  private let margin = 20.0
  private let labels = 190.0
  private let barHeight = 16.0
  private let stub = 30.0

  init(groups: [Chart.EquityGroup], panels: [Chart.EquityPanel], words: Chart.EquityWords) {
    self.groups = groups
    self.panels = panels
    self.words = words
  }

  private var columns: Int { panels.count > 1 ? 2 : 1 }
  private var panelWidth: Double { (width - margin * 2 - labels) / Double(columns) }
  /// Room for the words after the longest bar.
  private var longestBar: Double {
    let longest = panels.flatMap { $0.bars }.reduce(0.0) { room, bar in
      max(room, textWidth(bar.text, size: 11) + (bar.high == nil ? stub : 0))
    }
    return max(40, panelWidth - max(150, longest + 20))
  }

  private func lines(of group: Chart.EquityGroup) -> [String] { wrapped(group.name, width: 28, most: 3) }
  private func height(of group: Chart.EquityGroup) -> Double {
    max(barHeight * 2 + 22, Double(lines(of: group).count + 1) * 14 + 14)
  }

  mutating func svg(title: String, subtitle: String, alternative: String) -> String {
    var y = 30.0
    for line in balanced(title, width: 72, most: 2) {
      text(margin, y, 18, line, " font-weight=\"bold\"")
      y += 22
    }
    for line in balanced(subtitle, width: 120, most: 3) {
      text(margin, y, 12, line, " fill=\"\(Palette.quiet)\"")
      y += 17
    }
    y = legend(y + 6) + 14
    var first = 0
    while first < panels.count {
      let row = Array(panels[first..<min(first + columns, panels.count)])
      y = draw(row, y) + 18
      first += columns
    }
    let height = fixedText(y, places: 0)
    let head =
      "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 \(fixedText(width, places: 0)) \(height)\""
      + " width=\"\(fixedText(width, places: 0))pt\" role=\"img\""
      + " class=\"diagram diagram-equity\" style=\"max-width:100%;height:auto\""
      + " aria-labelledby=\"equity-title equity-desc\" font-family=\"\(Palette.font)\" fill=\"\(Palette.ink)\">\n"
      + "<title id=\"equity-title\">\(markupEscaped(title))</title>\n"
      + "<desc id=\"equity-desc\">\(markupEscaped(alternative))</desc>\n"
      + "<rect width=\"\(fixedText(width, places: 0))\" height=\"\(height)\" fill=\"\(Palette.paper)\"/>\n"
    return head + out + "</svg>\n"
  }

  /// What the bars mean: only what occurs. Returns where it ends.
  private mutating func legend(_ top: Double) -> Double {
    let bars = panels.flatMap { $0.pairs.flatMap { [$0.gave, $0.got] } }
    var x = margin
    var y = top
    func place(_ words: String) -> Double {
      let width = 40 + Double(words.count) * 6.2
      if x + width > self.width - margin {
        x = margin
        y += 22
      }
      let here = x
      x += width + 12
      return here
    }
    func entry(_ isThere: Bool, _ words: String) -> (x: Double, y: Double)? {
      isThere ? (place(words), y) : nil
    }
    if let at = entry(true, words.gave) {
      solid(at.x, at.y, 24, isGave: true)
      text(at.x + 30, at.y + 12, 11, words.gave)
    }
    if let at = entry(true, words.got) {
      solid(at.x, at.y, 24, isGave: false)
      text(at.x + 30, at.y + 12, 11, words.got)
    }
    if let at = entry(bars.contains { $0.high == nil }, words.unknown) {
      hatched(at.x, at.y, 24, isOpen: true)
      text(at.x + 30, at.y + 12, 11, words.unknown)
    }
    if let at = entry(bars.contains { ($0.high ?? 0) > $0.low }, words.range) {
      hatched(at.x, at.y, 24, isOpen: false)
      text(at.x + 30, at.y + 12, 11, words.range)
    }
    if let at = entry(bars.contains { $0.isKeptBack }, words.keptBack) {
      keptBack(at.x, at.y, 24)
      text(at.x + 30, at.y + 12, 11, words.keptBack)
    }
    if let at = entry(bars.contains { $0.isIllustrative }, words.illustrative) {
      text(at.x, at.y + 12, 11, words.illustrative)
    }
    return y + barHeight
  }

  /// One row of panels with the groups at its left. Returns where it ends.
  private mutating func draw(_ row: [Chart.EquityPanel], _ top: Double) -> Double {
    for (number, panel) in row.enumerated() {
      text(margin + labels + Double(number) * panelWidth, top + 14, 13, panel.title, " font-weight=\"bold\"")
    }
    var y = top + 26
    for (place, group) in groups.enumerated() {
      out +=
        "<path d=\"M\(fixedText(margin, places: 0)),\(fixedText(y, places: 1))H\(fixedText(width - margin, places: 0))\""
        + " stroke=\"#E4E7EB\" fill=\"none\"/>\n"
      var line = y + 18
      for words in lines(of: group) {
        text(margin, line, 12, words, " font-weight=\"bold\"")
        line += 14
      }
      text(margin, line, 11, group.people, " fill=\"\(Palette.quiet)\"")
      for (number, panel) in row.enumerated() {
        let x = margin + labels + Double(number) * panelWidth
        let pair = panel.pairs[place]
        bar(pair.gave, x, y + 8, panel.longest, isGave: true)
        bar(pair.got, x, y + 8 + barHeight + 4, panel.longest, isGave: false)
      }
      y += height(of: group)
    }
    return y
  }

  private mutating func bar(_ bar: Chart.EquityBar, _ x: Double, _ y: Double, _ longest: Double, isGave: Bool) {
    let scale = longest > 0 ? longestBar / longest : 0
    var end = x
    if bar.isKeptBack {
      keptBack(x, y, stub)
      end += stub
    } else {
      if bar.low > 0 {
        solid(x, y, max(1.5, bar.low * scale), isGave: isGave)
        end += max(1.5, bar.low * scale)
      }
      if let high = bar.high, high > bar.low {
        let rest = max(2, (high - bar.low) * scale)
        hatched(end, y, rest, isOpen: false)
        end += rest
      } else if bar.high == nil {
        hatched(end, y, stub, isOpen: true)
        end += stub
      }
    }
    let isNothing = end == x
    text(isNothing ? x : end + 6, y + 12, 11, bar.text, isNothing ? " fill=\"\(Palette.quiet)\"" : "")
  }

  private mutating func solid(_ x: Double, _ y: Double, _ width: Double, isGave: Bool) {
    let look = isGave ? Palette.blue : Palette.ochre
    rectangle(
      x, y, width, isGave ? "gave" : "got", fill: isGave ? look.strong : look.tint, stroke: look.strong, "")
  }

  /// A frame with slanted strokes: open at its right end where nobody knows how far it goes.
  private mutating func hatched(_ x: Double, _ y: Double, _ width: Double, isOpen: Bool) {
    rectangle(
      x, y, width, isOpen ? "unknown" : "range", fill: Palette.paper, stroke: Palette.quiet,
      isOpen ? " stroke-dasharray=\"3 3\"" : "")
    var path = ""
    var start = 0.0
    let rise = barHeight - 2
    while start + rise <= width {
      path +=
        "M\(fixedText(x + start, places: 1)),\(fixedText(y + barHeight - 1, places: 1))"
        + "l\(fixedText(rise, places: 0)),-\(fixedText(rise, places: 0))"
      start += 6
    }
    if !path.isEmpty { out += "<path d=\"\(path)\" stroke=\"\(Palette.quiet)\" fill=\"none\"/>\n" }
  }

  private mutating func keptBack(_ x: Double, _ y: Double, _ width: Double) {
    rectangle(x, y, width, "kept", fill: Palette.grey.tint, stroke: Palette.grey.strong, " stroke-dasharray=\"1 3\"")
  }

  private mutating func rectangle(
    _ x: Double, _ y: Double, _ width: Double, _ name: String, fill: String, stroke: String, _ more: String
  ) {
    out +=
      "<rect class=\"\(name)\" x=\"\(fixedText(x, places: 1))\" y=\"\(fixedText(y, places: 1))\""
      + " width=\"\(fixedText(width, places: 1))\" height=\"\(fixedText(barHeight, places: 0))\" fill=\"\(fill)\""
      + " stroke=\"\(stroke)\" stroke-width=\"1.2\"\(more)/>\n"
  }

  private mutating func text(_ x: Double, _ y: Double, _ size: Int, _ words: String, _ more: String = "") {
    out +=
      "<text x=\"\(fixedText(x, places: 1))\" y=\"\(fixedText(y, places: 1))\" font-size=\"\(size)\"\(more)>"
      + "\(markupEscaped(words))</text>\n"
  }
}
