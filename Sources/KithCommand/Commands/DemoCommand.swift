// kith demo: a finished report, from an example that the program brings along.

import CommunityMeasures
import CommunityTables

let demoCommand = CommandDeclaration(
  name: "demo",
  summary: "Write the report of a built-in example: a community garden.",
  details: [
    "Nothing else is needed, not even a dataset. The example's spreadsheets are written beside the report, in the "
      + "folder dataset, to look at and to try commands on."
  ],
  arguments: [],
  options: [
    OptionDeclaration("--output", short: "-o", value: "dir", usual: "kith-demo", "The folder to write.")
  ],
  examples: ["kith demo", "kith demo -o garden-report"]
) { invocation throws(CommandFailure) in
  let files = gardenFiles.map { SourceFile(name: $0.name, bytes: Array($0.text.utf8)) }
  let community = readDataset(files).community
  let typed = invocation.value("--output") ?? "kith-demo"
  let dataset = files.map { OutputFile(name: "dataset/\($0.name)", bytes: $0.bytes) }
  try writeReport(community, Selection(), [], with: dataset, to: typed, invocation)
  invocation.say("Next: kith whatif \(shellWord(typed))/dataset --scenario no-grant; kith new starts your own.")
  return .done
}
