// Who lives there: drawn, with a few who give very much and many who give a little, and with people who come and go.

/// Somebody who lives in the town, or several in one row.
struct Resident {
  var label: String
  var neighbourhood: String
  var constituency: String
  var payment: String
  var offers: [String]
  /// What they give time to, the first most.
  var work: [Work]
  /// Hours in a usual year.
  var hours: Int
  /// The years in which they take part.
  var years: ClosedRange<Int>
  var isInTimeBank: Bool
}

extension Town {
  /// What people do for a living or did, and what they have to offer. An offer with a star lies outside their role here.
  private static let occupations: [(String, [String])] = [
    ("Retired nurse", ["listening", "first aid*"]), ("Retired teacher", ["maths", "reading aloud*"]),
    ("Retired engineer", ["mending", "bookkeeping*"]), ("Bus driver", ["driving", "knowing every road*"]),
    ("Carpenter", ["mending", "carpentry*"]), ("Electrician", ["mending", "checking plugs*"]),
    ("Baker", ["cooking", "bread at five in the morning*"]), ("Shop worker", ["sorting and lifting"]),
    ("Office worker", ["help with forms", "bookkeeping*"]), ("Student", ["maths", "computers"]),
    ("Programmer", ["computers", "web pages*"]), ("Night-shift worker", ["sorting and lifting", "awake at four*"]),
    ("Tailor", ["sewing", "alterations*"]), ("Gardener", ["gardening"]), ("Musician", ["music", "recording*"]),
    ("Translator", ["languages", "Arabic*"]), ("Childminder", ["listening", "games for rainy days*"]),
    ("Hairdresser", ["listening", "haircuts*"]), ("Taxi driver", ["driving", "Urdu*"]),
    ("Painter", ["sorting and lifting", "painting walls*"]), ("Care worker", ["listening"]),
    ("Postal worker", ["leading walks", "knowing every door*"]), ("Accountant", ["bookkeeping*"]),
    ("Cook", ["cooking", "feeding a hundred*"]), ("Bricklayer", ["sorting and lifting", "walls and sheds*"]),
    ("Apprentice", ["coaching", "computers"]), ("Farm worker", ["gardening", "driving"]),
    ("Nursery worker", ["singing", "first aid*"]), ("Warehouse worker", ["sorting and lifting"]),
    ("Seamstress", ["sewing"]), ("Retired miner", ["singing", "stories of the mills*"]),
    ("Call-centre worker", ["listening", "help with forms"]), ("Mechanic", ["mending", "bike repair*"]),
    ("Dancer", ["coaching", "dancing for the old*"]), ("Photographer", ["photographs*"]),
    ("Sixth-former", ["music", "coaching"]), ("Librarian's assistant", ["reading aloud*", "computers"]),
    ("Allotment keeper", ["gardening", "seed saving*"]), ("Market trader", ["cooking", "selling anything*"]),
    ("Former soldier", ["leading walks", "first aid*"]),
  ]
  private static let young = ["Student", "Apprentice", "Sixth-former"]

  private static let wishes = [
    "company", "a lift to the hospital", "help with forms", "somebody to walk with", "a break", "bike repair",
    "computers", "painting walls", "alterations", "haircuts", "English conversation", "reading aloud",
    "shopping in bad weather", "a place to rehearse", "a job reference", "childcare on Saturdays",
  ]

  /// The hours of a usual year: one of these, each as likely. Half of them give a tenth of the sum.
  private static let usualHours = [
    4, 6, 8, 8, 10, 12, 12, 15, 16, 20, 20, 24, 26, 30, 36, 40, 48, 60, 80, 110, 160, 240, 380,
  ]

  /// Several people in one row, and what they give time to: they are counted, nobody in them is described.
  private static let crowds: [(String, String, constituency: String, hours: Int, Work)] = [
    ("Friday sorters at the food bank", "14", "community", 900, work("Food parcels")),
    ("Supermarket staff team", "12", "community", 140, work("Food deliveries")),
    ("Carnival stewards", "32", "community", 260, work("Carnival")),
    ("Choir members", "45", "community", 420, work("Singing together")),
    ("Parents at the touchline", "12", "community", 310, work("Junior football")),
    ("Sixth-formers on placement", "24", "young people", 380, work("Homework club")),
    ("Ramadan cooks", "8", "community", 160, work("Community lunch")),
    ("Harvest helpers", "9", "community", 70, work("Growing at Riverside")),
  ]

  /// Those for whom something is done, where nobody is described one by one.
  static let guests: [(label: String, count: String, constituency: String, needs: [String], work: [String])] = [
    (
      "People who come for parcels", "210", "lived experience", ["to be asked in, not handed out to"],
      ["Food parcels", "Food deliveries"]
    ),
    ("Northfield pantry members", "64", "lived experience", [], ["Northfield pantry"]),
    (
      "People driven to hospital", "140", "community", ["lifts after dark"],
      ["Lifts to hospital", "Home from hospital"]
    ),
    ("People on the shopping bus", "30", "community", [], ["Shopping bus"]),
    ("Carers on the list", "85", "carer", ["a break"], ["Carers' breaks", "Memory café"]),
    ("People at the recovery café", "35", "lived experience", [], ["Recovery café", "Peer support group"]),
    (
      "Young people at the club", "60", "young people", ["somewhere to go in winter"],
      ["Youth club", "Holiday play scheme", "Junior football"]
    ),
    ("Learners of English", "28", "lived experience", [], ["English conversation", "Welcome for newcomers"]),
    (
      "People the connectors met", "160", "lived experience", ["somebody to walk with"],
      ["Linking people", "Walking group"]
    ),
    ("People with debts", "120", "lived experience", [], ["Debt advice", "Benefits advice"]),
  ]

