// What a page that holds the whole program asks of the engine, and what it is told.

import CommunityDiagrams
import CommunityMeasures
import CommunityModel
package import CommunityTables
package import PlainText

/// Answers questions about the files of a dataset, as JSON: `{"ask": "chapter", "id": "fair"}`.
///
/// The page and the tests at the desk ask the same of the same code. What is asked already is kept, so that going from one
/// part of the page to the next does not begin anew.
package struct PageAnswers {
  let files: [SourceFile]
  let dataset: Dataset
  /// Without those who asked not to be on the map.
  let community: Community
  var draft: Report.Draft

  /// - Complexity: that of reading and freezing.
  package init(_ files: [SourceFile]) {
    self.files = files
    dataset = readDataset(files)
    community = dataset.community.shared(Sharing(.private), numbering: .random { 0 }).community
    draft = Report.Draft(Ledger(community), measures: Measure.inReports)
  }

  /// The answer. A question that is none has `null`.
  package mutating func answer(_ question: JSONValue) -> JSONValue {
    func said(_ name: String) -> String { question[name]?.text ?? "" }
    switch question["ask"]?.text ?? "" {
    case "open": return opened
    case "sheet": return sheet(said("file"))
    case "problems": return problems
    case "measures": return measures
    case "measure": return measure(said("request"))
    case "chapter": return chapter(said("id"))
    case "names": return names
    case "leaves": return leaves(PageAnswers.texts(question["without"]))
    case "rates": return rates
    case "worth": return worth(question["worth"]?.items ?? [])
    case "scenarios": return scenarios()
    case "pictures": return pictures
    case "picture": return picture(said("name"))
    case "save": return saved(question)
    default: return .null
    }
  }

  var facts: Facts {
    get { draft.facts }
    set { draft.facts = newValue }
  }

  static func texts(_ value: JSONValue?) -> [String] { (value?.items ?? []).compactMap { $0.text } }
  static func texts(_ texts: [String]) -> JSONValue { .array(texts.map { .string($0) }) }

  // MARK: What it is

  /// Whether there is anything to ask about, how large it is, and which chapters it has.
  private var opened: JSONValue {
    var facts = facts
    let title = community.settings.title.isEmpty ? Words.untitled : community.settings.title
    let chapters = dataset.unusable ? [] : Question.all(&facts, [])
    return .object([
      JSONMember("title", .string(title)), JSONMember("isUsable", .bool(!dataset.unusable)),
      JSONMember("size", .string(WebWords.size(facts))),
      JSONMember("warning", .string(Appendix.warning(facts) ?? "")),
      JSONMember("level", .string(ShareLevel(rawValue: folded(community.settings.share))?.rawValue ?? "private")),
      JSONMember("problems", PageAnswers.list(check(dataset))),
      JSONMember("sheets", .array(sheetNames.map { .string($0) })),
      JSONMember(
        "chapters",
        .array(
          chapters.map {
            .object([JSONMember("id", .string($0.id)), JSONMember("title", .string($0.title))])
          })),
    ])
  }

  private var problems: JSONValue { PageAnswers.list(check(dataset)) }

  private static func list(_ found: [Diagnostic]) -> JSONValue {
    .array(
      found.map { one in
        .object([
          JSONMember("code", .string(one.code)), JSONMember("severity", .string(one.severity.rawValue)),
          JSONMember("file", .string(one.file)), JSONMember("row", one.row.map { .number(Double($0)) } ?? .null),
          JSONMember("column", .string(one.column ?? "")), JSONMember("text", .string(one.text)),
        ])
      })
  }

  // MARK: Measures

  /// The core set as `kith measure` prints it, a table for each unit.
  private var measures: JSONValue {
    var session = MeasureSession(facts.ledger, measures: Measure.inReports)
    let groups = CoreMeasures.groups(community, Selection(), among: Measure.inReports)
    return .array(
      groups.map { group in
        var rows: [JSONValue] = []
        for var request in group.requests {
          if let unit = group.unit { request = request.adding("unit", unit) }
          guard let result = PageAnswers.result(request, &session) else { continue }
          rows.append(
            PageAnswers.texts([
              request.measure.question, MeasureTable.value(of: result), MeasureTable.reading(of: result),
              MeasureTable.name(of: result),
            ]))
        }
        return .object([
          JSONMember("title", .string(WebWords.measuresOf(group.unit))), JSONMember("rows", .array(rows)),
        ])
      })
  }

  /// One answer whole, as `kith measure --format json` writes it.
  private func measure(_ text: String) -> JSONValue {
    var session = MeasureSession(facts.ledger, measures: Measure.inReports)
    do throws(MeasureFailure) {
      return MeasureJSON.measure(try session.answer(text), of: community)
    } catch {
      return .null
    }
  }

  private static func result(_ request: MeasureRequest, _ session: inout MeasureSession) -> MeasureResult? {
    do throws(MeasureFailure) { return try session.answer(request) } catch { return nil }
  }

  // MARK: Chapters

  /// A chapter of the report with its pictures.
  private mutating func chapter(_ id: String) -> JSONValue {
    var facts = facts
    guard let plain = Question.all(&facts, []).first(where: { $0.id == id }) else { return .null }
    self.facts = facts
    let wanted = Report.wantedPictures(&facts).filter { plain.diagrams.contains($0.name) }
    let drawn = wanted.compactMap { PageAnswers.drawn($0, facts.ledger)?.shown }
    let chapter = Question.all(&facts, drawn).first { $0.id == id } ?? plain
    self.facts = facts
    return .object([
      JSONMember("html", .string(PageAnswers.fragment([chapter.section(facts)])))
    ])
  }

  /// Chapters as they stand in the report, to be set into the page.
  static func fragment(_ sections: [Section]) -> String {
    var page = HTMLPage(title: "", warning: nil, intro: [], sections: sections, footer: "", live: nil)
    page.hasTableFiles = false
    var out = ""
    for section in sections { out += page.html(section) }
    return out
  }

  // MARK: What stops

  /// Everybody and everything that can be taken away.
  private var names: JSONValue {
    let facts = facts
    return .array(
      facts.ledger.elements.map { element in
        .object([
          JSONMember("key", .string(community.key(of: element))), JSONMember("name", .string(facts.name(element))),
          JSONMember("kind", .string(Words.kind(community.elements.kind[element].rawValue))),
        ])
      })
  }

  /// What stops when these leave, and the picture of it.
  private func leaves(_ keys: [String]) -> JSONValue {
    var scenario = Scenario()
    scenario.without = keys
    let answer = ScenarioAnswer(scenario, today: facts.ledger)
    var members = LiveAnswer.leaves(answer).members ?? []
    if !answer.gone.isEmpty, answer.whatStops.most > 0 {
      let diagram = Diagram.dependency(facts.ledger, without: answer.gone, answer: answer.whatStops)
      members.append(JSONMember("picture", .string(diagram.plainSVG(idPrefix: "leaves-"))))
    }
    return .object(members)
  }
}
