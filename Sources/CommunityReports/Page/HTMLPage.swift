// A report as one self-contained web page.

import PlainText

/// Writes sections as HTML. Every text is escaped here and nowhere else; only drawn pictures pass as they are.
struct HTMLPage: Sendable {
  let title: String
  /// Stands above everything, when figures are made up.
  let warning: String?
  let intro: [Block]
  let sections: [Section]
  let footer: String
  /// What makes the map answer. `nil`: the page has no script.
  var live: (data: JSONValue, engine: PageEngine)?
  /// Whether each table is also a file beside the page.
  var hasTableFiles = true

  func text() -> String {
    var out = "<!DOCTYPE html>\n<html lang=\"en-GB\">\n<head>\n<meta charset=\"utf-8\">\n"
    out += "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'; "
    out += "img-src data:; base-uri 'none'; form-action 'none'\(scriptPolicy)\">\n"
    out += "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
    out += "<meta name=\"color-scheme\" content=\"light dark\">\n<meta name=\"referrer\" content=\"no-referrer\">\n"
    let style = StyleSheet.text + (live == nil ? "" : LiveStyle.text)
    out += "<title>\(markupEscaped(title))</title>\n<style>\n\(style)</style>\n</head>\n<body>\n"
    out += "<a class=\"skip\" href=\"#main\">\(markupEscaped(Words.skipLink))</a>\n<header>\n"
    if let warning { out += "<p class=\"warning\"><strong>\(markupEscaped(warning))</strong></p>\n" }
    out += "<h1>\(markupEscaped(title))</h1>\n</header>\n<main id=\"main\" tabindex=\"-1\">\n"
    // On paper a single first side comes first, under the title: the style sheet puts it there.
    let views = sections.filter { $0.kind == .view }
    out +=
      "<div class=\"first\(views.count == 1 ? " alone" : "")\">\n<section class=\"intro\" aria-label=\"\(markupEscaped(Words.inShort))\">\n"
    out += "\(html(intro, level: 2))</section>\n"
    out += contents()
    for section in views { out += html(section) }
    out += "</div>\n"
    for section in sections where section.kind != .view { out += html(section) }
    out += "</main>\n<footer><p>\(markupEscaped(footer))</p></footer>\n\(scripts)</body>\n</html>\n"
    return out
  }

  /// What each of several first sides says above itself, as they may be handed out one by one.
  private var handed: String { warning.map { "\(title). \($0)" } ?? title }

  /// The one script that may run, by its fingerprint, and the engine that it starts.
  private var scriptPolicy: String {
    guard let live else { return "" }
    return "; script-src 'sha256-\(base64Text(sha256(live.engine.script)))' 'wasm-unsafe-eval'"
  }

  private var scripts: String {
    guard let live else { return "" }
    return "<script type=\"application/json\" id=\"map-data\">\(jsonText(live.data, indented: false, isShown: true))"
      + "</script>\n"
      + "<script type=\"text/plain\" id=\"map-engine\">\(base64Text(live.engine.engine))</script>\n"
      + "<script>\(String(decoding: live.engine.script, as: UTF8.self))</script>\n"
  }

  /// What is on one side each, what is asked, and what stands behind it.
  private func contents() -> String {
    var out = "<nav class=\"contents\" aria-labelledby=\"contents-title\">\n"
    out += "<h2 id=\"contents-title\">\(markupEscaped(Words.contents))</h2>\n<div>\n"
    for (kind, title) in [
      (Section.Kind.view, Words.contentsViews), (.question, Words.contentsQuestions),
      (.appendix, Words.contentsAppendix),
    ] {
      let own = sections.filter { $0.kind == kind }
      if own.isEmpty { continue }
      out += "<section>\n<h3>\(markupEscaped(title))</h3>\n<ul>\n"
      for section in own { out += "<li><a href=\"#\(section.id)\">\(markupEscaped(section.title))</a></li>\n" }
      out += "</ul>\n</section>\n"
    }
    return out + "</div>\n</nav>\n"
  }

  /// One chapter.
  func html(_ section: Section) -> String {
    let title = markupEscaped(section.title)
    var heading = title
    if !section.headline.isEmpty {
      heading = "<span class=\"asked\">\(title)</span> \(markupEscaped(section.headline))"
    }
    let style = section.fit < 1 ? " style=\"--fit:\(fixedText(section.fit, places: 2))\"" : ""
    return "<section id=\"\(section.id)\" class=\"\(section.kind.rawValue)\"\(style)>\n"
      + (section.kind == .view ? "<p class=\"handed\">\(markupEscaped(handed))</p>\n" : "")
      + "<div class=\"head\"><h2>\(heading)</h2>\(link(to: section.id, section.title))</div>\n"
      + html(section.blocks) + "</section>\n"
  }

  /// What is in a chapter.
  func html(_ blocks: [Block], level: Int = 3) -> String {
    var out = ""
    for block in blocks { out += html(block, level: level) }
    return out
  }

