// The formats that Kith knows besides its own folder of spreadsheets.

/// A format, by the word that `--as` takes.
public enum Format: String, CaseIterable, Sendable {
  case dataset
  case workbook = "xlsx"
  case kumu
  case kumuJSON = "kumu-json"
  case gephi
  case gexf
  case graphml
  case gml
  case pajek
  case ucinet
  case dot
  case nodeLink = "node-link"
  case cytoscape
  case cx2
  case jsonGraph = "json-graph"
  case edgeList = "edge-list"
  case adjacencyList = "adjacency-list"
  case matrix
  case threeSixtyGiving = "360giving"
  case openReferral = "open-referral"
  case sourceCred = "sourcecred"
  case openCollective = "open-collective"
  case timeBank = "time-bank"
  case sarafu
  case geoJSON = "geojson"
  case form
  case list
  case valueflows

  /// What a person calls it.
  public var title: String {
    switch self {
    case .dataset: "Kith dataset"
    case .workbook: "Excel workbook"
    case .kumu: "Kumu sheets"
    case .kumuJSON: "Kumu JSON"
    case .gephi: "Gephi sheets"
    case .gexf: "GEXF"
    case .graphml: "GraphML"
    case .gml: "GML"
    case .pajek: "Pajek network"
    case .ucinet: "UCINET DL"
    case .dot: "Graphviz DOT"
    case .nodeLink: "node-link JSON"
    case .cytoscape: "Cytoscape.js JSON"
    case .cx2: "CX2"
    case .jsonGraph: "JSON Graph Format"
    case .edgeList: "list of edges"
    case .adjacencyList: "adjacency list"
    case .matrix: "matrix"
    case .threeSixtyGiving: "360Giving grants"
    case .openReferral: "Open Referral tables"
    case .sourceCred: "SourceCred"
    case .openCollective: "Open Collective transactions"
    case .timeBank: "time-bank exchanges"
    case .sarafu: "Sarafu transactions"
    case .geoJSON: "GeoJSON places"
    case .form: "answers from a form"
    case .list: "list of things"
    case .valueflows: "Valueflows JSON-LD"
    }
  }
}
