// Kith in a page, opened in a browser and asked.

import CommunityTables
import Foundation
import PlainText
import Testing

@testable import KithCommand

/// Writes the page, opens it and waits for its engine.
func withWebPage(
  look: BrowserPage.Look = .init(), complaints: [String] = [], _ body: (BrowserPage, _ folder: String) throws -> Void
) throws {
  try withFolder { folder throws in
    let run = TestRun("web", "-o", "\(folder)/kith.html", "--quiet")
    #expect(run.code == 0, "\(run.talk)")
    let page = try BrowserPage("\(folder)/kith.html", look)
    try page.wait(until: "document.documentElement.dataset.ready === 'yes'")
    try body(page, folder)
    #expect(try page.complaints() == complaints)
  }
}

extension BrowserPage {
  /// Presses a button by how its words begin.
  func pressButton(_ words: String) throws {
    try evaluate(
      #"[...document.querySelectorAll("button")].find((one) => one.textContent.startsWith("\#(words)")).click()"#)
  }

  /// Waits until the part stands there, finished.
  func waitForPart(_ title: String) throws {
    try wait(
      until:
        #"document.querySelector("section#part:not([aria-busy]) h2")?.textContent.startsWith("\#(title)") && !document.querySelector("[aria-busy]")"#
    )
  }

  func openExample() throws {
    try pressButton("Open the example")
    try waitForPart("Sheets")
  }

  /// Goes to a part by its name in the list.
  func go(to part: String, title: String) throws {
    try evaluate(#"document.querySelector('nav.parts [data-part="\#(part)"]').click()"#)
    try waitForPart(title)
  }

  /// Puts a text into a field as typing does.
  func put(_ text: String, into field: String) throws {
    try evaluate(
      #"{ const it = \#(field); it.value = \#(jsonText(.string(text))); it.dispatchEvent(new Event("input", { bubbles: true })); }"#
    )
  }

  /// A second engine beside the page's own, to be asked by tests.
  func startEngine() throws {
    try evaluate(
      """
      (async () => {
        const text = (id) => document.getElementById(id).textContent;
        const worker = new Worker(URL.createObjectURL(new Blob([text("web-worker")], { type: "text/javascript" })));
        let number = 0;
        window.toEngine = (message) => new Promise((resolve, reject) => {
          number += 1;
          worker.onmessage = ({ data }) => (data.failed ? reject(new Error(data.failed)) : resolve(data.answer));
          worker.postMessage({ number, ...message });
        });
        await window.toEngine({ kind: "start", engine: text("web-engine") });
        return 0;
      })()
      """)
  }

  func hand(_ files: [SourceFile]) throws {
    let list = JSONValue.array(
      files.map {
        .object([
          JSONMember("name", .string($0.name)), JSONMember("text", .string(String(decoding: $0.bytes, as: UTF8.self))),
        ])
      })
    try evaluate(
      """
      window.toEngine({ kind: "files", files: \(jsonText(list)).map((file) =>
        ({ name: file.name, bytes: new TextEncoder().encode(file.text) })) })
      """)
  }

  /// What the engine answers.
  func ask(_ question: String) throws -> JSONValue {
    let text = try text(
      #"window.toEngine({ kind: "ask", question: \#(question) }).then((answer) => JSON.stringify(answer))"#)
    return try readJSON(Array(text.utf8))
  }
}
