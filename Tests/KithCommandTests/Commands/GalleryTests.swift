// The pictures of Visualizations are those that the program draws, and the page leads to each of them.

import Foundation
import Testing

@testable import KithCommand

/// A line of `Visualizations/pictures.txt`, or a picture that stands in the page without one.
private struct GalleryPicture {
  let dataset: String
  let file: String
  /// What is typed after `kith draw`.
  let arguments: [String]

  var path: String { "\(TestRun.repository)/Visualizations/\(dataset)/\(file)" }
  var isChart: Bool { !FileManager.default.fileExists(atPath: "\(path).dot") }

  /// Read off the page: the command under each picture, and the first file beside it.
  init?(line: String) {
    guard line.hasPrefix("`kith draw Datasets/"), let end = line.dropFirst().firstIndex(of: "`"),
      let start = line.range(of: "[SVG]("), let close = line[start.upperBound...].firstIndex(of: ")")
    else { return nil }
    let words = GalleryPicture.typed(line[line.index(line.startIndex, offsetBy: 6)..<end])
    let place = line[start.upperBound..<close].split(separator: "/")
    guard place.count == 2, place[1].hasSuffix(".svg") else { return nil }
    dataset = String(place[0])
    file = String(place[1].dropLast(4))
    arguments = words
  }

  /// The words of a command as a shell takes them: quotes of either kind hold blanks and the other kind together.
  private static func typed(_ text: Substring) -> [String] {
    var words: [String] = []
    var word = ""
    var quote: Character?
    for letter in text {
      if let open = quote {
        if letter == open { quote = nil } else { word.append(letter) }
      } else if letter == "'" || letter == "\"" {
        quote = letter
      } else if letter == " " {
        if !word.isEmpty { words.append(word) }
        word = ""
      } else {
        word.append(letter)
      }
    }
    return word.isEmpty ? words : words + [word]
  }
}

@Suite struct GalleryTests {
  private static let folder = "\(TestRun.repository)/Visualizations"
  private static let page = (try? readText("\(folder)/README.md")) ?? ""
  fileprivate static let pictures = page.split(separator: "\n").compactMap { GalleryPicture(line: String($0)) }
  private static let datasets =
    ((try? names(in: "\(TestRun.repository)/Datasets")) ?? []).filter {
      FileManager.default.fileExists(atPath: "\(TestRun.repository)/Datasets/\($0)/connections.csv")
    }

  // The DOT of a graph and the SVG of a chart are made without fonts: the same bytes on every machine.
  @Test("Every picture is what its command draws today")
  func drawn() throws {
    #expect(!Self.pictures.isEmpty)
    for picture in Self.pictures {
      let ending = picture.isChart ? "svg" : "dot"
      let run = TestRun(
        arguments: picture.arguments + ["-o", "-", "--format", ending, "--quiet"], in: TestRun.repository)
      #expect(run.code == 0, "\(picture.path): \(run.talk)")
      let isSame = try readText("\(picture.path).\(ending)") == run.output
      #expect(isSame, "make pictures: \(picture.dataset)/\(picture.file)")
    }
  }

  @Test("Every dataset has one picture at least and eight at most, and no file is left over", arguments: datasets)
  func complete(dataset: String) throws {
    let own = Self.pictures.filter { $0.dataset == dataset }
    #expect((1...8).contains(own.count), "make pictures: \(dataset)")
    var expected: Set<String> = []
    for picture in own {
      expected.formUnion(["\(picture.file).svg", "\(picture.file).png"])
      if !picture.isChart { expected.insert("\(picture.file).dot") }
    }
    #expect(Set(try names(in: "\(Self.folder)/\(dataset)")) == expected)
  }

  @Test("No file above 150 kB; a bitmap has the proportions of the drawing, the page its headline")
  func files() throws {
    for picture in Self.pictures {
      let svg = try readText("\(picture.path).svg")
      let png = try Data(contentsOf: URL(fileURLWithPath: "\(picture.path).png"))
      #expect(svg.utf8.count <= 150_000 && png.count <= 150_000, "\(picture.path)")
      #expect(png.starts(with: [0x89, 0x50, 0x4E, 0x47]), "\(picture.path)")
      // Width and height are the first eight bytes of the first chunk, which begins at byte 16.
      func number(at start: Int) -> Double { png[start..<start + 4].reduce(0) { $0 * 256 + Double($1) } }
      let box = try #require(svg.components(separatedBy: "viewBox=\"").dropFirst().first)
        .prefix { $0 != "\"" }.split(separator: " ").compactMap { Double($0) }
      #expect(abs(number(at: 16) / number(at: 20) / (box[2] / box[3]) - 1) < 0.02, "\(picture.path)")
      let start = try #require(svg.range(of: "<title "))
      let headline = try #require(svg[start.upperBound...].firstIndex(of: ">").map { svg[svg.index(after: $0)...] })
        .prefix { $0 != "<" }
      #expect(!headline.isEmpty && Self.page.contains("### \(headline)\n"), "make pictures: \(picture.path)")
    }
  }
}
