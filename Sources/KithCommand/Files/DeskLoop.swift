// Work spread over the cores of a desk computer.

import DirectedGraph
import Dispatch
import PlainText
import Synchronization

extension Invocation {
  /// How many cores may work: `--threads`, else all.
  func threads() throws(CommandFailure) -> Int {
    guard let typed = value("--threads") else { return coreCount() }
    guard let number = Int(typed), number >= 1, number <= 4096 else {
      throw .wrongUse("--threads \(typed) is not a whole number from 1 to 4096.")
    }
    return number
  }

  /// The loop that measures spread their work with.
  func loop() throws(CommandFailure) -> ChunkLoop { deskLoop(threads: try threads()) }

  /// The same for reading.
  func pieces() throws(CommandFailure) -> Pieces {
    let loop = try loop()
    return loop.workers == 1 ? .one : Pieces(min(loop.workers, 16)) { loop.run($0, $1) }
  }
}

/// A loop whose chunks are taken one after another by as many threads as are asked for.
func deskLoop(threads: Int) -> ChunkLoop {
  if threads == 1 { return .serial }
  return ChunkLoop(workers: threads) { count, work in
    let next = Atomic(0)
    DispatchQueue.concurrentPerform(iterations: min(threads, count)) { _ in
      while case let chunk = next.add(1, ordering: .relaxed).oldValue, chunk < count { work(chunk) }
    }
  }
}
