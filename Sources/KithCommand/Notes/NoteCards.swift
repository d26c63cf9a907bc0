// Cards to cut out, one for each thing on the wall, for the next workshop.

import PlainText

extension StickyNotes {
  /// One page for a browser, to print on A4: eight cards a sheet, with boxes for what the notes did not say.
  var cards: String {
    var page = """
      <!doctype html>
      <html lang="en-GB">
      <head>
      <meta charset="utf-8">
      <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
      <title>Cards to cut out</title>
      <style>
        @page { size: A4; margin: 10mm }
        body { font: 13pt/1.3 Helvetica, Arial, "Liberation Sans", sans-serif; color: #111; margin: 0 auto; width: 190mm }
        ul { display: grid; grid-template-columns: 1fr 1fr; margin: 0; padding: 0; list-style: none }
        li { border: 1pt dashed #555; box-sizing: border-box; height: 69mm; padding: 5mm; overflow: hidden; break-inside: avoid }
        h2 { font-size: 20pt; margin: 0 0 2mm }
        p { margin: 0 0 1.5mm }
        .ask { font-size: 11pt; color: #333 }
        h1 { font-size: 13pt }
        @media print { h1 { display: none } }
      </style>
      </head>
      <body>
      <h1>Cards to cut out: print this page</h1>
      <ul>

      """
    for note in notes {
      page += "<li><h2>\(markupEscaped(note.name))</h2>\n"
      for (words, items) in [("Offers", note.offers), ("Needs", note.needs), ("Also said", note.remarks)] {
        if !items.isEmpty { page += "<p><b>\(words)</b> \(markupEscaped(items.joined(separator: ", ")))</p>\n" }
      }
      page += "<p class=\"ask\">☐ person ☐ group ☐ place ☐ activity</p>\n"
      page += "<p class=\"ask\">Shown as: ☐ named ☐ initials ☐ hidden ☐ not on the map</p>\n"
      page += "<p class=\"ask\">What comes back to them?</p></li>\n"
    }
    return page + "</ul>\n</body>\n</html>\n"
  }
}
