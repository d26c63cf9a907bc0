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
      return source.isCalled("net", "paj") ? .likely : .no
    },
    read: { source throws(ImportFailure) in
      let file = source.files[0]
      var reader = PajekReader(file: file.name)
      try reader.read(decodedText(file.bytes).bytes)
      var report = ImportReport("Read as a Pajek network: \(reader.graph.counts).")
      report.notes = reader.notes + reader.graph.notes
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
  /// Whether each vertex was read. Vertices are numbers here: labels may repeat.
  private var isRead: [Bool] = []
  private var firstMode: Int?
  private var part = Part.nothing
  private var relation = ""
  private var matrixRow = 0
  private var timed = 0
  private var networks = 0
  private var unnamed = 0
  private var endsInVertices = false
  /// A line of a few letters must not fill the memory.
  private static let most = 1_000_000

  init(file: String) { self.file = file }

  mutating func read(_ bytes: [UInt8]) throws(ImportFailure) {
    var number = 0
    for slice in lines(bytes) {
      number += 1
      let text = trimmed(String(decoding: slice, as: UTF8.self))
      if text.isEmpty || text.hasPrefix("%") || text.hasPrefix("/*") { continue }
      guard text.hasPrefix("*") || networks <= 1 else { continue }
      guard let words = pajekWords(text) else {
        throw ImportFailure(
          "A quotation mark opens here and is never closed.", advice: "Close it, or copy the file again.", file: file,
          line: number)
      }
      if text.hasPrefix("*") { try section(words, line: number) } else { try row(words, line: number) }
    }
    try endMatrix(line: number)
    if case .vertices = part { endsInVertices = true }
    addMissing(line: number)
    if networks == 0 {
      throw ImportFailure(
        "There is no *Vertices in the file.", advice: "Copy or download it again.", file: file, line: number)
    }
    if networks > 1 { notes.append("The file holds \(networks) networks: the first is read.") }
    if unnamed > 0 {
      notes.append(
        "\(counted(unnamed, "vertex has", "vertices have")) no line of \(unnamed == 1 ? "its" : "their") own: called by number."
      )
      // A file without any lines of vertices is whole; one with some of them may be a part.
      if unnamed < isRead.count {
        notes.append(
          "*Vertices says \(isRead.count), and \(isRead.count - unnamed) are listed"
            + (endsInVertices ? " before the file ends" : "") + ": if a part is missing, copy the file again.")
      }
    }
    if timed > 0 {
      notes.append(
        "\(counted(timed, "line says", "lines say")) when it held, in [ ]: the times are in the column Times.")
    }
  }

  /// Lines end at LF, CR LF or, in old files of the Mac, CR alone.
  private func lines(_ bytes: [UInt8]) -> [ArraySlice<UInt8>] {
    let end: UInt8 = bytes.contains(0x0A) ? 0x0A : 0x0D
    return bytes.split(omittingEmptySubsequences: false, whereSeparator: { $0 == end })
  }

  private mutating func section(_ words: [PajekWord], line: Int) throws(ImportFailure) {
    try endMatrix(line: line)
    let parts = words[0].text.lowercased().split(separator: ":", maxSplits: 1)
    let name = String(parts[0])
    relation = words.dropFirst().first { !$0.text.hasPrefix(":") && Double($0.text) == nil }?.text ?? ""
    if relation.isEmpty, let number = words.first(where: { $0.text.hasPrefix(":") }) { relation = number.text }
    if relation.isEmpty, parts.count > 1 { relation = ":" + parts[1] }
    if name == "*vertices" {
      networks += 1
      if networks == 1 { try vertices(words, line: line) } else { part = .other }
    }
    if networks > 1 || name == "*vertices" || name == "*network" { return }
    switch name {
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
    if networks == 0, case .other = part { return }
    if networks == 0 { throw noVertices(line) }
  }

  private mutating func vertices(_ words: [PajekWord], line: Int) throws(ImportFailure) {
    guard words.count > 1, let count = Int(words[1].text), count >= 0 else {
      throw ImportFailure(
        "*Vertices says no number of vertices.", advice: "Write it behind, as in *Vertices 12.", file: file, line: line)
    }
    guard count <= PajekReader.most else {
      throw ImportFailure(
        "*Vertices says \(words[1].text), which is more than Kith reads: \(PajekReader.most).",
        advice: "Look whether the number is right.", file: file, line: line)
    }
    isRead = [Bool](repeating: false, count: count)
    if words.count > 2 {
      guard let first = Int(words[2].text), (0...count).contains(first) else {
        throw ImportFailure(
          "\"\(shortQuote(words[2].text))\" is no number of vertices of the first kind: there are \(count) in all.",
          advice: "Write two numbers, as in *Vertices 15 10, or one.", file: file, line: line)
      }
      firstMode = first
    }
    part = .vertices
  }

  private func noVertices(_ line: Int) -> ImportFailure {
    ImportFailure(
      "The file does not begin with *Vertices.", advice: "Write *Vertices and how many there are above.", file: file,
      line: line)
  }

  /// A matrix that ends early lacks rows: the file is not whole.
  private func endMatrix(line: Int) throws(ImportFailure) {
    guard case .matrix = part, networks == 1, matrixRow < (firstMode ?? isRead.count) else { return }
    throw ImportFailure(
      "The matrix has \(matrixRow) rows instead of \(firstMode ?? isRead.count): a part of the file is missing.",
      advice: "Copy or download it again.", file: file, line: line)
  }

  private mutating func row(_ words: [PajekWord], line: Int) throws(ImportFailure) {
    switch part {
    case .nothing: throw noVertices(line)
    case .other: return
    case .vertices: try vertex(words, line: line)
    case .pairs(let direction): try pair(words, direction, line: line)
    case .lists(let direction):
      addMissing(line: line)
      let from = try vertexNumber(words[0], line)
      for word in words.dropFirst() {
        let to = try vertexNumber(word, line)
        graph.edge(from: "\(from)", to: "\(to)", direction: direction, line: line, typed())
      }
    case .matrix: try matrix(words, line: line)
    }
  }

  private mutating func vertex(_ words: [PajekWord], line: Int) throws(ImportFailure) {
    let number = try vertexNumber(words[0], line)
    guard !isRead[number - 1] else {
      throw ImportFailure(
        "Vertex \(number) has a line already.", advice: "Give each vertex a number of its own.", file: file, line: line)
    }
    isRead[number - 1] = true
    let label = trimmed(words.count > 1 ? words[1].text : words[0].text)
    var cells = mode(number)
    let numbers = words.dropFirst(2).prefix { Double($0.text) != nil }.map { $0.text }
    for (axis, value) in zip(["x", "y", "z"], numbers) { cells.append((axis, value)) }
    if let times = times(words) { cells.append(("Times", times)) }
    graph.node("\(number)", id: label.isEmpty ? "\(number)" : label, label: label, line: line, cells)
  }

  private mutating func pair(_ words: [PajekWord], _ direction: String, line: Int) throws(ImportFailure) {
    addMissing(line: line)
    guard words.count > 1 else {
      throw ImportFailure(
        "A line of two vertices has only one.", advice: "Copy or download the file again.", file: file, line: line)
    }
    let (from, to) = (try vertexNumber(words[0], line), try vertexNumber(words[1], line))
    var cells = typed()
    // Behind the two stands the number; a word there begins what only says how to draw.
    if words.count > 2, let first = words[2].text.first,
      Double(words[2].text) != nil || !(first.isLetter || first == "[")
    {
      cells.append(("Amount", words[2].text))
    }
    if let label = words.firstIndex(where: { !$0.isQuoted && $0.text == "l" }), label + 1 < words.count {
      cells.append(("Label", words[label + 1].text))
    }
    if let times = times(words) { cells.append(("Times", times)) }
    graph.edge(from: "\(from)", to: "\(to)", direction: direction, line: line, cells)
  }

  private mutating func matrix(_ words: [PajekWord], line: Int) throws(ImportFailure) {
    addMissing(line: line)
    let rows = firstMode ?? isRead.count
    let offset = firstMode ?? 0
    guard matrixRow < rows, words.count == isRead.count - offset else {
      throw ImportFailure(
        "Row \(matrixRow + 1) of the matrix has \(words.count) numbers instead of \(isRead.count - offset).",
        advice: "Copy or download the file again.", file: file, line: line)
    }
    for (column, word) in words.enumerated() {
      guard let value = Double(word.text) else {
        throw ImportFailure(
          "\"\(shortQuote(word.text))\" in the matrix is no number.", advice: "Write 0 where there is nothing.",
          file: file,
          line: line)
      }
      if value == 0 { continue }
      graph.edge(
        from: "\(matrixRow + 1)", to: "\(offset + column + 1)", direction: "directed", line: line,
        typed() + [("Amount", word.text)])
    }
    matrixRow += 1
  }

  /// Vertices without a line of their own are called by their number.
  private mutating func addMissing(line: Int) {
    guard graph.nodeCount < isRead.count else { return }
    for number in 1...isRead.count where !isRead[number - 1] {
      isRead[number - 1] = true
      unnamed += 1
      graph.node("\(number)", label: nil, line: line, mode(number))
    }
  }

  private func mode(_ number: Int) -> [(column: String, text: String)] {
    firstMode.map { [("Mode", number <= $0 ? "1" : "2")] } ?? []
  }

  private func typed() -> [(column: String, text: String)] { relation.isEmpty ? [] : [("Relation", relation)] }

  private mutating func times(_ words: [PajekWord]) -> String? {
    guard let word = words.first(where: { !$0.isQuoted && $0.text.hasPrefix("[") }) else { return nil }
    timed += 1
    return word.text
  }

  private func vertexNumber(_ word: PajekWord, _ line: Int) throws(ImportFailure) -> Int {
    guard let number = Int(word.text), number >= 1, number <= isRead.count else {
      throw ImportFailure(
        "\"\(shortQuote(word.text))\" is no number of a vertex: there are \(isRead.count).",
        advice: "Vertices are named by their number, from 1.", file: file, line: line)
    }
    return number
  }
}
