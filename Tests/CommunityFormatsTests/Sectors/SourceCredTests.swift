// SourceCred's ledger and accounts, as `sourcecred` writes them.

import CommunityFormats
import CommunityTables
import PlainText
import Testing

@Suite("SourceCred")
struct SourceCredTests {
  // 2021-01-03 and 2021-01-10 at midnight are 1609632000000 and 1610236800000 ms after 1970 began.
  static let ledger = """
    {"action":{"identity":{"address":"N\\u0000sourcecred\\u0000core\\u0000IDENTITY\\u0000aaa\\u0000","aliases":[],"id":"aaa","name":"ana","subtype":"USER"},"type":"CREATE_IDENTITY"},"ledgerTimestamp":1609632000000,"uuid":"u1","version":"1"}
    {"action":{"identity":{"address":"N","aliases":[],"id":"bbb","name":"ben-discord","subtype":"USER"},"type":"CREATE_IDENTITY"},"ledgerTimestamp":1609632000001,"uuid":"u2","version":"1"}
    {"action":{"identity":{"address":"N","aliases":[],"id":"ccc","name":"ben","subtype":"USER"},"type":"CREATE_IDENTITY"},"ledgerTimestamp":1609632000002,"uuid":"u3","version":"1"}
    {"action":{"identity":{"address":"N","aliases":[],"id":"ddd","name":"helper","subtype":"BOT"},"type":"CREATE_IDENTITY"},"ledgerTimestamp":1609632000003,"uuid":"u4","version":"1"}
    {"action":{"alias":{"address":"N\\u0000sourcecred\\u0000github","description":"github/[@ana](https://example.org)"},"identityId":"aaa","type":"ADD_ALIAS"},"ledgerTimestamp":1609632000004,"uuid":"u5","version":"1"}
    {"action":{"identityId":"aaa","type":"TOGGLE_ACTIVATION"},"ledgerTimestamp":1609632000005,"uuid":"u6","version":"1"}
    {"action":{"distribution":{"allocations":[{"id":"x1","policy":{"budget":"3455650000000000000000","policyType":"IMMEDIATE"},"receipts":[{"amount":"3454650000000000000000","id":"aaa"},{"amount":"1000000000000000000","id":"bbb"},{"amount":"0","id":"ddd"}]}],"credTimestamp":1609632000000,"id":"d1"},"type":"DISTRIBUTE_GRAIN"},"ledgerTimestamp":1610236800000,"uuid":"u7","version":"1"}
    {"action":{"base":"ccc","target":"bbb","type":"MERGE_IDENTITIES"},"ledgerTimestamp":1610236800001,"uuid":"u8","version":"1"}
    {"action":{"amount":"500000000000000000","from":"aaa","memo":"for the cake","to":"bbb","type":"TRANSFER_GRAIN"},"ledgerTimestamp":1610236800002,"uuid":"u9","version":"1"}
    {"action":{"identityId":"aaa","newName":"ana-maria","type":"RENAME_IDENTITY"},"ledgerTimestamp":1610236800003,"uuid":"u10","version":"1"}
    {"action":{"type":"ENABLE_GRAIN_INTEGRATION"},"ledgerTimestamp":1610236800004,"uuid":"u11","version":"1"}

    """

  static let accounts = """
    {"accounts":[{"account":{"active":true,"balance":"2954150000000000000000","identity":{"address":"N","aliases":[],"id":"aaa","name":"ana-maria","subtype":"USER"},"paid":"3454650000000000000000"},"cred":[1.5,0,2],"totalCred":3.5},
    {"account":{"active":false,"balance":"0","identity":{"address":"N","aliases":[],"id":"ccc","name":"ben","subtype":"USER"},"paid":"1000000000000000000"},"cred":[0,0,0.25],"totalCred":0.25}],
    "intervals":[{"endTimeMs":1609632000000,"startTimeMs":1609027200000},{"endTimeMs":1610236800000,"startTimeMs":1609632000000},{"endTimeMs":1610841600000,"startTimeMs":1610236800000}],
    "unclaimedAliases":[{"alias":{"address":"N","description":"discord/someone"},"cred":[0,1,1],"totalCred":2}]}
    """

  func read(_ files: [(String, String)]) throws -> Import {
    let source = ForeignSource(
      files: files.map { SourceFile(name: $0.0, bytes: Array($0.1.utf8)) }, isFolder: files.count > 1)
    let reader = try #require(FormatReader.recognising(source))
    #expect(reader.format == .sourceCred)
    return try reader.read(source)
  }

  func cells(_ found: Import, _ name: String) -> [[String: String]] {
    guard let rows = found.files.first(where: { $0.name == name })?.table?.rows, let header = rows.first else {
      return []
    }
    return rows.dropFirst().map { row in
      Dictionary(uniqueKeysWithValues: zip(header.cells, row.cells).filter { !$0.1.isEmpty })
    }
  }

