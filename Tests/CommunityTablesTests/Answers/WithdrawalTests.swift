// Is a dataset without somebody's answers what it would be had they never been given?

import PlainText
import Testing

@testable import CommunityModel
@testable import CommunityTables

@Suite struct WithdrawalTests {
  private let ana = answerFile(
    "Ana", about: #""Offers": "Bread|tea*", "Role": "driver", "Consent": "initials""#,
    rows: [
      hours("Ana", "Café", #""Amount": "44", "Unit": "hours""#), hours("Ana", "tool shed", #""Amount": "2""#),
      #""From": "Ana", "To": "Ben", "Type": "tie""#,
    ])
  private let ben = answerFile(
    "Ben",
    rows: [
      hours("Ben", "Café", #""Amount": "9", "Provenance": "estimated""#), hours("Ana", "Ben", #""Low": "1""#),
      hours("Ben", "Tool Shed", #""Amount": "7", "Per": "week""#),
    ])
  private let unlisted = answerFile("unlisted", about: #""Type": "group", "Needs": "chairs""#)

  @Test("Gather two, withdraw one: the bytes of gathering the other")
  func withdrawn() throws {
    for (left, gone) in [(ana, "Ben"), (ben, "a")] {
      let both = readAgain(try gathering(teaRoom, [ana, ben]).community)
      let after = try gathering(both, [], withdrawing: [gone])
      #expect(written(after.community) == written(try gathering(teaRoom, [left]).community))
      #expect(after.withdrawn == 1 && after.people == 1)
    }
  }

  @Test("Nothing is left of somebody new: no name, no row, no column")
  func noTrace() throws {
    let jo = answerFile(
      "Jo Newman", about: #""Type": "person", "Needs": "company", "Constituency": "community""#,
      rows: [hours("Jo Newman", "Café", #""Amount": "3", "Start": "2025", "Per": "week""#)], isNew: true)
    let with = readAgain(try gathering(teaRoom, [ana, jo]).community)
    #expect(written(with)["connections.csv"]?.contains("Per") == true)
    let without = written(try gathering(with, [], withdrawing: ["jo newman"]).community)
    #expect(without == written(try gathering(teaRoom, [ana]).community))
    #expect(!without.values.contains { $0.contains("Newman") || $0.contains("Per,") || $0.contains("Constituency") })
  }

  @Test("When everybody is withdrawn the dataset is what it was, but for what says how it stood")
  func everybody() throws {
    let all = readAgain(try gathering(teaRoom, [ana, ben, unlisted]).community)
    let after = written(try gathering(all, [], withdrawing: ["Ana", "Ben", "Unlisted"]).community)
    #expect(after == written(try gathering(teaRoom, []).community))
    var before = written(readAgain(teaRoom))
    // One row of the sheet named two receivers: gathering gives each its own.
    before["connections.csv"] = before["connections.csv"]?.replacing(
      "a,\"Café|b\",tie,,,,,\n", with: "a,Café,tie,,,,,\na,b,tie,,,,,\n")
    #expect(after["elements.csv"] == before["elements.csv"] && after["connections.csv"] == before["connections.csv"])
  }

  @Test("A list alone, and connections alone, come back as they were")
  func halves() throws {
    let list = dataset([("elements.csv", "Label,Type\nAna,person\n")]).community
    let rows = dataset([("edges.csv", "Source,Target\nAna,Café\nBen,Café\n")]).community
    for community in [list, rows] {
      let with = readAgain(try gathering(community, [ana, ben]).community)
      let after = try gathering(with, [], withdrawing: ["Ana", "Ben"]).community
      #expect(written(after) == written(try gathering(community, []).community))
    }
  }

  @Test("Gathering again changes nothing, in any order of files, at once or one by one")
  func again() throws {
    let files = [ana, ben, unlisted]
    let once = try gathering(teaRoom, files)
    let bytes = written(once.community)
    #expect(written(try gathering(teaRoom, files.reversed()).community) == bytes)
    let twice = try gathering(readAgain(once.community), files)
    #expect(written(twice.community) == bytes && twice.repeated == 3 && twice.taken == 0)
    #expect(written(try gathering(readAgain(once.community), []).community) == bytes)
    var community = teaRoom
    for file in [unlisted, ben, ana] { community = readAgain(try gathering(community, [file]).community) }
    #expect(written(community) == bytes)
  }

  @Test("For many drawn answers: one by one is at once, and withdrawn is never given")
  func drawn() throws {
    let names = ["Ana", "Ben", "Café", "Unlisted", "Jo", "jo", "Shed"]
    let forms = ["time", "Time", "baking", "Baking", "pay"]
    for seed in 0..<60 {
      var random = SeededRandom(seed: UInt64(seed))
      func pick(_ words: [String]) -> String { words[Int(random.next() % UInt64(words.count))] }
      var files: [String: SourceFile] = [:]
      for by in ["Ana", "b", "Jo"] {
        var rows: [String] = []
        for _ in 0..<(1 + random.next() % 4) {
          let other = pick(names.filter { $0.lowercased() != by.lowercased() && !($0 == "Ben" && by == "b") })
          let ends = pick(["0", "1"]) == "0" ? (by, other) : (other, by)
          let amount = pick(["", #", "Amount": "4""#, #", "Amount": "5", "Provenance": "estimated""#, #", "Low": "2""#])
          let more = pick(["", #", "Unit": "hours""#, #", "Status": "declined""#, #", "Start": "2025""#])
          rows.append(
            #""From": "\#(ends.0)", "To": "\#(ends.1)", "Type": "\#(pick(["contribution", "reward", "tie"]))", "Form": "\#(pick(forms))"\#(amount)\#(more)"#
          )
        }
        let about = pick([
          "", #""Offers": "soup|b|B""#, #""Needs": "x", "Consent": "hidden""#, #""Type": "person", "Role": "cook|y""#,
        ])
        files[by] = answerFile(by, about: about, rows: rows)
      }
      let all = [files["Ana"]!, files["b"]!, files["Jo"]!]
      let gathered = try gathering(teaRoom, all)
      #expect(gathered.refused.isEmpty)
      let once = written(gathered.community)
      var community = teaRoom
      for file in [all[2], all[0], all[1]] { community = readAgain(try gathering(community, [file]).community) }
      #expect(written(community) == once, "seed \(seed)")
      let left = try gathering(community, [], withdrawing: ["Ana"])
      #expect(written(left.community) == written(try gathering(teaRoom, [all[1], all[2]]).community), "seed \(seed)")
    }
  }

  // MARK: By hand

  @Test("A row, a word and a consent that were changed by hand since stay, and the same files do not undo it")
  func byHand() throws {
    var files = written(try gathering(teaRoom, [ana, ben]).community)
    // Ana said 44 beside the sheet's 40; they agreed on 42.
    files["connections.csv"] = files["connections.csv"]?.replacing(
      ",,hours,recorded|stated,", with: ",42,hours,recorded,")
    files["elements.csv"] = files["elements.csv"]?.replacing("initials", with: "hidden")
    var community = readDataset(files.map { SourceFile(name: $0.key, bytes: Array($0.value.utf8)) }).community
    let row = ConnectionIndex(0)
    community.set(SaidAmount(amount: 42), of: row)
    let after = try gathering(community, [ana, ben])
    #expect(after.edited == 2)
    #expect(after.community.amountText(row) == "42")
    #expect(after.community.elements.consent[ElementIndex(0)] == .hidden)
    #expect(written(try gathering(readAgain(after.community), [ana, ben]).community) == written(after.community))
  }

  @Test("A row that answers made and to which the group wrote a note stays, without what was said")
  func ownNote() throws {
    var community = readAgain(try gathering(teaRoom, [ben]).community)
    let row = community.connections.indices.last { community.connections.from($0) == ElementIndex(1) }!
    community.connections.note[row] = community.words.word("agreed in May")
    let after = try gathering(readAgain(community), [], withdrawing: ["Ben"]).community
    let left = connectionSheet(after).rows.filter { $0.contains("agreed in May") }
    #expect(left.count == 1 && !left[0].contains("7") && !left[0].contains("Ben"))
  }

  @Test("A name that changed in one sheet alone is told, and nothing is written")
  func dangling() throws {
    var files = written(try gathering(teaRoom, [ana]).community)
    files["said.csv"] = files["said.csv"]?.replacing("a,2026", with: "Anna,2026")
    let read = readDataset(files.map { SourceFile(name: $0.key, bytes: Array($0.value.utf8)) })
    #expect(throws: GatherFailure.self) { try gathering(read.community, []) }
    #expect(check(read).contains { $0.code == "said-nowhere" && $0.severity == .problem })
  }

  @Test("Nobody of that name, or nobody who answered")
  func nobody() throws {
    let community = readAgain(try gathering(teaRoom, [ana]).community)
    for name in ["Anaa", "Ben"] {
      do throws(GatherFailure) {
        _ = try gather(community, files: [], lastDay: lastDay, withdrawing: [name])
        Issue.record("taken back")
      } catch {
        #expect(error.isWrongUse)
        #expect(error.message.contains(name == "Ben" ? "holds no answers" : "Did you mean \"Ana\"?"))
      }
    }
  }
}

extension Community {
  fileprivate func amountText(_ row: ConnectionIndex) -> String { saidAmount(of: row).text }
}
