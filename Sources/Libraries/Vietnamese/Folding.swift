extension StringProtocol {
  /// The text as an address, a key or a search word: a to z, 0 to 9 and single hyphens between them.
  ///
  ///     "Nghị quyết số 33".folded == "nghi-quyet-so-33"
  ///     "33/NQ-HĐND".folded == "33-nq-hdnd"
  ///
  /// Case, marks and composition do not matter; đ folds to d, and so does eth (ð), which many keyboards leave in
  /// its place. Zero-width characters vanish. Folding what is folded changes nothing.
  @inlinable public var folded: String { withUTF8Bytes(foldedBytes) }
}

@usableFromInline
func foldedBytes(_ text: UnsafeBufferPointer<UInt8>) -> String {
  String(unsafeUninitializedCapacity: text.count) { folded in
    var count = 0
    var gap = false
    forEachPlainByte(of: text) { byte in
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"):
        if gap, count > 0 {
          folded[count] = UInt8(ascii: "-")
          count += 1
        }
        gap = false
        folded[count] = byte
        count += 1
      default: gap = true
      }
    }
    return count
  }
}
