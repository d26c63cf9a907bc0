// The form that is handed out: one self-contained page, the same on a screen and on paper.

public import CommunityTables
import PlainText

/// A page that asks people what they give, what comes back, and how they may be shown.
///
/// Without a script the page is the form on paper. With it, one step after the other is asked, and the answers are saved
/// as a file: the page sends nothing and keeps nothing.
public struct FormPage: Sendable {
  let map: AskedMap
  let script: [UInt8]
  let version: String

  /// - Parameter script: What makes the page answer.
  public init(_ map: AskedMap, script: [UInt8], version: String) {
    self.map = map
    self.script = script
    self.version = version
  }

  /// The page as one file.
  public func html() -> String {
    let style = FormStyle.text
    var out = "<!DOCTYPE html>\n<html lang=\"en-GB\">\n<head>\n<meta charset=\"utf-8\">\n"
    out += "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; base-uri 'none'; "
    out += "form-action 'none'; style-src 'sha256-\(base64Text(sha256(Array(style.utf8))))'; "
    out += "script-src 'sha256-\(base64Text(sha256(script)))'\">\n"
    out += "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
    out += "<meta name=\"color-scheme\" content=\"light dark\">\n<meta name=\"referrer\" content=\"no-referrer\">\n"
    out += "<title>\(markupEscaped(FormWords.title(map.title)))</title>\n<style>\(style)</style>\n</head>\n<body>\n"
    out += "<a class=\"skip\" href=\"#main\">\(markupEscaped(FormWords.skip))</a>\n"
    out += "<header>\n<h1 dir=\"auto\">\(markupEscaped(FormWords.title(map.title)))</h1>\n"
    out += "<p class=\"lead\">\(markupEscaped(FormWords.lead))</p>\n</header>\n<main id=\"main\" tabindex=\"-1\">\n"
    out += "<noscript><p class=\"note\">\(markupEscaped(FormWords.needsScript))</p></noscript>\n"
    out += "<form id=\"form\" novalidate autocomplete=\"off\" hidden>\n\(FormQuestions(map).html())</form>\n"
    out += "<div id=\"paper\">\n\(PaperForm(map).html())</div>\n</main>\n"
    out += "<footer><p>\(markupEscaped(FormWords.footer)) \(markupEscaped(version)).</p></footer>\n"
    out += FormQuestions(map).templates()
    out += "<script type=\"application/json\" id=\"form-data\">\(jsonText(data, indented: false))</script>\n"
    return out + "<script>\(String(decoding: script, as: UTF8.self))</script>\n</body>\n</html>\n"
  }

  /// What the script reads.
  private var data: JSONValue {
    .object([
      JSONMember("map", .string(map.title)), JSONMember("currency", .string(map.currency)),
      JSONMember("steps", .array(FormWords.steps.map { .string($0.title) })),
      JSONMember("words", .object(FormWords.labels.map { JSONMember($0.key, .string($0.text)) })),
    ])
  }
}
