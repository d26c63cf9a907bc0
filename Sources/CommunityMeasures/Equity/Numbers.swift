// Which numbers a measure of equity looks at: the words of `of=`, `against=` and `weight=`.

import CommunityModel
import PlainText

/// What somebody got, gave, has left over, or what a column says of them.
enum Numbers: Hashable, Sendable {
  case rewards
  case contributions
  /// Contributions − rewards, in one unit.
  case balance
  case column(String)

  /// - Throws: ``MeasureFailure/wrongUse(_:)`` for any other word.
  init(_ text: String, option: String) throws(MeasureFailure) {
    switch folded(text) {
    case "rewards": self = .rewards
    case "contributions": self = .contributions
    case "balance": self = .balance
    default:
      guard let column = Numbers.column(text) else {
        let near = nearNames(to: text, among: ["rewards", "contributions", "balance"])
        throw .wrongUse(
          "\(option)=\(text) is none of rewards, contributions, balance, column:NAME."
            + (near.first.map { " Did you mean \"\($0)\"?" } ?? ""))
      }
      self = .column(column)
    }
  }

  /// The name after `column:`.
  static func column(_ text: String) -> String? {
    guard let colon = text.firstIndex(of: ":"), folded(String(text[..<colon])) == "column" else { return nil }
    let name = trimmed(String(text[text.index(after: colon)...]))
    return name.isEmpty ? nil : name
  }

  /// The rows that hold them.
  var layer: Selection.Layer {
    switch self {
    case .rewards: .rewards
    case .contributions: .contributions
    case .balance, .column: .exchange
    }
  }

  var word: String {
    switch self {
    case .rewards: "rewards"
    case .contributions: "contributions"
    case .balance: "balances"
    case .column(let name): name
    }
  }

  var isColumn: Bool { if case .column = self { true } else { false } }
}

/// The cells of a numeric column of the elements.
struct NumberColumn: Sendable {
  let name: String
  /// One for each of the elements asked about; `nil` for a blank cell.
  let cells: [Double?]

  /// - Throws: ``MeasureFailure/undefined(_:)`` for a cell that is no number, which is named;
  ///   ``MeasureFailure/wrongUse(_:)`` for a column that is not there.
  init(_ name: String, of elements: [ElementIndex], in ledger: Ledger) throws(MeasureFailure) {
    let community = ledger.community
    guard let column = community.elementColumn(named: name) else {
      let headers = ElementColumn.allCases.map { $0.rawValue } + community.elements.extras.map { $0.name }
      let hint = nearNames(to: name, among: headers).first.map { " Did you mean \"\($0)\"?" } ?? ""
      throw .wrongUse("There is no column \"\(name)\" in \(community.fileName(of: .elements)).\(hint)")
    }
    self.name = name
    var style: NumberStyle?
    var cells: [Double?] = []
    cells.reserveCapacity(elements.count)
    for (position, element) in elements.enumerated() {
      let text = trimmed(community.text(of: column, in: element))
      if text.isEmpty {
        cells.append(nil)
        continue
      }
      if let number = readNumber(text) {
        cells.append(number)
        continue
      }
      // Only a cell that is no plain number asks how the column writes its numbers.
      let columnStyle = style ?? NumberStyle.decided(by: elements.map { trimmed(community.text(of: column, in: $0)) })
      style = columnStyle
      if case .number(let number, _) = columnStyle.read(text), number.isFinite {
        cells.append(number)
      } else {
        let row = community.text(of: community.reference(to: elements[position]))
        throw .undefined("\(row), column \(name): \"\(text)\" is not a number.")
      }
    }
    self.cells = cells
  }
}
