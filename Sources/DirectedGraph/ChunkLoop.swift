// Work spread over cores, handed in from outside: this room knows no threads.

/// Runs pieces of work, one after another or side by side.
///
/// Cut the work into a number of chunks that does not depend on ``workers``, let each chunk write only what is its
/// own, and add up in the order of the chunks: then the answer has the same bits on one core and on many.
public struct ChunkLoop: Sendable {
  /// How many chunks may run at once. Only for choosing how much memory to lay out, never for the answer.
  public let workers: Int
  private let body: @Sendable (_ count: Int, _ work: @Sendable (_ chunk: Int) -> Void) -> Void

  /// - Parameter body: Calls `work` once for each chunk from 0 to `count` − 1, in any order and on any thread, and
  ///   returns when all have ended.
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
