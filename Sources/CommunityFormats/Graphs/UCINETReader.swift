// UCINET DL: matrices and lists of ties.

import CommunityTables
import PlainText

extension FormatReader {
  /// - SeeAlso: Borgatti, S. P., Everett, M. G. & Freeman, L. C. *UCINET 6 for Windows*: DL file format.
  static let ucinet = FormatReader(
    .ucinet,
    recognise: { source in
      guard !source.isFolder, source.only != nil else { return .no }
      let start = trimmed(String(source.opening.prefix(400))).lowercased()
      let saysDL =
        start.hasPrefix("dl ") || start.hasPrefix("dl\n") || start.hasPrefix("dl\r") || start.hasPrefix("dl\t")
      if saysDL && start.contains("n") && (start.contains("=") || start.contains("format")) { return .certain }
      return source.isCalled("dl") ? .likely : .no
    },
    read: { source throws(ImportFailure) in
      let file = source.files[0]
      var reader = UCINETReader(file.name)
      try reader.read(decodedText(file.bytes).bytes)
      var report = ImportReport("Read as UCINET DL (\(reader.formatWord)): \(reader.graph.counts).")
      report.notes = reader.notes
      return Import(format: .ucinet, files: reader.graph.files(origin: file.name), report: report)
    })
}

/// Reads the words of a DL file: first the header, then what its format says.
struct UCINETReader {
  let file: String
  var graph = GraphTables()
  private(set) var formatWord = "fullmatrix"
  private(set) var notes: [String] = []
  var words: [DLWord] = []
  var position = 0
  var rows = 0
  var columns: Int?
  var matrices = 1
  var isEmbedded = false
  var hasDiagonal = true
  var rowLabels: [String] = []
  var columnLabels: [String] = []
  var matrixLabels: [String] = []
  var labelSet: Set<String> = []

  init(_ file: String) { self.file = file }

  mutating func read(_ bytes: [UInt8]) throws(ImportFailure) {
    words = dlWords(bytes)
    position = words.first?.text.lowercased() == "dl" ? 1 : 0
    try header()
    if rows > 100_000 || (columns ?? 0) > 100_000 || matrices > 1000 {
      throw failure(
        "The file says n=\(max(rows, columns ?? 0)) and nm=\(matrices), which is more than Kith reads: 100000 and 1000.",
        advice: "Look whether the numbers are right.")
    }
    keepApart(&rowLabels)
    keepApart(&columnLabels)
    labelSet = Set(rowLabels).union(columnLabels)
    switch formatWord {
    case "fullmatrix", "fm", "lowerhalf", "lh", "upperhalf", "uh": try readMatrices()
    case "edgelist1", "el1": try edgeList(twoModes: false)
    case "edgelist2", "el2": try edgeList(twoModes: true)
    case "nodelist1", "nl1", "nodelist2", "nl2": try nodeList(twoModes: formatWord.hasSuffix("2"))
    default:
      throw failure(
        "Kith does not read DL files with format=\(formatWord).",
        advice: "Save it as fullmatrix, lowerhalf, upperhalf, edgelist1, edgelist2, nodelist1 or nodelist2.")
    }
    let named = graph.nodeCount
    let said = rows + (columns.map { $0 == rows && !formatWord.hasSuffix("2") ? 0 : $0 } ?? 0)
    if isEmbedded, rows > 0, named != said {
      notes.append("The file says that there are \(said) nodes and names \(named): those are read.")
    }
  }

  private mutating func header() throws(ImportFailure) {
    while position < words.count {
      let word = words[position].text.lowercased()
      position += 1
      switch word {
      case "data", "data:":
        skipColon()
        return
      case "labels", "labels:", "row", "column", "col", "level", "matrix":
        try labels(word)
      case "diagonal" where position < words.count && words[position].text != "=":
        try set(word, words[position].text)
        position += 1
      default:
        guard next("=") else { continue }
        guard position < words.count else { throw failure("\"\(shortQuote(word))=\" has no value.") }
        let value = words[position].text
        position += 1
        try set(word, value)
      }
    }
    throw failure("There is no \"data:\" in the file.")
  }

  private mutating func set(_ name: String, _ value: String) throws(ImportFailure) {
    switch name {
    case "n", "nr", "nc", "nm":
      guard let number = Int(value), number >= 0 else { throw failure("\(name)=\(shortQuote(value)) is no number.") }
      if name == "nc" { columns = number } else if name == "nm" { matrices = number } else { rows = number }
    case "format": formatWord = value.lowercased()
    case "diagonal": hasDiagonal = value.lowercased() == "present"
    default: break
    }
  }

  private mutating func labels(_ word: String) throws(ImportFailure) {
    var kind = word
    if ["row", "column", "col", "level", "matrix"].contains(word) {
      guard position < words.count, words[position].text.lowercased().hasPrefix("labels") else { return }
      position += 1
    } else {
      kind = "labels"
    }
    if position < words.count, words[position].text.lowercased().hasPrefix("embedded") {
      position += 1
      isEmbedded = true
      return
    }
    skipColon()
    var found: [String] = []
    let wanted =
      kind == "labels" || kind == "row" ? rows : kind == "matrix" || kind == "level" ? matrices : columns ?? rows
    while found.count < wanted, position < words.count, !isKeyword(words[position].text) {
      found.append(words[position].text)
      position += 1
    }
    var more = 0
    while position < words.count, !isKeyword(words[position].text), !beginsHeader(words[position].text) {
      more += 1
      position += 1
    }
    if found.count + more != wanted {
      notes.append(
        "The header says \(wanted) and gives \(counted(found.count + more, "label", "labels"))"
          + (more > 0 ? ": the first \(wanted) are read." : ": what has none is called by number."))
    }
    switch kind {
    case "column", "col": columnLabels = found
    case "level", "matrix": matrixLabels = found
    default: rowLabels = found
    }
  }

  private func isKeyword(_ text: String) -> Bool {
    let word = text.lowercased()
    return word == "data:" || word == "labels:" || (word == "data" && nextIsColon(position + 1))
  }

  /// Whether another part of the header begins here, and not a label too many.
  private func beginsHeader(_ text: String) -> Bool {
    let isSet = position + 1 < words.count && words[position + 1].text == "="
    return isSet || ["row", "column", "col", "level", "matrix", "diagonal", "labels"].contains(text.lowercased())
  }

  private func nextIsColon(_ index: Int) -> Bool { index < words.count && words[index].text == ":" }

  private mutating func skipColon() { if position < words.count, words[position].text == ":" { position += 1 } }

  private mutating func next(_ sign: String) -> Bool {
    guard position < words.count, words[position].text == sign else { return false }
    position += 1
    return true
  }

  /// Two rows with the same label are two nodes.
  private func keepApart(_ labels: inout [String]) {
    var taken = Set(labels)
    if taken.count == labels.count { return }
    var seen: Set<String> = []
    for index in labels.indices where !seen.insert(labels[index]).inserted {
      var number = 2
      while !taken.insert("\(labels[index]) (\(number))").inserted { number += 1 }
      labels[index] = "\(labels[index]) (\(number))"
    }
  }

  func failure(_ text: String, advice: String = "Copy or download it again.") -> ImportFailure {
    ImportFailure(
      text, advice: advice, file: file, line: words.isEmpty ? nil : words[min(max(position, 1), words.count) - 1].line)
  }
}
