// One remark about a dataset: place, cell, what was found, what to write.

/// Something that is wrong in a dataset, or worth a word.
public struct Diagnostic: Hashable, Sendable {
  /// How bad a remark is.
  public enum Severity: String, Sendable {
    /// Something the reader could not take as it stands.
    case problem
    /// Nothing is wrong; somebody may want to know.
    case note
  }

  /// Stable, with a page of its own: `unknown-element`.
  public var code: String
  /// How bad it is.
  public var severity: Severity
  /// `connections.csv`; blank when the whole dataset is meant.
  public var file: String
  /// As the spreadsheet counts; for JSON the line.
  public var row: Int?
  /// The header.
  public var column: String?
  /// The column as a spreadsheet letters it.
  public var columnLetter: String?
  /// The cell as it was written.
  public var found: String?
  /// One or two sentences without the place.
  public var message: String
  /// "Did you mean…?"
  public var suggestion: String?
  /// What to write instead, on a line of its own.
  public var advice: String?
  /// How many more rows have the same problem.
  public var moreRows = 0
  /// The column of a line of JSON, where `row` is that line.
  public var characterColumn: Int?

  /// What is printed: `connections.csv row 14, column B (To): "Vilage Hall" is not in elements.csv. …`
  public var text: String {
    var text = place
    if !text.isEmpty { text += ": " }
    text += message
    if let suggestion { text += " " + suggestion }
    if moreRows > 0 {
      text += moreRows == 1 ? " 1 more row has the same problem." : " \(moreRows) more rows have the same problem."
    }
    text += " [\(code)]"
    if let advice { text += "\n  " + advice }
    return text
  }

  /// `connections.csv row 14, column B (To)`
  private var place: String {
    var place = file
    if let row, let characterColumn { return "\(place) line \(row), column \(characterColumn)" }
    if let row { place += " row \(row)" }
    if let columnLetter {
      place += row == nil ? " column \(columnLetter)" : ", column \(columnLetter)"
      if let column, !column.isEmpty { place += " (\(column))" }
    } else if let column, !column.isEmpty {
      place += place.isEmpty ? column : " (\(column))"
    }
    return place
  }
}

/// `A` for 0, `Z` for 25, `AA` for 26: as a spreadsheet names its columns.
func columnLetters(_ position: Int) -> String {
  var rest = position + 1
  var letters: [UInt8] = []
  while rest > 0 {
    letters.append(UInt8(65 + (rest - 1) % 26))
    rest = (rest - 1) / 26
  }
  return String(decoding: letters.reversed(), as: UTF8.self)
}

/// A cell in a sentence: in quotation marks, on one line, no longer than anybody reads.
func quoted(_ cell: String) -> String {
  var out = String.UnicodeScalarView()
  var count = 0
  for scalar in cell.unicodeScalars {
    if count == 80 {
      out.append("…")
      break
    }
    out.append(scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value) ? " " : scalar)
    count += 1
  }
  return "\"" + String(out) + "\""
}
