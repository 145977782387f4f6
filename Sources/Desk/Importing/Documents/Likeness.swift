import Diagnostics
import Vietnamese

// Papers that were scanned have slips in words that never change, and mottos are set with blanks between letters.

extension StringProtocol {
  /// Folded letters and digits alone: `C Ộ N G  H O À` is `conghoa`.
  var squeezed: String { folded.replacing("-", with: "") }

  /// Whether it is a phrase but for some slips.
  /// - Parameter slips: of a hundred letters.
  func isLike(_ phrase: String, slips: Int = 20) -> Bool {
    let (a, b) = (squeezed, phrase.squeezed)
    let limit = b.count * slips / 100
    guard abs(a.count - b.count) <= limit else { return false }
    return editDistance(Array(a.unicodeScalars), Array(b.unicodeScalars), limit: limit) <= limit
  }
}

extension String {
  /// Where a phrase stands within a line: the words that are nearest to it.
  func range(like phrase: String, slips: Int = 20) -> Range<Index>? {
    let target = Array(phrase.squeezed.unicodeScalars)
    let limit = target.count * slips / 100
    let words = split(whereSeparator: \.isWhitespace)
    var best: (range: Range<Index>, distance: Int)?
    for (first, word) in words.enumerated() {
      var letters: [Unicode.Scalar] = []
      for last in words[first...] {
        letters += last.squeezed.unicodeScalars
        if letters.count > target.count + limit { break }
        guard letters.count + limit >= target.count else { continue }
        let distance = editDistance(letters, target, limit: min(limit, (best?.distance ?? limit + 1) - 1))
        guard distance <= limit, distance < best?.distance ?? .max else { continue }
        best = (word.startIndex..<last.endIndex, distance)
      }
    }
    return best?.range
  }

  /// The phrase of a list that the text is, but for some slips; the nearest of several.
  func nearestPhrase(_ phrases: [String], slips: Int = 20) -> String? {
    let letters = Array(squeezed.unicodeScalars)
    return phrases.compactMap { phrase -> (String, Int)? in
      let target = Array(phrase.squeezed.unicodeScalars)
      let limit = target.count * slips / 100
      guard abs(letters.count - target.count) <= limit else { return nil }
      let distance = editDistance(letters, target, limit: limit)
      return distance <= limit ? (phrase, distance) : nil
    }.min { $0.1 < $1.1 }?.0
  }

  /// Whether it has the very letters of a phrase, wherever case, blanks and the place of a tone's mark may differ.
  func spells(_ phrase: String) -> Bool {
    func plain(_ text: String) -> String {
      text.lowercased().filter(\.isLetter).replacing("òa", with: "oà").replacing("ủy", with: "uỷ")
        .replacing("óa", with: "oá").replacing("ọa", with: "oạ")
    }
    return plain(self) == plain(phrase)
  }
}
