// The stable codes of everything that Kith says about a dataset. Each has a page.

/// A kind of remark. The raw value stands in brackets behind the message and names the page.
enum DiagnosticCode: String, CaseIterable, Sendable {
  // Files
  case imported
  case nothingToRead = "nothing-to-read"
  case twoFiles = "two-files"
  case unclosedQuote = "unclosed-quote"
  case textAfterQuote = "text-after-quote"
  case tooLarge = "too-large"
  case readAsWindows1252 = "read-as-windows-1252"
  case brokenJSON = "broken-json"
  case wrongKind = "wrong-kind"
  // Headers
  case missingColumn = "missing-column"
  case misspeltHeader = "misspelt-header"
  case duplicateHeader = "duplicate-header"
  case cellWithoutHeader = "cell-without-header"
  case rowsAboveHeader = "rows-above-header"
  case sensitiveColumn = "sensitive-column"
  case totalsRow = "totals-row"
  // Names
  case missingLabel = "missing-label"
  case missingEndpoint = "missing-endpoint"
  case missingCell = "missing-cell"
  case unknownElement = "unknown-element"
  case duplicateID = "duplicate-id"
  case duplicateLabel = "duplicate-label"
  case ambiguousName = "ambiguous-name"
  // Cells
  case notANumber = "not-a-number"
  case negativeAmount = "negative-amount"
  case amountOutOfRange = "amount-out-of-range"
  case amountForSeveral = "amount-for-several"
  case unitMismatch = "unit-mismatch"
  case unknownUnit = "unknown-unit"
  case notADate = "not-a-date"
  case endBeforeStart = "end-before-start"
  case numbersReadAs = "numbers-read-as"
  case datesReadAs = "dates-read-as"
  case notACount = "not-a-count"
  case notAShare = "not-a-share"
  case unknownWord = "unknown-word"
  case ownWord = "own-word"
  // Across tables
  case needNowhere = "need-nowhere"
  case needsInACircle = "needs-in-a-circle"
  case needsOfWhatCannotStop = "needs-of-what-cannot-stop"
  case datesAndPhases = "dates-and-phases"
  case equalValuations = "equal-valuations"
  case unitsMixed = "units-mixed"
  case kumuFolds = "kumu-folds"
  case selfConnection = "self-connection"
  case scenarioName = "scenario-name"
  case saidNowhere = "said-nowhere"
  case couldTell = "could-tell"
}

extension Diagnostic {
  /// Every code there is, in the order of the pages.
  public static let codes: [String] = DiagnosticCode.allCases.map { $0.rawValue }
}
