// How far is it? A bar on a terminal while something takes long, and nothing anywhere else.

/// A line on standard error that is drawn over itself, and wiped when the work is done.
final class ProgressBar {
  private let title: String
  private let write: ((String) -> Void)?
  private let now: () -> Double
  private let start: Double
  private var drawn = ""

  /// Shorter work shows no bar.
  static let patience = 0.4
  private static let width = 24

  /// - Parameter write: `nil` where nobody would see it.
  init(_ title: String, write: ((String) -> Void)?, now: @escaping () -> Double = secondsNow) {
    self.title = title
    self.write = write
    self.now = now
    start = now()
  }

  /// - Parameter done: From 0 to 1.
  func show(_ done: Double) {
    guard let write, now() - start >= ProgressBar.patience else { return }
    let full = Int(min(1, max(0, done)) * Double(ProgressBar.width))
    let bar = String(repeating: "#", count: full) + String(repeating: ".", count: ProgressBar.width - full)
    let line = "\(title)  [\(bar)] \(Int(min(1, max(0, done)) * 100)) %"
    if line == drawn { return }
    drawn = line
    write("\r\u{1B}[K\(line)")
  }

  /// Leaves no trace.
  func end() {
    if !drawn.isEmpty { write?("\r\u{1B}[K") }
    drawn = ""
  }
}

extension Invocation {
  /// A bar that is seen on a terminal only, and not with `--quiet`.
  func progressBar(_ title: String, now: @escaping () -> Double = secondsNow) -> ProgressBar {
    let isSeen = console.errorIsTerminal && !has("--quiet") && console.environment["TERM"] != "dumb"
    return ProgressBar(terminalText(title), write: isSeen ? console.writeError : nil, now: now)
  }
}
