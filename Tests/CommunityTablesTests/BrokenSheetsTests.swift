// Does every broken spreadsheet say where it is broken and what to write?

import PlainText
import Testing

@testable import CommunityTables

/// Sheets as people bring them, each broken in its own way, with every problem that is printed.
struct BrokenSheet: Sendable, CustomTestStringConvertible {
  var name: String
  var files: [(String, [UInt8])]
  var problems: [String]
  var notes: [String] = []
  var testDescription: String { name }

  init(_ name: String, _ files: [(String, String)], _ problems: [String], notes: [String] = []) {
    self.name = name
    self.files = files.map { ($0.0, Array($0.1.utf8)) }
    self.problems = problems
    self.notes = notes
  }
}

private let people = "Label,Type\nAna,person\nVillage Hall,resource\nCafé,activity\n"

/// UTF-16 with a byte order mark, little end first, as "Unicode text" of a spreadsheet program.
private func utf16(_ text: String) -> [UInt8] {
  [0xFF, 0xFE] + text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
}

private let brokenNames: [BrokenSheet] = [
  BrokenSheet(
    "a misspelt element in two rows",
    [
      ("elements.csv", people),
      ("connections.csv", "From,To,Type\nAna,Vilage Hall,tie\nAna,Café,tie\nAna,vilage  hall,tie\n"),
    ],
    [
      "connections.csv row 2, column B (To): \"Vilage Hall\" is not in elements.csv. Did you mean \"Village Hall\" (row 3)? "
        + "1 more row has the same problem. [unknown-element]"
    ]),
  BrokenSheet(
    "an end that is missing",
    [("elements.csv", people), ("connections.csv", "From,To,Type\nAna,,tie\nAna,Café,tie\n,Café,tie\n")],
    [
      "connections.csv row 2, column B (To): To is blank. [missing-endpoint]\n"
        + "  A connection needs both ends, so the row was left out.",
      "connections.csv row 4, column A (From): From is blank. [missing-endpoint]\n"
        + "  A connection needs both ends, so the row was left out.",
    ]),
  BrokenSheet(
    "an ID twice, a label twice",
    [("elements.csv", "ID,Label\n1,Ana\n2,Ben\n1,Cleo\n,Ben\n")],
    [
      "elements.csv row 4, column A (ID): \"1\" is also the ID in row 2. [duplicate-id]\n"
        + "  Nothing is merged. Connections that name it are taken for the first.",
      "elements.csv row 5, column B (Label): \"Ben\" is also in row 3. [duplicate-label]\n"
        + "  Nothing is merged. Connections that name it are taken for the first; give each an ID to keep them apart.",
    ]),
  BrokenSheet(
    "a payer who is not there",
    [
      ("elements.csv", people), ("connections.csv", "From,To,Type,Paid by\nAna,Café,contribution,Anna\n"),
    ],
    [
      "connections.csv row 2, column D (Paid by): \"Anna\" is not in elements.csv. Did you mean \"Ana\" (row 2)? "
        + "[unknown-element]"
    ]),
]

