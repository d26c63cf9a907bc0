// Answers come into a dataset: all of them, or all but somebody's, and always the same way.

public import CommunityModel
import PlainText

/// Why nothing can be gathered, in words.
public struct GatherFailure: Error, Sendable, Equatable {
  /// What stands in the way.
  public var message: String
  /// What to do about it.
  public var advice: String
  /// Whether it was asked for wrongly; else the dataset is at fault.
  public var isWrongUse: Bool
}

/// A dataset with answers in it, and what is to be told of that.
public struct Gathered: Sendable {
  /// The dataset. The rows count as they will in the files that are written.
  public internal(set) var community: Community
  /// Files of which nothing was taken: in the order of their names.
  public internal(set) var refused: [Refused] = []
  /// People whose answers are in the dataset.
  public internal(set) var people = 0
  /// People whose answers came in now.
  public internal(set) var taken = 0
  /// People whose older answers made way.
  public internal(set) var replaced = 0
  /// Files that say what is there already.
  public internal(set) var repeated = 0
  /// Files that are older than what the same person says in another.
  public internal(set) var older = 0
  /// People whose answers were taken back.
  public internal(set) var withdrawn = 0
  /// Rows that the sheet had and that somebody's answers speak of.
  public internal(set) var joined = 0
  /// Rows that only answers made.
  public internal(set) var made = 0
  /// Elements that only answers made, by their labels.
  public internal(set) var newElements: [String] = []
  /// Answers about cells that were changed by hand since: the sheet's word stands.
  public internal(set) var edited = 0
  /// What the people concerned may want to talk about.
  public internal(set) var conversation: [TalkingPoint] = []

  /// A file that was not taken.
  public struct Refused: Sendable, Equatable {
    /// The name of the file.
    public var file: String
    /// Why.
    public var reason: String
  }
}

/// Gathers answers into a dataset.
///
/// The dataset is first taken apart into what it was before any answers and the answers that it holds. The newest answers
/// of each person, held or given, are then put in again. So the order of the files decides nothing, gathering twice
/// changes nothing, and whoever is withdrawn leaves no trace.
///
/// - Parameters:
///   - community: The dataset with everybody in it, also those who are not to be shown.
///   - files: Answer files, in any order.
///   - lastDay: The last day on which answers can have been given: `2026-11-24`.
///   - withdrawing: The people whose answers are taken back.
/// - Throws: When nothing can be gathered at all. A file that cannot be taken is told in ``Gathered/refused``.
/// - Complexity: O(rows + bytes + new elements × elements).
public func gather(
  _ community: Community, files: [SourceFile], lastDay: String, withdrawing: [String] = []
) throws(GatherFailure) -> Gathered {
  try refuseWhatCannotBeUndone(community)
  let start = Ungathered(community)
  var selection = AnswerSelection(start.base)
  for answers in start.held { selection.add(answers, from: nil) }
  for name in withdrawing { try selection.withdraw(name, community) }
  for file in files.sorted(by: { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }) {
    do throws(AnswerRefusal) {
      selection.add(
        try Answers.read(file.bytes, settings: start.base.settings, lastDay: lastDay), from: file.name)
    } catch {
      selection.refuse(file.name, error.message)
    }
  }
  let chosen = selection.chosen()
  var application = AnswerApplication(start.base, chosen)
  application.putIn()
  var gathered = application.gathered
  gathered.refused = selection.refused
  gathered.people = chosen.count
  gathered.taken = chosen.count { !$0.isHeld }
  gathered.replaced = selection.replaced
  gathered.repeated = selection.repeated
  gathered.older = selection.older
  gathered.withdrawn = selection.withdrawn
  gathered.edited = start.edited
  return gathered
}

private func refuseWhatCannotBeUndone(_ community: Community) throws(GatherFailure) {
  let header = folded(Community.saidByHeader)
  if community.said.isEmpty, community.connections.extras.contains(where: { folded($0.name) == header }) {
    throw GatherFailure(
      message: "\(community.fileName(of: .connections)) has a column \"Said by\", and no said.csv tells of it.",
      advice: "Gathering writes a column of that name. Give yours another, or put said.csv back.", isWrongUse: false)
  }
  let names = NameIndex(community)
  if let one = community.said.first(where: { $0.isOfSomebody && names.look($0.saidBy) == nil }) {
    throw GatherFailure(
      message: "said.csv speaks of \(quoted(shortQuote(one.saidBy))), who is not in "
        + "\(community.fileName(of: .elements)).",
      advice: "Where a name changed, change it in said.csv too.", isWrongUse: false)
  }
}

