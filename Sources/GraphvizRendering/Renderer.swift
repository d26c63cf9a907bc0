// A diagram becomes a picture: built by calls into the Graphviz library, laid out under a deadline.

import CGraphviz
import CommunityDiagrams
import PlainText

/// Draws diagrams. May be used from any thread; pictures are laid out one at a time.
public struct Renderer: Sendable {
  /// Seconds until a layout is given up. 0 or less: laid out in this process, for as long as it takes;
  /// the library then keeps something of every text it has measured, and later pictures can differ by a hair.
  package var timeout: Double

  /// With the deadline that Kith itself keeps.
  public init() { self.init(timeout: Double(Limits.layoutSeconds.most)) }

  /// - Parameter timeout: Seconds for one picture. On macOS a layout cannot be stopped and the number is not heeded.
  package init(timeout: Double) { self.timeout = timeout }

  /// The picture as a file's bytes. The same diagram gives the same bytes on one machine; the fonts installed decide
  /// how wide texts are.
  ///
  /// - Throws: ``RenderingFailure``, also when the library drew something but said that it is wrong.
  public func render(_ diagram: Diagram, as format: DiagramFormat) throws(RenderingFailure) -> [UInt8] {
    switch format {
    case .dot: return Array(diagram.dotText().utf8)
    case .svg: return Array(SVGDocument(try svg(diagram), diagram, idPrefix: "").file.utf8)
    case .png: return try draw(diagram, "png")
    case .pdf: return try draw(diagram, "pdf")
    }
  }

  /// The picture as an `<svg>` element for a page: named and described, as wide as there is room for, without links.
  ///
  /// - Parameters:
  ///   - diagram: What is drawn.
  ///   - idPrefix: Stands before every id, so that several pictures can share a page. Letters, digits, hyphens.
  public func inlineSVG(_ diagram: Diagram, idPrefix: String) throws(RenderingFailure) -> String {
    SVGDocument(try svg(diagram), diagram, idPrefix: idPrefix).inline
  }

  private func svg(_ diagram: Diagram) throws(RenderingFailure) -> [UInt8] { try draw(diagram, "svg") }

  private func draw(_ diagram: Diagram, _ format: String) throws(RenderingFailure) -> [UInt8] {
    try checkBudget(of: diagram)
    let drawing = diagram.drawing
    kith_lock()
    defer { kith_unlock() }
    guard kith_start() == 0 else { throw .unavailable("The Graphviz library did not start.") }
    guard let graph = kith_open("kith") else { throw .unavailable("The Graphviz library has no memory left.") }
    defer { kith_close(graph) }
    try GraphBuilder(graph: graph, isPicture: format == "png").build(drawing)
    let picture = kith_draw(graph, format, timeout)
    defer { kith_free(picture) }
    switch picture.end {
    case kith_end_timed_out: throw .timedOut(seconds: timeout)
    case kith_end_crashed: throw .crashed(signal: picture.signal)
    case kith_end_system: throw .unavailable("The system gave no process or memory for drawing.")
    default: break
    }
    let messages = picture.messages.map { String(cString: $0) } ?? ""
    let lines = messages.split(separator: "\n").map { String($0.prefix(300)) }
    // The library answers "done" to a picture that it could not draw as told, and to a bitmap it has shrunk.
    let isShrunk = messages.contains("too large for cairo")
    guard picture.end == kith_end_done, picture.errors == 0, !isShrunk, let bytes = picture.bytes else {
      throw .graphviz(lines.isEmpty ? ["no picture and no message"] : Array(lines.prefix(5)))
    }
    return bytes.withMemoryRebound(to: UInt8.self, capacity: picture.length) {
      Array(UnsafeBufferPointer(start: $0, count: picture.length))
    }
  }

  /// What `dot` lays out in seconds: far fewer boxes where no groups guide it.
  private func checkBudget(of diagram: Diagram) throws(RenderingFailure) {
    let isLoose = diagram.groups.isEmpty
    let nodeLimit = (isLoose ? Limits.looseBoxes : Limits.groupedBoxes).most
    let linkLimit = (isLoose ? Limits.looseLines : Limits.groupedLines).most
    if diagram.nodes.count > nodeLimit || diagram.links.count > linkLimit {
      throw .tooLarge(nodes: diagram.nodes.count, links: diagram.links.count, limit: nodeLimit)
    }
  }
}

extension Renderer {
  /// Whether a layout can be stopped on this system: it then runs in a process of its own.
  public static var stopsLayouts: Bool { kith_isolates() != 0 }
}
