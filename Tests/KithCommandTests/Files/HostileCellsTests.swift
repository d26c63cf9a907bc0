// Cells that a spreadsheet program would run, through every command that writes sheets.

import Foundation
import KithFuzzing
import PlainText
import Testing

@testable import KithCommand

@Suite("Cells made to run")
struct HostileCellsTests {
  /// What programs take for a formula, plain, wide, and behind what they skip.
  static let starts = [
    "=1+1", "+1+1", "-1+1", "@SUM(A1)", "\t=1", "\r=1", "＝1", "＋1", "－1", "＠a", " =1", "\u{A0}=1", "\u{200B}=1",
    "\u{FEFF}=1", "'=1", "''=1", "%0A=1", "\n=1", "\u{2028}=1", "\u{202E}=1", "\"=1", "=cmd|' /C calc'!A0", "|=1",
    ";=1",
    ",=1", "a|=2",
  ]

  @Test("No sheet that Kith writes holds a formula")
  func sheets() throws {
    try withFolder { folder throws in
      func row(_ cells: [String]) -> String {
        cells.map { "\"" + $0.replacingOccurrences(of: "\"", with: "\"\"") + "\"" }.joined(separator: ",") + "\n"
      }
      func label(_ number: Int) -> String { "\(Self.starts[number % Self.starts.count])\(number % Self.starts.count)" }
      var elements = row(["Label", "Type", "Role", "Constituency", "Offers", "Needs", "Tags", "Description", "=Own"])
      var connections = row(["From", "To", "Type", "Form", "Amount", "Unit", "Note", "+x"])
      for (number, start) in Self.starts.enumerated() {
        elements += row([label(number), "person"] + [String](repeating: start, count: 7))
        connections += row([label(number), label(number + 1), "contribution", "time", "5", "hours", start, start])
      }
      try write(elements, to: "\(folder)/d/elements.csv")
      try write(connections, to: "\(folder)/d/connections.csv")
      _ = TestRun("report", "d", "-o", "report", in: folder)
      _ = TestRun("share", "d", "share", "--level", "partners", in: folder)
      _ = TestRun("share", "d", "kept", "--level", "partners", "--keep-column", "=Own", in: folder)
      for format in ["kumu", "gephi", "dataset"] { _ = TestRun("convert", "d", format, "--to", format, in: folder) }
      var sheets: [(String, [UInt8])] = []
      for words in [["measure", "d", "out-degree", "balance"], ["compare", "d", "d", "--measure", "out-degree"]] {
        sheets.append((words[0], Array(TestRun(arguments: words + ["--format", "csv"], in: folder).output.utf8)))
      }
      for path in try FileManager.default.subpathsOfDirectory(atPath: folder).sorted()
      where path.hasSuffix(".csv") && !path.hasPrefix("d/") {
        guard case .bytes(let bytes) = fileBytes("\(folder)/\(path)") else { continue }
        sheets.append((path, bytes))
      }
      #expect(sheets.count > 10)
      for (name, bytes) in sheets { #expect(formulas(in: bytes) == [], "\(name)") }
    }
  }
}
