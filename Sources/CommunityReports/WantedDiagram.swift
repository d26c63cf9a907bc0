// From a picture that a report would show to what is to be drawn.

import CommunityDiagrams
import CommunityMeasures

extension Report.WantedPicture {
  /// The boxes and lines of the picture. `nil` for charts, which are drawn already, and where there is nothing to show.
  package func diagram(_ ledger: Ledger) -> Diagram? {
    switch subject {
    case .assets: .assets(ledger)
    case .reciprocity(let unit): .reciprocity(ledger, between: Report.peopleTogether(ledger), unit: unit)
    case .network: .network(ledger)
    case .story: .story(ledger)
    case .exchange(let unit): .exchange(ledger, unit: unit)
    case .dependency(let without, let answer): .dependency(ledger, without: without, answer: answer)
    case .decisions: .decisions(ledger)
    case .chart: nil
    }
  }
}
