// Work spread over the cores of this machine.

import DirectedGraph
import Dispatch
import PlainText
import Synchronization

/// A loop whose chunks are taken one after another by as many threads as are asked for.
func coreLoop(threads: Int) -> ChunkLoop {
  if threads == 1 { return .serial }
  return ChunkLoop(workers: threads) { count, work in
    let next = Atomic(0)
    DispatchQueue.concurrentPerform(iterations: min(threads, count)) { _ in
      while case let chunk = next.add(1, ordering: .relaxed).oldValue, chunk < count { work(chunk) }
    }
  }
}

/// The same for reading.
func corePieces(threads: Int) -> Pieces {
  let loop = coreLoop(threads: threads)
  return threads == 1 ? .one : Pieces(threads) { loop.run($0, $1) }
}
