// The options of one request: `atkinson:epsilon=0.5,by=Role`.

public import CommunityModel
import PlainText

/// The options of a request, already checked against the measure's declaration.
public struct MeasureOptions: Sendable {
  /// Only what was asked for, in the order asked.
  public let given: [Answer.Field]
  private let texts: [String: String]

  /// - Parameter texts: Names and values as typed.
  public init(_ texts: [(name: String, value: String)] = []) {
    given = texts.map { field in
      Answer.Field(field.name, readNumber(field.value).map { .number($0) } ?? .text(field.value))
    }
    var byName: [String: String] = [:]
    for text in texts { byName[text.name] = text.value }
    self.texts = byName
  }

  /// What was written for an option; `nil` when nothing was.
  public subscript(name: String) -> String? { texts[name] }

  /// Several names joined by `+`.
  public func list(_ name: String) -> [String] {
    texts[name].map { $0.split(separator: "+").map { trimmed(String($0)) }.filter { !$0.isEmpty } } ?? []
  }

  /// The number written for an option, or the usual one.
  public func number(_ name: String, usual: Double) throws(MeasureFailure) -> Double {
    guard let text = texts[name] else { return usual }
    guard let number = readNumber(text) else {
      throw .wrongUse("\(name)=\(text) is not a number.")
    }
    return number
  }

  /// Whether an option was written as true, or the usual.
  public func flag(_ name: String, usual: Bool) throws(MeasureFailure) -> Bool {
    switch texts[name] {
    case nil: return usual
    case "true": return true
    case "false": return false
    case .some(let text): throw .wrongUse("\(name)=\(text) must be true or false.")
    }
  }

  /// The elements that an option names, by ID or label, joined by `+`.
  ///
  /// A label that itself holds a `+` is found whole first.
  public func elements(_ name: String, in ledger: Ledger) throws(MeasureFailure) -> [ElementIndex] {
    guard let text = texts[name] else { return [] }
    if let whole = ledger.names[text] { return [whole] }
    var found: [ElementIndex] = []
    for label in list(name) {
      guard let element = ledger.names[label] else {
        let near = nearNames(to: label, among: ledger.elements.map { ledger.community.label(of: $0) })
        let hint = near.first.map { " Did you mean \"\($0)\"?" } ?? ""
        throw .wrongUse("\"\(label)\" is not an element of this dataset.\(hint)")
      }
      if !found.contains(element) { found.append(element) }
    }
    return found
  }
}
