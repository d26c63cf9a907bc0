// kith report --person: one person's own page.

import CommunityMeasures
import CommunityModel
import CommunityReports
import PlainText

/// - Throws: Wrong use for somebody who asked not to be on the map.
func checkIsOnTheMap(_ name: String, _ community: Community) throws(CommandFailure) {
  guard let asked = ElementNames(community)[name], community.elements.consent[asked] == .none else { return }
  throw .wrongUse(
    "\"\(name)\" asked not to be on the map, so there is no page.",
    hint: "It is theirs to change: the column Consent of their row holds it.")
}

/// Writes the page of the person called `name` into the folder `typed`.
///
/// - Throws: Wrong use for a name that is not there, and for what is no person.
func writePersonReport(
  _ community: Community, _ selection: Selection, _ name: String, to typed: String, _ invocation: Invocation
) throws(CommandFailure) {
  let loop = try invocation.loop()
  let ledger = try invocation.timed("freeze") { Ledger(community, selection, loop: loop) }
  guard let person = try elements(named: [name], in: ledger).first else { return }
  let report: PersonReport
  do throws(PersonReport.Refusal) {
    report = try PersonReport(community, selection, about: person, version: kithVersion, loop: loop)
  } catch {
    let label = community.label(of: person)
    switch error {
    case .notOnTheMap: throw .wrongUse("\"\(label)\" lies outside the chosen period or rows.")
    case .notAPerson:
      let type = trimmed(community.words[community.elements.type[person]])
      throw .wrongUse(
        "\"\(label)\" is not a person\(type.isEmpty ? "" : " but of the type \(type)"): --person makes a page for people.",
        hint: "The report without --person tells of groups, places, resources and activities.")
    }
  }
  let files = [
    OutputFile(name: "your-part.html", bytes: Array(report.html().utf8)),
    OutputFile(name: "your-part.md", bytes: Array(report.markdown().utf8)),
    OutputFile(name: "your-part.json", bytes: Array(jsonText(report.json()).utf8)),
  ]
  let path = invocation.console.path(typed)
  try invocation.timed("write") { () throws(CommandFailure) in
    try writeFolder(files, to: path, named: typed) { names in
      names.contains("your-part.html") && names.allSatisfy { name in files.contains { $0.name == name } }
    }
  }
  invocation.say(
    "Wrote \(terminalText(typed)). Open \(terminalText(typed))/your-part.html, and give it to nobody but "
      + "\(terminalText(community.label(of: person))).")
}
