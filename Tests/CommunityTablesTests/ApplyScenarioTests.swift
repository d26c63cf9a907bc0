// What if? Does a scenario change what it names, and say what it does not find?

import CommunityModel
import Testing

@testable import CommunityTables

@Suite struct ApplyScenarioTests {
  private let elements =
    "Label,Type,Role,Payment\nTrust,group,,\nAna,person,peer worker|trainer,unpaid\nBen,person,peer worker,unpaid\n"
    + "Cleo,person,peer worker,paid by project\nCafé,activity,,\n"
  private let connections =
    "From,To,Type,Form,Amount,Unit,Low,High,Per\nTrust,Café,contribution,money,1000,GBP,800,1200,\n"
    + "Ana,Café,contribution,time,10,hours,,,week\nBen,Café,contribution,time,,,,,\n"
    + "Cleo,Café,contribution,time,5,hours,,,\n"

  private func apply(
    _ json: String, community: String = "{}"
  ) throws -> (community: Community, without: [String], problems: [Diagnostic]) {
    let read = dataset(
      elements: elements, connections: connections, [("scenarios/s.json", json), ("community.json", community)])
    #expect(texts(read) == [])
    return read.community.applying(try #require(read.community.scenarios.first))
  }

  @Test("Half of an amount is half of its range too; a new amount takes the range's place")
  func set() throws {
    let row = ConnectionIndex(0)
    let half = try apply("{\"set\": [{\"where\": {\"From\": \"trust\", \"Form\": \"money\"}, \"Amount\": \"50%\"}]}")
    #expect(half.problems == [])
    #expect(half.community.connections.amount(of: row) == 500)
    #expect(half.community.connections.low(of: row) == 400)
    #expect(half.community.connections.high(of: row) == 600)
    let new = try apply("{\"set\": [{\"where\": {\"From\": \"Trust\"}, \"Amount\": 70, \"Unit\": \"EUR\"}]}")
    #expect(new.community.connections.amount(of: row) == 70)
    #expect(new.community.connections.low(of: row) == nil)
    #expect(new.community.words[new.community.connections.unit[row]] == "EUR")
  }

  @Test("Cells of elements are set where elements match")
  func setElements() throws {
    let made = try apply("{\"set\": [{\"where\": {\"Role\": \"Trainer\"}, \"Payment\": \"voucher\"}]}")
    #expect(made.problems == [])
    #expect(
      made.community.elements.indices.map { made.community.elements.paymentSet[$0] } == [
        [], .voucher, .unpaid, .paidByProject, [],
      ])
  }

  @Test("Rows and elements are added, in this order, and names are found among them")
  func add() throws {
    let made = try apply(
      "{\"without\": [\"trust\"], \"add\": [{\"Label\": \"Church\", \"Type\": \"group\"}, {\"From\": \"Church\", \"To\": \"café\","
        + " \"Type\": \"contribution\", \"Form\": \"money\", \"Amount\": 5000, \"Unit\": \"GBP\"}]}")
    #expect(made.problems == [])
    #expect(made.without == ["trust"])
    let last = ConnectionIndex(4)
    #expect(made.community.connections.count == 5)
    #expect(made.community.label(of: made.community.connections.from(last)) == "Church")
    #expect(made.community.connections.kind[last] == .contribution)
    #expect(made.community.connections.amount(of: last) == 5000)
    #expect(made.community.elements.kind[made.community.connections.from(last)] == .group)
  }

  // 12 GBP for each of Ana's 10 hours a week is 120 a week; Ben's hours are unknown, so is his pay; Cleo is not unpaid.
  @Test("Pay is added for what each matching person gives")
  func pay() throws {
    let made = try apply(
      "{\"pay\": [{\"where\": {\"Payment\": \"unpaid\", \"Role\": \"peer worker\"}, \"by\": \"Trust\", \"each\": 12,"
        + " \"unit\": \"GBP\", \"per\": \"hours\"}]}")
    #expect(made.problems == [])
    let connections = made.community.connections
    let rewards = connections.indices.filter { connections.kind[$0] == .reward }
    #expect(rewards.map { made.community.label(of: connections.to($0)) } == ["Ana", "Ben"])
    #expect(rewards.map { connections.amount(of: $0) } == [120, nil])
    #expect(rewards.map { connections.per[$0] } == [.week, .none])
    #expect(rewards.map { made.community.words[connections.unit[$0]] } == ["GBP", "GBP"])
    let payers = (1...3).map { connections.paidByElement[ConnectionIndex($0)].map { made.community.label(of: $0) } }
    #expect(payers == ["Trust", "Trust", nil])
  }

  @Test("What matches nothing is told, and the rest is done")
  func problems() throws {
    let made = try apply(
      "{\"without\": [\"Trsut\"], \"add\": [{\"From\": \"Anna\", \"To\": \"Café\"}],"
        + " \"set\": [{\"where\": {\"Froom\": \"Trust\"}, \"Amount\": 1}, {\"where\": {\"From\": \"Ben\"}, \"Amount\": \"x\"}],"
        + " \"pay\": [{\"where\": {\"Payment\": \"voucher\"}, \"by\": \"Trust\", \"each\": 1}]}")
    #expect(made.without == [])
    #expect(
      made.problems.map { $0.text } == [
        "scenarios/s.json (without): \"Trsut\" is not an element of the dataset. Did you mean \"Trust\"? [scenario-name]",
        "scenarios/s.json (add.From): \"Anna\" is not an element of the dataset. Did you mean \"Ana\"? [scenario-name]",
        "scenarios/s.json (set.where): There is no column \"Froom\". [scenario-name]",
        "scenarios/s.json (set.Amount): \"x\" is not a number. [not-a-number]\n"
          + "  There is no number in it; write digits, such as 40.",
        "scenarios/s.json (pay.where): Nobody who matches Payment \"voucher\" gives anything in hours. [scenario-name]",
      ])
  }
}
