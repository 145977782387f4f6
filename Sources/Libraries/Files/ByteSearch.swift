import Glibc

extension [UInt8] {
  /// Where the bytes of a text, which is not empty, stand first.
  /// - Parameter part: in which it is looked for; nil for everywhere.
  public func firstRange(of text: String, in part: Range<Int>? = nil) -> Range<Int>? {
    let sought = Array(text.utf8)
    var rest = part ?? indices
    return withUnsafeBytes { bytes in
      while rest.count >= sought.count, let base = bytes.baseAddress,
        let found = memchr(base + rest.lowerBound, Int32(sought[0]), rest.count - sought.count + 1)
      {
        let start = base.distance(to: UnsafeRawPointer(found))
        if memcmp(found, sought, sought.count) == 0 { return start..<start + sought.count }
        rest = start + 1..<rest.upperBound
      }
      return nil
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
