// Elements that somebody named on the command line.

import CommunityMeasures
import CommunityModel
import PlainText

/// The elements that `names` name by ID or label, each once.
///
/// - Throws: Wrong use, with the nearest name that exists.
func elements(named names: [String], in ledger: Ledger) throws(CommandFailure) -> [ElementIndex] {
  var found: [ElementIndex] = []
  for name in names {
    guard let element = ledger.names[name], ledger.community.elements.consent[element] != .none else {
      let labels = ledger.elements.map { ledger.community.label(of: $0) }
      throw .wrongUse("\"\(name)\" is not an element of this dataset.\(didYouMean(name, among: labels))")
    }
    guard ledger.takes(element) else {
      throw .wrongUse("\"\(ledger.community.label(of: element))\" lies outside the chosen period or rows.")
    }
    if !found.contains(element) { found.append(element) }
  }
  return found
}
