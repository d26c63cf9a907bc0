// A page in the browser, used as people use it: by keys, pointer and eyes.

import Foundation
import Testing

/// One open page.
final class BrowserPage {
  struct Look {
    var width = 1100
    var height = 900
    var dark = false
    var scripts = true
    var printed = false
  }

  private let browser: Chromium
  private let session: String

  /// Opens a file and waits until it is there. Every error that the page meets is kept for ``complaints``.
  init(_ path: String, at place: String = "", _ look: Look = Look()) throws {
    browser = try Chromium()
    let target = try browser.send("Target.createTarget", ["url": "about:blank"])
    let id = try #require(target["targetId"] as? String)
    let attached = try browser.send("Target.attachToTarget", ["targetId": id, "flatten": true])
    session = try #require(attached["sessionId"] as? String)
    for domain in ["Page", "Runtime", "Network", "Log"] { try send("\(domain).enable") }
    try send("Emulation.setScriptExecutionDisabled", ["value": !look.scripts])
    try see(look)
    let address = URL(fileURLWithPath: path).absoluteString + place
    browser.forgetEvents()
    try send("Page.navigate", ["url": address])
    try browser.wait(for: "Page.loadEventFired")
  }

  @discardableResult
  func send(_ method: String, _ values: [String: Any] = [:]) throws -> [String: Any] {
    try browser.send(method, values, to: session)
  }

  /// Changes the window, the colours or the medium.
  func see(_ look: Look) throws {
    try send(
      "Emulation.setDeviceMetricsOverride",
      ["width": look.width, "height": look.height, "deviceScaleFactor": 1, "mobile": false])
    try send(
      "Emulation.setEmulatedMedia",
      [
        "media": look.printed ? "print" : "",
        "features": [["name": "prefers-color-scheme", "value": look.dark ? "dark" : "light"]],
      ])
  }

  /// The value of an expression in the page, or of what it promises.
  @discardableResult
  func evaluate(_ script: String) throws -> Any? {
    let told = try send(
      "Runtime.evaluate", ["expression": script, "awaitPromise": true, "returnByValue": true, "userGesture": true])
    if let wrong = told["exceptionDetails"] { throw Chromium.Failure(description: "\(script): \(wrong)") }
    return (told["result"] as? [String: Any])?["value"]
  }

