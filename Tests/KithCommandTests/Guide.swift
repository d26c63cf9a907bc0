// A page that can be followed: the files it tells to write, the commands it tells to run, and what it says they print.

import Foundation

/// One page, or the pages of the tutorial, which go on from each other. Somebody who follows it starts in a folder that
/// holds the datasets of this repository and the examples of the how-to pages.
struct Guide: Sendable, CustomStringConvertible {
  var name: String
  var steps: [Step]
  var description: String { name }

  struct Step: Sendable {
    var page: String
    var line: Int
    var action: Action
    var place: String { "\(page):\(line)" }
  }

  enum Action: Sendable {
    /// A block marked with a file's kind and name, such as `csv our-street/elements.csv`.
    case write(file: String, text: String)
    /// A line `$ kith …` or `$ cat FILE` in a block marked `console`, with the lines below it.
    case run(command: String, printed: [String])
  }

  /// The steps of a page, in order.
  static func steps(in page: String, _ text: String) -> [Step] {
    var steps: [Step] = []
    var fence: String?
    for (number, line) in text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init).enumerated() {
      if line.hasPrefix("```") {
        let mark = String(line.dropFirst(3))
        if fence != nil {
          fence = nil
        } else {
          fence = mark
          let words = mark.split(separator: " ", maxSplits: 1).map(String.init)
          if words.count == 2 {
            steps.append(Step(page: page, line: number + 1, action: .write(file: words[1], text: "")))
          }
        }
        continue
      }
      guard let mark = fence else { continue }
      if mark == "console", line.hasPrefix("$ ") {
        let command = String(line.dropFirst(2))
        steps.append(Step(page: page, line: number + 1, action: .run(command: command, printed: [])))
      } else if let last = steps.indices.last {
        switch steps[last].action {
        case .run(let command, let printed) where mark == "console":
          steps[last].action = .run(command: command, printed: printed + [line])
        case .write(let file, let text) where mark.hasSuffix(" " + file):
          steps[last].action = .write(file: file, text: text + line + "\n")
        default: break
        }
      }
    }
    return steps
  }

  /// The pages of a folder of docs, in the order of their names.
  static func pages(of folder: String) -> [String] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: TestRun.repository + "/" + folder)) ?? []
    // README comes first.
    return names.filter { $0.hasSuffix(".md") }.sorted().map { "\(folder)/\($0)" }
  }

  /// Folders whose pages teach; each page says at its top what its reader can do afterwards.
  static let folders = ["docs/tutorial", "docs/how-to", "docs/explanation"]

  static func text(_ page: String) -> String { (try? readText(TestRun.repository + "/" + page)) ?? "" }

  static let all: [Guide] = {
    let alone = ["README.md"] + folders.dropFirst().flatMap { pages(of: $0) }
    let guides = alone.map { Guide(name: $0, steps: steps(in: $0, text($0))) }
    let tutorial = pages(of: "docs/tutorial").flatMap { steps(in: $0, text($0)) }
    return (guides + [Guide(name: "docs/tutorial", steps: tutorial)]).filter { !$0.steps.isEmpty }
  }()
}
