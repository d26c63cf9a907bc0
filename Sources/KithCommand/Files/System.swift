// The few calls of the operating system that reading and writing need.

import PlainText

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// What the system says went wrong, in its words.
func systemReason(_ code: Int32 = errno) -> String { String(cString: strerror(code)) }

/// A text of C up to its NUL.
func text(of characters: [CChar]) -> String {
  String(decoding: characters.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
}

enum PathKind { case file, folder, other, missing }

func pathKind(_ path: String) -> PathKind {
  var status = stat()
  guard stat(path, &status) == 0 else { return .missing }
  switch status.st_mode & S_IFMT {
  case S_IFREG: return .file
  case S_IFDIR: return .folder
  default: return .other
  }
}

/// Whether there is a link at the path itself, wherever it leads.
func isLink(_ path: String) -> Bool {
  var status = stat()
  return lstat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFLNK
}

/// The names in a folder, in byte order. `nil` when it cannot be read.
func folderNames(_ path: String) -> [String]? {
  guard let folder = opendir(path) else { return nil }
  defer { closedir(folder) }
  var names: [String] = []
  while let entry = readdir(folder) {
    let name = withUnsafePointer(to: &entry.pointee.d_name) {
      $0.withMemoryRebound(to: CChar.self, capacity: MemoryLayout.size(ofValue: $0.pointee)) { String(cString: $0) }
    }
    if name != "." && name != ".." { names.append(name) }
  }
  return names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
}

/// What reading gave.
enum ReadBytes {
  case bytes([UInt8])
  /// More than ``Limits/fileBytes``: reading stopped there.
  case tooMany
  /// With `errno` set.
  case failed
}

/// Everything that can be read from an open file, be it a pipe without end.
private func allBytes(
  of descriptor: Int32, most: Int = Limits.fileBytes.most, _ progress: (Double) -> Void = { _ in }
) -> ReadBytes {
  var status = stat()
  var bytes: [UInt8] = []
  if fstat(descriptor, &status) == 0, status.st_size > 0 {
    // A size may be said that is not there: a file with holes takes no place on the disk.
    if status.st_size > most { return .tooMany }
    // Straight into its place: a large file is never held twice.
    bytes = [UInt8](unsafeUninitializedCapacity: Int(status.st_size) + 1) { buffer, filled in
      while filled < buffer.count {
        let count = read(descriptor, buffer.baseAddress! + filled, min(1 << 26, buffer.count - filled))
        if count > 0 {
          filled += count
          progress(Double(filled) / Double(buffer.count))
        } else if count == 0 || errno != EINTR {
          break
        }
      }
    }
  }
  var chunk = [UInt8](repeating: 0, count: 1 << 18)
  while true {
    let count = read(descriptor, &chunk, chunk.count)
    if count == 0 { return .bytes(bytes) }
    if count < 0 {
      if errno == EINTR { continue }
      return .failed
    }
    if bytes.count + count > most { return .tooMany }
    bytes.append(contentsOf: chunk[..<count])
  }
}

/// The bytes of a file.
///
/// - Parameters:
///   - follows: Whether a link is followed.
///   - most: More bytes than these are not read.
///   - progress: Is told how much of a large file is there, from 0 to 1.
func fileBytes(
  _ path: String, follows: Bool = true, most: Int = Limits.fileBytes.most,
  progress: (_ done: Double) -> Void = { _ in }
) -> ReadBytes {
  let descriptor = open(path, O_RDONLY | O_CLOEXEC | (follows ? 0 : O_NOFOLLOW))
  guard descriptor >= 0 else { return .failed }
  defer { close(descriptor) }
  return allBytes(of: descriptor, most: most, progress)
}

/// Makes a file that only its owner can read, where there is none yet. `nil` when done, else the error.
func makePrivateFile(_ bytes: [UInt8], at path: String) -> Int32? {
  let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
  guard descriptor >= 0 else { return errno }
  defer { close(descriptor) }
  guard let code = writeAll(bytes, to: descriptor) else { return nil }
  unlink(path)
  return code
}

/// Writes all of `bytes`. `nil` when done, else the error.
func writeAll(_ bytes: [UInt8], to descriptor: Int32) -> Int32? {
  bytes.withUnsafeBytes { buffer -> Int32? in
    var written = 0
    while written < buffer.count {
      let count = write(descriptor, buffer.baseAddress! + written, buffer.count - written)
      if count < 0 {
        if errno == EINTR { continue }
        return errno
      }
      written += count
    }
    return nil
  }
}

/// How many cores this machine has.
func coreCount() -> Int { max(1, Int(sysconf(Int32(_SC_NPROCESSORS_ONLN)))) }

/// Tomorrow's date on this machine's clock: `2026-11-24`.
func tomorrow() -> String {
  var now = time(nil) + 86_400
  var parts = tm()
  localtime_r(&now, &parts)
  func digits(_ number: Int32, _ width: Int) -> String {
    let text = String(number)
    return String(repeating: "0", count: max(0, width - text.count)) + text
  }
  return "\(digits(parts.tm_year + 1900, 4))-\(digits(parts.tm_mon + 1, 2))-\(digits(parts.tm_mday, 2))"
}

/// Seconds on a clock that never goes back.
func secondsNow() -> Double {
  var time = timespec()
  clock_gettime(CLOCK_MONOTONIC, &time)
  return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
}

/// The most memory that this process held at once, in bytes.
func peakMemory() -> Int {
  var usage = rusage()
  #if canImport(Glibc)
    getrusage(RUSAGE_SELF.rawValue, &usage)
  #else
    getrusage(RUSAGE_SELF, &usage)
  #endif
  #if os(macOS)
    return Int(usage.ru_maxrss)
  #else
    return Int(usage.ru_maxrss) * 1024
  #endif
}

extension Console {
  /// The streams, folder and environment of this process.
  public static func ofProcess() -> Console {
    // A reader that went away is seen as an error of write, not as a signal.
    signal(SIGPIPE, SIG_IGN)
    // So is a file that may not grow.
    signal(SIGXFSZ, SIG_IGN)
    var environment: [String: String] = [:]
    for name in ["NO_COLOR", "TERM"] {
      if let value = getenv(name) { environment[name] = String(cString: value) }
    }
    var buffer = [CChar](repeating: 0, count: 4096)
    let directory = getcwd(&buffer, buffer.count) == nil ? "." : text(of: buffer)
    return Console(
      writeOutput: { bytes in
        switch writeAll(bytes, to: STDOUT_FILENO) {
        case nil: .written
        case EPIPE: .readerGone
        case .some(let code): .failed(systemReason(code))
        }
      },
      writeError: { text in _ = writeAll(Array(text.utf8), to: STDERR_FILENO) },
      readInput: {
        switch allBytes(of: STDIN_FILENO) {
        case .bytes(let bytes): bytes
        case .tooMany: nil
        case .failed: []
        }
      },
      directory: directory, environment: environment, errorIsTerminal: isatty(STDERR_FILENO) == 1,
      outputColumns: terminalColumns(STDOUT_FILENO), lastDay: tomorrow)
  }
}

/// How wide a terminal is; 80 where it does not say. `nil`: no terminal.
private func terminalColumns(_ descriptor: Int32) -> Int? {
  guard isatty(descriptor) == 1 else { return nil }
  var size = winsize()
  guard ioctl(descriptor, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return 80 }
  return Int(size.ws_col)
}
