// What the columns of a table are called, when two attributes of a file would have the same one.

import PlainText

/// Gives every attribute a column of its own. Headers match folded, so `Weight` and `weight` are one name.
struct ColumnNames {
  private var known: [String: String] = [:]
  private var taken: Set<String>
  private let usual: (String) -> String

  /// - Parameters:
  ///   - reserved: Columns with a meaning of their own; an attribute gets one only under its exact name.
  ///   - usual: The column that an attribute of this name goes into, when that is free.
  init(reserved: [String], usual: @escaping (String) -> String) {
    taken = Set(reserved.map { folded($0) })
    for name in reserved { known[name] = name }
    self.usual = usual
  }

  mutating func column(for attribute: String) -> String {
    if let column = known[attribute] { return column }
    let name = trimmed(attribute)
    var column = usual(name.isEmpty ? "attribute" : name)
    var number = 1
    while !taken.insert(folded(column)).inserted {
      column = "\(name) (attribute\(number == 1 ? "" : " \(number)"))"
      number += 1
    }
    known[attribute] = column
    return column
  }
}