/// One person's answers that count.
struct ChosenAnswers {
  var answers: Answers
  /// The person in the dataset as it was before; `nil` for somebody new.
  var element: ElementIndex?
  /// Whether they were in the dataset already.
  var isHeld: Bool
}

/// Which answers count: the newest of each person, whole.
struct AnswerSelection {
  private struct Entry {
    var answers: Answers
    /// `nil` for answers that the dataset holds.
    var file: String?
    var element: ElementIndex?
  }
  private let base: Community
  private let names: NameIndex
  private var entries: [String: [Entry]] = [:]
  private(set) var refused: [Gathered.Refused] = []
  private(set) var (replaced, repeated, older, withdrawn) = (0, 0, 0, 0)

  init(_ base: Community) {
    self.base = base
    names = NameIndex(base)
  }

  mutating func refuse(_ file: String, _ reason: String) {
    refused.append(Gathered.Refused(file: file, reason: reason))
  }

  /// - Parameter file: `nil` for answers that the dataset holds.
  mutating func add(_ answers: Answers, from file: String?) {
    let label = answers.about(.label)
    let (element, byLabel) = (names.look(answers.by), label.isEmpty ? nil : names.look(label))
    if let file {
      if let shared = namesOf(answers).first(where: { names.isShared($0) }) {
        return refuse(
          file, "\(quoted(shortQuote(shared))) is the name of several in the dataset: write the ID in its place.")
      }
      if let element, let byLabel, element != byLabel {
        return refuse(
          file,
          "\(quoted(shortQuote(answers.by))) and \(quoted(shortQuote(label))) are two in the dataset: whose answers "
            + "are these?")
      }
    }
    let found = element ?? byLabel
    let key = found.map { folded(base.key(of: $0)) } ?? folded(label.isEmpty ? answers.by : label)
    entries[key, default: []].append(Entry(answers: answers, file: file, element: found))
  }

  private func namesOf(_ answers: Answers) -> [String] {
    [answers.by] + answers.rows.flatMap { [$0.from, $0.to] }
  }

  mutating func withdraw(_ name: String, _ community: Community) throws(GatherFailure) {
    let all = NameIndex(community)
    guard let element = all.look(name) else {
      let near = all.nearest(to: name).map { " Did you mean \"\(shortQuote($0))\"?" } ?? ""
      throw GatherFailure(
        message: "Nobody in the dataset is called \(quoted(shortQuote(name))).\(near)",
        advice: "Write the Label or the ID.", isWrongUse: true)
    }
    guard entries.removeValue(forKey: folded(community.key(of: element))) != nil else {
      throw GatherFailure(
        message: "The dataset holds no answers of \(quoted(shortQuote(name))), so there is nothing to take back.",
        advice: "said.csv lists who answered, in the column \"Said by\".", isWrongUse: true)
    }
    withdrawn += 1
  }

  /// The newest of each person. Of two different ones of one moment neither is taken.
  ///
  /// - Returns: In the order of the people's keys.
  mutating func chosen() -> [ChosenAnswers] {
    var chosen: [ChosenAnswers] = []
    for key in entries.keys.sorted(by: { $0.utf8.lexicographicallyPrecedes($1.utf8) }) {
      var left = entries[key] ?? []
      let held = left.first { $0.file == nil }
      while let on = left.map({ $0.answers.on }).max(by: { $0.utf8.lexicographicallyPrecedes($1.utf8) }) {
        let newest = left.filter { $0.answers.on == on }
        left.removeAll { $0.answers.on == on }
        if newest.contains(where: { $0.answers.fingerprint != newest[0].answers.fingerprint }) {
          for one in newest {
            guard let file = one.file else { continue }
            refuse(
              file,
              "There are two different answers of \(quoted(shortQuote(one.answers.by))) of one moment, so "
                + "neither is taken.")
          }
          continue
        }
        // The held ones come first: the same file again changes nothing, not even what was mended by hand.
        let one = newest.first { $0.file == nil } ?? newest[0]
        repeated += newest.count - 1
        older += left.count { $0.file != nil }
        if held != nil, one.file != nil { replaced += 1 }
        chosen.append(ChosenAnswers(answers: one.answers, element: one.element, isHeld: one.file == nil))
        break
      }
    }
    refused.sort { a, b in
      a.file == b.file ? a.reason < b.reason : a.file.utf8.lexicographicallyPrecedes(b.file.utf8)
    }
    return chosen
  }
}
