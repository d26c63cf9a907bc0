// GraphML as Gephi, yEd, igraph, NetworkX and NodeXL write it.

import CommunityTables
import PlainText

extension FormatReader {
  /// - SeeAlso: Brandes, U., Eiglsperger, M., Lerner, J. & Pich, C. (2013). Graph Markup Language. In *Handbook of
  ///   Graph Drawing and Visualization*, 517–541.
  static let graphml = FormatReader(
    .graphml,
    recognise: { source in
      guard !source.isFolder, source.only != nil else { return .no }
      return source.opening.contains("<graphml") ? .certain : source.isCalled("graphml", beginning: "<") ? .likely : .no
    },
    read: { source throws(ImportFailure) in
      let file = source.files[0]
      var handler = GraphMLHandler()
      try walkXML(file.bytes, of: file.name, root: "graphml", into: &handler)
      var report = ImportReport("Read as GraphML: \(handler.graph.counts).")
      report.notes = handler.notes + handler.graph.notes
      return Import(format: .graphml, files: handler.files(origin: file.name), report: report)
    })
}
