// A Chromium without a window, led through a pipe.

import Foundation
import Testing

/// Chromium and its DevTools protocol: one message of JSON after another, each ended by a zero byte.
///
/// Nothing is listened to on the network: commands go in through descriptor 3, answers come out of 4.
final class Chromium {
  struct Failure: Error, CustomStringConvertible { var description: String }

  /// The program, where it is installed.
  static let program = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"].first {
    FileManager.default.isExecutableFile(atPath: $0)
  }

  private let process = Process()
  private let commands = Pipe()
  private let answers = Pipe()
  private let profile = NSTemporaryDirectory() + "kith-browser-" + UUID().uuidString
  private var waiting = Data()
  private var count = 0
  /// What the page told without being asked: errors, requests.
  private(set) var events: [[String: Any]] = []

  init() throws {
    let program = try #require(Self.program)
    process.executableURL = URL(fileURLWithPath: "/bin/sh")
    process.arguments = [
      "-c", #"exec "$0" "$@" 3<&0 4>&1 </dev/null >/dev/null 2>/dev/null"#, program, "--headless", "--no-sandbox",
      "--disable-gpu", "--disable-dev-shm-usage", "--disable-background-networking", "--no-first-run",
      "--user-data-dir=\(profile)", "--remote-debugging-pipe", "about:blank",
    ]
    process.standardInput = commands
    process.standardOutput = answers
    try process.run()
  }

  deinit {
    try? commands.fileHandleForWriting.close()
    process.terminate()
    process.waitUntilExit()
    try? FileManager.default.removeItem(atPath: profile)
  }

  /// Sends one command and waits for its answer; what else is told meanwhile is kept in ``events``.
  @discardableResult
  func send(_ method: String, _ values: [String: Any] = [:], to session: String? = nil) throws -> [String: Any] {
    count += 1
    let number = count
    var message: [String: Any] = ["id": number, "method": method, "params": values]
    message["sessionId"] = session
    try commands.fileHandleForWriting.write(contentsOf: JSONSerialization.data(withJSONObject: message) + [0])
    while true {
      let told = try next(method)
      guard told["id"] as? Int == number else {
        events.append(told)
        continue
      }
      if let error = told["error"] { throw Failure(description: "\(method): \(error)") }
      return told["result"] as? [String: Any] ?? [:]
    }
  }

  /// Waits until an event of this name has been told, now or since the last command.
  func wait(for method: String) throws {
    while !events.contains(where: { $0["method"] as? String == method }) { events.append(try next(method)) }
  }

  func forgetEvents() { events = [] }

  private func next(_ asked: String) throws -> [String: Any] {
    let deadline = Date().addingTimeInterval(60)
    var searched = 0
    while true {
      if let end = waiting[searched...].firstIndex(of: 0) {
        let line = waiting[..<end]
        waiting = Data(waiting[(end + 1)...])
        return try JSONSerialization.jsonObject(with: line) as? [String: Any] ?? [:]
      }
      searched = waiting.count
      let handle = answers.fileHandleForReading
      var poll = pollfd(fd: handle.fileDescriptor, events: Int16(POLLIN), revents: 0)
      if Foundation.poll(&poll, 1, 1000) > 0 {
        let bytes = handle.availableData
        if bytes.isEmpty { throw Failure(description: "\(asked): the browser has ended") }
        waiting.append(bytes)
      } else if Date() > deadline {
        throw Failure(description: "\(asked): no answer in a minute")
      }
    }
  }
}
