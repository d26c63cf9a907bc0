// The smallest file of each format that has something of everything: what the fuzzing starts from.

import CommunityFormats
import CommunityTables
import Testing

/// A source to damage, and its format.
struct FuzzSeed: Sendable, CustomTestStringConvertible {
  var format: Format
  var files: [(name: String, bytes: [UInt8])]
  var isFolder = false
  var testDescription: String { "\(format.rawValue): \(files.map { $0.name }.joined(separator: " + "))" }

  init(_ format: Format, _ name: String, _ text: String) { self.init(format, name, Array(text.utf8)) }

  init(_ format: Format, _ name: String, _ bytes: [UInt8]) { (self.format, files) = (format, [(name, bytes)]) }

  init(_ format: Format, folder files: [(name: String, text: String)]) {
    (self.format, self.files) = (format, files.map { ($0.name, Array($0.text.utf8)) })
    isFolder = true
  }

  var source: ForeignSource {
    ForeignSource(
      files: files.map { SourceFile(name: $0.name, bytes: $0.bytes) }, isFolder: isFolder, options: options, dot: lines)
  }

  /// Settings that make a reader look further.
  private var options: [(name: String, value: String)] {
    switch format {
    case .form: [("who", "Your name")]
    default: []
    }
  }

  /// One or more for every reader.
  static let all: [FuzzSeed] = graphs + json + sectors + sheets

  static let graphs = [
    FuzzSeed(
      .gexf, "a.gexf",
      "<gexf version=\"1.3\"><graph defaultedgetype=\"directed\"><attributes class=\"node\"><attribute id=\"0\" "
        + "title=\"Role\" type=\"liststring\"><default>x</default></attribute></attributes><nodes><node id=\"a\" "
        + "label=\"Zoë\" pid=\"b\"><attvalues><attvalue for=\"0\" value=\"[p, q]\"/></attvalues></node><node id=\"b\"/>"
        + "</nodes><edges><edge source=\"a\" target=\"b\" weight=\"2\" type=\"mutual\" start=\"1\"/></edges></graph></gexf>"
    ),
    FuzzSeed(
      .graphml, "a.graphml",
      "<graphml><key id=\"w\" for=\"edge\" attr.name=\"weight\"><default>1</default></key><graph edgedefault=\"directed\">"
        + "<node id=\"a\"><data key=\"l\"><![CDATA[Zoë]]></data><graph><node id=\"c\"/></graph></node><node id=\"b\"/>"
        + "<hyperedge/><edge source=\"a\" target=\"b\" directed=\"false\"><data key=\"w\">2</data></edge></graph></graphml>"
    ),
    FuzzSeed(
      .gml, "a.gml",
      "graph [ directed 1 node [ id 1 label \"Zo&euml;\" graph [ node [ id 3 ] ] ] node [ id 2 graphics [ x 1 ] ]\n"
        + "edge [ source 1 target 2 value -Inf list 1 list 2 at [ b 1 ] ] ] # end\n"),
    FuzzSeed(
      .pajek, "a.net", "*Vertices 3 1\n1 \"Zoë\" 0.1 0.2 [1-2]\n*Arcs :1 \"r\"\n1 2 2.5 l \"x\"\n*Edgeslist\n2 1 3\n"),
    FuzzSeed(.pajek, "m.net", "*Network a\n*Vertices 2\n*Matrix\n0 1\n2 0\n*Vertices 1\n"),
    FuzzSeed(
      .ucinet, "a.dl",
      "dl nr=2, nc=3 format=fullmatrix\nrow labels:\na,\"b c\"\nlabels embedded\ndata:\nx y z\na 0 1 2\nb 3 0 1\n"),
    FuzzSeed(.ucinet, "e.dl", "dl n=3 format=edgelist1\nlabels:\na,b,c\ndata:\n1 2 2.5\na c\n! 2 1\n"),
    FuzzSeed(.dot, "a.gv", "digraph {\na -> b [weight=2]\nb -> \"Zoë\"\n}\n"),
  ]

