// Can somebody search the map, walk it and take something away, with a pointer and without one?

import CommunityReports
import CommunityTables
import Foundation
import PlainText
import Testing

@testable import KithCommand

@Suite(.needsChromium, .serialized) struct AskTheMapTests {
  /// The button in the answers whose words begin so.
  static func button(_ words: String) -> String {
    #"[...document.querySelectorAll("button")].find((one) => one.textContent.startsWith("\#(words)"))"#
  }
  static let card = #"document.querySelector(".map-card")"#
  static let svg = ##"document.querySelector("#picture-map svg")"##
  static let pale = ##"[...document.querySelectorAll("#picture-map .node.pale")].length"##

  @Test("Typing a part of a name finds it, Enter chooses it, and the card tells its rows")
  func search() throws {
    try withReport { page throws in
      try page.evaluate(##"document.getElementById("map-search").focus()"##)
      try page.type("town")
      #expect(
        try page.texts(#"[...document.querySelectorAll(".map-found button")].map((one) => one.textContent)"#) == [
          "Town council"
        ])
      #expect(try page.announced().contains("1"))
      // Everybody but the one that was found is dimmed: 19 elements.
      #expect(try page.number(Self.pale) == 18)
      try page.press("Enter")
      let card = try page.text("\(Self.card).textContent")
      #expect(card.contains("Town council") && card.contains("Garden group"), "\(card)")
      #expect(try page.announced().contains("Town council"))
      #expect(
        try page.text(##"document.querySelector("#picture-map .chosen").getAttribute("aria-pressed")"##) == "true")
    }
  }

  @Test("A search without a hit says so and shows no card")
  func nothingFound() throws {
    try withReport { page throws in
      try page.evaluate(##"document.getElementById("map-search").focus()"##)
      try page.type("zzz")
      #expect(
        try page.texts(#"[...document.querySelectorAll(".map-found button")].map((one) => one.textContent)"#) == [])
      #expect(try !page.announced().isEmpty)
      try page.press("Enter")
      #expect(try page.number(##"document.querySelectorAll("#picture-map .chosen").length"##) == 0)
    }
  }

  @Test("By keyboard alone: into the map, from element to element by name, choose, zoom, and out again")
  func keyboard() throws {
    try withReport { page throws in
      try page.evaluate(##"document.querySelector("#picture-map .node[tabindex='0']").focus()"##)
      let names = try page.texts(
        ##"[...document.querySelectorAll("#picture-map .node")].map((one) => one.getAttribute("aria-label")).sort((a, b) => a.localeCompare(b, "en-GB"))"##
      )
      #expect(names.count == 19)
      let focused = #"document.activeElement.getAttribute("aria-label")"#
      #expect(try page.text(focused) == names[0])
      try page.press("ArrowRight")
      #expect(try page.text(focused) == names[1])
      // What has the focus is to be seen.
      #expect(try page.text("getComputedStyle(document.activeElement).outlineStyle") != "none")
      try page.press("End")
      #expect(try page.text(focused) == names[18])
      try page.press("ArrowDown")
      #expect(try page.text(focused) == names[0])
      try page.press("Enter")
      #expect(try page.text("\(Self.card).querySelector('h4').textContent") == names[0])
      let before = try page.text("\(Self.svg).getAttribute('viewBox')")
      try page.press("+")
      #expect(try page.text("\(Self.svg).getAttribute('viewBox')") != before)
      try page.press("0")
      #expect(try page.number("\(Self.svg).viewBox.baseVal.width") == Double(before.split(separator: " ")[2]))
      try page.press("Escape")
      #expect(try page.number(##"document.querySelectorAll("#picture-map .chosen").length"##) == 0)
      try page.press("Tab")
      #expect(try !page.holds("\(Self.svg).contains(document.activeElement)"))
    }
  }

  @Test("The wheel belongs to the page until the map has been chosen, then it zooms")
  func wheel() throws {
    try withReport { page throws in
      let width = "\(Self.svg).viewBox.baseVal.width"
      let full = try page.number(width)
      try page.wheel(Self.svg, by: -120)
      usleep(200_000)
      #expect(try page.number(width) == full)
      try page.evaluate(##"document.querySelector("#picture-map .node[tabindex='0']").focus({ preventScroll: true })"##)
      try page.wheel(Self.svg, by: -120)
      try page.wait(until: "\(width) < \(full)")
      try page.click(Self.button("+"))
      #expect(try page.number(width) < full * 0.7)
    }
  }

  @Test("Choosing a kind, a group or a payment dims the others and says how many are shown")
  func filters() throws {
    try withReport { page throws in
      for id in ["map-kind", "map-group", "map-pay"] {
        let choose = { (value: String) in
          "(() => { const it = document.getElementById('\(id)'); it.value = '\(value)'; it.dispatchEvent(new Event('change')); })()"
        }
        try page.evaluate(choose("0"))
        let dimmed = try page.number(Self.pale)
        #expect(dimmed > 0 && dimmed < 19, "\(id)")
        #expect(try page.announced().contains("\(Int(19 - dimmed))"), "\(id)")
        try page.evaluate(choose(""))
        #expect(try page.number(Self.pale) == 0, "\(id)")
      }
    }
  }

  @Test("A layer ticked draws its lines, and unticked hides them")
  func layers() throws {
    try withReport { page throws in
      let seen =
        ##"[...document.querySelectorAll("#picture-map .edge")].filter((one) => getComputedStyle(one).display !== "none").length"##
      let before = try page.number(seen)
      try page.click(##"document.querySelector(".layer-decision input")"##)
      // The garden's picture has 4 lines of who has a say.
      #expect(try page.number(seen) == before + 4)
      try page.click(##"document.querySelector(".layer-decision input")"##)
      #expect(try page.number(seen) == before)
    }
  }

  @Test("What stops without the council stands in order, as the program tells it, and can be taken back")
  func leaving() throws {
    try withReport { page throws in
      let beginning = try page.text(Self.state)
      try page.evaluate(##"document.getElementById("map-search").focus()"##)
      try page.type("town")
      try page.press("Enter")
      try page.click(Self.button("What if this leaves"))
      try page.wait(until: ##"document.querySelector("[aria-labelledby=map-leaving] .key")"##)
      let told = try page.text(##"document.querySelector("[aria-labelledby=map-leaving]").textContent"##)
      let desk = TestRun("whatif", "Datasets/garden", "--without", "Town council", "--format", "json")
      let answer = try #require(
        try JSONSerialization.jsonObject(with: Data(desk.output.utf8)) as? [String: Any])
      let perElement = (answer["whatStops"] as? [String: Any])?["perElement"] as? [String: Any]
      let stops = try #require(perElement).values.compactMap { ($0 as? NSNumber)?.intValue }.filter { $0 > 0 }
      // The elements that stop carry the mark in the picture, no others: 4, as the report says in words.
      let marked = try page.number(##"document.querySelectorAll("#picture-map .fate-stops").length"##)
      #expect(marked == 4 && stops.count == 4)
      // Round by round, the list is as long as the program's.
      for round in Set(stops) {
        let listed = try page.number(
          ##"[...document.querySelectorAll("[aria-labelledby=map-leaving] h5")].find((one) => one.textContent === "Round \##(round)").nextElementSibling.children.length"##
        )
        #expect(Int(listed) == stops.filter { $0 == round }.count, "round \(round)")
      }
      #expect(try page.announced().contains("4 of 6 activities"), "\(told)")
      #expect(told.contains("Shared kitchen"))
      try page.click(Self.button("Start again"))
      try page.wait(until: ##"!document.querySelector("[aria-labelledby=map-leaving] .key")"##)
      try page.evaluate(##"document.activeElement.blur()"##)
      #expect(try page.text(Self.state) == beginning)
    }
  }

  /// What the tools, the picture and the answers look like.
  static let state = ##"""
    ["map-tools", "picture-map", "map-answers"].map((id) => document.getElementById(id)).map((one) => {
      const copy = one.cloneNode(true);
      for (const node of copy.querySelectorAll("[role=status]")) node.remove();
      for (const node of copy.querySelectorAll("[tabindex], [aria-pressed]")) {
        node.removeAttribute("tabindex"); node.removeAttribute("aria-pressed");
      }
      for (const node of copy.querySelectorAll("[class='']")) node.removeAttribute("class");
      return copy.innerHTML.replace(/(\d)\.0\b/g, "$1").replace(/ class="([^"]*)"/g, (_, names) => ` class="${names.trim().split(/ +/).sort().join(" ")}"`);
    }).join("\n")
    """##

  @Test("An hour worth something else gives the sentence and the table of the desk")
  func hour() throws {
    try withReport { page throws in
      let data = try #require(
        try JSONSerialization.jsonObject(with: Data(page.text("document.getElementById('map-data').textContent").utf8))
          as? [String: Any])
      let files = try #require(data["files"] as? [[String: String]]).map { file in
        SourceFile(name: file["name"] ?? "", bytes: Array((file["text"] ?? "").utf8))
      }
      let desk = LiveAnswer.hour(readDataset(files).community, worth: 20, in: "GBP")
      try page.evaluate(
        "(() => { const it = document.getElementById('map-hour'); it.value = '20'; it.dispatchEvent(new Event('input')); })()"
      )
      try page.wait(until: ##"document.querySelector("#map-rate .key")"##)
      let headline = try #require(desk["headline"]?.text)
      #expect(try page.text(##"document.querySelector("#map-rate .key").textContent"##) == headline)
      #expect(headline.contains("£20"), "\(headline)")
      #expect(try page.text(##"document.querySelector("#map-rate input[type=range]").value"##) == "20")
      let cells = try page.texts(
        ##"[...document.querySelectorAll("#map-rate tbody tr > *")].map((one) => one.textContent)"##)
      let rows = try #require(desk["rows"]?.items).flatMap { $0.items ?? [] }
      #expect(cells == rows.compactMap { $0.text } && cells.count > 3)
    }
  }

  @Test("Names that look like code are names")
  func hostile() throws {
    try withFolder { folder throws in
      let names = ["<img src=x onerror=alert(1)>", "</script><script>alert(2)</script>", "javascript:alert(3)"]
      let elements = "Label,Type\n" + names.map { "\"\($0)\",association\n" }.joined()
      try write(elements, to: "\(folder)/map/elements.csv")
      try write(
        "From,To,Layer,Amount,Unit\n\"\(names[0])\",\"\(names[1])\",contribution,2,hours\n",
        to: "\(folder)/map/connections.csv")
      try withReport(of: "\(folder)/map") { page throws in
        try page.evaluate(##"document.getElementById("map-search").focus()"##)
        try page.type("onerror")
        try page.press("Enter")
        #expect(try page.text("\(Self.card).querySelector('h4').textContent") == names[0])
        #expect(try page.number("document.images.length") == 0)
        #expect(try page.number("document.scripts.length") == 3)
      }
    }
  }
}
