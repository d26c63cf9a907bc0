// What a reader made of a foreign file, and what it has to say about it.

public import CommunityTables
import PlainText

/// A foreign file as the tables of a dataset.
///
/// The rows then go through the same reader as a spreadsheet of ours, with the same checks; messages name the foreign
/// file and its row or line.
public struct Import: Sendable {
  /// What the files were taken for.
  public var format: Format
  /// `elements.csv`, `connections.csv`, `community.json` and whatever else the format holds.
  public var files: [SourceFile]
  /// What became of them, for people.
  public var report: ImportReport

  /// Made of what is given.
  public init(format: Format, files: [SourceFile], report: ImportReport) {
    self.format = format
    self.files = files
    self.report = report
  }
}

/// What was understood: printed on reading, and listed by `kith check`.
public struct ImportReport: Sendable {
  /// `Read as GEXF 1.3: 12 nodes, 30 edges.`
  public var summary: String
  /// Which column or field became which: (`Source`, `From`).
  public var mapped: [(from: String, to: String)] = []
  /// Decisions and omissions, one sentence each: "3 edges of the trash are left out."
  public var notes: [String] = []
  /// Made of what is given.
  public init(_ summary: String) { self.summary = summary }

  /// Everything in sentences: the summary, what became of which column, the decisions.
  public var sentences: [String] {
    var sentences = [summary]
    if !mapped.isEmpty {
      sentences.append("Read " + mapped.map { "\"\($0.from)\" as \($0.to)" }.joined(separator: ", ") + ".")
    }
    return sentences + notes
  }
}

/// Why a file cannot be read at all.
public struct ImportFailure: Error, Sendable {
  /// One or two sentences: what was found.
  public var message: String
  /// What to do about it.
  public var advice: String?
  /// The file in which it lies.
  public var file: String?
  /// The line in which it lies.
  public var line: Int?
  /// Made of what is given.
  public init(_ message: String, advice: String? = nil, file: String? = nil, line: Int? = nil) {
    // It may quote what stands in the file.
    self.message = message.utf8.count <= 1000 ? message : String(message.unicodeScalars.prefix(400)) + "…"
    self.advice = advice
    self.file = file
    self.line = line
  }
}

/// How sure a reader is that a source is its own.
public enum Recognition: Int, Comparable, Sendable {
  /// Surely not.
  case no
  /// It could be read so, when nobody else claims it: two columns of names.
  case possible
  /// The name says so, and nothing in the content speaks against it.
  case likely
  /// The content says so.
  case certain
  public static func < (a: Recognition, b: Recognition) -> Bool { a.rawValue < b.rawValue }
}

/// A reader of one format.
public struct FormatReader: Sendable {
  /// What it reads.
  public let format: Format
  /// How sure it is that the files are of its format.
  public let recognise: @Sendable (ForeignSource) -> Recognition
  /// Turns them into the files of a dataset.
  public let read: @Sendable (ForeignSource) throws(ImportFailure) -> Import
  /// What `--as FORMAT:name=value` takes.
  public let options: [(name: String, meaning: String)]

  /// Made of what is given.
  public init(
    _ format: Format, options: [(name: String, meaning: String)] = [],
    recognise: @escaping @Sendable (ForeignSource) -> Recognition,
    read: @escaping @Sendable (ForeignSource) throws(ImportFailure) -> Import
  ) {
    self.format = format
    self.options = options
    self.recognise = recognise
    self.read = read
  }

  /// The reader that claims the source most strongly; of two equal ones the earlier in ``all``.
  public static func recognising(_ source: ForeignSource) -> FormatReader? {
    var best: (reader: FormatReader, claim: Recognition)?
    for reader in all {
      let claim = reader.recognise(source)
      if claim > (best?.claim ?? .no) { best = (reader, claim) }
    }
    return best?.reader
  }

  /// The reader of a format's word, as `--as` takes it.
  public static func named(_ word: String) -> FormatReader? { all.first { $0.format.rawValue == word } }
}
