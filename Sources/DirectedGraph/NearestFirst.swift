// A queue that gives back the nearest first.

/// Nodes that wait, the nearest first, equal ones by number.
struct NearestFirst {
  private var keys: [Double] = []
  private var nodes: [Int32] = []

  mutating func push(_ key: Double, _ node: Int32) {
    keys.append(key)
    nodes.append(node)
    var place = keys.count - 1
    while place > 0, isBefore(place, (place - 1) / 2) {
      exchange(place, (place - 1) / 2)
      place = (place - 1) / 2
    }
  }

  mutating func pop() -> (Double, Int32)? {
    guard let key = keys.first else { return nil }
    let node = nodes[0]
    exchange(0, keys.count - 1)
    keys.removeLast()
    nodes.removeLast()
    var place = 0
    while true {
      var least = place
      for below in [2 * place + 1, 2 * place + 2] where below < keys.count && isBefore(below, least) { least = below }
      if least == place { return (key, node) }
      exchange(place, least)
      place = least
    }
  }

  private func isBefore(_ a: Int, _ b: Int) -> Bool {
    keys[a] < keys[b] || keys[a] == keys[b] && nodes[a] < nodes[b]
  }
  private mutating func exchange(_ a: Int, _ b: Int) {
    keys.swapAt(a, b)
    nodes.swapAt(a, b)
  }
}
