// What the looks in a picture mean, read off the picture itself.

import PlainText

extension Diagram {
  /// A sign in the picture and what it says.
  package enum LegendEntry: Hashable, Sendable {
    case box(NodeLook)
    case line(LinkLook)
    case sign(String)
  }

  /// Every look that occurs and has a meaning, boxes before lines, in the order of their scale or first use; then the
  /// signs.
  package var legend: [LegendEntry] {
    var entries: [LegendEntry] = []
    var looks: [NodeLook] = []
    for node in nodes where !node.look.meaning.isEmpty && !looks.contains(node.look) { looks.append(node.look) }
    let order = looks.indices.sorted { (looks[$0].legendPlace, $0) < (looks[$1].legendPlace, $1) }
    for place in order { entries.append(.box(looks[place])) }
    for link in links where !link.look.meaning.isEmpty && !entries.contains(.line(link.look.inLegend)) {
      entries.append(.line(link.look.inLegend))
    }
    return entries + signs.map { .sign($0) }
  }

  /// Title, subtitle, legend and remarks as one table above the picture.
  var heading: String {
    var rows = ""
    func row(_ cell: String) { rows += "<TR><TD ALIGN=\"LEFT\">\(cell)</TD></TR>" }
    for line in balanced(title, width: titleLetters, most: 4) {
      row("<FONT POINT-SIZE=\"20\"><B>\(markupText(line))</B></FONT>")
    }
    for text in [subtitle] + remarks where !text.isEmpty {
      for line in balanced(text, width: headingLetters, most: 9, longest: 600) {
        row("<FONT POINT-SIZE=\"12\" COLOR=\"\(Palette.quiet)\">\(markupText(line))</FONT>")
      }
    }
    // A table is stretched to the width of the heading: an empty cell takes what is left over.
    let legendRows = legendRows
    func width(_ entries: [LegendEntry]) -> Double { entries.reduce(0) { $0 + $1.width + 10 } }
    let widest = legendRows.reduce(headingWidth) { max($0, width($1)) }
    for entries in legendRows {
      var cells = ""
      for entry in entries { cells += entry.cell + "<TD WIDTH=\"10\"></TD>" }
      let left = Int(widest - width(entries))
      if left > 0 { cells += "<TD WIDTH=\"\(left)\"></TD>" }
      row("<TABLE BORDER=\"0\" CELLBORDER=\"0\" CELLSPACING=\"0\" CELLPADDING=\"3\"><TR>\(cells)</TR></TABLE>")
    }
    rows += "<TR><TD HEIGHT=\"10\"></TD></TR>"
    return "<TABLE BORDER=\"0\" CELLBORDER=\"0\" CELLSPACING=\"0\" CELLPADDING=\"2\">\(rows)</TABLE>"
  }

  /// A title is drawn larger.
  private var titleLetters: Int { headingLetters * 2 / 3 }

  /// About how wide title and subtitle are, in points.
  private var headingWidth: Double {
    var widest = 0.0
    for line in balanced(title, width: titleLetters, most: 4) {
      widest = max(widest, textWidth(line, size: 20, isBold: true))
    }
    for text in [subtitle] + remarks where !text.isEmpty {
      for line in balanced(text, width: headingLetters, most: 9, longest: 600) {
        widest = max(widest, textWidth(line, size: 12))
      }
    }
    return widest
  }

  /// The legend in rows about as wide as a line of the subtitle.
  private var legendRows: [[LegendEntry]] {
    var rows: [[LegendEntry]] = []
    var length = 0.0
    for entry in legend {
      let own = entry.width + 10
      if rows.isEmpty || length + own > Double(headingLetters) * 5.6 {
        rows.append([])
        length = 0
      }
      rows[rows.count - 1].append(entry)
      length += own
    }
    return rows
  }
}

extension Diagram.LegendEntry {
  /// What it says.
  package var text: String {
    switch self {
    case .box(let look): look.meaning
    case .line(let look): look.meaning
    case .sign(let text): text
    }
  }

  /// About how wide it is drawn, in points: its words, its sign and what stands around them.
  fileprivate var width: Double {
    switch self {
    case .box(let look): textWidth(look.mark.isEmpty ? text : "\(look.mark) \(text)", size: 11) + 12
    case .line: textWidth(text, size: 11) + 30 + 12
    case .sign: textWidth(text, size: 11) + 6
    }
  }

  fileprivate var cell: String {
    let words = "<FONT POINT-SIZE=\"11\">\(markupText(text))</FONT>"
    switch self {
    case .box(let look):
      let mark = look.mark.isEmpty ? "" : "\(look.mark) "
      let style = look.outline == .dashed ? " STYLE=\"dashed\"" : ""
      return "<TD CELLPADDING=\"4\" BGCOLOR=\"\(look.fill)\" BORDER=\"1\"\(style) COLOR=\"\(look.border)\">"
        + "<FONT POINT-SIZE=\"11\" COLOR=\"\(look.ink)\">\(mark)\(markupText(text))</FONT></TD>"
    case .line(let look):
      return "<TD>\(look.bar)</TD><TD ALIGN=\"LEFT\">\(words)</TD>"
    case .sign:
      return "<TD ALIGN=\"LEFT\">\(words)</TD>"
    }
  }
}

extension LinkLook {
  /// The stroke as small filled cells: a letter would have gaps of its own.
  fileprivate var bar: String {
    let (lengths, gap): ([Int], Int) =
      switch stroke {
      case .solid: ([30], 0)
      case .dashed: ([7, 7, 7], 4)
      case .dotted: ([2, 2, 2, 2, 2], 4)
      case .hidden: ([], 0)
      }
    let height = max(2, min(4, Int(width + 0.5)))
    var cells = ""
    for (number, length) in lengths.enumerated() {
      if number > 0 { cells += "<TD WIDTH=\"\(gap)\"></TD>" }
      cells += "<TD FIXEDSIZE=\"TRUE\" WIDTH=\"\(length)\" HEIGHT=\"\(height)\" BGCOLOR=\"\(color)\"></TD>"
    }
    return "<TABLE BORDER=\"0\" CELLBORDER=\"0\" CELLSPACING=\"0\" CELLPADDING=\"0\"><TR>\(cells)</TR></TABLE>"
  }
}
