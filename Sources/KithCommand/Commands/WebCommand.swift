// kith web: the whole program as one page.

import CPageParts
import CommunityReports
import CommunityTables
import PlainText

let webCommand = CommandDeclaration(
  name: "web",
  summary: "Write Kith itself as one page that works in a browser.",
  details: [
    "One file for whoever cannot install a program: opened in Firefox or Chromium, from a stick or a shared folder, without "
      + "a network. Sheets are dropped into it, checked and edited; it measures, draws, tries scenarios and saves. What is "
      + "worked out is worked out by the same engine as here.",
    "The page holds no data but the starter and the example. What is opened in it stays in it until it is saved.",
  ],
  arguments: [],
  options: [
    OptionDeclaration(
      "--output", short: "-o", value: "file", usual: "kith.html", "The file to write; - for standard output.")
  ],
  examples: ["kith web", "kith web -o /media/stick/kith.html"]
) { invocation throws(CommandFailure) in
  let typed = invocation.value("--output") ?? "kith.html"
  let bytes = Array(webPage().html().utf8)
  if typed == "-" {
    try invocation.output(bytes)
    return .done
  }
  try invocation.timed("write") { () throws(CommandFailure) in
    try writeWhole(bytes, to: invocation.console.path(typed), named: typed)
  }
  invocation.say("Wrote \(terminalText(typed)). Open it in a browser, or hand it on: it needs nothing else.")
  return .done
}

/// The page with what the program brings along.
func webPage() -> WebPage {
  WebPage(
    script: pagePart(kith_web_script()), worker: pagePart(kith_web_worker()), engine: pagePart(kith_web_engine()),
    starter: WebPage.Example(
      title: "Our street",
      files: starterFiles.filter { !$0.name.hasSuffix(".md") }.map {
        (name: $0.name, text: String(decoding: $0.bytes, as: UTF8.self))
      }),
    examples: [WebPage.Example(title: "Mill Lane community garden", files: gardenFiles)])
}
