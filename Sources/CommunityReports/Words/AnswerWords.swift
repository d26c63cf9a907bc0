// What is said when answers are gathered, on a terminal and in JSON.

import CommunityTables
import PlainText

/// Sentences about answers that came in.
package enum AnswerWords {
  /// What happened, in counts: no name.
  package static func told(_ gathered: Gathered) -> [String] {
    var told: [String] = []
    let came = gathered.taken - gathered.replaced
    if came > 0 { told.append("Answers of \(counted(came, "person", "people")) came in.") }
    if gathered.replaced > 0 {
      told.append("\(counted(gathered.replaced, "person", "people")) answered anew: the newest answers count, whole.")
    }
    if gathered.withdrawn > 0 {
      told.append("Answers of \(counted(gathered.withdrawn, "person", "people")) were taken back.")
    }
    if gathered.repeated > 0 {
      told.append("\(counted(gathered.repeated, "file says", "files say")) what is there already.")
    }
    if gathered.older > 0 {
      told.append("\(counted(gathered.older, "file is", "files are")) older than another of the same person.")
    }
    if gathered.edited > 0 {
      told.append(
        "\(counted(gathered.edited, "answer", "answers")) to cells that were changed by hand since: the sheet stands.")
    }
    told.append(
      "The dataset holds answers of \(counted(gathered.people, "person or group", "people and groups")), about "
        + "\(counted(gathered.joined, "row", "rows")) of the sheet and \(counted(gathered.made, "new row", "new rows"))."
    )
    if !gathered.newElements.isEmpty {
      told.append("\(counted(gathered.newElements.count, "name is", "names are")) new: \(list(gathered.newElements)).")
    }
    return told
  }

  /// A file that was not taken.
  package static func refused(_ one: Gathered.Refused) -> String { "Not taken: \(one.file). \(one.reason)" }

  /// Above the list.
  package static func heading(_ points: Int) -> String {
    "\(counted(points, "thing", "things")) to talk about:"
  }

  /// One point for a conversation, with where it stands.
  package static func text(_ point: TalkingPoint) -> String {
    let place = point.rows.isEmpty ? "" : " (\(point.rows.joined(separator: ", ")))"
    switch point.kind {
    case .amounts: return "\(point.about)\(place): \(voices(point)). The row holds the range."
    case .status: return "\(point.about)\(place): \(voices(point)). Both rows stand. Which is it now?"
    case .perhapsTheSame:
      return "\(point.about)\(place): \(voices(point)). These rows count apart. Is it one exchange, told in two ways?"
    case .several:
      return "\(point.about)\(place): \(voices(point)). The sheet has several such rows. Which is meant?"
    case .twice:
      return "\(point.about)\(place): \(voices(point)). These rows count apart. Is it one exchange?"
    case .nearName:
      return "\(point.about)\(place) is new, and \(point.voices.first?.who ?? "") is there: "
        + "\(point.voices.first?.said ?? ""). Are they one? Nothing was merged."
    case .saysNew: return "\(point.about) says they are new, and the name is there. Is it the same person?"
    case .consent:
      let (before, after) = (point.voices.first?.said ?? "", point.voices.last?.said ?? "")
      return "\(point.about) chose how they may be shown: \(after) (before: \(before.isEmpty ? "not said" : before))."
    case .anotherMap:
      return "\(point.about) answered for a map called \(point.voices.first?.said ?? ""). Is it this one?"
    }
  }

  private static func voices(_ point: TalkingPoint) -> String {
    if point.isPay {
      var who: [String] = []
      for voice in point.voices where !who.contains(name(voice)) { who.append(name(voice)) }
      return "told by \(who.joined(separator: " and ")). Amounts of pay stand in the sheet alone"
    }
    return point.voices.map { voice in
      "\(name(voice)) says \(voice.said.isEmpty ? "no amount" : voice.said)"
    }.joined(separator: "; ")
  }

  private static func name(_ voice: TalkingPoint.Voice) -> String { voice.who.isEmpty ? "the sheet" : voice.who }

  private static func list(_ names: [String]) -> String {
    let most = 12
    let shown = names.prefix(most).map { shortQuote($0) }.joined(separator: ", ")
    return names.count > most ? "\(shown) and \(names.count - most) more" : shown
  }

  /// All of it for a program.
  package static func json(_ gathered: Gathered) -> JSONValue {
    func number(_ name: String, _ count: Int) -> JSONMember { JSONMember(name, .number(Double(count))) }
    return .object([
      number("people", gathered.people), number("taken", gathered.taken), number("replaced", gathered.replaced),
      number("repeated", gathered.repeated), number("older", gathered.older),
      number("withdrawn", gathered.withdrawn), number("edited", gathered.edited), number("joined", gathered.joined),
      number("made", gathered.made), JSONMember("new", .array(gathered.newElements.map { .string($0) })),
      JSONMember(
        "refused",
        .array(
          gathered.refused.map {
            .object([JSONMember("file", .string($0.file)), JSONMember("reason", .string($0.reason))])
          })),
      JSONMember("conversation", .array(gathered.conversation.map { point($0) })),
    ])
  }

  private static func point(_ point: TalkingPoint) -> JSONValue {
    .object([
      JSONMember("kind", .string(point.kind.rawValue)), JSONMember("about", .string(point.about)),
      JSONMember("rows", .array(point.rows.map { .string($0) })),
      JSONMember("keptBack", .bool(point.isPay)),
      JSONMember(
        "said",
        .array(
          point.voices.map { .object([JSONMember("by", .string($0.who)), JSONMember("said", .string($0.said))]) })),
      JSONMember("text", .string(text(point))),
    ])
  }
}
