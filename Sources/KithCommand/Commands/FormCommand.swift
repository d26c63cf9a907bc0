// kith form: the page in which people say their own part.

import CPageParts
import CommunityModel
import CommunityReports
import CommunityTables
import PlainText

let formCommand = CommandDeclaration(
  name: "form",
  summary: "Write a form: one page in which people say what they give and get.",
  details: [
    "One file for a phone, a screen or paper, without a network. It asks in the dataset's own names of activities and "
      + "saves answers-….json, which whoever answered hands over, and a copy for them to read.",
    "The form is in many hands, so it holds no amount and no row of anybody. In its lists stand activities, groups and "
      + "places, and people whose Consent is named. Everybody else types their name, which is then in their own file alone.",
  ],
  arguments: [datasetArgument],
  options: [
    OptionDeclaration(
      "--output", short: "-o", value: "file", usual: "the dataset's name and -form.html",
      "The file to write; - for standard output."),
    OptionDeclaration("--no-names", "Put no person into the lists, not even those who agreed to be named."),
    OptionDeclaration(
      "--language", value: "code", usual: "en", "The language of the form. Only en, English, is there so far."),
    asOption,
  ],
  examples: ["kith form Datasets/garden -o form.html", "kith form Datasets/garden --no-names"]
) { invocation throws(CommandFailure) in
  try refuseLanguage(invocation.value("--language"))
  let typed = invocation.value("--output") ?? "\(datasetName(invocation.arguments[0]))-form.html"
  let community = try invocation.timed("read") { () throws(CommandFailure) in try invocation.usableDataset().community }
  let map = AskedMap(community, namesPeople: !invocation.has("--no-names"))
  let page = FormPage(map, script: pagePart(kith_form_script()), version: kithVersion)
  let bytes = Array(page.html().utf8)
  if typed == "-" {
    try invocation.output(bytes)
    return .done
  }
  try invocation.timed("write") { () throws(CommandFailure) in
    try writeWhole(bytes, to: invocation.console.path(typed), named: typed)
  }
  invocation.say(
    "In its lists: \(counted(map.activities.count, "activity", "activities")), "
      + "\(counted(map.bodies.count, "group or place", "groups and places")), "
      + "\(counted(map.people.count, "person", "people")) who agreed to be named. "
      + "\(map.left) more of the dataset stand in no list.")
  invocation.say("Wrote \(terminalText(typed)). Open it in a browser, print it, or send it.")
  return .done
}
