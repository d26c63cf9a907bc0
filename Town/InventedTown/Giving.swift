// What residents give to the work and to each other, and what comes back to them.

extension Town {
  /// Hours of residents, less sure the longer ago they are: in the first year few wrote them down.
  mutating func shareHours(of residents: [Resident]) {
    for resident in residents {
      for year in resident.years {
        for (place, work) in resident.work.enumerated() where work.years.contains(year) {
          var row = TownConnection(from: resident.label, to: work.label, type: "contribution", form: "time", year: year)
          row.unit = "hours"
          let hours = max(2, resident.hours * draw(75...125) / 100 / (place + 1))
          let (blank, rough) = year == 2023 ? (5, 16) : year == 2024 ? (0, 11) : (0, 7)
          let drawn = random.below(100)
          if drawn < blank {
            row.note = "Nobody counted."
          } else if drawn < blank + rough {
            row.range = hours * 3 / 4...hours * 5 / 4 + 2
          } else {
            row.amount = hours
          }
          if resident.offers.contains(work.uses) { row.uses = work.uses }
          connections.append(row)
        }
      }
    }
    for resident in residents where resident.years.upperBound == 2025 && resident.hours < 20 && chance(7) {
      var row = TownConnection(
        from: resident.label, to: "Neighbour network", type: "contribution", form: "time", year: 2025)
      (row.amount, row.unit, row.status) = (draw(2...6) * 5, "hours", pick(["promised", "offered"]))
      connections.append(row)
    }
  }

  /// Hours between members of the time bank: some answer each other, most pass them on.
  mutating func exchangeTime(among residents: [Resident]) {
    for (year, count) in zip(Self.years, [34, 40, 22]) {
      let members = residents.filter { $0.isInTimeBank && $0.years.contains(year) }
      var last: (from: Resident, to: Resident)?
      for _ in 0..<count {
        // The product of two draws: the first of the members are asked most often.
        var from = members[random.below(random.below(members.count) + 1)]
        var to = members[random.below(members.count)]
        if let before = last, chance(34) { (from, to) = (before.to, before.from) }
        if from.label == to.label { continue }
        var row = TownConnection(from: from.label, to: to.label, type: "contribution", form: "time", year: year)
        (row.amount, row.unit) = (pick([1, 2, 2, 3, 4, 5, 6, 8, 12]), "hours")
        if !from.offers.isEmpty, chance(60) { row.uses = Self.withoutStar(pick(from.offers)) }
        connections.append(row)
        last = (from, to)
      }
    }
  }

  private static func withoutStar(_ offer: String) -> String {
    offer.hasSuffix("*") ? String(offer.dropLast()) : offer
  }

  /// What comes back to those who give.
  mutating func thank(_ residents: [Resident]) {
    for resident in residents {
      for year in resident.years {
        let work = resident.work[0]
        guard work.years.contains(year) else { continue }
        var row = TownConnection(from: work.by, to: resident.label, type: "reward", year: year)
        switch resident.payment {
        case "expenses":
          row.form = "expenses"
          (row.amount, row.unit) = (max(6, resident.hours * draw(3...7) / 10), "GBP")
        case "voucher":
          row.form = "voucher"
          (row.amount, row.unit) = (pick([20, 25, 40, 50]), "GBP")
        case "time credit":
          row.from = "Time bank"
          row.form = "time credit"
          (row.amount, row.unit) = (max(2, resident.hours * draw(80...100) / 100), "credits")
        case "declined":
          (row.form, row.status) = (pick(["expenses", "voucher"]), "declined")
          row.unit = "GBP"
          row.note = pick(["", "", "“Give it to the minibus.”", "Would lose a benefit."])
        default:
          let drawn = random.below(100)
          if drawn < 9 {
            row.form = "recognition"
          } else if drawn < 13 {
            row.form = "learning"
          } else if drawn < 15, year < 2025 {
            (row.from, row.form) = ("Volunteers' centre", "training")
            (row.amount, row.unit) = (draw(1...4) * 3, "hours")
          } else if drawn < 18 {
            row.form = "access"
            row.note = "A meal after the work."
          } else if drawn < 20 {
            (row.form, row.status, row.unit) = ("expenses", pick(["not offered", "unknown", "offered"]), "GBP")
          } else {
            continue
          }
        }
        connections.append(row)
      }
    }
  }

  /// What the work does for people, whether or not they give to it.
  mutating func help(_ residents: [Resident]) {
    for year in Self.years {
      for guest in Self.guests {
        for label in guest.work where Self.work(label).years.contains(year) {
          connections.append(
            TownConnection(from: label, to: guest.label, type: "benefit", form: Self.work(label).benefit, year: year))
        }
      }
      let here = residents.filter { $0.years.contains(year) && $0.hours < 50 }
      for work in Self.work where work.years.contains(year) && chance(25) {
        let resident = pick(here)
        connections.append(
          TownConnection(from: work.label, to: resident.label, type: "benefit", form: work.benefit, year: year))
      }
    }
  }
}
