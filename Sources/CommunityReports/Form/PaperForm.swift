// The same questions on paper: two sides of A4 with room to write.

import CommunityTables
import PlainText

/// The form as it is printed, and as it is read without a script.
struct PaperForm {
  let map: AskedMap

  init(_ map: AskedMap) { self.map = map }

  func html() -> String {
    let title = FormWords.steps.map { $0.title }
    var out = "<section class=\"side\" aria-label=\"\(markupEscaped(FormWords.paperTitle)) 1\">\n"
    out += "<p class=\"hint\">\(markupEscaped(FormWords.paperIntro))</p>\n\(FormQuestions.about(map))"
    out += "<h2>1. \(markupEscaped(title[1]))</h2>\n"
    out += line(FormWords.name) + line(FormWords.role)
    out += circles(FormWords.paperSide, map.constituencies + [FormWords.sideOther + ":"], isOpen: true)
    if !map.spans.isEmpty {
      out += circles(
        FormWords.paperTime, map.spans.prefix(4).map { FormWords.span($0.start, $0.end) } + ["…"], isOpen: true)
    }
    out += circles("", [FormWords.paperHelped])
    out += "<h2>2. \(markupEscaped(title[2]))</h2>\n"
    if !map.activities.isEmpty {
      var names = ""
      for activity in map.activities.prefix(24) {
        names += (names.isEmpty ? "" : " · ") + "<bdi>\(markupEscaped(activity.label))</bdi>"
      }
      out += "<p class=\"hint\">\(markupEscaped(FormWords.paperTo)) \(names)</p>\n"
    }
    out += "<p class=\"hint\">\(markupEscaped(FormWords.paperOften))</p>\n"
    out += table("paper-give", title[2], FormWords.paperGive, rows: 6)
    out += "<h2>3. \(markupEscaped(title[3]))</h2>\n"
    out += "<p class=\"hint\">\(markupEscaped(FormWords.paperStatusHint))</p>\n"
    out += table("paper-get", title[3], FormWords.paperGet, rows: 4, last: FormWords.paperStatus)
    out += "</section>\n<section class=\"side\" aria-label=\"\(markupEscaped(FormWords.paperTitle)) 2\">\n"
    out += "<h2>4. \(markupEscaped(title[4]))</h2>\n<div class=\"line\"></div><div class=\"line\"></div>\n"
    out += "<h2>5. \(markupEscaped(title[5]))</h2>\n" + line(FormWords.paperStage)
    for stage in FormWords.stages {
      out += circles(stage.text, FormWords.parts.dropFirst().map { $0.text })
    }
    out += "<h2>6. \(markupEscaped(title[6]))</h2>\n"
    for text in [FormWords.offers, FormWords.gifts, FormWords.needs] {
      out += line(text) + "<div class=\"line\"></div>\n"
    }
    out += "<h2>7. \(markupEscaped(title[7]))</h2>\n<p class=\"hint\">\(markupEscaped(FormWords.shownIntro))</p>\n"
    out += "<ul class=\"circles tall\">\n"
    for choice in FormWords.shown {
      out += "<li><span class=\"circle\"></span>\(markupEscaped(choice.text)). "
      out += "\(markupEscaped(FormWords.shownLike)) <b>\(markupEscaped(choice.example))</b></li>\n"
    }
    out += "</ul>\n<p class=\"hint\">\(markupEscaped(FormWords.shownOpen)) \(markupEscaped(FormWords.paperHand))</p>\n"
    return out + "</section>\n"
  }

  private func line(_ label: String) -> String {
    "<p class=\"written\"><span>\(markupEscaped(label))</span><span class=\"blank\"></span></p>\n"
  }

  /// - Parameter isOpen: Whether the last one leaves room to write.
  private func circles(_ label: String, _ items: [String], isOpen: Bool = false) -> String {
    var out = "<div class=\"ring\">"
    if !label.isEmpty { out += "<span class=\"of\">\(markupEscaped(label))</span>" }
    out += "<ul class=\"circles\">\n"
    for (number, item) in items.enumerated() {
      let room = isOpen && number == items.count - 1 ? "<span class=\"blank\"></span>" : ""
      out += "<li><span class=\"circle\"></span><bdi>\(markupEscaped(item))</bdi>\(room)</li>\n"
    }
    return out + "</ul></div>\n"
  }

  private func table(_ id: String, _ caption: String, _ columns: [String], rows: Int, last: String = "") -> String {
    var out = "<div class=\"table\" role=\"group\" tabindex=\"0\" aria-label=\"\(markupEscaped(caption))\">"
    out += "<table id=\"\(id)\"><thead><tr>"
    for column in columns { out += "<th scope=\"col\">\(markupEscaped(column))</th>" }
    out += "</tr></thead><tbody>\n"
    for _ in 0..<rows {
      out += "<tr>"
      for number in columns.indices {
        out += "<td>\(number == columns.count - 1 ? markupEscaped(last) : "")</td>"
      }
      out += "</tr>\n"
    }
    return out + "</tbody></table></div>\n"
  }
}
