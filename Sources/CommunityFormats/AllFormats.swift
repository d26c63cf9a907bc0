// The only place where readers and writers are registered.

extension FormatReader {
  /// Every reader. Of two that claim a file equally, the earlier reads it.
  public static let all: [FormatReader] =
    workbookReaders + graphFileReaders + graphTextReaders + graphJSONReaders + sectorReaders + sheetReaders

  static let workbookReaders: [FormatReader] = [.workbook]

  static let graphFileReaders: [FormatReader] = [.gexf, .graphml]

  static let graphTextReaders: [FormatReader] = [.dot, .gml, .pajek, .ucinet]

  static let graphJSONReaders: [FormatReader] = [.kumuJSON, .cx2, .cytoscape, .jsonGraph, .nodeLink]

  static let sectorReaders: [FormatReader] = [
    .threeSixtyGiving, .openReferral, .sourceCred, .openCollective, .timeBank, .sarafu, .geoJSON,
  ]

  static let sheetReaders: [FormatReader] = [.form, .kumu, .gephi, .matrix, .edgeList, .adjacencyList, .list]
}

extension FormatWriter {
  /// Every format that Kith writes, in the order of its list.
  public static let all: [FormatWriter] = sheetWriters + graphFileWriters + graphJSONWriters

  static let sheetWriters: [FormatWriter] = [.folder, .kumu, .gephi]

  static let graphFileWriters: [FormatWriter] = [.gexf, .graphml, .dot]

  static let graphJSONWriters: [FormatWriter] = [.nodeLink, .kumuJSON, .valueflows]
}