private let brokenCells: [BrokenSheet] = [
  BrokenSheet(
    "a mangled number",
    [("connections.csv", "From,To,Type,Amount\nAna,Ben,tie,6.549.137.185\nBen,Ana,tie,2\n")],
    [
      "connections.csv row 2, column D (Amount): \"6.549.137.185\" is not a number. [not-a-number]\n"
        + "  It may have lost its decimal point in another program; write it as in the source, e.g. 0.0065."
    ]),
  BrokenSheet(
    "a decimal comma among decimal points",
    [("connections.csv", "From;To;Amount\nAna;Ben;2.5\nBen;Ana;1.25\nBen;Cleo;1,5\n")],
    [
      "connections.csv row 4, column C (Amount): \"1,5\" is not a number. [not-a-number]\n"
        + "  It has a decimal comma where the rest of the column has decimal points."
    ]),
  BrokenSheet(
    "a number that can be two",
    [("connections.csv", "From,To,Amount\nAna,Ben,1.234\n")],
    [
      "connections.csv row 2, column C (Amount): \"1.234\" can be read in two ways. [not-a-number]\n"
        + "  It may be 1234, or 1.234: write one of them so, without a mark between thousands."
    ]),
  BrokenSheet(
    "less than nothing, and a unit nobody knows",
    [
      (
        "connections.csv",
        "From,To,Type,Form,Amount,Unit\nAna,Ben,contribution,time,-3,hours\nAna,Cleo,contribution,time,4,huors\n"
      )
    ],
    [
      "connections.csv row 2, column E (Amount): \"-3\" is less than nothing. [negative-amount]\n"
        + "  Turn the row round: what comes back goes from To to From.",
      "connections.csv row 3, column F (Unit): \"huors\" is not a unit that Kith knows. Did you mean \"hours\"? "
        + "[unknown-unit]\n"
        + "  Until then its amounts are counted apart. If it is a unit of your own, map it to itself under \"words\".",
    ]),
  BrokenSheet(
    "an amount in another unit than the row's",
    [("connections.csv", "From,To,Type,Form,Amount,Unit\nAna,Ben,contribution,money,£40,hours\n")],
    [
      "connections.csv row 2, column E (Amount): \"£40\" is in GBP, but Unit says \"hours\". [unit-mismatch]\n"
        + "  Unlike units are never added: write one of the two."
    ]),
  BrokenSheet(
    "an amount for several",
    [
      ("elements.csv", people),
      ("connections.csv", "From,To,Type,Form,Amount,Unit\nAna,Village Hall|Café,contribution,time,40,hours\n"),
    ],
    [
      "connections.csv row 2, column E (Amount): 40 hours to \"Village Hall|Café\": each, or together? "
        + "[amount-for-several]\n  Write one row for each of them. Until then the amount counts as unknown."
    ]),
  BrokenSheet(
    "Low above High",
    [("connections.csv", "From,To,Amount,Low,High\nAna,Ben,5,9,7\n")],
    [
      "connections.csv row 2, column C (Amount): Low 9, Amount 5, High 7 are not in order. [amount-out-of-range]\n"
        + "  Low must not be more than Amount, nor Amount more than High. Until then the amount counts as unknown."
    ]),
  BrokenSheet(
    "an end before its start, and a date that can be two",
    [
      (
        "connections.csv",
        "From,To,Start,End\nAna,Ben,2025-03,2024-12\nAna,Cleo,03/04/2025,\nAna,Dov,last spring,\n"
      )
    ],
    [
      "connections.csv row 2, column D (End): End \"2024-12\" comes before Start \"2025-03\". [end-before-start]\n"
        + "  Until it is mended the row lies in no period.",
      "connections.csv row 3, column C (Start): \"03/04/2025\" can be read in two ways. [not-a-date]\n"
        + "  It may be 3 April or 4 March; write 2025-04-03 or 2025-03-04.",
      "connections.csv row 4, column C (Start): \"last spring\" is not a date. [not-a-date]\n"
        + "  Write 2025, 2025-03, 2025-Q1 or 2025-03-01.",
    ]),
  BrokenSheet(
    "payments and counts that nobody knows",
    [("elements.csv", "Label,Type,Payment,Count\nAna,person,upaid,\nBen,persn,salary,a few\n")],
    [
      "elements.csv row 2, column C (Payment): \"upaid\" is not a word for Payment. Did you mean \"paid\" or \"unpaid\"? "
        + "[unknown-word]",
      "elements.csv row 3, column B (Type): \"persn\" is not a word for Type. Did you mean \"person\"? [unknown-word]",
      "elements.csv row 3, column C (Payment): \"salary\" is not a word for Payment. [unknown-word]\n"
        + "  Write one of: paid by project, paid elsewhere, paid, expenses, voucher, time credit, declined, unpaid, unknown.",
      "elements.csv row 3, column D (Count): \"a few\" does not say how many people. [not-a-count]\n"
        + "  Write 12, 10 to 15, 30+ or several.",
    ]),
]

