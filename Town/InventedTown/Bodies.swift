// Who pays, who runs what, and where: the part of the town that is written by hand.

extension Town {
  static let neighbourhoods: [(String, weight: Int)] = [
    ("Northfield", 27), ("Quayside", 19), ("Old Town", 18), ("Mill End", 16), ("Station", 11), ("Hill Top", 9),
  ]

  static let streets: [String: [String]] = [
    "Northfield": ["Larch Avenue", "Cedar Close", "Poplar Court", "Northfield Way", "Rowan Walk"],
    "Quayside": ["Weir Street", "Ropewalk", "Boatmans Row", "Lock Lane"],
    "Old Town": ["Market Place", "Abbey Lane", "Coopers Yard", "Bell Street"],
    "Mill End": ["Weavers Row", "Dyers Court", "Spinner Street"],
    "Station": ["Railway Terrace", "Signal Close"],
    "Hill Top": ["Beacon Road", "Quarry View"],
  ]

  /// Label, what it offers, money in hand, and what it is.
  private static let funders: [(String, [String], String, String)] = [
    (
      "District council", ["grants officer's time*", "rooms in the evening*"], "",
      "Decides each spring about its grants."
    ),
    ("Lottery fund", [], "", "Paid for two years and then left, as it had said it would."),
    ("Community foundation", ["introductions to givers*"], "", "Gives small sums, and asks for little paper."),
    ("Health partnership", ["training places*"], "", "The surgeries, the hospital and the county together."),
    ("Brewery trust", [], "", "Left by a brewer to the town."),
    ("Gifts at the till", [], "", "What people leave in the tins of the shops."),
  ]

  private static let institutions: [(String, [String], [String])] = [
    ("County library service", ["printing*"], ["people who read aloud"]),
    ("Riverside surgery", [], ["somebody to walk with"]),
    ("Beacon surgery", [], []),
    ("Hospital", [], ["lifts home"]),
    ("Riverside primary school", ["kitchen garden*"], ["reading with children"]),
    ("Northfield primary school", ["hall after four*"], ["reading with children", "bike repair"]),
    ("Weavers secondary school", ["art room*"], ["mentors"]),
    ("Sixth-form college", ["students' time*"], []),
    ("Housing association", ["paint and brushes*"], []),
    ("Police team", [], []),
    ("Fire station", ["meeting room*"], []),
    ("Job centre", [], ["interview clothes"]),
    ("Leisure trust", ["coaching courses*"], []),
    ("Supermarket", ["food near its date", "staff volunteering day*"], []),
    ("Town council", ["park keepers' advice*"], []),
    ("Care home", ["quiet garden*"], ["visitors", "singing"]),
    ("Museum", ["stories of the mills*"], []),
  ]

  private static let associations: [(String, [String], [String], reserve: String)] = [
    ("Volunteers' centre", [], ["a second pair of hands"], "14000 GBP"),
    ("Time bank", [], [], "5200 GBP"),
    ("Food bank", [], ["a larger fridge"], "21000 GBP"),
    ("Advice centre", ["evening rooms*"], ["people who speak Arabic"], "9000 GBP"),
    ("Carers' centre", ["a quiet room*"], [], "6000 GBP"),
    ("Community transport", [], ["drivers"], "4100 GBP"),
    ("Recovery network", [], [], "2500 GBP"),
    ("Youth project", ["music room*"], ["mentors"], "3800 GBP"),
    ("Welcome group", [], ["winter coats"], "1900 GBP"),
    ("Men's shed", [], [], "1200 GBP"),
    ("Carnival committee", ["gazebos*"], ["sewing"], "2600 GBP"),
    ("Allotment society", [], [], "3300 GBP"),
    ("Friends of the river", [], [], ""),
    ("Football club", ["changing rooms*"], ["first aid"], "7400 GBP"),
    ("Bowls club", ["club house on weekdays*"], [], "4800 GBP"),
    ("Boxing gym", ["training space*"], ["help with forms"], ""),
    ("Swimming club", [], [], ""),
    ("Cricket club", ["pavilion in winter*"], [], "2900 GBP"),
    ("St Anne's church", [], [], ""),
    ("Methodist chapel", [], [], ""),
    ("Mosque", ["meals in Ramadan*"], [], ""),
    ("Gurdwara", ["meals for anybody"], [], ""),
    ("Quaker meeting", ["quiet room*", "mediation*"], [], ""),
    ("Northfield tenants", [], ["help with forms"], ""),
    ("Quayside residents", [], [], ""),
    ("Old Town traders", ["shop windows*"], [], ""),
    ("Mill End neighbours", [], ["a place to meet"], ""),
    ("Town choir", [], ["somewhere dry to sing"], ""),
    ("Brass band", ["music lessons*"], ["a place to rehearse"], ""),
    ("Scout group", ["tents*"], [], ""),
    ("Credit union", ["small loans*"], [], ""),
    ("Riverside patients' group", [], [], ""),
  ]

