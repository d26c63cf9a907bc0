// Unknown is not zero, in every measure: no filling of a range or a blank leaves the bounds that were told.

import CommunityMeasures
import CommunityModel
import PlainText
import Testing

@Suite struct UnknownPropertyTests {
  /// What is asked of a measure beside its id alone, or in place of it where it needs an option.
  static let requests: [String: [String]] = [
    "what-stops": ["what-stops:without=Fund", "what-stops:without=Ann+Club"],
    "keep-cost": ["keep-cost:without=Fund"],
    "threshold-cascade": [
      "threshold-cascade:without=Ann,threshold=0.6,weighted=true,unit=hours",
      "threshold-cascade:without=Ann,lost=0.5,weighted=true,unit=hours", "threshold-cascade:without=Ann",
    ],
    "max-flow": ["max-flow:from=Ann,to=Cafe,unit=hours", "max-flow:pairs=all,unit=hours"],
    "vertex-cut": ["vertex-cut:from=Ann,to=Cafe"],
    "floor-cost": [
      "floor-cost:worth=2,ofUnit=GBP,againstUnit=hours", "floor-cost:worth=0.5,ofUnit=hours,againstUnit=hours",
    ],
    "proportional-cost": ["proportional-cost:ofUnit=GBP,againstUnit=hours"],
    "equality-cost": ["equality-cost:unit=GBP", "equality-cost:unit=hours,of=contributions"],
    "valuation-flip": [
      "valuation-flip:group=helper,by=Role,unit=hours,in=GBP", "valuation-flip:group=trainer,by=Role,unit=hours,in=GBP",
    ],
    "leverage": ["leverage:from=Fund", "leverage:from=Club"],
    "oaxaca-blinder": ["oaxaca-blinder:covariates=contributions,outcome=rewards,by=Role,unit=hours"],
    "kitagawa": ["kitagawa:of=rewards,by=Role,within=Payment,unit=hours"],
    "group-gap": [
      "group-gap:by=Role,unit=GBP", "group-gap:by=Role,of=contributions,unit=hours",
      "group-gap:by=Role,of=balance,unit=hours",
    ],
    "reward-ratio": [
      "reward-ratio:ofUnit=GBP,againstUnit=hours", "reward-ratio:unit=hours", "reward-ratio:unit=hours,by=Role",
    ],
    "disproportionality": [
      "disproportionality:ofUnit=GBP,againstUnit=hours,by=Constituency", "disproportionality:unit=hours",
    ],
    "rank-correlation": ["rank-correlation:ofUnit=GBP,againstUnit=hours", "rank-correlation:unit=hours"],
    "concentration-index": ["concentration-index:of=rewards,rank=contributions,unit=hours"],
    "kakwani": ["kakwani:of=rewards,rank=contributions,unit=hours"],
    "decision-share": ["decision-share:unit=hours", "decision-share:unit=GBP,by=Role"],
    "replacement-value": ["replacement-value:valuation=wage", "replacement-value"],
    "social-return": ["social-return"],
    "cycles": ["cycles", "cycles:unit=hours", "cycles:length=3,unit=GBP"],
    "clustering": [
      "clustering", "clustering:kind=barrat,unit=hours", "clustering:kind=onnela,unit=hours",
      "clustering:kind=fagiolo,weighted=true,unit=hours",
    ],
    "modularity": ["modularity:by=Constituency", "modularity:by=Constituency,weighted=true,unit=hours"],
    "in-strength": ["in-strength:unit=hours", "in-strength:unit=GBP,loops=keep"],
    "out-strength": ["out-strength:unit=hours", "out-strength:unit=GBP,loops=keep"],
    "weighted-reciprocity-rho": ["weighted-reciprocity-rho:unit=hours"],
    "funding-concentration": ["funding-concentration", "funding-concentration:to=Cafe"],
  ]

  /// Ids that are not asked, with the reason.
  static let skipped: [String: String] = [:]

  /// Every measure of the catalogue, with each unit where amounts are added, weighted where it can be.
  static let all: [String] = Measure.all.filter { skipped[$0.id] == nil }.flatMap { measure -> [String] in
    if let own = requests[measure.id] { return own }
    let names = measure.options.map { $0.name }
    switch measure.calculation {
    case .amounts: return ["\(measure.id):unit=hours", "\(measure.id):unit=GBP"]
    case .links:
      return names.contains("weighted") ? [measure.id, "\(measure.id):weighted=true,unit=hours"] : [measure.id]
    case .ledger:
      return names.contains("of")
        ? ["\(measure.id):unit=GBP", "\(measure.id):unit=hours", "\(measure.id):of=contributions,unit=hours,by=Role"]
          .filter { names.contains("by") || !$0.contains("by=") } : [measure.id]
    }
  }

  static let seeds: ClosedRange<UInt64> = 1...10
  static let ranges = seeds.map { OpenedSheet(seed: $0, opening: .range, keepsLinks: false) }
  static let blanks = seeds.map { OpenedSheet(seed: $0 + 100, opening: .blank, keepsLinks: false) }
  static let linkRanges = seeds.map { OpenedSheet(seed: $0, opening: .range, keepsLinks: true) }
  static let linkBlanks = seeds.map { OpenedSheet(seed: $0 + 100, opening: .blank, keepsLinks: true) }

  /// An amount of 0 is no connection, where a range from 0 or a blank is one: who is linked with whom is asked of
  /// fillings above 0.
  ///
  /// So do some measures of the whole: a row of money that nobody weighed still says who is paid by whom, what hangs on
  /// what, and who contributes at all.
  static let structural = [
    "what-stops", "criticality", "keep-cost", "funding-concentration", "leverage", "coproduction-level",
  ]

  static func readsLinks(_ request: String) -> Bool {
    if structural.contains(String(request.prefix { $0 != ":" })) { return true }
    guard let measure = try? MeasureRequest(request).measure else { return false }
    if case .links = measure.calculation { return true }
    return false
  }

  @Test("Every measure is asked, or left out for a reason")
  func complete() {
    let asked = Set(Self.all.map { String($0.prefix { $0 != ":" }) })
    for measure in Measure.all { #expect(asked.contains(measure.id) || Self.skipped[measure.id] != nil) }
    #expect(Set(Self.requests.keys).isSubset(of: Set(Measure.all.map { $0.id })))
  }

  @Test("No filling of a range leaves the bounds", arguments: all)
  func ranges(request: String) throws {
    for sheet in Self.readsLinks(request) ? Self.linkRanges : Self.ranges { try check(request, sheet) }
  }

  @Test("No filling of a blank leaves the bounds, and a blank is no 0", arguments: all)
  func blanks(request: String) throws {
    for sheet in Self.readsLinks(request) ? Self.linkBlanks : Self.blanks { try check(request, sheet) }
  }

  private func check(_ request: String, _ sheet: OpenedSheet) throws {
    let told = try sheet.open.answer(request)
    if told.value != nil, told.low == nil, told.high == nil {
      #expect(told.findings.contains { $0.text.contains("middle of") }, "\(request), \(sheet.name): no method is named")
    }
    if told.value == nil { #expect(told.undefined?.isEmpty == false, "\(request), \(sheet.name): no words") }
    var faults: [String] = []
    for filling in sheet.filled {
      let found = try filling.community.answer(request)
      let place = "\(request), \(sheet.name), filled with \(filling.words)"
      faults += Containment(opening: sheet.opening).faults(told, found).map { "\(place): \($0)" }
    }
    for fault in faults.prefix(2) { Issue.record("\(fault)") }
  }
}
