// kith new: a dataset to overwrite with one's own.

import PlainText

let newCommand = CommandDeclaration(
  name: "new",
  summary: "Start a dataset of your own: two spreadsheets to overwrite.",
  details: [
    "Writes a folder with elements.csv (who and what there is), connections.csv (what passes between them), "
      + "community.json and a short guide. The rows are made up; write yours over them in any spreadsheet program.",
    "--notes begins with what hangs on a wall: a text file with one sticky note a line, such as 'Ana: can offer cooking, "
      + "Arabic; needs a reference'. What kind each is stays blank for you to fill in. cards.html has a card to cut out for "
      + "each, for the next workshop.",
    "The folder must not exist yet, or be empty.",
  ],
  arguments: [ArgumentDeclaration("dir", "The folder to make.")],
  options: [OptionDeclaration("--notes", value: "file", "Sticky notes, one a line; - for standard input.")],
  examples: ["kith new our-street", "kith new our-street --notes wall.txt"]
) { invocation throws(CommandFailure) in
  let typed = invocation.arguments[0]
  var files = starterFiles
  if let source = invocation.value("--notes") {
    let notes = try stickyNotes(source, invocation)
    files = filesOfNotes(notes)
    invocation.say(
      "Read \(notes.notes.count) \(notes.notes.count == 1 ? "name" : "names") from \(terminalText(source)).")
  }
  try writeFolder(files, to: invocation.console.path(typed), named: typed) { _ in false }
  invocation.say("Wrote \(terminalText(typed)). Open elements.csv and connections.csv in a spreadsheet program.")
  invocation.say("Next: kith check \(shellWord(typed))")
  return .done
}

private let elementColumns = ["Label", "Type", "Role", "Payment", "Offers", "Needs", "Consent"]
private let connectionColumns = ["From", "To", "Type", "Form", "Amount", "Unit", "Note"]

private func stickyNotes(_ typed: String, _ invocation: Invocation) throws(CommandFailure) -> StickyNotes {
  let source = try foreignSource(typed, invocation.console)
  guard !source.isFolder, let file = source.files.first else {
    throw CommandFailure(.cannotRead, "\(typed) is a folder: the notes are one text file.")
  }
  let notes = StickyNotes(String(decoding: decodedText(file.bytes).bytes, as: UTF8.self))
  for line in notes.nameless { invocation.warn("Line \(line) of \(terminalText(typed)) has no name and is left out.") }
  if notes.notes.isEmpty {
    throw CommandFailure(
      .cannotRead, "\(typed) has no notes.", hint: "One a line: Ana: can offer cooking, Arabic; needs a reference")
  }
  return notes
}

private func filesOfNotes(_ notes: StickyNotes) -> [OutputFile] {
  let hasRemarks = notes.notes.contains { !$0.remarks.isEmpty }
  var elements = CSVWriter()
  elements.row(elementColumns + (hasRemarks ? ["Description"] : []))
  for note in notes.notes {
    let cells = [
      note.name, "", "", "", note.offers.joined(separator: "|"), note.needs.joined(separator: "|"), "",
    ]
    elements.row(cells + (hasRemarks ? [note.remarks.joined(separator: "; ")] : []))
  }
  var connections = CSVWriter()
  connections.row(connectionColumns)
  let own = [
    OutputFile(name: "elements.csv", bytes: elements.bytes),
    OutputFile(name: "connections.csv", bytes: connections.bytes),
    OutputFile(name: "cards.html", bytes: Array(notes.cards.utf8)),
    OutputFile(
      name: "README.md", bytes: Array(guide("These sheets come from your notes. Fill in what is blank.").utf8)),
  ]
  return own + starterFiles.filter { file in !own.contains { $0.name == file.name } }
}

/// Two small sheets of made-up rows, to be overwritten.
let starterFiles: [OutputFile] = {
  var elements = CSVWriter()
  elements.row(elementColumns)
  elements.row(["Ana Example", "person", "volunteer", "unpaid", "cooking|local knowledge", "a reference", "hidden"])
  elements.row(["Ben Example", "person", "co-ordinator", "paid by project", "minutes*", "", "hidden"])
  elements.row(["Example Trust", "group", "", "", "", "", ""])
  elements.row(["Example Lunch", "activity", "", "", "", "a larger kitchen", ""])
  var connections = CSVWriter()
  connections.row(connectionColumns)
  connections.row(["Ana Example", "Example Lunch", "contribution", "time", "40", "hours", "cooks on Fridays"])
  connections.row(["Ben Example", "Example Lunch", "contribution", "time", "25", "hours", "books the room"])
  connections.row(["Example Trust", "Ben Example", "reward", "pay", "", "GBP", "how much was for this work?"])
  connections.row(["Example Trust", "Ana Example", "reward", "expenses", "60", "GBP", "bus fares"])
  let settings = JSONValue.object([
    JSONMember("title", .string("Our street")), JSONMember("place", .string("")),
    JSONMember("currency", .string("GBP")), JSONMember("purpose", .string("")),
    JSONMember("askedFor", .string("")), JSONMember("benefits", .string("")),
    JSONMember("contact", .string("")), JSONMember("share", .string("private")),
  ])
  return [
    OutputFile(name: "elements.csv", bytes: elements.bytes),
    OutputFile(name: "connections.csv", bytes: connections.bytes),
    OutputFile(name: "community.json", bytes: Array(jsonText(settings).utf8)),
    OutputFile(
      name: "README.md",
      bytes: Array(guide("Everybody in these sheets is made up. Write your own rows over them and save as CSV.").utf8)),
  ]
}()

private func guide(_ beginning: String) -> String {
  """
  # Our dataset

  \(beginning)

  ## elements.csv: what there is

  | Column | What to write |
  |---|---|
  | Label | the name; every name once |
  | Type | person, group, resource or activity |
  | Role | volunteer, peer trainer, nurse... Several with a bar: carer\\|trustee |
  | Payment | paid by project, paid elsewhere, expenses, voucher, time credit, declined or unpaid; blank: not known |
  | Offers, Needs | what is offered and needed, several with a bar; a star after an offer: it is outside their job |
  | Consent | named, initials, hidden or none. None: this person is not on the map at all. Blank counts as hidden |

  ## connections.csv: what passes between them

  | Column | What to write |
  |---|---|
  | From, To | who gives, and who or what receives |
  | Type | contribution, reward (what comes back), benefit, decision or tie |
  | Form | time, money, space, knowledge, equipment; for rewards: pay, expenses, training, reference, recognition |
  | Amount, Unit | 40 and hours, 60 and GBP. Leave the amount blank when nobody knows: blank is not zero |
  | Note | anything; also what you are not sure of |

  Names are personal data. Ask people before you write them down, and tell them who will see the map.

  Then: `kith check` on this folder, and `kith report` on it.

  """
}

/// A word as it would be typed in a shell.
func shellWord(_ word: String) -> String {
  let word = terminalText(word)
  let plain = word.utf8.allSatisfy { byte in
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x2F, 0x5F, 0x80...: true
    default: false
    }
  }
  return plain && !word.isEmpty
    ? word
    : "'"
      + word.split(separator: "'", omittingEmptySubsequences: false)
      .joined(separator: "'\\''") + "'"
}
