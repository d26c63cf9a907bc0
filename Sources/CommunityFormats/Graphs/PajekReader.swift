// Pajek networks: vertices, arcs, edges, lists and matrices.

import CommunityTables
import PlainText

extension FormatReader {
  /// - SeeAlso: Batagelj, V. & Mrvar, A. *Pajek: reference manual*.
  static let pajek = FormatReader(
    .pajek,
    recognise: { source in
      guard !source.isFolder, source.only != nil else { return .no }
      let lines = source.opening.split(whereSeparator: \.isNewline).prefix(200).map { trimmed(String($0)).lowercased() }
      if lines.contains(where: { $0.hasPrefix("*vertices") }) { return .certain }
      return source.ending == "net" || source.ending == "paj" ? .likely : .no
    },
    read: { source throws(ImportFailure) in
      let file = source.files[0]
      var reader = PajekReader(file: file.name)
      try reader.read(decodedText(file.bytes).bytes)
      var report = ImportReport("Read as a Pajek network: \(reader.graph.counts).")
      report.notes = reader.notes
      return Import(format: .pajek, files: reader.graph.files(origin: file.name), report: report)
    })
}

private struct PajekReader {
  private enum Part {
    case nothing, vertices
    case pairs(String)
    case lists(String)
    case matrix, other
  }

  let file: String
  private(set) var graph = GraphTables()
  private(set) var notes: [String] = []
  private var names: [String] = []
  private var firstMode: Int?
  private var part = Part.nothing
  private var relation = ""
  private var matrixRow = 0
  private var timed = 0
  private var networks = 0

  init(file: String) { self.file = file }

  mutating func read(_ bytes: [UInt8]) throws(ImportFailure) {
    var number = 0
    for slice in bytes.split(omittingEmptySubsequences: false, whereSeparator: { $0 == 0x0A }) {
      number += 1
      let text = trimmed(String(decoding: slice, as: UTF8.self))
      if text.isEmpty || text.hasPrefix("%") || text.hasPrefix("/*") { continue }
      if text.hasPrefix("*") {
        try section(text, line: number)
      } else if networks <= 1 {
        try row(words(text), line: number)
      }
    }
    addMissing(line: number)
    if networks > 1 { notes.append("The file holds \(networks) networks: the first is read.") }
    if timed > 0 {
      notes.append(
        "\(counted(timed, "line says", "lines say")) when it held, in [ ]: the times are in the column Times.")
    }
  }

  private mutating func section(_ text: String, line: Int) throws(ImportFailure) {
    let words = words(text)
    let name = words[0].text.lowercased()
    relation = words.dropFirst().first { !$0.text.hasPrefix(":") && Double($0.text) == nil }?.text ?? ""
    if relation.isEmpty, let number = words.first(where: { $0.text.hasPrefix(":") }) { relation = number.text }
    switch name.split(separator: ":").first.map(String.init) ?? name {
    case "*vertices":
      if !names.isEmpty {
        networks = max(networks, 1) + 1
        part = .other
        return
      }
      guard words.count > 1, let count = Int(words[1].text), count >= 0, count <= 10_000_000 else {
        throw ImportFailure("*Vertices says no number of vertices.", file: file, line: line)
      }
      names = [String](repeating: "", count: count)
      firstMode = words.count > 2 ? Int(words[2].text) : nil
      part = .vertices
    case "*network": networks += 1
    case "*arcs": part = .pairs("directed")
    case "*edges": part = .pairs("undirected")
    case "*arcslist": part = .lists("directed")
    case "*edgeslist": part = .lists("undirected")
    case "*matrix":
      part = .matrix
      matrixRow = 0
    default:
      part = .other
      notes.append("\(words[0].text) in line \(line) is left out.")
    }
  }

  private mutating func row(_ words: [PajekWord], line: Int) throws(ImportFailure) {
    switch part {
    case .nothing: throw ImportFailure("The file does not begin with *Vertices.", file: file, line: line)
    case .other: return
    case .vertices: try vertex(words, line: line)
    case .pairs(let direction): try pair(words, direction, line: line)
    case .lists(let direction):
      addMissing(line: line)
      let from = try vertexNumber(words[0], line)
      for word in words.dropFirst() {
        // Pajek writes a minus before a receiver that was taken away in a later version.
        let to = try vertexNumber(word, line)
        graph.edge(from: names[from], to: names[to], direction: direction, line: line, typed())
      }
    case .matrix: try matrix(words, line: line)
    }
  }

