// Files of other programs, written by hand for the tests, and what becomes of them.

import CommunityFormats
import CommunityModel
import CommunityTables
import PlainText
import Testing

enum Foreign {
  static func file(_ name: String, _ text: String) -> ForeignSource { file(name, Array(text.utf8)) }

  static func file(_ name: String, _ bytes: [UInt8]) -> ForeignSource {
    ForeignSource(files: [SourceFile(name: name, bytes: bytes)], isFolder: false)
  }

  static func folder(_ files: [(name: String, text: String)]) -> ForeignSource {
    ForeignSource(
      files: files.sorted { $0.name < $1.name }.map { SourceFile(name: $0.name, bytes: Array($0.text.utf8)) },
      isFolder: true)
  }

  /// Reads a source that the reader of `format` must claim more strongly than any other.
  static func read(_ source: ForeignSource, as format: Format) throws -> Import {
    let reader = try #require(FormatReader.named(format.rawValue))
    let own = reader.recognise(source)
    #expect(own > .no, "\(format) does not claim its own file")
    for other in FormatReader.all where other.format != format {
      #expect(other.recognise(source) < own, "\(other.format) claims a file of \(format)")
    }
    return try reader.read(source)
  }

  /// The filled cells of a table of the import, by column.
  static func cells(_ imported: Import, _ name: String) throws -> [[String: String]] {
    let table = try #require(imported.files.first { $0.name == name }?.table, "there is no \(name)")
    let header = try #require(table.rows.first).cells
    return table.rows.dropFirst().map { row in
      var cells: [String: String] = [:]
      for (name, cell) in zip(header, row.cells) where !cell.isEmpty { cells[name] = cell }
      return cells
    }
  }

  /// `Ana > Ben: contribution time 2 hours`, a line for each connection as it is measured.
  static func connections(_ imported: Import) -> [String] {
    let community = readDataset(imported.files).community
    let table = community.connections
    return table.indices.map { row in
      let label = { (element: ElementIndex) in community.words[community.elements.label[element]] }
      let amount = table.amountValue[row]
      var words = [table.kind[row].rawValue, community.words[table.form[row]]]
      if !amount.isNaN { words.append(shortestText(amount)) }
      words.append(community.words[table.unit[row]])
      return "\(label(table.from(row))) > \(label(table.to(row))): "
        + words.filter { !$0.isEmpty }.joined(separator: " ")
    }
  }

  static func problems(_ imported: Import) -> [String] {
    readDataset(imported.files).diagnostics.filter { $0.severity == .problem }.map { $0.text }
  }

  /// Reads hundreds of damaged versions of a source. Each gives tables or words, and never anything else.
  static func fuzz(_ source: ForeignSource, as format: Format, rounds: Int = 200) throws {
    let reader = try #require(FormatReader.named(format.rawValue))
    var random = SeededRandom(seed: 20_261_123)
    for _ in 0..<rounds {
      var damaged = source
      let place = random.below(damaged.files.count)
      for _ in 0...random.below(4) { damage(&damaged.files[place].bytes, &random) }
      _ = reader.recognise(damaged)
      do throws(ImportFailure) {
        _ = readDataset(try reader.read(damaged).files)
      } catch {
        #expect(!error.message.isEmpty)
      }
    }
  }

  private static func damage(_ bytes: inout [UInt8], _ random: inout SeededRandom) {
    guard !bytes.isEmpty else { return }
    let start = random.below(bytes.count)
    let length = min(bytes.count - start, 1 + random.below(24))
    let nasty = [
      "\"", ",", ";", "|", "\n", "\r", "\t", "\u{0}", "-", "99999999999999999999", "1e999", "NaN", "::", "0:0:0",
      "٣", "\u{FEFF}", "#REF!", "[[[[[[", "}", "=SUM(A1)", "31/02/2024", "é", "\u{202E}",
    ]
    switch random.below(6) {
    case 0: bytes[start] = UInt8(random.below(256))
    case 1: bytes.removeSubrange(start..<start + length)
    case 2: bytes.insert(contentsOf: bytes[start..<start + length], at: random.below(bytes.count))
    case 3: bytes.removeSubrange(start...)
    case 4: bytes.insert(contentsOf: Array(nasty[random.below(nasty.count)].utf8), at: start)
    default: bytes.replaceSubrange(start..<start + length, with: Array(nasty[random.below(nasty.count)].utf8))
    }
  }
}
