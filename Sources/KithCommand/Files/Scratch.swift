// Files and folders that are there only while something is written, also when the program is ended meanwhile.

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A private file or folder beside the one that it will become: `.kith-` and six letters.
///
/// It is locked for as long as its process lives. One that nobody locks was left behind by a process that was ended, and
/// the next run that writes into the same folder takes it away.
struct Scratch {
  let path: String
  let descriptor: Int32

  private init(_ path: String, _ descriptor: Int32) { (self.path, self.descriptor) = (path, descriptor) }

  /// A file that only this user can read. `nil` with `errno` set when there is none to be had.
  init?(fileIn parent: String) {
    for _ in 0..<20 {
      var template = Array("\(parent)/.kith-XXXXXX".utf8CString)
      let descriptor = mkstemp(&template)
      guard descriptor >= 0 else { return nil }
      let scratch = Scratch(text(of: template), descriptor)
      if scratch.isHeld {
        self = scratch
        return
      }
      close(descriptor)
    }
    errno = EBUSY
    return nil
  }

  /// A folder that only this user can enter. `nil` with `errno` set when there is none to be had.
  init?(folderIn parent: String) {
    for _ in 0..<20 {
      var template = Array("\(parent)/.kith-XXXXXX".utf8CString)
      guard mkdtemp(&template) != nil else { return nil }
      let path = text(of: template)
      let descriptor = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
      guard descriptor >= 0 else { continue }
      let scratch = Scratch(path, descriptor)
      if scratch.isHeld {
        self = scratch
        return
      }
      close(descriptor)
    }
    errno = EBUSY
    return nil
  }

  /// Whether it is locked by this process and still there: another run may have swept it away before it was locked.
  private var isHeld: Bool {
    if flock(descriptor, LOCK_EX | LOCK_NB) != 0 && errno == EWOULDBLOCK { return false }
    var (own, there) = (stat(), stat())
    return fstat(descriptor, &own) == 0 && lstat(path, &there) == 0 && own.st_ino == there.st_ino
      && own.st_dev == there.st_dev
  }

  func end() { close(descriptor) }

  /// Takes away what ended processes of this user left in a folder.
  static func sweep(_ parent: String) {
    for name in folderNames(parent) ?? [] where name.hasPrefix(".kith-") && name.utf8.count == 12 {
      let path = "\(parent)/\(name)"
      let descriptor = open(path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)
      guard descriptor >= 0 else { continue }
      defer { close(descriptor) }
      var status = stat()
      guard fstat(descriptor, &status) == 0, status.st_uid == geteuid(), flock(descriptor, LOCK_EX | LOCK_NB) == 0
      else { continue }
      removeTree(path)
    }
  }
}

/// Takes away a file, a link itself, or a folder with all that is in it.
func removeTree(_ path: String) {
  var status = stat()
  guard lstat(path, &status) == 0 else { return }
  if status.st_mode & S_IFMT == S_IFDIR {
    for name in folderNames(path) ?? [] { removeTree("\(path)/\(name)") }
    rmdir(path)
  } else {
    unlink(path)
  }
}
