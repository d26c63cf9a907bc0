// The JSON of answers has the shape that scripts rely on.

import CommunityMeasures
import CommunityModel
import CommunityReports
import PlainText
import Testing

@Suite struct MeasureJSONTests {
  /// Ana gives Bea 2 hours, Bea gives Ana an unknown number; Cem is not to be on the map.
  static var community: Community {
    var community = Community()
    community.settings.title = "Garden"
    for label in ["Ana", "Bea", "Cem"] {
      let element = community.elements.append()
      community.elements.label[element] = community.words.word(label)
      community.elements.kind[element] = .person
      community.elements.type[element] = community.words.word("person")
    }
    community.elements.id[ElementIndex(0)] = community.words.word("a")
    community.elements.consent[ElementIndex(2)] = .none
    let ends = [(0, 1), (1, 0), (2, 0)]
    for (from, to) in ends {
      let row = community.connections.append(from: ElementIndex(from), to: ElementIndex(to))
      community.connections.kind[row] = .contribution
      community.connections.form[row] = community.words.word("time")
      community.connections.sheetRow[row] = Int32(community.connections.count + 1)
    }
    community.connections.amountValue[ConnectionIndex(0)] = 2
    return community
  }

  static var result: MeasureResult {
    var result = MeasureResult(0.25, unit: "share")
    result.id = "example"
    result.options = [Answer.Field("by", .text("Role")), Answer.Field("epsilon", .number(0.5))]
    result.perElement = [
      MeasureResult.ElementAnswer(ElementIndex(0), 0.4), MeasureResult.ElementAnswer(ElementIndex(1), Answer.none),
    ]
    result.perGroup = [Answer.Field("carer", .bounds(low: 40, high: nil))]
    result.findings = [Finding(.note, "Seen.", rows: [RowReference(.connections, 14)])]
    return result
  }

  @Test("The dataset is told without those who are not to be on the map")
  func dataset() {
    let dataset = MeasureJSON.dataset(Ledger(Self.community))
    #expect(dataset["title"]?.text == "Garden")
    #expect(dataset["elements"]?.double == 2)
    #expect(dataset["connections"]?.double == 2)
    #expect(dataset["unknownAmounts"]?.double == 1)
  }

  @Test("The selection says what was in force")
  func selection() {
    var selection = Selection()
    selection.conditions = [Selection.Condition(table: .elements, column: "Type", value: "person")]
    selection.from = .quarter(year: 2025, quarter: 2)
    let told = MeasureJSON.selection(Ledger(Self.community, selection))
    #expect(told["layer"]?.text == "exchange")
    #expect(told["from"]?.text == "2025-Q2")
    #expect(isNull(told["valuation"]), "valuation is null when none is named")
    #expect(told["where"]?.items?.first?.text == "elements.Type=person")
    #expect(told["seed"]?.double == 1)
  }

  @Test("Elements go by ID, what is not known is null or a range, and rows are named")
  func measure() {
    let told = MeasureJSON.measure(Self.result, of: Self.community)
    #expect(told["perElement"]?["a"]?.double == 0.4)
    #expect(isNull(told["perElement"]?["Bea"]), "undefined for Bea")
    #expect(told["perGroup"]?["carer"]?["low"]?.double == 40)
    #expect(isNull(told["perGroup"]?["carer"]?["high"]), "an open side is null")
    #expect(told["options"]?["by"]?.text == "Role")
    #expect(told["options"]?["epsilon"]?.double == 0.5)
    #expect(told["findings"]?.items?.first?["rows"]?.items?.first?.text == "connections.csv:14")
  }

  @Test("The keys of an answer are there whether it has a value or not")
  func keys() {
    let undefined = MeasureResult(nil, unit: "share", undefined: "Nothing was given.")
    for result in [Self.result, undefined, MeasureResult(.nan, unit: "share", undefined: "0/0")] {
      let told = MeasureJSON.measure(result, of: Self.community)
      let names = (told.members ?? []).map { $0.name }
      for key in ["id", "options", "value", "low", "high", "unit", "undefined", "parts", "basis", "findings"] {
        #expect(names.contains(key))
      }
    }
    #expect(MeasureJSON.measure(undefined, of: Self.community)["undefined"]?.text == "Nothing was given.")
  }

  @Test("The document reads back as JSON")
  func document() throws {
    let ledger = Ledger(Self.community)
    let text = jsonText(MeasureJSON.document([Self.result], of: ledger, version: "1.2.3"))
    let read = try readJSON(Array(text.utf8))
    #expect(read["kith"]?.text == "1.2.3")
    #expect(read["measures"]?.items?.count == 1)
    #expect(read["measures"]?.items?.first?["value"]?.double == 0.25)
  }

  private func isNull(_ value: JSONValue?) -> Bool {
    if case .null? = value { true } else { false }
  }
}
