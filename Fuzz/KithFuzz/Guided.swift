// The same guided by which code an input reaches, by the fuzzer that some compilers bring.

#if LIBFUZZER
  import Foundation
  import KithFuzzing

  @_silgen_name("LLVMFuzzerRunDriver")
  private func runDriver(
    _ count: UnsafeMutablePointer<Int32>,
    _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>>,
    _ body: @convention(c) (UnsafePointer<UInt8>, Int) -> Int32
  ) -> Int32

  private let chosen = FuzzReader.named(ProcessInfo.processInfo.environment["READER"] ?? "csv")

  /// Runs until something is found or the time that the arguments give is over.
  func guided() -> Int32 {
    var count = CommandLine.argc
    var words = CommandLine.unsafeArgv
    return runDriver(&count, &words) { bytes, count in
      let faults = chosen?.faults(Array(UnsafeBufferPointer(start: bytes, count: count))) ?? []
      if !faults.isEmpty { fatalError(faults.joined(separator: "; ")) }
      return 0
    }
  }
#endif
