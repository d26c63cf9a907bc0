// How do bytes read that were written in the way of percent, entities, JSON, CSS, mail, base64 or hexadecimal digits?

import Foundation

@testable import CommunityFormats

/// Each decoder gives bytes of UTF-8, or nothing where nothing is written in its way.
enum LeakDecoding {
  private static func hex(_ byte: UInt8) -> UInt8? {
    switch byte {
    case 0x30...0x39: byte - 0x30
    case 0x41...0x46: byte - 0x41 + 10
    case 0x61...0x66: byte - 0x61 + 10
    default: nil
    }
  }

  /// Copies all that stands between marks, and lets `read` say what stands at one and how long it is.
  ///
  /// - Returns: `nil` where nothing could be read.
  private static func replaced(
    _ bytes: [UInt8], at mark: UInt8, _ read: (UnsafeBufferPointer<UInt8>, Int) -> (bytes: [UInt8], length: Int)?
  ) -> [UInt8]? {
    bytes.withUnsafeBufferPointer { source in
      guard let base = source.baseAddress else { return nil }
      var out: [UInt8]?
      var copied = 0
      var place = 0
      while place < source.count, let next = memchr(base + place, Int32(mark), source.count - place) {
        place = base.distance(to: UnsafePointer(next.assumingMemoryBound(to: UInt8.self)))
        guard let found = read(source, place) else {
          place += 1
          continue
        }
        if out == nil {
          out = []
          out?.reserveCapacity(source.count)
        }
        out?.append(contentsOf: source[copied..<place])
        out?.append(contentsOf: found.bytes)
        place += found.length
        copied = place
      }
      out?.append(contentsOf: source[copied...])
      return out
    }
  }

  static func percent(_ bytes: [UInt8]) -> [UInt8]? {
    replaced(bytes, at: UInt8(ascii: "%")) { escaped($0, $1) }
  }

  static func quotedPrintable(_ bytes: [UInt8]) -> [UInt8]? {
    replaced(bytes, at: UInt8(ascii: "=")) { source, place in
      if place + 1 < source.count, source[place + 1] == 0x0A { return ([], 2) }
      if place + 2 < source.count, source[place + 1] == 0x0D, source[place + 2] == 0x0A { return ([], 3) }
      return escaped(source, place)
    }
  }

  private static func escaped(
    _ source: UnsafeBufferPointer<UInt8>, _ place: Int
  ) -> (bytes: [UInt8], length: Int)? {
    guard place + 2 < source.count, let high = hex(source[place + 1]), let low = hex(source[place + 2]) else {
      return nil
    }
    return ([high << 4 | low], 3)
  }

  static func entities(_ bytes: [UInt8]) -> [UInt8]? {
    replaced(bytes, at: UInt8(ascii: "&")) { source, place in
      var end = place + 1
      while end < source.count, end < place + 12, source[end] != UInt8(ascii: ";") { end += 1 }
      guard end < source.count, source[end] == UInt8(ascii: ";") else { return nil }
      let body = String(decoding: source[(place + 1)..<end], as: UTF8.self)
      var scalar: Unicode.Scalar?
      if body.hasPrefix("#x") || body.hasPrefix("#X") {
        scalar = UInt32(body.dropFirst(2), radix: 16).flatMap { Unicode.Scalar($0) }
      } else if body.hasPrefix("#") {
        scalar = UInt32(body.dropFirst()).flatMap { Unicode.Scalar($0) }
      } else {
        scalar = named[body]
      }
      guard let scalar else { return nil }
      return (Array(String(Character(scalar)).utf8), end + 1 - place)
    }
  }

  private static let named: [String: Unicode.Scalar] = [
    "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'", "nbsp": "\u{A0}", "shy": "\u{AD}",
  ]

  /// `\u00e9` of JSON, with pairs of surrogates, `\xe9` of programs, `\e9 ` of CSS, `\/` and the like.
  static func backslashes(_ bytes: [UInt8]) -> [UInt8]? {
    func digits(_ source: UnsafeBufferPointer<UInt8>, _ start: Int, _ most: Int) -> (value: UInt32, length: Int) {
      var value: UInt32 = 0
      var length = 0
      while length < most, start + length < source.count, let digit = hex(source[start + length]) {
        value = value << 4 | UInt32(digit)
        length += 1
      }
      return (value, length)
    }
    func text(_ value: UInt32) -> [UInt8] { Unicode.Scalar(value).map { Array(String(Character($0)).utf8) } ?? [0x3F] }
    return replaced(bytes, at: UInt8(ascii: "\\")) { source, place in
      guard place + 1 < source.count else { return nil }
      switch source[place + 1] {
      case UInt8(ascii: "u"):
        if place + 2 < source.count, source[place + 2] == UInt8(ascii: "{") {
          let (value, length) = digits(source, place + 3, 6)
          return length == 0 ? nil : (text(value), length + 4)
        }
        let (unit, length) = digits(source, place + 2, 4)
        if length < 4 { return nil }
        if unit >> 10 == 0x36, place + 7 < source.count, source[place + 6] == UInt8(ascii: "\\") {
          let low = digits(source, place + 8, 4)
          if low.length == 4 { return (text(0x10000 + (unit & 0x3FF) << 10 + low.value & 0x3FF), 12) }
        }
        return (text(unit), 6)
      case UInt8(ascii: "x"):
        let (value, length) = digits(source, place + 2, 2)
        return length < 2 ? nil : ([UInt8(value)], 4)
      case UInt8(ascii: "n"), UInt8(ascii: "t"), UInt8(ascii: "r"): return ([0x20], 2)
      case 0x30...0x39, 0x41...0x46, 0x61...0x66:
        let (value, length) = digits(source, place + 1, 6)
        if length < 2 { return nil }
        let isClosed = place + 1 + length < source.count && source[place + 1 + length] == 0x20
        return (text(value), length + (isClosed ? 2 : 1))
      default: return ([source[place + 1]], 2)
      }
    }
  }

