// Does the page read what people have: a workbook, sheets of Kumu and Gephi, its own ZIP, and what is broken?

import CommunityTables
import Foundation
import PlainText
import Testing

@testable import KithCommand

@Suite(.needsChromium, .serialized) struct WebOpeningTests {
  /// What is told beside the map after opening.
  static let remarks = #"document.getElementById("app").textContent"#

  /// Every measure of the core set in words, as the page shows them.
  static func measures(_ page: BrowserPage) throws -> [String] {
    try page.go(to: "measures", title: "Measures")
    return try page.texts(
      #"[...document.querySelectorAll("section#part tbody tr")].map((row) => row.cells[1].textContent)"#)
  }
  static func open(_ paths: [String], _ page: BrowserPage) throws {
    try page.evaluate(
      #"document.querySelectorAll("nav.parts, #part").forEach((one) => one.setAttribute("data-old", ""))"#)
    try page.evaluate(#"document.querySelector("section#part").replaceChildren()"#)
    try page.choose(paths, in: "input[type=file]")
    try page.waitForPart("Sheets")
  }
  @Test("Sheets that Kumu and Gephi would read say what the dataset says", arguments: ["kumu", "gephi", "kumu-json"])
  func otherPrograms(format: String) throws {
    try withWebPage { page, folder throws in
      let run = TestRun(
        "convert", "Datasets/garden", "\(folder)/out", "--to", format, "--share", "private", "--quiet")
      #expect(run.code == 0, "\(run.talk)")
      var paths = ["\(folder)/out"]
      if format != "kumu-json" {
        paths = try names(in: "\(folder)/out").filter { $0.hasSuffix(".csv") }.map { "\(folder)/out/\($0)" }
      } else {
        try FileManager.default.moveItem(atPath: "\(folder)/out", toPath: "\(folder)/garden.json")
        paths = ["\(folder)/garden.json"]
      }
      try Self.open(paths, page)
      let own = try Self.measures(page)
      // The same files, through the desk's readers.
      let converted = TestRun(
        "measure", format == "kumu-json" ? paths[0] : "\(folder)/out", "--format", "json", "--quiet")
      #expect(converted.code == 0, "\(converted.talk)")
      let measures = try readJSON(Array(converted.output.utf8))["measures"]?.items ?? []
      #expect(own.count == measures.count)
      for (shown, measure) in zip(own, measures) {
        guard let value = measure["value"]?.double else { continue }
        let first = shown.replacingOccurrences(of: ",", with: "").split(separator: " ").first.map { String($0) } ?? ""
        let number = try #require(Double(first), "\(measure["id"]?.text ?? ""): \(shown)")
        #expect(abs(number - value) <= 0.0051 * max(1, abs(value)), "\(measure["id"]?.text ?? ""): \(shown)")
      }
    }
  }

  @Test("A workbook is read like its sheets: dates, shares, texts of merged cells, and hidden sheets left out")
  func workbook() throws {
    try withWebPage { page, folder throws in
      let book = try page.text(
        """
        (async () => {
          const sheet = (rows, more = "") => `<worksheet><sheetData>${rows}</sheetData>${more}</worksheet>`;
          const cell = (at, text) => `<c r="${at}" t="inlineStr"><is><t>${text}</t></is></c>`;
          const zip = zipped([
            { name: "xl/workbook.xml", text: `<workbook xmlns:r="r"><sheets><sheet name="Elements" r:id="a"/>
              <sheet name="what passes" r:id="b"/><sheet name="old" state="hidden" r:id="c"/></sheets></workbook>` },
            { name: "xl/_rels/workbook.xml.rels", text: `<Relationships><Relationship Id="a" Target="worksheets/sheet1.xml"/>
              <Relationship Id="b" Target="/xl/worksheets/sheet2.xml"/><Relationship Id="c" Target="worksheets/sheet3.xml"/></Relationships>` },
            { name: "xl/sharedStrings.xml", text: `<sst><si><t>Label</t></si><si><r><t>Ty</t></r><r><t>pe</t></r></si>
              <si><t>Ana &amp; Bo</t><rPh><t>zz</t></rPh></si></sst>` },
            { name: "xl/styles.xml", text: `<styleSheet><numFmts><numFmt numFmtId="164" formatCode="dd/mm/yyyy"/></numFmts>
              <cellXfs><xf numFmtId="0"/><xf numFmtId="164"/><xf numFmtId="9"/></cellXfs></styleSheet>` },
            { name: "xl/worksheets/sheet1.xml", text: sheet(`<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c></row>
              <row r="2"><c r="A2" t="s"><v>2</v></c>${cell("B2", "person")}</row><row r="3">${cell("A3", "Lunch")}${cell("B3", "activity")}</row>`) },
            { name: "xl/worksheets/sheet2.xml", text: sheet(`<row r="1">${["From", "To", "Type", "Amount", "Unit", "Start"].map((t, n) => cell("ABCDEF"[n] + 1, t)).join("")}</row>
              <row r="2">${cell("A2", "Ana &amp; Bo")}${cell("B2", "Lunch")}${cell("C2", "contribution")}<c r="D2"><v>12.5</v></c>${cell("E2", "hours")}<c r="F2" s="1"><v>45352</v></c></row>
              <row r="4"><c r="A4"/>${cell("B4", "Lunch")}${cell("C4", "contribution")}<c r="D4"><v>3</v></c>${cell("E4", "hours")}</row>`,
              '<mergeCells><mergeCell ref="A2:A4"/></mergeCells>') },
            { name: "xl/worksheets/sheet3.xml", text: sheet(`<row r="1">${cell("A1", "From")}${cell("B1", "To")}</row>`) },
          ]);
          const bytes = new Uint8Array(await zip.arrayBuffer());
          return btoa(String.fromCharCode(...bytes));
        })()
        """)
      let bytes = try #require(Data(base64Encoded: book))
      try bytes.write(to: URL(fileURLWithPath: "\(folder)/book.xlsx"))
      try Self.open(["\(folder)/book.xlsx"], page)
      #expect(try page.text(Self.remarks).contains("2 elements, 2 connections."))
      try page.evaluate(
        "{ const s = document.querySelector('#part select'); s.value = 'connections.csv'; s.onchange(); }")
      try page.wait(until: #"document.querySelector(".sheet thead input[data-name=From]")"#)
      let cells = try page.texts("[...document.querySelectorAll('.sheet tbody input')].map((one) => one.value)")
      // Day 45,352 is 1 March 2024. The name of the merged cells stands in both rows.
      #expect(
        cells.filter { !$0.isEmpty } == [
          "Ana & Bo", "Lunch", "contribution", "12.5", "hours", "2024-03-01", "Ana & Bo", "Lunch", "contribution", "3",
          "hours",
        ])
      // The desk reads the same from the same bytes.
      let run = TestRun("convert", "\(folder)/book.xlsx", "\(folder)/sheets", "--quiet")
      #expect(run.code == 0, "\(run.talk)")
      let rows = try readText("\(folder)/sheets/connections.csv").split(separator: "\n")
      #expect(rows.count == 3 && rows[1].contains("12.5") && rows[1].contains("2024-03-01"))
    }
  }

  @Test("A ZIP that the page saved opens again, byte for byte, and the desk reads it too")
  func ownZIP() throws {
    try withWebPage { page, folder throws in
      try page.saveDownloads(in: folder)
      try page.openExample()
      try page.put("Gardeners, old and new", into: "document.querySelector('.sheet tbody input')")
      try page.go(to: "save", title: "Save")
      try page.pressButton("The sheets (ZIP)")
      try page.wait(until: #"document.getElementById("status").textContent.startsWith("Saved")"#)
      let file = "\(folder)/mill-lane-community-garden-dataset.zip"
      for _ in 0..<100 where !FileManager.default.fileExists(atPath: file) { usleep(50_000) }
      try Self.open([file], page)
      #expect(try page.text("document.querySelector('.sheet tbody input').value") == "Gardeners, old and new")
      #expect(try page.text(Self.remarks).contains("19 elements, 67 connections."))
      // The scenarios came along.
      try page.go(to: "scenarios", title: "Scenarios")
      #expect(try page.text("document.getElementById('part').textContent").contains("Every unpaid volunteer"))
    }
  }

  @Test("Files can be dropped anywhere on the page; a folder is chosen, with its scenarios")
  func dropped() throws {
    try withWebPage { page, _ throws in
      let garden = "\(TestRun.repository)/Datasets/garden"
      func drop(_ paths: [String]) throws {
        for kind in ["dragEnter", "dragOver", "drop"] {
          try page.send(
            "Input.dispatchDragEvent",
            ["type": kind, "x": 300, "y": 300, "data": ["items": [], "files": paths, "dragOperationsMask": 1]])
        }
      }
      try drop([garden])
      try page.wait(until: #"document.getElementById("status").textContent.startsWith("garden is a folder")"#)
      try drop(["\(garden)/elements.csv", "\(garden)/connections.csv"])
      try page.waitForPart("Sheets")
      #expect(try page.text(Self.remarks).contains("19 elements, 67 connections."))
      try page.choose([garden], in: "input[webkitdirectory]")
      try page.wait(until: #"document.querySelector("h2.title").textContent.includes("Mill Lane")"#)
      try page.waitForPart("Sheets")
      try page.go(to: "scenarios", title: "Scenarios")
      #expect(try page.text("document.getElementById('part').textContent").contains("Every unpaid volunteer"))
    }
  }

  @Test("What cannot be read is told in words, and what was open stays")
  func broken() throws {
    try withWebPage { page, folder throws in
      try page.openExample()
      try write("PK\u{3}\u{4} and then nothing", to: "\(folder)/broken.xlsx")
      try write("{\"nodes\": [", to: "\(folder)/half.json")
      try write("%PDF-1.4", to: "\(folder)/scan.pdf")
      try page.choose(["\(folder)/broken.xlsx", "\(folder)/half.json", "\(folder)/scan.pdf"], in: "input[type=file]")
      try page.wait(until: #"document.getElementById("status").textContent.includes("scan.pdf")"#)
      let told = try page.text(#"document.getElementById("status").textContent"#)
      #expect(told.contains("broken.xlsx: the workbook could not be opened."), "\(told)")
      #expect(told.contains("half.json: the text is no JSON."), "\(told)")
      try page.go(to: "measures", title: "Measures")
      #expect(try page.text(Self.remarks).contains("19 elements, 67 connections."))
    }
  }

  @Test("Any bytes called a sheet are read or refused in words")
  func anyBytes() throws {
    try withWebPage { page, folder throws in
      var random = SeededRandom(seed: 11)
      for number in 0..<6 {
        let bytes = (0..<2000).map { _ in UInt8(truncatingIfNeeded: random.next()) }
        let path = "\(folder)/elements.csv"
        try Data(number % 2 == 0 ? bytes : Array("Label,Type\n".utf8) + bytes).write(to: URL(fileURLWithPath: path))
        try Self.open([path], page)
        #expect(try page.number(#"document.querySelectorAll(".problems li, #part .sheet").length"#) > 0)
      }
    }
  }
}
