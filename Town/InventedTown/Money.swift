// Where the money comes from, who is paid from it, and the rooms and goods that stand beside it.

extension Town {
  /// From, to, and pounds in 2023, 2024 and 2025.
  private static let grants: [(String, String, [Int])] = [
    ("District council", "Volunteers' centre", [16_000, 16_000, 14_000]),
    ("Lottery fund", "Volunteers' centre", [30_000, 30_000, 0]),
    ("Lottery fund", "Time bank", [9_000, 9_000, 0]),
    ("Community foundation", "Time bank", [4_500, 4_500, 9_500]),
    ("Gifts at the till", "Food bank", [9_200, 12_400, 15_100]),
    ("District council", "Food bank", [4_000, 5_000, 6_000]),
    ("St Anne's church", "Food bank", [900, 900, 1_000]),
    ("Mosque", "Food bank", [700, 950, 1_100]),
    ("District council", "Advice centre", [26_000, 26_000, 26_000]),
    ("Community foundation", "Advice centre", [7_000, 7_000, 7_000]),
    ("Health partnership", "Riverside surgery", [15_600, 22_000, 22_000]),
    ("Health partnership", "Beacon surgery", [12_400, 12_400, 12_400]),
    ("Brewery trust", "Community transport", [5_000, 5_000, 5_500]),
    ("Health partnership", "Community transport", [2_800, 2_800, 2_800]),
    ("Health partnership", "Carers' centre", [12_400, 12_400, 12_600]),
    ("Health partnership", "Recovery network", [6_000, 6_200, 6_400]),
    ("Lottery fund", "Recovery network", [3_500, 3_500, 0]),
    ("Community foundation", "Recovery network", [0, 0, 3_000]),
    ("District council", "Youth project", [9_000, 9_000, 9_000]),
    ("Lottery fund", "Youth project", [5_500, 5_500, 0]),
    ("Brewery trust", "Youth project", [0, 1_500, 4_000]),
    ("Housing association", "Northfield tenants", [1_500, 1_500, 1_800]),
    ("Housing association", "Quayside residents", [800, 800, 800]),
    ("Community foundation", "Welcome group", [2_500, 2_500, 3_000]),
    ("Community foundation", "Small grants panel", [0, 0, 5_000]),
    ("Small grants panel", "Mill End neighbours", [0, 0, 800]),
    ("Small grants panel", "Friends of the river", [0, 0, 600]),
    ("Small grants panel", "Town choir", [0, 0, 700]),
    ("Small grants panel", "Carnival committee", [0, 0, 1_200]),
    ("Small grants panel", "Northfield tenants", [0, 0, 900]),
    ("Brewery trust", "Carnival committee", [2_000, 2_000, 2_000]),
    ("Brewery trust", "Men's shed", [1_000, 1_000, 1_000]),
    ("Town council", "Carnival committee", [1_500, 1_500, 1_500]),
    ("District council", "Town assembly", [0, 3_000, 3_000]),
    ("Food bank", "Food parcels", [3_100, 4_200, 5_600]),
    ("Carnival committee", "Carnival", [3_900, 4_100, 4_800]),
    ("Men's shed", "Repair café", [600, 650, 700]),
    ("Youth project", "Holiday play scheme", [1_100, 1_200, 1_000]),
    ("Northfield tenants", "Northfield pantry", [0, 700, 1_300]),
    ("Welcome group", "English conversation", [800, 900, 1_100]),
  ]

  /// What is given in goods: from, to, its unit, and how much in each year.
  private static let goods: [(String, String, unit: String, [Int], uses: String)] = [
    ("Supermarket", "Food parcels", unit: "kg", [21_000, 24_000, 26_500], uses: "food near its date"),
    ("Supermarket", "Northfield pantry", unit: "kg", [0, 1_400, 2_100], uses: "food near its date"),
    ("Growing at Riverside", "Food parcels", unit: "kg", [420, 510, 560], uses: ""),
    ("Growing at Beacon", "Community lunch", unit: "kg", [160, 180, 150], uses: ""),
    ("Gurdwara", "Cooking together", unit: "meals", [900, 950, 1_000], uses: "meals for anybody"),
    ("Mosque", "Community lunch", unit: "meals", [300, 320, 350], uses: ""),
  ]

  mutating func payOut() {
    for (index, year) in Self.years.enumerated() {
      for (from, to, sums) in Self.grants where sums[index] > 0 {
        var row = TownConnection(from: from, to: to, type: "contribution", form: "money", year: year)
        (row.amount, row.unit) = (sums[index], "GBP")
        if from == "Lottery fund" && year == 2024 { row.note = "The last year of two." }
        connections.append(row)
      }
      for (from, to, unit, amounts, uses) in Self.goods where amounts[index] > 0 {
        var row = TownConnection(from: from, to: to, type: "contribution", form: "in-kind", year: year)
        (row.amount, row.unit, row.uses) = (amounts[index], unit, uses)
        connections.append(row)
      }
      for one in Self.staff where !Self.isPaidElsewhere(one) {
        let hours = Self.paidHours(one, in: year).reduce(0) { $0 + $1.1 }
        guard hours > 0 else { continue }
        var row = TownConnection(from: one.by, to: one.label, type: "reward", form: "pay", year: year)
        (row.amount, row.unit) = (hours * one.rate, "GBP")
        connections.append(row)
      }
    }
    // What was asked for, and not given yet.
    var promise = TownConnection(
      from: "Lottery fund", to: "Volunteers' centre", type: "contribution", form: "money", year: 2025)
    (promise.unit, promise.status) = ("GBP", "declined")
    promise.note = "A third year was asked for; the fund pays for two."
    connections.append(promise)
    promise = TownConnection(
      from: "Brewery trust", to: "Volunteers' centre", type: "contribution", form: "money", year: 2025)
    (promise.amount, promise.unit, promise.status) = (6_000, "GBP", "promised")
    promise.note = "Promised in November, for a part-time co-ordinator."
    connections.append(promise)
  }

  /// Staff whose pay the town's own books do not show.
  static func isPaidElsewhere(_ staff: Staff) -> Bool {
    ["Police team", "Fire station", "District council", "County library service", "Health partnership"].contains(
      staff.by)
  }

  /// Paid hours, hours beyond them, and the rooms, for each year.
  mutating func runTheWork() {
    for year in Self.years {
      for one in Self.staff {
        for (work, hours) in Self.paidHours(one, in: year) where hours > 0 {
          addHours(of: one, hours, to: work, paidBy: one.by, year)
        }
        for (beyondYear, work, hours) in one.beyond where beyondYear == year {
          addHours(of: one, hours, to: work, paidBy: "nobody", year, note: "Hours that nobody paid for.")
        }
      }
      for work in Self.work where work.years.contains(year) && !work.place.isEmpty {
        var row = TownConnection(from: work.place, to: work.label, type: "contribution", form: "space", year: year)
        (row.amount, row.unit, row.uses) = (draw(3...10) * 5, "sessions", work.space)
        connections.append(row)
      }
    }
  }

  private mutating func addHours(
    of staff: Staff, _ hours: Int, to work: String, paidBy: String, _ year: Int, note: String = ""
  ) {
    var row = TownConnection(from: staff.label, to: work, type: "contribution", form: "time", year: year, note: note)
    (row.amount, row.unit, row.paidBy) = (hours, "hours", paidBy)
    if let drawn = Self.work.first(where: { $0.label == work }), staff.offers.contains(drawn.uses) {
      row.uses = drawn.uses
    }
    connections.append(row)
  }
}