  static let json = [
    FuzzSeed(
      .kumuJSON, "k.json",
      "{\"elements\":[{\"label\":\"Zoë\",\"tags\":[\"a\",\"b\"]},{\"label\":\"b\",\"id\":7}],\"connections\":[{\"from\":\"Zoë\","
        + "\"to\":\"7\",\"direction\":\"mutual\"}]}"),
    FuzzSeed(
      .kumuJSON, "project.json",
      "{\"elements\":[{\"_id\":\"e1\",\"attributes\":{\"label\":\"a\"}}],\"connections\":[{\"_id\":\"c\",\"from\":\"e1\",\"to\":"
        + "\"e1\",\"attributes\":{\"Amount\":2}}],\"maps\":[{\"elements\":[{\"element\":\"e1\",\"position\":{\"x\":1,\"y\":2}}]}],"
        + "\"trash\":[1],\"loops\":[1]}"),
    FuzzSeed(
      .cx2, "a.cx2",
      "[{\"CXVersion\":\"2.0\"},{\"attributeDeclarations\":[{\"nodes\":{\"name\":{\"a\":\"n\",\"v\":\"x\"}}}]},{\"nodes\":[{\"id\":0,"
        + "\"v\":{\"n\":\"Zoë\"}},{\"id\":1,\"x\":1,\"y\":2}]},{\"edges\":[{\"s\":0,\"t\":1,\"v\":{\"w\":2}}]},{\"metaData\":[{"
        + "\"name\":\"nodes\",\"elementCount\":2}]}]"),
    FuzzSeed(
      .cytoscape, "a.cyjs",
      "{\"elements\":{\"nodes\":[{\"data\":{\"id\":\"a\",\"parent\":\"b\"},\"position\":{\"x\":1,\"y\":2}},{\"data\":{\"id\":\"b\"}}],"
        + "\"edges\":[{\"data\":{\"source\":\"a\",\"target\":\"b\",\"weight\":2}}]}}"),
    FuzzSeed(
      .jsonGraph, "a.json",
      "{\"graph\":{\"directed\":false,\"nodes\":{\"a\":{\"label\":\"Zoë\"},\"b\":{}},\"edges\":[{\"source\":\"a\",\"target\":\"b\","
        + "\"relation\":\"r\",\"metadata\":{\"weight\":2}}],\"hyperedges\":[1]}}"),
    FuzzSeed(
      .nodeLink, "n.json",
      "{\"directed\":true,\"nodes\":[{\"name\":\"Zoë\"},{\"name\":\"b\",\"at\":[1,{\"x\":null}]}],\"links\":[{\"source\":0,"
        + "\"target\":1,\"value\":2.5,\"key\":0}]}"),
  ]

  static let sectors = [
    FuzzSeed(
      .threeSixtyGiving, "g.csv",
      "Identifier,Title,Currency,Amount Awarded,Award Date,Funding Org:Identifier,Funding Org:Name,Recipient Org:Identifier,"
        + "Recipient Org:Name\n1,Lunch,GBP,\"1,200\",2025-03-04,GB-1,Fund,GB-2,Zoë's\n"),
    FuzzSeed(
      .openReferral,
      folder: [
        ("location.csv", "id,name\nl1,Hall\n"), ("organization.csv", "id,name\no1,Zoë's\n"),
        ("service.csv", "id,organization_id,name\ns1,o1,Lunch\n"),
        ("service_at_location.csv", "id,service_id,location_id\nx,s1,l1\n"),
      ]),
    FuzzSeed(
      .sourceCred,
      folder: [
        (
          "accounts.json",
          "{\"accounts\":[{\"totalCred\":3.5,\"account\":{\"identity\":{\"id\":\"x\",\"name\":\"zo\"},\"paid\":\"5\"}}]}"
        ),
        (
          "ledger.json",
          "{\"action\":{\"type\":\"CREATE_IDENTITY\",\"identity\":{\"id\":\"x\",\"name\":\"zo\"}},\"ledgerTimestamp\":1}\n"
            + "{\"action\":{\"type\":\"DISTRIBUTE_GRAIN\",\"distribution\":{\"allocations\":[{\"policy\":{},\"receipts\":[{\"amount\":"
            + "\"5000000000000000000\",\"id\":\"x\"}]}]}},\"ledgerTimestamp\":2}\n"
        ),
      ]),
    FuzzSeed(
      .openCollective, "t.csv",
      "datetime,shortId,type,kind,amount,currency,accountSlug,accountName,oppositeAccountSlug,oppositeAccountName\n"
        + "2025-01-02T03:04:05,x1,CREDIT,CONTRIBUTION,12.50,EUR,us,Us,zoe,Zoë\n"),
    FuzzSeed(.timeBank, "t.csv", "Date,From,To,Post,Quantity\n2025-01-02,Zoë,Ben,Lifts,1:30\n"),
    FuzzSeed(
      .timeBank, "import.csv",
      "12,member,13,member,5400,2025-01-02,lifts,4\n13,member,12,organization,3600,2025-01-03,tea,5\n"),
    FuzzSeed(
      .sarafu,
      folder: [
        (
          "txns.csv",
          "id,timeset,transfer_subtype,source,target,weight,token_name\n1,2020-01-25 19:13:17.731529,DISBURSEMENT,0x0,0xa,400,"
            + "Sarafu\n2,2020-01-26,STANDARD,0xa,0xb,12.5,Sarafu\n"
        ),
        ("users.csv", "xDAI_blockchain_address,held_roles,business_type\n0xa,VENDOR,Food\n0xb,GROUP_ACCOUNT,Savings\n"),
      ]),
    FuzzSeed(
      .geoJSON, "p.geojson",
      "{\"type\":\"FeatureCollection\",\"features\":[{\"type\":\"Feature\",\"properties\":{\"name\":\"Hall\"},\"geometry\":{\"type\":"
        + "\"Point\",\"coordinates\":[1.5,51]}}]}"),
  ]

