// Is what somebody typed into the form what the file says, on a phone too, and on paper without a script?

import Foundation
import PlainText
import Testing

@testable import KithCommand

@Suite(.needsChromium, .serialized) struct FormTests {
  /// Writes the form of a dataset, opens it, and looks for complaints afterwards.
  static func withForm(
    of dataset: String = "Datasets/garden", look: BrowserPage.Look = .init(width: 390, height: 844),
    _ body: (BrowserPage, _ folder: String) throws -> Void
  ) throws {
    try withFolder { folder throws in
      let run = TestRun("form", dataset, "-o", "\(folder)/form.html", "--quiet")
      #expect(run.code == 0, "\(run.talk)")
      let page = try BrowserPage("\(folder)/form.html", look)
      try page.saveDownloads(in: folder)
      try body(page, folder)
      #expect(try page.complaints() == [])
    }
  }

  /// Types into a field or chooses from a list, as the page hears of it.
  static func put(_ text: String, into field: String, _ page: BrowserPage) throws {
    let value = jsonText(.string(text), indented: false)
    try page.evaluate(
      """
      (() => { const it = document.querySelector(`\(field)`); it.value = \(value);
        it.dispatchEvent(new Event("input", { bubbles: true })); })()
      """)
  }

  static func tick(_ name: String, _ value: String, _ page: BrowserPage) throws {
    try page.evaluate(#"document.querySelector('input[name="\#(name)"][value="\#(value)"]').click()"#)
  }

  static func next(_ page: BrowserPage) throws { try page.evaluate("document.getElementById('next').click()") }

  /// Saves, and reads the file when it is whole.
  static func saved(_ button: String, ending: String, in folder: String, _ page: BrowserPage) throws -> String {
    try page.click("document.getElementById('\(button)')")
    let deadline = Date().addingTimeInterval(20)
    while Date() < deadline {
      let found = try names(in: folder).filter { $0.hasPrefix("answers-") && $0.hasSuffix(ending) }
      if let name = found.first {
        #expect(name.wholeMatch(of: /answers-[a-z]{8}\.(json|txt)/) != nil, "\(name)")
        let text = try readText("\(folder)/\(name)")
        if text.hasSuffix("\n") { return text }
      }
      usleep(50_000)
    }
    throw Chromium.Failure(description: "nothing was saved")
  }

  /// The treasurer of the garden, whose name is hidden, says her part.
  static func fill(_ page: BrowserPage) throws {
    try next(page)
    try tick("known", "typed", page)
    try put("Treasurer", into: "#who-typed", page)
    try put("volunteer, driver", into: "#role", page)
    try tick("side", "community", page)
    try next(page)
    try put("Growing", into: "#give1-whom", page)
    try put("time", into: "#give1-form", page)
    try put("10", into: "#give1-number", page)
    try put("month", into: "#give1-per", page)
    try page.click("document.getElementById('give-add')")
    try put("Shared kitchen", into: "#give2-whom", page)
    try put("time", into: "#give2-form", page)
    try put("range", into: "#give2-how", page)
    try put("5", into: "#give2-low", page)
    try put("8", into: "#give2-high", page)
    try next(page)
    try put("Garden group", into: "#get3-whom", page)
    try put("pay", into: "#get3-form", page)
    try put("declined", into: "#get3-status", page)
    try next(page)
    try tick("with", "Site coordinator", page)
    try next(page)
    try put("Growing", into: "#decide4-what", page)
    try put("advises", into: "#decide4-design", page)
    try next(page)
    try put("bookkeeping", into: "#offers", page)
    try put("baking\n drums | bass ", into: "#gifts-other", page)
    try put("lifts", into: "#needs", page)
    try next(page)
    try tick("shown", "initials", page)
    try next(page)
  }

  @Test("The file says what was typed, and nothing else")
  func file() throws {
    try Self.withForm { page, folder throws in
      try Self.fill(page)
      let told = try page.text("document.getElementById('told').textContent")
      #expect(told.contains("Shared kitchen: you give time, 5 to 8 hours in all."))
      #expect(told.contains("From Garden group: pay was offered, and you said no."))
      let text = try Self.saved("save", ending: ".json", in: folder, page)
      let answers = try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
      #expect(
        Set(answers.keys) == ["kith", "version", "map", "on", "by", "new", "helped", "about", "rows"])
      #expect(answers["kith"] as? String == "answers")
      #expect(answers["by"] as? String == "Treasurer")
      #expect(answers["new"] as? Bool == false)
      #expect((answers["on"] as? String)?.wholeMatch(of: /\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d/) != nil)
      #expect(
        answers["about"] as? [String: String] == [
          "Label": "Treasurer", "Type": "person", "Role": "volunteer|driver", "Constituency": "community",
          "Offers": "bookkeeping|baking*|drums bass*", "Needs": "lifts", "Consent": "initials",
        ])
      let time = ["Start": "2025", "End": "2025"]
      func row(_ cells: [String: String]) -> [String: String] { cells.merging(time) { mine, _ in mine } }
      #expect(
        answers["rows"] as? [[String: String]] == [
          row([
            "From": "Treasurer", "To": "Growing", "Type": "contribution", "Form": "time", "Amount": "10",
            "Unit": "hours", "Per": "month",
          ]),
          row([
            "From": "Treasurer", "To": "Shared kitchen", "Type": "contribution", "Form": "time", "Low": "5",
            "High": "8", "Unit": "hours",
          ]),
          row(["From": "Garden group", "To": "Treasurer", "Type": "reward", "Form": "pay", "Status": "declined"]),
          [
            "From": "Treasurer", "To": "Site coordinator", "Direction": "undirected", "Type": "tie",
            "Form": "works with",
          ],
          row(["From": "Treasurer", "To": "Growing", "Type": "decision", "Stage": "design", "Part": "advises"]),
        ])
      let copy = try Self.saved("copy", ending: ".txt", in: folder, page)
      #expect(copy.contains("- Growing: you give time, 10 hours each month.\n"))
      #expect(copy.contains("- If somebody asked, you could also offer baking, drums bass.\n"))
      #expect(try page.holds("localStorage.length + sessionStorage.length === 0"))
    }
  }

  @Test("A wrong number is told beside its field, and the keys are led there")
  func wrong() throws {
    try Self.withForm { page, _ throws in
      try Self.next(page)
      try Self.next(page)
      #expect(try page.text("document.getElementById('known-choices-error').textContent") != "")
      #expect(try page.text("document.activeElement.name") == "known")
      try Self.tick("known", "list", page)
      try Self.put("Compost lead", into: "#who-name", page)
      try Self.next(page)
      try Self.put("Growing", into: "#give1-whom", page)
      try Self.put("time", into: "#give1-form", page)
      try Self.put("a lot", into: "#give1-number", page)
      try Self.next(page)
      #expect(try page.text("document.activeElement.id") == "give1-number")
      #expect(try page.text("document.activeElement.getAttribute('aria-invalid')") == "true")
      #expect(try page.holds("document.activeElement.getAttribute('aria-describedby') === 'give1-number-error'"))
      #expect(try page.text("document.getElementById('give1-number-error').textContent").contains("I do not know"))
      try Self.put("1,200.5", into: "#give1-number", page)
      #expect(try page.text("document.getElementById('give1-number-error').textContent") == "")
      try Self.next(page)
      #expect(try page.holds("!document.getElementById('get').hidden"))
    }
  }

  @Test("Leaving with unsaved answers asks first, and not after saving")
  func leaving() throws {
    let asks =
      "(() => { const leaving = new Event('beforeunload', { cancelable: true }); window.dispatchEvent(leaving); return leaving.defaultPrevented; })()"
    try Self.withForm { page, folder throws in
      #expect(try !page.holds(asks))
      try Self.fill(page)
      #expect(try page.holds(asks))
      _ = try Self.saved("save", ending: ".json", in: folder, page)
      #expect(try !page.holds(asks))
    }
  }

  @Test("Without a script it is the form on paper, and says what a screen needs")
  func paper() throws {
    try Self.withForm(look: .init(width: 390, height: 844, scripts: false)) { page, _ throws in
      #expect(try page.holds("getComputedStyle(document.querySelector('noscript')).display !== 'none'"))
      #expect(try page.text("document.querySelector('noscript').textContent").contains("turn on JavaScript"))
      #expect(try page.holds("document.getElementById('form').hidden"))
      // Seven questions, numbered.
      #expect(try page.number("document.querySelectorAll('#paper h2').length") == 7)
      #expect(try page.number("document.querySelectorAll('#paper-give tbody tr').length") >= 4)
    }
  }

  @Test("Nothing is wider than a window of 320 pixels, in any step, and every target is 24 pixels or more")
  func narrow() throws {
    try Self.withForm(look: .init(width: 320, height: 640)) { page, _ throws in
      func look() throws {
        let step = try page.text("document.getElementById('progress').textContent")
        #expect(try page.holds(PageTests.wide), "\(step)")
        let small = try page.texts(
          "[...document.querySelectorAll('button, select, textarea, input[type=text], .tick')].filter((one) => one.offsetParent && (one.offsetHeight < 24 || one.offsetWidth < 24)).map((one) => one.outerHTML)"
        )
        #expect(small == [])
      }
      try look()
      try Self.fill(page)
      try look()
      for _ in 0..<8 {
        try page.evaluate("document.getElementById('back').click()")
        try look()
      }
    }
  }

  @Test("Labels that look like code stay labels")
  func hostile() throws {
    let label = "</script><script>document.title='x'</script>\"'&\u{2028}\u{202E}\u{05D0}<img src=x onerror=alert(1)>"
    try withFolder { folder throws in
      let cell = "\"" + label.replacing("\"", with: "\"\"") + "\""
      try write("Label,Type\n\(cell),activity\nBakers,group\n", to: "\(folder)/data/elements.csv")
      try write("From,To,Type,Form\nBakers,\(cell),contribution,time\n", to: "\(folder)/data/connections.csv")
      try Self.withForm(of: "\(folder)/data") { page, _ throws in
        #expect(try page.text("document.title") == "Your part in this map")
        #expect(try page.number("document.images.length") == 0)
        try Self.next(page)
        try Self.tick("known", "new", page)
        try Self.put("Ada", into: "#who-typed", page)
        try Self.next(page)
        let shown = try page.texts(
          "[...document.querySelectorAll('#give1-whom optgroup option')].map((one) => one.value)")
        #expect(shown.contains { $0.hasPrefix("</script><script>") && $0.hasSuffix("onerror=alert(1)>") }, "\(shown)")
      }
    }
  }
}
