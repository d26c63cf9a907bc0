// Whose time is paid, by whom, and for what. One of them does more each year, until they cannot.

/// Somebody whose time is paid.
struct Staff {
  var label: String
  var role: String
  var constituency = "professional"
  var by: String
  /// Pounds for an hour.
  var rate: Int
  /// Hours in a year for each activity; of a year that is not named, those of `hours`.
  var hours: [(String, Int)]
  /// What is given in a year beyond what is paid, and to what.
  var beyond: [(year: Int, String, Int)] = []
  var years = 2023...2025
  /// How much of a year's hours is left in a year that is named, in percent.
  var part: [Int: Int] = [:]
  var offers: [String] = []
  var needs: [String] = []
  var consent = "named"
  var description = ""
}

extension Town {
  static let staff: [Staff] = [
    Staff(
      label: "Volunteers' coordinator", role: "volunteers' coordinator", by: "Volunteers' centre", rate: 19,
      hours: [
        ("Volunteer recruitment", 500), ("Volunteer training", 300), ("Befriending", 400), ("Town assembly", 120),
      ],
      beyond: [
        (2023, "Befriending", 110), (2024, "Befriending", 260), (2024, "Volunteer recruitment", 190),
        (2024, "Town assembly", 80),
      ], part: [2025: 22], offers: ["knowing whom to ask", "training new volunteers"],
      needs: ["a second pair of hands", "a break"],
      description: "Left in the spring of 2025, worn out. The post was not filled: its money had ended."),
    Staff(
      label: "Volunteers' centre administrator", role: "administrator", by: "Volunteers' centre", rate: 13,
      hours: [("Volunteer recruitment", 420), ("Volunteer training", 120)], beyond: [(2025, "Befriending", 70)],
      offers: ["rotas"], needs: ["somebody to ask"]),
    Staff(
      label: "Recruitment worker", role: "recruitment worker", by: "Volunteers' centre", rate: 15,
      hours: [("Volunteer recruitment", 700), ("Welcome for newcomers", 120)], years: 2023...2024,
      offers: ["stalls at the market"]),
    Staff(
      label: "Time bank broker", role: "time bank broker", by: "Time bank", rate: 16, hours: [("Time exchange", 800)],
      beyond: [(2025, "Time exchange", 90)], part: [2025: 70], offers: ["matching people", "listening"],
      needs: ["a second pair of hands"]),
    Staff(
      label: "Food bank manager", role: "food bank manager", by: "Food bank", rate: 15, hours: [("Food parcels", 1000)],
      beyond: [(2024, "Food parcels", 60), (2025, "Food parcels", 140)], offers: ["food hygiene training"],
      needs: ["a larger fridge"]),
    Staff(
      label: "Advice worker for debt", role: "advice worker", by: "Advice centre", rate: 18,
      hours: [("Debt advice", 900)], offers: ["law of debt"]),
    Staff(
      label: "Advice worker for benefits", role: "advice worker", by: "Advice centre", rate: 18,
      hours: [("Benefits advice", 900)], offers: ["help with forms"]),
    Staff(
      label: "Librarian", role: "librarian", by: "County library service", rate: 17,
      hours: [("Homework club", 260), ("Digital help", 200), ("English conversation", 80)],
      offers: ["finding things out", "banjo*"]),
    Staff(
      label: "Community connector at Riverside", role: "community connector", by: "Riverside surgery", rate: 17,
      hours: [("Linking people", 700), ("Home from hospital", 200)], offers: ["knowing whom to ask"]),
    Staff(
      label: "Community connector at Beacon", role: "community connector", by: "Beacon surgery", rate: 17,
      hours: [("Linking people", 600), ("Walking group", 120)], offers: ["leading walks", "Polish*"]),
    Staff(
      label: "Transport scheduler", role: "transport scheduler", by: "Community transport", rate: 13,
      hours: [("Lifts to hospital", 420), ("Shopping bus", 160)], offers: ["knowing every road"]),
    Staff(
      label: "Carers' worker", role: "carers' worker", by: "Carers' centre",
      rate: 16, hours: [("Carers' breaks", 760)], beyond: [(2024, "Carers' breaks", 40)],
      offers: ["knowledge of caring", "listening"]),
    Staff(
      label: "Peer lead", role: "peer lead", constituency: "lived experience", by: "Recovery network", rate: 14,
      hours: [("Recovery café", 420), ("Peer support group", 240)], beyond: [(2023, "Peer support group", 50)],
      offers: ["lived experience", "supervision of peers", "guitar*"], consent: "initials"),
    Staff(
      label: "Peer worker at the surgery", role: "peer worker", constituency: "lived experience",
      by: "Riverside surgery",
      rate: 13, hours: [("Linking people", 380), ("Recovery café", 90)], years: 2024...2025,
      offers: ["lived experience", "sign language*"], consent: "hidden"),
    Staff(
      label: "Youth worker", role: "youth worker", by: "Youth project", rate: 16,
      hours: [("Youth club", 620), ("Holiday play scheme", 180)], offers: ["listening", "climbing*"]),
    Staff(
      label: "Sessional worker in music", role: "sessional worker", by: "Youth project",
      rate: 13, hours: [("Youth club", 140)], years: 2024...2025, offers: ["music", "recording"], consent: ""),
    Staff(
      label: "Community police officer", role: "police officer", by: "Police team", rate: 20,
      hours: [("Youth club", 60), ("Neighbour network", 40)], years: 2024...2025, offers: ["local knowledge"]),
    Staff(
      label: "Firefighter on community duty", role: "firefighter", by: "Fire station", rate: 20,
      hours: [("Flood and snow wardens", 60)], offers: ["home safety visits"]),
    Staff(
      label: "Swimming teacher", role: "teacher", by: "Leisure trust", rate: 15, hours: [("Chair exercises", 120)],
      offers: ["coaching"]),
    Staff(
      label: "Council grants officer", role: "commissioner", constituency: "commissioner", by: "District council",
      rate: 21, hours: [("Town assembly", 60)], years: 2024...2025, offers: ["reading budgets"], consent: "hidden"),
    Staff(
      label: "Health commissioner", role: "commissioner", constituency: "commissioner", by: "Health partnership",
      rate: 24, hours: [("Linking people", 30)], offers: ["reading budgets"], consent: "hidden"),
    Staff(
      label: "County officer for libraries", role: "commissioner", constituency: "commissioner",
      by: "County library service", rate: 21, hours: [("Homework club", 20)], offers: ["school timetables*"],
      consent: ""),
  ]

  /// The hours of each year that the body pays for.
  static func paidHours(_ staff: Staff, in year: Int) -> [(String, Int)] {
    guard staff.years.contains(year) else { return [] }
    return staff.hours.compactMap { work, hours in
      if work == "Town assembly" && year < 2024 { return nil }
      return (work, hours * (staff.part[year] ?? 100) / 100)
    }
  }

  mutating func addStaff() {
    for one in Self.staff {
      elements.append(
        TownElement(
          label: one.label, type: "person", role: one.role, constituency: one.constituency,
          payment: Self.isPaidElsewhere(one) ? "paid elsewhere" : "paid by project",
          offers: one.offers, needs: one.needs, consent: one.consent, description: one.description))
    }
  }
}