  @Test("A ledger: grain given out is a reward, passed on a tie; a merged account is one person")
  func ledger() throws {
    let found = try read([("ledger.json", Self.ledger)])
    #expect(
      cells(found, "elements.csv") == [
        [
          "Label": "ana-maria", "ID": "aaa", "Type": "person", "Account kind": "user", "Active": "yes",
          "Aliases": "github/[@ana](https://example.org)",
        ],
        ["Label": "ben", "ID": "ccc", "Type": "person", "Account kind": "user", "Aliases": "ben-discord"],
        ["Label": "helper", "ID": "ddd", "Type": "resource", "Account kind": "bot"],
        ["Label": "SourceCred distribution", "Type": "group"],
      ])
    let reward = ["From": "SourceCred distribution", "Type": "reward", "Form": "grain", "Unit": "grain"]
    let day = ["Start": "2021-01-10", "End": "2021-01-10"]
    let policy = reward.merging(day) { $1 }.merging(["Policy": "immediate"]) { $1 }
    #expect(
      cells(found, "connections.csv") == [
        // 3454650000000000000000 / 10^18
        policy.merging(["To": "aaa", "Amount": "3454.65"]) { $1 },
        policy.merging(["To": "ccc", "Amount": "1"]) { $1 },
        ["From": "aaa", "To": "ccc", "Type": "tie", "Amount": "0.5", "Unit": "grain", "Note": "for the cake"]
          .merging(day) { $1 },
      ])
    let dataset = readDataset(found.files)
    #expect(dataset.diagnostics.filter { $0.severity == .problem }.map { $0.text } == [])
    #expect(found.report.sentences.contains("1 event about other things left out: ENABLE_GRAIN_INTEGRATION."))
    #expect(found.report.sentences.contains("1 receipt of no grain left out."))
  }

  @Test("Accounts: cred week by week, what was paid in one sum, names that nobody claimed are told")
  func accounts() throws {
    let found = try read([("accounts.json", Self.accounts)])
    let rows = cells(found, "connections.csv")
    #expect(rows.map { $0["Amount"] } == ["1.5", "2", "3454.65", "0.25", "1"])
    #expect(rows.map { $0["Type"] } == ["contribution", "contribution", "reward", "contribution", "reward"])
    // The first interval: 1609027200000 is 27 December 2020; its end, 3 January, is the next one's first day.
    #expect(rows[0]["Start"] == "2020-12-27" && rows[0]["End"] == "2021-01-02" && rows[0]["Unit"] == "cred")
    #expect(cells(found, "elements.csv").map { $0["Grain balance"] }[..<2] == ["2954.15", nil])
    #expect(found.report.sentences.contains { $0.contains("1 name that nobody has claimed is left out, with 2 cred") })
  }

  @Test("Both in one folder: the ledger tells the payments, the accounts the cred")
  func both() throws {
    let found = try read([("accounts.json", Self.accounts), ("ledger.json", Self.ledger)])
    let rows = cells(found, "connections.csv")
    #expect(rows.count { $0["Type"] == "reward" } == 2 && rows.count { $0["Type"] == "contribution" } == 3)
    #expect(cells(found, "elements.csv").map { $0["Label"] }.prefix(3) == ["ana-maria", "ben", "helper"])
    #expect(readDataset(found.files).diagnostics.filter { $0.severity == .problem }.isEmpty)
  }

  @Test("The ledger as one list, as a list with an event a line, and with the ends of weeks alone")
  func shapes() throws {
    let lines = Self.ledger.split(separator: "\n")
    let expected = cells(try read([("ledger.json", Self.ledger)]), "connections.csv")
    for text in ["[" + lines.joined(separator: ",") + "]", "[\n" + lines.joined(separator: "\n,") + "\n]\n"] {
      #expect(cells(try read([("ledger.json", text)]), "connections.csv") == expected)
    }
    let older = Self.accounts.replacing(/"intervals":.*\],\n/) { _ in
      "\"intervalEndpoints\":[1609632000000,1610236800000,1610841600000],\n"
    }
    #expect(cells(try read([("accounts.json", older)]), "connections.csv")[0]["Start"] == "2020-12-27")
  }

  @Test(
    "A broken event is told with its line",
    arguments: [
      (7, "\"3454650000000000000000\"", "\"3.5\"", "3.5"), (9, "\"from\":\"aaa\",", "", "\"from\" is missing"),
      (3, "\"type\":\"CREATE_IDENTITY\"", "\"type\":1", "no action"), (2, "{\"action\"", "{action", "no event"),
    ])
  func broken(line: Int, old: String, new: String, words: String) throws {
    let reader = try #require(FormatReader.named("sourcecred"))
    var lines = Self.ledger.split(separator: "\n", omittingEmptySubsequences: false).map { String($0) }
    lines[line - 1] = lines[line - 1].replacing(old, with: new)
    let file = SourceFile(name: "ledger.json", bytes: Array(lines.joined(separator: "\n").utf8))
    do throws(ImportFailure) {
      _ = try reader.read(ForeignSource(files: [file], isFolder: false))
      Issue.record("it was read")
    } catch {
      #expect(error.line == line && error.file == "ledger.json" && error.message.contains(words), "\(error)")
    }
  }

  @Test("Changed files are read or refused")
  func changed() throws {
    let reader = try #require(FormatReader.named("sourcecred"))
    let refused = reader.readChanged(Array(Self.ledger.utf8), named: "ledger.json", telling: "{}[]\":,0-.e\n")
    #expect(refused > 50)
    reader.readChanged(Array(Self.accounts.utf8), named: "accounts.json", telling: "{}[]\":,0-.e9\n")
  }
}
