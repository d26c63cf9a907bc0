// What a report says, chapter by chapter, before it is a file of any form.

import CommunityModel
import PlainText

/// The page of a report and its tables. What programs read is made of the same on demand.
struct ReportPages {
  let page: HTMLPage
  let tables: [Report.File]
  private var facts: Facts
  private let all: [Question]
  private let sure: HowSure
  private let evidence: EvidenceTable

  /// - Parameters:
  ///   - readers: For whom there is a first side. All when empty.
  ///   - live: What the map in the page needs to answer. Without it the page is still, and nothing of it is brought along.
  init(
    _ draft: Report.Draft, for readers: [Report.Reader] = [], pictures: [ReportPicture] = [],
    live: ((LiveMap) -> (data: JSONValue, engine: PageEngine))? = nil
  ) {
    var facts = draft.facts
    let community = facts.community
    let all = Question.all(&facts, pictures)
    let questions = facts.isOnlyAList ? all : Report.chosen(all, for: readers)
    let shown = readers.isEmpty ? Report.Reader.allCases : Report.Reader.allCases.filter { readers.contains($0) }
    let title = Words.report(on: community.settings.title.isEmpty ? Words.untitled : community.settings.title)
    let warning = Appendix.warning(facts)
    var sections: [Section] = []
    if facts.isOnlyAList { sections.append(Views.list(facts)) }
    for reader in shown where !facts.isOnlyAList {
      switch reader {
      case .mappers: sections.append(Views.mappers(&facts, all))
      case .group: sections.append(Views.group(&facts, all))
      case .funder: sections.append(Views.funder(&facts))
      }
    }
    let above = (warning.map { [$0] } ?? []) + [title]
    sections = sections.map { OneSide.fitted($0, under: above) }
    sections += questions.map { $0.section(facts) }
    let map = LiveMap(facts)
    if let section = map?.section ?? LiveMap.tooLarge(facts) { sections.append(section) }
    let sure = HowSure(facts.ledger)
    let evidence = EvidenceTable(&facts, sure)
    sections += Appendix.sections(&facts, questions, sure, evidence)
    page = HTMLPage(
      title: title, warning: warning,
      intro: Appendix.intro(
        facts, questions, readers, leftOut: all.filter { one in !questions.contains { $0.id == one.id } }),
      sections: sections, footer: Words.footer,
      live: map.flatMap { map in live.map { $0(map) } })
    // A table of every question, as in report.json, also of those that this reader's page does not ask.
    tables = ReportPages.files(sections + all.map { $0.section(facts) })
    self.facts = facts
    self.all = all
    self.sure = sure
    self.evidence = evidence
  }

  /// What programs read.
  mutating func document(version: String) -> JSONValue {
    ReportJSON.document(&facts, all, sure: sure.json(evidence, WhoAnswered(facts)), version: version)
  }

  private static func files(_ sections: [Section]) -> [Report.File] {
    var files: [Report.File] = []
    for section in sections {
      for table in section.tables where !files.contains(where: { $0.name == "\(table.name).csv" }) {
        var writer = CSVWriter()
        writer.row(table.columns.map { $0.title })
        for row in table.rows { writer.row(row) }
        files.append(Report.File(name: "\(table.name).csv", bytes: writer.bytes))
      }
    }
    return files
  }
}

extension Question {
  /// Everything a report asks of its data, in its order.
  static func all(_ facts: inout Facts, _ pictures: [ReportPicture]) -> [Question] {
    facts.isOnlyAList
      ? Question.ofList(&facts, pictures) + [Question.said(&facts)].compactMap { $0 }
      : [
        Question.have(&facts, pictures), Question.give(&facts, pictures), Question.fair(&facts, pictures),
        Question.last(&facts, pictures), Question.value(&facts, pictures), Question.decide(&facts, pictures),
        Question.change(&facts, pictures), Question.whatIf(&facts), Question.said(&facts),
      ].compactMap { $0 }
  }
}
