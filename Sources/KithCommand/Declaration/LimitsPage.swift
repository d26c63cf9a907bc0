// The page docs/explanation/limits.md, made from the table of limits.

import PlainText

/// How much Kith takes, for people.
var limitsPage: String {
  let rows = Limits.all.map { limit in
    "| \(limit.place) | \(limit.what) | \(readableNumber(Double(limit.most))) | \(limit.then) |"
  }
  return """
    # Limits

    After this page you know how large a file Kith reads, and what happens to one that is larger.

    Files come from strangers, and no file may fill the memory or take for ever. So there is a most of everything. What
    has more is told in words, with the file and row where there is one; nothing is cut off in silence.

    | In | At most | How many | What happens to more |
    |---|---|---|---|
    \(rows.joined(separator: "\n"))

    Measures that look at every pair, or at every way from one to another, have limits of their own. The page of each
    measure names them, and an answer that is left out for that reason says so.

    """
}
