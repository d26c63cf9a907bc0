// Who is linked with whom, directions and weights aside?

/// The neighbours of each node: those it gives to or receives from, each once, ascending.
struct Neighbours: Sendable {
  private let spans: Places<Span>
  /// Each node has room for all its edges: behind its neighbours there may be places that mean nothing.
  private let ends: Places<Int32>

  /// Where the neighbours of a node begin, and how many there are: side by side, to be fetched at once.
  private struct Span: BitwiseCopyable {
    var first: Int32
    var count: Int32
  }

  /// - Complexity: O(*n* + *m*): the edges out of a node and into it are both in order.
  init(_ graph: Digraph, loop: ChunkLoop) {
    let nodes = graph.nodeCount
    let spans = Places<Span>(nodes) { Span(first: graph.outStart[$0] + graph.inStart[$0], count: 0) }
    let ends = Places<Int32>(2 * graph.edgeCount, 0)
    let chunks = graph.nodeChunks()
    graph.withFlat { flat in
      loop.run(chunks.count) { chunk in
        for node in chunks[chunk] {
          let first = Int(spans[node].first)
          var place = first
          var (out, into) = (flat.out(node).lowerBound, flat.into(node).lowerBound)
          let (outEnd, inEnd) = (flat.out(node).upperBound, flat.into(node).upperBound)
          while out < outEnd && into < inEnd {
            let (receiver, giver) = (flat.targets[out], flat.givers[into])
            ends[place] = min(receiver, giver)
            place &+= 1
            out &+= receiver <= giver ? 1 : 0
            into &+= giver <= receiver ? 1 : 0
          }
          while out < outEnd {
            ends[place] = flat.targets[out]
            (place, out) = (place &+ 1, out &+ 1)
          }
          while into < inEnd {
            ends[place] = flat.givers[into]
            (place, into) = (place &+ 1, into &+ 1)
          }
          spans[node] = Span(first: Int32(truncatingIfNeeded: first), count: Int32(truncatingIfNeeded: place &- first))
        }
      }
    }
    (self.spans, self.ends) = (spans, ends)
  }

  func free() {
    spans.free()
    ends.free()
  }

  @inline(__always)
  func degree(_ node: Int) -> Int32 { spans[node].count }

  /// The places of a node's neighbours.
  @inline(__always)
  func places(_ node: Int) -> Range<Int> {
    let span = spans[node]
    return Range(uncheckedBounds: (Int(span.first), Int(span.first &+ span.count)))
  }

  @inline(__always)
  subscript(place: Int) -> Int32 { ends[place] }
}

extension Digraph {
  /// All nodes in up to 64 chunks with about as many edges each: known from the graph alone.
  func nodeChunks() -> [Range<Int>] {
    let chunks = max(1, min(64, edgeCount / 4096))
    var borders = [0]
    for chunk in 1..<max(2, chunks) {
      let wanted = Int32(Int64(chunk) * Int64(edgeCount) / Int64(chunks))
      var (low, high) = (borders[borders.count - 1], nodeCount)
      while low < high {
        let middle = (low + high) / 2
        if (outStart[middle] + inStart[middle]) / 2 < wanted { low = middle + 1 } else { high = middle }
      }
      if chunk < chunks { borders.append(low) }
    }
    borders.append(nodeCount)
    return (1..<borders.count).map { borders[$0 - 1]..<borders[$0] }
  }
}