  func text(_ script: String) throws -> String { try #require(try evaluate(script) as? String, "\(script)") }
  func number(_ script: String) throws -> Double {
    try #require((try evaluate(script) as? NSNumber)?.doubleValue, "\(script)")
  }
  func texts(_ script: String) throws -> [String] { try #require(try evaluate(script) as? [String], "\(script)") }
  func holds(_ script: String) throws -> Bool {
    guard let told = try evaluate(script) as? Bool else {
      throw Chromium.Failure(description: "\(script) is neither true nor false")
    }
    return told
  }

  /// Waits until an expression is true, for twenty seconds at most.
  func wait(until script: String, _ place: SourceLocation = #_sourceLocation) throws {
    let deadline = Date().addingTimeInterval(20)
    while try !holds("Boolean(\(script))") {
      guard Date() < deadline else {
        Issue.record("still not so after twenty seconds: \(script)", sourceLocation: place)
        return
      }
      usleep(50_000)
    }
  }

  /// What a screen reader is told last.
  func announced() throws -> String {
    try text(##"document.querySelector("#map-tools [role=status].heard").textContent"##)
  }

  // MARK: Hands

  /// Presses a key once: a letter, or a name such as `Tab`, `Enter`, `ArrowRight`.
  func press(_ key: String) throws {
    let codes = [
      "Tab": 9, "Enter": 13, "Escape": 27, " ": 32, "End": 35, "Home": 36, "ArrowLeft": 37, "ArrowUp": 38,
      "ArrowRight": 39, "ArrowDown": 40,
    ]
    var down: [String: Any] = ["type": "keyDown", "key": key]
    down["windowsVirtualKeyCode"] = codes[key]
    if key == "Enter" { down["text"] = "\r" }
    if key.count == 1 { down["text"] = key }
    try send("Input.dispatchKeyEvent", down)
    var up = down
    up["type"] = "keyUp"
    up["text"] = nil
    try send("Input.dispatchKeyEvent", up)
  }

  /// Types a text, letter by letter.
  func type(_ text: String) throws {
    for letter in text { try press(String(letter)) }
  }

  /// Presses the pointer's button in the middle of an element, scrolled into view first.
  func click(_ element: String) throws {
    let at = try middle(of: element)
    for kind in ["mousePressed", "mouseReleased"] {
      try send(
        "Input.dispatchMouseEvent", ["type": kind, "x": at.x, "y": at.y, "button": "left", "clickCount": 1])
    }
  }

  /// Turns the wheel over an element; below zero is upwards.
  func wheel(_ element: String, by turn: Int) throws {
    let at = try middle(of: element)
    try send("Input.dispatchMouseEvent", ["type": "mouseWheel", "x": at.x, "y": at.y, "deltaX": 0, "deltaY": turn])
  }

  /// Chooses files in a field for files.
  func choose(_ files: [String], in field: String) throws {
    let document = try send("DOM.getDocument")["root"] as? [String: Any]
    let root = try #require(document?["nodeId"] as? Int)
    let found = try send("DOM.querySelector", ["nodeId": root, "selector": field])
    try send("DOM.setFileInputFiles", ["files": files, "nodeId": try #require(found["nodeId"] as? Int)])
  }

  /// Lets the page save files into a folder.
  func saveDownloads(in folder: String) throws {
    try browser.send("Browser.setDownloadBehavior", ["behavior": "allow", "downloadPath": folder])
  }
  private func middle(of element: String) throws -> (x: Double, y: Double) {
    let places = try #require(
      try evaluate(
        """
        (() => { const it = \(element); it.scrollIntoView({ block: "center" }); const on = it.getBoundingClientRect();
          return [on.left + on.width / 2, on.top + on.height / 2]; })()
        """) as? [NSNumber])
    return (places[0].doubleValue, places[1].doubleValue)
  }

  // MARK: What went wrong

  /// Errors of scripts, refusals of the policy, and requests for anything but the page itself.
  func complaints() throws -> [String] {
    try evaluate("0")
    return browser.events.compactMap { event in
      let values = event["params"] as? [String: Any] ?? [:]
      switch event["method"] as? String {
      case "Runtime.exceptionThrown": return "\(values["exceptionDetails"] ?? "")"
      case "Log.entryAdded": return "\(values["entry"] ?? "")"
      case "Page.javascriptDialogOpening": return "a dialogue: \(values["message"] ?? "")"
      case "Network.requestWillBeSent":
        let address = (values["request"] as? [String: Any])?["url"] as? String ?? ""
        return values["type"] as? String == "Document" || address.hasPrefix("data:") || address.hasPrefix("blob:")
          || address.hasPrefix("about:") ? nil : "a request for \(address)"
      default: return nil
      }
    }
  }
}

/// Writes the report of a dataset and opens it.
func withReport(
  of dataset: String = "Datasets/garden", _ options: String..., at place: String = "",
  look: BrowserPage.Look = .init(), _ body: (BrowserPage) throws -> Void
) throws {
  try withFolder { folder throws in
    let run = TestRun(
      arguments: ["report", dataset, "-o", "\(folder)/out", "--quiet"] + options, in: TestRun.repository)
    #expect(run.code == 0, "\(run.talk)")
    let page = try BrowserPage("\(folder)/out/report.html", at: place, look)
    try body(page)
    #expect(try page.complaints() == [])
  }
}

extension Trait where Self == ConditionTrait {
  /// For tests that need a browser; where there is none, the runner says that they were skipped, and why.
  static var needsChromium: Self {
    .enabled(if: Chromium.program != nil, "Chromium is not installed here: nobody has tried the page in a browser")
  }
}
