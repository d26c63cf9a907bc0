// The data of a UCINET DL file: matrices, lists of ties and lists of nodes.

import CommunityTables
import PlainText

extension UCINETReader {
  mutating func readMatrices() throws(ImportFailure) {
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
              "\"\(shortQuote(word.text))\" in the matrix is no number.", advice: "Write 0 where there is nothing.",
              file: file,
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
        "There is more in the matrix than n=\(rows) needs: \"\(shortQuote(words[position - 1].text))\".",
        advice: "Look whether n, nr, nc and nm are right.")
    }
  }

  private func cells(of row: Int, _ width: Int) throws(ImportFailure) -> [Int] {
    switch formatWord {
    case "lowerhalf", "lh": Array(0..<(hasDiagonal ? row + 1 : row))
    case "upperhalf", "uh": Array((hasDiagonal ? row : row + 1)..<max(width, row + 1))
    default: (0..<width).filter { hasDiagonal || $0 != row }
    }
  }

  mutating func edgeList(twoModes: Bool) throws(ImportFailure) {
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
          "\"\(shortQuote(line[2].text))\" behind the two ends is no number.",
          advice: "Put names with blanks in quotation marks.",
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

  mutating func nodeList(twoModes: Bool) throws(ImportFailure) {
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
      "\"\(shortQuote(word.text))\" is neither a label nor a number from 1 to \(max(rows, columns ?? 0)).",
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
}
