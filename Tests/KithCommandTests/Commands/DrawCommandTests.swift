import Testing

@testable import KithCommand

@Suite struct DrawCommandTests {
  @Test("The file's ending decides the format", arguments: [("svg", "<?xml"), ("dot", "digraph"), ("pdf", "%PDF")])
  func formats(ending: String, start: String) throws {
    try withFolder { folder throws in
      let target = "\(folder)/map.\(ending)"
      let run = TestRun("draw", "Datasets/garden", "--diagram", "assets", "-o", target)
      #expect(run.code == 0, "\(run.talk)")
      #expect(run.output.isEmpty)
      let bytes = try bytes(of: target, "map")
      #expect(String(decoding: bytes.prefix(start.utf8.count), as: UTF8.self) == start)
      #expect(try names(in: folder) == ["map.\(ending)"])
    }
  }

  @Test(
    "Every picture goes to standard output too",
    arguments: diagramNames.filter { name in !charts.contains { $0.name == name } })
  func standardOutput(name: String) {
    let own = [
      "dependency": ["--without", "council"], "ego": ["--element", "group"],
      "compare": ["--at", "2024", "--at", "2025"],
    ]
    let run = TestRun(
      arguments: ["draw", "Datasets/garden", "--diagram", name, "-o", "-", "--format", "dot"] + own[name, default: []],
      in: TestRun.repository)
    #expect(run.code == 0, "\(run.talk)")
    #expect(run.output.hasPrefix("digraph"))
  }

  @Test("The trend is SVG alone, and needs two periods")
  func trend() {
    func draw(_ dataset: String, _ more: String...) -> TestRun {
      TestRun(arguments: ["draw", dataset, "--diagram", "trend", "-o", "-"] + more, in: TestRun.repository)
    }
    let picture = draw("Datasets/sussex-evaluation")
    #expect(picture.code == 0 && picture.output.hasPrefix("<svg xmlns="), "\(picture.talk)")
    #expect(picture.output.contains("▼ slipped<"))
    #expect(draw("Datasets/garden", "--format", "pdf").code == 2)
    let one = draw("Datasets/garden", "--at", "2025")
    #expect(one.code == 1 && one.talk.contains("Start and End"), "\(one.talk)")
  }

  @Test("The tornado is SVG alone, and needs outcomes")
  func tornado() {
    let garden = TestRun(
      arguments: ["draw", "Datasets/garden", "--diagram", "tornado", "-o", "-"], in: TestRun.repository)
    #expect(garden.code == 0, "\(garden.talk)")
    #expect(garden.output.hasPrefix("<svg xmlns=") && garden.output.contains("diagram-tornado"))
    let none = TestRun(
      arguments: ["draw", "Datasets/rushcliffe", "--diagram", "tornado", "-o", "-"], in: TestRun.repository)
    #expect(none.code == 1 && none.talk.contains("social-return"))
  }

  // Paid alone in connections.csv: coordinator 27,000, peer support lead 6,400, commissioner 700, GP 1,200.
  @Test("The bars of each group are SVG alone and tell nobody's own pay")
  func equity() {
    func draw(_ more: String...) -> TestRun {
      TestRun(
        arguments: ["draw", "Datasets/rushcliffe", "--diagram", "equity", "-o", "-"] + more, in: TestRun.repository)
    }
    let bars = draw()
    #expect(bars.code == 0, "\(bars.talk)")
    #expect(bars.output.hasPrefix("<svg xmlns="))
    #expect(bars.output.contains("In hours") && bars.output.contains("In pounds"))
    for amount in ["27,000", "6,400", "£700", "1,200"] { #expect(!bars.output.contains(amount)) }
    #expect(draw("--format", "png").code == 2)
  }

  @Test("How sure the rows are: SVG alone")
  func howSure() {
    let arguments = ["draw", "Datasets/garden", "--diagram", "how-sure", "-o", "-"]
    let bars = TestRun(arguments: arguments, in: TestRun.repository)
    #expect(bars.code == 0, "\(bars.talk)")
    // Every row of the garden is made up, and says so.
    #expect(bars.output.hasPrefix("<svg xmlns=") && bars.output.contains("illustrative †: 67 (100"))
    #expect(TestRun(arguments: arguments + ["--format", "png"], in: TestRun.repository).code == 2)
  }

  @Test("The curve is SVG alone, of rewards in money alone, and names nobody")
  func lorenz() {
    func draw(_ more: String...) -> TestRun {
      TestRun(
        arguments: ["draw", "Datasets/rushcliffe", "--diagram", "lorenz", "-o", "-"] + more, in: TestRun.repository)
    }
    let curve = draw()
    #expect(curve.code == 0, "\(curve.talk)")
    #expect(curve.output.hasPrefix("<svg xmlns="))
    for name in ["oordinator", "eer support lead", "ommissioner"] { #expect(!curve.output.contains(name)) }
    #expect(draw("--format", "png").code == 2)
    #expect(draw("--unit", "hours").code == 1)
  }
}
