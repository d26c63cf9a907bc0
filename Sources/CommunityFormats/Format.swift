// The formats that Kith knows besides its own folder of spreadsheets.

/// A format, by the word that `--as` takes.
public enum Format: String, CaseIterable, Sendable {
  /// The folder of sheets that Kith itself reads.
  case dataset
  /// An Excel workbook.
  case workbook = "xlsx"
  /// Kumu's spreadsheets.
  case kumu
  /// Kumu's blueprint or project export.
  case kumuJSON = "kumu-json"
  /// Gephi's spreadsheets.
  case gephi
  /// GEXF 1.2 and 1.3.
  case gexf
  /// GraphML, also yEd's.
  case graphml
  /// GML.
  case gml
  /// Pajek's NET.
  case pajek
  /// UCINET's DL.
  case ucinet
  /// The DOT language of Graphviz.
  case dot
  /// Node-link JSON, as NetworkX and D3 write it.
  case nodeLink = "node-link"
  /// Cytoscape's JSON.
  case cytoscape
  /// CX2, the exchange format of Cytoscape and NDEx.
  case cx2
  /// JSON Graph Format.
  case jsonGraph = "json-graph"
  /// A list of pairs.
  case edgeList = "edge-list"
  /// A list of neighbours.
  case adjacencyList = "adjacency-list"
  /// A square table.
  case matrix
  /// Grants as 360Giving publishes them.
  case threeSixtyGiving = "360giving"
  /// Services as Open Referral publishes them.
  case openReferral = "open-referral"
  /// A SourceCred graph.
  case sourceCred = "sourcecred"
  /// Transactions of Open Collective.
  case openCollective = "open-collective"
  /// The ledger of a time bank.
  case timeBank = "time-bank"
  /// Transactions of the Sarafu vouchers.
  case sarafu
  /// Places as GeoJSON.
  case geoJSON = "geojson"
  /// The answers of a web form.
  case form
  /// A plain list of names.
  case list
  /// Valueflows JSON-LD.
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
