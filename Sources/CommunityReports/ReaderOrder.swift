// Who reads it decides what comes first, and what is left for the whole report.

extension Report.Reader {
  /// The questions that this reader came with, the most pressing first.
  var questions: [String] {
    switch self {
    case .mappers: ["have", "give", "change", "said"]
    case .group: ["give", "fair", "decide", "change", "said", "what-if"]
    case .funder: ["last", "value", "what-if", "give", "decide", "change", "said", "fair"]
    }
  }

  /// The questions whose headlines stand first on the page.
  var firstFindings: [String] {
    switch self {
    case .mappers: ["have", "give", "change", "said"]
    case .group: ["give", "fair", "decide", "change"]
    case .funder: ["last", "value", "give", "decide"]
    }
  }
}

extension Report {
  /// The questions for some readers, those of the first reader first. All, in their own order, for everybody.
  static func chosen(_ questions: [Question], for readers: [Reader]) -> [Question] {
    if readers.isEmpty || readers.count == Reader.allCases.count { return questions }
    var ids: [String] = []
    for reader in readers { ids += reader.questions.filter { !ids.contains($0) } }
    return ids.compactMap { id in questions.first { $0.id == id } }
  }

  /// The questions whose headlines stand first.
  static func firstFindings(for readers: [Reader]) -> [String] {
    readers.count == 1 ? readers[0].firstFindings : ["last", "give", "decide", "fair", "have"]
  }
}
