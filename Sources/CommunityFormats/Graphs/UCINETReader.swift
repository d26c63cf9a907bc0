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
  private let file: String
  private(set) var graph = GraphTables()
  private(set) var formatWord = "fullmatrix"
  private(set) var notes: [String] = []
  private var words: [DLWord] = []
  private var position = 0
  private var rows = 0
  private var columns: Int?
  private var matrices = 1
  private var isEmbedded = false
  private var hasDiagonal = true
  private var rowLabels: [String] = []
  private var columnLabels: [String] = []
  private var matrixLabels: [String] = []
  private var labelSet: Set<String> = []

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

  // MARK: Header

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
        guard position < words.count else { throw failure("\"\(word)=\" has no value.") }
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
      guard let number = Int(value), number >= 0 else { throw failure("\(name)=\(value.prefix(40)) is no number.") }
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

  // MARK: Data

  private mutating func readMatrices() throws(ImportFailure) {
    let width = columns ?? rows
    let isTwoMode = columns != nil && columns != rows
    if isEmbedded {
      let names = take(width)
      if isTwoMode { columnLabels = names } else { rowLabels = names }
    }
    if !isEmbedded || !isTwoMode { addNodes(twoModes: isTwoMode) }
    for matrix in 0..<matrices {
      if isEmbedded && matrix > 0 { _ = take(width) }
      for row in 0..<rows {
        if isEmbedded, position < words.count {
          let name = words[position].text
          position += 1
          if row < rowLabels.count { rowLabels[row] = name } else { rowLabels.append(name) }
        }
        for column in try cells(of: row, width) {
          guard position < words.count else {
            throw failure("The matrix ends in row \(row + 1) of \(rows): a part of the file is missing.")
          }
          let word = words[position]
          position += 1
          guard let value = Double(word.text) else {
            throw ImportFailure(
              "\"\(word.text)\" in the matrix is no number.", advice: "Write 0 where there is nothing.", file: file,
              line: word.line)
          }
          if value == 0 { continue }
          if isEmbedded && isTwoMode { addNode(rowName(row), mode: "1") }
          let to = isTwoMode ? columnName(column) : rowName(column)
          if isTwoMode { addNode(to, mode: "2") }
          add(rowName(row), to, word.text, matrix, line: word.line)
        }
      }
    }
    if isEmbedded && isTwoMode { addNodes(twoModes: true) }
    if position < words.count {
      position += 1
      throw failure(
        "There is more in the matrix than n=\(rows) needs: \"\(words[position - 1].text)\".",
        advice: "Look whether n, nr, nc and nm are right.")
    }
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

  private func cells(of row: Int, _ width: Int) throws(ImportFailure) -> [Int] {
    switch formatWord {
    case "lowerhalf", "lh": Array(0..<(hasDiagonal ? row + 1 : row))
    case "upperhalf", "uh": Array((hasDiagonal ? row : row + 1)..<max(width, row + 1))
    default: (0..<width).filter { hasDiagonal || $0 != row }
    }
  }

  private mutating func edgeList(twoModes: Bool) throws(ImportFailure) {
    if !isEmbedded { addNodes(twoModes: twoModes) }
    for line in linesOfData() {
      if line[0].text == "!" { continue }
      guard (2...3).contains(line.count) else {
        throw ImportFailure(
          line.count < 2 ? "A tie needs two ends." : "A tie is two ends and a number; here are \(line.count) words.",
          advice: "Put names with blanks in quotation marks.", file: file, line: line[0].line)
      }
      if line.count > 2, Double(line[2].text) == nil {
        throw ImportFailure(
          "\"\(line[2].text)\" behind the two ends is no number.", advice: "Put names with blanks in quotation marks.",
          file: file, line: line[2].line)
      }
      let (from, to) = (
        try name(line[0], in: rowLabels),
        try name(line[1], in: twoModes && !columnLabels.isEmpty ? columnLabels : rowLabels)
      )
      addNode(from, mode: twoModes ? "1" : "")
      addNode(to, mode: twoModes ? "2" : "")
      add(from, to, line.count > 2 ? line[2].text : "", 0, line: line[0].line)
    }
  }

  private mutating func nodeList(twoModes: Bool) throws(ImportFailure) {
    if !isEmbedded { addNodes(twoModes: twoModes) }
    for line in linesOfData() {
      let from = try name(line[0], in: rowLabels)
      addNode(from, mode: twoModes ? "1" : "")
      for word in line.dropFirst() {
        let to = try name(word, in: twoModes && !columnLabels.isEmpty ? columnLabels : rowLabels)
        addNode(to, mode: twoModes ? "2" : "")
        add(from, to, "", 0, line: word.line)
      }
    }
  }

  private func linesOfData() -> [[DLWord]] {
    var lines: [[DLWord]] = []
    for word in words[min(position, words.count)...] {
      if word.startsLine || lines.isEmpty { lines.append([]) }
      lines[lines.count - 1].append(word)
    }
    return lines
  }

  /// A label where they are embedded, else the number of a node.
  private func name(_ word: DLWord, in labels: [String]) throws(ImportFailure) -> String {
    if isEmbedded { return word.text }
    if let number = Int(word.text), number >= 1, number <= max(rows, columns ?? 0, labels.count) {
      return number <= labels.count ? labels[number - 1] : "\(number)"
    }
    if labelSet.contains(word.text) { return word.text }
    throw ImportFailure(
      "\"\(word.text)\" is neither a label nor a number from 1 to \(max(rows, columns ?? 0)).",
      advice: "Write the numbers of nodes; or say \"labels embedded\" where names are meant.", file: file,
      line: word.line)
  }

  private func rowName(_ row: Int) -> String { row < rowLabels.count ? rowLabels[row] : "\(row + 1)" }
  private func columnName(_ column: Int) -> String {
    column < columnLabels.count ? columnLabels[column] : "column \(column + 1)"
  }

  private mutating func take(_ count: Int) -> [String] {
    let end = min(words.count, position + count)
    defer { position = end }
    return words[position..<end].map { $0.text }
  }

  private mutating func addNodes(twoModes: Bool) {
    for row in 0..<rows { addNode(rowName(row), mode: twoModes ? "1" : "") }
    if twoModes { for column in 0..<(columns ?? 0) { addNode(columnName(column), mode: "2") } }
  }

  private mutating func addNode(_ name: String, mode: String) {
    if graph.has(name) { return }
    graph.node(name, label: nil, line: words.isEmpty ? 1 : words[min(position, words.count - 1)].line, [("Mode", mode)])
  }

  private mutating func add(_ from: String, _ to: String, _ amount: String, _ matrix: Int, line: Int) {
    let relation = matrices > 1 ? (matrix < matrixLabels.count ? matrixLabels[matrix] : "matrix \(matrix + 1)") : ""
    graph.edge(
      from: from, to: to, direction: formatWord.hasPrefix("l") || formatWord.hasPrefix("u") ? "undirected" : "directed",
      line: line, [("Amount", amount), ("Relation", relation)])
  }

  private func failure(_ text: String, advice: String = "Copy or download it again.") -> ImportFailure {
    ImportFailure(
      text, advice: advice, file: file, line: words.isEmpty ? nil : words[min(max(position, 1), words.count) - 1].line)
  }
}
