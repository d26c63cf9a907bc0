// What the work needs, what an hour may be worth, what if, and what the whole is for.

import PlainText

extension Town {
  /// The rows of `requirements.csv` below its header.
  static var requirements: [[String]] {
    var rows: [[String]] = []
    func add(_ what: String, _ needs: String, _ atLeast: String = "", _ ifMissing: String = "", _ why: String) {
      rows.append([what, needs, atLeast, "", ifMissing, why, "illustrative"])
    }
    for work in work {
      if !work.lead.isEmpty {
        add(work.label, "role:\(work.lead)", "", "", "Somebody has to answer for it.")
      }
      if !work.place.isEmpty { add(work.label, work.place, "", "", "There is no other place for it.") }
      if work.needsHalf { add(work.label, "time", "50%", "", "With half of the hours it could not open.") }
    }
    add("Time exchange", "Volunteer recruitment", "", "weaker", "New members come from there.")
    add("Befriending", "Volunteer recruitment", "", "", "Nobody visits alone before their checks are done.")
    add("Befriending", "Volunteer training", "", "weaker", "Visitors are trained there.")
    add("Gardening for neighbours", "Time exchange", "", "", "It is asked for and found through the time bank.")
    add("Home from hospital", "Befriending", "", "weaker", "The first visit at home is theirs.")
    add("Food parcels", "in-kind", "50%", "", "Without food there is no parcel.")
    add("Recovery café", "Peer support group", "", "weaker", "Peers need somebody to turn to.")
    add("Lifts to hospital", "Volunteer recruitment", "", "weaker", "Drivers are found there.")
    return rows
  }

  static let valuations = [
    [
      "real living wage", "time", "hours", "", "12.60", "GBP", "", "",
      "Living Wage Foundation: UK rate 2024-25, outside London",
    ],
    [
      "what the town pays", "time", "hours", "", "16", "GBP", "13", "19",
      "from the lowest to the highest wage on this map: illustrative",
    ],
  ]

  static let scenarios: [(name: String, text: String)] = [
    (
      "lottery-leaves",
      """
      {"title": "The lottery fund leaves", "without": ["Lottery fund"]}

      """
    ),
    (
      "coordinator-leaves",
      """
      {"title": "The volunteers' coordinator leaves and nobody follows", "without": ["Volunteers' coordinator"]}

      """
    ),
    (
      "council-halves",
      """
      {
        "title": "The district council halves its grants",
        "set": [{"where": {"From": "District council", "Form": "money"}, "Amount": "50%"}]
      }

      """
    ),
    (
      "shared-post",
      """
      {
        "title": "The lottery fund leaves and the brewery trust pays for a smaller post",
        "without": ["Lottery fund"],
        "add": [
          {"From": "Brewery trust", "To": "Volunteers' centre", "Type": "contribution", "Form": "money",
           "Amount": 30000, "Unit": "GBP", "Provenance": "illustrative"}
        ]
      }

      """
    ),
  ]

  static let settings = """
    {
      "title": "Wendlebrook",
      "place": "A town that does not exist",
      "period": {"from": "2023-01", "to": "2025-12"},
      "currency": "GBP",
      "purpose": "See what holds the town together, before the next grants are decided.",
      "askedFor": "The town assembly, at its second meeting.",
      "benefits": "The people who live there, and those who answer for its services.",
      "contact": "Ask at the volunteers' centre, on any weekday morning.",
      "deleteAfter": "2028",
      "share": "private",
      "asked": 520,
      "answered": 381,
      "statements": [
        {"text": "Most of the hours in this town are given freely.", "measure": "freely-given-share", "above": 0.5,
         "source": "the mayor, at the carnival"}
      ],
      "agreed": [
        {"on": "2024-05", "text": "Half of the food bank's steering group are people who have used it.",
         "lookAgain": "2025-05"},
        {"on": "2025-03", "text": "Whoever gives more than a day a week is asked twice a year how they are.",
         "lookAgain": "2026-03"}
      ]
    }

    """
}
