// What is done in the town: by whom it is run, what it needs to go on, and whom it is for.

/// One activity.
struct Work {
  var label: String
  /// The body that runs it.
  var by: String
  /// Where it is drawn to: residents of this neighbourhood prefer it. Blank: the whole town.
  var neighbourhood = ""
  /// What a resident is called who gives time to it.
  var role: String
  /// How many of the residents it draws, beside the others.
  var weight: Int
  /// Where it happens, and what it draws on there.
  var place = ""
  var space = ""
  /// The years in which it runs.
  var years = 2023...2025
  /// The paid role without which it stops.
  var lead = ""
  /// Whether it stops when half of the hours are gone.
  var needsHalf = false
  /// What people have of it.
  var benefit = "support"
  /// What it draws on among the offers of residents.
  var uses = ""
  var isCulture = false
}

extension Town {
  static let work: [Work] = [
    Work(
      label: "Food parcels", by: "Food bank", role: "food bank volunteer", weight: 26, place: "Chapel store",
      space: "dry shelves", lead: "food bank manager", needsHalf: true, benefit: "food", uses: "sorting and lifting"),
    Work(
      label: "Food deliveries", by: "Food bank", role: "volunteer driver", weight: 11, place: "Food van",
      space: "a cold box", needsHalf: true, benefit: "food", uses: "driving"),
    Work(
      label: "Community lunch", by: "St Anne's church", neighbourhood: "Old Town", role: "cook", weight: 14,
      place: "St Anne's hall", space: "kitchen", needsHalf: true, benefit: "company", uses: "cooking"),
    Work(
      label: "Northfield pantry", by: "Northfield tenants", neighbourhood: "Northfield", role: "pantry volunteer",
      weight: 9, place: "Northfield community room", space: "small kitchen", years: 2024...2025, needsHalf: true,
      benefit: "food", uses: "sorting and lifting"),
    Work(
      label: "Cooking together", by: "Gurdwara", neighbourhood: "Quayside", role: "cook", weight: 10,
      place: "Quayside kitchen", space: "six cookers", needsHalf: true, benefit: "learning", uses: "cooking"),
    Work(
      label: "Time exchange", by: "Time bank", role: "time bank member", weight: 5, lead: "time bank broker",
      needsHalf: true,
      benefit: "access", uses: "listening"),
    Work(
      label: "Repair café", by: "Men's shed", neighbourhood: "Mill End", role: "repairer", weight: 12,
      place: "Mill End workshop", space: "tools", needsHalf: true, benefit: "access", uses: "mending"),
    Work(
      label: "Lifts to hospital", by: "Community transport", role: "volunteer driver", weight: 12, place: "Minibus",
      space: "lift for a wheelchair", lead: "transport scheduler", needsHalf: true, benefit: "access", uses: "driving"),
    Work(
      label: "Shopping bus", by: "Community transport", role: "volunteer driver", weight: 5, place: "Minibus",
      space: "sixteen seats", lead: "transport scheduler", benefit: "access", uses: "driving"),
    Work(
      label: "Gardening for neighbours", by: "Time bank", role: "gardener", weight: 8, benefit: "support",
      uses: "gardening"),
    Work(
      label: "Volunteer recruitment", by: "Volunteers' centre", role: "welcome volunteer", weight: 3,
      place: "Training room", space: "projector", lead: "volunteers' coordinator", needsHalf: true, benefit: "access"),
    Work(
      label: "Volunteer training", by: "Volunteers' centre", role: "trainer", weight: 3, place: "Training room",
      space: "projector", lead: "volunteers' coordinator", benefit: "learning"),
    Work(
      label: "Debt advice", by: "Advice centre", role: "advice volunteer", weight: 4, lead: "advice worker",
      uses: "help with forms"),
    Work(
      label: "Benefits advice", by: "Advice centre", role: "advice volunteer", weight: 5, lead: "advice worker",
      needsHalf: true, uses: "help with forms"),
    Work(
      label: "Digital help", by: "County library service", role: "digital helper", weight: 8,
      place: "Library meeting room", space: "screen", needsHalf: true, benefit: "learning", uses: "computers"),
    Work(
      label: "Homework club", by: "County library service", role: "tutor", weight: 9, place: "Library meeting room",
      space: "room", lead: "librarian", needsHalf: true, benefit: "learning", uses: "maths"),
    Work(
      label: "English conversation", by: "Welcome group", neighbourhood: "Station", role: "tutor", weight: 8,
      place: "Library meeting room", space: "room", needsHalf: true, benefit: "learning", uses: "languages"),
    Work(
      label: "Welcome for newcomers", by: "Welcome group", neighbourhood: "Station", role: "befriender", weight: 7,
      benefit: "support", uses: "languages"),
    Work(
      label: "Linking people", by: "Riverside surgery", role: "walking companion", weight: 3,
      lead: "community connector", benefit: "access"),
    Work(
      label: "Walking group", by: "Beacon surgery", neighbourhood: "Hill Top", role: "walk leader", weight: 8,
      needsHalf: true, benefit: "health", uses: "leading walks"),
    Work(
      label: "Chair exercises", by: "Leisure trust", role: "exercise leader", weight: 4, place: "St Anne's hall",
      space: "hall", benefit: "health"),
    Work(
      label: "Home from hospital", by: "Health partnership", role: "befriender", weight: 6,
      lead: "community connector", needsHalf: true, uses: "listening"),
    Work(
      label: "Befriending", by: "Volunteers' centre", role: "befriender", weight: 14,
      lead: "volunteers' coordinator", needsHalf: true, benefit: "company", uses: "listening"),
    Work(
      label: "Memory café", by: "Methodist chapel", neighbourhood: "Mill End", role: "café helper", weight: 8,
      place: "Mill End workshop", space: "benches", needsHalf: true, benefit: "company", uses: "singing"),
    Work(
      label: "Carers' breaks", by: "Carers' centre", role: "sitter", weight: 7, lead: "carers' worker", needsHalf: true,
      uses: "listening"),
    Work(
      label: "Recovery café", by: "Recovery network", neighbourhood: "Quayside", role: "peer supporter", weight: 9,
      place: "Quayside kitchen", space: "six cookers", lead: "peer lead", needsHalf: true, uses: "lived experience"),
    Work(
      label: "Peer support group", by: "Recovery network", role: "peer supporter", weight: 6, lead: "peer lead",
      uses: "lived experience"),
    Work(
      label: "Youth club", by: "Youth project", neighbourhood: "Northfield", role: "youth volunteer", weight: 10,
      place: "Youth club house", space: "music room", lead: "youth worker", needsHalf: true, benefit: "company",
      uses: "music"),
    Work(
      label: "Junior football", by: "Football club", neighbourhood: "Northfield", role: "coach", weight: 10,
      place: "Playing field", space: "two pitches", needsHalf: true, benefit: "health", uses: "coaching"),
    Work(
      label: "Holiday play scheme", by: "Youth project", neighbourhood: "Northfield", role: "youth volunteer",
      weight: 6, place: "Youth club house", space: "kitchen", lead: "youth worker", benefit: "company"),
    Work(
      label: "Toddler mornings", by: "Methodist chapel", neighbourhood: "Quayside", role: "toddler helper", weight: 7,
      place: "Quayside kitchen", space: "six cookers", needsHalf: true, benefit: "company"),
    Work(
      label: "Growing at Riverside", by: "Allotment society", neighbourhood: "Quayside", role: "allotment holder",
      weight: 12, place: "Riverside allotments", space: "plots", needsHalf: true, benefit: "food", uses: "gardening"),
    Work(
      label: "Growing at Beacon", by: "Allotment society", neighbourhood: "Hill Top", role: "allotment holder",
      weight: 8, place: "Beacon allotments", space: "plots", needsHalf: true, benefit: "food", uses: "gardening"),
    Work(
      label: "River clean", by: "Friends of the river", neighbourhood: "Quayside", role: "river volunteer", weight: 7,
      benefit: "health"),
    Work(
      label: "Carnival", by: "Carnival committee", neighbourhood: "Mill End", role: "maker", weight: 10,
      place: "Town park", space: "bandstand", needsHalf: true, benefit: "company", uses: "sewing", isCulture: true),
    Work(
      label: "Lantern walk", by: "Carnival committee", neighbourhood: "Station", role: "maker", weight: 5,
      place: "Town park", space: "toilets", benefit: "company", isCulture: true),
    Work(
      label: "Singing together", by: "Town choir", neighbourhood: "Old Town", role: "singer", weight: 7,
      place: "St Anne's hall", space: "hall", benefit: "company", uses: "singing", isCulture: true),
    Work(
      label: "Band practice", by: "Brass band", neighbourhood: "Old Town", role: "player", weight: 5,
      place: "Town park", space: "bandstand", benefit: "learning", uses: "music", isCulture: true),
    Work(
      label: "Neighbour network", by: "Northfield tenants", neighbourhood: "Northfield", role: "street contact",
      weight: 9, place: "Northfield community room", space: "room", years: 2024...2025, needsHalf: true,
      uses: "listening"),
    Work(
      label: "Flood and snow wardens", by: "Town council", role: "warden", weight: 6, benefit: "safety"),
  ]

  static func work(_ label: String) -> Work { work.first { $0.label == label }! }
}