  private func html(_ block: Block, level: Int) -> String {
    switch block {
    case .paragraph(let text): return "<p>\(markupEscaped(text))</p>\n"
    case .key(let text): return "<p class=\"key\">\(markupEscaped(text))</p>\n"
    case .heading(let text, let id):
      return "<div class=\"head\"><h\(level) id=\"\(id)\">\(markupEscaped(text))</h\(level)>"
        + "\(link(to: id, text))</div>\n"
    case .list(let items): return "<ul>\n\(lines(items))</ul>\n"
    case .note(let label, let text, let kind):
      return "<p class=\"note \(kind.rawValue)\"><strong>\(markupEscaped(label))</strong> \(markupEscaped(text))</p>\n"
    case .figure(let picture): return figure(picture)
    case .table(let table): return html(table)
    case .details(let summary, let inner):
      return "<details>\n<summary>\(markupEscaped(summary))</summary>\n<div>\n\(html(inner))</div>\n</details>\n"
    case .terms(let terms):
      var out = "<dl>\n"
      for term in terms { out += "<dt>\(markupEscaped(term.term))</dt><dd>\(markupEscaped(term.meaning))</dd>\n" }
      return out + "</dl>\n"
    case .asks(let asks): return "<ol class=\"asks\">\n\(lines(asks))</ol>\n"
    case .place(let id, let text):
      let still = live == nil || text.isEmpty ? "" : "<p class=\"small\">\(markupEscaped(text))</p>"
      return "<div id=\"\(id)\" class=\"place\">\(still)</div>\n"
    case .writingRoom(let label, let lines):
      var out = "<div class=\"room\"><p>\(markupEscaped(label))</p>"
      for _ in 0..<lines { out += "<div class=\"line\"></div>" }
      return out + "</div>\n"
    case .findings(let findings):
      var out = "<ol class=\"findings\">\n"
      for finding in findings {
        let section = sections.first { $0.id == finding.section }?.title ?? finding.section
        out += "<li>\(markupEscaped(finding.text)) <a href=\"#\(finding.section)\">"
        out += "\(markupEscaped(Words.readMore(about: section)))</a></li>\n"
      }
      return out + "</ol>\n"
    }
  }

  private func lines(_ items: [String]) -> String {
    var out = ""
    for item in items { out += "<li>\(markupEscaped(item))</li>\n" }
    return out
  }

  private func figure(_ picture: ReportPicture) -> String {
    let id = "picture-\(picture.name)"
    let size = picture.size
    var out = "<figure id=\"\(id)\"\(size.map { $0.needsWidePaper } ?? false ? " class=\"wide\"" : "") "
    out += "aria-labelledby=\"\(id)-title\">\n"
    // The drawing shows its own headline: this one is for those who listen.
    out += "<figcaption class=\"heard\"><strong id=\"\(id)-title\">\(markupEscaped(picture.title))</strong>"
    if !picture.subtitle.isEmpty { out += " <span>\(markupEscaped(picture.subtitle))</span>" }
    out += "</figcaption>\n<div class=\"drawing\" role=\"group\" tabindex=\"0\" "
    if let size { out += "style=\"--width:\(Int(size.width))pt\" " }
    out += "aria-label=\"\(markupEscaped(Words.pictureRegion(picture.title)))\">\n\(picture.svg)\n</div>\n"
    if !picture.remarks.isEmpty { out += "<p class=\"small\">\(markupEscaped(joined(picture.remarks, by: " ")))</p>\n" }
    out += "<p class=\"small file\">\(markupEscaped(picture.dotFile.map { Words.pictureFile($0) } ?? ""))"
    out += "\(link(to: id, picture.title))</p>\n"
    out += "<details>\n<summary>\(markupEscaped(Words.pictureInWords))</summary>\n"
    return out + "<div class=\"words\">\n\(list(picture.textAlternative))</div>\n</details>\n</figure>\n"
  }

  /// A sign that can be copied as a link to a place. The style sheet draws it, so that it is not pasted with the text.
  private func link(to id: String, _ text: String) -> String {
    " <a class=\"here\" href=\"#\(id)\" aria-label=\"\(markupEscaped(Words.linkTo(text)))\"></a>"
  }

  /// The words of a picture: sentences as paragraphs, lines that begin with a dash as a list, two blanks a step inward.
  private func list(_ words: String) -> String {
    var out = ""
    var depth = 0
    for line in TextOutline.lines(of: words) {
      if line.depth > depth {
        out += "\n<ul>\n<li>"
      } else {
        for _ in line.depth..<depth { out += "</li>\n</ul>\n" }
        out += line.depth == 0 ? "" : "</li>\n<li>"
      }
      depth = line.depth
      out += depth == 0 ? "<p>\(markupEscaped(line.text))</p>\n" : markupEscaped(line.text)
    }
    for _ in 0..<depth { out += "</li>\n</ul>\n" }
    return out
  }

  private func html(_ table: Table) -> String {
    var out = "<div class=\"table\" role=\"group\" tabindex=\"0\" aria-labelledby=\"table-\(table.name)\">\n<table>\n"
    out += "<caption id=\"table-\(table.name)\">\(markupEscaped(table.caption))</caption>\n<thead><tr>"
    for column in table.columns {
      out += "<th scope=\"col\"\(column.isNumber ? " class=\"number\"" : "")>\(markupEscaped(column.title))</th>"
    }
    out += "</tr></thead>\n<tbody>\n"
    for row in table.rows {
      out += "<tr>"
      for (position, cell) in row.enumerated() {
        if position == 0 {
          out += "<th scope=\"row\">\(markupEscaped(cell))</th>"
        } else {
          // A sum stays on one line, a remark in its place does not.
          let number = cell.utf8.count > 18 ? " class=\"number words\"" : " class=\"number\""
          out += "<td\(table.columns[position].isNumber ? number : "")>\(markupEscaped(cell))</td>"
        }
      }
      out += "</tr>\n"
    }
    out += "</tbody>\n</table>\n</div>\n"
    return out + "<p class=\"small file\">\(hasTableFiles ? markupEscaped(Words.tableFile(table.name + ".csv")) : "")"
      + "\(link(to: "table-" + table.name, table.caption))</p>\n"
  }
}
