// How long does each job take on a community of this size? `make bench` asks this program and others in turn.
//
//   KithBench draw FOLDER ELEMENTS CONNECTIONS   writes a community drawn from a seed
//   KithBench time FOLDER [THREADS]              reads it, then does each job that standard input names, one a line

import CommunityMeasures
import CommunityTables
import DirectedGraph
import PlainText

let words = Array(CommandLine.arguments.dropFirst())
switch words.first {
case "draw" where words.count == 4:
  drawCommunity(into: words[1], elements: Int(words[2]) ?? 0, connections: Int(words[3]) ?? 0, seed: 7)
case "time" where words.count >= 2:
  timeJobs(in: words[1], threads: words.count > 2 ? Int(words[2]) ?? 1 : 1)
default:
  print("KithBench draw FOLDER ELEMENTS CONNECTIONS | KithBench time FOLDER [THREADS]")
}

/// From the files to a graph of all amounts, then one job after another.
func timeJobs(in folder: String, threads: Int) {
  let loop = coreLoop(threads: threads)
  var graph = load(folder, threads: threads, loop).graph
  tell("ready", [("elements", Double(graph.nodeCount)), ("edges", Double(graph.edgeCount))])
  while let line = readLine() {
    if line == "load" {
      graph = Digraph(nodeCount: 0, from: [], to: [], weights: [])
      let (start, worked) = (secondsNow(), processorSeconds())
      let loaded = load(folder, threads: threads, loop)
      tell(
        line,
        [
          ("seconds", secondsNow() - start), ("cpu_s", processorSeconds() - worked), ("read", loaded.read),
          ("freeze", loaded.freeze),
        ])
      graph = loaded.graph
      continue
    }
    guard let job = Job.named(line) else {
      tell(line, [])
      continue
    }
    let sources = job.sources(of: graph)
    let (start, worked) = (secondsNow(), processorSeconds())
    let result = job.work(graph, sources, loop)
    let (seconds, work) = (secondsNow() - start, processorSeconds() - worked)
    tell(line, [("seconds", seconds), ("cpu_s", work)], result())
  }
}

/// Reads a community, freezes the network that measures read, and makes one graph of all its amounts.
func load(_ folder: String, threads: Int, _ loop: ChunkLoop) -> (graph: Digraph, read: Double, freeze: Double) {
  let start = secondsNow()
  let files = ["nodes.csv", "edges.csv"].map { SourceFile(name: $0, bytes: fileBytes("\(folder)/\($0)")) }
  let community = readDataset(files, pieces: corePieces(threads: threads)).community
  let read = secondsNow()
  let ledger = Ledger(community, loop: loop)
  let network = Network.links(ledger)
  let frozen = secondsNow()
  let connections = community.connections
  let graph = Digraph(
    nodeCount: network.graph.nodeCount, from: connections.indices.map { connections.from($0).raw },
    to: connections.indices.map { connections.to($0).raw },
    weights: connections.indices.map { connections.amount(of: $0) ?? 0 })
  return (graph, read - start, frozen - read)
}

/// One line on standard output.
func tell(_ job: String, _ fields: [(String, Double)], _ result: JSONValue? = nil) {
  var members = [JSONMember("job", .string(job))] + fields.map { JSONMember($0.0, .number($0.1)) }
  members.append(JSONMember("peak_rss_mb", .number(Double(peakMemory() >> 20))))
  if let result { members.append(JSONMember("result", result)) }
  print(jsonText(.object(members), indented: false), terminator: "")
  flushOutput()
}
