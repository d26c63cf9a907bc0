// Do good spreadsheets come in whole, whatever program wrote them?

import CommunityMeasures
import CommunityModel
import PlainText
import Testing

@testable import CommunityTables

@Suite struct ReadDatasetTests {
  @Test("The datasets of the repository have no problems", arguments: ["garden", "rushcliffe"])
  func repositoryDatasets(name: String) throws {
    let read = readDataset(try filesOfDataset(name))
    #expect(texts(read) == [])
    #expect(!read.unusable)
    #expect(read.community.elements.count > 0 && read.community.connections.count > 0)
  }
}

@Suite struct CellReadingTests {
  @Test("Every column of elements.csv")
  func elements() throws {
    let read = dataset([
      (
        "elements.csv",
        "ID,label ,TYPE,Asset type,Role,Constituency,Payment,Count,Offers,Needs,Consent,Tags,Description,Reserve,Provenance,Evidence,Own\n"
          + "a1,Ana,Person,Individual,peer worker|trainer,carer,unpaid|expenses,10 to 15,lifts*,tea,named,x,y,\"£1,200.50\","
          + "stated|illustrative,p. 3,kept\n"
      ), ("community.json", "{\"currency\": \"£\"}"),
    ])
    #expect(texts(read) == [])
    let community = read.community
    let ana = try #require(community.elements.indices.first)
    #expect(community.key(of: ana) == "a1" && community.label(of: ana) == "Ana")
    #expect(community.elements.kind[ana] == .person)
    #expect(community.words[community.elements.assetType[ana]] == "individual")
    #expect(community.words.parts(of: community.elements.role[ana]).count == 2)
    #expect(community.elements.paymentSet[ana] == [.unpaid, .expenses])
    #expect(community.elements.headCount[ana] == HeadCount(low: 10, high: 15))
    #expect(community.elements.consent[ana] == .named)
    #expect(community.elements.reserve(of: ana) == 1200.5)
    #expect(community.words[community.elements.reserveUnit[ana]] == "GBP")
    #expect(community.elements.provenance[ana] == ProvenancePair(fact: .stated, amount: .illustrative))
    #expect(community.elements.extras.map { $0.name } == ["Own"])
    #expect(community.settings.currency == "GBP")
  }

