import Glibc

extension FileTree {
  /// The bytes of a regular file of at most `limit` bytes.
  ///
  /// Links, on the way too, are refused (`isLink`), as are folders, devices and FIFOs (`isNotRegular`) and larger
  /// files (`isTooLarge`). May be called from several threads.
  public func read(_ path: RelativePath, limit: Int) throws(FileFailure) -> [UInt8] {
    let (file, size) = try open(path)
    return try attempt(.read, shown(path)) { () throws(Errno) in
      guard size <= limit else { throw Errno(code: EFBIG) }
      return try file.bytes(count: size)
    }
  }

  /// The first bytes of a regular file, `count` of them if it has as many. Refuses what `read(_:limit:)` refuses but
  /// for size.
  public func read(_ path: RelativePath, upTo count: Int) throws(FileFailure) -> [UInt8] {
    let (file, size) = try open(path)
    return try attempt(.read, shown(path)) { () throws(Errno) in
      try file.bytes(count: min(count, size))
    }
  }

  /// A regular file and its size.
  func open(_ path: RelativePath) throws(FileFailure) -> (file: Descriptor, size: Int) {
    let folder: Descriptor
    do {
      folder = try folders.folder(path.parent)
    } catch {
      throw FileFailure(path: shown(error.folder), operation: .open, code: error.code)
    }
    return try attempt(.read, shown(path)) { () throws(Errno) in
      let file = try folder.file(path.name)
      let status = try file.status()
      guard status.kind == S_IFREG else {
        throw Errno(code: status.kind == S_IFDIR ? EISDIR : EOPNOTSUPP)
      }
      return (file, Int(status.st_size))
    }
  }
}

extension Descriptor {
  func bytes(count: Int) throws(Errno) -> [UInt8] {
    // All empty arrays share a place, into which the initialiser would write their count at the same time as others do.
    guard count > 0 else { return [] }
    // The initialiser below knows no typed errors.
    var failure: Errno?
    let bytes = [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
      do throws(Errno) {
        filled = try read(into: UnsafeMutableRawBufferPointer(buffer), at: 0)
      } catch {
        failure = error
      }
    }
    if let failure { throw failure }
    return bytes
  }
}
