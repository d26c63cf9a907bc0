// Files and folders are written whole or not at all, whatever happens meanwhile.

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A file of a folder that is to be written. The name may hold one folder: `tables/giving.csv`.
struct OutputFile {
  var name: String
  var bytes: [UInt8]
}

/// Writes a file through a private one beside it, so that nobody ever sees half of it.
///
/// - Throws: Cannot write. Then there is what was there before. A link is not written through.
func writeWhole(_ bytes: [UInt8], to path: String, named typed: String) throws(CommandFailure) {
  if pathKind(path) == .folder { throw CommandFailure(.cannotWrite, "Cannot write \(typed): it is a folder.") }
  if pathKind(path) == .other || path.hasPrefix("/dev/") {
    // A pipe or a device (/dev/stdout): there is nothing beside it to rename.
    let descriptor = open(path, O_WRONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw cannotWrite(typed) }
    defer { close(descriptor) }
    if let code = writeAll(bytes, to: descriptor), code != EPIPE { throw cannotWrite(typed, code) }
    return
  }
  try refuseLink(path, typed)
  if pathKind(path) == .file && access(path, W_OK) != 0 { throw cannotWrite(typed) }
  let parent = folder(of: path)
  Scratch.sweep(parent)
  guard let scratch = Scratch(fileIn: parent) else { throw cannotWrite(typed) }
  defer { scratch.end() }
  var code = writeAll(bytes, to: scratch.descriptor)
  if code == nil { code = settled(scratch.descriptor) }
  fchmod(scratch.descriptor, mode(of: path) ?? mode_t(0o666) & ~currentMask())
  if code == nil && rename(scratch.path, path) != 0 { code = errno }
  if let code {
    unlink(scratch.path)
    throw cannotWrite(typed, code)
  }
  settle(folder: parent)
}

/// Writes a folder through a private one beside it, which then takes its place in one step. A folder that `isOurs` is
/// replaced, an empty one too; any other is left as it is.
///
/// - Throws: Cannot write. Then there is what was there before.
func writeFolder(
  _ files: [OutputFile], to path: String, named typed: String, isOurs: ([String]) -> Bool
) throws(CommandFailure) {
  var path = path
  while path.count > 1 && path.hasSuffix("/") { path.removeLast() }
  try refuseLink(path, typed)
  let kind = pathKind(path)
  if kind == .file || kind == .other {
    throw CommandFailure(.cannotWrite, "Cannot write into \(typed): it is a file, not a folder.")
  }
  if kind == .folder {
    guard mayReplace(path, isOurs) else { throw foreign(typed) }
    if access(path, W_OK) != 0 { throw cannotWrite(typed) }
  }
  let parent = folder(of: path)
  var made: [String] = []
  try makeFolders(parent, named: typed, &made)
  do throws(CommandFailure) {
    Scratch.sweep(parent)
    guard let scratch = Scratch(folderIn: parent) else { throw cannotWrite(typed) }
    defer {
      // After an exchange this is the folder that was there before.
      removeTree(scratch.path)
      scratch.end()
    }
    try fill(scratch.path, files, typed)
    chmod(scratch.path, mode(of: path) ?? mode_t(0o777) & ~currentMask())
    try put(scratch.path, at: path, named: typed, isOurs)
    settle(folder: parent)
  } catch {
    for folder in made.reversed() { rmdir(folder) }
    throw error
  }
}

/// Writes the files of a folder that nobody else knows of.
private func fill(_ folderPath: String, _ files: [OutputFile], _ typed: String) throws(CommandFailure) {
  let mask = currentMask()
  var folders: [String] = [folderPath]
  for file in files {
    let target = "\(folderPath)/\(file.name)"
    // Names of files are Kith's own; should one ever come from data, it does not lead out.
    guard !file.name.hasPrefix("/"), !file.name.split(separator: "/").contains("..") else {
      throw CommandFailure(.cannotWrite, "Cannot write \(terminalText(file.name)): it would lie outside \(typed).")
    }
    try makeFolders(folder(of: target), named: typed, &folders)
    let named = "\(typed)/\(file.name)"
    let descriptor = open(target, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw cannotWrite(named) }
    defer { close(descriptor) }
    if let code = writeAll(file.bytes, to: descriptor) ?? settled(descriptor) { throw cannotWrite(named, code) }
    fchmod(descriptor, mode_t(0o666) & ~mask)
  }
  for folder in folders { settle(folder: folder) }
}

