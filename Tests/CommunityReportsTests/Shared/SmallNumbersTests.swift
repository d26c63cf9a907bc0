// Can somebody who knows every number that is told work out one that is hidden?

import CommunityMeasures
import CommunityModel
import CommunityTables
import PlainText
import Testing

@testable import CommunityReports

@Suite("Small numbers")
struct SmallNumbersTests {
  /// Whether unknown `wanted` has one value in every solution of these equations: its unit vector is a sum of rows.
  static func isSolvable(_ rows: [[Double]], unknown wanted: Int) -> Bool {
    guard let width = rows.first?.count else { return false }
    func rank(_ rows: [[Double]]) -> Int {
      var rows = rows
      var rank = 0
      for column in 0..<width {
        guard let pivot = rows.indices.dropFirst(rank).first(where: { abs(rows[$0][column]) > 1e-9 }) else { continue }
        rows.swapAt(rank, pivot)
        for other in rows.indices where other != rank && abs(rows[other][column]) > 1e-9 {
          let factor = rows[other][column] / rows[rank][column]
          for place in column..<width { rows[other][place] -= factor * rows[rank][place] }
        }
        rank += 1
      }
      return rank
    }
    var unit = [Double](repeating: 0, count: width)
    unit[wanted] = 1
    return rank(rows) == rank(rows + [unit])
  }

  @Test("The solver finds what follows, and no more")
  func solver() {
    // a + b = 3 and b = 1 give a; a + b = 3 alone does not.
    #expect(Self.isSolvable([[1, 1], [0, 1]], unknown: 0))
    #expect(!Self.isSolvable([[1, 1]], unknown: 0))
  }

  @Test("From the total and every group that is told, no group of few people can be worked out")
  func attack() {
    var random = SeededRandom(seed: 7)
    for _ in 0..<500 {
      let count = 1 + random.below(9)
      let sizes = (0..<count).map { (name: "group \($0)", people: Double(random.below(14))) }
      for fewest in [5.0, 8.0] {
        let hidden = SmallNumbers.hidden(sizes, fewest: fewest)
        // The total of people and each group that is shown are known: for sums and, with the counts, for means alike.
        var rows = [[Double](repeating: 1, count: count)]
        for (number, size) in sizes.enumerated() where size.people == 0 || !hidden.contains(size.name) {
          rows.append((0..<count).map { $0 == number ? 1 : 0 })
        }
        let isOneGroup = sizes.count { $0.people > 0 } == 1
        for (number, size) in sizes.enumerated() where size.people > 0 && size.people < fewest {
          #expect(hidden.contains(size.name))
          // A group that is the whole dataset is its total: that is then left out as well.
          #expect(isOneGroup || !Self.isSolvable(rows, unknown: number), "\(sizes)")
        }
        let people = sizes.filter { hidden.contains($0.name) }.reduce(0) { $0 + $1.people }
        let all = sizes.reduce(0) { $0 + $1.people }
        #expect(hidden.isEmpty || people >= fewest || people == all)
      }
    }
  }

  static func community(_ groups: [(String, Int)]) -> Community {
    var elements = "Label,Type,Constituency,Consent\nHall,place,,\n"
    var connections = "From,To,Type,Form,Amount,Unit\n"
    var number = 0
    for (name, people) in groups {
      for _ in 0..<people {
        number += 1
        elements += "Somebody \(number)x,person,\(name),named\n"
        connections += "Somebody \(number)x,Hall,contribution,time,\(number),hours\n"
      }
    }
    return SmallDataset.read([(name: "elements.csv", text: elements), (name: "connections.csv", text: connections)])
  }

  private func answer(_ request: String, _ community: Community) throws -> MeasureResult {
    let ledger = Ledger(community)
    var session = MeasureSession(ledger)
    return SmallNumbers.kept(try session.answer(request), ledger)
  }

  @Test("In what is shared no group of few people and no single person has a figure; in private they have")
  func answers() throws {
    let source = Self.community([("carers", 3), ("cooks", 6), ("drivers", 7)])
    let copy = source.shared(Sharing(.partners), numbering: .key(SharingKey(1, 2))).community
    let balance = try answer("balance:unit=hours", copy)
    #expect(balance.perElement?.contains { copy.elements.kind[$0.element].isPerson } == false)
    let theil = try answer("theil:of=contributions,unit=hours", copy)
    let told = (theil.perGroup ?? []).filter { $0.answer.number != nil }.map { $0.name }
    // Three are too few; of six and seven the six go too, or the three could be worked out.
    #expect(!told.contains("carers") && !told.contains("cooks"))
    let privately = try answer("balance:unit=hours", source)
    #expect(privately.perElement?.contains { source.elements.kind[$0.element].isPerson } == true)
  }

  @Test("Fewer than five people have no index at all")
  func fewPeople() throws {
    let copy = Self.community([("carers", 4)]).shared(Sharing(.partners), numbering: .key(SharingKey(1, 2))).community
    let gini = try answer("gini:of=contributions,unit=hours", copy)
    #expect(gini.value == nil && gini.undefined == ShareWords.tooFew)
    #expect(gini.parts.allSatisfy { $0.answer.number == nil })
  }

  @Test("It is called names hidden, and never a stronger word")
  func words() {
    var shared = SharedAs()
    for level in [ShareLevel.partners, .public] {
      shared.level = level
      (shared.hidden, shared.leftOut, shared.recognisable, shared.keptBack, shared.rowsDropped) = (2, 3, 1, 1, 1)
      let texts = ShareWords.told(shared) + ShareWords.toCheck(shared) + [ShareWords.mayBeSeen(shared)]
      #expect(texts.contains { $0.contains("names hidden") })
      for text in texts + [ShareWords.readMe("T", shared)] {
        let text = text.lowercased()
        #expect(!text.contains("anonym") && !text.contains("unidentif"), "\(text)")
      }
    }
  }
}