  private mutating func vertex(_ words: [PajekWord], line: Int) throws(ImportFailure) {
    let number = try vertexNumber(words[0], line)
    let label = words.count > 1 ? words[1].text : words[0].text
    // Two vertices may have the same label: then the number is the ID.
    names[number] = graph.has(label) ? "\(label) (\(number + 1))" : label
    var cells = mode(number)
    let numbers = words.dropFirst(2).prefix { Double($0.text) != nil }.map { $0.text }
    for (axis, value) in zip(["x", "y", "z"], numbers) { cells.append((axis, value)) }
    if let times = times(words) { cells.append(("Times", times)) }
    graph.node(names[number], label: label, line: line, cells)
  }

  private mutating func pair(_ words: [PajekWord], _ direction: String, line: Int) throws(ImportFailure) {
    addMissing(line: line)
    guard words.count > 1 else { throw ImportFailure("A line of two vertices has only one.", file: file, line: line) }
    let (from, to) = (try vertexNumber(words[0], line), try vertexNumber(words[1], line))
    var cells = typed()
    if words.count > 2, Double(words[2].text) != nil { cells.append(("Amount", words[2].text)) }
    if let label = words.firstIndex(where: { !$0.isQuoted && $0.text == "l" }), label + 1 < words.count {
      cells.append(("Label", words[label + 1].text))
    }
    if let times = times(words) { cells.append(("Times", times)) }
    graph.edge(from: names[from], to: names[to], direction: direction, line: line, cells)
  }

  private mutating func matrix(_ words: [PajekWord], line: Int) throws(ImportFailure) {
    addMissing(line: line)
    let rows = firstMode ?? names.count
    let offset = firstMode ?? 0
    guard matrixRow < rows, words.count == names.count - offset else {
      throw ImportFailure(
        "Row \(matrixRow + 1) of the matrix has \(words.count) numbers instead of \(names.count - offset).", file: file,
        line: line)
    }
    for (column, word) in words.enumerated() {
      guard let value = Double(word.text) else {
        throw ImportFailure("\"\(word.text)\" in the matrix is no number.", file: file, line: line)
      }
      if value == 0 { continue }
      graph.edge(
        from: names[matrixRow], to: names[offset + column], direction: "directed", line: line,
        typed() + [("Amount", word.text)])
    }
    matrixRow += 1
  }

  /// Vertices without a line of their own are called by their number.
  private mutating func addMissing(line: Int) {
    guard graph.nodeCount < names.count else { return }
    for number in names.indices where names[number].isEmpty {
      names[number] = "\(number + 1)"
      graph.node(names[number], label: nil, line: line, mode(number))
    }
  }

  private func mode(_ number: Int) -> [(column: String, text: String)] {
    firstMode.map { [("Mode", number < $0 ? "1" : "2")] } ?? []
  }

  private func typed() -> [(column: String, text: String)] { relation.isEmpty ? [] : [("Relation", relation)] }

  private mutating func times(_ words: [PajekWord]) -> String? {
    guard let word = words.first(where: { !$0.isQuoted && $0.text.hasPrefix("[") }) else { return nil }
    timed += 1
    return word.text
  }

  private func vertexNumber(_ word: PajekWord, _ line: Int) throws(ImportFailure) -> Int {
    guard let number = Int(word.text), (1...max(names.count, 1)).contains(number), !names.isEmpty else {
      throw ImportFailure(
        "\"\(word.text)\" is no number of a vertex: there are \(names.count).", file: file, line: line)
    }
    return number - 1
  }
}

struct PajekWord {
  var text: String
  var isQuoted: Bool
}

/// Words between blanks; a word in quotation marks may hold blanks.
private func words(_ text: String) -> [PajekWord] {
  var words: [PajekWord] = []
  var current = ""
  var isQuoted = false
  var hasWord = false
  for character in text {
    if character == "\"" {
      if isQuoted {
        words.append(PajekWord(text: current, isQuoted: true))
        current = ""
        hasWord = false
      } else if hasWord {
        words.append(PajekWord(text: current, isQuoted: false))
        current = ""
        hasWord = false
      }
      isQuoted.toggle()
    } else if !isQuoted && (character == " " || character == "\t") {
      if hasWord { words.append(PajekWord(text: current, isQuoted: false)) }
      current = ""
      hasWord = false
    } else {
      current.append(character)
      hasWord = true
    }
  }
  if hasWord || isQuoted { words.append(PajekWord(text: current, isQuoted: isQuoted)) }
  return words
}
