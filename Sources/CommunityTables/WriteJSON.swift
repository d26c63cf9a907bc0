// community.json and the scenarios, written as they were read.

import CommunityMeasures
import CommunityModel
import PlainText

/// An object that takes only what is there, and gives way to what the file said itself.
private struct ObjectWriter {
  private(set) var members: [JSONMember] = []
  private let kept: [ExtraCell]
  init(_ kept: [ExtraCell]) { self.kept = kept }

  mutating func add(_ name: String, _ text: String) {
    if !text.isEmpty { add(name, .string(text)) }
  }
  mutating func add(_ name: String, _ number: Double?) {
    if let number { add(name, .number(number)) }
  }
  mutating func add(_ name: String, _ items: [JSONValue]) {
    if !items.isEmpty { add(name, .array(items)) }
  }
  mutating func add(_ name: String, _ value: JSONValue) {
    if kept.contains(where: { folded($0.column) == folded(name) }) { return }
    members.append(JSONMember(name, value))
  }

  /// With the keys that Kith does not know, in their order.
  var withKept: [JSONMember] {
    members
      + kept.map { cell in
        do throws(JSONProblem) {
          return JSONMember(cell.column, try readJSON(Array(cell.text.utf8)))
        } catch {
          return JSONMember(cell.column, .string(cell.text))
        }
      }
  }
}

func settingsFile(_ community: Community) -> [UInt8]? {
  let settings = community.settings
  var object = ObjectWriter(settings.unknownKeys)
  object.add("title", settings.title)
  object.add("place", settings.place)
  var period = ObjectWriter([])
  period.add("from", community.text(of: settings.periodFrom))
  period.add("to", community.text(of: settings.periodTo))
  if !period.members.isEmpty { object.add("period", .object(period.members)) }
  object.add("currency", settings.currency)
  object.add("purpose", settings.purpose)
  object.add("askedFor", settings.askedFor)
  object.add("benefits", settings.benefits)
  object.add("contact", settings.contact)
  object.add("deleteAfter", settings.deleteAfter)
  object.add("share", settings.share)
  object.add("asked", settings.asked.map { Double($0) })
  object.add("answered", settings.answered.map { Double($0) })
  object.add(
    "phases",
    settings.phases.map { phase in
      var item = ObjectWriter([])
      item.add("name", phase.name)
      item.add("from", community.text(of: phase.from))
      item.add("to", community.text(of: phase.to))
      return .object(item.members)
    })
  object.add(
    "statements",
    settings.statements.map { statement in
      var item = ObjectWriter([])
      item.add("text", statement.text)
      item.add("measure", statement.measure)
      item.add("above", statement.above)
      item.add("below", statement.below)
      item.add("source", statement.source)
      return .object(item.members)
    })
  object.add(
    "agreed",
    settings.agreed.map { agreement in
      var item = ObjectWriter([])
      item.add("on", agreement.on)
      item.add("text", agreement.text)
      item.add("lookAgain", agreement.lookAgain)
      return .object(item.members)
    })
  if settings.assetTypes != Settings.sixAssetTypes {
    object.add("assetTypes", settings.assetTypes.map { .string($0) })
  }
  let words = ownWords(settings)
  if !words.isEmpty { object.add("words", .object(words)) }
  let members = object.withKept
  return members.isEmpty ? nil : Array(jsonText(.object(members)).utf8)
}

private func ownWords(_ settings: Settings) -> [JSONMember] {
  var columns: [(name: String, pairs: [JSONMember])] = []
  for word in settings.words {
    let pair = JSONMember(word.word, .string(word.means))
    if let index = columns.firstIndex(where: { $0.name == word.column }) {
      columns[index].pairs.append(pair)
    } else {
      columns.append((word.column, [pair]))
    }
  }
  return columns.map { JSONMember($0.name, .object($0.pairs)) }
}

func scenarioFile(_ scenario: Scenario) -> [UInt8] {
  var object = ObjectWriter(scenario.unknownKeys)
  object.add("title", scenario.title)
  object.add("without", scenario.without.map { .string($0) })
  object.add("add", scenario.add.map { .object(cells($0)) })
  object.add(
    "set", scenario.set.map { .object([JSONMember("where", .object(cells($0.matching)))] + cells($0.cells)) })
  object.add(
    "pay",
    scenario.pay.map { pay in
      var item = ObjectWriter([])
      item.add("where", .object(cells(pay.matching)))
      item.add("by", pay.by)
      item.add("each", pay.each)
      item.add("unit", pay.unit)
      item.add("per", pay.per)
      return .object(item.members)
    })
  return Array(jsonText(.object(object.withKept)).utf8)
}

/// Cells that are numbers are written as numbers.
private func cells(_ cells: [ExtraCell]) -> [JSONMember] {
  cells.map { cell in
    if let number = readNumber(cell.text), shortestText(number) == cell.text {
      return JSONMember(cell.column, .number(number))
    }
    return JSONMember(cell.column, .string(cell.text))
  }
}
