// Does a name stand anywhere in some bytes, however it is written there?

import Foundation

@testable import CommunityFormats

/// Looks for names in bytes, read in every way in which a file could hold text.
///
/// A name counts as found where no letter or digit stands before or behind it: "Al" is in "Al's" and not in "all". Case
/// and accents do not matter. Names of fewer than four letters are not looked for in what was decoded from base64 and
/// UTF-16, where chance makes any three letters.
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
    let isText = !bytes.starts(with: [0x89, 0x50, 0x4E, 0x47]) && !bytes.starts(with: Array("%PDF".utf8))
    func add(_ encoding: String, _ text: String, short: Bool = true) {
      views.append(View(encoding: encoding, text: LeakSearch.folded(text), takesShortNames: short && isText))
    }
    let plain = String(decoding: bytes, as: UTF8.self)
    add("UTF-8", plain)
    for (encoding, name) in [(String.Encoding.utf16LittleEndian, "UTF-16 LE"), (.utf16BigEndian, "UTF-16 BE")] {
      for start in 0...1 where bytes.count > start + 1 {
        let even = Array(bytes[start...].prefix((bytes.count - start) / 2 * 2))
        if let text = String(data: Data(even), encoding: encoding) { add(name, text, short: false) }
      }
    }
    if plain.contains("%") { add("percent", LeakSearch.percentDecoded(bytes)) }
    if plain.contains("&") { add("entities", LeakSearch.entitiesDecoded(plain)) }
    if plain.contains("\\u") { add("JSON", LeakSearch.jsonDecoded(plain)) }
    if plain.contains("=") { add("quoted-printable", LeakSearch.quotedPrintableDecoded(bytes)) }
    for text in LeakSearch.base64Decoded(bytes) { add("base64", text, short: false) }
    if bytes.starts(with: Array("%PDF".utf8)) {
      for stream in LeakSearch.pdfStreams(bytes) { add("PDF stream", stream, short: false) }
    }
    self.views = views
  }

  /// How often each name stands there, by name and by the way it is written; names that stand nowhere are left out.
  func counts(_ names: [String]) -> [String: Int] {
    let wanted = names.map { LeakSearch.folded($0) }
    var byFirst: [UInt32: [Int]] = [:]
    for (number, name) in wanted.enumerated() where !name.isEmpty { byFirst[name[0], default: []].append(number) }
    var counts: [String: Int] = [:]
    for view in views {
      for start in view.text.indices {
        guard let candidates = byFirst[view.text[start]] else { continue }
        if start > 0, LeakSearch.isLetter(view.text[start - 1]), LeakSearch.isLetter(view.text[start]) { continue }
        for number in candidates {
          let name = wanted[number]
          let end = start + name.count
          guard end <= view.text.count, name.count >= 4 || view.takesShortNames else { continue }
          if end < view.text.count, LeakSearch.isLetter(view.text[end]), LeakSearch.isLetter(name[name.count - 1]) {
            continue
          }
          if view.text[start..<end].elementsEqual(name) {
            counts["\(names[number]), \(view.encoding)", default: 0] += 1
          }
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

  // MARK: Comparing

  /// Small letters without accents; NFC and NFD are the same here.
  static func folded(_ text: String) -> [UInt32] {
    let plain = text.folding(options: [.caseInsensitive, .diacriticInsensitive, .widthInsensitive], locale: nil)
    return plain.decomposedStringWithCanonicalMapping.unicodeScalars.compactMap { scalar in
      switch scalar.value {
      case 0x300...0x36F, 0x200B...0x200D, 0xFEFF, 0xAD: nil
      case 0x2018, 0x2019, 0x2032: 0x27
      default: scalar.value
      }
    }
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

  // MARK: Decoding

  private static func hex(_ byte: UInt8) -> UInt8? {
    switch byte {
    case 0x30...0x39: byte - 0x30
    case 0x41...0x46: byte - 0x41 + 10
    case 0x61...0x66: byte - 0x61 + 10
    default: nil
    }
  }

  private static func escapedBytes(_ bytes: [UInt8], mark: UInt8) -> [UInt8] {
    var out: [UInt8] = []
    var place = 0
    while place < bytes.count {
      if bytes[place] == mark, place + 2 < bytes.count, let high = hex(bytes[place + 1]),
        let low = hex(bytes[place + 2])
      {
        out.append(high << 4 | low)
        place += 3
      } else {
        out.append(bytes[place])
        place += 1
      }
    }
    return out
  }

  static func percentDecoded(_ bytes: [UInt8]) -> String {
    String(decoding: escapedBytes(bytes, mark: UInt8(ascii: "%")), as: UTF8.self)
  }

  static func quotedPrintableDecoded(_ bytes: [UInt8]) -> String {
    var joined = String(decoding: bytes, as: UTF8.self)
    joined = joined.replacingOccurrences(of: "=\r\n", with: "").replacingOccurrences(of: "=\n", with: "")
    return String(decoding: escapedBytes(Array(joined.utf8), mark: UInt8(ascii: "=")), as: UTF8.self)
  }

  static func entitiesDecoded(_ text: String) -> String {
    var out = ""
    var rest = text[...]
    while let start = rest.firstIndex(of: "&") {
      out += rest[..<start]
      rest = rest[start...]
      let end = rest.prefix(12).firstIndex(of: ";")
      let body = end.map { rest[rest.index(after: rest.startIndex)..<$0] } ?? ""
      var scalar: Unicode.Scalar?
      if body.hasPrefix("#x") || body.hasPrefix("#X") {
        scalar = UInt32(body.dropFirst(2), radix: 16).flatMap { Unicode.Scalar($0) }
      } else if body.hasPrefix("#") {
        scalar = UInt32(body.dropFirst()).flatMap { Unicode.Scalar($0) }
      } else {
        scalar = ["amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'", "nbsp": "\u{A0}"][String(body)]
      }
      if let scalar, let end {
        out.unicodeScalars.append(scalar)
        rest = rest[rest.index(after: end)...]
      } else {
        out += "&"
        rest = rest.dropFirst()
      }
    }
    return out + rest
  }

  static func jsonDecoded(_ text: String) -> String {
    var units: [UInt16] = []
    let source = Array(text.utf16)
    var place = 0
    while place < source.count {
      if source[place] == 0x5C, place + 5 < source.count, source[place + 1] == 0x75,
        let unit = UInt16(String(decoding: source[(place + 2)...(place + 5)], as: UTF16.self), radix: 16)
      {
        units.append(unit)
        place += 6
      } else {
        units.append(source[place])
        place += 1
      }
    }
    return String(decoding: units, as: UTF16.self)
  }

  /// Runs of base64 decoded from each of their first four letters: one of them is the right alignment.
  static func base64Decoded(_ bytes: [UInt8]) -> [String] {
    func value(_ byte: UInt8) -> UInt8? {
      switch byte {
      case 0x41...0x5A: byte - 0x41
      case 0x61...0x7A: byte - 0x61 + 26
      case 0x30...0x39: byte - 0x30 + 52
      case UInt8(ascii: "+"), UInt8(ascii: "-"): 62
      case UInt8(ascii: "/"), UInt8(ascii: "_"): 63
      default: nil
      }
    }
    var texts = [[UInt8]](repeating: [], count: 4)
    var run: [UInt8] = []
    func end() {
      defer { run = [] }
      if run.count < 6 { return }
      for start in 0..<4 {
        var place = start
        while place + 1 < run.count {
          let four = run[place..<min(place + 4, run.count)].map { UInt32($0) }
          var word: UInt32 = 0
          for (number, six) in four.enumerated() { word |= six << UInt32(18 - 6 * number) }
          for byte in 0..<(four.count - 1) { texts[start].append(UInt8(word >> UInt32(16 - 8 * byte) & 0xFF)) }
          place += 4
        }
        texts[start].append(0x20)
      }
    }
    for byte in bytes { if let six = value(byte) { run.append(six) } else { end() } }
    end()
    return texts.map { String(decoding: $0, as: UTF8.self) }
  }

  /// The inflated streams of a PDF.
  static func pdfStreams(_ bytes: [UInt8]) -> [String] {
    let mark = Array("stream\n".utf8)
    var found: [String] = []
    var place = 0
    while place + mark.count < bytes.count {
      guard bytes[place] == mark[0], bytes[place..<(place + mark.count)].elementsEqual(mark) else {
        place += 1
        continue
      }
      place += mark.count
      // Two bytes of a zlib header stand before the deflated ones.
      if let out = try? inflated(bytes[(place + 2)...], limit: 50_000_000) {
        found.append(String(decoding: out, as: UTF8.self))
      }
    }
    return found
  }
}
