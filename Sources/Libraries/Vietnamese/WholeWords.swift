extension String {
  /// Whether words stand in it, and no letter or digit at them.
  ///
  ///     "bà Nguyễn Văn An".holdsWhole("Nguyễn Văn A") == false
  public func holdsWhole(_ words: String) -> Bool {
    ranges(of: words).contains { range in
      ![self[..<range.lowerBound].last, self[range.upperBound...].first].contains {
        $0.map { $0.isLetter || $0.isNumber } ?? false
      }
    }
  }
}
