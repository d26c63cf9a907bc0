// JSON in and out.

import PlainText
import Testing

@Suite struct JSONTests {
  func read(_ text: String) throws -> JSONValue { try readJSON(Array(text.utf8)) }

  @Test("Every kind of value")
  func values() throws {
    let value = try read(#" {"a": [1, -2.5e3, true, null], "b": {"c": "d\n\u00e9\ud83d\ude42\/"}} "#)
    #expect(value["a"]?.items == [.number(1), .number(-2500), .bool(true), .null])
    #expect(value["b"]?["c"]?.text == "d\né🙂/")
    #expect(value["x"] == nil)
    #expect(value.members?.map { $0.name } == ["a", "b"])
  }

  @Test("Of equal names the last value counts, at the place of the first")
  func duplicates() throws {
    #expect(
      try read(#"{"a": 1, "b": 2, "a": 3}"#) == .object([JSONMember("a", .number(3)), JSONMember("b", .number(2))]))
  }

  @Test("Half a surrogate pair becomes U+FFFD")
  func surrogates() throws {
    #expect(try read(#""\ud83dx\ude42""#).text == "\u{FFFD}x\u{FFFD}")
    #expect(try read(#""\ud83d\u0041""#).text == "\u{FFFD}A")
  }

  @Test(
    "Problems have a line and a column",
    arguments: [
      ("", 1, 1), ("{\n  \"a\": 1,\n}", 3, 1), ("[1, 2", 1, 6), ("[\"é\", x]", 1, 7), ("[01]", 1, 2), ("\"ab", 1, 1),
      ("[1] 2", 1, 5), ("{\"a\" 1}", 1, 6), ("[1e999]", 1, 2), ("{'a': 1}", 1, 2), ("\"\\x\"", 1, 3),
      ("[1,\r\n\r\ntru]", 3, 1),
      ("[-]", 1, 3), ("[1.]", 1, 4), ("\"a\tb\"", 1, 3),
    ])
  func problems(text: String, line: Int, column: Int) {
    let problem = #expect(throws: JSONProblem.self) { try read(text) }
    #expect(problem?.line == line)
    #expect(problem?.column == column)
    #expect(problem?.message.isEmpty == false)
  }

  @Test("64 deep is read, 65 is refused, a million deep does not crash")
  func depth() throws {
    func nested(_ n: Int) -> String { String(repeating: "[", count: n) + String(repeating: "]", count: n) }
    _ = try read(nested(64))
    #expect(throws: JSONProblem.self) { try read(nested(65)) }
    #expect(throws: JSONProblem.self) { try read(String(repeating: "[", count: 1_000_000)) }
  }

  @Test("Written as a page can hold it, with the shortest digits and never NaN")
  func writing() {
    let value = JSONValue.object([
      JSONMember("a", .array([.number(0.1), .number(40), .number(.nan), .array([])])),
      JSONMember("b", .string("</b>\"\\\n\u{1}")),
    ])
    #expect(jsonText(value, indented: false) == #"{"a":[0.1,40,null,[]],"b":"\u003c/b>\"\\\n\u0001"}"# + "\n")
    #expect(jsonText(.array([.bool(false)])) == "[\n  false\n]\n")
  }

  @Test("Reading what was written gives the same value")
  func roundTrip() throws {
    let value = JSONValue.object([
      JSONMember("", .array([.number(1e-300), .number(-0.1), .number(1e21), .string("🙂\u{2028}<&>")])),
      JSONMember("x", .object([])),
    ])
    #expect(try read(jsonText(value)) == value)
    #expect(try read(jsonText(value, indented: false)) == value)
  }
}
