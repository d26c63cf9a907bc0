// Is the page whole wherever it is opened: without scripts, on a phone, in the dark, on paper?

import Foundation
import Testing

@testable import KithCommand

@Suite(.needsChromium, .serialized) struct PageTests {
  static let wide = "document.documentElement.scrollWidth <= document.documentElement.clientWidth"

  @Test("The page opens without asking for anything, and the findings are on the first screen")
  func opens() throws {
    try withReport { page throws in
      #expect(try page.text("document.title").hasPrefix("Mill Lane community garden"))
      #expect(try page.number("document.getElementById('findings').getBoundingClientRect().top") < 900)
      #expect(try page.number(#"document.querySelectorAll(".findings > li").length"#) == 3)
      // Every address in the page is a place in the page.
      let dead = try page.texts(
        ##"[...document.querySelectorAll("a[href]")].map((one) => one.getAttribute("href")).filter((one) => !one.startsWith("#") || !document.getElementById(one.slice(1)))"##
      )
      #expect(dead == [])
      let twice = try page.texts(
        #"(() => { const ids = [...document.querySelectorAll("[id]")].map((one) => one.id); return ids.filter((one, at) => ids.indexOf(one) !== at); })()"#
      )
      #expect(twice == [])
    }
  }

  @Test("A link into the page leads there, also into what is folded away")
  func deepLink() throws {
    try withReport(at: "#picture-map") { page throws in
      try page.wait(until: "Math.abs(document.getElementById('picture-map').getBoundingClientRect().top) < 200")
    }
    try withReport(at: "#table-said-measures") { page throws in
      try page.wait(until: "document.getElementById('table-said-measures').getBoundingClientRect().height > 0")
    }
  }

  @Test("Without JavaScript every question, picture and table is there, and no tool that cannot work")
  func withoutScripts() throws {
    var whole: [String] = []
    let counted =
      #"["main > section", "figure svg", "figure details", "table caption", "h2"].map((one) => `${one} ${document.querySelectorAll(one).length}`)"#
    // The map's answers bring tables of their own only when asked.
    try withReport { page throws in whole = try page.texts(counted) }
    #expect(!whole.contains { $0.hasSuffix(" 0") }, "\(whole)")
    try withReport(look: .init(scripts: false)) { page throws in
      #expect(try page.texts(counted) == whole)
      #expect(try page.number("document.querySelectorAll('button, input, select').length") == 0)
      let lines =
        ##"[...document.querySelectorAll("#picture-map .edge")].filter((one) => getComputedStyle(one).display !== "none").length"##
      #expect(try page.number(lines) >= 21, "what is given is drawn")
    }
  }

  @Test("Nothing is wider than the window, from a phone to a wide screen, and every target is large enough")
  func widths() throws {
    try withReport { page throws in
      for width in [320, 390, 768, 1100, 1600] {
        try page.see(.init(width: width))
        #expect(try page.holds(Self.wide), "\(width)")
        #expect(try page.texts(Self.small) == [], "\(width)")
      }
    }
  }

