// Ending the process.

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Ends the process.
public func exit(code: Int32) -> Never { exit(code) }
