// Numbers in memory of their own, for the innermost loops.

/// A row of numbers that an algorithm works on.
///
/// A debug build looks whether each place is there; an optimised one does not: whoever asks knows it, because nodes
/// and edges of a graph have places from 0 to its counts. Chunks of a ``ChunkLoop`` may share one as long as no two
/// write to the same place. Whoever makes it frees it.
struct Places<Value: BitwiseCopyable>: @unchecked Sendable {
  private let base: UnsafeMutablePointer<Value>
  let count: Int

  init(_ count: Int, _ value: Value) {
    self.count = count
    base = .allocate(capacity: max(1, count))
    base.initialize(repeating: value, count: count)
  }

  /// - Parameter value: What each place holds; asked once for each, from the first on.
  init(_ count: Int, _ value: (Int) -> Value) {
    self.count = count
    base = .allocate(capacity: max(1, count))
    for place in 0..<count { (base + place).initialize(to: value(place)) }
  }

  @inline(__always)
  subscript(place: Int) -> Value {
    get {
      assert(place >= 0 && place < count)
      return base[place]
    }
    nonmutating set {
      assert(place >= 0 && place < count)
      base[place] = newValue
    }
  }

  @inline(__always)
  subscript(place: Int32) -> Value {
    get { self[Int(place)] }
    nonmutating set { self[Int(place)] = newValue }
  }

  /// The same numbers as an array.
  var array: [Value] { Array(UnsafeBufferPointer(start: base, count: count)) }

  /// The first of them as an array.
  func array(first count: Int) -> [Value] { Array(UnsafeBufferPointer(start: base, count: min(count, self.count))) }

  func free() { base.deallocate() }
}

/// An array that is only read, for as long as ``FlatGraph`` or whoever made it lasts; checked like ``Places``.
struct ReadPlaces<Value: BitwiseCopyable>: @unchecked Sendable {
  private let base: UnsafePointer<Value>?
  let count: Int

  init(_ buffer: UnsafeBufferPointer<Value>) {
    base = buffer.baseAddress
    count = buffer.count
  }

  @inline(__always)
  subscript(place: Int) -> Value {
    assert(place >= 0 && place < count)
    return base.unsafelyUnwrapped[place]
  }

  @inline(__always)
  subscript(place: Int32) -> Value { self[Int(place)] }
}

/// The arrays of a graph, to be read without counting references.
struct FlatGraph: Sendable {
  let nodeCount: Int
  let outStart: ReadPlaces<Int32>
  let targets: ReadPlaces<Int32>
  let weights: ReadPlaces<Double>
  let inStart: ReadPlaces<Int32>
  let inEdges: ReadPlaces<Int32>
  let givers: ReadPlaces<Int32>

  /// The places in `targets` and `weights` of the edges out of a node.
  @inline(__always)
  func out(_ node: Int) -> Range<Int> { range(outStart[node], outStart[node + 1]) }
  /// The places in `givers` and `inEdges` of the edges into a node.
  @inline(__always)
  func into(_ node: Int) -> Range<Int> { range(inStart[node], inStart[node + 1]) }

  /// Starts ascend.
  @inline(__always)
  private func range(_ start: Int32, _ end: Int32) -> Range<Int> {
    Range(uncheckedBounds: (Int(start), Int(end)))
  }
}

extension Digraph {
  /// The arrays of this graph for the time that `body` takes.
  func withFlat<Result>(_ body: (FlatGraph) -> Result) -> Result {
    outStart.withUnsafeBufferPointer { outStart in
      targets.withUnsafeBufferPointer { targets in
        weights.withUnsafeBufferPointer { weights in
          inStart.withUnsafeBufferPointer { inStart in
            inEdges.withUnsafeBufferPointer { inEdges in
              givers.withUnsafeBufferPointer { givers in
                body(
                  FlatGraph(
                    nodeCount: nodeCount, outStart: ReadPlaces(outStart), targets: ReadPlaces(targets),
                    weights: ReadPlaces(weights), inStart: ReadPlaces(inStart), inEdges: ReadPlaces(inEdges),
                    givers: ReadPlaces(givers)))
              }
            }
          }
        }
      }
    }
  }
}
