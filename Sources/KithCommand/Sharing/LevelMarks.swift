// For whose eyes is this file? The level is written into whatever a command makes, also where nobody sees it.

import CommunityDiagrams
import CommunityFormats
import CommunityModel
import CommunityReports
import CommunityTables
import PlainText

/// A text for people with its level: above what is shared, below what is private.
func marked(text: String, _ shared: SharedAs) -> String {
  let line = ShareWords.line(shared)
  return shared.isShared ? "\(line)\n\n\(text)" : "\(text)\n\(line)\n"
}

/// Files of another program with the level where their format has a place for it: a comment, a member, a page beside the
/// sheets. `nil` where there is none.
func marked(_ export: Export, _ writer: FormatWriter, _ title: String, _ shared: SharedAs) -> Export? {
  var export = export
  let line = ShareWords.line(shared)
  func change(_ text: (String) -> String) {
    export.files[0].bytes = Array(text(String(decoding: export.files[0].bytes, as: UTF8.self)).utf8)
  }
  switch writer.format {
  case .gexf, .graphml:
    change { text in
      guard let end = text.firstIndex(of: "\n") else { return text }
      return text[...end] + "<!-- \(line) -->" + text[end...]
    }
  case .dot: change { marked(dot: $0, shared) }
  case .nodeLink:
    // In a text of JSON no line begins so but this one.
    change { text in
      let start = "\n  \"graph\": {"
      guard let place = text.place(of: start) else { return text }
      let rest = text[text.index(place, offsetBy: start.count)...]
      let joint = rest.first == "}" ? "\n  " : ","
      return text[..<place] + start + "\n    \"share\": \"\(shared.level.rawValue)\"" + joint + rest
    }
  case .valueflows:
    change { text in
      guard let place = text.place(of: "\n  \"@graph\": [") else { return text }
      return text[..<place] + "\n  \"note\": \"\(line)\"," + text[place...]
    }
  case .kumu, .gephi:
    export.files.append(SourceFile(name: "README.md", bytes: Array(ShareWords.readMe(title, shared).utf8)))
  case .dataset:
    // What is private says so in its community.json, if the group wrote it there.
    guard shared.isShared else { return export }
    export.files.append(SourceFile(name: "README.md", bytes: Array(ShareWords.readMe(title, shared).utf8)))
  default: return nil
  }
  return export
}

/// A drawn picture with the level written into it.
func marked(picture: [UInt8], as format: DiagramFormat, _ shared: SharedAs) -> [UInt8] {
  switch format {
  case .svg: Array(marked(svg: String(decoding: picture, as: UTF8.self), shared).utf8)
  case .dot: Array(marked(dot: String(decoding: picture, as: UTF8.self), shared).utf8)
  case .png: marked(png: picture, shared)
  case .pdf: marked(pdf: picture, shared)
  }
}

/// After the header of a bitmap comes a text for whoever looks at its details.
///
/// - SeeAlso: PNG, 11.3.3.2, the chunk tEXt.
private func marked(png: [UInt8], _ shared: SharedAs) -> [UInt8] {
  // The signature, and IHDR with its 13 bytes.
  let header = 8 + 12 + 13
  guard png.count > header, png[12..<16].elementsEqual("IHDR".utf8) else { return png }
  func bytes(_ number: UInt32) -> [UInt8] { [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: number >> $0) } }
  let text = Array("Description".utf8) + [0] + Array(ShareWords.line(shared).utf8)
  let chunk = Array("tEXt".utf8) + text
  return png[..<header] + bytes(UInt32(text.count)) + chunk + bytes(checksum(chunk[...])) + png[header...]
}

/// A comment before the last lines of a PDF, where it moves nothing that the file points to.
///
/// - SeeAlso: ISO 32000, 7.2.4 and 7.5.5.
private func marked(pdf: [UInt8], _ shared: SharedAs) -> [UInt8] {
  let word = Array("startxref".utf8)
  guard
    let place = pdf.indices.reversed().first(where: { pdf[$0] == word[0] && pdf[$0...].starts(with: word) })
  else { return pdf }
  return pdf[..<place] + Array("% \(ShareWords.line(shared))\n".utf8) + pdf[place...]
}
