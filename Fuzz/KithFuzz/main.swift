// The fuzzer: files that nobody meant to write, read one after another until the time is over.

import Foundation
import KithFuzzing

func fail(_ words: String) -> Never {
  FileHandle.standardError.write(Data((words + "\n").utf8))
  exit(2)
}

let environment = ProcessInfo.processInfo.environment
let name = environment["READER"] ?? "csv"
guard let reader = FuzzReader.named(name) else {
  fail("There is no reader \(name). There are: \(FuzzReader.all.map { $0.name }.joined(separator: " ")).")
}

#if LIBFUZZER
  @_silgen_name("LLVMFuzzerRunDriver")
  func runDriver(
    _ count: UnsafeMutablePointer<Int32>,
    _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>>,
    _ body: @convention(c) (UnsafePointer<UInt8>, Int) -> Int32
  ) -> Int32

  var count = CommandLine.argc
  var words = CommandLine.unsafeArgv
  exit(
    runDriver(&count, &words) { bytes, count in
      let faults = reader.faults(Array(UnsafeBufferPointer(start: bytes, count: count)))
      if !faults.isEmpty { fatalError(faults.joined(separator: "; ")) }
      return 0
    })
#else
  exit(Watch(reader: reader, environment: environment).run())
#endif
