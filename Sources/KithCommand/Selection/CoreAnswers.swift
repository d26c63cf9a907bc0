// Asking many measures in a row, with a bar and the time of each.

import CommunityMeasures
import CommunityModel
import CommunityReports

extension MeasureSession {
  /// The answers to `requests`; a wrong request ends the command.
  mutating func answers(
    _ requests: [MeasureRequest], _ invocation: Invocation
  ) throws(CommandFailure) -> [MeasureResult] {
    var results: [MeasureResult] = []
    let bar = invocation.progressBar("Measuring")
    defer { bar.end() }
    for (number, request) in requests.enumerated() {
      bar.show(Double(number) / Double(requests.count))
      if invocation.has("--timings") { try invocation.timed("freeze") { freeze(for: request) } }
      let result = try invocation.timed("measure:\(request.measure.id)") { () throws(CommandFailure) in
        do throws(MeasureFailure) {
          return try answer(request)
        } catch {
          throw wrongUse(error)
        }
      }
      results.append(SmallNumbers.kept(result, ledger))
    }
    return results
  }
}

/// What a measure says about a wrong request.
func wrongUse(_ failure: MeasureFailure) -> CommandFailure {
  switch failure {
  case .wrongUse(let words), .undefined(let words): .wrongUse(words)
  }
}
