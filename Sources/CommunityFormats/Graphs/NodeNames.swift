// Which cell names which node, when ids and labels of a file are alike.

import PlainText

/// The ID and the name of every node, so that a name in `From` or `To` means one node only.
///
/// A dataset takes names for the same that differ in capitals or accents alone, lets an ID win over a label, and parts
/// a `To` at `|`; a graph file does none of that. So a node gets an ID of its own wherever its label could be taken for
/// another node.
struct NodeNames {
  /// One for each node: blank where the label names it.
  private(set) var ids: [String] = []
  /// The first node with each id of the file.
  private var first: [String: Int] = [:]
  private var names: [String] = []
  private var taken: Set<String> = []

  /// - Parameter nodes: The id in the file, the id that the node should have, and its label (the same as the id when
  ///   it has none).
  init(_ nodes: [(fileID: String, wanted: String, label: String)]) {
    var uses: [String: Int] = [:]
    let keys = nodes.map { (id: folded($0.wanted), label: folded($0.label)) }
    for key in keys {
      uses[key.id, default: 0] += 1
      if key.label != key.id { uses[key.label, default: 0] += 1 }
    }
    taken = Set(uses.keys)
    var given: Set<String> = []
    ids.reserveCapacity(nodes.count)
    names.reserveCapacity(nodes.count)
    for (position, node) in nodes.enumerated() {
      if first[node.fileID] == nil { first[node.fileID] = position }
      let isPlain = !node.wanted.utf8.contains(UInt8(ascii: "|")) && !node.wanted.isEmpty
      if node.label == node.wanted, isPlain, uses[keys[position].id] == 1 {
        ids.append("")
        names.append(node.wanted)
        continue
      }
      // The first with an id keeps it, be it another's label: an ID wins over labels.
      if isPlain, given.insert(keys[position].id).inserted {
        ids.append(node.wanted)
        names.append(node.wanted)
        continue
      }
      let id = unused(node.wanted.isEmpty ? "node" : node.wanted)
      ids.append(id)
      names.append(id)
    }
  }

  private mutating func unused(_ wanted: String) -> String {
    let plain = withoutBars(wanted)
    var name = plain
    var number = 2
    while !taken.insert(folded(name)).inserted {
      name = "\(plain) (\(number))"
      number += 1
    }
    return name
  }

  /// What names the node with this id in `From` and `To`; for an id that is no node's a name that means no other node.
  /// A file without any nodes is a list of names, which stay as they are.
  func name(of fileID: String) -> String {
    if let position = first[fileID] { return names[position] }
    if names.isEmpty { return fileID }
    let plain = withoutBars(fileID)
    return taken.contains(folded(plain)) ? "\(plain) (no node)" : plain
  }

  private func withoutBars(_ text: String) -> String {
    guard text.utf8.contains(UInt8(ascii: "|")) else { return text }
    return String(text.map { $0 == "|" ? "/" : $0 })
  }
}
