import Glibc

/// What the system refused: the file, what was attempted and why.
public struct FileFailure: Error, Sendable, Hashable {
  public enum Operation: String, Sendable {
    case open, inspect, list, read, create, write, rename, remove, flush, lock
  }

  /// The path as the user knows it: the root as it was given, then the path below it.
  public let path: String
  public let operation: Operation
  /// As in errno.h, also where we refuse something ourselves; what the properties below ask for is what each then means.
  public let code: Int32

  public init(path: String, operation: Operation, code: Int32) {
    self.path = path
    self.operation = operation
    self.code = code
  }
}

extension FileFailure {
  public var isNotFound: Bool { code == ENOENT || code == ENOTDIR }
  /// A link stood where none is followed.
  public var isLink: Bool { code == ELOOP }
  /// Something bears the name that a new file or folder was to have.
  public var isTaken: Bool { code == EEXIST }
  /// Somebody has changed what was to be replaced.
  public var isChanged: Bool { code == EAGAIN }
  public var isNoSpace: Bool { code == ENOSPC || code == EDQUOT }
  public var isNotRegular: Bool {
    operation == .read && (code == EISDIR || code == EOPNOTSUPP || code == ENXIO)
  }
  public var isTooLarge: Bool { code == EFBIG }
  /// What the C library says of the code, in English.
  public var reason: String { String(cString: strerror(code)) }
}

extension FileFailure: CustomStringConvertible {
  public var description: String { "\(path): \(operation.rawValue): \(reason)" }
}

/// The number that a system call left behind, before it is known which file to name.
struct Errno: Error {
  let code: Int32
}

/// The result of a system call, or what it left in errno.
@discardableResult
func succeed<Number: SignedInteger>(_ result: Number) throws(Errno) -> Number {
  guard result >= 0 else { throw Errno(code: errno) }
  return result
}

/// Gives the failure of `body` the name of the file and of the deed.
func attempt<Result>(
  _ operation: FileFailure.Operation, _ path: @autoclosure () -> String, _ body: () throws(Errno) -> Result
) throws(FileFailure) -> Result {
  do {
    return try body()
  } catch {
    throw FileFailure(path: path(), operation: operation, code: error.code)
  }
}
