// A picture that is drawn by hand, without a layout program: a curve.

/// A chart as SVG, with the words around it.
public struct Chart: Sendable {
  /// `lorenz`: also the start of file names and ids.
  public let name: String
  /// The headline: what is to be seen.
  public let title: String
  /// The statistic behind the headline.
  public let subtitle: String
  /// The same content in words.
  public let textAlternative: String
  /// A whole SVG document without a prolog; its ids begin with ``name``.
  public let svg: String
}

extension Chart {
  /// The chart with a text of one's own before every id, so that several pictures can share a page.
  public func inlineSVG(idPrefix: String) -> String {
    var out = ""
    var rest = Substring(svg)
    // Ids stand in `id="lorenz-…"` and in `aria-labelledby="lorenz-title lorenz-desc"`, and nowhere else.
    while let end = rest.firstIndex(of: ">") {
      let tag = rest[...end]
      out += isNamed(tag) ? prefixed(tag, idPrefix) : String(tag)
      rest = rest[rest.index(after: end)...]
    }
    return out + rest
  }

  private func isNamed(_ tag: Substring) -> Bool {
    tag.hasSuffix(" id=\"\(name)-title\">") || tag.hasSuffix(" id=\"\(name)-desc\">") || tag.hasPrefix("<svg")
  }

  private func prefixed(_ tag: Substring, _ prefix: String) -> String {
    var out = ""
    for part in tag.split(separator: " ", omittingEmptySubsequences: false) {
      if !out.isEmpty { out += " " }
      if part.hasPrefix("id=\"\(name)-") {
        out += "id=\"\(prefix)\(part.dropFirst(4))"
      } else if part.hasPrefix("aria-labelledby=\"\(name)-") {
        out += "aria-labelledby=\"\(prefix)\(part.dropFirst(17))"
      } else if part == "\(name)-desc\"" {
        out += "\(prefix)\(part)"
      } else {
        out += part
      }
    }
    return out
  }
}
