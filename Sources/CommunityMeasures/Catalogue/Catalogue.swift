// The only place where a measure is registered.

extension Measure {
  /// Every measure, by family and in the order of the catalogue. Each stands in a file of its own.
  public static let all: [Measure] =
    assetMeasures + reciprocityMeasures + equityMeasures + sustainabilityMeasures + powerMeasures + networkMeasures

  static let assetMeasures: [Measure] = [.assetsByType, .unusedOffers, .unmetNeeds, .unconnected]

  static let reciprocityMeasures: [Measure] = [
    .edgeReciprocity, .weightedReciprocity, .dyadCensus, .cyclicShare, .circulationShare, .balance, .givingMatrix,
  ]

  static let equityMeasures: [Measure] = [
    .gini, .lorenz, .hoover, .theil, .rewardRatio, .disproportionality, .groupGap,
  ]

  static let sustainabilityMeasures: [Measure] = [
    .whatStops,
    .criticality,
    .dominators,
    .articulationPoints,
    .absenceFactor,
    .fundingConcentration,
    .freelyGivenShare,
  ]

  static let powerMeasures: [Measure] = [.decisionShare]

  static let networkMeasures: [Measure] = [
    .size, .inDegree, .outDegree, .inStrength, .outStrength, .betweenness,
  ]

  /// The measure with this id.
  public static func named(_ id: String) -> Measure? { all.first { $0.id == id } }
}
