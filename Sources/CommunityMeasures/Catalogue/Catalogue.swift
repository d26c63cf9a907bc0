// The only place where a measure is registered.

extension Measure {
  /// Every measure, by family and in the order of the catalogue. Each stands in a file of its own.
  public static let all: [Measure] =
    assetMeasures
    + tieReciprocityMeasures + flowReciprocityMeasures
    + inequalityMeasures + proportionMeasures + gapMeasures
    + stopMeasures + flowStructureMeasures + singlePointMeasures + moneyAndTimeMeasures
    + powerMeasures
    + sizeMeasures + centralityMeasures + brokerageMeasures + mixingMeasures

  /// What reports ask, and the core set: what the engine of a page brings along. Each makes that page larger.
  package static let inReports: [Measure] =
    assetMeasures
    + [
      .edgeReciprocity, .garlaschelliLoffredoRho, .weightedReciprocity, .dyadCensus, .cyclicShare, .circulationShare,
      .trophicIncoherence, .balance, .givingMatrix,
    ]
    + [
      .gini, .hoover, .theil, .rewardRatio, .disproportionality, .kakwani, .kitagawa, .groupGap, .valuationFlip,
    ]
    + [.whatStops, .criticality, .keepCost, .dominators, .articulationPoints, .absenceFactor]
    + moneyAndTimeMeasures + powerMeasures + [.size]

  /// What the map in a report asks again when a reader takes something away. Few, for the same reason.
  package static let askedInPages: [Measure] = [.freelyGivenShare, .weightedReciprocity, .fundingConcentration]

  static let assetMeasures: [Measure] = [
    .assetsByType,
    .unusedOffers,
    .unmetNeeds,
    .matches,
    .beyondRole,
    .unconnected,
  ]

  // MARK: Reciprocity

  static let tieReciprocityMeasures: [Measure] = [
    .edgeReciprocity,
    .dyadReciprocity,
    .symmetricDyads,
    .garlaschelliLoffredoRho,
    .weightedReciprocity,
    .weightedReciprocityRho,
    .dyadCensus,
    .triadCensus,
    .katzPowell,
  ]

  static let flowReciprocityMeasures: [Measure] = [
    .cyclicShare,
    .cycles,
    .circulationShare,
    .hodgeGradient,
    .trophicIncoherence,
    .balance,
    .givingMatrix,
  ]

  // MARK: Equity

  static let inequalityMeasures: [Measure] = [
    .gini,
    .lorenz,
    .hoover,
    .theil,
    .meanLogDeviation,
    .generalisedEntropy,
    .atkinson,
    .topShare,
    .percentileRatio,
    .palma,
    .jain,
    .hhi,
  ]

  static let proportionMeasures: [Measure] = [
    .rewardRatio,
    .disproportionality,
    .concentrationIndex,
    .kakwani,
    .rankCorrelation,
  ]

  static let gapMeasures: [Measure] = [
    .kitagawa,
    .oaxacaBlinder,
    .groupGap,
    .equalityCost,
    .proportionalCost,
    .floorCost,
    .valuationFlip,
  ]

  // MARK: Sustainability

  static let stopMeasures: [Measure] = [
    .whatStops,
    .criticality,
    .thresholdCascade,
    .keepCost,
  ]

  static let flowStructureMeasures: [Measure] = [
    .ascendency,
    .finnCycling,
    .totalRequirements,
  ]

  static let singlePointMeasures: [Measure] = [
    .dominators,
    .maxFlow,
    .vertexCut,
    .articulationPoints,
    .bridges,
    .biconnectedComponents,
    .coreNumber,
    .absenceFactor,
    .attackRobustness,
  ]

  static let moneyAndTimeMeasures: [Measure] = [
    .fundingConcentration,
    .freelyGivenShare,
    .runway,
    .leverage,
    .replacementValue,
    .costPerOutcome,
    .socialReturn,
    .promisedAndGiven,
    .benefitBeyond,
  ]

  // MARK: Power

  static let powerMeasures: [Measure] = [
    .decisionShare,
    .coproductionLevel,
  ]

  // MARK: Network

  static let sizeMeasures: [Measure] = [
    .size,
    .inDegree,
    .outDegree,
    .inStrength,
    .outStrength,
  ]

  static let centralityMeasures: [Measure] = [
    .betweenness,
    .closeness,
    .harmonicCloseness,
    .eigenvector,
    .katz,
    .pagerank,
    .hubs,
    .authorities,
  ]

  static let brokerageMeasures: [Measure] = [
    .constraint,
    .effectiveSize,
    .brokerage,
  ]

  static let mixingMeasures: [Measure] = [
    .eiIndex,
    .assortativity,
    .degreeAssortativity,
    .krackhardt,
    .modularity,
    .transitivity,
    .clustering,
    .corePeriphery,
  ]

  /// The measure with this id.
  public static func named(_ id: String) -> Measure? { named(id, among: all) }

  /// The one of `measures` with this id: what is not named here is not brought along into a page.
  package static func named(_ id: String, among measures: [Measure]) -> Measure? { measures.first { $0.id == id } }
}
