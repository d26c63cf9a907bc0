// A bar where somebody sees it, and no byte of it anywhere else.

import Testing

@testable import KithCommand

@Suite struct ProgressTests {
  /// What a bar writes when each look at the clock finds it `step` seconds later.
  func written(step: Double, _ work: (ProgressBar) -> Void) -> [String] {
    var lines: [String] = []
    var time = 0.0
    let bar = ProgressBar(
      "Reading map", write: { lines.append($0) },
      now: {
        defer { time += step }
        return time
      })
    work(bar)
    return lines
  }

  @Test("Long work draws over its line and wipes it at the end")
  func long() {
    let lines = written(step: 1) { bar in
      for done in [0, 0.5, 0.501, 1, 7] { bar.show(done) }
      bar.end()
    }
    #expect(
      lines == [
        "\r\u{1B}[KReading map  [........................] 0 %",
        "\r\u{1B}[KReading map  [############............] 50 %",
        "\r\u{1B}[KReading map  [########################] 100 %", "\r\u{1B}[K",
      ])
  }

  @Test("Short work shows nothing")
  func short() {
    #expect(
      written(step: 0.01) { bar in
        bar.show(0.5)
        bar.end()
      }.isEmpty)
  }

  @Test("Nobody is shown a bar who is no terminal, wants quiet or has a plain one")
  func unseen() throws {
    for (terminal, arguments, term) in [
      (false, ["check", "x"], "xterm"), (true, ["check", "x", "--quiet"], "xterm"), (true, ["check", "x"], "dumb"),
    ] {
      var bytes = ""
      let console = Console(
        writeOutput: { _ in .written }, writeError: { bytes += $0 }, directory: "/", environment: ["TERM": term],
        errorIsTerminal: terminal)
      let check = try #require(allCommands.first { $0.name == "check" })
      let invocation = try Invocation(check, Array(arguments.dropFirst()), console: console)
      var time = 0.0
      let bar = invocation.progressBar("Reading") {
        time += 1
        return time
      }
      bar.show(0.5)
      bar.end()
      #expect(bytes.isEmpty)
    }
  }
}
