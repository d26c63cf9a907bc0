// swift-tools-version: 6.0
import PackageDescription

/// A room that knows no operating system: no Foundation, bytes in and bytes out.
/// `make wasm` compiles the same folder as Embedded Swift.
func plainRoom(_ name: String, _ below: [Target.Dependency] = []) -> Target {
  .target(name: name, dependencies: below)
}

let package = Package(
  name: "kith",
  platforms: [.macOS(.v15)],
  products: [
    .executable(name: "kith", targets: ["kith"]),
    // Reading, measuring and writing reports: does not link Graphviz.
    .library(
      name: "Kith",
      targets: [
        "CommunityModel", "DirectedGraph", "PlainText", "CommunityMeasures", "CommunityTables",
        "CommunityDiagrams", "CommunityReports", "CommunityFormats",
      ]),
    // Pictures through the Graphviz library.
    .library(name: "KithDrawing", targets: ["GraphvizRendering"]),
  ],
  targets: [
    // Row 0
    plainRoom("PlainText"),
    plainRoom("DirectedGraph"),
    plainRoom("CommunityModel"),
    .systemLibrary(
      name: "CGraphvizSystem", pkgConfig: "libgvc",
      providers: [.apt(["libgraphviz-dev"]), .yum(["graphviz-devel"]), .brew(["graphviz"])]),
    .target(
      name: "CGraphviz", dependencies: ["CGraphvizSystem"],
      linkerSettings: [.linkedLibrary("gvc"), .linkedLibrary("cgraph")]),

    // Row 1
    plainRoom("CommunityMeasures", ["CommunityModel", "DirectedGraph", "PlainText"]),

    // Row 2
    plainRoom("CommunityTables", ["CommunityMeasures", "CommunityModel", "PlainText"]),
    plainRoom("CommunityDiagrams", ["CommunityMeasures", "CommunityModel", "DirectedGraph", "PlainText"]),

    // Row 3
    plainRoom(
      "CommunityReports",
      [
        "CommunityDiagrams", "CommunityTables", "CommunityMeasures", "CommunityModel", "DirectedGraph", "PlainText",
      ]),
    .target(
      name: "CommunityFormats", dependencies: ["CommunityTables", "CommunityMeasures", "CommunityModel", "PlainText"]),
    .target(name: "GraphvizRendering", dependencies: ["CGraphviz", "CommunityDiagrams", "PlainText"]),

    // The script of the map in a report, and the engine that answers it.
    .target(name: "CPageParts", exclude: ["ask-the-map.js", "form.js", "map.wasm.gz", "web", "web.wasm.lzma"]),

    // Row 4
    .target(
      name: "KithCommand",
      dependencies: [
        "CommunityReports", "CommunityFormats", "GraphvizRendering", "CPageParts", "CommunityDiagrams",
        "CommunityTables", "CommunityMeasures", "CommunityModel", "DirectedGraph", "PlainText",
      ]),

    // Row 5
    .executableTarget(
      name: "kith", dependencies: ["KithCommand"],
      // Rounding and roots: the plain rooms import no Foundation, which would bring it.
      linkerSettings: [.linkedLibrary("m", .when(platforms: [.linux]))]),

    // How long the measures take: `make bench`.
    .executableTarget(
      name: "KithBench",
      dependencies: ["CommunityTables", "CommunityMeasures", "CommunityModel", "DirectedGraph", "PlainText"],
      path: "Benchmarks/KithBench",
      linkerSettings: [.linkedLibrary("m", .when(platforms: [.linux]))]),

    // Files that nobody meant to write: `make fuzz`.
    .target(
      name: "KithFuzzing",
      dependencies: [
        "KithCommand", "CommunityReports", "CommunityFormats", "GraphvizRendering", "CommunityDiagrams",
        "CommunityTables", "CommunityMeasures", "CommunityModel", "PlainText",
      ], path: "Fuzz/KithFuzzing"),
    .executableTarget(
      name: "KithFuzz", dependencies: ["KithFuzzing"], path: "Fuzz/KithFuzz",
      linkerSettings: [.linkedLibrary("m", .when(platforms: [.linux]))]),

    // A town that does not exist, drawn from a seed: `make town`.
    .target(name: "InventedTown", dependencies: ["PlainText"], path: "Town/InventedTown"),
    .executableTarget(name: "MakeTown", dependencies: ["InventedTown"], path: "Town/MakeTown"),

    .testTarget(name: "PlainTextTests", dependencies: ["PlainText"]),
    .testTarget(name: "DirectedGraphTests", dependencies: ["DirectedGraph"]),
    .testTarget(
      name: "CommunityMeasuresTests",
      dependencies: ["CommunityMeasures", "CommunityModel", "DirectedGraph", "PlainText", "CommunityTables"]),
    .testTarget(
      name: "CommunityTablesTests",
      dependencies: ["CommunityTables", "CommunityMeasures", "CommunityModel", "PlainText"]),
    .testTarget(
      name: "CommunityDiagramsTests",
      dependencies: ["CommunityDiagrams", "CommunityTables", "CommunityMeasures", "CommunityModel"]),
    .testTarget(
      name: "CommunityReportsTests",
      dependencies: [
        "CommunityReports", "CommunityDiagrams", "CommunityTables", "CommunityMeasures", "CommunityModel", "PlainText",
      ]),
    .testTarget(
      name: "CommunityFormatsTests",
      dependencies: ["CommunityFormats", "KithFuzzing", "CommunityTables", "CommunityMeasures", "CommunityModel", "PlainText"]),
    .testTarget(
      name: "GraphvizRenderingTests",
      dependencies: [
        "GraphvizRendering", "CommunityDiagrams", "CommunityTables", "CommunityMeasures", "CommunityModel", "PlainText",
      ]),
    .testTarget(
      name: "DocumentationTests", dependencies: ["CommunityFormats", "CommunityMeasures", "CommunityTables", "InventedTown"]),
    .testTarget(
      name: "KithCommandTests",
      dependencies: [
        "KithCommand", "KithFuzzing", "CommunityReports", "GraphvizRendering", "CommunityDiagrams", "CommunityFormats",
        "CommunityTables", "CommunityMeasures", "CommunityModel", "PlainText",
      ]),
  ],
  swiftLanguageModes: [.v6]
)
