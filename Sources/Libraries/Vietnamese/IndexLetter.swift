/// The letter under which an alphabetical index has a text.
public struct IndexLetter: Sendable, Hashable, Comparable {
  private let rank: UInt8

  /// - Returns: nil for what begins with no letter of the alphabet: a number, another script.
  public init?(_ text: String) {
    for scalar in text.unicodeScalars {
      if let letter = VietnameseLetter(scalar) {
        rank = letter.rank
        return
      }
      if scalar.properties.isAlphabetic || scalar.properties.numericType != nil { return nil }
    }
    return nil
  }

  public static func < (a: IndexLetter, b: IndexLetter) -> Bool { a.rank < b.rank }

  /// `Đ`.
  public var name: String { VietnameseLetter.alphabet[Int(rank)].prefix(1).uppercased() }

  /// In ASCII, by its place among those that are alike without marks: `d`, and `d2` for đ.
  public var key: String {
    let plain = name.folded
    let before = VietnameseLetter.alphabet[..<Int(rank)].count { $0.prefix(1).folded == plain }
    return before == 0 ? plain : "\(plain)\(before + 1)"
  }
}
