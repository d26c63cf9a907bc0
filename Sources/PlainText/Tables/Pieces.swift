// A large file is worked on in pieces: one after another here, or side by side by whoever has the cores.

/// Does work in pieces. This room knows no threads: who has some hands them over.
package struct Pieces: Sendable {
  /// Into how many pieces large work is cut. Never decides what comes out.
  package let count: Int
  private let body: @Sendable (_ count: Int, _ work: @Sendable (_ piece: Int) -> Void) -> Void

  /// - Parameter body: Calls `work` once for each piece from 0 to `count` − 1, in any order and on any thread, and
  ///   returns when all have ended.
  package init(
    _ count: Int, body: @escaping @Sendable (_ count: Int, _ work: @Sendable (_ piece: Int) -> Void) -> Void
  ) {
    self.count = max(1, count)
    self.body = body
  }

  /// All on the thread that asks.
  package static let one = Pieces(1) { count, work in
    for piece in 0..<count { work(piece) }
  }

  /// What each of `count` pieces makes, in the order of the pieces.
  package func map<Made>(_ count: Int, _ work: @Sendable (_ piece: Int) -> Made) -> [Made] {
    var made = [Made?](repeating: nil, count: count)
    made.withUnsafeMutableBufferPointer { buffer in
      guard let base = buffer.baseAddress else { return }
      let place = Place(base: base)
      body(count) { place.base[$0] = work($0) }
    }
    return made.compactMap { $0 }
  }

  /// Pieces write to parts of it that do not meet.
  struct Place<Value>: @unchecked Sendable {
    let base: UnsafeMutablePointer<Value>
  }

  /// The items of one of `pieces` pieces. Every border is a multiple of `step`.
  static func items(_ piece: Int, of pieces: Int, in count: Int, step: Int = 1) -> Range<Int> {
    let steps = (count + step - 1) / step
    func border(_ piece: Int) -> Int { min(count, Int(Int64(piece) * Int64(steps) / Int64(pieces)) * step) }
    return border(piece)..<border(piece + 1)
  }
}
