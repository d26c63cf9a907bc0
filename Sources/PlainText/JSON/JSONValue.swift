// A JSON document as a value.

/// Anything that JSON can say.
public indirect enum JSONValue: Sendable, Equatable {
  /// Nothing.
  case null
  /// True or false.
  case bool(Bool)
  /// A number.
  case number(Double)
  /// A text.
  case string(String)
  /// Several in an order.
  case array([JSONValue])
  /// The members in the order in which they are written.
  case object([JSONMember])
}

/// One name and its value in an object.
public struct JSONMember: Sendable, Equatable {
  /// The key.
  public var name: String
  /// What it holds.
  public var value: JSONValue

  /// Made of what is given.
  public init(_ name: String, _ value: JSONValue) {
    self.name = name
    self.value = value
  }
}

extension JSONValue {
  /// The value behind a name. `nil` when there is none and when this is no object.
  ///
  /// - Complexity: O(*n*) in the number of members.
  public subscript(name: String) -> JSONValue? {
    guard case .object(let members) = self else { return nil }
    return members.last { $0.name == name }?.value
  }

  /// The text, if this is one.
  public var text: String? {
    if case .string(let text) = self { text } else { nil }
  }

  /// The number, if this is one.
  public var double: Double? {
    if case .number(let number) = self { number } else { nil }
  }

  /// The truth value, if this is one.
  public var bool: Bool? {
    if case .bool(let bool) = self { bool } else { nil }
  }

  /// The items, if this is an array.
  public var items: [JSONValue]? {
    if case .array(let items) = self { items } else { nil }
  }

  /// The members, if this is an object.
  public var members: [JSONMember]? {
    if case .object(let members) = self { members } else { nil }
  }
}
