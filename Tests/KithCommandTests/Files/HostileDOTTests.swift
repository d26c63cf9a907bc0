// DOT that was made to open other files, to grow without end, or to nest without end.

import CommunityFormats
import CommunityTables
import Testing

@testable import KithCommand

@Suite("DOT made to harm")
struct HostileDOTTests {
  private func read(_ text: String) -> (said: String?, cells: [String]) {
    let file = SourceFile(name: "map.gv", bytes: Array(text.utf8))
    do throws(ImportFailure) {
      guard let reader = FormatReader.named("dot") else { return ("no reader", []) }
      let found = try reader.read(ForeignSource(files: [file], isFolder: false, dot: readDOT))
      return (nil, found.files.compactMap { $0.table }.flatMap { $0.rows.flatMap { $0.cells } })
    } catch {
      return (error.message + " " + (error.advice ?? ""), [])
    }
  }

  @Test(
    "No attribute opens a file, a folder or an address; a line like one of C is a remark",
    arguments: [
      "digraph{a[image=\"/etc/passwd\",shape=none];a->b}", "digraph{a[shapefile=\"/etc/passwd\",shape=epsf];a->b}",
      "digraph{graph[fontpath=\"/etc\",imagepath=\"/etc\",bb=\"0,0,1,1\",fontname=\"/etc/passwd\"];a->b}",
      "digraph{a[label=<<TABLE><TR><TD><IMG SRC=\"/etc/passwd\"/></TD></TR></TABLE>>];a->b}",
      "digraph{a[URL=\"javascript:alert(1)\"];a->b}", "#include \"/etc/passwd\"\ndigraph{a->b}",
      "digraph{a[stylesheet=\"/etc/passwd\",href=\"file:///etc/passwd\"];a->b}",
    ])
  func opensNothing(text: String) throws {
    let read = read(text)
    #expect(read.said == nil && !read.cells.contains { $0.contains("root:") })
    // Drawn and converted, too, nothing is opened: no attribute of the file is among those that Graphviz obeys.
    try withFolder { folder in
      try write(text, to: "\(folder)/a.gv")
      #expect(TestRun("convert", "a.gv", "b.gv", in: folder).code == 0)
      let drawn = TestRun("draw", "a.gv", "-o", "-", "--format", "dot", in: folder)
      for output in [try readText("\(folder)/b.gv"), drawn.output] {
        #expect(!output.contains("root:"))
        for attribute in ["image=", "shapefile=", "imagepath=", "fontpath=", "URL=", "href=", "stylesheet=", "<IMG"] {
          #expect(!output.contains(" \(attribute)") && !output.contains("[\(attribute)"), "\(attribute)")
        }
      }
    }
  }

  // 1,300 × 1,300 pairs of 14 KB of text: 22 million bytes when each is written out. A busy machine gives up before.
  @Test("Few words for millions of edges are refused, some thousand edges are read")
  func unfolding() {
    func pairs(_ count: Int) -> String {
      let sets = ["n", "m"].map { name in "{" + (0..<count).map { "\(name)\($0)" }.joined(separator: " ") + "}" }
      return sets.joined(separator: "--")
    }
    #expect(read("graph{\(pairs(1300))}").said?.contains("as many edges as there are pairs") == true)
    #expect(read("graph{\(pairs(40))}").said == nil)
    // One word of each edge that makes all of them long.
    let long = "graph{edge[note=\"\(String(repeating: "x", count: 10_000))\"];\(pairs(60))}"
    #expect(read(long).said?.contains("as many edges as there are pairs") == true)
  }

  @Test("Sets inside each other, markup inside each other, a text of a hundred thousand pieces")
  func depths() {
    #expect(read("digraph{" + String(repeating: "subgraph{", count: 100_000) + "}").said?.isEmpty == false)
    let markup = read("digraph{a[label=<" + String(repeating: "<B>", count: 50_000) + ">]}")
    #expect(markup.said != nil || markup.cells.contains("a"))
    let pieces = "digraph{a[label=" + [String](repeating: "\"x\"", count: 50_000).joined(separator: "+") + "]}"
    let read = read(pieces)
    #expect(read.said == nil || read.said?.isEmpty == false)
  }
}