  /// `\303\251` of programs: three octal digits.
  static func octal(_ bytes: [UInt8]) -> [UInt8]? {
    replaced(bytes, at: UInt8(ascii: "\\")) { source, place in
      guard place + 3 < source.count, source[place + 1] <= UInt8(ascii: "3"),
        source[(place + 1)...(place + 3)].allSatisfy({ (0x30...0x37).contains($0) })
      else { return nil }
      let digits = source[(place + 1)...(place + 3)].map { $0 - 0x30 }
      return ([digits[0] << 6 | digits[1] << 3 | digits[2]], 4)
    }
  }

  /// Which of 64 values each byte stands for in base64, in either alphabet; 64 for none.
  private static let sixes: [UInt8] = (0..<256).map { byte in
    switch UInt8(byte) {
    case 0x41...0x5A: UInt8(byte) - 0x41
    case 0x61...0x7A: UInt8(byte) - 0x61 + 26
    case 0x30...0x39: UInt8(byte) - 0x30 + 52
    case UInt8(ascii: "+"), UInt8(ascii: "-"): 62
    case UInt8(ascii: "/"), UInt8(ascii: "_"): 63
    default: 64
    }
  }

  /// Runs of base64 decoded from each of their first four letters: one of them is the right alignment.
  static func base64(_ bytes: [UInt8]) -> [[UInt8]] {
    (0..<4).map { shift in
      [UInt8](unsafeUninitializedCapacity: bytes.count + 8) { out, written in
        bytes.withUnsafeBufferPointer { bytes in
          sixes.withUnsafeBufferPointer { sixes in
            guard let source = bytes.baseAddress, let values = sixes.baseAddress, let to = out.baseAddress else {
              return
            }
            let count = bytes.count
            var place = 0
            var number = 0
            while place < count {
              if values[Int(source[place])] == 64 {
                place += 1
                continue
              }
              var end = place
              while end < count, values[Int(source[end])] < 64 { end += 1 }
              if end - place >= 6 {
                var word: UInt32 = 0
                var bits = 0
                var next = place + shift
                while next < end {
                  word = word << 6 | UInt32(values[Int(source[next])])
                  bits += 6
                  if bits >= 8 {
                    bits -= 8
                    to[number] = UInt8(truncatingIfNeeded: word >> UInt32(bits))
                    number += 1
                  }
                  next += 1
                }
                to[number] = 0x20
                number += 1
              }
              place = end
            }
            written = number
          }
        }
      }
    }
  }

  /// Runs of at least eight hexadecimal digits, from either of the first two.
  static func hexadecimal(_ bytes: [UInt8]) -> [[UInt8]] {
    var out: [[UInt8]] = [[], []]
    var place = 0
    bytes.withUnsafeBufferPointer { bytes in
      guard let source = bytes.baseAddress else { return }
      let count = bytes.count
      while place < count {
        let first = source[place]
        let isDigit = first >= 0x30 && first <= 0x39 || first >= 0x41 && first <= 0x46 || first >= 0x61 && first <= 0x66
        if !isDigit {
          place += 1
          continue
        }
        var end = place
        while end < count, hex(source[end]) != nil { end += 1 }
        if end - place >= 8 {
          for start in 0...1 {
            var next = place + start
            while next + 1 < end, let high = hex(source[next]), let low = hex(source[next + 1]) {
              out[start].append(high << 4 | low)
              next += 2
            }
            out[start].append(0x20)
          }
        }
        place = end
      }
    }
    return out.filter { !$0.isEmpty }
  }

  /// The inflated streams of a PDF.
  static func pdfStreams(_ bytes: [UInt8]) -> [[UInt8]] {
    let mark = Array("stream\n".utf8)
    var found: [[UInt8]] = []
    var place = 0
    while place + mark.count < bytes.count {
      guard bytes[place] == mark[0], bytes[place..<(place + mark.count)].elementsEqual(mark) else {
        place += 1
        continue
      }
      place += mark.count
      // Two bytes of a zlib header stand before the deflated ones.
      if let out = try? inflated(bytes[(place + 2)...], limit: 50_000_000) { found.append(out) }
    }
    return found
  }
}
