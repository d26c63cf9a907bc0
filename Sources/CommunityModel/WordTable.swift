// Words that stand in many cells are kept once.

/// A text that stands in a cell, kept once in a ``WordTable``.
///
/// Two words of the same table are equal exactly when their texts are equal.
public struct Word: Hashable, Sendable, Comparable {
  /// The number of the word.
  public let raw: UInt32
  /// Made of what is given.
  @inlinable public init(raw: UInt32) { self.raw = raw }

  /// The empty text: a cell that was left blank.
  public static let blank = Word(raw: 0)
  /// Whether nothing was written.
  @inlinable public var isBlank: Bool { raw == 0 }
  /// The order in which words were first met, not the order of the alphabet.
  @inlinable public static func < (a: Word, b: Word) -> Bool { a.raw < b.raw }
}

/// Every different text of a dataset once, in the order first met.
public struct WordTable: Sendable {
  private var numbers = TextNumbers()
  private var split: [UInt32: [Word]] = [:]

  /// Empty, to be filled.
  public init() { _ = numbers.number("") }

  /// How many different texts there are, the blank one included.
  public var count: Int { numbers.count }

  /// The word for `text`, made when it is new.
  ///
  /// A text with `|` is also kept in its parts, so that ``parts(of:)`` is a look-up.
  public mutating func word(_ text: String) -> Word {
    let (number, isNew) = numbers.number(text)
    let word = Word(raw: UInt32(number))
    if isNew, text.utf8.contains(UInt8(ascii: "|")) {
      split[word.raw] = text.split(separator: "|").map { Self.trimmed($0) }.filter { !$0.isEmpty }
        .map { self.word($0) }
    }
    return word
  }

  /// Makes room for `count` more texts at once.
  public mutating func reserve(_ count: Int) { numbers.reserve(numbers.count + count) }

  /// The word for `text` when some cell holds it.
  public func existing(_ text: String) -> Word? { numbers.existing(text).map { Word(raw: UInt32($0)) } }

  /// The text of a word.
  public subscript(word: Word) -> String { numbers.texts[Int(word.raw)] }

  /// The words of a cell that holds several with `|`: none for a blank cell.
  public func parts(of cell: Word) -> [Word] {
    if cell.isBlank { return [] }
    return split[cell.raw] ?? [cell]
  }

  private static func trimmed(_ part: Substring) -> String {
    var part = part
    while part.first == " " || part.first == "\u{A0}" { part.removeFirst() }
    while part.last == " " || part.last == "\u{A0}" { part.removeLast() }
    return String(part)
  }
}