/// Puts the finished folder in its place, in one step: at no moment is there none, or half of one.
private func put(
  _ scratch: String, at path: String, named typed: String, _ isOurs: ([String]) -> Bool
) throws(CommandFailure) {
  // Another run may write the same folder meanwhile: then it is there now, and is exchanged.
  for _ in 0..<5 {
    if pathKind(path) == .missing {
      if rename(scratch, path) == 0 { return }
      if errno != ENOTEMPTY && errno != EEXIST { throw cannotWrite(typed) }
    }
    // Locked, so that no other run takes the old folder for a leftover while it is looked at.
    let old = open(path, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
    guard old >= 0 else { continue }
    defer { close(old) }
    flock(old, LOCK_EX)
    switch exchange(scratch, path) {
    case 0:
      // What came out is looked at again: somebody may have put a file of theirs there meanwhile.
      if !isSame(old, scratch) || mayReplace(scratch, isOurs) { return }
      _ = exchange(scratch, path)
      throw foreign(typed)
    case ENOENT: continue
    case EINVAL, ENOSYS, ENOTSUP:
      // This file system cannot exchange: the old folder stands aside until the new one is there.
      let old = scratch + ".old"
      if rename(path, old) != 0 { throw cannotWrite(typed) }
      if rename(scratch, path) != 0 {
        let code = errno
        rename(old, path)
        throw cannotWrite(typed, code)
      }
      removeTree(old)
      return
    case let code: throw cannotWrite(typed, code)
    }
  }
  throw CommandFailure(.cannotWrite, "Cannot write \(typed): another program writes it at the same time.")
}

/// Whether an open folder is the one at the path.
private func isSame(_ descriptor: Int32, _ path: String) -> Bool {
  var (open, there) = (stat(), stat())
  return fstat(descriptor, &open) == 0 && lstat(path, &there) == 0 && open.st_ino == there.st_ino
    && open.st_dev == there.st_dev
}

/// Exchanges two paths in one step. 0, or the error.
private func exchange(_ a: String, _ b: String) -> Int32 {
  #if canImport(Darwin)
    return renamex_np(a, b, UInt32(RENAME_SWAP)) == 0 ? 0 : errno
  #else
    // Not every C library of Linux has it, and its header is not imported.
    typealias Rename = @convention(c) (Int32, UnsafePointer<CChar>, Int32, UnsafePointer<CChar>, UInt32) -> Int32
    guard let symbol = dlsym(nil, "renameat2") else { return ENOSYS }
    let exchanging: UInt32 = 2  // RENAME_EXCHANGE
    return unsafeBitCast(symbol, to: Rename.self)(AT_FDCWD, a, AT_FDCWD, b, exchanging) == 0 ? 0 : errno
  #endif
}

/// Whether a folder is empty, or one that Kith wrote, with nothing else in it or in its folders.
private func mayReplace(_ path: String, _ isOurs: ([String]) -> Bool) -> Bool {
  guard let names = folderNames(path) else { return false }
  if names.isEmpty { return true }
  guard isOurs(names) else { return false }
  let endings = [".csv", ".json", ".svg", ".dot", ".md", ".html", ".png", ".bash", ".fish"]
  for name in names where !isLink("\(path)/\(name)") && pathKind("\(path)/\(name)") == .folder {
    for inner in folderNames("\(path)/\(name)") ?? [] {
      let isKnown = endings.contains { inner.hasSuffix($0) } && pathKind("\(path)/\(name)/\(inner)") == .file
      // The dataset of a demonstration holds a folder of scenarios.
      if !isKnown && !(name == "dataset" && inner == "scenarios") { return false }
    }
  }
  return true
}

private func refuseLink(_ path: String, _ typed: String) throws(CommandFailure) {
  guard isLink(path) else { return }
  throw CommandFailure(
    .cannotWrite, "\(typed) is a link to another place, and Kith does not write through links.",
    hint: "Name the place itself, or take the link away.")
}

private func foreign(_ typed: String) -> CommandFailure {
  CommandFailure(
    .cannotWrite, "\(typed) already holds other files, and Kith does not touch them.",
    hint: "Name a folder that does not exist yet.")
}

private func makeFolders(_ path: String, named typed: String, _ made: inout [String]) throws(CommandFailure) {
  if path.isEmpty || pathKind(path) == .folder { return }
  if pathKind(path) != .missing { throw cannotWrite(typed, ENOTDIR) }
  try makeFolders(folder(of: path), named: typed, &made)
  if mkdir(path, 0o777) == 0 { made.append(path) } else if errno != EEXIST { throw cannotWrite(typed) }
}

/// The rights of what is there, which stay those of what replaces it.
private func mode(of path: String) -> mode_t? {
  var status = stat()
  return lstat(path, &status) == 0 ? status.st_mode & 0o777 : nil
}

/// Waits until the bytes are on the disk. `nil` when they are, or when the file system cannot say.
private func settled(_ descriptor: Int32) -> Int32? {
  if fsync(descriptor) == 0 || errno == EINVAL || errno == ENOTSUP { return nil }
  return errno
}

/// Waits until the names in a folder are on the disk.
private func settle(folder path: String) {
  let descriptor = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
  guard descriptor >= 0 else { return }
  fsync(descriptor)
  close(descriptor)
}

/// The folder that holds a path.
func folder(of path: String) -> String {
  var path = path
  while path.count > 1 && path.hasSuffix("/") { path.removeLast() }
  guard let slash = path.lastIndex(of: "/") else { return "." }
  return slash == path.startIndex ? "/" : String(path[..<slash])
}

/// The last part of a path.
func fileName(of path: String) -> String {
  path.split(separator: "/").last.map(String.init) ?? path
}

private func currentMask() -> mode_t {
  let mask = umask(0o077)
  umask(mask)
  return mask
}

private func cannotWrite(_ typed: String, _ code: Int32 = errno) -> CommandFailure {
  CommandFailure(.cannotWrite, "Cannot write \(typed): \(systemReason(code)).")
}
