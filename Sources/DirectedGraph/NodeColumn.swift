// Node indices and columns that cannot be misread.

/// The place of a node in a graph, from 0.
public struct NodeIndex: Hashable, Sendable, Comparable {
  public let raw: Int32
  @inlinable public init(_ position: Int) { self.raw = Int32(truncatingIfNeeded: position) }
  @inlinable public var position: Int { Int(raw) }
  @inlinable public static func < (a: NodeIndex, b: NodeIndex) -> Bool { a.raw < b.raw }
}

/// The place of an edge in a graph, from 0, in the order of giver and then receiver.
public struct EdgeIndex: Hashable, Sendable, Comparable {
  public let raw: Int32
  @inlinable public init(_ position: Int) { self.raw = Int32(truncatingIfNeeded: position) }
  @inlinable public var position: Int { Int(raw) }
  @inlinable public static func < (a: EdgeIndex, b: EdgeIndex) -> Bool { a.raw < b.raw }
}

/// One value per node; can be read only with a ``NodeIndex``.
public struct NodeColumn<Value: Sendable>: Sendable {
  public var values: [Value]
  @inlinable public init(_ values: [Value]) { self.values = values }
  @inlinable public init(repeating value: Value, count: Int) { self.values = Array(repeating: value, count: count) }
  @inlinable public var count: Int { values.count }
  @inlinable public subscript(node: NodeIndex) -> Value {
    get { values[node.position] }
    set { values[node.position] = newValue }
  }
}

/// One value per edge; can be read only with an ``EdgeIndex``.
public struct EdgeColumn<Value: Sendable>: Sendable {
  public var values: [Value]
  @inlinable public init(_ values: [Value]) { self.values = values }
  @inlinable public var count: Int { values.count }
  @inlinable public subscript(edge: EdgeIndex) -> Value {
    get { values[edge.position] }
    set { values[edge.position] = newValue }
  }
}
