// The table of contents of a ZIP file, and one file out of it.

import PlainText

/// Reads what a workbook needs of ZIP: names, sizes, and the bytes of one entry. Nothing is written anywhere.
struct ZipDirectory {
  struct Entry {
    var name: String
    var method: Int
    var isEncrypted: Bool
    var packed: Int
    var unpacked: Int
    var checksum: UInt32
    /// Where its own header begins.
    var start: Int
  }

  let bytes: [UInt8]
  private(set) var entries: [Entry] = []
  /// The first of each name.
  private var places: [String: Int] = [:]

  /// - Throws: What is wrong, in words.
  init(_ bytes: [UInt8], file: String) throws(ImportFailure) {
    self.bytes = bytes
    guard let end = ZipDirectory.endRecord(bytes) else {
      throw ImportFailure(
        "The workbook has no table of contents: a part of it is missing.", advice: "Copy or download it again.",
        file: file)
    }
    let count = ZipDirectory.number(bytes, end + 10, 2)
    var place = ZipDirectory.number(bytes, end + 16, 4)
    guard count <= Limits.zipEntries.most, count != 0xFFFF else {
      throw ImportFailure("There are \(Limits.zipEntries.words).", file: file)
    }
    for _ in 0..<count {
      guard place + 46 <= bytes.count, ZipDirectory.number(bytes, place, 4) == 0x0201_4B50 else {
        throw ImportFailure("The workbook's table of contents is damaged.", file: file)
      }
      let nameLength = ZipDirectory.number(bytes, place + 28, 2)
      guard place + 46 + nameLength <= bytes.count else {
        throw ImportFailure("The workbook's table of contents is damaged.", file: file)
      }
      let entry =
        Entry(
          name: String(decoding: bytes[(place + 46)..<(place + 46 + nameLength)], as: UTF8.self),
          method: ZipDirectory.number(bytes, place + 10, 2),
          isEncrypted: ZipDirectory.number(bytes, place + 8, 2) & 1 == 1,
          packed: ZipDirectory.number(bytes, place + 20, 4), unpacked: ZipDirectory.number(bytes, place + 24, 4),
          checksum: UInt32(ZipDirectory.number(bytes, place + 16, 4)),
          start: ZipDirectory.number(bytes, place + 42, 4))
      if places[entry.name] == nil { places[entry.name] = entries.count }
      entries.append(entry)
      place += 46 + nameLength + ZipDirectory.number(bytes, place + 30, 2) + ZipDirectory.number(bytes, place + 32, 2)
    }
    try refuseOverlaps(file)
  }

  /// Programs write files behind each other; that two share their bytes is a way to make a small archive endless.
  private func refuseOverlaps(_ file: String) throws(ImportFailure) {
    var end = 0
    for entry in entries.sorted(by: { $0.start < $1.start }) {
      guard entry.start >= end else {
        throw ImportFailure(
          "Parts of the workbook overlap, which no spreadsheet program writes.",
          advice: "Copy or download it again, or save its sheets as CSV.", file: file)
      }
      end = entry.start + 30 + entry.packed
    }
  }

  /// The bytes of one file in it. `nil` when there is none of that name.
  func file(_ name: String, of workbook: String) throws(ImportFailure) -> [UInt8]? {
    guard let place = places[name] else { return nil }
    let entry = entries[place]
    if entry.isEncrypted {
      throw ImportFailure(
        "The workbook is protected by a password.", advice: "Save it without one, or save its sheets as CSV.",
        file: workbook)
    }
    let damaged = ImportFailure(
      "The part \(shortQuote(name)) of the workbook is damaged.", advice: "Copy or download it again.", file: workbook)
    guard entry.start + 30 <= bytes.count, ZipDirectory.number(bytes, entry.start, 4) == 0x0403_4B50 else {
      throw damaged
    }
    let data =
      entry.start + 30 + ZipDirectory.number(bytes, entry.start + 26, 2)
      + ZipDirectory.number(bytes, entry.start + 28, 2)
    guard data + entry.packed <= bytes.count else { throw damaged }
    let packed = bytes[data..<(data + entry.packed)]
    switch entry.method {
    case 0:
      guard checksum(packed) == entry.checksum else { throw damaged }
      return Array(packed)
    case 8:
      let tooLarge = ImportFailure(
        "The part \(shortQuote(name)) of the workbook unpacks to more bytes than any sheet has.",
        advice: "If it is a workbook of yours, save its sheets as CSV.", file: workbook)
      guard entry.unpacked <= Limits.zipBytes.most,
        entry.unpacked < 4_000_000 || entry.unpacked / max(1, entry.packed) < Limits.zipTimes.most
      else { throw tooLarge }
      do throws(InflateFailure) {
        let unpacked = try inflated(packed, limit: entry.unpacked)
        guard unpacked.count == entry.unpacked, checksum(unpacked[...]) == entry.checksum else {
          throw InflateFailure.damaged
        }
        return unpacked
      } catch {
        throw damaged
      }
    default:
      throw ImportFailure(
        "The part \(shortQuote(name)) of the workbook is packed in a way that Kith does not know.",
        advice: "Open it in a spreadsheet program and save it again, or save its sheets as CSV.", file: workbook)
    }
  }

  /// The end record lies within the last 64 KiB, behind which only a remark may stand.
  private static func endRecord(_ bytes: [UInt8]) -> Int? {
    guard bytes.count >= 22 else { return nil }
    for place in stride(from: bytes.count - 22, through: max(0, bytes.count - 22 - 65_535), by: -1)
    where number(bytes, place, 4) == 0x0605_4B50 {
      return place
    }
    return nil
  }

  /// A number of so many bytes, the lowest first; 0 beyond the end.
  private static func number(_ bytes: [UInt8], _ place: Int, _ count: Int) -> Int {
    guard place >= 0, place + count <= bytes.count else { return 0 }
    return (0..<count).reduce(0) { $0 | Int(bytes[place + $1]) << (8 * $1) }
  }
}
