// Node indices and columns that cannot be misread.

/// The place of a node in a graph, from 0.
package struct NodeIndex: Hashable, Sendable, Comparable {
  package let raw: Int32
  @inlinable package init(_ position: Int) { self.raw = Int32(truncatingIfNeeded: position) }
  @inlinable package var position: Int { Int(raw) }
  @inlinable package static func < (a: NodeIndex, b: NodeIndex) -> Bool { a.raw < b.raw }
}

/// The place of an edge in a graph, from 0, in the order of giver and then receiver.
package struct EdgeIndex: Hashable, Sendable, Comparable {
  package let raw: Int32
  @inlinable package init(_ position: Int) { self.raw = Int32(truncatingIfNeeded: position) }
  @inlinable package var position: Int { Int(raw) }
  @inlinable package static func < (a: EdgeIndex, b: EdgeIndex) -> Bool { a.raw < b.raw }
}

/// One value per node; can be read only with a ``NodeIndex``.
package struct NodeColumn<Value: Sendable>: Sendable {
  package var values: [Value]
  @inlinable package init(_ values: [Value]) { self.values = values }
  @inlinable package init(repeating value: Value, count: Int) { self.values = Array(repeating: value, count: count) }
  @inlinable package var count: Int { values.count }
  @inlinable package subscript(node: NodeIndex) -> Value {
    get { values[node.position] }
    set { values[node.position] = newValue }
  }
}

/// One value per edge; can be read only with an ``EdgeIndex``.
package struct EdgeColumn<Value: Sendable>: Sendable {
  package var values: [Value]
  @inlinable package init(_ values: [Value]) { self.values = values }
  @inlinable package var count: Int { values.count }
  @inlinable package subscript(edge: EdgeIndex) -> Value {
    get { values[edge.position] }
    set { values[edge.position] = newValue }
  }
}
