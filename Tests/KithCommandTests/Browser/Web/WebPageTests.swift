// Can somebody who installed nothing open, mend, ask and save, by pointer and by keyboard?

import CommunityReports
import CommunityTables
import Foundation
import PlainText
import Testing

@testable import KithCommand

@Suite(.needsChromium, .serialized) struct WebPageTests {
  static let problems = #"[...document.querySelectorAll(".problems li")].map((one) => one.firstChild.textContent)"#

  @Test("One file below 1.5 MB with a strict policy and without a network")
  func file() throws {
    try withFolder { folder throws in
      #expect(TestRun("web", "-o", "\(folder)/kith.html", "--quiet").code == 0)
      let text = try readText("\(folder)/kith.html")
      #expect(text.utf8.count < 1_500_000)
      let policy = try #require(text.split(separator: "\n").first { $0.contains("Content-Security-Policy") })
      #expect(policy.contains("default-src 'none'") && policy.contains("worker-src blob:"))
      for loose in ["script-src 'unsafe-inline'", "'unsafe-eval'", "http:", "https:", "connect-src"] {
        #expect(!policy.contains(loose))
      }
      #expect(TestRun("web", "-o", "-", "--quiet").output == text)
    }
  }

  @Test(
    "The example opens, and every part of it: a heading with the focus, nothing cut off, no complaint",
    arguments: [320, 1100])
  func everyPart(width: Int) throws {
    try withWebPage(look: .init(width: width)) { page, _ throws in
      try page.openExample()
      let parts = try page.texts(#"[...document.querySelectorAll("nav.parts button")].map((one) => one.dataset.part)"#)
      #expect(parts.count > 12)
      for part in parts {
        let title = try page.text(#"document.querySelector('nav.parts [data-part="\#(part)"]').textContent"#)
        try page.evaluate(#"document.querySelector('nav.parts [data-part="\#(part)"]').click()"#)
        try page.wait(until: "document.activeElement.tagName === 'H2' && !document.querySelector('[aria-busy]')")
        let heading = try page.text("document.activeElement.textContent")
        #expect(
          heading.hasPrefix(part.hasPrefix("chapter-") ? title : title.prefix { $0 != "(" }.trimming()), "\(heading)")
        #expect(try page.number("document.documentElement.scrollWidth") <= Double(width), "\(part)")
        #expect(try page.holds(#"document.getElementById("part").textContent.length > 60"#), "\(part)")
        let small = try page.texts(
          """
          [...document.querySelectorAll("section#part button, #part input, #part select")].filter((one) => {
            const on = one.getBoundingClientRect();
            return on.width > 0 && (on.height < 24 || on.width < 19);
          }).map((one) => one.outerHTML.slice(0, 80))
          """)
        #expect(small == [], "\(part)")
      }
    }
  }

  @Test("A wrong name typed into a cell is told as at the desk, the cell is marked, and put right it is quiet")
  func check() throws {
    try withWebPage { page, folder throws in
      try page.openExample()
      try page.evaluate(
        "{ const s = document.querySelector('#part select'); s.value = 'connections.csv'; s.onchange(); }")
      try page.wait(until: #"document.querySelector(".sheet thead input[data-name=From]")"#)
      let cell = #"document.querySelector('.sheet input[data-row="4"][data-name="From"]')"#
      let name = try page.text("\(cell).value")
      try page.put("Vilage hal", into: cell)
      try page.wait(until: "\(Self.problems).some((text) => text.includes('Vilage hal'))")
      let told = try page.texts(Self.problems).first { $0.contains("Vilage hal") } ?? ""
      // The same sheet at the desk.
      let demo = TestRun("demo", "-o", "\(folder)/demo", "--quiet", in: folder)
      #expect(demo.code == 0)
      let sheet = "\(folder)/demo/dataset/connections.csv"
      var lines = try readText(sheet).components(separatedBy: "\n")
      let cells = lines[4].components(separatedBy: ",")
      lines[4] = ([cells[0], "Vilage hal"] + cells.dropFirst(2)).joined(separator: ",")
      try write(lines.joined(separator: "\n"), to: sheet)
      let run = TestRun("check", "\(folder)/demo/dataset")
      let first = told.split(separator: "\n").first.map { String($0) } ?? ""
      #expect(first.hasPrefix("connections.csv row 5, column B (From)"), "\(first)")
      #expect(run.output.contains(first) || run.talk.contains(first), "\(first)\n\(run.output)")
      #expect(try page.text("\(cell).getAttribute('aria-invalid')") == "true")
      #expect(try page.holds("document.getElementById(\(cell).getAttribute('aria-describedby')) !== null"))
      #expect(try page.text(#"document.querySelector("nav.parts button").textContent"#).contains("1 to put right"))
      try page.put(name, into: cell)
      try page.wait(until: "!\(cell).hasAttribute('aria-invalid')")
      #expect(try page.text(#"document.querySelector("nav.parts button").textContent"#) == "Sheets")
    }
  }

  @Test("A row is added, removed and brought back; a column is added; what is asked next knows of it")
  func rows() throws {
    try withWebPage { page, _ throws in
      try page.openExample()
      let last = #"[...document.querySelectorAll(".sheet tbody tr")].at(-1)"#
      try page.pressButton("Add a row")
      #expect(try page.holds("\(last).contains(document.activeElement)"))
      try page.put("Tool shed", into: "document.activeElement")
      try page.put("resource", into: "\(last).querySelector('[data-name=Type]')")
      try page.put("Tags", into: #"document.querySelector("[list=columns-known]")"#)
      try page.pressButton("Add a column")
      #expect(try page.holds(#"document.querySelector(".sheet thead input[data-name=Tags]") !== null"#))
      try page.go(to: "measures", title: "Measures")
      #expect(try page.text("document.querySelector('#app').textContent").contains("20 elements"))
      try page.go(to: "sheets", title: "Sheets")
      try page.evaluate("\(last).querySelector('button').click()")
      #expect(try page.text(#"document.getElementById("part").textContent"#).contains("is removed."))
      try page.pressButton("Bring it back")
      #expect(try page.text("\(last).querySelector('input').value") == "Tool shed")
    }
  }

  @Test("What stops without somebody is the desk's answer; kept as a scenario it stands beside the others")
  func stops() throws {
    try withWebPage { page, _ throws in
      try page.openExample()
      try page.go(to: "stops", title: "What if it leaves?")
      try page.evaluate(#"document.querySelector("section#part input").focus()"#)
      try page.type("town")
      try page.press("Enter")
      try page.wait(until: #"document.querySelector("section#part .key")"#)
      let headline = try page.text(#"document.querySelector("section#part .key").textContent"#)
      let desk = TestRun("whatif", "Datasets/garden", "--without", "Town council")
      #expect(headline == "Without Town council, 4 of 6 activities stop.")
      #expect(desk.output.contains("4 of 6 activities and groups stop"), "\(desk.output)")
      #expect(try page.holds(#"document.querySelector("section#part svg desc").textContent.length > 50"#))
      try page.put("Nobody pays", into: #"[...document.querySelectorAll("section#part input")].at(-1)"#)
      try page.pressButton("Keep it as a scenario")
      try page.go(to: "scenarios", title: "Scenarios")
      let text = try page.text(#"document.getElementById("part").textContent"#)
      #expect(text.contains("Nobody pays") && text.contains("Every unpaid volunteer"), "\(text)")
      #expect(try page.number(#"document.querySelectorAll("section#part thead th").length"#) == 6)
      try page.pressButton("Remove Nobody pays")
      try page.wait(until: #"!document.getElementById("part").textContent.includes("Nobody pays")"#)
    }
  }

  @Test("Moving a rate turns the finding at the rate that is told, and the sheet's rate comes back")
  func debate() throws {
    try withWebPage { page, _ throws in
      try page.openExample()
      try page.go(to: "debate", title: "What is it worth?")
      let number = #"document.querySelector("section#part input[type=number]")"#
      #expect(try page.text("\(number).value") == "12.60")
      let before = try page.text(#"document.getElementById("part").textContent"#)
      #expect(before.contains("it flips at £4.97 an hour"))
      try page.put("2", into: number)
      // 2,150 hours at 2 pounds are less than the 10,686 pounds that come back.
      try page.wait(
        until: #"document.querySelector("section#part tbody tr").textContent.includes("more comes back than is given")"#
      )
      #expect(try page.text("document.querySelector('#part input[type=range]').value") == "2")
      try page.pressButton("As in the sheet")
      try page.wait(
        until: #"document.querySelector("section#part tbody tr").textContent.includes("less comes back than is given")"#
      )
      #expect(try page.text("\(number).value") == "12.60")
    }
  }

  @Test("By keyboard alone: open the example, go to the measures, and the focus is seen")
  func keyboard() throws {
    try withWebPage { page, _ throws in
      func tab(to words: String) throws {
        for _ in 0..<60 {
          try page.press("Tab")
          if try page.text("document.activeElement.textContent").hasPrefix(words) { break }
        }
        #expect(try page.text("document.activeElement.textContent").hasPrefix(words))
        #expect(try page.text("getComputedStyle(document.activeElement).outlineStyle") != "none")
      }
      try tab(to: "Open the example")
      try page.press("Enter")
      try page.waitForPart("Sheets")
      try page.evaluate("document.querySelector('h1').tabIndex = -1, document.querySelector('h1').focus()")
      try tab(to: "Measures")
      try page.press("Enter")
      try page.waitForPart("Measures")
    }
  }

  @Test("Who leaves with unsaved work is asked first, and who saved is not")
  func unsaved() throws {
    try withWebPage { page, folder throws in
      try page.saveDownloads(in: folder)
      try page.openExample()
      let asks =
        "(() => { const e = new Event('beforeunload', { cancelable: true }); dispatchEvent(e); return e.defaultPrevented; })()"
      #expect(try !page.holds(asks))
      try page.put("Gardeners", into: "document.querySelector('.sheet tbody input')")
      #expect(try page.holds(asks))
      try page.go(to: "save", title: "Save")
      try page.pressButton("The sheets (ZIP)")
      try page.wait(until: #"document.getElementById("status").textContent.startsWith("Saved")"#)
      #expect(try !page.holds(asks))
    }
  }

  @Test("Ten thousand rows are read, checked and measured while the page stays awake")
  func large() throws {
    try withWebPage { page, folder throws in
      var elements = "Label,Type\n"
      var connections = "From,To,Type,Form,Amount,Unit\n"
      for number in 0..<1000 { elements += "Place \(number),\(number < 100 ? "activity" : "group")\n" }
      for number in 0..<10_000 {
        connections +=
          "Place \(100 + number * 7 % 900),Place \(number % 100),contribution,time,\(number % 9 + 1),hours\n"
      }
      try write(elements, to: "\(folder)/elements.csv")
      try write(connections, to: "\(folder)/connections.csv")
      try page.evaluate(
        """
        window.gap = 0; { let last = performance.now(); setInterval(() => {
          const now = performance.now(); gap = Math.max(gap, now - last); last = now; }, 20); }
        """)
      try page.choose(["\(folder)/elements.csv", "\(folder)/connections.csv"], in: "input[type=file]")
      try page.waitForPart("Sheets")
      #expect(try page.text("document.getElementById('app').textContent").contains("1000 elements, 10000 connections."))
      try page.evaluate(
        "{ const s = document.querySelector('#part select'); s.value = 'connections.csv'; s.onchange(); }")
      try page.wait(until: #"document.getElementById("part").textContent.includes("Rows 1 to 50 of 10,000")"#)
      try page.put("Plaec 1", into: "document.querySelector('.sheet tbody input')")
      try page.wait(until: "\(Self.problems).some((text) => text.includes('Plaec 1'))")
      try page.go(to: "measures", title: "Measures")
      // A page that sleeps for two seconds is one that people close.
      #expect(try page.number("gap") < 2000)
    }
  }

  @Test("Without a script the page says what it needs, and nothing else is promised")
  func noScript() throws {
    try withFolder { folder throws in
      #expect(TestRun("web", "-o", "\(folder)/kith.html", "--quiet").code == 0)
      let page = try BrowserPage("\(folder)/kith.html", .init(scripts: false))
      #expect(try page.text("document.querySelector('noscript').textContent").contains("works with JavaScript"))
      #expect(try page.number("document.getElementById('app').childElementCount") == 0)
    }
  }
}

extension StringProtocol {
  fileprivate func trimming() -> String { trimmingCharacters(in: .whitespaces) }
}
