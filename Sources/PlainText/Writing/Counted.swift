// A number with its noun.

/// `1 row`, `3 rows`
package func counted(_ number: Int, _ one: String, _ many: String) -> String {
  number == 1 ? "1 \(one)" : "\(number) \(many)"
}
