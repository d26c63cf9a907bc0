// What stands between the cells of this file?

/// The separator that a first line `sep=;` declares, and where the second line begins.
func declaredSeparator(_ bytes: [UInt8]) -> (separator: UInt8, end: Int)? {
  // `| 0x20` makes letters small; "=" has that bit already. In quotes the line is an ordinary cell.
  guard bytes.count >= 5, bytes[..<4].map({ $0 | 0x20 }) == Array("sep=".utf8), bytes[3] == UInt8(ascii: "=") else {
    return nil
  }
  let separator = bytes[4]
  guard separator < 0x80, separator != 0x22, separator != 0x0A, separator != 0x0D else { return nil }
  var end = 5
  guard end == bytes.count || bytes[end] == 0x0A || bytes[end] == 0x0D else { return nil }
  if end < bytes.count {
    let isReturn = bytes[end] == 0x0D
    end += 1
    if isReturn, end < bytes.count, bytes[end] == 0x0A { end += 1 }
  }
  return (separator, end)
}

/// The separator that the first rows use most evenly, outside quotes.
///
/// Looks at the first 50 rows that are not blank, at most 65,536 bytes. The winner has the most rows that hold it, rows
/// with its commonest count being worth twice; then the most in one row; then the first of `, ; tab |`. A comma when
/// no row has any.
func sniffedSeparator(_ bytes: [UInt8]) -> UInt8 {
  let candidates: [UInt8] = [0x2C, 0x3B, 0x09, 0x7C]
  var counts: [[Int]] = [[], [], [], []]
  var row = [0, 0, 0, 0]
  var isBlank = true
  var inQuotes = false
  var atStart = true
  func endRow() {
    if !isBlank { for k in 0..<4 { counts[k].append(row[k]) } }
    row = [0, 0, 0, 0]
    isBlank = true
  }
  for byte in bytes.prefix(65_536) {
    if inQuotes {
      // A doubled quote closes and opens again.
      if byte == 0x22 { (inQuotes, atStart) = (false, true) }
      continue
    }
    switch byte {
    case 0x0A, 0x0D:
      endRow()
      atStart = true
    case 0x22:
      isBlank = false
      inQuotes = atStart
    default:
      if let k = candidates.firstIndex(of: byte) {
        row[k] += 1
        atStart = true
      } else {
        atStart = false
      }
      if byte != 0x20 { isBlank = false }
    }
    if counts[0].count == 50 { break }
  }
  if counts[0].count < 50 { endRow() }

  var best = 0
  var bestScore = (0, 0)
  for k in 0..<4 {
    let present = counts[k].filter { $0 > 0 }
    var commonest = (rows: 0, value: 0)
    for value in present.sorted() {
      let rows = present.filter { $0 == value }.count
      if rows > commonest.rows || rows == commonest.rows && value > commonest.value { commonest = (rows, value) }
    }
    let score = (present.count + commonest.rows, commonest.value)
    if score.0 > bestScore.0 || score.0 == bestScore.0 && score.1 > bestScore.1 { (best, bestScore) = (k, score) }
  }
  return candidates[best]
}
