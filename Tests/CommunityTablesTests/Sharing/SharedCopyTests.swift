// What is in a shared copy, and what is not?

import CommunityModel
import PlainText
import Testing

@testable import CommunityTables

@Suite("Shared copies")
struct SharedCopyTests {
  static let elements = """
    Label,ID,Type,Role,Constituency,Payment,Consent,Offers,Description,Diagnosis
    Asha Brown,ab,person,peer trainer,lived experience,paid by project,hidden,Asha's recipes,A note,x
    Ben Cole,bc,person,peer trainer,lived experience,unpaid,,,,
    Cem Dal,cd,person,nurse,professional,paid elsewhere,named,first aid,,
    Dee Eve,de,person,,carer,unpaid,initials,,,
    Eli Fox,ef,person,peer trainer,lived experience,unpaid,none,,,
    Asha's café,cafe,activity,,,,,,,
    Trust,,institution,,,,,,,

    """
  static let connections = """
    From,To,Type,Form,Amount,Unit,Paid by,Note,Evidence
    ab,cafe,contribution,time,40,hours,,Ben Cole helped,seen by Ben
    bc,cafe,contribution,time,10,hours,,,
    cd,cafe,contribution,time,5,hours,Trust,,
    de,cafe,contribution,time,3,hours,,,
    ef,cafe,contribution,time,99,hours,,,
    Trust,ab,reward,pay,800,GBP,,,
    Trust,cafe,contribution,money,1000,GBP,ef,,

    """

  static func source() -> Community {
    dataset(
      elements: elements, connections: connections,
      [
        ("requirements.csv", "Element,Needs,Why\ncafe,ab,Asha holds the key\ncafe,Eli Fox,\ncafe,time,\n"),
        (
          "community.json",
          #"{"title": "Asha Brown's town", "contact": "asha@example.org", "purpose": "To share", "share": "private"}"#
        ),
      ]
    ).community
  }

  /// A generator of Knuth's, so that a failing run can be had again.
  static func numbering(_ seed: UInt64) -> Numbering {
    var state = seed
    return .random {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return state ^ state >> 29
    }
  }

  static func text(_ community: Community) -> String {
    writeDataset(community).map { "\($0.name)\n" + String(decoding: $0.bytes, as: UTF8.self) }.joined(separator: "\n")
  }

  @Test("Partners see names by consent, others by role and number, and no note, reason or column of the group's own")
  func partners() {
    let copy = Self.source().shared(Sharing(.partners), numbering: Self.numbering(1)).community
    let labels = copy.elements.indices.map { copy.label(of: $0) }
    #expect(labels == ["[name hidden]'s café", "Cem Dal", "D. E.", "Peer trainer 1", "Peer trainer 2", "Trust"])
    let text = Self.text(copy)
    for hidden in [
      "Asha", "Brown", "Ben", "Cole", "Dee", "Eve", "Eli", "Fox", "Diagnosis", "A note", "key", "example.org",
    ] {
      #expect(!text.contains(hidden), "\(hidden)")
    }
    #expect(text.contains(#""share": "partners""#))
    #expect(copy.shared.hidden == 2 && copy.shared.initials == 1 && copy.shared.refused == 1)
    // One person's pay is kept back; the hours are not.
    #expect(copy.shared.keptBack == 1 && !text.contains("800"))
    #expect(text.contains(",40,hours"))
  }

  @Test("Everybody sees people counted only, in groups of five at least, or left out and counted")
  func everybody() {
    let copy = Self.source().shared(Sharing(.public), numbering: Self.numbering(1)).community
    // Two, one and one people with a word, four together: fewer than five.
    #expect(copy.elements.indices.allSatisfy { !copy.elements.kind[$0].isPerson })
    #expect(copy.shared.leftOut == 4)
  }

