// For whose eyes is what a command writes? The one place where a dataset becomes fit for others.

import CommunityDiagrams
import CommunityMeasures
import CommunityModel
import CommunityReports
import CommunityTables
import PlainText

let shareOption = OptionDeclaration(
  "--share", value: "level", usual: "share in community.json, else private",
  choices: ShareLevel.allCases.map { $0.rawValue },
  "Who will see it. partners: names by consent, others by role and number. public: people are counted, not drawn.")

/// What goes with a level.
let hidingOptions = [
  OptionDeclaration(
    "--merge-by", value: "column", choices: Sharing.Together.allCases.map { $0.rawValue },
    "In what is shared: people with the same word stand together, at least 5 of them."),
  OptionDeclaration(
    "--health", "In what is shared: the rule of health data. 1 to 7 people are hidden, counts are rounded to 5."),
  OptionDeclaration(
    "--key", value: "file",
    "In what is shared: the same numbers in every copy. The file is made when missing; keep it to yourselves."),
]

let sharingOptions = [shareOption] + hidingOptions

/// A dataset as a command may use it.
struct UsableCommunity {
  var community: Community
  /// The dataset before names were hidden, to find what somebody named on the command line. `nil` in private.
  private let source: Community?
  private let places: [ElementIndex?]

  init(_ source: Community, _ sharing: Sharing, _ numbering: Numbering) {
    let copy = source.shared(sharing, numbering: numbering)
    community = copy.community
    self.source = sharing.level == .private ? nil : source
    places = copy.places
  }

  /// What elements are called in what is written, which were named as in the dataset.
  ///
  /// - Throws: Wrong use for somebody who is not shown alone.
  func names(_ typed: [String]) throws(CommandFailure) -> [String] {
    guard let source else { return typed }
    let index = ElementNames(source)
    var names: [String] = []
    for name in typed {
      guard let element = index[name] else {
        names.append(name)
        continue
      }
      guard let place = places[element.position] else {
        throw .wrongUse("\"\(name)\" is not shown alone in what is shared, so nothing can be told of it alone.")
      }
      names.append(community.key(of: place))
    }
    return names
  }
}

extension Invocation {
  /// The dataset that an argument names, fit for the eyes of `--share`.
  ///
  /// - Parameter outputs: Where the command writes: a key must not lie there.
  func usableCommunity(_ number: Int = 0, outputs: [String] = []) throws(CommandFailure) -> UsableCommunity {
    let source = try timed("read") { () throws(CommandFailure) in try usableDataset(number).community }
    return try usable(source, sharing: try sharing(of: source), outputs: outputs)
  }

  func usable(
    _ source: Community, sharing: Sharing, outputs: [String]
  ) throws(CommandFailure) -> UsableCommunity {
    var numbering = Numbering.random {
      var system = SystemRandomNumberGenerator()
      return system.next()
    }
    if let file = value("--key") {
      if sharing.level == .private { throw onlyShared("--key") }
      numbering = .key(try sharingKey(file, outputs: outputs, console))
    }
    let usable = try timed("share") { () throws(CommandFailure) in UsableCommunity(source, sharing, numbering) }
    for sentence in ShareWords.toCheck(usable.community.shared) { warn(sentence) }
    return usable
  }

  /// The level that was asked for, else that of the dataset.
  func sharing(of community: Community) throws(CommandFailure) -> Sharing {
    let written = folded(community.settings.share)
    var level = ShareLevel.private
    if let asked = value("--share") ?? value("--level") {
      level = ShareLevel(rawValue: asked) ?? .private
    } else if let known = ShareLevel(rawValue: written) {
      level = known
    } else if !written.isEmpty {
      throw CommandFailure(
        .problems, "community.json says \"share\": \"\(community.settings.share)\", which is no level.",
        hint: "Write private, partners or public, or give --share.")
    }
    if level == .private {
      if has("--health") { throw onlyShared("--health") }
      if has("--merge-by") { throw onlyShared("--merge-by") }
    }
    return Sharing(
      level, isHealth: has("--health"), mergeBy: value("--merge-by").flatMap { Sharing.Together(rawValue: $0) })
  }

  private func onlyShared(_ option: String) -> CommandFailure {
    .wrongUse("\(option) has nothing to do in private.", hint: "It goes with --share partners or --share public.")
  }
}
