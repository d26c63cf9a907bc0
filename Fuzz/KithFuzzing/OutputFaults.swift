// What could act in a table, a terminal, a list or a record, looked for by other means than those that wrote it.

import Foundation
import PlainText

/// Cells that a spreadsheet program would run, by a second reading of the file (RFC 4180).
public func formulas(in csv: [UInt8]) -> [String] {
  var faults: [String] = []
  var cell: [UInt8] = []
  var (isQuoted, place) = (false, 0)
  func end() {
    let text = String(decoding: cell, as: UTF8.self)
    if let first = text.unicodeScalars.first, "=+-@\t\r＝＋－＠".unicodeScalars.contains(first), Double(text) == nil {
      faults.append("the cell \(text.prefix(40)) would be run")
    }
    cell = []
  }
  while place < csv.count {
    let byte = csv[place]
    place += 1
    switch byte {
    case 0x22 where isQuoted && place < csv.count && csv[place] == 0x22:
      cell.append(byte)
      place += 1
    case 0x22 where isQuoted || cell.isEmpty: isQuoted.toggle()
    case 0x2C where !isQuoted, 0x0A where !isQuoted: end()
    default: cell.append(byte)
    }
  }
  end()
  return isQuoted ? faults + ["a quote is never closed"] : faults
}

/// Signs that a terminal would obey, in text that is printed.
public func unsafeForTerminal(_ text: String) -> [String] {
  for scalar in text.unicodeScalars {
    switch scalar.value {
    case 0x0A: continue
    case 0..<0x20, 0x7F...0x9F, 0x202A...0x202E, 0x2066...0x206F, 0x2028, 0x2029, 0x200E, 0x200F, 0x061C:
      return ["U+\(String(scalar.value, radix: 16)) is printed"]
    default: continue
    }
  }
  return []
}

/// Marks of direction that stand in a text as they are: with them a name can be made to look like another.
public func turned(_ text: String) -> [String] {
  let marks: [ClosedRange<UInt32>] = [0x061C...0x061C, 0x200E...0x200F, 0x202A...0x202E, 0x2066...0x206F]
  let found = text.unicodeScalars.first { scalar in marks.contains { $0.contains(scalar.value) } }
  return found.map { ["U+\(String($0.value, radix: 16)) turns the text"] } ?? []
}

/// What the JSON reader of the toolchain does not read, or what could end a script that holds the text.
public func jsonFaults(_ text: String) -> [String] {
  var faults: [String] = []
  if (try? JSONSerialization.jsonObject(with: Data(text.utf8))) == nil { faults.append("no JSON") }
  if text.contains("<") { faults.append("a < could end a script") }
  return faults
}

/// Signs of Markdown that could begin a link, a picture, markup or code.
///
/// Kith writes none of its own but emphasis, lists, headings, tables, and pictures of its own on lines of their own.
public func markdownFaults(_ text: String) -> [String] {
  var faults: Set<String> = []
  for whole in text.split(separator: "\n") {
    var line = whole
    // Sign by sign: an accent that begins the words of a picture makes one letter with the bracket before it.
    let signs = whole.unicodeScalars
    if signs.starts(with: "![".unicodeScalars), whole.hasSuffix(".svg)"),
      let target = signs.firstRange(of: "](diagrams/".unicodeScalars)
    {
      line = Substring(signs[..<target.lowerBound].dropFirst(2))
      let name = whole[target.upperBound...].dropLast(5)
      if !name.allSatisfy({ $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-") }) { line = whole }
    }
    var isEscaped = false
    for (place, sign) in line.unicodeScalars.enumerated() {
      if isEscaped {
        isEscaped = false
      } else if sign == "\\" {
        isEscaped = true
      } else if "<>`[]".unicodeScalars.contains(sign), place > 0 || sign != ">" {
        faults.insert("\(sign) stands unescaped in \(line.prefix(80))")
      } else if sign.value < 0x20 || (0x7F...0x9F).contains(sign.value) {
        faults.insert("a control character")
      }
    }
  }
  return faults.sorted()
}
