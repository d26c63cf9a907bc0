// A report as Markdown, for a wiki or a word processor.

import PlainText

/// Writes sections as Markdown. Pictures go in words, with the file they were drawn from.
struct MarkdownPage {
  let title: String
  let warning: String?
  let intro: [Block]
  let sections: [Section]
  let footer: String

  func text() -> String {
    var out = ""
    if let warning { out += "**\(markdownEscaped(warning))**\n\n" }
    out += "# \(markdownEscaped(title))\n\n" + markdown(intro, level: "##")
    for section in sections where section.kind == .view { out += markdown(section) }
    for section in sections where section.kind != .view { out += markdown(section) }
    return out + "---\n\n\(markdownEscaped(footer))\n"
  }

  private func markdown(_ section: Section) -> String {
    var out = "## \(markdownEscaped(section.title))\n\n"
    if !section.headline.isEmpty { out += "**\(markdownEscaped(section.headline))**\n\n" }
    return out + markdown(section.blocks)
  }

  private func markdown(_ blocks: [Block], level: String = "###") -> String {
    var out = ""
    for block in blocks { out += markdown(block, level: level) }
    return out
  }

  private func markdown(_ block: Block, level: String) -> String {
    switch block {
    case .paragraph(let text): return markdownEscaped(text) + "\n\n"
    case .key(let text): return "**\(markdownEscaped(text))**\n\n"
    case .heading(let text, _): return "\(level) \(markdownEscaped(text))\n\n"
    case .list(let items): return list(items, mark: "-")
    case .note(let label, let text, _): return "> **\(markdownEscaped(label))** \(markdownEscaped(text))\n\n"
    case .figure(let picture):
      var out = "**\(markdownEscaped(picture.title))** \(markdownEscaped(picture.subtitle))\n\n"
      out += "![\(markdownEscaped(picture.title))](diagrams/\(picture.name).svg)\n\n"
      // The first line says the title and the subtitle again.
      for line in TextOutline.lines(of: picture.textAlternative).dropFirst() {
        out += String(repeating: "  ", count: max(0, line.depth - 1))
        out += line.depth == 0 ? "\(markdownEscaped(line.text))\n\n" : "- \(markdownEscaped(line.text))\n"
      }
      return out + "\n"
    case .table(let table): return markdown(table)
    case .details(let summary, let inner): return "**\(markdownEscaped(summary))**\n\n" + markdown(inner)
    case .terms(let terms):
      var out = ""
      for term in terms { out += "- **\(markdownEscaped(term.term))**: \(markdownEscaped(term.meaning))\n" }
      return out + "\n"
    case .asks(let asks): return list(asks, mark: "1.")
    case .place: return ""
    case .writingRoom(let label, _): return "\(markdownEscaped(label))\n\n"
    case .findings(let findings): return list(findings.map { $0.text }, mark: "1.")
    }
  }

  private func list(_ items: [String], mark: String) -> String {
    var out = ""
    for item in items { out += "\(mark) \(markdownEscaped(item))\n" }
    return out + "\n"
  }

  private func markdown(_ table: Table) -> String {
    var out = "**\(markdownEscaped(table.caption))**\n\n|"
    for column in table.columns { out += " \(markdownEscaped(column.title)) |" }
    out += "\n|"
    for column in table.columns { out += column.isNumber ? " ---: |" : " --- |" }
    out += "\n"
    for row in table.rows {
      out += "|"
      for cell in row { out += " \(markdownEscaped(cell)) |" }
      out += "\n"
    }
    return out + "\n"
  }
}