  /// The number of rows in `elements.csv`.
  private static let elementCount = 400

  mutating func drawResidents() -> [Resident] {
    var residents: [Resident] = []
    for (label, count, constituency, hours, work) in Self.crowds {
      elements.append(
        TownElement(
          label: label, type: "person", role: work.role, constituency: constituency, payment: "unpaid", count: count,
          offers: work.uses.isEmpty ? [] : [work.uses], consent: "named", neighbourhood: work.neighbourhood))
      residents.append(
        Resident(
          label: label, neighbourhood: work.neighbourhood, constituency: constituency, payment: "unpaid",
          offers: work.uses.isEmpty ? [] : [work.uses], work: [work], hours: hours, years: work.years,
          isInTimeBank: false))
    }
    for guest in Self.guests {
      elements.append(
        TownElement(
          label: guest.label, type: "person", constituency: guest.constituency, payment: "unpaid",
          count: guest.count, needs: guest.needs, consent: "named"))
    }
    var taken: Set<String> = []
    while elements.count < Self.elementCount {
      let neighbourhood = pick(Self.neighbourhoods)
      let (occupation, skills) = pick(Self.occupations)
      let label = "\(occupation) in \(pick(Self.streets[neighbourhood]!))"
      guard taken.insert(label).inserted else { continue }
      residents.append(drawResident(label, neighbourhood, isYoung: Self.young.contains(occupation), skills))
    }
    return residents
  }

  private mutating func drawResident(
    _ label: String, _ neighbourhood: String, isYoung: Bool, _ skills: [String]
  ) -> Resident {
    let constituency =
      isYoung
      ? "young people"
      : pick([
        ("community", weight: 62), ("lived experience", weight: 20), ("carer", weight: 13),
        ("carer|lived experience", weight: 2), ("", weight: 3),
      ])
    var works: [Work] = []
    for _ in 0..<pick([(1, weight: 84), (2, weight: 12), (3, weight: 4)]) {
      let work = drawWork(neighbourhood, constituency, skills)
      if !works.contains(where: { $0.label == work.label }) { works.append(work) }
    }
    let isInTimeBank = chance(26)
    let payment = drawPayment(constituency, isInTimeBank: isInTimeBank)
    // A skill that the work does not draw on lies outside the role: an offer that may wait.
    var offers: [String] = []
    for skill in skills where chance(75) {
      let isDrawnOn = works.contains { $0.uses == skill }
      offers.append(isDrawnOn || skill.hasSuffix("*") ? skill : skill + "*")
    }
    let draws = works[0].uses
    if !draws.isEmpty, !skills.contains(draws), chance(45) { offers.insert(draws, at: 0) }
    let needs = chance(30) ? [pick(Self.wishes)] : []
    var roles = works.map { $0.role }
    roles = roles.indices.filter { roles.firstIndex(of: roles[$0]) == $0 }.map { roles[$0] }
    if isInTimeBank, !roles.contains("time bank member") { roles.append("time bank member") }
    elements.append(
      TownElement(
        label: label, type: "person", role: roles.joined(separator: "|"), constituency: constituency, payment: payment,
        offers: offers, needs: needs,
        consent: pick([
          ("named", weight: 46), ("initials", weight: 12), ("hidden", weight: 18), ("none", weight: 2),
          ("", weight: 22),
        ]), neighbourhood: neighbourhood))
    return Resident(
      label: label, neighbourhood: neighbourhood, constituency: constituency, payment: payment, offers: offers,
      work: works, hours: pick(Self.usualHours), years: drawYears(works, neighbourhood), isInTimeBank: isInTimeBank)
  }

  private mutating func drawPayment(_ constituency: String, isInTimeBank: Bool) -> String {
    // Who does not say from which side they speak says nothing of this either.
    if constituency.isEmpty { return pick(["", "unpaid"]) }
    if constituency.contains("|") { return "unpaid" }
    return pick([
      ("unpaid", weight: 66), ("expenses", weight: constituency == "young people" ? 40 : 9), ("voucher", weight: 5),
      ("declined", weight: 4), (isInTimeBank ? "time credit" : "unpaid", weight: 6), ("unknown", weight: 2),
      ("", weight: 4),
    ])
  }

  private mutating func drawWork(_ neighbourhood: String, _ constituency: String, _ skills: [String]) -> Work {
    pick(
      Self.work.map { work in
        var weight = work.weight * 2
        if work.neighbourhood == neighbourhood { weight *= 4 }
        if skills.contains(work.uses) { weight *= 3 }
        let isPeer = work.role == "peer supporter"
        if isPeer { weight = constituency.contains("lived experience") ? weight * 4 : 0 }
        if work.role == "sitter" && constituency.contains("carer") { weight *= 4 }
        return (work, weight: weight)
      })
  }

  /// Who takes part when. Many came through the volunteers' centre, and fewer stay when nobody there rings them.
  private mutating func drawYears(_ works: [Work], _ neighbourhood: String) -> ClosedRange<Int> {
    let isNew = works[0].years.lowerBound == 2024
    let from = isNew ? pick([2024, 2024, 2025]) : pick([(2023, weight: 66), (2024, weight: 22), (2025, weight: 12)])
    let cameThroughCentre = works[0].by == "Volunteers' centre" || neighbourhood != "Northfield" && chance(30)
    var to = 2025
    if from == 2023 && chance(17) {
      to = 2023
    } else if from < 2025 && chance(cameThroughCentre ? 55 : 14) {
      to = 2024
    }
    return from...to
  }
}
