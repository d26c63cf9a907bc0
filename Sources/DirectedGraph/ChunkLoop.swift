// Work spread over cores, handed in from outside: this room knows no threads.

/// Runs pieces of work, one after another or side by side.
///
/// Cut the work into a number of chunks that does not depend on ``workers``, let each chunk write only what is its
/// own, and add up in the order of the chunks: then the answer has the same bits on one core and on many.
public struct ChunkLoop: Sendable {
  /// How many chunks may run at once. Only for choosing how much memory to lay out, never for the answer.
  public let workers: Int
  private let body: @Sendable (_ count: Int, _ work: @Sendable (_ chunk: Int) -> Void) -> Void

  /// A loop of the caller's own.
  ///
  /// - Parameters:
  ///   - workers: How many chunks may run at once.
  ///   - body: Calls `work` once for each chunk from 0 to `count` − 1, in any order and on any thread, and returns when
  ///     all have ended.
  public init(
    workers: Int, body: @escaping @Sendable (_ count: Int, _ work: @Sendable (_ chunk: Int) -> Void) -> Void
  ) {
    self.workers = max(1, workers)
    self.body = body
  }

  /// One chunk after another, on the thread that asks.
  public static let serial = ChunkLoop(workers: 1) { count, work in
    for chunk in 0..<count { work(chunk) }
  }

  /// Does every chunk from 0 to `count` − 1.
  public func run(_ count: Int, _ work: @Sendable (_ chunk: Int) -> Void) {
    if count > 0 { body(count, work) }
  }
}

extension ChunkLoop {
  /// Sums of `count` numbers, worked out by chunks that each add to numbers of their own, which are then added up in
  /// the order of the chunks.
  ///
  /// - Parameter work: Adds what belongs to a chunk to its `count` numbers, which start at 0.
  func sums(
    _ count: Int, chunks: Int, _ work: @Sendable (_ chunk: Int, _ sums: UnsafeMutablePointer<Double>) -> Void
  ) -> [Double] {
    var all = [Double](repeating: 0, count: count * chunks)
    all.withUnsafeMutableBufferPointer { buffer in
      guard let base = buffer.baseAddress else { return }
      let place = Place(base: base)
      run(chunks) { work($0, place.base + $0 * count) }
      for chunk in 1..<max(chunks, 1) {
        for number in 0..<count { base[number] += base[chunk * count + number] }
      }
    }
    all.removeLast(max(0, all.count - count))
    return all
  }

  /// Chunks write to parts of it that do not meet.
  private struct Place: @unchecked Sendable {
    let base: UnsafeMutablePointer<Double>
  }

  /// Into how many chunks to cut `items`, each of which has `columns` numbers of its own: known from the data alone.
  static func chunks(of items: Int, columns: Int) -> Int {
    min(items, columns > 200_000 ? 8 : 32)
  }

  /// The items of one chunk.
  static func items(_ chunk: Int, of chunks: Int, in count: Int) -> Range<Int> {
    let part = { (number: Int) in Int(Int64(number) * Int64(count) / Int64(chunks)) }
    return part(chunk)..<part(chunk + 1)
  }
}
