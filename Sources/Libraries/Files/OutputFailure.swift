/// Why a set of changes could not be staged or committed.
public enum OutputFailure: Error, Sendable, Hashable {
  /// Another build is at work in the folder.
  case locked(folder: String)
  /// Something stands at a path that a file is to take, and none of our manifests ever named it. It is untouched.
  case foreign(RelativePath)
  /// A symbolic link stands where a file or folder of ours should be. It is not followed.
  case link(RelativePath)
  /// Two files were staged for one path, or one file for a path that another needs as its folder.
  case clash(RelativePath)
  /// The path lies in the folder that keeps our state.
  case reserved(RelativePath)
  /// The manifest or the commit record is not as we write it: the line that is no path.
  case damaged(file: String, line: Int)
  /// The changes are decided but not all made; the next run finishes them.
  case unfinished(FileFailure)
  /// The set of changes was committed or discarded before; a new one is needed.
  case finished
  case file(FileFailure)
}

/// Why a folder may not be written to, found before any work is done.
public enum OutputRefusal: Error, Sendable, Hashable {
  /// It is one of the forbidden folders.
  case isForbidden(folder: String)
  /// One of the forbidden folders lies in it.
  case contains(folder: String)
  /// It lies in one of the forbidden folders.
  case isInside(folder: String)
  case isHome
  /// It is "/".
  case isFileSystemRoot
  case isNotFolder
  /// It holds something and no manifest of ours; `example` is the first name that is no dot-file.
  case isNotOurs(example: String)
  case unreadable(FileFailure)
}

/// Hands on a failure that names its file.
func named<Result>(_ body: () throws(FileFailure) -> Result) throws(OutputFailure) -> Result {
  do {
    return try body()
  } catch {
    throw .file(error)
  }
}
