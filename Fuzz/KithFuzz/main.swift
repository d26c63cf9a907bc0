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
  exit(guided())
#else
  exit(Watch(reader: reader, environment: environment).run())
#endif