  static let sheets = [
    FuzzSeed(
      .form, "f.csv",
      "Timestamp,Your name,Who helps you?\n2025/01/02 3:04:05 pm GMT,Zoë,\"Ben, Cem\"\n2025/01/03,Ben,Zoë\n"),
    FuzzSeed(
      .kumu,
      folder: [("c.csv", "From,To,Direction,Amount\nZoë,b|c,mutual,2\n"), ("e.csv", "Label,Tags\nZoë,x|y\nb,\nc,\n")]),
    FuzzSeed(
      .gephi,
      folder: [
        ("m [Edges].csv", "Source;Target;Type;Kind;Weight\n1;2;Undirected;k;2,5\n"),
        ("m [Nodes].csv", "Id;Label\n1;Zoë\n2;b\n"),
      ]),
    FuzzSeed(.matrix, "m.csv", ",Zoë,b\nZoë,0,\"1,5\"\nb,2,-\n"),
    FuzzSeed(.edgeList, "e.txt", "# c\nZoë b 2\nb Zoë 1.5\nb c 1\n"),
    FuzzSeed(.adjacencyList, "a.adjlist", "Zoë b c\nb Zoë\nc Zoë b\n"),
    FuzzSeed(.list, "l.csv", "Our things\nName,Category,Address,Notes\nHall,Place,1 High St,\"a\nb\"\nZoë's,Food,,x\n"),
    FuzzSeed(.workbook, "w.xlsx", workbook.bytes),
  ]

  static let workbook = SmallWorkbook([
    ("elements", SmallWorkbook.rows([["Label", "Count"], ["Zoë", "3"]])),
    ("connections", "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"B1\" t=\"s\"><v>1</v></c></row>"),
  ])

  /// Two names with an arrow in a line are an edge: enough of DOT to see what becomes of what a library answers.
  private static let lines: DOTParser = { bytes throws(ImportFailure) in
    var content = DOTContent()
    func node(_ name: Substring) -> Int {
      let text = String(name.prefix { $0 != "[" }).split(separator: " ").joined()
      if let known = content.nodes.firstIndex(where: { $0.name == text }) { return known }
      content.nodes.append(DOTContent.Node(text, [DOTContent.Attribute("label", text)]))
      return content.nodes.count - 1
    }
    for line in String(decoding: bytes, as: UTF8.self).split(separator: "\n") {
      let ends = line.split(separator: ">", maxSplits: 1)
      guard ends.count == 2 else { continue }
      let weight = line.split(separator: "=").last.map { String($0.prefix { $0 != "]" }) } ?? ""
      content.edges.append(
        DOTContent.Edge(node(ends[0].dropLast()), node(ends[1]), [DOTContent.Attribute("weight", weight)]))
    }
    if content.nodes.isEmpty { throw ImportFailure("There is no edge.", advice: "Write one.") }
    return content
  }

  private var lines: DOTParser? { format == .dot ? FuzzSeed.lines : nil }
}
