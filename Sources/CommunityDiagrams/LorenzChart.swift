// How evenly is something spread? A curve without names.

import PlainText

extension Chart {
  /// The Lorenz curve: what share of the total the people with least have together.
  ///
  /// No name stands on it, and no person is a point that could be told from the others by a label.
  ///
  /// - Parameters:
  ///   - amounts: For each person or crowd how many people it is and what they have together; none below 0.
  ///   - what: What is spread, as in "hours given".
  ///   - isIllustrative: Whether figures made up to show the form are in it.
  /// - Returns: `nil` for fewer than three people or when nothing at all is spread: there is no curve then.
  /// - Complexity: O(*n* log *n*).
  /// - SeeAlso: Lorenz, M. O. (1905). Methods of measuring the concentration of wealth. *Publications of the American
  ///   Statistical Association* 9(70), 209–219.
  public static func lorenz(
    of amounts: [(people: Double, amount: Double)], what: String, isIllustrative: Bool = false
  ) -> Chart? {
    let usable = amounts.filter { $0.people > 0 && $0.amount >= 0 && $0.amount.isFinite && $0.people.isFinite }
    let people = usable.reduce(0) { $0 + $1.people }
    let total = usable.reduce(0) { $0 + $1.amount }
    guard people >= 3, total > 0 else { return nil }
    let sorted = usable.enumerated().sorted { a, b in
      let (left, right) = (a.element.amount / a.element.people, b.element.amount / b.element.people)
      return left != right ? left < right : a.offset < b.offset
    }.map { $0.element }
    var points = [(x: 0.0, y: 0.0)]
    for part in sorted {
      let last = points[points.count - 1]
      points.append((last.x + part.people / people, last.y + part.amount / total))
    }
    points[points.count - 1] = (1, 1)
    let half = height(at: 0.5, of: points)
    let mark = isIllustrative ? illustrativeMark : ""
    let title = "The half with least has \(percentText(half))\(mark) of the \(what)"
    let subtitle = "\(readableNumber(people)) people. On the straight line all would have the same."
    let words =
      "\(title). \(subtitle)\n"
      + joined(
        [0.2, 0.4, 0.6, 0.8].map {
          "- the \(percentText($0)) with least have \(percentText(height(at: $0, of: points)))\(mark)\n"
        }, by: "")
    return Chart(
      name: "lorenz", title: title, subtitle: subtitle, textAlternative: words,
      svg: drawing(points, title: title, subtitle: subtitle, words: words, what: what, isIllustrative: isIllustrative))
  }

  /// The curve's height at a share of the people.
  private static func height(at x: Double, of points: [(x: Double, y: Double)]) -> Double {
    for (a, b) in zip(points, points.dropFirst()) where b.x >= x && b.x > a.x {
      return a.y + (b.y - a.y) * (x - a.x) / (b.x - a.x)
    }
    return 1
  }

  private static func drawing(
    _ points: [(x: Double, y: Double)], title: String, subtitle: String, words: String, what: String,
    isIllustrative: Bool
  ) -> String {
    let titleLines = balanced(title, width: 52, most: 2)
    let (left, top, side) = (90.0, 74.0 + Double(titleLines.count) * 22, 300.0)
    let height = fixedText(top + side + 58, places: 0)
    func place(_ point: (x: Double, y: Double)) -> String {
      fixedText(left + point.x * side, places: 2) + "," + fixedText(top + (1 - point.y) * side, places: 2)
    }
    func text(_ x: Double, _ y: Double, _ size: Int, _ words: String, _ more: String = "") -> String {
      "<text x=\"\(fixedText(x, places: 1))\" y=\"\(fixedText(y, places: 1))\" font-size=\"\(size)\"\(more)>"
        + "\(markupEscaped(words))</text>\n"
    }
    let curve = joined(points.map(place), by: " ")
    var out =
      "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 560 \(height)\" width=\"560pt\" role=\"img\""
      + " class=\"diagram diagram-lorenz\" style=\"max-width:100%;height:auto\""
      + " aria-labelledby=\"lorenz-title lorenz-desc\" font-family=\"\(Palette.font)\" fill=\"\(Palette.ink)\">\n"
      + "<title id=\"lorenz-title\">\(markupEscaped(title))</title>\n"
      + "<desc id=\"lorenz-desc\">\(markupEscaped(words))</desc>\n"
      + "<rect width=\"560\" height=\"\(height)\" fill=\"\(Palette.paper)\"/>\n"
    for (number, line) in titleLines.enumerated() {
      out += text(20, 30 + Double(number) * 22, 18, line, " font-weight=\"bold\"")
    }
    out += text(20, 30 + Double(titleLines.count) * 22, 12, subtitle, " fill=\"\(Palette.quiet)\"")
    for step in 0...4 {
      let share = Double(step) / 4
      let (x, y) = (left + share * side, top + (1 - share) * side)
      out +=
        "<path d=\"M\(place((share, 0)))V\(fixedText(top, places: 2))M\(place((0, share)))H\(fixedText(left + side, places: 2))\""
        + " stroke=\"#E4E7EB\" fill=\"none\"/>\n"
      out += text(x, top + side + 18, 11, percentText(share), " text-anchor=\"middle\" fill=\"\(Palette.quiet)\"")
      out += text(left - 8, y + 4, 11, percentText(share), " text-anchor=\"end\" fill=\"\(Palette.quiet)\"")
    }
    out +=
      "<polygon class=\"gap\" points=\"\(curve)\" fill=\"\(Palette.blue.tint)\"/>\n"
      + "<path class=\"equal\" d=\"M\(place((0, 0)))L\(place((1, 1)))\" stroke=\"\(Palette.ochre.strong)\""
      + " stroke-width=\"1.6\" stroke-dasharray=\"6 4\" fill=\"none\"/>\n"
      + "<polyline class=\"curve\" points=\"\(curve)\" stroke=\"\(Palette.blue.strong)\" stroke-width=\"3\" fill=\"none\""
      + " stroke-linejoin=\"round\"/>\n"
    out += text(
      left + side / 2, top + side + 40, 12, "share of the people, those with least first", " text-anchor=\"middle\"")
    out += text(20, top - 8, 12, "share of the \(what)")
    // The legend: the same strokes as above.
    let legend = left + side + 16
    out +=
      "<path d=\"M\(fixedText(legend, places: 0)),200h26\" stroke=\"\(Palette.blue.strong)\" stroke-width=\"3\"/>\n"
      + text(legend + 32, 204, 11, "as it is")
      + "<path d=\"M\(fixedText(legend, places: 0)),222h26\" stroke=\"\(Palette.ochre.strong)\" stroke-width=\"1.6\""
      + " stroke-dasharray=\"6 4\"/>\n" + text(legend + 32, 226, 11, "if all had the same")
    if isIllustrative { out += text(legend, 248, 11, illustrativeSign, " font-style=\"italic\"") }
    return out + "</svg>\n"
  }
}