  @Test("Every column of connections.csv")
  func connections() throws {
    let read = dataset([
      (
        "connections.csv",
        "ID,From,To,Direction,Type,Form,Amount,Unit,Low,High,Per,Paid by,Status,Stage,Part,Start,End,Uses,Provenance,Evidence,Tags,Note\n"
          + "1,Ana,Café,Mutual,Contribution,hrs,1:30,,1,2 h,Week,Trust,Promised,Design,Can veto,2025-Q2,2025-09-30,lifts,"
          + "recorded,e,t,n\n2,Trust,Ana,,works with,,£40,,,,,nobody,,,,pilot,pilot,,,,,\n"
      ),
      (
        "community.json",
        "{\"phases\": [{\"name\": \"asked\"}, {\"name\": \"Pilot\"}],"
          + " \"words\": {\"connections.Form\": {\"hrs\": \"time\"}, \"connections.Type\": {\"works with\": \"tie\"}}}"
      ),
    ])
    #expect(texts(read) == [] && texts(read, .note) == [])
    let (community, connections) = (read.community, read.community.connections)
    let (one, two) = (ConnectionIndex(0), ConnectionIndex(1))
    #expect(connections.direction[one] == .mutual && connections.kind[one] == .contribution)
    #expect(community.words[connections.form[one]] == "time" && community.words[connections.formCell[one]] == "hrs")
    #expect(connections.amount(of: one) == 1.5)
    #expect(connections.low(of: one) == 1 && connections.high(of: one) == 2)
    #expect(community.words[connections.unit[one]] == "hours" && connections.per[one] == .week)
    #expect(connections.paidByElement[one].map { community.label(of: $0) } == "Trust")
    #expect(
      connections.status[one] == .promised && connections.stage[one] == .design && connections.part[one] == .canVeto)
    #expect(connections.start[one] == .quarter(year: 2025, quarter: 2))
    #expect(connections.end[one] == Day(year: 2025, month: 9, day: 30).map { .day($0) })
    #expect(connections.kind[two] == .tie && connections.paidByNobody[two])
    #expect(connections.amount(of: two) == 40 && community.words[connections.unit[two]] == "GBP")
    #expect(connections.start[two] == .phase(1))
    #expect(community.elements.count == 3, "Ana, Café and Trust are made: there is no list to be missing from")
  }

  @Test("A pair of sheets from Gephi")
  func gephi() throws {
    let read = dataset([
      ("nodes.csv", "Id;Label\n1;Ana\n2;Ben\n"),
      ("edges.csv", "Source;Target;Type;Id;Weight\n1;2;Undirected;0;2.5\n2;1;Directed;1;\n"),
    ])
    #expect(texts(read) == [])
    let connections = read.community.connections
    #expect(connections.indices.map { connections.direction[$0] } == [.undirected, .directed])
    #expect(connections.indices.map { connections.amount(of: $0) } == [2.5, nil])
    #expect(read.community.fileName(of: .connections) == "edges.csv")
  }

  @Test("Several receivers are several connections from one row")
  func several() {
    let read = dataset(
      elements: "Label,Type\nAna,\nBen,\nA|B,\n", connections: "From,To,Type\nAna,Ben|ana,tie\nBen,A|B,tie\n")
    #expect(texts(read) == [])
    let connections = read.community.connections
    #expect(connections.indices.map { connections.sheetRow[$0] } == [2, 2, 3])
    #expect(read.community.label(of: connections.to(ConnectionIndex(2))) == "A|B", "an element of that name wins")
  }

  @Test(
    "The same sheet in every encoding and separator", arguments: [",", ";", "\t"],
    ["plain", "mark", "utf16", "windows"])
  func encodings(separator: String, encoding: String) {
    let text = ["From,To,Type", "Zoë,Café,tie", "Café,Zoë,reward"].joined(separator: "\r\n").replacing(
      ",", with: separator)
    let bytes: [UInt8] =
      switch encoding {
      case "mark": [0xEF, 0xBB, 0xBF] + Array(text.utf8)
      case "utf16": [0xFE, 0xFF] + text.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
      case "windows": text.unicodeScalars.map { UInt8($0.value) }
      default: Array(text.utf8)
      }
    let read = readDataset([SourceFile(name: "Connections.CSV", bytes: bytes)])
    #expect(texts(read) == [])
    #expect(read.community.elements.indices.map { read.community.label(of: $0) } == ["Zoë", "Café"])
    #expect(read.community.connections.kind[ConnectionIndex(1)] == .reward)
  }

  @Test("Needs, valuations and outcomes")
  func smallTables() throws {
    let read = dataset(
      elements: "Label,Type\nCafé,activity\n",
      [
        (
          "requirements.csv",
          "Element,Needs,At least,If missing\nCafé,time,400 hours,\nCafé,money,50%,Weaker\nCafé,role:cook,2,\n"
        ),
        ("valuations.csv", "Valuation,Form,Unit,Worth,In,Source\nwage,time,hr,£12.60,,LWF 2024\n"),
        ("outcomes.csv", "Outcome,For,Quantity,Proxy,Deadweight,Years\nFewer visits,people,10,£300,20%,3\n"),
      ])
    #expect(texts(read) == [])
    #expect(
      read.community.requirements.map { $0.atLeast } == [
        .amount(400, unit: "hours"), .share(0.5), .amount(2, unit: ""),
      ])
    #expect(read.community.requirements.map { $0.ifMissing } == [.stops, .weaker, .stops])
    let wage = try #require(read.community.valuations.first)
    #expect(wage.worth == 12.6 && wage.in == "GBP" && wage.unit == "hours")
    let visits = try #require(read.community.outcomes.first)
    #expect(visits.proxy == 300 && visits.unit == "GBP" && visits.deadweight == 0.2 && visits.years == 3)
  }

  @Test(
    "Moments",
    arguments: [
      ("2025", Moment.year(2025)), ("2025-03", .month(year: 2025, month: 3)),
      ("2025-Q1", .quarter(year: 2025, quarter: 1)), ("PILOT", .phase(0)), ("", .unsaid),
    ])
  func moments(text: String, moment: Moment) {
    var settings = Settings()
    settings.phases = [Phase(name: "Pilot")]
    #expect(readMoment(text, in: settings) == moment)
    #expect(readMoment("some day", in: settings) == nil)
  }

  @Test(
    "Head counts",
    arguments: [
      ("12", HeadCount(low: 12, high: 12)), ("10 to 15", HeadCount(low: 10, high: 15)),
      ("10–15", HeadCount(low: 10, high: 15)), ("30+", HeadCount(low: 30, high: .infinity)), ("Several", .several),
    ])
  func headCounts(cell: String, count: HeadCount) {
    #expect(readHeadCount(cell) == count)
    #expect(readHeadCount("15 to 10") == nil && readHeadCount("-3") == nil && readHeadCount("a few") == nil)
  }
}
