// kith measures: what can be measured?

import CommunityMeasures
import PlainText

let measuresCommand = CommandDeclaration(
  name: "measures",
  summary: "List the measures, or explain one.",
  details: [
    "Every measure has an id that never changes, a question it answers, and a page with its formula, its sources and "
      + "an example worked by hand."
  ],
  arguments: [ArgumentDeclaration("id", isOptional: true, "The measure to explain.")],
  options: [],
  examples: ["kith measures", "kith measures weighted-reciprocity"]
) { invocation throws(CommandFailure) in
  guard let id = invocation.arguments.first else {
    try invocation.outputText(measureList())
    invocation.say("Next: kith measures <id> explains one; kith measure <dataset> <id> works it out.")
    return .done
  }
  guard let measure = Measure.named(id) else {
    throw .wrongUse(
      "There is no measure \"\(id)\".\(didYouMean(id, among: Measure.all.map { $0.id }))",
      hint: "'kith measures' lists them.")
  }
  try invocation.outputText(explanation(of: measure))
  return .done
}

private func measureList() -> String {
  let width = Measure.all.map { $0.id.count }.max() ?? 0
  var text = ""
  for family in Measure.Family.allCases {
    let measures = Measure.all.filter { $0.family == family }
    if measures.isEmpty { continue }
    text += (text.isEmpty ? "" : "\n") + family.rawValue.prefix(1).uppercased() + family.rawValue.dropFirst() + "\n"
    for measure in measures {
      let gap = String(repeating: " ", count: width - measure.id.count + 2)
      text += "  \(measure.id)\(gap)\(measure.question)\n"
    }
  }
  return text
}

private func explanation(of measure: Measure) -> String {
  var text = """
    \(measure.id)
      \(measure.question)

      Answer   \(measure.answer)
      Unit     \(measure.unit)
      Family   \(measure.family.rawValue)
      Page     docs/measures/\(measure.id).md

    Options
    """
  let width = measure.options.map { $0.name.count }.max() ?? 0
  for option in measure.options {
    let gap = String(repeating: " ", count: width - option.name.count + 2)
    text += "\n  \(option.name)\(gap)\(option.meaning)"
    if !option.usual.isEmpty { text += " (default: \(option.usual))" }
  }
  return text + "\n\nExample\n  kith measure <dataset> \(measure.id)\n"
}
