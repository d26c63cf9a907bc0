// How a sum that may be uncertain reads: an amount, a range, or what is sure of it.

import CommunityMeasures
import CommunityModel
import PlainText

extension Facts {
  /// Whole from a hundred up: nobody needs the pence of a sum of hours at a rate.
  static func whole(_ value: Double) -> Double {
    guard value.magnitude >= 100, value.magnitude < 1e15 else { return value }
    let whole = Double(Int64(value.magnitude + 0.5))
    return value < 0 ? -whole : whole
  }

  /// `£7.40`, `£12`, `−£300`
  static func signed(_ value: Double, _ unit: String) -> String {
    let size = whole(value.magnitude)
    let text: String
    if size < 1000, size != Double(Int64(size)), let sign = currencySign(unit) {
      text = sign + fixedText(size, places: 2)
    } else {
      text = amount(size, unit)
    }
    return value < 0 ? "−" + text : text
  }

  private static func currencySign(_ unit: String) -> String? {
    switch unit {
    case "GBP": "£"
    case "EUR": "€"
    case "USD": "$"
    default: nil
    }
  }

  /// `£1,200`, `between £5 and £9`, `at least £40`, `cannot say`
  static func text(_ figure: Figure, _ unit: String) -> String {
    if let value = figure.value, figure.low == figure.high { return signed(value, unit) }
    switch (figure.low.isFinite, figure.high.isFinite) {
    case (true, true):
      let (low, high) = (signed(figure.low, unit), signed(figure.high, unit))
      return low == high ? low : Words.between(low, high)
    case (true, false) where figure.low > 0: return Words.leastOf(signed(figure.low, unit))
    case (false, true): return Words.mostOf(signed(figure.high, unit))
    default: return Words.cannotSay
    }
  }
}

/// Which way a difference points, whatever its unknown parts are.
enum Side: Hashable {
  case more, less, equal
  /// Unknown amounts decide.
  case open

  /// - Parameter size: What rounding is measured against.
  init(_ difference: Figure, size: Double) {
    let slack = 1e-9 * (size.isFinite ? size : 0)
    if difference.low > slack {
      self = .more
    } else if difference.high < -slack {
      self = .less
    } else if difference.low >= -slack && difference.high <= slack {
      self = .equal
    } else {
      self = .open
    }
  }
}
