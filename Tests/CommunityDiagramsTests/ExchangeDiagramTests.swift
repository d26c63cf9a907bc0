// The exchange picture shows one unit, and nobody's own pay.

import CommunityDiagrams
import CommunityMeasures
import CommunityModel
import Testing

@Suite struct ExchangeDiagramTests {
  let hours = Diagram.exchange(Small.ledger, unit: "hours")
  let money = Diagram.exchange(Small.ledger, unit: "GBP")

  @Test("What one person is paid is in no byte of the picture, and no total holds it")
  func payIsKeptBack() {
    for text in [money.dotText(), money.textAlternative] {
      #expect(!text.contains("17,654") && !text.contains("17654"))
      // 20,000 − 17,654 = 2,346; 17,654 + 321 = 17,975
      #expect(!text.contains("2,346") && !text.contains("17,975"))
      #expect(text.contains("paid, amount kept back"))
    }
    #expect(money.textAlternative.contains("Trust → Walkers: £321"), "six people together")
  }

  @Test("A line is 1 + 7·h/max points wide: 700 of 700 hours 8, 350 of 700 hours 4.5")
  func widths() throws {
    let measured = hours.links.filter { $0.width != nil }
    #expect(measured.map { $0.width } == [8, 4.5])
  }

  @Test("An unknown amount is a dashed line and makes a total at least so much")
  func unknown() throws {
    let unknown = try #require(hours.links.first { $0.name.hasPrefix("Walkers") })
    #expect(unknown.look.stroke == .dashed && unknown.width == nil)
    let cafe = try #require(hours.nodes.first { $0.name.hasPrefix("Café") })
    #expect(cafe.name == "Café, at least 350\u{2009}h†")
  }

  @Test("What is given and not measured is a thin dotted line")
  func notMeasured() throws {
    let advice = try #require(hours.links.first { $0.name.hasPrefix("Trust → Café") })
    #expect(advice.look.stroke == .dotted && advice.width == nil)
  }

  @Test("The unit with the most contributions is drawn when none is named; the others are counted")
  func units() {
    #expect(Diagram.exchangeUnits(Small.ledger) == ["hours", "GBP"])
    #expect(Diagram.exchange(Small.ledger).name == "exchange-hours")
    #expect(hours.remarks.contains { $0.contains("3 rows in GBP") })
  }

  @Test("An illustrative figure bears the sign that the legend explains, a recorded one does not")
  func illustrative() {
    #expect(hours.nodes.contains { $0.name == "Ben, 350\u{2009}h†" })
    #expect(hours.nodes.contains { $0.name == "Ada, 700\u{2009}h" })
    #expect(hours.legend.contains(.sign("† made up to show the form")))
    #expect(!money.legend.contains(.sign("† made up to show the form")))
  }

  @Test("A crowd is a stack with its number")
  func crowd() throws {
    let walkers = try #require(hours.nodes.first { $0.name.hasPrefix("Walkers") })
    #expect(walkers.isCrowd)
    #expect(walkers.lines.contains { $0.parts.contains { $0.text.contains("6 people") } })
  }

  // 30 givers of 1, 2, … 30 hours: the twelve largest are drawn (19 + 20 + … + 30 = 294), the other eighteen stand
  // together (1 + 2 + … + 18 = 171). All is 465.
  @Test("A column too long to read is folded: the largest are drawn, the others together, and nothing is lost")
  func folded() throws {
    var community = Community()
    let work = community.elements.append()
    community.elements.label[work] = community.words.word("Work")
    community.elements.kind[work] = .activity
    for hours in 1...30 {
      let giver = community.elements.append()
      community.elements.label[giver] = community.words.word("Giver \(hours)")
      community.elements.kind[giver] = .person
      let row = community.connections.append(from: giver, to: work)
      community.connections.kind[row] = .contribution
      community.connections.form[row] = community.words.word("time")
      community.connections.amountValue[row] = Double(hours)
      community.connections.unit[row] = community.words.word("hours")
    }
    let diagram = Diagram.exchange(Ledger(community), unit: "hours")
    #expect(diagram.nodes.count == 14)
    #expect(diagram.nodes.contains { $0.name == "18 others together, 171\u{2009}h" })
    #expect(diagram.nodes.contains { $0.name == "Work, 465\u{2009}h" })
    #expect(diagram.remarks.contains { $0.hasPrefix("Too many to read at once") })
  }
}
