// A picture or a table on its own says for whose eyes it is.

package import CommunityDiagrams
package import CommunityModel
import PlainText

/// A table with its level in a last row, whose other cells are blank.
package func marked(csv: [UInt8], _ shared: SharedAs) -> [UInt8] {
  let columns = readCSV(csv).rows.first?.cells.count ?? 1
  var writer = CSVWriter()
  writer.row([ShareWords.line(shared)] + [String](repeating: "", count: max(0, columns - 1)))
  return csv + writer.bytes
}

/// A picture of what is shared says so where everybody sees it.
package func marked(_ diagram: Diagram, _ shared: SharedAs) -> Diagram {
  guard shared.isShared else { return diagram }
  var diagram = diagram
  diagram.remarks.append(ShareWords.line(shared))
  return diagram
}

/// A comment after the first line, so that the text begins as DOT does.
package func marked(dot: String, _ shared: SharedAs) -> String {
  guard let end = dot.firstIndex(of: "\n") else { return dot }
  return dot[...end] + "\t// \(ShareWords.line(shared))\n" + dot[dot.index(after: end)...]
}

/// A picture as text with the level written into it, for whoever opens the file later.
package func marked(svg: String, _ shared: SharedAs) -> String {
  guard let start = svg.place(of: "<svg"), let end = svg[start...].firstIndex(of: ">") else { return svg }
  let rest = svg.index(after: end)
  return svg[..<rest] + "<metadata>\(ShareWords.line(shared))</metadata>" + svg[rest...]
}

extension String {
  /// Where a text first stands in this one.
  package func place(of text: String) -> String.Index? {
    let (bytes, wanted) = (utf8, Array(text.utf8))
    guard let first = wanted.first else { return startIndex }
    var index = bytes.startIndex
    while index < bytes.endIndex {
      if bytes[index] == first, bytes[index...].starts(with: wanted) { return index }
      index = bytes.index(after: index)
    }
    return nil
  }
}
