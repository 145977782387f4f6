/// A regular expression, for JavaScript and Python alike, that matches every text which folds to one of some keys: the
/// reader compares by folding, a JSON Schema has patterns alone.
struct SpellingPattern {
  /// Without anchors: one spelling or another.
  let text: String

  /// - Parameter keys: folded.
  init(_ keys: some Sequence<String>) {
    text = "\(Self.gap)*(?:\(keys.map(Self.letters).joined(separator: "|")))\(Self.gap)*"
  }

  /// What folding makes a hyphen of: neither a letter, with whatever mark, nor a digit.
  private static let gap = "[^0-9A-Za-zÀ-ỹ]"

  /// One folded key: `so-ky-hieu` matches `Số ký hiệu`, also where marks follow their letter.
  static func letters(_ key: String) -> String {
    key.map { letter in
      if letter == "-" { return "\(gap)+" }
      guard let variants = variants[letter] else {
        return letter.isNumber ? String(letter) : "[\(letter)\(letter.uppercased())]"
      }
      return "[\(variants)]" + (letter == "d" ? "" : "[\\u0300-\\u036f]*")
    }.joined()
  }

  /// The letters of Vietnamese by the one to which they fold; ranges of Unicode, which keep an A with an A.
  private static let variants: [Character: String] = [
    "a": "aAÀ-Åà-åĂăẠ-ặ", "d": "dDĐđÐð", "e": "eEÈ-Ëè-ëẸ-ệ", "i": "iIÌ-Ïì-ïĨĩỈ-ị", "o": "oOÒ-Öò-öƠơỌ-ợ",
    "u": "uUÙ-Üù-üŨũƯưỤ-ự", "y": "yYÝýỲ-ỹ",
  ]
}
