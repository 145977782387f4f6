import Glibc

extension [UInt8] {
  /// Where the bytes of a text, which is not empty, stand first.
  /// - Parameter part: in which it is looked for; nil for everywhere.
  public func firstRange(of text: String, in part: Range<Int>? = nil) -> Range<Int>? {
    let (part, sought) = (part ?? indices, Array(text.utf8))
    return withUnsafeBytes { bytes in
      let bytes = UnsafeRawBufferPointer(rebasing: bytes[part])
      guard let base = bytes.baseAddress, let found = memmem(base, bytes.count, sought, sought.count) else {
        return nil
      }
      let start = part.lowerBound + base.distance(to: UnsafeRawPointer(found))
      return start..<start + sought.count
    }
  }

  /// Where the bytes of a text, which is not empty, stand, none within another.
  public func ranges(of text: String) -> [Range<Int>] {
    var ranges: [Range<Int>] = []
    while let found = firstRange(of: text, in: (ranges.last?.upperBound ?? 0)..<count) {
      ranges.append(found)
    }
    return ranges
  }
}
