// "Did you mean…?"

/// The names that somebody may have meant: few letters away once folded, the nearest first.
///
/// - Returns: At most three. A name is near when one edit for every three letters (at least one, at most three) turns it
///   into the other; a swap of neighbours is one edit. Equal distances keep the order of `names`.
/// - Complexity: O(names × length²).
package func nearNames(to name: String, among names: [String]) -> [String] {
  let wanted = Array(folded(name).unicodeScalars)
  guard !wanted.isEmpty else { return [] }
  let limit = min(3, max(1, wanted.count / 3))
  var near: [(distance: Int, name: String)] = []
  for candidate in names where !near.contains(where: { $0.name == candidate }) {
    let other = Array(folded(candidate).unicodeScalars)
    guard abs(other.count - wanted.count) <= limit, let distance = edits(wanted, other, limit: limit) else { continue }
    near.append((distance, candidate))
  }
  var sorted: [String] = []
  for distance in 0...limit { sorted += near.filter { $0.distance == distance }.map { $0.name } }
  return Array(sorted.prefix(3))
}

/// The number of insertions, deletions, changes and swaps of neighbours. `nil` when more than `limit`.
private func edits(_ a: [Unicode.Scalar], _ b: [Unicode.Scalar], limit: Int) -> Int? {
  var before: [Int] = []
  var previous = Array(0...b.count)
  for i in 0..<a.count {
    var row = [i + 1] + [Int](repeating: 0, count: b.count)
    for j in 0..<b.count {
      row[j + 1] = min(previous[j + 1] + 1, row[j] + 1, previous[j] + (a[i] == b[j] ? 0 : 1))
      if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] { row[j + 1] = min(row[j + 1], before[j - 1] + 1) }
    }
    if row.min()! > limit { return nil }
    before = previous
    previous = row
  }
  return previous[b.count] <= limit ? previous[b.count] : nil
}
