// Every sentence of a report is short and says nothing about what people are.

import Foundation
import PlainText
import Testing

@Suite struct PlainEnglishTests {
  static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  /// The texts between quotes in the word files, an inserted value counted as one word.
  static let texts: [String] = {
    let folder = root.appendingPathComponent("Sources/CommunityReports/Words")
    let files = (try? FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)) ?? []
    var texts: [String] = []
    for file in files.sorted(by: { $0.path < $1.path }) where file.pathExtension == "swift" {
      let source = (try? String(contentsOf: file, encoding: .utf8)) ?? ""
      for line in source.split(separator: "\n") where !line.contains("///") && !line.hasPrefix("//") {
        texts += literals(in: String(line))
      }
    }
    return texts
  }()

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

  @Test("No sentence has more than 25 words")
  func length() {
    #expect(Self.texts.count > 100)
    for text in Self.texts {
      for sentence in text.replacingOccurrences(of: "? ", with: ". ").components(separatedBy: ". ") {
        #expect(sentence.split(separator: " ").count <= 25, "\(sentence)")
      }
    }
  }

  @Test("No sentence has a word to avoid")
  func words() throws {
    let list = try String(contentsOf: Self.root.appendingPathComponent("docs/words-to-avoid.txt"), encoding: .utf8)
    let words = list.split(separator: "\n").map(String.init).filter { !$0.hasPrefix("#") }
    #expect(words.count > 20)
    for text in Self.texts {
      let padded = " " + folded(text).map { $0.isLetter || $0.isNumber ? String($0) : " " }.joined() + " "
      for word in words { #expect(!padded.contains(" \(word) "), "\(word) in: \(text)") }
    }
  }
}
