// How much Kith takes: the one table of sizes, depths and counts, for every room.

/// The most of something that Kith reads, draws or keeps, so that no file can fill the memory or take for ever.
package struct Limit: Sendable {
  /// The most that is taken.
  package let most: Int
  /// What is counted, in the plural.
  package let what: String
  /// Where: `a table`.
  package let place: String
  /// What happens to one that has more, in a sentence.
  package let then: String

  init(most: Int, what: String, in place: String, then: String) {
    (self.most, self.what, self.place, self.then) = (most, what, place, then)
  }

  /// What to say of one that has more: `more than 16,384 columns`.
  package var words: String { "more than \(readableNumber(Double(most))) \(what)" }
}

/// Every limit of reading, drawing and writing. `docs/explanation/limits.md` lists them, and a test compares.
///
/// A measure that looks at every pair or every way has a limit of its own, which its page names.
package enum Limits {
  // Any file
  package static let fileBytes = Limit(
    most: 1_000_000_000, what: "bytes", in: "a file", then: "The file is not read.")
  package static let folderBytes = Limit(
    most: 2_000_000_000, what: "bytes", in: "the files of a folder", then: "The folder is not read.")
  package static let folderFiles = Limit(
    most: 1000, what: "files", in: "a folder", then: "The folder is not read.")

  // Tables
  package static let columns = Limit(
    most: 16_384, what: "columns", in: "a table", then: "The table is not read. A spreadsheet has no more.")
  package static let headers = Limit(
    most: 1000, what: "columns with headers", in: "a table of a dataset", then: "The table is not read.")
  package static let cellBytes = Limit(
    most: 200_000, what: "bytes in one cell", in: "a table",
    then: "The table is not read. A spreadsheet keeps 32,767 letters in a cell.")
  package static let remarks = Limit(
    most: 1000, what: "different remarks of one kind", in: "a file", then: "The others are counted.")
  package static let comparedNames = Limit(
    most: 5000, what: "names of like length that a misspelt one is compared with", in: "a table",
    then: "Nobody is suggested in its place.")

  // JSON, XML and GML
  package static let jsonBytes = Limit(
    most: 256_000_000, what: "bytes", in: "a JSON file", then: "The file is not read.")
  package static let jsonDepth = Limit(
    most: 64, what: "arrays and objects inside each other", in: "a JSON file", then: "The file is not read.")
  package static let xmlDepth = Limit(
    most: 200, what: "elements inside each other", in: "an XML file", then: "The file is not read.")
  package static let gmlDepth = Limit(
    most: 50, what: "brackets inside each other", in: "a GML file", then: "The file is not read.")

  // Answers
  package static let answerFiles = Limit(
    most: 5000, what: "files of answers", in: "one gathering", then: "None is read.")
  package static let answerBytes = Limit(
    most: 1_000_000, what: "bytes", in: "a file of answers", then: "The file is refused.")
  package static let answerRows = Limit(
    most: 500, what: "rows", in: "a file of answers", then: "The file is refused.")
  package static let answerCell = Limit(
    most: 1000, what: "bytes in one cell", in: "a file of answers", then: "The file is refused.")

  // Workbooks
  package static let zipEntries = Limit(
    most: 20_000, what: "packed files", in: "a workbook", then: "The workbook is not read.")
  package static let zipBytes = Limit(
    most: 400_000_000, what: "bytes that one part, or all sheets together, unpack to", in: "a workbook",
    then: "The workbook is not read.")
  package static let zipTimes = Limit(
    most: 300, what: "times its packed size, for a part of four million bytes or more", in: "a workbook",
    then: "The workbook is not read. Sheets have 5 to 50 times.")
  package static let sheets = Limit(most: 1000, what: "sheets", in: "a workbook", then: "The workbook is not read.")
  package static let sheetRows = Limit(
    most: 1_048_576, what: "rows in one sheet", in: "a workbook",
    then: "Cells below are left out: the format has no more.")
  package static let sheetCells = Limit(
    most: 30_000_000, what: "cells in one sheet, blank ones to the left of others counted", in: "a workbook",
    then: "The workbook is not read.")

  // DOT
  package static let dotSeconds = Limit(
    most: 30, what: "seconds of reading", in: "a DOT file", then: "The file is not read.")

  package static let dotBytes = Limit(
    most: 20_000_000, what: "bytes with every edge written out, and fifty times its own", in: "a DOT file",
    then: "The file is not read.")

  // Pictures
  package static let drawnLetters = Limit(
    most: 200, what: "letters of one text", in: "a picture", then: "The rest stands in tables.")
  package static let looseBoxes = Limit(
    most: 150, what: "boxes", in: "a picture without groups",
    then: "The picture is not drawn: its table stands in its place.")
  package static let looseLines = Limit(
    most: 300, what: "lines", in: "a picture without groups",
    then: "The picture is not drawn: its table stands in its place.")
  package static let groupedBoxes = Limit(
    most: 800, what: "boxes", in: "a picture with groups",
    then: "The picture is not drawn: its table stands in its place.")
  package static let groupedLines = Limit(
    most: 2500, what: "lines", in: "a picture with groups",
    then: "The picture is not drawn: its table stands in its place.")
  package static let layoutSeconds = Limit(
    most: 10, what: "seconds of laying it out", in: "a picture",
    then: "The picture is not drawn: its table stands in its place.")

  // Reports
  package static let evidenceRows = Limit(
    most: 200_000, what: "rows in the table of what each rests on", in: "a report",
    then: "The table is left out and the report says so.")

  /// All of them, in the order of the page.
  package static let all = [
    fileBytes, folderBytes, folderFiles, columns, headers, cellBytes, remarks, comparedNames, jsonBytes, jsonDepth,
    xmlDepth,
    gmlDepth, answerFiles, answerBytes, answerRows, answerCell, zipEntries, zipBytes, zipTimes, sheets, sheetRows,
    sheetCells, dotSeconds, dotBytes, drawnLetters, looseBoxes, looseLines, groupedBoxes, groupedLines, layoutSeconds,
    evidenceRows,
  ]
}
