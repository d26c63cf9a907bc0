// A community drawn from a seed, of any size: few give and receive most.

import PlainText

/// Writes `nodes.csv` and `edges.csv` into a folder.
///
/// A third of the rows answers another, three in four stay in the giver's neighbourhood, and a seventh repeats a pair.
/// The same arguments give the same bytes.
func drawCommunity(into folder: String, elements: Int, connections: Int, seed: UInt64) {
  makeFolder(folder)
  var random = SeededRandom(seed: seed)
  func below(_ limit: Int) -> Int { Int(random.next() % UInt64(limit)) }
  let width = String(elements).count
  func name(_ number: Int) -> String {
    let digits = String(number)
    return "P" + String(repeating: "0", count: width - digits.count) + digits
  }
  let roles = ["coordinator", "maintainer", "mentor", "volunteer", "member", "funder"]
  var nodes = "id,name,role,paid,community\n"
  let neighbourhood = max(2, elements / 200)
  for number in 0..<elements {
    nodes += "\(name(number)),Person \(number),\(roles[below(6)]),\(below(6) == 0),C\(number / neighbourhood)\n"
  }
  write(nodes, to: "\(folder)/nodes.csv")

  let forms = ["code", "review", "mentoring", "care", "docs", "organising", "teaching", "money"]
  // The product of two draws prefers small numbers: a heavy tail. Three in a hundred stay alone.
  func drawn(_ limit: Int) -> Int { below(below(limit) + 1) }
  let linked = max(2, elements - elements * 3 / 100)
  var edges = "from,to,type,amount,unit,date\n"
  edges.reserveCapacity(connections * 48)
  var last = (from: 0, to: 1)
  for row in 0..<connections {
    var pair = (from: drawn(linked), to: 0)
    if below(4) > 0 {
      let first = pair.from / neighbourhood * neighbourhood
      pair.to = first + drawn(min(neighbourhood, linked - first))
    } else {
      pair.to = drawn(linked)
    }
    switch below(20) {
    case 0..<6: pair = (last.to, last.from)
    case 6..<9: pair = last
    default: break
    }
    if pair.from == pair.to { pair.to = (pair.from + 1) % linked }
    let form = forms[below(8)]
    let cents = 1 + drawn(4000)
    let day = row * 1461 / connections
    edges += name(pair.from) + "," + name(pair.to) + "," + form + ",\(cents / 100)."
    edges += (cents % 100 < 10 ? "0" : "") + "\(cents % 100)," + (form == "money" ? "EUR" : "hours") + ","
    edges += "\(2022 + day / 366)-" + twoDigits(1 + day % 366 / 31) + "-" + twoDigits(1 + day % 28) + "\n"
    last = pair
  }
  write(edges, to: "\(folder)/edges.csv")
}

private func twoDigits(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
