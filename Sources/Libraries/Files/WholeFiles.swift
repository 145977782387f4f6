import Glibc

/// A file that is to be.
public struct NewFile: Sendable {
  /// Its name, or its path below the folder that is to hold it.
  public let path: String
  public let bytes: [UInt8]

  public init(_ path: String, _ bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
  }
}

// Files of the user's, one at a time. Each is made beside its place, under a name that no reader of content looks at, and
// bears its own name only when all of it is on the disk: whoever looks, and whenever the program is killed, sees what was
// there before or all that is new. Where that fails, nothing has changed; what a kill leaves unseen, the next one clears.
//
// What Foundation (Swift 6.3) writes of a Data is not so: where the system takes a part of it, it goes on with its beginning.

/// Writes a new file, with the folders above it. What bears its name already stays.
/// - Parameter mode: nil for what a new file usually has.
/// - Throws: `isTaken` where something bears its name.
public func placeFile(
  _ bytes: [UInt8], at path: String, mode: mode_t? = nil, on disk: Disk = .system
) throws(FileFailure) {
  try makeFolders(above: path, on: disk)
  let place = try Place(path, on: disk)
  try place.checkIsFree()
  try place.making(on: disk) { () throws(FileFailure) in
    try place.write(bytes, mode: mode, on: disk)
    try place.nameNew(on: disk)
  }
}

/// Makes a folder with all these files in it, with the folders above it. What bears its name already stays.
/// - Throws: `isTaken` where something bears its name.
public func placeFolder(
  _ path: String, holding files: [NewFile], on disk: Disk = .system
) throws(FileFailure) {
  try makeFolders(above: path, on: disk)
  let place = try Place(path, on: disk)
  try place.checkIsFree()
  try place.making(on: disk) { () throws(FileFailure) in
    try attempt(.create, path) { () throws(Errno) in
      _ = try succeed(disk.mkdir(place.folder.number, place.draft, 0o777))
    }
    let draft = "\(folderPath(of: path))/\(place.draft)"
    for file in files {
      do throws(FileFailure) {
        try placeFile(file.bytes, at: "\(draft)/\(file.path)", on: disk)
      } catch {
        // By the name that was asked for: the other means nothing to the user.
        throw FileFailure(path: "\(path)/\(file.path)", operation: error.operation, code: error.code)
      }
    }
    try attempt(.flush, path) { () throws(Errno) in _ = try succeed(disk.syncfs(place.folder.number)) }
    try place.nameNew(on: disk)
  }
}

/// Gives a file new bytes if it is still as it was read.
/// - Throws: `isChanged` where somebody has saved it meanwhile, and `isLink` where it is a link.
public func replaceFile(
  _ old: [UInt8], with new: [UInt8], at path: String, on disk: Disk = .system
) throws(FileFailure) {
  let place = try Place(path, on: disk)
  let status = try attempt(.inspect, path) { () throws(Errno) in try place.folder.status(of: place.name) }
  // The same way in which it was read: through no link.
  guard status.kind == S_IFREG else { throw FileFailure(path: path, operation: .write, code: ELOOP) }
  try place.making(on: disk) { () throws(FileFailure) in
    try place.write(new, mode: status.st_mode & 0o7777, on: disk)
    guard try place.bytes() == old else { throw FileFailure(path: path, operation: .write, code: EAGAIN) }
    try place.nameOver(on: disk)
  }
}

/// Writes a file that is nobody's work, with the folders above it, over an earlier one. One that is the same keeps its
/// time.
/// - Parameter mode: nil for what the earlier one has, or a new file usually has.
public func overwriteFile(
  _ bytes: [UInt8], at path: String, mode: mode_t? = nil, on disk: Disk = .system
) throws(FileFailure) {
  let place: Place
  do throws(FileFailure) {
    return try placeFile(bytes, at: path, mode: mode, on: disk)
  } catch {
    guard error.isTaken else { throw error }
    place = try Place(path, on: disk)
  }
  let status = try attempt(.inspect, path) { () throws(Errno) in try place.folder.status(of: place.name) }
  guard status.kind == S_IFREG else { throw FileFailure(path: path, operation: .write, code: ELOOP) }
  let wanted = mode ?? status.st_mode & 0o7777
  if wanted == status.st_mode & 0o7777, try place.bytes() == bytes { return }
  try place.making(on: disk) { () throws(FileFailure) in
    try place.write(bytes, mode: wanted, on: disk)
    try place.nameOver(on: disk)
  }
}

/// Makes the folders above a file that are missing.
/// - Returns: those that it made, outermost first.
@discardableResult
public func makeFolders(above path: String, on disk: Disk = .system) throws(FileFailure) -> [String] {
  let folder = folderPath(of: path)
  var status = stat()
  guard stat(folder, &status) != 0 else { return [] }
  let made = try makeFolders(above: folder, on: disk)
  return try attempt(.create, folder) { () throws(Errno) in
    if disk.mkdir(AT_FDCWD, folder, 0o777) == 0 { return made + [folder] }
    guard errno == EEXIST else { throw Errno(code: errno) }
    return made
  }
}
