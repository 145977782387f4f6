import Checksums

extension OutputFolder {
  /// Says that the file at `path` is to list the SHA-256 of all that was staged before, as `sha256sum -c` reads it.
  @discardableResult
  public func stageSums(as path: RelativePath) throws(OutputFailure) -> Outcome {
    let digests = staging.withLock { $0.digests }
    let list = ChecksumList(digests.map { .init($0.key.description, $0.value) }).bytes
    staging.withLock { $0.sums = SHA256Digest(of: list) }
    return try stage(path, list)
  }

  /// Of what was staged. Texts are at hand; a file is read once more, out of the system's memory as a rule, since an
  /// archive is not written from front to back.
  func digest(_ path: RelativePath, _ content: StagedContent) throws(OutputFailure) -> SHA256Digest {
    if case .memory(let bytes) = content { return SHA256Digest(of: bytes) }
    return try digest(inPlace: path)
  }

  func digest(inPlace path: RelativePath) throws(OutputFailure) -> SHA256Digest {
    try named { () throws(FileFailure) in try reader(ofStaged: path).digest() }
  }
}

extension FileReader {
  /// Of the file as long as it is by now.
  public func digest() throws(FileFailure) -> SHA256Digest {
    let piece = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 18, alignment: 16)
    defer { piece.deallocate() }
    var hash = SHA256()
    var offset = 0
    while true {
      let count = try read(into: piece, at: offset)
      hash.update(UnsafeRawBufferPointer(rebasing: piece[..<count]))
      offset += count
      if count < piece.count { return hash.finish() }
    }
  }
}