  @Test("Each constituency of five is one element, its rows added up, its own rows a loop; a sum of few is kept back")
  func together() {
    var elements = "Label,Type,Constituency,Payment\nHall,place,,\n"
    var connections = "From,To,Type,Form,Amount,Unit\n"
    for number in 1...6 {
      elements += "Cook \(number)a,person,cooks,unpaid\n"
      connections += "Cook \(number)a,Hall,contribution,time,\(number),hours\n"
    }
    for number in 1...3 { elements += "Baker \(number)b,person,bakers,\nPorter \(number)c,person,porters,\n" }
    connections += "Cook 1a,Cook 2a,contribution,time,7,hours\nBaker 1b,Hall,contribution,time,4,hours\n"
    connections += "Hall,Cook 3a,reward,pay,500,GBP\n"
    let source = dataset(elements: elements, connections: connections).community
    let copy = source.shared(Sharing(.public), numbering: Self.numbering(1)).community
    #expect(copy.elements.indices.map { copy.label(of: $0) } == ["cooks, 6 people", "Hall", "others, 6 people"])
    let rows = copy.connections.indices.map { row in
      "\(copy.label(of: copy.connections.from(row))) > \(copy.label(of: copy.connections.to(row))) "
        + (copy.connections.amount(of: row).map { shortestText($0) } ?? "?")
    }
    // 1 + 2 + 3 + 4 + 5 + 6 = 21 hours of six people; the others are of one person each.
    #expect(
      rows == [
        "cooks, 6 people > cooks, 6 people ?", "cooks, 6 people > Hall 21", "Hall > cooks, 6 people ?",
        "others, 6 people > Hall ?",
      ])
    let health = source.shared(Sharing(.public, isHealth: true), numbering: Self.numbering(1)).community
    // Six and six people are each fewer than eight; twelve together are told as ten.
    #expect(health.elements.indices.map { health.label(of: $0) } == ["Hall", "others, 10 people"])
  }

  @Test("By the rule of health data nobody stands alone, for partners too, and no group is said to be of few")
  func health() {
    var elements = "Label,Type,Constituency,Consent,Count\nChoir,group,,,3\nChorus,group,,,6\nBand,group,,,12\n"
    for number in 1...9 { elements += "Cook \(number)a,person,cooks,\(number == 1 ? "named" : "hidden"),\n" }
    let connections = "From,To,Type\nCook 1a,Choir,tie\n"
    let source = dataset(elements: elements, connections: connections).community
    func rows(_ sharing: Sharing) -> [String] {
      let copy = source.shared(sharing, numbering: Self.numbering(1)).community
      return copy.elements.indices.map {
        "\(copy.label(of: $0)): \(copy.words[copy.elements.countCell[$0]]): \(shortestText(copy.elements.headCount[$0].low))"
      }
    }
    // Nine are told as ten, twelve as ten; three and six are fewer than eight, three fewer than five.
    #expect(
      rows(Sharing(.partners, isHealth: true))
        == ["Band: 10: 10", "Choir: : 1", "Chorus: : 1", "cooks, 10 people: 10: 10"])
    #expect(rows(Sharing(.public)) == ["Band: 12: 12", "Choir: : 1", "Chorus: 6: 6", "cooks, 9 people: 9: 9"])
  }

  @Test("A price that may be what few people are paid stays behind; one of many, or of nobody here, goes along")
  func rates() {
    var elements = "Label,Type,Role,Payment\nUna Vee,person,coordinator,paid by project\nHall,place,,\n"
    for number in 1...5 { elements += "Cook \(number)a,person,cook,paid by project\n" }
    elements += "Will Xu,person,helper,unpaid\n"
    let source = dataset(
      elements: elements, connections: "From,To,Type\nUna Vee,Hall,tie\n",
      [
        (
          "valuations.csv",
          "Valuation,Form,Unit,Role,Worth,In\nas Una Vee is paid,time,hours,,21,GBP\nCoordinator's rate,time,hours,,22,GBP\n"
            + "x,time,hours,coordinator,23,GBP\na cook,time,hours,,24,GBP\nfor cooks,time,hours,cook,25,GBP\n"
            + "helper's hour,time,hours,,26,GBP\n"
        )
      ]
    ).community
    for level in [ShareLevel.partners, .public] {
      let copy = source.shared(Sharing(level), numbering: Self.numbering(1)).community
      // Five cooks are paid; the one helper is not, so no pay is told.
      #expect(copy.valuations.map { $0.valuation } == ["a cook", "for cooks", "helper's hour"])
      #expect(copy.shared.rowsDropped == 3)
    }
  }

  @Test(
    "A name stays hidden though its words stand in kinds and forms too, and with what stands beside it in its label")
  func wordsOfNames() {
    let copy = dataset(
      elements: """
        Label,Type,Role,Constituency,Asset type,Offers
        Grace Hope,person,cook,x,,roses for Hope
        "Jane Smith, treasurer",person,Jane's helper,x,,
        Max Ree <max@example.org>,person,Jane's helper,x,,
        Peer Trainer Ida,person,Peer Trainer,x,,
        Peer Trainer Una,person,Peer Trainer,x,,
        Hall,place,,,Hope's own,"as Smith said, with Max"

        """,
      connections: "From,To,Type,Form\nGrace Hope,Hall,as Jane Smith,Hope's way\n",
      [("community.json", #"{"title": "Hope, Ree and Ida at 01234 567 890 or +44 20 7946 0018, in 2024 2025 2026"}"#)]
    ).community.shared(Sharing(.partners), numbering: Self.numbering(1)).community
    let text = Self.text(copy)
    for name in ["Hope", "Jane", "Smith", "Ree", "Max", "Ida", "Una", "567", "7946"] {
      #expect(!text.contains(name), "\(name)")
    }
    #expect(text.contains("Peer Trainer 1") && text.contains("Peer Trainer 2") && text.contains("2024 2025 2026"))
  }

  @Test(
    "Telephone numbers and addresses are left out, amounts and years are not",
    arguments: [
      ("", ""), ("12 12", "12 12"), ("ring 01234567890 now", "ring [address left out] now"),
      ("01234 567 890|x", "[address left out]|x"), ("a (020) 7946-0018", "a [address left out]"),
      ("2024 2025 2026", "2024 2025 2026"), ("flat 3 01234 567890", "flat 3 [address left out]"),
      ("0 1 2", "0 1 2"),
      ("1,200,000,000 GBP, 5", "1,200,000,000 GBP, 5"), ("+44 20 7946 0018, or", "[address left out] or"),
      (" a  b ", " a  b "),
      ("to a@b.org 5", "to [address left out] 5"), ("5 of 07700 900123 b", "5 of [address left out] b"),
    ])
  func contacts(written: String, told: String) { #expect(withoutContacts(written) == told) }

  /// Six volunteers, of whom each row names the hours.
  private func volunteers(hours: [String]) -> Community {
    var (elements, connections) = ("Label,Type,Constituency\nHall,place,\n", "From,To,Type,Form,Amount,Unit\n")
    for (number, hours) in hours.enumerated() {
      elements += "V\(number),person,community\n"
      connections += "V\(number),Hall,contribution,time,\(hours),hours\n"
    }
    return dataset(elements: elements, connections: connections).community
      .shared(Sharing(.public), numbering: Self.numbering(1)).community
  }

  // 10 + 20 + 30 + 40 + 50 + 60 = 210; without the last at least 150. A sum of which four people say nothing, or nought,
  // is what the others gave.
  @Test(
    "A sum is told where enough people have a part in it, not where enough are merely named",
    arguments: [
      (["10", "20", "30", "40", "50", "60"], 210, nil), (["10", "20", "30", "40", "50", ""], nil, 150),
      (["10", "20", "30", "40", "", ""], nil, nil), (["70", "", "", "", "", ""], nil, nil),
      (["70", "0", "0", "0", "0", "0"], nil, nil), (["10", "20", "30", "40", "50", "0"], 150, nil),
    ] as [([String], Double?, Double?)])
  func partsOfSums(hours: [String], amount: Double?, low: Double?) {
    let copy = volunteers(hours: hours)
    #expect(copy.connections.count == 1)
    #expect(copy.connections.amount(of: ConnectionIndex(0)) == amount)
    #expect(copy.connections.low(of: ConnectionIndex(0)) == low)
    #expect(copy.shared.keptBack == (amount == nil && low == nil ? 1 : 0))
  }

  @Test("Help in money for one person is kept back as pay is", arguments: [ShareLevel.partners, .public])
  func helpInMoney(level: ShareLevel) {
    let copy = dataset(
      elements: "Label,Type,Consent\nFund,resource,\nAna,person,named\n",
      connections: "From,To,Type,Form,Amount,Unit\nFund,Ana,benefit,money,350,GBP\n"
    ).community.shared(Sharing(level), numbering: Self.numbering(1)).community
    #expect(!Self.text(copy).contains("350"))
  }

  @Test("What few people have of an outcome, and what is needed of one person, is no figure of a copy")
  func fewInSmallTables() {
    let people = (0..<6).map { "P\($0),person,community,\n" }.joined()
    let source = dataset(
      elements: "Label,Type,Constituency,Consent\nMeals,activity,,\n" + people,
      connections: "From,To,Type\nP0,Meals,contribution\n",
      [
        ("requirements.csv", "Element,Needs,At least\nMeals,P0,37 hours\nMeals,time,41 hours\n"),
        (
          "outcomes.csv",
          "Outcome,For,Quantity,Proxy,Unit,Low,High\nfewer visits,Meals,3,700,GBP,,\nwork found,Meals,12,500,GBP,9,14\n"
            + "a home,P0,6,900,GBP,,\n"
        ),
      ]
    ).community
    for level in [ShareLevel.partners, .public] {
      let copy = source.shared(Sharing(level), numbering: Self.numbering(1)).community
      #expect(copy.outcomes.map { $0.quantity } == [nil, 12])
      #expect(copy.outcomes.map { $0.low } == [nil, 9])
      let text = Self.text(copy)
      #expect(text.contains("41 hours") && !text.contains("900"))
      #expect(text.contains("37 hours") == false)
      #expect(copy.shared.keptBack == 1 && copy.shared.rowsDropped == 1)
    }
    let health = source.shared(Sharing(.public, isHealth: true), numbering: Self.numbering(1)).community
    #expect(health.outcomes.map { $0.quantity } == [nil, 10])
    #expect(health.outcomes.map { $0.high } == [nil, 15])
  }

  @Test("The copy does not follow the order of the rows, nor the alphabet of the names")
  func order() {
    let lines = Self.elements.split(separator: "\n").map(String.init)
    let turned = ([lines[0]] + lines.dropFirst().reversed()).joined(separator: "\n") + "\n"
    let rows = Self.connections.split(separator: "\n").map(String.init)
    let turnedRows = ([rows[0]] + rows.dropFirst().reversed()).joined(separator: "\n") + "\n"
    let key = Numbering.key(SharingKey(1, 2))
    let first = dataset(elements: Self.elements, connections: Self.connections).community
    let second = dataset(elements: turned, connections: turnedRows).community
    #expect(
      Self.text(first.shared(Sharing(.partners), numbering: key).community)
        == Self.text(second.shared(Sharing(.partners), numbering: key).community))
    // Over many draws each of the two is number 1 about as often: 200 draws lie within 100 ± 50 but once in 10^12.
    var ashaIsFirst = 0
    for seed in 0..<200 {
      let copy = first.shared(Sharing(.partners), numbering: Self.numbering(UInt64(seed) &* 7919 &+ 3))
      if let place = copy.places[0], copy.community.label(of: place) == "Peer trainer 1" { ashaIsFirst += 1 }
    }
    #expect((50...150).contains(ashaIsFirst))
  }

  @Test("With a key somebody keeps the number when others come and go")
  func key() {
    let key = Numbering.key(SharingKey(3, 4))
    func number(_ source: Community) -> String? {
      let copy = source.shared(Sharing(.partners), numbering: key)
      return copy.places[0].map { copy.community.label(of: $0) }
    }
    let more = Self.elements + "Gil Hay,gh,person,peer trainer,lived experience,,,,,\n"
    #expect(
      number(Self.source()) == number(dataset(elements: more, connections: Self.connections).community))
  }

  @Test("A withdrawal is one cell changed and one run")
  func withdrawal() {
    let withdrawn = Self.elements.replacing("named,first aid", with: "none,first aid")
    let copy = dataset(elements: withdrawn, connections: Self.connections).community
      .shared(Sharing(.partners), numbering: Self.numbering(1)).community
    #expect(!Self.text(copy).contains("Cem"))
    #expect(copy.shared.refused == 2)
  }

  @Test("Sharing what was shared hides no less and shows no more groups")
  func twice() {
    let once = Self.source().shared(Sharing(.partners), numbering: Self.numbering(1)).community
    let again = readDataset(writeDataset(once)).community.shared(Sharing(.partners), numbering: Self.numbering(2))
      .community
    #expect(again.elements.count == once.elements.count && again.connections.count == once.connections.count)
  }

  @Test("Nobody can be told apart where all have the same place, one can who has another")
  func recognisable() {
    var elements = "Label,Type,Consent\nHall,place,\nPark,place,\n"
    var connections = "From,To,Type\n"
    for name in ["Ana", "Bea", "Cle"] {
      elements += "\(name),person,\n"
      connections += "\(name),Hall,tie\n"
    }
    func people(_ more: String) -> Int {
      dataset(elements: elements, connections: connections + more).community
        .shared(Sharing(.partners), numbering: Self.numbering(1)).community.shared.recognisable
    }
    #expect(people("") == 0)
    // A second place makes her the only one with two; the other two are still alike.
    #expect(people("Ana,Park,tie\n") == 1)
    // Two with a second place each are alike, and the third is the only one without.
    #expect(people("Ana,Park,tie\nBea,Park,tie\n") == 1)
  }

  @Test("Somebody who asked not to be on the map is nowhere, not even in notes, needs and payers")
  func refused() {
    let source = dataset(
      elements: Self.elements, connections: Self.connections.replacing("Ben Cole helped", with: "Eli Fox helped"),
      [("requirements.csv", "Element,Needs,Why\ncafe,ef,\ncafe,time,Eli said so\n")]
    ).community
    let part = source.withoutRefused()
    let text = Self.text(part)
    #expect(!text.contains("Eli") && !text.contains("Fox") && !text.contains("ef"))
    #expect(part.shared.refused == 1 && part.requirements.count == 1 && part.connections.count == 6)
    #expect(text.contains("[name hidden] helped"))
  }
}
