// Every sentence of a report is short and says nothing about what people are.

import Foundation
import PlainText
import Testing

@Suite struct PlainEnglishTests {
  static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  /// The texts between quotes in the word files, an inserted value counted as one word.
  static let texts = texts(in: "CommunityReports/Words")
  /// The same of the pictures and of the sentences of measures, which stand in a report as well.
  static let pictures = texts(in: "CommunityDiagrams")
  static let measures = texts(in: "CommunityMeasures")

  /// Texts with only a plus between them are one.
  static func texts(in folder: String) -> [String] {
    let start = root.appendingPathComponent("Sources/\(folder)")
    let files = FileManager.default.enumerator(at: start, includingPropertiesForKeys: nil)?.compactMap { $0 as? URL }
    var texts: [String] = []
    for file in (files ?? []).sorted(by: { $0.path < $1.path }) where file.pathExtension == "swift" {
      let source = (try? String(contentsOf: file, encoding: .utf8)) ?? ""
      let lines = source.split(separator: "\n").filter { !$0.drop { $0 == " " }.hasPrefix("//") }
      texts += joinedLiterals(in: lines.joined(separator: "\n"))
    }
    return texts
  }

  static func joinedLiterals(in source: String) -> [String] {
    let mark = "\u{1}"
    // What stands between two literals of a sum, on one line or two, is a plus alone.
    var found: [String] = []
    for text in literals(in: source.replacing(/"\s*\+\s*"/, with: mark)) {
      found.append(text.replacingOccurrences(of: mark, with: ""))
    }
    return found
  }

  static func literals(in line: String) -> [String] {
    var found: [String] = []
    var text: String?
    var depth = 0
    var previous: Character = " "
    for letter in line {
      if depth > 0 {
        if letter == "(" { depth += 1 }
        if letter == ")" { depth -= 1 }
      } else if let open = text {
        if previous == "\\" && letter == "(" {
          text = String(open.dropLast()) + "X"
          depth = 1
        } else if letter == "\"" && previous != "\\" {
          found.append(open)
          text = nil
        } else {
          text = open + String(letter)
        }
      } else if letter == "\"" {
        text = ""
      }
      previous = letter
    }
    return found
  }

  @Test("A literal is read to its end, with values that are put in")
  func reader() {
    #expect(Self.literals(in: #"let a = "One \(two("x")) three." + "Four""#) == ["One X three.", "Four"])
  }

  @Test("Texts that are added up are read as one")
  func sums() {
    #expect(Self.joinedLiterals(in: "\"One \"\n  + \"two.\", \"Three\"") == ["One two.", "Three"])
  }

  @Test("No sentence has more than 25 words, in Words, in pictures and in measures")
  func length() {
    #expect(Self.texts.count > 100)
    #expect(Self.pictures.count > 100)
    #expect(Self.measures.count > 100)
    // What begins with a small letter is a rule in a cell, and a sum is no sentence.
    let measures = Self.measures.filter { $0.first?.isUppercase == true && !$0.contains(" = ") }
    for text in Self.texts + Self.pictures + measures {
      let sentences = text.replacingOccurrences(of: "? ", with: ". ").replacingOccurrences(of: "\n", with: ". ")
      for sentence in sentences.components(separatedBy: ". ") {
        #expect(sentence.split(separator: " ").count <= 25, "\(sentence)")
      }
    }
  }

  @Test("No sentence has a word to avoid")
  func words() throws {
    let list = try String(contentsOf: Self.root.appendingPathComponent("docs/words-to-avoid.txt"), encoding: .utf8)
    let words = list.split(separator: "\n").map(String.init).filter { !$0.hasPrefix("#") }
    #expect(words.count > 20)
    for text in Self.texts + Self.pictures {
      let padded = " " + folded(text).map { $0.isLetter || $0.isNumber ? String($0) : " " }.joined() + " "
      for word in words { #expect(!padded.contains(" \(word) "), "\(word) in: \(text)") }
    }
  }
}
