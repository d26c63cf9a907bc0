// The letters of an XML file, whatever encoding it declares.

import PlainText

/// The file as UTF-8 without a byte order mark and without a declared encoding.
///
/// The parser of the toolchain gets nothing but right UTF-8: wrong bytes in the value of an attribute end the program.
func decodedXML(_ bytes: [UInt8], _ file: String) throws(ImportFailure) -> [UInt8] {
  let text = decodedText(bytes)
  if text.encoding == .utf16 { return withoutEncoding(text.bytes) }
  let declared = declaredEncoding(bytes)
  switch declared {
  case "", "utf-8", "utf8", "us-ascii", "ascii":
    guard text.encoding == .utf8 else {
      throw ImportFailure(
        "There is a character that is not in the encoding of the file, UTF-8.",
        advice: "Save it as UTF-8; or let its first line say which encoding it is in.", file: file,
        line: lineOfWrongByte(bytes))
    }
    return withoutEncoding(text.bytes)
  case "iso-8859-1", "latin1", "latin-1", "windows-1252", "cp1252":
    // One byte alone that is not ASCII is never UTF-8, so it is read as Windows-1252.
    let letters: [[UInt8]] = (UInt8.min...UInt8.max).map { byte -> [UInt8] in
      if byte == 0 { return [] }
      return byte < 0x80 ? [byte] : decodedText([byte]).bytes
    }
    return withoutEncoding(bytes.flatMap { letters[Int($0)] })
  default:
    throw ImportFailure(
      "The file is written in the encoding \(declared), which Kith does not read.", advice: "Save it as UTF-8.",
      file: file, line: 1)
  }
}

/// What `<?xml … encoding="…"?>` says, in small letters; nothing where it is silent.
private func declaredEncoding(_ bytes: [UInt8]) -> String {
  let opening = String(decoding: bytes.prefix(200), as: UTF8.self)
  guard opening.contains("<?xml"), let end = opening.firstRange(of: "?>"),
    let name = opening[..<end.lowerBound].firstRange(of: "encoding")
  else { return "" }
  let parts = opening[name.upperBound..<end.lowerBound].split(whereSeparator: { "=\"' \t\r\n".contains($0) })
  return parts.first.map { $0.lowercased() } ?? ""
}

/// The text is UTF-8 now, whatever its first line says; lines stay where they are.
private func withoutEncoding(_ bytes: [UInt8]) -> [UInt8] {
  guard bytes.starts(with: Array("<?xml ".utf8)), let end = bytes.firstIndex(of: UInt8(ascii: ">")) else {
    return bytes
  }
  return Array("<?xml version=\"1.0\"?>".utf8) + bytes[..<end].filter { $0 == 0x0A } + bytes[(end + 1)...]
}

private func lineOfWrongByte(_ bytes: [UInt8]) -> Int? {
  for (number, line) in bytes.split(separator: 0x0A, omittingEmptySubsequences: false).enumerated()
  where decodedText(Array(line)).encoding == .windows1252 { return number + 1 }
  return nil
}