private var brokenFiles: [BrokenSheet] {
  var unicode = BrokenSheet(
    "UTF-16 with semicolons and a bad cell", [],
    [
      "connections.csv row 3, column D (Status): \"givn\" is not a word for Status. Did you mean \"given\"? [unknown-word]"
    ])
  unicode.files = [
    ("connections.csv", utf16("From;To;Type;Status\r\nZoë;Jürgen;reward;given\r\nJürgen;Zoë;reward;givn\r\n"))
  ]
  var windows = BrokenSheet(
    "Windows-1252 with a misspelt header", [],
    [
      "connections.csv row 1, column C (Ammount): There is no column \"Ammount\" in Kith. Did you mean \"Amount\"? "
        + "[misspelt-header]\n  The column is kept but not used."
    ],
    notes: [
      "connections.csv: The file is not UTF-8 and was read as Windows-1252. [read-as-windows-1252]\n"
        + "  Look whether accents and currency signs came out right; if not, save it as CSV UTF-8."
    ])
  // Zo\xEB is Zoë in Windows-1252.
  windows.files = [("connections.csv", Array("From,To,Ammount\nZo".utf8) + [0xEB] + Array(",Ben,3\n".utf8))]
  return [
    unicode, windows,
    BrokenSheet(
      "a quotation mark that is never closed",
      [("elements.csv", "Label,Type,Description\nAna,person,\"says yes\nBen,person,\n")],
      [
        "elements.csv row 2: A quotation mark opens here and is never closed. [unclosed-quote]\n"
          + "  Everything after it was read as one cell. Close it, or take it out."
      ]),
    BrokenSheet(
      "no column To",
      [("connections.csv", "Giver,Receiver,What\nAna,Ben,hours\n")],
      [
        "connections.csv row 1: There is no column \"From\", so the file cannot be read. [missing-column]\n"
          + "  The first row must hold the headers; it holds: \"Giver\", \"Receiver\", \"What\"."
      ]),
    BrokenSheet(
      "notes above the header and totals below",
      [("connections.csv", "Our hours in 2025\n\nFrom,To,Amount\nAna,Ben,3\nTotal,,3\n")], [],
      notes: [
        "connections.csv row 1: The row above the header in row 3 is left out: \"Our hours in 2025\". [rows-above-header]",
        "connections.csv row 5: The row \"Total\" at the end is left out: it adds up the others. [totals-row]",
      ]),
    BrokenSheet(
      "JSON that breaks off",
      [("elements.csv", people), ("community.json", "{\"title\": \"Garden\",\n \"asked\" 40}\n")],
      [
        "community.json line 2, column 10: A colon should be here, after the name \"asked\". [broken-json]\n"
          + "  The rest of the file was not read."
      ]),
    BrokenSheet(
      "settings of the wrong kind",
      [("elements.csv", people), ("community.json", "{\"phases\": \"pilot\", \"period\": {\"from\": \"soon\"}}")],
      [
        "community.json: \"phases\" should be a list: [ … ]. [wrong-kind]",
        "community.json: \"soon\" (\"from\") is not a date. [not-a-date]\n  Write 2025, 2025-03, 2025-Q1 or 2025-03-01.",
      ]),
    BrokenSheet(
      "nothing at all", [("notes.txt", "hello")],
      [
        "There is nothing to read: no row in elements.csv or connections.csv. [nothing-to-read]\n"
          + "  One of the two is enough: elements.csv with a column Label, or connections.csv with From and To."
      ]),
  ]
}

@Suite struct BrokenSheetsTests {
  @Test("A broken sheet says where and what to write", arguments: brokenNames + brokenCells + brokenFiles)
  func problems(sheet: BrokenSheet) {
    let read = readDataset(sheet.files.map { SourceFile(name: $0.0, bytes: $0.1) })
    #expect(texts(read) == sheet.problems)
    if !sheet.notes.isEmpty { #expect(texts(read, .note) == sheet.notes) }
  }

  @Test("What could not be read is unknown, never a value, and comes back as written")
  func unread() throws {
    let read = dataset([("connections.csv", "From,To,Amount,Status\nAna,Ben,6.549.137.185,givn\n")])
    let row = try #require(read.community.connections.indices.first)
    #expect(read.community.connections.amount(of: row) == nil)
    #expect(read.community.connections.unread.map { $0.text } == ["6.549.137.185", "givn"])
    let written = try #require(writeDataset(read.community).first)
    #expect(String(decoding: written.bytes, as: UTF8.self) == "From,To,Amount,Status\nAna,Ben,6.549.137.185,givn\n")
  }

  @Test("A long list is cut at 20, and the last line counts")
  func cut() {
    let rows = (0..<163).map { "Ana,Ben,x\($0)\n" }.joined()
    let read = dataset([("connections.csv", "From,To,Amount\n" + rows)])
    let lines = printedDiagnostics(read.diagnostics, rows: read.rowCount).split(separator: "\n")
    // 20 remarks of two lines each, "and … more", and the count.
    #expect(lines.count == 42)
    #expect(lines[40] == "and 143 more")
    #expect(
      lines[41]
        == "163 problems in 163 rows. Column C of connections.csv is not measured until they are mended.")
  }

  @Test("Nothing wrong is said too")
  func fine() {
    #expect(printedDiagnostics([], rows: 41) == "No problems in 41 rows.\n")
  }
}
