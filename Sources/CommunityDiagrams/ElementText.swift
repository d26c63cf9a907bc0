// What stands in a box for an element.

import CommunityMeasures
import CommunityModel
import PlainText

/// Fewer people together, and what they are paid stays out of a picture.
let fewestPeopleWhosePayIsShown = 3.0

extension Community {
  /// The name in lines, a role before a label where the role says more.
  func nameLines(of element: ElementIndex, width: Int = 22) -> [Diagram.Line] {
    var lines = wrapped(label(of: element), width: width).map { Diagram.Line($0) }
    if let people = peopleText(of: element) { lines.append(Diagram.Line(people, .quiet)) }
    return lines
  }

  /// `12 people`, `at least 30 people`, `several people`. `nil` for one.
  func peopleText(of element: ElementIndex) -> String? {
    let count = elements.headCount[element]
    guard count.isCrowd else { return nil }
    if let exact = count.exact { return "\(readableNumber(exact)) people" }
    if count == .several { return "several people" }
    if count.high.isFinite { return "\(readableNumber(count.low)) to \(readableNumber(count.high)) people" }
    return "at least \(readableNumber(count.low)) people"
  }

  /// Whether the row stands for several people: drawn as a stack.
  func isCrowd(_ element: ElementIndex) -> Bool { elements.headCount[element].isCrowd }

  /// Whether money that goes to this element is somebody's own affair: a person, or two.
  func keepsPayBack(_ element: ElementIndex) -> Bool {
    elements.kind[element].isPerson && elements.headCount[element].low < fewestPeopleWhosePayIsShown
  }

  /// The asset type in the cell, else as guessed from the kind. `nil` for an activity that is no asset.
  func assetType(of element: ElementIndex, hasMoney: Bool) -> String? {
    let cell = words[elements.assetType[element]]
    if !cell.isEmpty { return folded(cell) }
    switch elements.kind[element] {
    case .person, .individual: return "individual"
    case .group, .association: return "association"
    case .institution: return "institution"
    case .place: return "place"
    case .exchange: return "exchange"
    case .culture: return "culture"
    case .resource: return hasMoney ? "exchange" : "place"
    case .activity: return nil
    case .other: return ""
    }
  }
}

/// `3,100 h`, `£6,000†`: a figure in a box, with the mark of an illustrative one.
func amountText(_ amount: Double, unit: String, isIllustrative: Bool) -> String {
  let number = readableNumber(amount)
  let text =
    switch unit {
    case "hours": "\(number)\u{2009}h"
    case "GBP": "£\(number)"
    case "EUR": "€\(number)"
    case "USD": "$\(number)"
    case "": number
    default: "\(number)\u{2009}\(unit)"
    }
  return isIllustrative ? text + illustrativeMark : text
}

/// What a stacked box says.
let crowdSign = "double outline: several people"

/// Stands after a figure made up to show the form.
package let illustrativeMark = "†"

/// Whether a text carries the mark.
func isMarkedIllustrative(_ text: String) -> Bool {
  let letter: Character = "†"
  return text.contains(letter)
}

/// The sign that stands for an illustrative figure, and what it says.
let illustrativeSign = "† made up to show the form"
