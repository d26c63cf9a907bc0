// What `kith check` prints: no more than anybody reads, and a count at the end.

import PlainText

/// The list as text: at most 20 remarks, then how many more there are, then one line that counts.
///
/// - Parameters:
///   - list: The remarks, in the order in which they are read.
///   - rows: How many rows of spreadsheets were read.
public func printedDiagnostics(_ list: [Diagnostic], rows: Int) -> String {
  var text = ""
  for diagnostic in list.prefix(20) { text += diagnostic.text + "\n" }
  if list.count > 20 { text += "and \(list.count - 20) more\n" }
  let problems = list.count { $0.severity == .problem }
  let notes = list.count - problems
  text += problems == 0 ? "No problems" : counted(problems, "problem", "problems")
  if notes > 0 { text += " and " + counted(notes, "note", "notes") }
  text += " in " + counted(rows, "row", "rows") + "."
  let unmeasured = list.first { $0.severity == .problem && $0.column == "Amount" && $0.columnLetter != nil }
  if let letter = unmeasured?.columnLetter, let file = unmeasured?.file {
    let alone = problems == 1
    text += " Column \(letter) of \(file) is not measured until \(alone ? "it is" : "they are") mended."
  }
  return text + "\n"
}
