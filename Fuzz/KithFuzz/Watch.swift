// One process reads changed files, another watches it: what ends the first is kept as a file.

import Foundation
import KithFuzzing

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// Reads changed files for some seconds, each made from its number alone, so that any can be made again.
struct Watch {
  let reader: FuzzReader
  let environment: [String: String]
  private let seeds: [[UInt8]]
  private let seconds: Double
  private let first: UInt64
  private let state: String

  init(reader: FuzzReader, environment: [String: String]) {
    self.reader = reader
    self.environment = environment
    let folder = environment["CORPUS"] ?? reader.corpus
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder).sorted()) ?? []
    seeds = names.compactMap { FileManager.default.contents(atPath: "\(folder)/\($0)").map { Array($0) } }
    seconds = environment["SECONDS_TO_RUN"].flatMap { Double($0) } ?? 60
    first = environment["FIRST"].flatMap { UInt64($0) } ?? 1
    state = environment["KITH_FUZZ_STATE"] ?? NSTemporaryDirectory() + "kith-fuzz-\(reader.name)-\(getpid())"
  }

  /// The input with this number: a seed, changed as the number says.
  private func input(_ number: UInt64) -> [UInt8] {
    if number < seeds.count { return seeds[Int(number)] }
    var mutation = Mutation(seed: number)
    var bytes = seeds[mutation.below(seeds.count)]
    let other = seeds[mutation.below(seeds.count)]
    for _ in 0...mutation.below(3) { mutation.damage(&bytes, with: other) }
    return bytes
  }

  /// The processor's time of this process, or of those that it waited for: a busy machine takes none of it away.
  private static func used(byOthers: Bool) -> Double {
    var usage = rusage()
    let whom = byOthers ? RUSAGE_CHILDREN : RUSAGE_SELF
    #if canImport(Darwin)
      getrusage(whom, &usage)
    #else
      getrusage(__rusage_who_t(whom.rawValue), &usage)
    #endif
    func seconds(_ time: timeval) -> Double { Double(time.tv_sec) + Double(time.tv_usec) / 1e6 }
    return seconds(usage.ru_utime) + seconds(usage.ru_stime)
  }

  func run() -> Int32 {
    guard !seeds.isEmpty else { fail("There is no seed for \(reader.name): run this where Fuzz/corpus is.") }
    if environment["KITH_FUZZ_STATE"] != nil { work() }
    var (next, found) = (first, 0)
    defer { try? FileManager.default.removeItem(atPath: state) }
    while Watch.used(byOthers: true) < seconds {
      let process = Process()
      process.executableURL = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath()
      process.environment = environment.merging([
        "KITH_FUZZ_STATE": state, "FIRST": String(next), "READER": reader.name,
        "SECONDS_TO_RUN": String(seconds - Watch.used(byOthers: true)),
      ]) { $1 }
      guard (try? process.run()) != nil else { fail("No process could be started.") }
      process.waitUntilExit()
      let last = UInt64(String(decoding: FileManager.default.contents(atPath: state) ?? Data(), as: UTF8.self)) ?? next
      if process.terminationReason == .exit, process.terminationStatus == 0 {
        next = last + 1
        break
      }
      found += 1
      let kept = "build/fuzz/\(reader.name)-\(last)"
      try? FileManager.default.createDirectory(atPath: "build/fuzz", withIntermediateDirectories: true)
      try? Data(input(last)).write(to: URL(fileURLWithPath: kept))
      print("\(reader.name): input \(last) ended it (\(process.terminationStatus)); kept as \(kept)")
      next = last + 1
      if found >= 20 { break }
    }
    print(
      "\(reader.name): \(next - first) inputs, \(found) found, in "
        + "\(Int(Watch.used(byOthers: true))) s of the processor")
    return found == 0 ? 0 : 1
  }

  /// The process that is watched: it may take 20 seconds for an input, and some memory.
  private func work() -> Never {
    var memory = rlimit(rlim_cur: 6 << 30, rlim_max: 6 << 30)
    setrlimit(__rlimit_resource_t(RLIMIT_AS.rawValue), &memory)
    // What sleeps uses no time: a run of ten times its length ends all the same.
    let end = Date().addingTimeInterval(10 * seconds + 60)
    let file = open(state, O_RDWR | O_CREAT | O_TRUNC, 0o600)
    var number = first
    while Watch.used(byOthers: false) + Watch.used(byOthers: true) < seconds, Date() < end {
      let text = String(number)
      _ = pwrite(file, text, text.utf8.count, 0)
      // Of its own time, so that a busy machine finds nothing that is not there; and one that sleeps does not stay.
      var most = itimerval(it_interval: timeval(), it_value: timeval(tv_sec: 20, tv_usec: 0))
      setitimer(__itimer_which_t(ITIMER_PROF.rawValue), &most, nil)
      alarm(900)
      let faults = reader.faults(input(number))
      if !faults.isEmpty { fail("input \(number): \(faults.prefix(3).joined(separator: "; "))") }
      number += 1
    }
    exit(0)
  }
}
