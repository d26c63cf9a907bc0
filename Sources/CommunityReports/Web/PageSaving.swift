// What a page saves: made from a copy for the eyes of whoever gets it, and from nothing else.

import CommunityDiagrams
import CommunityMeasures
import CommunityModel
import CommunityTables
import PlainText

extension PageAnswers {
  /// The files to save: `{"ask": "save", "what": "report", "level": "partners", "numbers": [7, 19]}`; `"health": true`
  /// asks for the rule of health data, `"together": true` puts people of the same role together.
  ///
  /// `numbers` come from the browser's own source of randomness; they number those who are not named.
  func saved(_ question: JSONValue) -> JSONValue {
    let level = question["level"]?.text.flatMap { ShareLevel(rawValue: $0) } ?? .public
    var random = SeededRandom(seed: PageAnswers.seed(question["numbers"]?.items ?? []))
    let sharing = Sharing(
      level, isHealth: level != .private && question["health"]?.bool == true,
      mergeBy: level == .partners && question["together"]?.bool == true ? .role : nil)
    let copy = dataset.community.shared(sharing, numbering: .random { random.next() }).community
    var files: [SourceFile] = []
    switch question["what"]?.text ?? "" {
    case "dataset": files = level == .private ? asWritten : sharedFiles(copy)
    case "report": files = report(copy)
    case "tables": files = tables(copy)
    case "pictures": files = pictures(copy)
    default: return .null
    }
    return .object([
      JSONMember("remarks", PageAnswers.texts(ShareWords.toCheck(copy.shared, together: WebWords.together))),
      JSONMember(
        "files",
        .array(
          files.map { file in
            .object([
              JSONMember("name", .string(file.name)),
              JSONMember("text", .string(String(decoding: file.bytes, as: UTF8.self))),
            ])
          })),
    ])
  }

  /// One's own sheets come back as they stand, also what Kith does not know in them.
  private var asWritten: [SourceFile] { files }

  private func sharedFiles(_ copy: Community) -> [SourceFile] {
    writeDataset(copy) + [
      SourceFile(name: "README.md", bytes: Array(ShareWords.readMe(copy.settings.title, copy.shared).utf8))
    ]
  }

  private func report(_ copy: Community) -> [SourceFile] {
    var draft = Report.Draft(Ledger(copy), measures: Measure.inReports)
    let drawn = draft.wantedPictures().compactMap { PageAnswers.drawn($0, draft.facts.ledger)?.shown }
    return [
      SourceFile(name: "report.html", bytes: Array(ReportPages(draft, pictures: drawn).page.text().utf8))
    ]
  }

  private func tables(_ copy: Community) -> [SourceFile] {
    let draft = Report.Draft(Ledger(copy), measures: Measure.inReports)
    return ReportPages(draft).tables.map {
      SourceFile(name: "tables/\($0.name)", bytes: marked(csv: $0.bytes, copy.shared))
    }
  }

  private func pictures(_ copy: Community) -> [SourceFile] {
    var draft = Report.Draft(Ledger(copy), measures: Measure.inReports)
    var files: [SourceFile] = []
    for wanted in draft.wantedPictures() {
      guard let drawn = PageAnswers.drawn(wanted, draft.facts.ledger) else { continue }
      let svg = marked(svg: drawn.shown.svg, copy.shared)
      files.append(SourceFile(name: "diagrams/\(wanted.name).svg", bytes: Array(svg.utf8)))
      if let dot = drawn.dot {
        files.append(SourceFile(name: "diagrams/\(wanted.name).dot", bytes: Array(dot.utf8)))
      }
    }
    return files
  }

  private static func seed(_ numbers: [JSONValue]) -> UInt64 {
    numbers.reduce(UInt64(0)) { seed, value in
      guard let number = value.double, number >= 0, number < 4_294_967_296 else { return seed }
      return seed &* 4_294_967_296 &+ UInt64(number)
    }
  }
}
