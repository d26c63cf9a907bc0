// Files and folders are written whole or not at all.

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
func writeWhole(_ bytes: [UInt8], to path: String, named typed: String) throws(CommandFailure) {
  switch pathKind(path) {
  case .folder: throw CommandFailure(.cannotWrite, "Cannot write \(typed): it is a folder.")
  case .other:
    // A pipe or a device (/dev/stdout): there is nothing beside it to rename.
    let descriptor = open(path, O_WRONLY)
    guard descriptor >= 0 else { throw cannotWrite(typed) }
    defer { close(descriptor) }
    if let code = writeAll(bytes, to: descriptor), code != EPIPE { throw cannotWrite(typed, code) }
    return
  case .file, .missing: break
  }
  if pathKind(path) == .file && access(path, W_OK) != 0 { throw cannotWrite(typed) }
  var template = Array("\(folder(of: path))/.kith-XXXXXX".utf8CString)
  let descriptor = mkstemp(&template)
  guard descriptor >= 0 else { throw cannotWrite(typed) }
  let temporary = text(of: template)
  var code = writeAll(bytes, to: descriptor)
  if code == nil && fsync(descriptor) != 0 && errno != EINVAL { code = errno }
  fchmod(descriptor, mode_t(0o666) & ~currentMask())
  close(descriptor)
  if code == nil && rename(temporary, path) != 0 { code = errno }
  if let code {
    unlink(temporary)
    throw cannotWrite(typed, code)
  }
}

/// Writes a folder through a private one beside it. A folder that `isOurs` is replaced, an empty one too; any other
/// is left as it is.
func writeFolder(
  _ files: [OutputFile], to path: String, named typed: String, isOurs: ([String]) -> Bool
) throws(CommandFailure) {
  let kind = pathKind(path)
  if kind == .file || kind == .other {
    throw CommandFailure(.cannotWrite, "Cannot write into \(typed): it is a file, not a folder.")
  }
  if kind == .folder {
    let names = folderNames(path) ?? []
    guard names.isEmpty || isOurs(names) else {
      throw CommandFailure(
        .cannotWrite, "\(typed) already holds other files, and Kith does not touch them.",
        hint: "Name a folder that does not exist yet.")
    }
  }
  let parent = folder(of: path)
  try makeFolders(parent, named: typed)
  var template = Array("\(parent)/.kith-XXXXXX".utf8CString)
  guard mkdtemp(&template) != nil else { throw cannotWrite(typed) }
  let temporary = text(of: template)
  do throws(CommandFailure) {
    for file in files {
      let target = "\(temporary)/\(file.name)"
      try makeFolders(folder(of: target), named: typed)
      try writeWhole(file.bytes, to: target, named: "\(typed)/\(file.name)")
    }
    chmod(temporary, mode_t(0o777) & ~currentMask())
    try exchange(temporary, with: path, named: typed, exists: kind == .folder)
  } catch {
    removeTree(temporary)
    throw error
  }
}

/// Puts the finished folder in the place of the old one, which is kept until the new one stands.
private func exchange(
  _ temporary: String, with path: String, named typed: String, exists: Bool
) throws(CommandFailure) {
  guard exists else {
    if rename(temporary, path) != 0 { throw cannotWrite(typed) }
    return
  }
  let old = temporary + ".old"
  if rename(path, old) != 0 { throw cannotWrite(typed) }
  if rename(temporary, path) != 0 {
    let code = errno
    rename(old, path)
    throw cannotWrite(typed, code)
  }
  removeTree(old)
}

private func makeFolders(_ path: String, named typed: String) throws(CommandFailure) {
  if path.isEmpty || pathKind(path) == .folder { return }
  if pathKind(path) != .missing { throw cannotWrite(typed, ENOTDIR) }
  try makeFolders(folder(of: path), named: typed)
  if mkdir(path, 0o777) != 0 && errno != EEXIST { throw cannotWrite(typed) }
}

private func removeTree(_ path: String) {
  var status = stat()
  guard lstat(path, &status) == 0 else { return }
  if status.st_mode & S_IFMT == S_IFDIR {
    for name in folderNames(path) ?? [] { removeTree("\(path)/\(name)") }
    rmdir(path)
  } else {
    unlink(path)
  }
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
