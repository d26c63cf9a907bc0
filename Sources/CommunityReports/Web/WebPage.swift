// Kith in a page: one file that opens a dataset, checks it, answers and saves, without anything installed.

import PlainText

/// A page that holds the whole program: its engine, its scripts, and datasets to begin with.
public struct WebPage: Sendable {
  /// A dataset that the page brings along.
  public struct Example: Sendable {
    /// What it is called on its button.
    public var title: String
    /// Its files by name.
    public var files: [(name: String, text: String)]
    /// Made of what is given.
    public init(title: String, files: [(name: String, text: String)]) {
      self.title = title
      self.files = files
    }
  }

  private let script: [UInt8]
  private let worker: [UInt8]
  private let engine: [UInt8]
  private let starter: Example
  private let examples: [Example]

  /// - Parameters:
  ///   - script: What the page does.
  ///   - worker: What unpacks the engine and asks it, beside the page.
  ///   - engine: The engine as WebAssembly, packed with LZMA.
  ///   - starter: Two small sheets to overwrite.
  ///   - examples: What can be looked at.
  public init(script: [UInt8], worker: [UInt8], engine: [UInt8], starter: Example, examples: [Example]) {
    self.script = WebPage.lean(script)
    self.worker = WebPage.lean(worker)
    self.engine = engine
    self.starter = starter
    self.examples = examples
  }

  /// The page as one file.
  public func html() -> String {
    let style = String(decoding: WebPage.lean(Array((StyleSheet.text + WebStyle.text).utf8)), as: UTF8.self)
    let code = String(decoding: script, as: UTF8.self)
    var out = "<!DOCTYPE html>\n<html lang=\"en-GB\">\n<head>\n<meta charset=\"utf-8\">\n"
    // Pictures carry their own widths in attributes; elements of style and of script are known by their fingerprints.
    out += "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; base-uri 'none'; "
    out += "form-action 'none'; img-src data:; style-src-elem 'sha256-\(base64Text(sha256(Array(style.utf8))))'; "
    out += "style-src-attr 'unsafe-inline'; "
    out += "script-src 'sha256-\(base64Text(sha256(script)))' 'wasm-unsafe-eval'; worker-src blob:\">\n"
    out += "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
    out += "<meta name=\"color-scheme\" content=\"light dark\">\n<meta name=\"referrer\" content=\"no-referrer\">\n"
    out += "<title>\(WebWords.title)</title>\n<style>\(style)</style>\n</head>\n<body class=\"web\">\n"
    out += "<a class=\"skip\" href=\"#main\">\(markupEscaped(WebWords.skip))</a>\n"
    out += "<header>\n<h1>\(WebWords.title)</h1>\n<p class=\"lead\">\(markupEscaped(WebWords.lead))</p>\n</header>\n"
    out += "<main id=\"main\" tabindex=\"-1\">\n"
    out += "<noscript><p class=\"note\">\(markupEscaped(WebWords.needsScript))</p></noscript>\n<div id=\"app\"></div>\n"
    out += "</main>\n<footer><p>\(markupEscaped(WebWords.stays))</p><p>\(markupEscaped(WebWords.footer))</p></footer>\n"
    out +=
      "<script type=\"application/json\" id=\"web-data\">\(jsonText(data, indented: false, isShown: true))</script>\n"
    out += "<script type=\"text/plain\" id=\"web-worker\">\(String(decoding: worker, as: UTF8.self))</script>\n"
    out += "<script type=\"text/plain\" id=\"web-engine\">\(base91Text(engine))</script>\n"
    return out + "<script>\(code)</script>\n</body>\n</html>\n"
  }

  /// What the script reads.
  private var data: JSONValue {
    func example(_ one: Example) -> JSONValue {
      .object([
        JSONMember("title", .string(one.title)),
        JSONMember(
          "files",
          .array(
            one.files.map { file in
              .object([JSONMember("name", .string(file.name)), JSONMember("text", .string(file.text))])
            })),
      ])
    }
    return .object([
      JSONMember("words", .object(WebWords.labels.map { JSONMember($0.key, .string($0.text)) })),
      JSONMember("starter", example(starter)), JSONMember("examples", .array(examples.map { example($0) })),
    ])
  }

  /// A script or a style without what only its writer needs: indentation, and lines that are a remark.
  private static func lean(_ text: [UInt8]) -> [UInt8] {
    var out: [UInt8] = []
    for line in text.split(separator: UInt8(ascii: "\n")) {
      let code = line.drop { $0 == UInt8(ascii: " ") }
      if code.isEmpty || code.starts(with: Array("//".utf8)) || code.starts(with: Array("/** ".utf8)) { continue }
      out += code
      out.append(UInt8(ascii: "\n"))
    }
    return out
  }
}
