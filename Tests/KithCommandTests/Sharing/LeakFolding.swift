// How are texts made comparable, byte by byte and once for all?

import Foundation

/// Small letters without accents, from bytes. NFC and NFD are the same here, and so are all apostrophes.
enum LeakFolding {
  static let filterSize = 1 << 12

  /// What each of the first 65,536 scalars becomes: 0 is dropped, ``several`` stands in a table of its own.
  private static let table: [UInt32] = (0..<UInt32(0x10000)).map { value in
    let folded = slowly(value)
    return folded.count == 1 ? folded[0] : folded.isEmpty ? 0 : several
  }
  private static let several = UInt32.max

  private static func slowly(_ value: UInt32) -> [UInt32] {
    if value < 0x80 { return [value >= 0x41 && value <= 0x5A ? value + 0x20 : value] }
    guard let scalar = Unicode.Scalar(value) else { return [0xFFFD] }
    // Signs without case and accents, most of the table.
    if (0x3400...0x9FFF).contains(value) { return [value] }
    let text = String(Character(scalar)).folding(
      options: [.caseInsensitive, .diacriticInsensitive, .widthInsensitive], locale: nil)
    return text.decomposedStringWithCanonicalMapping.unicodeScalars.compactMap { scalar in
      switch scalar.value {
      case 0x300...0x36F, 0x200B...0x200D, 0xFEFF, 0xAD: nil
      case 0x2018, 0x2019, 0x2032: 0x27
      default: scalar.value
      }
    }
  }

  private struct Writer {
    let out: UnsafeMutablePointer<UInt32>
    var count = 0
    let table: UnsafePointer<UInt32>

    @inline(__always) mutating func add(_ value: UInt32) {
      if value >= 0x10000 {
        out[count] = value
        count += 1
        return
      }
      let folded = table[Int(value)]
      if folded == several {
        for part in LeakFolding.slowly(value) {
          out[count] = part
          count += 1
        }
      } else if folded != 0 || value == 0 {
        out[count] = folded
        count += 1
      }
    }
  }

  /// - Parameter units: An upper bound of the scalars that are read.
  private static func fold(_ bytes: [UInt8], _ units: Int, _ body: (UnsafePointer<UInt8>, Int, inout Writer) -> Void)
    -> [UInt32]
  {
    if bytes.isEmpty { return [] }
    // One scalar may become four.
    return [UInt32](unsafeUninitializedCapacity: 4 * units + 4) { out, count in
      table.withUnsafeBufferPointer { table in
        bytes.withUnsafeBufferPointer { bytes in
          guard let start = bytes.baseAddress, let to = out.baseAddress, let folds = table.baseAddress else { return }
          var writer = Writer(out: to, table: folds)
          body(start, bytes.count, &writer)
          count = writer.count
        }
      }
    }
  }

  /// Bytes that are no UTF-8 stand for themselves.
  static func utf8(_ bytes: [UInt8]) -> [UInt32] {
    fold(bytes, bytes.count) { bytes, count, writer in
      var place = 0
      while place < count {
        let first = UInt32(bytes[place])
        if first < 0x80 {
          // The quickest way for nearly everything.
          writer.out[writer.count] = writer.table[Int(first)]
          writer.count += 1
          place += 1
          continue
        }
        let more = first >= 0xF0 ? 3 : first >= 0xE0 ? 2 : first >= 0xC2 ? 1 : 0
        var value = more == 3 ? first & 0x07 : more == 2 ? first & 0x0F : more == 1 ? first & 0x1F : first
        var read = 1
        while read <= more, place + read < count, bytes[place + read] & 0xC0 == 0x80 {
          value = value << 6 | UInt32(bytes[place + read] & 0x3F)
          read += 1
        }
        if read <= more { value = 0xFFFD }
        writer.add(value)
        place += read
      }
    }
  }

  /// - Parameter low: Which byte of each two is the low one.
  static func utf16(_ bytes: [UInt8], from start: Int, low: Int) -> [UInt32] {
    fold(bytes, bytes.count / 2 + 1) { bytes, count, writer in
      var place = start
      while place + 1 < count {
        let unit = UInt32(bytes[place + low]) | UInt32(bytes[place + 1 - low]) << 8
        writer.add(unit)
        place += 2
      }
    }
  }
}