  private static let groups: [(String, String)] = [
    ("Town assembly", "Forty people drawn by lot and by invitation. Began in 2024."),
    ("Volunteers' centre trustees", "Meet every second month."),
    ("Food bank steering group", "Since 2024 half of its seats are for people who have used it."),
    ("Young people's forum", "Meets at the youth club."),
    ("Small grants panel", "Residents who share out what the foundation gives. Began in 2025."),
  ]

  private static let places: [(String, [String], String)] = [
    ("St Anne's hall", ["hall", "kitchen"], "Old Town"), ("Chapel store", ["dry shelves"], "Old Town"),
    ("Northfield community room", ["room", "small kitchen"], "Northfield"),
    ("Quayside kitchen", ["six cookers"], "Quayside"), ("Library meeting room", ["room", "screen"], "Old Town"),
    ("Beacon allotments", ["plots"], "Hill Top"), ("Riverside allotments", ["plots", "shed*"], "Quayside"),
    ("Town park", ["bandstand", "toilets"], "Old Town"), ("Playing field", ["two pitches"], "Northfield"),
    ("Leisure pool", ["lanes"], "Station"), ("Mill End workshop", ["benches", "tools"], "Mill End"),
    ("Youth club house", ["music room", "kitchen"], "Northfield"), ("Old station", ["waiting room*"], "Station"),
    ("Training room", ["projector"], "Old Town"),
  ]

  private static let resources: [(String, [String], String)] = [
    ("Minibus", ["sixteen seats", "lift for a wheelchair"], "Fourteen years old."),
    ("Food van", ["a cold box"], "Lent by the supermarket."),
    ("Laptops to lend", ["twenty laptops"], "From an office that closed."),
    ("Cargo bike", ["a load of 80 kg*"], "Bought with a prize; hardly used."),
    ("Sewing machines", ["nine machines*"], "In a cupboard at St Anne's."),
  ]

  mutating func addBodies() {
    for (label, offers, reserve, what) in Self.funders {
      let isBody = label != "Gifts at the till"
      elements.append(
        TownElement(
          label: label, type: isBody ? "institution" : "resource", asset: isBody ? "" : "exchange", offers: offers,
          reserve: reserve, description: what))
    }
    for (label, offers, needs) in Self.institutions {
      elements.append(TownElement(label: label, type: "institution", offers: offers, needs: needs))
    }
    for (label, offers, needs, reserve) in Self.associations {
      elements.append(
        TownElement(label: label, type: "association", offers: offers, needs: needs, reserve: reserve))
    }
    for (label, what) in Self.groups {
      elements.append(TownElement(label: label, type: "group", description: what))
    }
    for (label, offers, neighbourhood) in Self.places {
      elements.append(TownElement(label: label, type: "place", offers: offers, neighbourhood: neighbourhood))
    }
    for (label, offers, what) in Self.resources {
      elements.append(TownElement(label: label, type: "resource", asset: "exchange", offers: offers, description: what))
    }
    for work in Self.work {
      elements.append(
        TownElement(
          label: work.label, type: "activity", asset: work.isCulture ? "culture" : "",
          neighbourhood: work.neighbourhood))
    }
  }
}
