// Answers written in the tests.

@testable import CommunityModel
@testable import CommunityTables

/// An answer file. `about` and each of `rows` are the insides of an object.
func answerFile(
  _ by: String, on: String = "2026-11-23T14:05:09", about: String = "", rows: [String] = [], name: String? = nil,
  map: String = "", isNew: Bool = false
) -> SourceFile {
  let text = """
    {"kith": "answers", "version": 1, "map": "\(map)", "on": "\(on)", "by": "\(by)", "new": \(isNew), "helped": false,
     "about": {\(about)}, "rows": [\(rows.map { "{\($0)}" }.joined(separator: ", "))]}
    """
  return SourceFile(name: name ?? "answers-\(by)-\(on).json", bytes: Array(text.utf8))
}

/// A contribution of hours.
func hours(_ from: String, _ to: String, _ more: String) -> String {
  let rest = more.isEmpty ? "" : ", \(more)"
  return #""From": "\#(from)", "To": "\#(to)", "Type": "contribution", "Form": "time"\#(rest)"#
}

let lastDay = "2026-11-24"

func gathering(
  _ community: Community, _ files: [SourceFile], withdrawing: [String] = []
) throws -> Gathered {
  try gather(community, files: files, lastDay: lastDay, withdrawing: withdrawing)
}

/// What is written, and read again as a command would.
func written(_ community: Community) -> [String: String] {
  var texts: [String: String] = [:]
  for file in writeDataset(community) { texts[file.name] = String(decoding: file.bytes, as: UTF8.self) }
  return texts
}

func readAgain(_ community: Community) -> Community { readDataset(writeDataset(community)).community }

/// The cells of the row between two elements, as `Amount`, `Low`, `High`, `Provenance`.
func cells(_ community: Community, _ from: String, _ to: String) -> [[String]] {
  let sheet = connectionSheet(community)
  func column(_ name: String) -> Int? { sheet.header.firstIndex(of: name) }
  return sheet.rows.filter { row in row[column("From")!] == from && row[column("To")!] == to }.map { row in
    ["Amount", "Low", "High", "Provenance"].map { name in column(name).map { row[$0] } ?? "" }
  }
}

/// Ana gives to the café; the grid has a blank amount, a list without Offers, and one name that stands in no list.
let teaRoom = dataset(
  elements: """
    Label,ID,Type,Role,Offers,Consent
    Ana,a,person,cook,soup | bread,named
    Ben,b,person,,,
    Café,,activity,,,
    """,
  connections: """
    From,To,Type,Form,Amount,Unit,Provenance,Note
    a,Café,contribution,time,40,hours,recorded,by the log
    b,Café,contribution,time,,hours,,
    Café,a,reward,learning,,,,
    b,Unlisted,tie,,,,,
    a,Café|b,tie,,,,,
    """
).community
