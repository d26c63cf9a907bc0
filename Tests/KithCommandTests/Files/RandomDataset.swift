// Made-up datasets with everything that a cell, a column and a row can have.

import CommunityTables
import PlainText

/// The files of a dataset, the same for the same seed, and without a problem to be told.
struct RandomDataset {
  private(set) var files: [SourceFile] = []
  private var random: SeededRandom

  private static let labels = [
    "Zoë \"Z\" <b>&amp;</b>", "=SUM(A1)", "+44 1234", "-dash", "@home", "two\nlines", "👩‍👩‍👧 family 🌱", "O'Neil & Sons",
    "李 明",
    "007", "1e5", "Ana; Ben, Cem", "]]>", "back\\Nslash\\", "null", "true", "#REF!", "%20", "naïve – “quoted”",
    "tab\tinside",
    "{\"a\":[1]}", "-->", "3 -> 4", "*Vertices", "x=y", "السلام", "e\u{301}galité", "A\u{A0}B",
    "\u{202E}turned\u{202C}", "\u{200F}mark",
  ]
  private static let texts = [
    "plain", "a|b", "x; y, z", "\"", "'", "''", "=1+1", "+1", "-1", "@x", "1.50", "007", "1e5", "12.5", "-0",
    "two\nlines",
    "three\n\nlines", "<![CDATA[x]]>", "&lt;", "\\", "\\n", "tab\there", "🌱", "null", "false", "[1, 2]", "{}", "日本",
    "a\u{2067}b\u{2069}",
    "a  b",
    "|", "a||b", "b|", "| c", "NaN", "0", "1234567890123456789", "0.1", "http://x.org/?a=1&b=2", "2025-03-04",
  ]
  /// Columns of people's own; some bear words that mean something to one of the formats.
  private static let columns = [
    "My own", "x", "key", "Größe", "=Formula", "Inside", "Notes, more", "Kind", "value", "label 2", "URL", "shape",
    "name",
    "id 2", "Interaction", "color", "group", "size", "kumu type", "edge weight", "d0", "n0", "e1", "directed",
    "TRUE", "comment", "Relation", "attributes", "data", "weight 2", "title", "pos", "xlabel", "dir", "cluster", "for",
    "Mode", "Times", "timestamp", "element type", "shared_name", "interval", "style", "tooltip", "attr.name",
  ]

  init(seed: UInt64) {
    random = SeededRandom(seed: seed)
    let count = random.below(9)
    var labels = RandomDataset.labels
    var names: [String] = []
    var elements = CSVWriter()
    let own = columns()
    let hasIDs = chance(2)
    elements.row(
      ["Label", "Type"] + (hasIDs ? ["ID"] : []) + ["Role", "Count", "Offers", "Consent", "Description"] + own)
    for number in 0..<count {
      let label = labels.remove(at: random.below(labels.count))
      let id =
        hasIDs && chance(2)
        ? ["id\(number)", "\(number)", "İd \(number)", "n\(number)", "<\(number)>"][random.below(5)] : ""
      names.append(id.isEmpty ? label : id)
      elements.row(
        [label, pick(["person", "group", "resource", "activity", ""])] + (hasIDs ? [id] : []) + [
          pick(["", "peer trainer", "chair|treasurer"]), pick(["", "3", "10 to 15", "30+", "several"]),
          pick(["", "bread", "bread|lifts*"]), pick(["", "named", "initials"]), chance(3) ? text() : "",
        ] + own.map { _ in chance(2) ? text() : "" })
    }
    if count > 0 || chance(2) { add("elements.csv", elements.bytes) }
    if count > 0 { addConnections(names) }
    addOthers(names)
  }

  private mutating func addConnections(_ names: [String]) {
    var sheet = CSVWriter()
    let own = columns()
    let hasIDs = chance(2)
    sheet.row(
      ["From", "To"] + (hasIDs ? ["ID"] : [])
        + ["Type", "Form", "Amount", "Unit", "Low", "High", "Per", "Direction", "Status", "Start", "Note"] + own)
    var number = 0
    for _ in 0..<random.below(14) {
      let from = names[random.below(names.count)]
      let to = names[random.below(names.count)]
      // A bar in `To` would be two receivers.
      let kind = pick(["contribution", "reward", "benefit", "tie", ""])
      var cells: [String] = []
      switch random.below(4) {
      case 0: cells = ["", "hours", "", ""]
      case 1: cells = [pick(["2", "0.25", "1200", "3.5"]), pick(["hours", "GBP"]), "", ""]
      case 2: cells = ["", "hours", "2", pick(["2", "9.5"])]
      default: cells = ["4", "GBP", "1", "8"]
      }
      if kind == "tie" || kind.isEmpty { cells = ["", "", "", ""] }
      let row =
        [kind, kind == "contribution" ? "time" : ""] + cells + [
          cells[1].isEmpty ? "" : pick(["", "", "week"]), pick(["", "", "undirected", "mutual"]),
          kind == "contribution" ? pick(["", "given", "promised"]) : "", pick(["", "2025", "2025-03-04"]),
          chance(3) ? text() : "",
        ] + own.map { _ in chance(2) ? text() : "" }
      // Some rows come twice, as they do.
      for _ in 0...(chance(4) ? 1 : 0) {
        number += 1
        sheet.row([from, to] + (hasIDs ? [chance(3) ? "" : "c\(number)"] : []) + row)
      }
    }
    add("connections.csv", sheet.bytes)
  }

  private mutating func addOthers(_ names: [String]) {
    if let name = names.first, chance(3) {
      var sheet = CSVWriter()
      sheet.row(["Element", "Needs", "Why"])
      sheet.row([name, "money", "rent"])
      add("requirements.csv", sheet.bytes)
    }
    if chance(4) { add("valuations.csv", Array("Valuation,Unit,Worth,In,Source\nwage,hours,12,GBP,the law\n".utf8)) }
    if chance(4) {
      add("outcomes.csv", Array("Outcome,For,Quantity,Proxy,Unit,Source\nless alone,all,3,100,GBP,survey\n".utf8))
    }
    switch random.below(4) {
    case 0: add("community.json", Array("{\"title\":\"Our \\\"street\\\" 🌱 & <co>\"}".utf8))
    case 1: add("community.json", Array("{\"title\":\"Street\",\"place\":\"Leeds\",\"of our own\":[1]}".utf8))
    case 2: add("community.json", Array("{\"purpose\":\"to know\"}".utf8))
    default: break
    }
    if let name = names.first, chance(5) {
      add(
        "scenarios/less.json",
        Array(
          jsonText(
            .object([
              JSONMember("title", .string("less")), JSONMember("without", .array([.string(name)])),
            ])
          ).utf8))
    }
  }

  private mutating func chance(_ times: Int) -> Bool { random.below(times) == 0 }
  private mutating func pick(_ texts: [String]) -> String { texts[random.below(texts.count)] }
  private mutating func text() -> String { pick(RandomDataset.texts) }

  private mutating func columns() -> [String] {
    var names: [String] = []
    for _ in 0..<random.below(5) {
      let name = pick(RandomDataset.columns)
      if !names.contains(name) { names.append(name) }
    }
    return names
  }

  private mutating func add(_ name: String, _ bytes: [UInt8]) { files.append(SourceFile(name: name, bytes: bytes)) }
}
