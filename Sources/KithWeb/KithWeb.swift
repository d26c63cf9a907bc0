// What a page can ask of the engine: hand in files, check them, measure them.
//
// The linker is told which of these a page gets; what nobody calls is left out.

import CommunityMeasures
import CommunityModel
import CommunityReports
import CommunityTables
import PlainText

/// The files handed in, and the last answer. A page has one thread.
nonisolated(unsafe) var files: [SourceFile] = []
nonisolated(unsafe) private var answers: PageAnswers?
nonisolated(unsafe) private var answer: [UInt8] = []

/// Forgets every file.
@_cdecl("kith_clear")
public func kithClear() {
  files = []
  answers = nil
}

/// Hands in a file: its name and its bytes, which are copied.
@_cdecl("kith_add_file")
public func kithAddFile(
  _ name: UnsafePointer<UInt8>, _ nameLength: Int32, _ bytes: UnsafePointer<UInt8>, _ length: Int32
) {
  files.append(
    SourceFile(
      name: text(name, nameLength),
      bytes: Array(UnsafeBufferPointer(start: bytes, count: Int(length)))))
}

/// Answers a question of the page that holds the whole program, both as JSON; the length of the answer is returned.
@_cdecl("kith_ask")
public func kithAsk(_ question: UnsafePointer<UInt8>, _ length: Int32) -> Int32 {
  var asked = answers ?? PageAnswers(files)
  answers = nil
  defer { answers = asked }
  do throws(JSONProblem) {
    return keep(asked.answer(try readJSON(Array(UnsafeBufferPointer(start: question, count: Int(length))))))
  } catch {
    return keep(.null)
  }
}

/// Checks the files. The answer is JSON; its length is returned.
@_cdecl("kith_check")
public func kithCheck() -> Int32 {
  let found = check(readDataset(files))
  return keep(
    .object([
      JSONMember(
        "problems",
        .array(
          found.map { diagnostic in
            .object([
              JSONMember("code", .string(diagnostic.code)),
              JSONMember("severity", .string(diagnostic.severity.rawValue)),
              JSONMember("text", .string(diagnostic.text)),
            ])
          }))
    ]))
}

/// Answers one request, `what-stops:without=grant`. The answer is the JSON of `kith measure`; its length is returned.
@_cdecl("kith_measure")
public func kithMeasure(_ request: UnsafePointer<UInt8>, _ length: Int32) -> Int32 {
  let community = readDataset(files).community
  var session = MeasureSession(community)
  do throws(MeasureFailure) {
    let result = try session.answer(text(request, length))
    return keep(MeasureJSON.measure(result, of: community))
  } catch {
    switch error {
    case .undefined(let words), .wrongUse(let words):
      return keep(.object([JSONMember("wrongUse", .string(words))]))
    }
  }
}

/// Where the last answer begins. It holds until the next question.
@_cdecl("kith_result")
public func kithResult() -> UnsafePointer<UInt8>? {
  answer.withUnsafeBufferPointer { $0.baseAddress }
}

func keep(_ value: JSONValue) -> Int32 {
  answer = Array(jsonText(value).utf8)
  return Int32(answer.count)
}

func text(_ bytes: UnsafePointer<UInt8>, _ length: Int32) -> String {
  String(decoding: UnsafeBufferPointer(start: bytes, count: Int(length)), as: UTF8.self)
}