  /// Targets below 24 by 24 pixels, but for links in a line of text: WCAG 2.2, 2.5.8.
  static let small = #"""
    [...document.querySelectorAll("button, input, select, summary, nav a, .skip")].filter((one) => {
      const target = one.matches("input[type=checkbox]") ? one.closest("label") : one;
      const on = target.getBoundingClientRect();
      return on.width > 0 && !one.classList.contains("link") && (on.height < 23.5 || on.width < 23.5);
    }).map((one) => one.outerHTML.slice(0, 120))
    """#

  @Test("Text stands out from its ground, 4.5 to 1, in light and in dark")
  func contrast() throws {
    try withReport { page throws in
      try page.evaluate("document.querySelectorAll('details').forEach((one) => (one.open = true))")
      for dark in [false, true] {
        try page.see(.init(dark: dark))
        #expect(try page.texts(Self.faint) == [], "dark: \(dark)")
        let ground = try page.text("getComputedStyle(document.body).backgroundColor")
        #expect((ground == "rgb(255, 255, 255)") != dark, "\(ground)")
      }
    }
  }

  /// Texts of the page, outside pictures, whose contrast is below 4.5 to 1, or 3 to 1 where they are large.
  static let faint = #"""
    (() => {
      const channel = (value) => { const part = value / 255; return part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4; };
      const light = ([r, g, b]) => 0.2126 * channel(r) + 0.7152 * channel(g) + 0.0722 * channel(b);
      const numbers = (colour) => colour.match(/[\d.]+/g).map(Number);
      const ground = (one) => {
        for (let at = one; at; at = at.parentElement) {
          const colour = numbers(getComputedStyle(at).backgroundColor);
          if (colour.length === 3 || colour[3] > 0) return colour;
        }
        return [255, 255, 255];
      };
      const faint = new Set();
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const one = node.parentElement;
        if (!node.data.trim() || one.closest("svg, script, style") || !one.checkVisibility()) continue;
        const look = getComputedStyle(one);
        const [a, b] = [light(numbers(look.color)), light(ground(one))].sort((x, y) => y - x);
        const size = parseFloat(look.fontSize), isLarge = size >= 24 || (size >= 18.66 && Number(look.fontWeight) >= 700);
        if ((a + 0.05) / (b + 0.05) < (isLarge ? 3 : 4.5)) faint.add(`${node.data.trim().slice(0, 40)}: ${look.color}`);
      }
      return [...faint];
    })()
    """#

  @Test("By Tab alone everything can be reached in the order of the page, and the focus is seen")
  func tabbing() throws {
    try withReport { page throws in
      try page.press("Tab")
      #expect(try page.text("document.activeElement.className") == "skip")
      var order: [Double] = []
      for _ in 0..<40 {
        try page.press("Tab")
        let focused = try page.text("document.activeElement.outerHTML.slice(0, 120)")
        let isSeen = try page.holds(
          "(() => { const look = getComputedStyle(document.activeElement); return look.outlineStyle !== 'none' && parseFloat(look.outlineWidth) >= 2; })()"
        )
        #expect(isSeen, "\(focused)")
        order.append(
          try page.number(
            "[...document.querySelectorAll('*')].indexOf(document.activeElement)"))
      }
      #expect(order == order.sorted())
      #expect(Set(order).count == order.count)
    }
  }

  @Test("Everything that can be used or seen has a name for those who hear it")
  func names() throws {
    try withReport { page throws in
      try page.send("Accessibility.enable")
      let tree = try page.send("Accessibility.getFullAXTree")["nodes"] as? [[String: Any]] ?? []
      let roles: Set = [
        "button", "link", "checkbox", "combobox", "searchbox", "slider", "spinbutton", "table", "image", "img",
        "figure",
        "application",
      ]
      let heard = tree.filter { node in
        node["ignored"] as? Bool != true && roles.contains(Self.value("role", of: node))
      }
      #expect(heard.count > 100, "\(heard.count)")
      let nameless = heard.filter { Self.value("name", of: $0).allSatisfy(\.isWhitespace) }
      #expect(nameless.map { Self.value("role", of: $0) } == [])
    }
  }

  private static func value(_ key: String, of node: [String: Any]) -> String {
    (node[key] as? [String: Any])?["value"] as? String ?? ""
  }

  @Test("On paper everything folded away is open, nothing is cut off, and each first side is one side")
  func paper() throws {
    // A4 less the margins that the style sheet sets: 210 - 30 mm, 297 - 34 mm, at 96 pixels an inch.
    let (width, height) = (680.3, 994.0)
    try withReport(look: .init(width: 680, printed: true)) { page throws in
      let closed = try page.texts(
        #"[...document.querySelectorAll("main details")].filter((one) => !one.closest("figure") && one.lastElementChild.getBoundingClientRect().height === 0).map((one) => one.outerHTML.slice(0, 80))"#
      )
      #expect(closed == [])
      let sides = try #require(
        try page.evaluate(
          "[...document.querySelectorAll('section.view')].map((one) => one.getBoundingClientRect().height)")
          as? [Double])
      #expect(sides.count == 3 && sides.allSatisfy { $0 > 200 && $0 < height }, "\(sides)")
      let cut = try page.texts(
        #"[...document.querySelectorAll("main table, main p, main li")].filter((one) => one.getBoundingClientRect().right > innerWidth + 1).map((one) => one.outerHTML.slice(0, 80))"#
      )
      #expect(cut == [])
      #expect(try page.number("document.querySelector('main').getBoundingClientRect().width") <= width)
      let printed = try page.send("Page.printToPDF", ["preferCSSPageSize": true])["data"] as? String
      let bytes = try #require(Data(base64Encoded: printed ?? ""))
      #expect(bytes.starts(with: Array("%PDF-".utf8)) && bytes.count > 50_000)
    }
  }
}
