// What a report is made of, before it is a web page, Markdown or a folder of tables.

/// A piece of a report. All texts are plain: a writer escapes them for its own form.
indirect enum Block: Sendable {
  case paragraph(String)
  /// A sentence that stands out.
  case key(String)
  case heading(String, id: String)
  case list([String])
  /// A sentence after a word that says what it is: "What this does not show: …".
  case note(label: String, text: String, kind: NoteKind)
  case figure(ReportPicture)
  case table(Table)
  /// Folded away on a screen, open on paper.
  case details(summary: String, [Block])
  case terms([(term: String, meaning: String)])
  /// Questions for the meeting.
  case asks([String])
  case writingRoom(label: String, lines: Int)
  /// A place that the script of the page fills. The text, if any, stands there where scripts do not run.
  case place(id: String, text: String = "")
  /// The findings at the top, each with the section it comes from.
  case findings([(text: String, section: String)])

  enum NoteKind: String, Sendable {
    case illustrative, reading, limits, plain
  }
}

/// A table of the page, which is also a CSV file.
struct Table: Sendable {
  struct Column: Sendable {
    var title: String
    var isNumber: Bool
    init(_ title: String, number: Bool = false) {
      self.title = title
      self.isNumber = number
    }
  }
  /// The file's name without `.csv`.
  var name: String
  var caption: String
  var columns: [Column]
  /// The first cell of each row is its heading.
  var rows: [[String]]

  init(_ name: String, _ caption: String, _ columns: [Column], _ rows: [[String]] = []) {
    self.name = name
    self.caption = caption
    self.columns = columns
    self.rows = rows
  }
}

/// A chapter of a report.
struct Section: Sendable {
  enum Kind: String, Sendable {
    /// One printed side before anything else.
    case view
    case question
    case appendix
  }
  var id: String
  var kind: Kind
  /// Short, for the list of contents.
  var title: String
  /// The finding, as a sentence. Blank: the title alone.
  var headline = ""
  var blocks: [Block] = []
  /// By how much a first side is set smaller on paper, so that it is one.
  var fit = 1.0

  init(_ id: String, _ kind: Kind, _ title: String) {
    self.id = id
    self.kind = kind
    self.title = title
  }

  /// Every table in the section, also those folded away.
  var tables: [Table] { Section.tables(in: blocks) }

  private static func tables(in blocks: [Block]) -> [Table] {
    var found: [Table] = []
    for block in blocks {
      switch block {
      case .table(let table): found.append(table)
      case .details(_, let inner): found += tables(in: inner)
      default: break
      }
    }
    return found
  }
}
