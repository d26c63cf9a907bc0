// Which way round does a picture fit a phone or an upright page?

import CommunityDiagrams

extension Renderer {
  /// The narrowest of several ways to lay out a picture; the first of equals, and the first when none can be laid out.
  public func narrowest(of ways: [Diagram]) -> Diagram? {
    var best: (diagram: Diagram, width: Double)?
    for way in ways {
      guard let width = width(of: way) else { continue }
      if best.map({ width < $0.width }) ?? true { best = (way, width) }
    }
    return best?.diagram ?? ways.first
  }

  /// In points. `nil` when it cannot be laid out.
  private func width(of diagram: Diagram) -> Double? {
    do throws(RenderingFailure) {
      let svg = try render(diagram, as: .svg)
      let head = String(decoding: svg.prefix(400), as: UTF8.self)
      guard let start = head.firstRange(of: "viewBox=\"") else { return nil }
      let sizes = head[start.upperBound...].prefix { $0 != "\"" }.split(separator: " ")
      return sizes.count == 4 ? Double(sizes[2]) : nil
    } catch {
      return nil
    }
  }
}
