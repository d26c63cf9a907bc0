// GEXF 1.2 and 1.3, as Gephi and others write it, in every spelling of its namespace.

import CommunityTables
import PlainText

extension FormatReader {
  /// - SeeAlso: GEXF 1.3 primer, gexf.net.
  static let gexf = FormatReader(
    .gexf,
    recognise: { source in
      guard !source.isFolder, source.only != nil else { return .no }
      return source.opening.contains("<gexf") ? .certain : source.isCalled("gexf", beginning: "<") ? .likely : .no
    },
    read: { source throws(ImportFailure) in
      let file = source.files[0]
      var handler = GEXFHandler()
      try walkXML(file.bytes, of: file.name, root: "gexf", into: &handler)
      var report = ImportReport("Read as GEXF\(handler.version): \(handler.graph.counts).")
      report.notes = handler.notes + handler.graph.notes
      return Import(format: .gexf, files: handler.files(origin: file.name), report: report)
    })
}
