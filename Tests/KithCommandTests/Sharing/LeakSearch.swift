// Does a name stand anywhere in some bytes, however it is written there?

import Foundation

@testable import CommunityFormats

/// Looks for names in bytes, read in every way in which a file could hold text.
///
/// A name counts as found where no letter or digit stands before or behind it: "Al" is in "Al's" and not in "all". Case
/// and accents do not matter. Names of fewer than four letters are not looked for in what was decoded from base64,
/// hexadecimal digits and UTF-16, where chance makes any three letters.
///
/// Each view is read once for all names together, through plain pointers: these tests read many megabytes.
struct LeakSearch {
  /// One way of reading the bytes.
  struct View {
    var encoding: String
    var text: [UInt32]
    var takesShortNames: Bool
  }
  let views: [View]

  init(_ bytes: [UInt8]) {
    var views: [View] = []
    // Chance makes any three letters in a picture.
    let isPDF = bytes.starts(with: Array("%PDF".utf8))
    let isText = !isPDF && !bytes.starts(with: [0x89, 0x50, 0x4E, 0x47])
    func add(_ encoding: String, _ text: [UInt32], short: Bool = true) {
      views.append(View(encoding: encoding, text: text, takesShortNames: short && isText))
    }
    add("UTF-8", LeakFolding.utf8(bytes))
    for start in 0...1 {
      add("UTF-16 LE", LeakFolding.utf16(bytes, from: start, low: 0), short: false)
      add("UTF-16 BE", LeakFolding.utf16(bytes, from: start, low: 1), short: false)
    }
    if let decoded = LeakDecoding.percent(bytes) { add("percent", LeakFolding.utf8(decoded)) }
    if let decoded = LeakDecoding.entities(bytes) { add("entities", LeakFolding.utf8(decoded)) }
    if let decoded = LeakDecoding.backslashes(bytes) { add("JSON", LeakFolding.utf8(decoded)) }
    if let decoded = LeakDecoding.octal(bytes) { add("octal", LeakFolding.utf8(decoded)) }
    if let decoded = LeakDecoding.quotedPrintable(bytes) { add("quoted-printable", LeakFolding.utf8(decoded)) }
    for decoded in LeakDecoding.base64(bytes) { add("base64", LeakFolding.utf8(decoded), short: false) }
    for decoded in LeakDecoding.hexadecimal(bytes) { add("hexadecimal", LeakFolding.utf8(decoded), short: false) }
    if isPDF {
      for stream in LeakDecoding.pdfStreams(bytes) { add("PDF stream", LeakFolding.utf8(stream), short: false) }
    }
    self.views = views
  }

  /// How often each name stands there, by name and by the way it is written; names that stand nowhere are left out.
  func counts(_ names: [String]) -> [String: Int] {
    let wanted = names.map { LeakFolding.utf8(Array($0.utf8)) }
    var byFirst = [[Int]](repeating: [], count: LeakFolding.filterSize)
    var starts = [Bool](repeating: false, count: LeakFolding.filterSize)
    for (number, name) in wanted.enumerated() where !name.isEmpty {
      byFirst[Int(name[0]) & (LeakFolding.filterSize - 1)].append(number)
      starts[Int(name[0]) & (LeakFolding.filterSize - 1)] = true
    }
    var counts: [String: Int] = [:]
    for view in views {
      for place in LeakSearch.places(in: view.text, starts) {
        for number in byFirst[Int(view.text[place]) & (LeakFolding.filterSize - 1)] {
          let name = wanted[number]
          guard name.count >= 4 || view.takesShortNames, LeakSearch.stands(name, at: place, in: view.text) else {
            continue
          }
          counts["\(names[number]), \(view.encoding)", default: 0] += 1
        }
      }
    }
    return counts
  }

  /// The same for one name.
  func count(_ name: String) -> [String: Int] {
    var found: [String: Int] = [:]
    for (place, count) in counts([name]) { found[String(place.dropFirst(name.count + 2))] = count }
    return found
  }

  /// Where a word begins with a letter that begins a name.
  private static func places(in text: [UInt32], _ starts: [Bool]) -> [Int] {
    var found: [Int] = []
    let mask = UInt32(LeakFolding.filterSize - 1)
    text.withUnsafeBufferPointer { text in
      starts.withUnsafeBufferPointer { starts in
        guard let text0 = text.baseAddress, let starts0 = starts.baseAddress else { return }
        let count = text.count
        var place = 0
        var last: UInt32 = 0x20
        while place < count {
          let letter = text0[place]
          if starts0[Int(letter & mask)], !isLetter(last) || !isLetter(letter) { found.append(place) }
          last = letter
          place += 1
        }
      }
    }
    return found
  }

  private static func stands(_ name: [UInt32], at place: Int, in text: [UInt32]) -> Bool {
    let end = place + name.count
    if end > text.count { return false }
    for number in name.indices where text[place + number] != name[number] { return false }
    return end == text.count || !isLetter(text[end]) || !isLetter(name[name.count - 1])
  }

  private static func isLetter(_ value: UInt32) -> Bool {
    switch value {
    case 0x30...0x39, 0x61...0x7A: true
    case 0..<0x80: false
    // A sign of a script without spaces is a word by itself.
    case 0x2E80...0x9FFF: false
    default: Unicode.Scalar(value)?.properties.isAlphabetic ?? false
    }
  }
}
