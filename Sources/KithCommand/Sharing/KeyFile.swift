// The key that keeps a person's number the same from copy to copy.

import CommunityReports
import CommunityTables

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The key in a file. A file that is missing is made, for its owner's eyes alone.
///
/// - Parameter outputs: Where the command writes: a key must not lie there, or it would leave the room with the copy.
func sharingKey(
  _ typed: String, outputs: [String], _ console: Console
) throws(CommandFailure) -> SharingKey {
  let path = console.path(typed)
  let place = resolved(path)
  for output in outputs {
    let folder = resolved(console.path(output))
    if place == folder || place.hasPrefix(folder + "/") {
      throw .wrongUse(
        "The key must not lie in \(output): whoever holds it can tell who is who.",
        hint: "Keep it where only the group can read it.")
    }
  }
  if let copy = sharedFolder(around: place) {
    throw .wrongUse(
      "The key must not lie in \(terminalText(copy)), which holds what was written for others.",
      hint: "Keep it where only the group can read it.")
  }
  switch pathKind(path) {
  case .file:
    guard case .bytes(let bytes) = fileBytes(path) else {
      throw CommandFailure(.cannotRead, "Cannot read the key \(typed): \(systemReason()).")
    }
    if isReadByOthers(path) {
      console.writeError(
        "Others on this computer may read the key \(terminalText(typed)): 'chmod 600 \(shellWord(typed))' keeps it "
          + "yours.\n")
    }
    guard let key = SharingKey(text: String(decoding: bytes.prefix(200), as: UTF8.self)) else {
      throw CommandFailure(
        .cannotRead, "\(typed) is not a key: it holds no line of 32 hexadecimal digits.",
        hint: "Name a file that does not exist yet, and Kith makes one.")
    }
    return key
  case .folder, .other:
    throw CommandFailure(.cannotRead, "\(typed) is not a file that can hold a key.")
  case .missing: break
  }
  var system = SystemRandomNumberGenerator()
  let key = SharingKey(system.next(), system.next())
  if let code = makePrivateFile(Array(key.text.utf8), at: path) {
    throw CommandFailure(.cannotWrite, "Cannot write the key \(typed): \(systemReason(code)).")
  }
  return key
}

/// The folder above a place that Kith wrote for others: a shared copy, or a report.
private func sharedFolder(around place: String) -> String? {
  var above = folder(of: place)
  while above != "/", above != ".", !above.isEmpty {
    if pathKind(above + "/report.html") == .file, pathKind(above + "/report.json") == .file { return above }
    if case .bytes(let text) = fileBytes(above + "/README.md"), text.starts(with: ShareWords.readMeStart.utf8) {
      return above
    }
    let next = folder(of: above)
    if next == above { break }
    above = next
  }
  return nil
}

private func isReadByOthers(_ path: String) -> Bool {
  var status = stat()
  return stat(path, &status) == 0 && status.st_mode & 0o077 != 0
}

/// The path without links and dots, as far as it exists; what does not exist yet is added as typed.
private func resolved(_ path: String) -> String {
  if let real = realpath(path, nil) {
    defer { free(real) }
    return String(cString: real)
  }
  let parent = folder(of: path)
  if parent == path || parent == "." { return path }
  let above = resolved(parent)
  let name = fileName(of: path)
  if name == "." { return above }
  if name == ".." { return folder(of: above) }
  return (above == "/" ? "" : above) + "/" + name
}

/// Whether two paths are one place.
func isSamePlace(_ a: String, _ b: String) -> Bool { resolved(a) == resolved(b) }
