// How long each phase took, for whoever asks with --timings.

import PlainText

extension Invocation {
  /// Does `body` and, with `--timings`, tells how long it took.
  func timed<Result>(
    _ phase: String, _ body: () throws(CommandFailure) -> Result
  ) throws(CommandFailure) -> Result {
    guard has("--timings") else { return try body() }
    let start = secondsNow()
    let result = try body()
    tell([JSONMember("phase", .string(phase)), JSONMember("seconds", .number(secondsNow() - start))])
    return result
  }

  /// The last line of `--timings`: the most memory that was held at once.
  func tellPeakMemory() {
    guard has("--timings") else { return }
    tell([JSONMember("peakMemoryBytes", .number(Double(peakMemory())))])
  }

  private func tell(_ members: [JSONMember]) {
    let threads = (try? threads()) ?? 1
    let line = JSONValue.object(members + [JSONMember("threads", .number(Double(threads)))])
    console.writeError(jsonText(line, indented: false))
  }
}
