// A look at a JSON file, and its values as cells.

import CommunityTables
import PlainText

extension ForeignSource {
  /// The file as JSON, read whole.
  func json() throws(ImportFailure) -> JSONValue {
    try readForeignJSON(files[0])
  }

  /// Whether the name ends so and the content does not begin as something else does: `{` or `[` of JSON, `<` of XML.
  func isCalled(_ endings: String..., beginning first: String = "") -> Bool {
    guard endings.contains(ending) else { return false }
    guard let start = opening.first(where: { !$0.isWhitespace }) else { return true }
    return first.isEmpty ? !"{[<".contains(start) : first.contains(start)
  }

  /// Whether the file could be JSON and has every one of these names near its beginning.
  func looksLikeJSON(with names: String...) -> Bool {
    guard !isFolder, only != nil else { return false }
    let opening = opening
    guard let first = opening.first(where: { !$0.isWhitespace }), first == "{" || first == "[" else { return false }
    return names.allSatisfy { opening.contains("\"\($0)\"") }
  }
}

/// The JSON in a file; a mistake is told with its line.
func readForeignJSON(_ file: SourceFile) throws(ImportFailure) -> JSONValue {
  do throws(JSONProblem) {
    return try readJSON(decodedText(file.bytes).bytes)
  } catch {
    throw ImportFailure(
      "The file is no JSON here: \(error.message)", advice: "Save it anew in the program it came from.",
      file: file.name, line: error.line)
  }
}

extension JSONValue {
  /// As a cell of a sheet: texts of a list joined with `|`, an object as JSON, nothing for null.
  var cell: String {
    switch self {
    case .null: return ""
    case .bool(let flag): return flag ? "true" : "false"
    case .number(let number): return shortestText(number)
    case .string(let text): return text
    case .array(let items):
      let isPlain = items.allSatisfy { item in
        switch item {
        case .array, .object: false
        default: true
        }
      }
      return isPlain ? items.map { $0.cell }.joined(separator: "|") : trimmed(jsonText(self, indented: false))
    case .object: return trimmed(jsonText(self, indented: false))
    }
  }

  /// A text or a number: what programs take for an id.
  var identifier: String? {
    switch self {
    case .string(let text): text
    case .number: cell
    default: nil
    }
  }

  /// The members as cells, without some.
  func cells(without: Set<String>) -> [(column: String, text: String)] {
    (members ?? []).filter { !without.contains($0.name) }.map { ($0.name, $0.value.cell) }
  }
}
