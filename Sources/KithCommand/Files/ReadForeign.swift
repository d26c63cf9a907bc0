// Files of other programs: recognised by what is in them, or read as somebody says.

import CommunityFormats
import CommunityTables
import PlainText

let asOption = OptionDeclaration(
  "--as", value: "format",
  "Read the files as this format instead of looking at them; 'kith convert --help' lists the formats. Settings follow a "
    + "colon: form:who=Your name.")

/// A format and settings as typed: `form:who=Your name,split=Skills`.
struct FormatRequest {
  var reader: FormatReader?
  var options: [(name: String, value: String)] = []

  /// - Throws: Wrong use, with the nearest format or setting that exists.
  init(_ text: String) throws(CommandFailure) {
    let cut = text.firstIndex(of: ":") ?? text.endIndex
    let word = folded(String(text[..<cut]))
    let known = ["dataset"] + FormatReader.all.map { $0.format.rawValue }
    guard known.contains(word) else {
      throw .wrongUse(
        "Kith reads no format \"\(word)\".\(didYouMean(word, among: known))", hint: "It reads \(listed(known)).")
    }
    reader = FormatReader.named(word)
    guard cut < text.endIndex else { return }
    let names = reader?.options.map { $0.name } ?? []
    // A value may hold commas: a setting begins where one of the names does.
    var parts: [String] = []
    for part in text[text.index(after: cut)...].split(separator: ",", omittingEmptySubsequences: false) {
      let isNew = names.contains { trimmed(String(part)).hasPrefix($0 + "=") }
      if isNew || parts.isEmpty { parts.append(String(part)) } else { parts[parts.count - 1] += "," + part }
    }
    for part in parts {
      let pieces = part.split(separator: "=", maxSplits: 1).map { trimmed(String($0)) }
      guard pieces.count == 2, names.contains(pieces[0]) else {
        throw .wrongUse(
          "\(word) has no setting \"\(part)\".",
          hint: names.isEmpty ? "It has none." : "It takes \(listed(names.map { $0 + "=…" }, "and")).")
      }
      options.append((pieces[0], pieces[1]))
    }
  }
}

/// The files of `source` as a dataset's, by the reader that was asked for or that recognises them.
///
/// - Returns: `nil` when the files are Kith's own.
func imported(_ source: ForeignSource, as typed: String?) throws(CommandFailure) -> Import? {
  var source = source
  let reader: FormatReader?
  if let typed {
    let request = try FormatRequest(typed)
    source.options = request.options
    reader = request.reader
  } else {
    let claims = isOwn(source) ? Recognition.likely : .no
    reader = FormatReader.recognising(source).flatMap { $0.recognise(source) > claims ? $0 : nil }
  }
  guard let reader else { return nil }
  do throws(ImportFailure) {
    return try reader.read(source)
  } catch {
    var place = error.file ?? source.files.first?.name ?? ""
    if let line = error.line { place += " line \(line)" }
    throw CommandFailure(
      .cannotRead, place.isEmpty ? error.message : "\(place): \(error.message)", hint: error.advice)
  }
}

/// Whether these look like spreadsheets of ours: one of our names, or one file whose header has our words.
private func isOwn(_ source: ForeignSource) -> Bool {
  let names = source.files.map { $0.name.lowercased() }
  if names.contains(where: { ownSheets.contains($0) }) { return true }
  guard !source.isFolder, let file = source.files.first else { return false }
  return isOwnHeader(ownHeader(of: file.bytes))
}

let ownSheets = ["elements.csv", "connections.csv", "nodes.csv", "edges.csv"]

/// The first row of a spreadsheet, folded.
func ownHeader(of bytes: [UInt8]) -> [String] {
  readCSV(Array(bytes.prefix(1 << 16))).rows.first?.cells.map { folded($0) } ?? []
}

private func isOwnHeader(_ header: [String]) -> Bool {
  (header.contains("from") && header.contains("to")) || (header.contains("source") && header.contains("target"))
    || header.contains("label")
}
