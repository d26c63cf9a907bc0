// What can go wrong when a picture is drawn.

/// Why a picture could not be drawn.
public enum RenderingFailure: Error, Hashable, Sendable {
  /// Larger than can be laid out in reasonable time.
  case tooLarge(nodes: Int, links: Int, limit: Int)
  /// A text holds a NUL, which the library would take for its end.
  case invalidText(String)
  /// Not laid out within so many seconds.
  case timedOut(seconds: Double)
  /// The library crashed; only its own process was lost.
  case crashed(signal: Int32)
  /// What the library said.
  case graphviz([String])
  /// The library or a font could not be loaded, or the system refused.
  case unavailable(String)

  /// A sentence for the person at the keyboard.
  public var message: String {
    switch self {
    case .tooLarge(let nodes, let links, let limit):
      "The picture would have \(nodes) boxes and \(links) lines, more than the \(limit) that can be laid out and read."
    case .invalidText(let text): "A text with a NUL character cannot be drawn: \"\(text)\"."
    case .timedOut(let seconds):
      "The picture was not laid out within \(seconds) seconds. A smaller selection (--where, --from) is quicker."
    case .crashed(let signal): "The Graphviz library stopped with signal \(signal). Nothing was written."
    case .graphviz(let lines): "Graphviz said: " + lines.joined(separator: " ")
    case .unavailable(let reason): reason
    }
  }
}
