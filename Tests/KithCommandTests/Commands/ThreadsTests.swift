// --threads and --timings.

import PlainText
import Testing

@testable import KithCommand

@Suite struct ThreadsTests {
  @Test("The same bytes with one thread and with many")
  func sameBytes() {
    let ids = ["betweenness", "harmonic-closeness", "betweenness:weighted=true,unit=hours", "--format", "json"]
    let one = TestRun(
      arguments: ["measure", "Datasets/rushcliffe"] + ids + ["--threads", "1"], in: TestRun.repository)
    let many = TestRun(
      arguments: ["measure", "Datasets/rushcliffe"] + ids + ["--threads", "7"], in: TestRun.repository)
    #expect(one.code == 0)
    #expect(one.output == many.output)
    #expect(one.talk == many.talk, "nobody asked for timings")
  }

  @Test("Every chunk is done once", arguments: [1, 2, 5])
  func chunks(threads: Int) {
    let loop = deskLoop(threads: threads)
    var done = [Int](repeating: 0, count: 1000)
    done.withUnsafeMutableBufferPointer { buffer in
      nonisolated(unsafe) let places = buffer
      loop.run(1000) { places[$0] += 1 }
    }
    #expect(done.allSatisfy { $0 == 1 })
    #expect(loop.workers == threads)
  }

  @Test("A number of threads that is none is wrong use", arguments: ["0", "two", "1.5"])
  func wrong(text: String) {
    let run = TestRun("measure", "Datasets/garden", "size", "--threads", text)
    #expect(run.code == 2)
    #expect(run.talk.contains("--threads \(text) is not a whole number"))
  }

  @Test("Timings: a JSON object a line on standard error, the last with the peak memory")
  func timings() throws {
    let run = TestRun(
      "measure", "Datasets/garden", "size", "betweenness", "--format", "json", "--timings", "--threads", "2")
    #expect(run.code == 0)
    let lines = try run.talk.split(separator: "\n").map { try readJSON(Array($0.utf8)) }
    let phases = lines.compactMap { $0["phase"]?.text }
    #expect(Set(phases) == ["read", "share", "freeze", "measure:size", "measure:betweenness", "write"])
    #expect(lines.dropLast().allSatisfy { ($0["seconds"]?.double ?? -1) >= 0 && $0["threads"]?.double == 2 })
    #expect((lines.last?["peakMemoryBytes"]?.double ?? 0) > 1_000_000)
  }
}
