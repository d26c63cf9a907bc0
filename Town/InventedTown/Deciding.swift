// Who has a say, and who belongs to what.

extension Town {
  /// Who, about what, at which stage, with which part (blank: nobody said), and the years.
  private static let decisions: [(String, String, String, String, ClosedRange<Int>)] = [
    ("District council", "Food parcels", "commission", "decides", 2023...2025),
    ("District council", "Debt advice", "commission", "decides", 2023...2025),
    ("District council", "Youth club", "commission", "decides", 2023...2025),
    ("District council", "Volunteer recruitment", "commission", "decides", 2023...2025),
    ("Lottery fund", "Volunteer recruitment", "commission", "can veto", 2023...2024),
    ("Health partnership", "Linking people", "commission", "decides", 2023...2025),
    ("Health partnership", "Carers' breaks", "commission", "decides", 2023...2025),
    ("Health partnership", "Recovery café", "commission", "decides", 2023...2025),
    ("Riverside patients' group", "Linking people", "design", "advises", 2023...2025),
    ("Town assembly", "Youth club", "commission", "advises", 2024...2025),
    ("Town assembly", "Food parcels", "design", "advises", 2024...2024),
    ("Town assembly", "Food parcels", "design", "takes part", 2025...2025),
    ("Town assembly", "Lifts to hospital", "assess", "", 2025...2025),
    ("Food bank manager", "Food parcels", "deliver", "decides", 2023...2023),
    ("Food bank steering group", "Food parcels", "deliver", "decides", 2024...2025),
    ("Food bank steering group", "Food parcels", "assess", "decides", 2024...2025),
    ("People who come for parcels", "Food parcels", "assess", "advises", 2023...2023),
    ("People who come for parcels", "Food parcels", "design", "takes part", 2024...2025),
    ("Volunteers' centre trustees", "Befriending", "design", "decides", 2023...2025),
    ("Volunteers' coordinator", "Befriending", "deliver", "decides", 2023...2024),
    ("Volunteers' centre trustees", "Volunteer recruitment", "assess", "", 2025...2025),
    ("Young people's forum", "Youth club", "design", "advises", 2023...2024),
    ("Young people's forum", "Youth club", "design", "decides", 2025...2025),
    ("Youth worker", "Youth club", "deliver", "decides", 2023...2025),
    ("Peer lead", "Recovery café", "design", "decides", 2023...2025),
    ("People at the recovery café", "Recovery café", "design", "takes part", 2023...2025),
    ("People at the recovery café", "Recovery café", "assess", "decides", 2024...2025),
    ("Carers on the list", "Carers' breaks", "assess", "advises", 2023...2025),
    ("Northfield tenants", "Northfield pantry", "commission", "decides", 2024...2025),
    ("Northfield pantry members", "Northfield pantry", "design", "decides", 2024...2025),
    ("Small grants panel", "Carnival", "commission", "decides", 2025...2025),
    ("Carnival committee", "Carnival", "design", "decides", 2023...2025),
    ("Time bank broker", "Time exchange", "deliver", "decides", 2023...2025),
    ("Community transport", "Lifts to hospital", "design", "", 2023...2024),
  ]

  mutating func decide() {
    for year in Self.years {
      for (who, what, stage, part, years) in Self.decisions where years.contains(year) {
        var row = TownConnection(from: who, to: what, type: "decision", year: year)
        (row.stage, row.part) = (stage, part)
        connections.append(row)
      }
    }
  }

  /// Membership, and who knows whom. The coordinator knew most of the bodies, and that ended with the post.
  mutating func tie(_ residents: [Resident]) {
    for work in Self.work {
      connections.append(TownConnection(from: work.by, to: work.label, type: "tie", form: "runs"))
    }
    let now = residents.filter { $0.years.upperBound == 2025 }
    let lived = now.filter { $0.constituency.contains("lived experience") }
    let young = now.filter { $0.constituency == "young people" }
    for (body, count, among) in [
      ("Town assembly", 12, now), ("Volunteers' centre trustees", 6, now), ("Food bank steering group", 4, lived),
      ("Food bank steering group", 4, now), ("Young people's forum", 5, young), ("Small grants panel", 6, now),
    ] {
      var seats: Set<String> = []
      while seats.count < min(count, among.count) {
        let member = pick(among)
        guard seats.insert(member.label).inserted else { continue }
        connections.append(TownConnection(from: member.label, to: body, type: "tie", form: "member"))
      }
    }
    connections.append(
      TownConnection(from: "Food bank manager", to: "Food bank steering group", type: "tie", form: "member"))
    let known = [
      "Time bank", "Food bank", "Advice centre", "Carers' centre", "Community transport", "Recovery network",
      "Youth project", "Welcome group", "St Anne's church", "Mosque", "Gurdwara", "Methodist chapel", "Men's shed",
      "Riverside surgery", "Beacon surgery", "Weavers secondary school", "Sixth-form college", "Football club",
      "Northfield tenants", "Quayside residents", "Care home", "Police team", "Job centre",
    ]
    for year in [2023, 2024] {
      for body in known {
        connections.append(
          TownConnection(
            from: "Volunteers' coordinator", to: body, type: "contribution", form: "introduction", year: year))
      }
    }
    for (one, other) in [
      ("Mosque", "St Anne's church"), ("Gurdwara", "Mosque"), ("Quaker meeting", "Methodist chapel"),
      ("Bowls club", "Cricket club"), ("Swimming club", "Leisure trust"), ("Boxing gym", "Youth project"),
      ("Scout group", "Riverside primary school"), ("Museum", "Old Town traders"), ("Credit union", "Advice centre"),
      ("Job centre", "Advice centre"), ("Care home", "Town choir"), ("Care home", "Memory café"),
      ("Quayside residents", "Friends of the river"), ("Mill End neighbours", "Men's shed"),
      ("Sixth-form college", "Homework club"), ("Weavers secondary school", "Homework club"),
      ("Northfield primary school", "Holiday play scheme"), ("Hospital", "Home from hospital"),
      ("Laptops to lend", "Digital help"), ("Sewing machines", "St Anne's hall"), ("Cargo bike", "Food bank"),
      ("Leisure pool", "Leisure trust"), ("Old station", "Brass band"),
    ] {
      connections.append(TownConnection(from: one, to: other, type: "tie", form: "works with"))
    }
  }
}
