// CX2 of the Network Data Exchange: a list of aspects.

import CommunityTables
import PlainText

extension FormatReader {
  /// - SeeAlso: Cytoscape Exchange format, version 2.
  static let cx2 = FormatReader(
    .cx2,
    recognise: { $0.shape.has("[].CXVersion") ? .certain : $0.isCalled("cx2", beginning: "[") ? .likely : .no },
    read: { source throws(ImportFailure) in
      let file = source.files[0]
      guard let aspects = try source.json().items else {
        throw ImportFailure("The file is no list of aspects.", advice: "Copy or download it again.", file: file.name)
      }
      if let status = aspects.compactMap({ $0["status"]?.items?.first }).first, status["success"]?.bool == false {
        throw ImportFailure(
          "The file says of itself that it is not whole: \(status["error"]?.text ?? "no reason is given")",
          advice: "Download it again.", file: file.name)
      }
      var graph = GraphTables()
      let declared = aspects.compactMap { $0["attributeDeclarations"]?.items }.joined()
      func names(_ kind: String) -> (alias: [String: String], usual: [(String, String)]) {
        var alias: [String: String] = [:]
        var usual: [(String, String)] = []
        for declaration in declared {
          for attribute in declaration[kind]?.members ?? [] {
            if let short = attribute.value["a"]?.text { alias[short] = attribute.name }
            if let value = attribute.value["v"]?.cell { usual.append((attribute.name, value)) }
          }
        }
        return (alias, usual)
      }
      let (nodeNames, edgeNames) = (names("nodes"), names("edges"))
      func cells(_ value: JSONValue?, _ names: (alias: [String: String], usual: [(String, String)])) -> [(
        column: String, text: String
      )] {
        var cells = names.usual.map { (column: $0.0, text: $0.1) }
        for member in value?.members ?? [] {
          let name = names.alias[member.name] ?? member.name
          cells.removeAll { $0.column == name }
          cells.append((name, member.value.cell))
        }
        return cells
      }
      var number = 0
      for node in aspects.compactMap({ $0["nodes"]?.items }).joined() {
        number += 1
        guard let id = node["id"]?.identifier else {
          throw ImportFailure("Node \(number) has no id.", advice: "Every node needs one.", file: file.name)
        }
        var attributes = cells(node["v"], nodeNames)
        let name = attributes.first { $0.column == "name" || $0.column == "n" }?.text
        attributes.removeAll { $0.column == "name" || $0.column == "n" }
        for axis in ["x", "y"] { if let value = node[axis]?.cell { attributes.append((axis, value)) } }
        graph.node(id, label: name, line: number, attributes)
      }
      number = 0
      for edge in aspects.compactMap({ $0["edges"]?.items }).joined() {
        number += 1
        guard let from = edge["s"]?.identifier, let to = edge["t"]?.identifier else {
          throw ImportFailure(
            "Edge \(number) has no s or no t.", advice: "Write both, each with the id of a node.", file: file.name)
        }
        var attributes = cells(edge["v"], edgeNames)
        if let index = attributes.firstIndex(where: { $0.column == "interaction" || $0.column == "i" }) {
          attributes[index].column = "Interaction"
        }
        graph.edge(from: from, to: to, direction: "directed", line: number, attributes)
      }
      var report = ImportReport("Read as CX2: \(graph.counts).")
      report.notes = graph.notes
      for (kind, count) in [("nodes", graph.nodeCount), ("edges", graph.edgeCount)] {
        let said = aspects.compactMap { $0["metaData"]?.items }.joined().first { $0["name"]?.text == kind }
        if let said = said?["elementCount"]?.double, said != Double(count) {
          report.notes.append(
            "The file says that it has \(shortestText(said)) \(kind) and has \(count): those are read.")
        }
      }
      if aspects.contains(where: { ($0.members ?? []).contains { $0.name.lowercased().hasPrefix("visual") } }) {
        report.notes.append("What only says how to draw is left out.")
      }
      let about = aspects.compactMap { $0["networkAttributes"]?.items?.first }.first
      return Import(format: .cx2, files: graph.files(origin: file.name) + titled(about?["name"]?.text), report: report)
    })
}
