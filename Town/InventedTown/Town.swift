// Wendlebrook, a town that does not exist: who is there, and what passes between them in three years.

import PlainText

/// A town drawn from a seed. The same seed gives the same files, byte for byte, on every machine.
///
/// What the town is about is written down by hand: its bodies, what they do, who pays for it, and what happens in three
/// years. What is drawn are its residents: where they live, what they give, and when they come and go.
public struct Town {
  var elements: [TownElement] = []
  var connections: [TownConnection] = []
  var random: SeededRandom

  /// The years that the town looks back on.
  static let years = [2023, 2024, 2025]

  /// The town of a seed. Another seed gives other residents in the same town.
  public init(seed: UInt64 = 2025) {
    random = SeededRandom(seed: seed)
    addBodies()
    addStaff()
    let residents = drawResidents()
    payOut()
    runTheWork()
    shareHours(of: residents)
    exchangeTime(among: residents)
    thank(residents)
    help(residents)
    decide()
    tie(residents)
  }

  /// A number drawn from `range`, each equally likely.
  mutating func draw(_ range: ClosedRange<Int>) -> Int {
    range.lowerBound + random.below(range.upperBound - range.lowerBound + 1)
  }

  /// One of `choices`, each equally likely.
  mutating func pick<Choice>(_ choices: [Choice]) -> Choice { choices[random.below(choices.count)] }

  /// One of `choices`, each as likely as its weight says.
  mutating func pick<Choice>(_ choices: [(Choice, weight: Int)]) -> Choice {
    var left = random.below(choices.reduce(0) { $0 + $1.weight })
    for choice in choices {
      left -= choice.weight
      if left < 0 { return choice.0 }
    }
    return choices[choices.count - 1].0
  }

  /// Whether something happens that happens `percent` times in a hundred.
  mutating func chance(_ percent: Int) -> Bool { random.below(100) < percent }
}

/// A row of `elements.csv`.
struct TownElement {
  var label: String
  var type: String
  var asset = ""
  var role = ""
  var constituency = ""
  var payment = ""
  var count = ""
  var offers: [String] = []
  var needs: [String] = []
  var consent = ""
  var reserve = ""
  var neighbourhood = ""
  var description = ""
}

/// A row of `connections.csv`. Its two ends are labels.
struct TownConnection {
  var from: String
  var to: String
  var type: String
  var form = ""
  var amount: Int?
  var unit = ""
  var range: ClosedRange<Int>?
  var paidBy = ""
  var status = ""
  var stage = ""
  var part = ""
  var year: Int?
  var uses = ""
  var note = ""
}
