// How long do the measures take on 10,000 elements and 100,000 connections?

import KithCommand
import PlainText

/// Connections drawn once: few give and receive most, and a third of the rows answer another.
func drawnSheet(elements: Int, connections: Int, seed: UInt64) -> String {
  var random = SeededRandom(seed: seed)
  // The product of two draws prefers small numbers: a heavy tail.
  func element() -> Int {
    let first = Int(random.next() % UInt64(elements))
    return Int(random.next() % UInt64(first + 1))
  }
  var text = "From,To,Type,Form,Amount,Unit\n"
  var last = (from: 0, to: 1)
  for _ in 0..<connections {
    var pair = (from: element(), to: element())
    if random.next() % 3 == 0 { pair = (last.to, last.from) }
    if pair.from == pair.to { pair.to = (pair.from + 1) % elements }
    text += "P\(pair.from),P\(pair.to),contribution,time,\(1 + random.next() % 40),hours\n"
    last = pair
  }
  return text
}

/// The phases of one run with their seconds, and the peak memory in bytes.
func phases(of ids: [String], _ sheet: [UInt8], threads: String) -> (code: Int32, lines: [JSONValue]) {
  final class Talk { var text = "" }
  let talk = Talk()
  let console = Console(
    writeOutput: { _ in .written }, writeError: { talk.text += $0 }, readInput: { sheet }, directory: ".")
  let words = ["measure", "-"] + ids + ["--format", "json", "--timings", "--quiet", "--threads", threads]
  let code = run(words, console: console)
  return (code, talk.text.split(separator: "\n").compactMap { try? readJSON(Array($0.utf8)) })
}

let sheet = drawnSheet(elements: 10_000, connections: 100_000, seed: 7)
let arguments = Array(CommandLine.arguments.dropFirst())
if arguments == ["--csv"] {
  print(sheet, terminator: "")
} else {
  let usual = [
    "weighted-reciprocity", "dyad-census", "cyclic-share", "articulation-points", "betweenness", "harmonic-closeness",
    "katz:alpha=0.001", "pagerank", "pagerank:weighted=true", "hubs", "authorities", "gini:of=contributions",
  ]
  print("10000 elements, 100000 connections")
  for threads in ["1", "2"] {
    let found = phases(of: arguments.isEmpty ? usual : arguments, Array(sheet.utf8), threads: threads)
    print("\n\(threads == "1" ? "1 thread" : "\(threads) threads")")
    for line in found.lines {
      if let phase = line["phase"]?.text, let seconds = line["seconds"]?.double {
        if phase != "freeze" || seconds > 0.001 { print("  \(columnText(phase))\(thousandths(seconds)) s") }
      } else if let bytes = line["peakMemoryBytes"]?.double {
        print("  \(columnText("peak memory"))\(Int(bytes / 1_048_576)) MiB")
      }
    }
    if found.code != 0 { print("  ended with \(found.code)") }
  }
}

func columnText(_ text: String) -> String { text + String(repeating: " ", count: max(1, 32 - text.count)) }

func thousandths(_ seconds: Double) -> String {
  let whole = Int(seconds * 1000 + 0.5)
  let part = String(whole % 1000)
  return "\(whole / 1000).\(String(repeating: "0", count: 3 - part.count))\(part)"
}
