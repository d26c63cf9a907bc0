// What are those called whose name is hidden?

import CommunityModel
import PlainText

/// Where the numbers of hidden people come from.
public enum Numbering {
  /// Drawn anew in every run: two copies cannot be laid side by side.
  case random(() -> UInt64)
  /// The same in every copy for whoever holds the key.
  case key(SharingKey)
}

/// Gives each hidden element a name from its role and a number that follows nothing in the source.
struct Pseudonyms {
  private var taken: Set<String>
  /// For a label asked for before, the first number that may be free.
  private var nextNumber: [String: Int] = [:]

  /// - Parameter kept: Labels that stand in the copy already.
  init(kept: [String]) {
    taken = []
    for label in kept { taken.insert(folded(label)) }
  }

  /// A label that nobody else bears: the text itself, or with a number.
  mutating func unique(_ label: String) -> String {
    if taken.insert(folded(label)).inserted { return label }
    var number = nextNumber[label] ?? 2
    while !taken.insert(folded("\(label) \(number)")).inserted { number += 1 }
    nextNumber[label] = number + 1
    return "\(label) \(number)"
  }

  /// - Parameters:
  ///   - stem: `Peer trainer`.
  ///   - people: How many bear it.
  ///   - keys: What each of them is known by, for a numbering by key.
  /// - Returns: A label for each, in the order given.
  mutating func labels(_ stem: String, keys: [String], _ numbering: Numbering) -> [String] {
    switch numbering {
    case .random(let next): return randomLabels(stem, keys.count, next)
    case .key(let key): return keyedLabels(stem, keys, key)
    }
  }

  private mutating func randomLabels(_ stem: String, _ count: Int, _ next: () -> UInt64) -> [String] {
    var free: [String] = []
    var number = 1
    while free.count < count {
      let label = "\(stem) \(number)"
      if taken.insert(folded(label)).inserted { free.append(label) }
      number += 1
    }
    // Fisher and Yates, each place drawn without favour.
    for place in stride(from: count - 1, to: 0, by: -1) {
      free.swapAt(place, Int(Pseudonyms.draw(below: UInt64(place + 1), next)))
    }
    return free
  }

  private mutating func keyedLabels(_ stem: String, _ keys: [String], _ key: SharingKey) -> [String] {
    // By their numbers, so that the order of the rows decides nothing where two would get the same.
    let hashes = keys.map { key.number(of: Array("\(stem)\u{0}\(folded($0))".utf8)) }
    var labels = [String](repeating: "", count: keys.count)
    // Behind a number that is taken, where to look on: tens of thousands may share a role.
    var onward: [Int: Int] = [:]
    func free(from start: Int) -> Int {
      var number = start
      while let next = onward[number] {
        if let second = onward[next] { onward[number] = second }
        number = next
      }
      return number
    }
    for place in hashes.indices.sorted(by: { hashes[$0] < hashes[$1] }) {
      var number = free(from: Int(1000 + hashes[place] % 9000))
      while !taken.insert(folded("\(stem) \(number)")).inserted {
        onward[number] = number + 1
        number = free(from: number + 1)
      }
      onward[number] = number + 1
      labels[place] = "\(stem) \(number)"
    }
    return labels
  }

  private static func draw(below limit: UInt64, _ next: () -> UInt64) -> UInt64 {
    // Numbers above the last whole multiple would favour the small ones.
    let whole = UInt64.max - UInt64.max % limit
    var number = next()
    while number >= whole { number = next() }
    return number % limit
  }

  /// `A. B.` for `Asha Brown`; `nil` where that would be the name itself.
  static func initials(of label: String) -> String? {
    let words = HiddenNames.words(of: label)
    if words.reduce(0, { $0 + $1.text.unicodeScalars.count }) <= words.count { return nil }
    var out = ""
    for word in words.prefix(3) {
      guard let first = label[word.range].first else { continue }
      out += (out.isEmpty ? "" : " ") + String(first).uppercased() + "."
    }
    return out.isEmpty ? nil : out
  }

  /// `Peer trainer` for `peer trainer`.
  static func large(_ word: String) -> String {
    guard let first = word.first else { return word }
    return String(first).uppercased() + String(word.dropFirst())
  }
}
